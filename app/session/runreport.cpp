// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runreport.h"

#include "session/jsonvalues.h"

#include <QJsonDocument>

namespace twinline {

namespace {

using L = QLatin1String;
using json::value;

QJsonValue seconds(const std::optional<Duration> &span)
{
    return span ? QJsonValue(toSeconds(*span)) : QJsonValue();
}

QJsonValue time(const std::optional<Instant> &at)
{
    return at ? QJsonValue(json::iso(at->wall)) : QJsonValue();
}

QJsonValue nodeName(const Plan &plan, NodeIndex node)
{
    if (node < 0)
        return {};
    if (node == plan.from)
        return value(std::string_view(plan.fromName));
    return node == plan.to ? value(std::string_view(plan.toName)) : QJsonValue(node + 1);
}

QJsonObject checkJson(const CheckResult &check)
{
    return {{L("id"), value(std::string_view(check.id))},
            {L("label"), value(check.label)},
            {L("level"), value(toWord(check.level))},
            {L("outcome"), value(toWord(check.outcome))},
            {L("measured"), value(std::string_view(check.measured))},
            {L("limit"), value(std::string_view(check.limit))}};
}

QJsonObject stepJson(const Step &step, const StepRecord &record)
{
    const bool whole = record.started && record.ended;
    return {{L("step"), value(std::string_view(step.key))},
            {L("title"), value(step.title)},
            {L("reversibility"), value(toWord(step.reversibility))},
            {L("state"), value(toWord(record.state))},
            {L("how"), record.how.empty() ? QJsonValue() : value(std::string_view(record.how))},
            {L("acts"), record.acts},
            {L("started"), time(record.started)},
            {L("ended"), time(record.ended)},
            {L("elapsed_s"), whole ? QJsonValue(toSeconds(record.ended->boot - record.started->boot)) : QJsonValue()},
            {L("evidence"), value(std::string_view(record.evidence))},
            {L("trouble"), value(std::string_view(record.trouble))},
            {L("command"), record.command.empty() ? QJsonValue() : value(std::string_view(record.command))},
            {L("told"), record.told.empty() ? QJsonValue() : value(std::string_view(record.told))}};
}

QJsonArray stepsJson(const RunState &run)
{
    QJsonArray out;
    for (std::size_t i = 0; i < run.steps.size() && i < run.plan.steps.size(); ++i)
        out.append(stepJson(run.plan.steps[i], run.steps[i]));
    return out;
}

QJsonObject eventJson(const Plan &plan, const Event &event)
{
    return {{L("at"), json::iso(event.at.wall)},
            {L("event"), value(toWord(event.code))},
            {L("severity"), value(toWord(event.severity))},
            {L("node"), nodeName(plan, event.node)},
            {L("state"), event.code == EventCode::NodeStateChanged ? value(toWord(event.state)) : QJsonValue()},
            {L("span_s"), seconds(event.span)},
            {L("limit_s"), seconds(event.limit)},
            {L("count"), event.count},
            {L("of"), event.of},
            {L("text"), value(std::string_view(event.text))},
            {L("detail"), value(std::string_view(event.detail))}};
}

QJsonObject planJson(const Plan &plan)
{
    QJsonArray lost;
    for (const LocalText &text : plan.lost)
        lost.append(value(text));
    return {{L("intent"), value(toWord(plan.intent))},
            {L("from"), nodeName(plan, plan.from)},
            {L("to"), nodeName(plan, plan.to)},
            {L("source"), value(plan.source)},
            {L("lost"), lost}};
}

QJsonObject saidJson(const RunState &run)
{
    return {{L("overrides"), json::array(run.overrides, [](const Override &o) {
                 return QJsonObject{{L("what"), value(std::string_view(o.what))},
                                    {L("reason"), value(std::string_view(o.reason))},
                                    {L("at"), json::iso(o.at.wall)}};
             })},
            {L("readings"), json::array(run.readings, [&run](const Reading &r) {
                 return QJsonObject{{L("step"), value(std::string_view(r.step))},
                                    {L("node"), nodeName(run.plan, r.node)},
                                    {L("state"), value(toWord(r.state))},
                                    {L("at"), json::iso(r.at.wall)}};
             })},
            {L("attestations"), json::array(run.attestations, [](const Attestation &a) {
                 return QJsonObject{{L("step"), value(std::string_view(a.step))},
                                    {L("text"), value(std::string_view(a.text))},
                                    {L("at"), json::iso(a.at.wall)}};
             })}};
}

} // namespace

QByteArray runReportJson(const RunState &run, const std::vector<Event> &events)
{
    QJsonObject out{{L("schema"), L("twinline.run-report/1")},
                    {L("run"), value(std::string_view(run.id))},
                    {L("pair"), value(std::string_view(run.plan.pair))},
                    {L("product"), value(std::string_view(run.plan.product))},
                    {L("lab"), run.plan.lab},
                    {L("operator"), value(std::string_view(run.operatorName))},
                    {L("host"), value(std::string_view(run.host))},
                    {L("fencing"), static_cast<qint64>(run.fencing)},
                    {L("started"), json::iso(run.started.wall)},
                    {L("ended"), time(run.ended)},
                    {L("result"), run.result ? value(toWord(*run.result)) : QJsonValue()},
                    {L("resumed"), run.resumed},
                    {L("alone_confirmed"), run.aloneConfirmed},
                    {L("service_interrupted_s"), seconds(run.serviceInterrupted)},
                    {L("interruption_error_s"), seconds(run.interruptionError)},
                    {L("plan"), planJson(run.plan)},
                    {L("checks"), json::array(run.checks, checkJson)},
                    {L("steps"), stepsJson(run)},
                    {L("events"), json::array(events, [&run](const Event &e) { return eventJson(run.plan, e); })}};
    const QJsonObject said = saidJson(run);
    for (auto it = said.begin(); it != said.end(); ++it)
        out.insert(it.key(), it.value());
    return QJsonDocument(out).toJson(QJsonDocument::Indented);
}

} // namespace twinline
