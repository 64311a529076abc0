// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "configuration.h"
#include "ports/clock.h"
#include "ports/historystore.h"
#include "ports/prober.h"

#include <QTextStream>

namespace twinline {

/// Exit codes that are the same for all commands (DESIGN §8).
enum ExitCode : int { ExitWell = 0, ExitFailed = 1, ExitUsage = 64 };

/// What every command of the command line works with.
struct CtlContext
{
    Folders folders;
    Configuration configuration;
    Prober &prober;
    Clock &clock;
    HistoryStore &history;
    QTextStream &out;
    QTextStream &err;
    bool json = false;
    bool terminal = false; ///< a person can be asked
};

} // namespace twinline
