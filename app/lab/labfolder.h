// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace twinline::lab {

/// Whether any user can walk through \a folder and everything above it, as far as it exists.
bool traversableByAll(const QString &folder);

} // namespace twinline::lab
