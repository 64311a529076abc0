// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"
#include "products/tablereader.h"

namespace twinline {

/// The hours of the nightly restart; they may reach over midnight.
void readQuietHours(TableReader &reader, PairConfig &pair);

} // namespace twinline
