// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localtext.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace twinline {

/// The console's command line (DESIGN §8).
struct Options
{
    QString config;
    bool lab = false;
    QString labProduct; ///< empty: the lab's own choice
    QString labProgram; ///< twinline-labnode; empty: the one beside this program. No option sets it
    std::optional<Language> language;
    QString screenshot;  ///< a PNG file to write …
    double afterS = 0;   ///< … so many seconds after the start; then the console ends
    bool help = false;
    bool version = false;
    QString mistake; ///< what is wrong with the command line, in one sentence; empty: nothing
};

/// Reads the arguments after the program's name.
Options readOptions(const QStringList &arguments);

/// What --help prints.
QString usage();

} // namespace twinline
