// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace twinline::lab {

/// Replaces a file's content at once (readable by its owner only); false when it could not.
bool writeText(const QString &path, const QString &text);

} // namespace twinline::lab
