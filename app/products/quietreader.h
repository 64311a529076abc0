// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"
#include "products/tablereader.h"

namespace twinline {

/// `quiet_from` and `quiet_to` of a pair: the hours of its nightly restart, which may reach over midnight.
void readQuietHours(TableReader &reader, PairConfig &pair);

} // namespace twinline
