// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localtext.h"
#include "domain/node.h"
#include "domain/time.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace twinline {

/// What an operator may ask of a pair (DESIGN §5).
enum class Intent { Switchover, Rollback, Takeover, Detach, Rejoin, Repair };

/// Narrows a part of a product to some pairs: the setting is one of these words. An empty key means all pairs.
struct OnlyWhen
{
    std::string setting;
    std::vector<std::string> words;
    friend bool operator==(const OnlyWhen &, const OnlyWhen &) = default;
};

/// The node a step speaks of, before a plan gives it an index. For a switchover From is the active node and To the
/// standby; for a repair From is the node that shall lose its role and To the survivor.
enum class StepNode { None, From, To };

/// The closed list of what a step may do.
enum class ActionKind { None, Http, Ssh, Sql, Ami, CloudCommand, Lab, Hands, Wait };

/// One way to do a step. The first that this pair can use is offered; Hands is always possible.
/// Texts may hold {from}, {to}, {from.page}, {to.page}, {from.ordinal}, {to.ordinal}, {service}: plan() fills them.
struct Action
{
    ActionKind kind = ActionKind::None;
    StepNode node = StepNode::None;
    std::map<std::string, std::string> parameters; ///< lab: "button"; http: "method", "url", "body"; ssh: "playbook", "command", or "run", a node's command by its name; wait: "seconds"; hands: "page"; cloud-command: "command", one a line
    LocalText words;                               ///< hands: the instruction
    friend bool operator==(const Action &, const Action &) = default;
};

/// The closed list of what a step may wait to see. All are read from a PairSnapshot.
enum class ConditionKind {
    StateIs,          ///< node's state (by claim or reading) is `state`
    StateIsNot,       ///< node's state is known and not `state`
    ServiceHeldBy,    ///< the service address answers as the node; true when none is configured
    ServiceNotHeldBy, ///< the service address is known not to answer as the node; true when none is configured
    DomainMatches,    ///< the domain name leads to the service address and nowhere else; true when none is configured
    ServiceAnswers,   ///< a fresh answer at the service address; true when none is configured
    DatabasePrimary,  ///< node's database is writable; true when no database is configured
    DatabaseStandby,  ///< node's database is in recovery; likewise
    Streaming,        ///< node streams from the other, same timeline; likewise
    LagBelowLimit,    ///< every lag store is known and under its refuse limit; true when none is configured
    VerdictIs,        ///< verdict word in `text`
    NodesAnswer,      ///< all nodes answered, and were asked after the step's own act had ended
    NotOtherActive,   ///< interlock 1 for `node`: the other node cannot be active
    Attested,         ///< the operator typed `text`'s sentence
    ProbeAnswers,     ///< the probe `text` at node answered well
    ProbeRefuses,     ///< it was refused: the host is up, and nothing listens there
    AutomationPaused, ///< what keepalived starts at a change holds still on node
    AutomationRuns,   ///< it does not hold still
    DatabaseStopped,  ///< node's database is down, and its data folder says that it was shut down cleanly
    LogComplete,      ///< node's database has replayed all that the other's wrote, which was shut down cleanly
    NoIdleSlots,      ///< no replication slot of node's database holds log back for nobody
    Drained,          ///< node has no call, or need not: `text` is "now", "no-calls" or a number of seconds to wait for that
    CloudHeldBy       ///< the cloud says, asked after the step's own act, that the address is the node's; true when none is asked
};

struct Condition
{
    ConditionKind kind = ConditionKind::StateIs;
    StepNode node = StepNode::None;
    NodeState state = NodeState::Unknown;
    std::string text;
    bool read = false; ///< StateIs: no inference will do, the node must say so or a person must have read it
    friend bool operator==(const Condition &, const Condition &) = default;
};

enum class Reversibility { Reversible, PointOfNoReturn, ForwardOnly };

/// One step: do, see, undo.
struct Step
{
    std::string key; ///< unique in its runbook: "from-standby"
    LocalText title;
    LocalText note;                ///< shown under the title; may be empty
    std::vector<Action> actions;   ///< empty: a step that only watches
    std::vector<Condition> before; ///< must hold when the action is issued; also tells on resume that it was not done
    std::vector<Condition> see;    ///< all must hold …
    int times = 1;                 ///< … in so many different observations in a row
    Duration limit{};              ///< after which the step reads Unknown; the runner keeps watching
    Duration usual{};              ///< for the progress words
    Reversibility reversibility = Reversibility::Reversible;
    bool promotes = false;         ///< makes `To` active: interlock 1 is checked right before the action
    bool swap = false;             ///< one button of the vendor's gives each node the other's role; its undo is that button again
    std::vector<Action> undo;      ///< what takes this step back; empty: nothing to undo
    std::vector<Condition> undoSee;
    LocalText attest; ///< the sentence to type when the console cannot see it; empty: attestation not allowed
    LocalText undoAttest; ///< the same for the undo; never for one that makes a node Active
    bool readingAllowed = false; ///< the operator may enter the state that the vendor's page shows
    friend bool operator==(const Step &, const Step &) = default;
};

/// Level of a preflight check (FACTS §5).
enum class CheckLevel { Blocking, Forcible, Warning };

/// A product's wish for one check of the closed list in decision/preflight.
struct CheckSpec
{
    std::string id;
    CheckLevel level = CheckLevel::Blocking;
    /// setting-is: "key", "value" ("a|b": any of these) and "when" (always, to-first, to-second); archive-backlog, file-sync:
    /// "limit"; lag-bytes: "limit_bytes"; streaming, no-stalled-sender, no-old-transactions: "limit_s"; detection-time:
    /// "least_s"; timeout-covers: "key" and "margin_s"; settings-equal: "key" and "other"; nlb-mac: "key".
    std::map<std::string, std::string> parameters;
    LocalText label;                               ///< empty: the UI's own words for `id`
    OnlyWhen only = {};                            ///< the pairs that it is for
    friend bool operator==(const CheckSpec &, const CheckSpec &) = default;
};

struct Runbook
{
    Intent intent = Intent::Switchover;
    OnlyWhen only;    ///< the pairs that it is for
    LocalText source; ///< where the procedure comes from, e.g. the vendor's guide and chapter
    std::vector<CheckSpec> checks;
    std::vector<Step> steps;
    std::vector<LocalText> lost; ///< what will be lost
    friend bool operator==(const Runbook &, const Runbook &) = default;
};

std::string_view toWord(Intent intent);
std::string_view toWord(ActionKind kind);
std::string_view toWord(ConditionKind kind);
std::string_view toWord(Reversibility reversibility);
std::string_view toWord(CheckLevel level);
std::optional<Intent> intentFromWord(std::string_view word);
std::optional<ActionKind> actionKindFromWord(std::string_view word);
std::optional<ConditionKind> conditionKindFromWord(std::string_view word);
std::optional<Reversibility> reversibilityFromWord(std::string_view word);
std::optional<CheckLevel> checkLevelFromWord(std::string_view word);

} // namespace twinline
