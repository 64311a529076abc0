// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runjournal.h"

#include "session/planjson.h"

#include <QJsonDocument>

#include <cstdlib>

namespace twinline {

namespace {

using L = QLatin1String;
using json::Reader;
using json::value;

constexpr L journalSchema("twinline.journal/1");

QJsonObject checkToJson(const CheckResult &check)
{
    return {{L("id"), value(std::string_view(check.id))},
            {L("label"), value(check.label)},
            {L("level"), value(toWord(check.level))},
            {L("outcome"), value(toWord(check.outcome))},
            {L("measured"), value(std::string_view(check.measured))},
            {L("limit"), value(std::string_view(check.limit))}};
}

CheckResult checkFromJson(const Reader &reader)
{
    return {reader.text(L("id")), reader.localText(L("label")), reader.word(L("level"), checkLevelFromWord),
            reader.word(L("outcome"), checkOutcomeFromWord), reader.text(L("measured")), reader.text(L("limit"))};
}

QJsonObject stepToJson(const StepRecord &step)
{
    return {{L("key"), value(std::string_view(step.key))},
            {L("state"), value(toWord(step.state))},
            {L("started"), value(step.started)},
            {L("ended"), value(step.ended)},
            {L("acts"), step.acts},
            {L("seen_in_row"), step.seenInRow},
            {L("how"), value(std::string_view(step.how))},
            {L("evidence"), value(std::string_view(step.evidence))},
            {L("trouble"), value(std::string_view(step.trouble))},
            {L("command"), value(std::string_view(step.command))},
            {L("told"), value(std::string_view(step.told))}};
}

StepRecord stepFromJson(const Reader &reader)
{
    StepRecord out;
    out.key = reader.text(L("key"));
    out.state = reader.word(L("state"), stepStateFromWord);
    out.started = reader.maybeInstant(L("started"));
    out.ended = reader.maybeInstant(L("ended"));
    out.acts = static_cast<int>(reader.number(L("acts")));
    out.seenInRow = static_cast<int>(reader.number(L("seen_in_row")));
    out.how = reader.text(L("how"));
    out.evidence = reader.text(L("evidence"));
    out.trouble = reader.text(L("trouble"));
    if (reader.has(L("command"))) // journals of before there were such commands lack both
        out.command = reader.text(L("command"));
    if (reader.has(L("told")))
        out.told = reader.text(L("told"));
    return out;
}

QJsonObject readingToJson(const Reading &reading)
{
    return {{L("step"), value(std::string_view(reading.step))},
            {L("node"), reading.node},
            {L("state"), value(toWord(reading.state))},
            {L("at"), value(reading.at)},
            {L("doubted"), reading.doubted}};
}

Reading readingFromJson(const Reader &reader)
{
    return {reader.text(L("step")), static_cast<NodeIndex>(reader.number(L("node"))),
            reader.word(L("state"), nodeStateFromWord), reader.instant(L("at")),
            reader.has(L("doubted")) && reader.boolean(L("doubted"))}; // journals of before lack it
}

QJsonObject attestationToJson(const Attestation &attestation)
{
    return {{L("step"), value(std::string_view(attestation.step))},
            {L("text"), value(std::string_view(attestation.text))},
            {L("at"), value(attestation.at)}};
}

Attestation attestationFromJson(const Reader &reader)
{
    return {reader.text(L("step")), reader.text(L("text")), reader.instant(L("at"))};
}

QJsonObject overrideToJson(const Override &item)
{
    return {{L("what"), value(std::string_view(item.what))},
            {L("reason"), value(std::string_view(item.reason))},
            {L("at"), value(item.at)}};
}

Override overrideFromJson(const Reader &reader)
{
    return {reader.text(L("what")), reader.text(L("reason")), reader.instant(L("at"))};
}

QJsonObject stateToJson(const RunState &state)
{
    return {{L("id"), value(std::string_view(state.id))},
            {L("phase"), value(toWord(state.phase))},
            {L("checks"), json::array(state.checks, checkToJson)},
            {L("steps"), json::array(state.steps, stepToJson)},
            {L("current"), static_cast<qint64>(state.current)},
            {L("result"), state.result ? value(toWord(*state.result)) : QJsonValue()},
            {L("readings"), json::array(state.readings, readingToJson)},
            {L("attestations"), json::array(state.attestations, attestationToJson)},
            {L("overrides"), json::array(state.overrides, overrideToJson)},
            {L("alone_confirmed"), state.aloneConfirmed},
            {L("paused"), state.paused},
            {L("resumed"), state.resumed},
            {L("operator"), value(std::string_view(state.operatorName))},
            {L("host"), value(std::string_view(state.host))},
            {L("fencing"), static_cast<qint64>(state.fencing)},
            {L("started"), value(state.started)},
            {L("ended"), value(state.ended)},
            {L("service_interrupted_ns"), value(state.serviceInterrupted)},
            {L("interruption_error_ns"), value(state.interruptionError)},
            {L("report"), value(std::string_view(state.report))}};
}

RunState stateFromJson(const Reader &reader)
{
    RunState out;
    out.id = reader.text(L("id"));
    out.phase = reader.word(L("phase"), runPhaseFromWord);
    out.checks = reader.list<CheckResult>(L("checks"), checkFromJson);
    out.steps = reader.list<StepRecord>(L("steps"), stepFromJson);
    out.current = static_cast<std::size_t>(reader.number(L("current")));
    if (reader.has(L("result")))
        out.result = reader.word(L("result"), runResultFromWord);
    out.readings = reader.list<Reading>(L("readings"), readingFromJson);
    out.attestations = reader.list<Attestation>(L("attestations"), attestationFromJson);
    out.overrides = reader.list<Override>(L("overrides"), overrideFromJson);
    out.aloneConfirmed = reader.boolean(L("alone_confirmed"));
    out.paused = reader.boolean(L("paused"));
    out.resumed = reader.boolean(L("resumed"));
    out.operatorName = reader.text(L("operator"));
    out.host = reader.text(L("host"));
    out.fencing = static_cast<std::uint64_t>(reader.number(L("fencing")));
    out.started = reader.instant(L("started"));
    out.ended = reader.maybeInstant(L("ended"));
    out.serviceInterrupted = reader.maybeSpan(L("service_interrupted_ns"));
    out.interruptionError = reader.maybeSpan(L("interruption_error_ns"));
    out.report = reader.text(L("report"));
    return out;
}

/// True when the pieces of a state fit each other: a journal is input like any other.
bool fits(const RunState &state)
{
    if (state.id.empty() || state.steps.size() != state.plan.steps.size() || state.current > state.steps.size())
        return false;
    for (std::size_t i = 0; i < state.steps.size(); ++i) {
        if (state.steps[i].key != state.plan.steps[i].key)
            return false;
    }
    return true;
}

} // namespace

std::string journalLine(const RunState &state, Instant at, bool withPlan)
{
    QJsonObject line{{L("schema"), journalSchema}, {L("at"), value(at)}, {L("state"), stateToJson(state)}};
    if (withPlan)
        line.insert(L("plan"), planToJson(state.plan));
    return QJsonDocument(line).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<RunState> runFromJournal(const std::vector<std::string> &lines)
{
    std::optional<Plan> plan;
    std::optional<RunState> state;
    for (const std::string &line : lines) {
        const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        bool good = object.value(L("schema")).toString() == journalSchema;
        const Reader reader(object, good);
        if (reader.has(L("plan")))
            plan = planFromJson(Reader(reader.object(L("plan")), good));
        RunState found = stateFromJson(Reader(reader.object(L("state")), good));
        if (!good || !plan || (state && state->id != found.id))
            return std::nullopt;
        found.plan = *plan;
        if (!fits(found))
            return std::nullopt;
        state = std::move(found);
    }
    return state;
}

std::vector<RunState> journalledRuns(const Journal &journal)
{
    std::vector<RunState> found;
    for (const std::string &id : journal.runs())
        if (auto run = runFromJournal(journal.lines(id)))
            found.push_back(*std::move(run));
    return found;
}

bool unfinished(const RunState &run)
{
    if (run.phase != RunPhase::Ended)
        return run.phase != RunPhase::Preflight;
    return run.result == RunResult::Unknown || run.result == RunResult::Incomplete;
}

RunState rebased(RunState state, Instant now)
{
    const auto uptimeStart = [](const Instant &at) { return at.wall.time_since_epoch() - at.boot.time_since_epoch(); };
    const Duration apart = std::chrono::abs(Duration(uptimeStart(now) - uptimeStart(state.started)));
    if (apart < std::chrono::seconds(60) && state.started.boot <= now.boot)
        return state; // same boot of the machine, the wall clock at most corrected a little
    const auto rebase = [&](Instant &at) { at.boot = now.boot - Duration(now.wall - at.wall); };
    rebase(state.started);
    if (state.ended)
        rebase(*state.ended);
    for (StepRecord &step : state.steps) {
        if (step.started)
            rebase(*step.started);
        if (step.ended)
            rebase(*step.ended);
    }
    // Whatever the wall clock says now: a reading of before a restart is no evidence any more.
    for (Reading &reading : state.readings)
        reading.at.boot = std::min(reading.at.boot, now.boot - std::chrono::hours(1));
    return state;
}

} // namespace twinline
