// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/runjson.h"

#include "session/jsonvalues.h"

namespace twinline {

namespace runjson {

namespace {

using L = QLatin1String;

constexpr L schema("twinline.run/1");

QJsonValue text(std::string_view words)
{
    return json::value(words);
}

QJsonValue seconds(const std::optional<Duration> &span)
{
    return span ? QJsonValue(toSeconds(*span)) : QJsonValue();
}

QJsonObject checkJson(const CheckResult &check)
{
    return {{L("check"), text(check.id)},
            {L("level"), text(toWord(check.level))},
            {L("outcome"), text(toWord(check.outcome))},
            {L("measured"), text(check.measured)},
            {L("limit"), text(check.limit)}};
}

QJsonValue time(const std::optional<Instant> &at)
{
    return at ? QJsonValue(json::iso(at->wall)) : QJsonValue();
}

/// Null: the run concerns all nodes.
QJsonValue nodeName(const std::string &name)
{
    return name.empty() ? QJsonValue() : text(name);
}

QJsonValue orNull(const std::string &words)
{
    return words.empty() ? QJsonValue() : text(words);
}

/// The cloud's command as it would be run; null: the step has none.
QJsonValue commandOf(const Step &step)
{
    for (const Action &action : step.actions)
        if (const auto own = action.parameters.find("command"); action.kind == ActionKind::CloudCommand && own != action.parameters.end())
            return text(own->second);
    return {};
}

QJsonValue resultOf(const RunState &run)
{
    return run.result ? text(toWord(*run.result)) : QJsonValue();
}

} // namespace

QJsonObject step(const RunState &run, std::size_t index, Instant now)
{
    const StepRecord &record = run.steps[index];
    const BootTime until = record.ended ? record.ended->boot : now.boot;
    return {{L("schema"), schema},
            {L("run"), text(run.id)},
            {L("step"), text(record.key)},
            {L("state"), text(toWord(record.state))},
            {L("elapsed_s"), record.started ? toSeconds(until - record.started->boot) : 0.0},
            {L("acts"), record.acts},
            {L("how"), text(record.how)},
            {L("evidence"), text(record.evidence)},
            {L("trouble"), text(record.trouble)},
            {L("command"), orNull(record.command)},
            {L("told"), orNull(record.told)}};
}

QJsonObject end(const RunState &run)
{
    return {{L("schema"), schema},
            {L("run"), text(run.id)},
            {L("result"), resultOf(run)},
            {L("intent"), text(toWord(run.plan.intent))},
            {L("pair"), text(run.plan.pair)},
            {L("from"), nodeName(run.plan.fromName)},
            {L("to"), nodeName(run.plan.toName)},
            {L("service_interrupted_s"), seconds(run.serviceInterrupted)},
            {L("interruption_error_s"), seconds(run.interruptionError)},
            {L("checks"), json::array(run.checks, checkJson)},
            {L("report"), run.report.empty() ? QJsonValue() : text(run.report)}};
}

QJsonObject dryRun(const Plan &plan, const std::vector<CheckResult> &checks, bool mayBegin)
{
    return {{L("schema"), schema},
            {L("run"), QJsonValue()},
            {L("dry_run"), true},
            {L("may_begin"), mayBegin},
            {L("intent"), text(toWord(plan.intent))},
            {L("pair"), text(plan.pair)},
            {L("from"), nodeName(plan.fromName)},
            {L("to"), nodeName(plan.toName)},
            {L("steps"), json::array(plan.steps, [](const Step &s) {
                 return QJsonObject{{L("step"), text(s.key)},
                                    {L("reversibility"), text(toWord(s.reversibility))},
                                    {L("how"), text(toWord(s.actions.empty() ? ActionKind::None : s.actions.front().kind))},
                                    {L("command"), commandOf(s)}};
             })},
            {L("checks"), json::array(checks, checkJson)}};
}

QJsonObject refusal(const std::string &pair, Intent intent, std::string_view why)
{
    return {{L("schema"), schema}, {L("run"), QJsonValue()}, {L("result"), text(toWord(RunResult::Refused))},
            {L("intent"), text(toWord(intent))}, {L("pair"), text(pair)}, {L("why"), text(why)}};
}

QJsonObject summary(const RunState &run)
{
    return {{L("schema"), schema},
            {L("run"), text(run.id)},
            {L("pair"), text(run.plan.pair)},
            {L("intent"), text(toWord(run.plan.intent))},
            {L("from"), nodeName(run.plan.fromName)},
            {L("to"), nodeName(run.plan.toName)},
            {L("phase"), text(toWord(run.phase))},
            {L("result"), resultOf(run)},
            {L("started"), json::iso(run.started.wall)},
            {L("ended"), time(run.ended)},
            {L("operator"), text(run.operatorName)},
            {L("host"), text(run.host)},
            {L("report"), run.report.empty() ? QJsonValue() : text(run.report)}};
}

} // namespace runjson

int exitCode(std::optional<RunResult> result)
{
    switch (result.value_or(RunResult::Unknown)) {
    case RunResult::Done:
        return 0;
    case RunResult::Refused:
        return 2;
    case RunResult::Unknown:
        return 3;
    case RunResult::Incomplete:
        return 4;
    case RunResult::BackedOut:
        return 5;
    }
    return 3;
}

} // namespace twinline
