// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/runbookreader.h"

#include "domain/verdict.h"

#include <algorithm>
#include <utility>

namespace twinline {

std::string_view toWord(StepNode node)
{
    switch (node) {
    case StepNode::From: return "from";
    case StepNode::To: return "to";
    case StepNode::None: break;
    }
    return "none";
}

namespace {

constexpr double longest = 24 * 3600; ///< seconds that a step may take

StepNode readNode(TableReader &reader, std::string_view key, Need need)
{
    return reader.word(key, {StepNode::From, StepNode::To}, need).value_or(StepNode::None);
}

/// How a condition is written: the key that gives its kind, and what stands behind it.
struct ConditionForm
{
    enum class Value { State, Node, True, Verdict, Probe };
    std::string_view key;
    ConditionKind kind;
    Value value;
};

constexpr ConditionForm conditionForms[] = {
    {"state", ConditionKind::StateIs, ConditionForm::Value::State},
    {"state-not", ConditionKind::StateIsNot, ConditionForm::Value::State},
    {"service-held-by", ConditionKind::ServiceHeldBy, ConditionForm::Value::Node},
    {"service-not-held-by", ConditionKind::ServiceNotHeldBy, ConditionForm::Value::Node},
    {"domain-matches", ConditionKind::DomainMatches, ConditionForm::Value::True},
    {"service-answers", ConditionKind::ServiceAnswers, ConditionForm::Value::True},
    {"database-primary", ConditionKind::DatabasePrimary, ConditionForm::Value::Node},
    {"database-standby", ConditionKind::DatabaseStandby, ConditionForm::Value::Node},
    {"streaming", ConditionKind::Streaming, ConditionForm::Value::Node},
    {"lag-below-limit", ConditionKind::LagBelowLimit, ConditionForm::Value::True},
    {"verdict", ConditionKind::VerdictIs, ConditionForm::Value::Verdict},
    {"not-other-active", ConditionKind::NotOtherActive, ConditionForm::Value::Node},
    {"nodes-answer", ConditionKind::NodesAnswer, ConditionForm::Value::True},
    {"answers", ConditionKind::ProbeAnswers, ConditionForm::Value::Probe},
    {"refuses", ConditionKind::ProbeRefuses, ConditionForm::Value::Probe},
    {"automation-paused", ConditionKind::AutomationPaused, ConditionForm::Value::Node},
    {"automation-runs", ConditionKind::AutomationRuns, ConditionForm::Value::Node},
    {"database-stopped", ConditionKind::DatabaseStopped, ConditionForm::Value::Node},
    {"log-complete", ConditionKind::LogComplete, ConditionForm::Value::Node},
    {"no-idle-slots", ConditionKind::NoIdleSlots, ConditionForm::Value::Node},
    {"drained", ConditionKind::Drained, ConditionForm::Value::Node},
    {"attested", ConditionKind::Attested, ConditionForm::Value::True},
    {"cloud-held-by", ConditionKind::CloudHeldBy, ConditionForm::Value::Node}};

/// How an action is written: the key that gives its kind, and the parameter that stands behind it.
struct ActionForm
{
    std::string_view key;
    ActionKind kind;
    std::string_view parameter;
};

constexpr ActionForm actionForms[] = {{"http", ActionKind::Http, "url"},
                                      {"ssh", ActionKind::Ssh, "command"},
                                      {"run", ActionKind::Ssh, "run"},
                                      {"playbook", ActionKind::Ssh, "playbook"},
                                      {"sql", ActionKind::Sql, "statement"},
                                      {"ami", ActionKind::Ami, "action"},
                                      {"cloud-command", ActionKind::CloudCommand, "command"},
                                      {"lab", ActionKind::Lab, "button"},
                                      {"hands", ActionKind::Hands, ""},
                                      {"wait", ActionKind::Wait, "seconds"}};

/// The one form whose key the table has.
template<typename Form, std::size_t N>
const Form *formOf(TableReader &reader, const Form (&forms)[N], const char *thing)
{
    const Form *found = nullptr;
    std::vector<std::string> keys;
    int count = 0;
    for (const Form &form : forms) {
        keys.emplace_back(form.key);
        if (reader.has(form.key)) {
            found = &form;
            ++count;
        }
    }
    if (count == 1)
        return found;
    const auto given = reader.keys();
    const bool nothingNear = count > 1 || given.empty();
    reader.wrongHere((count > 1 ? "two kinds in one " : "no kind of ") + std::string(thing),
                     suggestion(nothingNear ? std::string() : given.front(), keys));
    return nullptr;
}

Condition readCondition(TableReader &reader)
{
    Condition condition;
    const ConditionForm *form = formOf(reader, conditionForms, "condition");
    if (!form)
        return condition;
    condition.kind = form->kind;
    switch (form->value) {
    case ConditionForm::Value::State:
        condition.state = reader.word(form->key, {NodeState::Active, NodeState::Standby, NodeState::Starting,
                                                  NodeState::ServicesOff, NodeState::Detached, NodeState::Error,
                                                  NodeState::Unreachable}).value_or(NodeState::Unknown);
        condition.node = readNode(reader, "node", Need::Required);
        condition.read = reader.has("by");
        if (condition.read && (reader.text("by") != "reading" || condition.kind != ConditionKind::StateIs))
            reader.wrong("by", "'by' can only ask for a reading of a state", "'by = \"reading\"' beside 'state'");
        break;
    case ConditionForm::Value::Node: condition.node = readNode(reader, form->key, Need::Required); break;
    case ConditionForm::Value::Probe:
        condition.text = reader.text(form->key);
        condition.node = readNode(reader, "node", Need::Required);
        break;
    case ConditionForm::Value::True:
        if (const auto yes = reader.boolean(form->key); yes && !*yes)
            reader.wrong(form->key, "'" + std::string(form->key) + "' is false", "true");
        break;
    case ConditionForm::Value::Verdict:
        condition.text = toWord(reader.word(form->key, {Verdict::Redundant, Verdict::Reachable, Verdict::Degraded,
                                                                  Verdict::NoStandby, Verdict::NoActive,
                                                                  Verdict::SplitBrain}).value_or(Verdict::Unknown));
        break;
    }
    reader.finish();
    return condition;
}

/// Every table of the list under \a key, each read by \a read.
template<typename Value>
std::vector<Value> readEach(TableReader &reader, std::string_view key, const char *name, Value (*read)(TableReader &))
{
    std::vector<Value> values;
    for (const toml::table *table : reader.tables(key)) {
        TableReader one(*table, name, reader.mistakes());
        values.push_back(read(one));
    }
    return values;
}

std::vector<Condition> readConditions(TableReader &reader, std::string_view key)
{
    return readEach(reader, key, "a condition", readCondition);
}

void readParameters(TableReader &reader, const ActionForm &form, Action &action)
{
    if (action.kind == ActionKind::Wait) {
        if (const auto seconds = reader.number(form.key, 0, longest))
            action.parameters["seconds"] = figure(*seconds);
        return;
    }
    if (action.kind == ActionKind::Hands) {
        action.words = reader.words(form.key, Need::Required);
        checkNames(reader, form.key, action.words);
        if (reader.has("page"))
            action.parameters["page"] = reader.text("page");
        return;
    }
    if (form.parameter == "playbook") { // the site's own for the runbook's intent; what it does is for its words to say
        if (const auto yes = reader.boolean(form.key); yes && !*yes)
            reader.wrong(form.key, "'playbook' is false", "true");
        action.parameters["playbook"];
        action.words = reader.words("words", Need::Required);
        checkNames(reader, "words", action.words);
        return;
    }
    const std::string value = reader.text(form.key);
    if (action.kind == ActionKind::CloudCommand && value != "move") // the pair's own cloud knows how that is written
        return reader.wrongWord(form.key, value, {"move"});
    action.parameters[std::string(form.parameter)] = value;
    if (action.kind == ActionKind::Lab && value != "to-active" && value != "to-standby")
        reader.wrongWord(form.key, value, {"to-active", "to-standby"});
    if (action.kind != ActionKind::Http)
        return;
    const std::string method = reader.has("method") ? reader.text("method") : "GET";
    if (method != "GET" && method != "POST" && method != "PUT")
        reader.wrongWord("method", method, {"GET", "POST", "PUT"});
    action.parameters["method"] = method;
    if (reader.has("body"))
        action.parameters["body"] = reader.text("body");
}

Action readAction(TableReader &reader)
{
    Action action;
    const ActionForm *form = formOf(reader, actionForms, "action");
    if (!form)
        return action;
    action.kind = form->kind;
    const bool atNode = form->parameter == "run"; // a command of the node's own
    const bool nowhere = !atNode && (action.kind == ActionKind::Wait || action.kind == ActionKind::Ssh || action.kind == ActionKind::Hands);
    action.node = readNode(reader, "node", nowhere ? Need::Optional : Need::Required); // SSH goes to the terminal server
    readParameters(reader, *form, action);
    reader.finish();
    return action;
}

std::vector<Action> readActions(TableReader &reader, std::string_view key)
{
    return readEach(reader, key, "an action", readAction);
}

bool has(const std::vector<Condition> &conditions, ConditionKind kind, StepNode node)
{
    return std::any_of(conditions.begin(), conditions.end(),
                       [&](const Condition &c) { return c.kind == kind && c.node == node; });
}

/// Whether these actions make \a node Active: a button that says so, or a result that says so.
bool makesActive(const std::vector<Action> &actions, const std::vector<Condition> &see, StepNode node)
{
    if (actions.empty())
        return false;
    const bool button = std::any_of(actions.begin(), actions.end(), [&](const Action &action) {
        const auto pressed = action.parameters.find("button");
        return action.node == node && pressed != action.parameters.end() && pressed->second == "to-active";
    });
    const bool seen = std::any_of(see.begin(), see.end(), [&](const Condition &c) {
        return c.kind == ConditionKind::StateIs && c.node == node && c.state == NodeState::Active;
    });
    const bool statement = std::any_of(actions.begin(), actions.end(), [&](const Action &action) {
        const auto sql = action.parameters.find("statement");
        return action.node == node && sql != action.parameters.end() && sql->second.find("pg_promote") != std::string::npos;
    });
    if (statement)
        return true;
    // Watching the other node stay Active beside an act of one's own is no promotion.
    const bool acts = std::any_of(actions.begin(), actions.end(), [&](const Action &action) { return action.node == node; });
    return button || (seen && acts);
}

bool asksState(const std::vector<Condition> &conditions, StepNode node, NodeState state)
{
    return std::any_of(conditions.begin(), conditions.end(), [&](const Condition &c) {
        return c.kind == ConditionKind::StateIs && c.node == node && c.state == state;
    });
}

/// Whether \a conditions ask that \a active serves beside the other node as its standby.
bool asksRoles(const std::vector<Condition> &conditions, StepNode active)
{
    const StepNode standby = active == StepNode::From ? StepNode::To : StepNode::From;
    return asksState(conditions, active, NodeState::Active) && asksState(conditions, standby, NodeState::Standby);
}

bool handsOnly(const std::vector<Action> &actions)
{
    return std::all_of(actions.begin(), actions.end(), [](const Action &a) { return a.kind == ActionKind::Hands; });
}

/// One button that swaps both roles makes a node Active beside one that serves. That is safe from the one known place to
/// the other only, and pressed by somebody who sees the vendor's page.
void checkSwap(TableReader &reader, const Step &step)
{
    if (step.promotes)
        reader.wrong("promotes", "the step swaps the roles and makes a node Active besides", "one of 'swap' and 'promotes'");
    if (step.actions.empty() || !handsOnly(step.actions))
        reader.wrong("do", "the roles are swapped by something else than hands", "'hands' only");
    if (!handsOnly(step.undo))
        reader.wrong("undo", "the roles are swapped back by something else than hands", "'hands' only");
    if (!asksRoles(step.before, StepNode::From))
        reader.wrong("before", "the roles are swapped without knowing them",
                     "{ state = \"active\", node = \"from\" } and { state = \"standby\", node = \"to\" } in 'before'");
    if (!asksRoles(step.see, StepNode::To))
        reader.wrong("see", "the swapped roles are not looked at",
                     "{ state = \"standby\", node = \"from\" } and { state = \"active\", node = \"to\" } in 'see'");
    if (!step.undo.empty() && !asksRoles(step.undoSee, StepNode::From))
        reader.wrong("undo", "the roles are not looked at after the undo",
                     "{ state = \"active\", node = \"from\" } and { state = \"standby\", node = \"to\" } in 'undo_see'");
    for (const auto &[key, sentence] : {std::pair("attest", &step.attest), std::pair("undo_attest", &step.undoAttest)})
        if (!sentence->empty())
            reader.wrong(key, "the step makes a node Active; that must be seen", "no '" + std::string(key) + "'");
}

/// Interlock 1, as far as a file can break it: nothing may lead to two Active nodes.
void checkPromotion(TableReader &reader, const Step &step)
{
    if (makesActive(step.actions, step.see, StepNode::From))
        reader.wrong("do", "the step makes the node 'from' Active", "only 'to' to become Active");
    const bool promotes = makesActive(step.actions, step.see, StepNode::To);
    if (promotes && !step.promotes)
        reader.wrong("do", "the step makes a node Active but does not say so", "'promotes = true'");
    if (step.promotes && !promotes)
        reader.wrong("promotes", "the step makes no node Active", "no 'promotes'");
    // The standby of before serves after it, and the node that the act was upon has become the standby.
    const bool swaps = !step.actions.empty() && asksState(step.before, StepNode::To, NodeState::Standby) && asksRoles(step.see, StepNode::To);
    if (swaps && !promotes)
        reader.wrong("do", "the step swaps the roles but does not say so", "'swap = true'");
    if (promotes && !has(step.before, ConditionKind::NotOtherActive, StepNode::To))
        reader.wrong("before", "the step could make two nodes Active", "{ not-other-active = \"to\" } in 'before'");
    for (const StepNode node : {StepNode::From, StepNode::To}) {
        if (makesActive(step.undo, step.undoSee, node) && !has(step.undoSee, ConditionKind::NotOtherActive, node))
            reader.wrong("undo", "the undo could make two nodes Active",
                         "{ not-other-active = \"" + std::string(toWord(node)) + "\" } in 'undo_see'");
    }
}

void checkStep(TableReader &reader, const Step &step)
{
    if (step.see.empty() && step.attest.empty())
        reader.wrongHere("the step has nothing to see", "'see', or 'attest' where nothing can be seen");
    const bool anyHands = std::any_of(step.actions.begin(), step.actions.end(), [](const Action &a) {
        return a.kind == ActionKind::Hands || a.kind == ActionKind::Wait;
    });
    const bool labOnly = !step.actions.empty() && !anyHands
        && std::all_of(step.actions.begin(), step.actions.end(), [](const Action &a) { return a.kind == ActionKind::Lab; });
    if (labOnly)
        reader.wrong("do", "the step can be done in the training lab only", "an action for a real pair as well, such as 'hands'");
    if (step.reversibility == Reversibility::Reversible && !step.actions.empty() && step.undo.empty())
        reader.wrong("do", "the step acts and has no undo", "'undo', or 'reversibility' of another kind");
    if (step.reversibility != Reversibility::Reversible && !step.undo.empty())
        reader.wrong("undo", "a step that is not reversible has an undo", "no 'undo'");
    if (!step.undo.empty() && step.undoSee.empty())
        reader.wrong("undo", "the undo has nothing to see", "'undo_see'");
    for (const auto *conditions : {&step.before, &step.see}) {
        if (has(*conditions, ConditionKind::Attested, StepNode::None) && step.attest.empty())
            reader.wrongHere("the step wants an attestation but has no sentence for it", "'attest'");
    }
    if (has(step.undoSee, ConditionKind::Attested, StepNode::None) && step.undoAttest.empty())
        reader.wrongHere("the undo wants an attestation but has no sentence for it", "'undo_attest'");
    if (step.undo.empty() && !step.undoAttest.empty())
        reader.wrong("undo_attest", "a sentence for an undo that the step has not", "no 'undo_attest'");
    for (const StepNode node : {StepNode::From, StepNode::To})
        if (!step.swap && makesActive(step.undo, step.undoSee, node) && !step.undoAttest.empty())
            reader.wrong("undo_attest", "the undo makes a node Active; that must be seen", "no 'undo_attest'");
    if (step.swap)
        checkSwap(reader, step);
    else
        checkPromotion(reader, step);
}

} // namespace

Step readStep(TableReader &reader)
{
    Step step;
    step.key = reader.text("key", Need::Required);
    step.title = reader.words("title", Need::Required);
    step.note = reader.words("note");
    step.actions = readActions(reader, "do");
    step.before = readConditions(reader, "before");
    step.see = readConditions(reader, "see");
    step.times = reader.whole("times", 1, 100).value_or(1);
    step.limit = reader.seconds("limit_s", 1, longest, Need::Required).value_or(Duration{});
    step.usual = reader.seconds("usual_s", 0, longest).value_or(Duration{});
    step.reversibility = reader.word("reversibility", {Reversibility::Reversible, Reversibility::PointOfNoReturn,
                                                       Reversibility::ForwardOnly}).value_or(Reversibility::Reversible);
    step.promotes = reader.boolean("promotes").value_or(false);
    step.swap = reader.boolean("swap").value_or(false);
    step.undo = readActions(reader, "undo");
    step.undoSee = readConditions(reader, "undo_see");
    step.attest = reader.words("attest");
    step.undoAttest = reader.words("undo_attest");
    step.readingAllowed = reader.boolean("reading").value_or(false);
    for (const auto &[key, text] : {std::pair("title", &step.title), std::pair("note", &step.note), std::pair("attest", &step.attest),
                                    std::pair("undo_attest", &step.undoAttest)})
        checkNames(reader, key, *text);
    if (step.usual > step.limit && step.limit > Duration::zero())
        reader.wrong("usual_s", "'usual_s' is longer than 'limit_s'", "less than the limit");
    reader.finish();
    checkStep(reader, step);
    return step;
}

} // namespace twinline
