// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/context.h"

#include <QStringList>

namespace twinline {

/// Options of `twinlinectl runs list | show ID | resume ID | back-out ID`.
struct RunsOptions
{
    QString verb; ///< list, show, resume, back-out
    QString id;
    QStringList attest;   ///< STEP=TEXT, for resume
    QStringList readings; ///< STEP=STATE, for resume
};

/// Tells of runs from their journals, and goes on with one or takes it back. Returns the exit code of DESIGN §8.
int runRuns(const RunsOptions &options, CtlContext &context);

} // namespace twinline
