// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentences.h"
#include "ui/text/tr.h"

namespace twinline::text {

QString stepStateWord(StepState state)
{
    switch (state) {
    case StepState::Waiting: return Tr::tr("waiting", "state of a step");
    case StepState::Doing: return Tr::tr("being done", "state of a step");
    case StepState::Watching: return Tr::tr("watching", "state of a step");
    case StepState::Seen: return Tr::tr("seen", "state of a step");
    case StepState::Unknown: return Tr::tr("unknown", "state of a step");
    case StepState::Failed: return Tr::tr("failed", "state of a step");
    case StepState::Skipped: return Tr::tr("skipped", "state of a step");
    case StepState::Undone: return Tr::tr("undone", "state of a step");
    }
    return {};
}

QString runResultWord(RunResult result)
{
    switch (result) {
    case RunResult::Done: return Tr::tr("Done", "result of a run");
    case RunResult::Refused: return Tr::tr("Refused", "result of a run");
    case RunResult::Unknown: return Tr::tr("Result unknown", "result of a run");
    case RunResult::Incomplete: return Tr::tr("Incomplete", "result of a run");
    case RunResult::BackedOut: return Tr::tr("Backed out", "result of a run");
    }
    return {};
}

QString phaseWord(RunPhase phase)
{
    switch (phase) {
    case RunPhase::Preflight: return Tr::tr("Preflight checks", "phase of a run");
    case RunPhase::Running: return Tr::tr("Running", "phase of a run");
    case RunPhase::BackingOut: return Tr::tr("Backing out", "phase of a run");
    case RunPhase::Ended: return Tr::tr("Ended", "phase of a run");
    }
    return {};
}

QString actionWord(ActionKind kind)
{
    switch (kind) {
    case ActionKind::None: return Tr::tr("watched only", "how a step is done");
    case ActionKind::Http: return Tr::tr("by HTTP request", "how a step is done");
    case ActionKind::Ssh: return Tr::tr("by SSH command", "how a step is done");
    case ActionKind::Sql: return Tr::tr("by SQL command", "how a step is done");
    case ActionKind::Ami: return Tr::tr("by AMI command", "how a step is done");
    case ActionKind::CloudCommand: return Tr::tr("by cloud command", "how a step is done");
    case ActionKind::Lab: return Tr::tr("by the training lab", "how a step is done");
    case ActionKind::Hands: return Tr::tr("by hand", "how a step is done");
    case ActionKind::Wait: return Tr::tr("by waiting", "how a step is done");
    }
    return {};
}

QString planTitle(const Plan &plan)
{
    const QString pair = fromUtf8(plan.pair);
    const QString from = fromUtf8(plan.fromName);
    const QString to = fromUtf8(plan.toName);
    switch (plan.intent) {
    case Intent::Switchover:
        return from.isEmpty() ? Tr::tr("Switch over %1").arg(pair) // its nodes tell no role to go from or to
                              : Tr::tr("Switch over %1: %2 → %3").arg(pair, from, to);
    case Intent::Rollback: return Tr::tr("Roll back %1: %2 → %3").arg(pair, from, to);
    case Intent::Takeover: return Tr::tr("Takeover on %1: %2 → %3").arg(pair, from, to);
    case Intent::Detach: return Tr::tr("Detach %2 from %1").arg(pair, to); // the node that does not serve
    case Intent::Rejoin: return Tr::tr("Rejoin %2 to %1").arg(pair, to);
    case Intent::Repair: return Tr::tr("Repair the split brain of %1: %2 stays Active").arg(pair, to);
    }
    return {};
}

} // namespace twinline::text
