// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"
#include "ui/text/sentences.h"

#include <QMetaType>

#include <algorithm>

namespace twinline {

/// One thing a step waits to see, as it stands now.
struct ConditionView
{
    Condition condition;
    bool holds = false;
    bool known = false;
    std::string evidence; ///< verbatim figures
};

/// All that the wizard shows of a run at one moment. Pages read only this.
struct WizardView
{
    PairConfig pair;
    Product product;
    RunState run;
    PairSnapshot snapshot;
    std::vector<ConditionView> conditions; ///< of the current step
    std::vector<AddressRow> address;       ///< who has the service address, by every witness; empty: needs no such table
    std::vector<std::size_t> usable;       ///< indices into the current step's actions
    std::string closedBecause;             ///< word; empty: the next press is open
    std::string noWayBack;                 ///< "past-point-of-no-return: STEP"; empty: the run can be backed out of
    std::string leaseTrouble;              ///< why the right to act could not be written down, verbatim; empty: it could
    std::string otherDesk;                 ///< "user on host" who holds the pair; empty: nobody else
    bool leaseShared = false;

    text::Subject subject() const { return {pair, product}; }
    const Step *step() const
    {
        return run.current < run.plan.steps.size() ? &run.plan.steps[run.current] : nullptr;
    }
    const StepRecord *record() const { return run.current < run.steps.size() ? &run.steps[run.current] : nullptr; }
    bool backingOut() const { return run.phase == RunPhase::BackingOut; }
    /// What may be done now: the step's actions, or its undo while backing out.
    const std::vector<Action> &actions() const
    {
        static const std::vector<Action> none;
        return !step() ? none : backingOut() ? step()->undo : step()->actions;
    }
    /// What may be attested now; empty: nothing.
    const LocalText &sentence() const
    {
        static const LocalText none;
        return !step() ? none : backingOut() ? step()->undoAttest : step()->attest;
    }
    /// What is waited for now.
    const std::vector<Condition> &awaited() const
    {
        static const std::vector<Condition> none;
        return !step() ? none : backingOut() ? step()->undoSee : step()->see;
    }
    /// A step that is about where the service address is.
    bool aboutTheAddress() const
    {
        return std::any_of(awaited().begin(), awaited().end(), [](const Condition &condition) {
            return condition.kind == ConditionKind::ServiceHeldBy || condition.kind == ConditionKind::ServiceNotHeldBy
                || condition.kind == ConditionKind::CloudHeldBy;
        });
    }
    bool hasCloudCommand() const
    {
        return std::any_of(actions().begin(), actions().end(), [](const Action &action) { return action.kind == ActionKind::CloudCommand; });
    }
    /// The step is not begun, so that one of its actions may be pressed; so is the undo of one that the cloud's command takes
    /// back: other undos begin by themselves.
    bool waits() const
    {
        const bool undo = backingOut() && hasCloudCommand() && !run.scratch.issued && !run.scratch.announced && !run.scratch.pressed;
        return record() && (undo || record()->state == StepState::Waiting);
    }
    /// Whether anything was done to a node yet.
    bool acted() const
    {
        for (const StepRecord &record : run.steps)
            if (record.acts > 0)
                return true;
        return false;
    }
};

/// What the operator asks of a run from the wizard.
struct WizardRequest
{
    enum class Kind {
        ConfirmAlone, OverrideCheck, Begin, Proceed, Attest, Read, DidNotWork, Pause, Continue, BackOut, Abandon
    };
    Kind kind = Kind::Begin;
    bool on = false;          ///< ConfirmAlone
    std::string what;         ///< OverrideCheck: check id
    std::string text;         ///< reason, attestation, what did not work; Proceed: the cloud's command as edited
    std::size_t action = 0;   ///< Proceed
    NodeIndex node = -1;      ///< Read
    NodeState state = NodeState::Unknown;
};

} // namespace twinline

Q_DECLARE_METATYPE(twinline::WizardRequest)
