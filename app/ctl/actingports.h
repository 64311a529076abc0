// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/filejournal.h"
#include "adapters/filelease.h"
#include "adapters/filereports.h"
#include "adapters/systemactor.h"
#include "ctl/context.h"
#include "session/runbookrunner.h"

namespace twinline {

/// What a run needs of this machine, for one pair.
struct ActingPorts
{
    ActingPorts(CtlContext &context, const PairConfig &pair, const Product &product);

    RunPorts ports() { return {actor, journal, leases, reports, m_context.prober, m_context.clock}; }

    SystemActor actor;
    FileJournal journal;
    FileLease leases;
    FileReports reports;

private:
    CtlContext &m_context;
};

} // namespace twinline
