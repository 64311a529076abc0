// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/planjson.h"

namespace twinline {

namespace {

using L = QLatin1String;
using json::Reader;
using json::value;

QJsonValue nodeToJson(StepNode node)
{
    return value(node == StepNode::From ? "from" : node == StepNode::To ? "to" : "none");
}

std::optional<StepNode> stepNodeFromWord(std::string_view word)
{
    if (word == "none")
        return StepNode::None;
    if (word == "from")
        return StepNode::From;
    return word == "to" ? std::optional(StepNode::To) : std::nullopt;
}

QJsonObject actionToJson(const Action &action)
{
    QJsonObject parameters;
    for (const auto &[key, text] : action.parameters)
        parameters.insert(QString::fromStdString(key), value(std::string_view(text)));
    return {{L("kind"), value(toWord(action.kind))},
            {L("node"), nodeToJson(action.node)},
            {L("parameters"), parameters},
            {L("words"), value(action.words)}};
}

Action actionFromJson(const Reader &reader)
{
    Action out;
    out.kind = reader.word(L("kind"), actionKindFromWord);
    out.node = reader.word(L("node"), stepNodeFromWord);
    out.words = reader.localText(L("words"));
    const QJsonObject parameters = reader.object(L("parameters"));
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        out.parameters[it.key().toStdString()] = it.value().toString().toStdString();
    return out;
}

QJsonObject conditionToJson(const Condition &condition)
{
    return {{L("kind"), value(toWord(condition.kind))},
            {L("node"), nodeToJson(condition.node)},
            {L("state"), value(toWord(condition.state))},
            {L("text"), value(std::string_view(condition.text))},
            {L("read"), condition.read}};
}

Condition conditionFromJson(const Reader &reader)
{
    return {reader.word(L("kind"), conditionKindFromWord), reader.word(L("node"), stepNodeFromWord),
            reader.word(L("state"), nodeStateFromWord), reader.text(L("text")),
            reader.has(L("read")) && reader.boolean(L("read"))}; // journals of before readings were asked for lack it
}

QJsonObject stepToJson(const Step &step)
{
    return {{L("key"), value(std::string_view(step.key))},
            {L("title"), value(step.title)},
            {L("note"), value(step.note)},
            {L("actions"), json::array(step.actions, actionToJson)},
            {L("before"), json::array(step.before, conditionToJson)},
            {L("see"), json::array(step.see, conditionToJson)},
            {L("times"), step.times},
            {L("limit_ns"), value(step.limit)},
            {L("usual_ns"), value(step.usual)},
            {L("reversibility"), value(toWord(step.reversibility))},
            {L("promotes"), step.promotes},
            {L("swap"), step.swap},
            {L("undo"), json::array(step.undo, actionToJson)},
            {L("undo_see"), json::array(step.undoSee, conditionToJson)},
            {L("attest"), value(step.attest)},
            {L("undo_attest"), value(step.undoAttest)},
            {L("reading_allowed"), step.readingAllowed}};
}

Step stepFromJson(const Reader &reader)
{
    Step out;
    out.key = reader.text(L("key"));
    out.title = reader.localText(L("title"));
    out.note = reader.localText(L("note"));
    out.actions = reader.list<Action>(L("actions"), actionFromJson);
    out.before = reader.list<Condition>(L("before"), conditionFromJson);
    out.see = reader.list<Condition>(L("see"), conditionFromJson);
    out.times = static_cast<int>(reader.number(L("times")));
    out.limit = reader.span(L("limit_ns"));
    out.usual = reader.span(L("usual_ns"));
    out.reversibility = reader.word(L("reversibility"), reversibilityFromWord);
    out.promotes = reader.boolean(L("promotes"));
    out.swap = reader.has(L("swap")) && reader.boolean(L("swap")); // journals of before there were swaps lack it
    out.undo = reader.list<Action>(L("undo"), actionFromJson);
    out.undoSee = reader.list<Condition>(L("undo_see"), conditionFromJson);
    out.attest = reader.localText(L("attest"));
    if (reader.has(L("undo_attest")))
        out.undoAttest = reader.localText(L("undo_attest"));
    out.readingAllowed = reader.boolean(L("reading_allowed"));
    return out;
}


} // namespace

QJsonObject planToJson(const Plan &plan)
{
    QJsonArray lost;
    for (const LocalText &text : plan.lost)
        lost.append(QJsonObject{{L("text"), value(text)}});
    return {{L("pair"), value(std::string_view(plan.pair))},
            {L("product"), value(std::string_view(plan.product))},
            {L("intent"), value(toWord(plan.intent))},
            {L("from"), plan.from},
            {L("to"), plan.to},
            {L("from_name"), value(std::string_view(plan.fromName))},
            {L("to_name"), value(std::string_view(plan.toName))},
            {L("lab"), plan.lab},
            {L("source"), value(plan.source)},
            {L("steps"), json::array(plan.steps, stepToJson)},
            {L("lost"), lost}};
}

Plan planFromJson(const Reader &reader)
{
    Plan out;
    out.pair = reader.text(L("pair"));
    out.product = reader.text(L("product"));
    out.intent = reader.word(L("intent"), intentFromWord);
    out.from = static_cast<NodeIndex>(reader.number(L("from")));
    out.to = static_cast<NodeIndex>(reader.number(L("to")));
    out.fromName = reader.text(L("from_name"));
    out.toName = reader.text(L("to_name"));
    out.lab = reader.boolean(L("lab"));
    out.source = reader.localText(L("source"));
    out.steps = reader.list<Step>(L("steps"), stepFromJson);
    out.lost = reader.list<LocalText>(L("lost"), [](const Reader &item) { return item.localText(L("text")); });
    return out;
}

} // namespace twinline
