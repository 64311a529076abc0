// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostgame.h"

namespace twinline::sample {

/// Two models with the same key have the same future: log positions count only against each other, times only against now,
/// and only as far as any rule looks.
std::string modelKey(const HostModel &model, Instant now);
/// All that the console's picture depends on.
std::string seenKey(const HostModel &model);
/// A poll goes by.
void age(HostModel &model);

} // namespace twinline::sample
