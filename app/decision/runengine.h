// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"

#include <variant>

namespace twinline {

/// What happens to a run. The engine is a pure function of these (DESIGN §5); the runner applies its effects.
struct RunTick {};                                            ///< look at the snapshot again
struct RunBegin {};                                           ///< leave preflight (checks are in the state)
/// The operator (or --yes) starts the current step with this action. \a command: the cloud's command as he edited it.
struct RunProceed { std::size_t action = 0; std::string command = {}; };
struct RunAttest { std::string step; std::string text; };     ///< typed sentence
struct RunRead { std::string step; NodeIndex node = -1; NodeState state = NodeState::Unknown; };
struct RunOverride { std::string what; std::string reason; };
struct RunDidNotWork { std::string text; };                   ///< the hands say so: back to before the step
struct RunPause {};
struct RunContinue {};
struct RunBackOut { std::string reason; };
struct RunAbandon { std::string reason; };                    ///< stop here; result unknown or incomplete
struct RunSynced { std::uint64_t entry = 0; };                ///< the journal entry is on disk
/// The action's own end; never evidence (interlock 3). \a over: where it ended badly, it does not go on, nor will it arrive later.
struct RunActed { bool sent = false; std::string words; bool over = false; };
struct RunLeaseLost {};

using RunEvent = std::variant<RunTick, RunBegin, RunProceed, RunAttest, RunRead, RunOverride, RunDidNotWork, RunPause,
                              RunContinue, RunBackOut, RunAbandon, RunSynced, RunActed, RunLeaseLost>;

/// What the engine sees besides its own state.
struct RunContext
{
    const PairSnapshot *snapshot = nullptr; ///< the latest; null: nothing seen yet
    bool leaseHeld = false;                 ///< re-checked by the runner right now (interlock 6)
    bool unattended = false;                ///< steps start by themselves with the first action that is not Hands
    bool aloneNeeded = false;               ///< the lease covers this state folder only: RunBegin needs RunState::aloneConfirmed
    Instant now;
};

/// What the runner shall do, in this order.
struct RunWrite { std::uint64_t entry = 0; }; ///< append the new state to the journal, fsync, then answer RunSynced
struct RunAct { std::size_t step = 0; Action action; bool undo = false; };
struct RunFinish {};                          ///< stop measuring, write the report, release the lease

using RunEffect = std::variant<RunWrite, RunAct, RunFinish>;

struct RunTransition
{
    RunState state;
    std::vector<RunEffect> effects;
};

/// One step of the engine. An act is only ever issued as the answer to RunSynced of the entry that announced it
/// (interlock 5), with fresh evidence (2), the lease (6) and, for a promoting step, no other node that could be active (1).
RunTransition advance(const RunState &state, const RunEvent &event, const RunContext &context);

/// Words of StepRecord::trouble, of mayNotPromote() and of mayNotProceed(). Each may be followed by ": " and verbatim
/// details. The UI has the sentences.
namespace trouble {
inline constexpr const char *evidenceOld = "evidence-old";               ///< interlock 2
inline constexpr const char *leaseLost = "lease-lost";                   ///< interlock 6
inline constexpr const char *otherMayBeActive = "other-may-be-active";   ///< interlock 1
inline constexpr const char *splitBrain = "split-brain";                 ///< all acting is locked
inline constexpr const char *beforeNotMet = "before-not-met";            ///< what must hold before the step does not
inline constexpr const char *paused = "paused";
inline constexpr const char *limitPassed = "limit-passed";               ///< interlock 4: unknown, not failed
inline constexpr const char *notSent = "not-sent";                       ///< the action's own words; no evidence
inline constexpr const char *didNotWork = "did-not-work";                ///< said by the operator
inline constexpr const char *noUsableAction = "no-usable-action";        ///< only hands could do this step
inline constexpr const char *pastPointOfNoReturn = "past-point-of-no-return"; ///< backing out is refused
inline constexpr const char *abandoned = "abandoned";
inline constexpr const char *commandRefused = "command-refused";         ///< an edited command that may not run, and why
inline constexpr const char *refused = "refused";                        ///< the event does not fit the step as it stands
} // namespace trouble

/// Override::what of the entry that keeps why a run is backed out of; it also tells a resumed run which way it went.
inline constexpr const char *backOutMark = "back-out";

/// Interlock 1 for promoting \a node: why not, or empty when it may be.
std::string mayNotPromote(const RunState &state, const PairSnapshot &snapshot, NodeIndex node, Instant now);

/// Why the current step (or, backing out, its undo) may not be started with its action \a action now; empty when it may.
/// The engine asks the same again at the moment of the act.
std::string mayNotProceed(const RunState &state, const RunContext &context, std::size_t action);

/// Why \a text may not take the place of \a action's own command; empty when it may. A command is edited within its program.
std::string mayNotEdit(const Action &action, const std::string &text);

/// Why the run cannot be backed out of; empty when it can.
std::string mayNotBackOut(const RunState &state);

/// Whether a step's conditions hold, and the figures that say so.
struct Seen
{
    bool holds = false;
    bool known = false; ///< false: the evidence is missing or old
    bool against = false; ///< some evidence is known and says otherwise
    std::string evidence;
    std::optional<BootTime> observedAt; ///< newest observation used; counts "times in a row"
    std::optional<BootTime> oldestAt;   ///< oldest observation used
};
Seen evaluate(const std::vector<Condition> &conditions, const RunState &state, const PairSnapshot &snapshot, Instant now);

} // namespace twinline
