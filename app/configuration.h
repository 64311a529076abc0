// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"
#include "domain/pair.h"

#include <QString>

namespace twinline {

/// Where this desk keeps its things: XDG folders (DESIGN §8).
struct Folders
{
    QString configuration; ///< pairs.toml and the user's own products/*.toml
    QString state;         ///< runs, leases, reports, the default lab
};

Folders standardFolders();

/// What the console and the command line work with.
struct Configuration
{
    QString file; ///< the pairs.toml that was read, or would have been
    std::vector<Product> products;
    std::vector<PairConfig> pairs;
    Failures failures; ///< everything wrong with the files; what could be read stands all the same
    bool missing = false; ///< there is no such file
};

/// The products that come with the program and the user's own, of the configuration folder and of the folder that
/// \a pairsFile lies in, and the pairs of that file.
Configuration readConfiguration(const Folders &folders, const QString &pairsFile);

} // namespace twinline
