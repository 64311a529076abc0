// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/labnetwork.h"

namespace twinline::lab {

/// The pairs.toml by which the console watches a lab: everything that its product can be asked there.
QString pairsFile(const LabNetwork &network, const QString &folder, const Play &play);

/// Where people find the vendor's page of a node.
QString pageAddress(const LabNetwork &network, const Play &play, int server);

} // namespace twinline::lab
