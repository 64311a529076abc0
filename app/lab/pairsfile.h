// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/hotstandby.h"
#include "lab/labnetwork.h"

namespace twinline::lab {

/// The parameters of a lab's nodes unless told otherwise (DESIGN §7).
HotStandbyParameters labParameters(int server);

/// The pairs.toml by which a console sees the lab.
QString pairsFile(const LabNetwork &network, const QString &folder, const QString &product, bool database);

} // namespace twinline::lab
