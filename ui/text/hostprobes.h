// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/observation.h"

#include <QString>

namespace twinline::text {

/// What a host, a file copier, a cluster manager or an Asterisk's REST interface said, for a card; empty: the facts are of another kind.
QString hostWords(const Facts &facts);

/// What an Asterisk's manager said, for a card. What its user may not ask is left out.
QString managerWords(const AmiFacts &facts);

} // namespace twinline::text
