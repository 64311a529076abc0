// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/context.h"

#include <QStringList>

namespace twinline {

/// Options of `twinlinectl switchover|rollback|takeover|detach|rejoin|repair`.
struct RunOptions
{
    QString pair; ///< may be left out when one pair is configured
    QString to;   ///< --to
    bool dryRun = false;
    bool yes = false;
    QString reason;       ///< passes over forcible checks
    QStringList attest;   ///< STEP=TEXT
    QStringList readings; ///< STEP=STATE
};

/// Plans, checks and, when told so, runs. Returns the exit code of DESIGN §8.
int runIntent(Intent intent, const RunOptions &options, CtlContext &context);

} // namespace twinline
