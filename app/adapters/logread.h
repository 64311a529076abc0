// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/observation.h"

#include <QByteArray>

#include <functional>

namespace twinline {

/// How the reading of a vendor's log ended.
struct LogRead
{
    Outcome outcome = Outcome::NotAsked; ///< Answered: it was read whole
    std::string detail;                  ///< the server's or the system's words
    std::string text;                    ///< UTF-8
};

using LogSink = std::function<void(const LogRead &)>;

/// A day's log of a server that fails all day stays far below it.
inline constexpr qint64 logCap = 4 * 1024 * 1024;

/// The text of a log as UTF-8, whatever its server writes: UTF-16 with its mark, UTF-8, else Latin-1.
std::string logText(const QByteArray &bytes);

} // namespace twinline
