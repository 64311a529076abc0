// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/nodedesk.h"

#include <QHttpServer>

namespace twinline::lab {

/// What a server shows to the desk and to people: the page in place of the vendor's, with its buttons, and telisca's monitor.
void routeVendorPage(QHttpServer &server, NodeDesk &desk);
/// The portal's log-in page where it is available, 503 where it only starts (ONEX-8).
void routePortal(QHttpServer &server, NodeDesk &desk);

} // namespace twinline::lab
