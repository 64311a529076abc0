// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>

namespace twinline {

/// One line of standard input: on a terminal asked for with \a prompt and without echo. Nothing when it ends first, or
/// when the line is longer than any password.
std::optional<std::string> typedSecret(const QString &prompt);

} // namespace twinline
