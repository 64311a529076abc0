// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace twinline {

class Theme;

/// The style sheet of the whole program. \a pixels is the height of plain text; all other sizes follow it.
QString styleSheet(const Theme &theme, int pixels);

} // namespace twinline
