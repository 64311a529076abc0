// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/nodedesk.h"

namespace twinline::lab {

/// The lab's page in place of the vendor's: its fields (TEL-9), its Status texts and its buttons (TEL-17). A copy of the
/// moment, as that page needs a manual refresh (TEL-18).
QString teliscaPage(const PairView &view);
QString teliscaLogPage(const PairView &view);

} // namespace twinline::lab
