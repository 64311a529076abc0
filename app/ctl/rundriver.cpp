// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/rundriver.h"

#include "ctl/runjson.h"
#include "ctl/runwords.h"
#include "decision/preflight.h"
#include "ui/text/sentences.h"

#include <QJsonDocument>
#include <QTimer>

#include <algorithm>

#include <unistd.h>

namespace twinline {

namespace {

// Some figures need a few looks: a lag in seconds is null until the ring reaches back to the standby's position.
constexpr Duration patience = std::chrono::seconds(10);

QByteArray line(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

bool byHand(const Action &action)
{
    return action.kind == ActionKind::Hands;
}

} // namespace

RunDriver::RunDriver(RunbookRunner &runner, const PairMonitor &monitor, RunSayings sayings, CtlContext &context)
    : m_runner(runner)
    , m_monitor(monitor)
    , m_sayings(std::move(sayings))
    , m_context(context)
{
    connect(&runner, &RunbookRunner::stepChanged, this, &RunDriver::tellStep);
    // Queued: the run is told and served from outside the runner's own doing.
    connect(&runner, &RunbookRunner::changed, this, &RunDriver::serve, Qt::QueuedConnection);
    connect(&monitor, &PairMonitor::snapshotChanged, this, &RunDriver::serve, Qt::QueuedConnection);
    connect(&runner, &RunbookRunner::ended, this, [this](const RunState &run) {
        tellEnd(run);
        m_loop.exit(exitCode(run.result));
    });
    if (context.terminal)
        listen();
}

int RunDriver::run()
{
    m_beginUntil = m_context.clock.now().boot + patience;
    m_runner.confirmAlone(true);
    QMetaObject::invokeMethod(this, &RunDriver::serve, Qt::QueuedConnection);
    return m_loop.exec();
}

/// Whoever takes a run up again is told first where it stands.
int RunDriver::goOn()
{
    m_begun = true;
    if (m_runner.state().current < m_runner.state().steps.size())
        tellStep(m_runner.state(), m_runner.state().current);
    if (m_runner.state().paused)
        m_runner.resume();
    return m_loop.exec();
}

int RunDriver::backOut()
{
    m_begun = true;
    QMetaObject::invokeMethod(this, [this] { m_runner.backOut("back-out"); }, Qt::QueuedConnection);
    return m_loop.exec();
}

bool RunDriver::waitsForFigures() const
{
    const auto &checks = m_runner.state().checks;
    const bool unknown = std::any_of(checks.begin(), checks.end(), [](const CheckResult &check) {
        return check.level != CheckLevel::Warning && check.outcome == CheckOutcome::Unknown;
    });
    return unknown && m_context.clock.now().boot < m_beginUntil;
}

void RunDriver::tryToBegin()
{
    if (waitsForFigures())
        return;
    m_begun = true;
    if (!m_sayings.reason.empty()) {
        const auto checks = m_runner.state().checks;
        for (const CheckResult &check : checks)
            if (check.level == CheckLevel::Forcible && check.outcome != CheckOutcome::Pass)
                m_runner.overrideCheck(check.id, m_sayings.reason);
    }
    if (!m_context.json) {
        for (const CheckResult &check : m_runner.state().checks)
            m_context.out << QStringLiteral("  ") << RunWords::check(check) << Qt::endl;
    }
    const std::string closed = m_runner.closedBecause();
    if (!closed.empty())
        m_context.err << (closed == "lease" ? RunWords::holder(m_runner.leaseHolder()) : text::troubleWords(closed)) << Qt::endl;
    m_runner.begin();
    // An attended run stays at a closed gate; here nobody will open it.
    if (!closed.empty() && m_runner.state().phase == RunPhase::Preflight)
        m_runner.abandon(closed);
}

void RunDriver::serve()
{
    if (m_serving)
        return;
    m_serving = true;
    if (!m_begun) {
        tryToBegin();
    } else if (m_runner.state().phase == RunPhase::Running) {
        startByItself();
        sayBeforehand();
    } else if (m_runner.state().phase == RunPhase::BackingOut) {
        undoByItself();
    }
    m_serving = false;
}

/// Starts the current step when that takes no decision: a person at the terminal has agreed to the whole run.
void RunDriver::startByItself()
{
    const RunState &run = m_runner.state();
    if (!m_runner.closedBecause().empty())
        return;
    const Step &step = run.plan.steps[run.current];
    const auto &actions = step.actions;
    const auto handless = std::find_if_not(actions.begin(), actions.end(), byHand);
    const std::size_t action = handless == actions.end() ? 0 : static_cast<std::size_t>(handless - actions.begin());
    if (actions.empty() || run.steps[run.current].state != StepState::Waiting)
        return;
    const bool said = m_sayings.readings.contains(step.key) || m_sayings.attestations.contains(step.key);
    if (byHand(actions[action]) && !m_context.terminal && !said)
        return; // nobody is here to do it; the engine ends the run as unknown
    m_runner.proceed(action);
}

/// The way back by the cloud's command waits for somebody who has read it: here it is printed as it goes.
void RunDriver::undoByItself()
{
    const RunState &run = m_runner.state();
    if (run.current >= run.plan.steps.size() || run.scratch.pressed || run.scratch.issued || !m_runner.closedBecause().empty())
        return;
    const auto &undo = run.plan.steps[run.current].undo;
    const auto command = std::find_if(undo.begin(), undo.end(), [](const Action &action) { return action.kind == ActionKind::CloudCommand; });
    if (command != undo.end() && m_context.terminal)
        m_runner.proceed(static_cast<std::size_t>(command - undo.begin()));
}

/// Gives a reading or an attestation once the step is there that it speaks of: after the act whose end it tells, but
/// before one that needs it to be allowed at all (interlock 1).
void RunDriver::sayBeforehand()
{
    const RunState &run = m_runner.state();
    const Step &step = run.plan.steps[run.current];
    const std::string key = step.key;
    const StepState state = run.steps[run.current].state;
    const bool done = state == StepState::Watching || state == StepState::Unknown || step.actions.empty();
    const bool needed = step.promotes;
    const auto reading = m_sayings.readings.find(key);
    if (done && reading != m_sayings.readings.end() && m_read.insert(key).second)
        m_runner.read(nodeOfStep(), reading->second);
    const auto said = m_sayings.attestations.find(key);
    if ((done || needed) && said != m_sayings.attestations.end() && m_attested.insert(key).second)
        m_runner.attest(said->second);
}

NodeIndex RunDriver::nodeOfStep() const
{
    const RunState &run = m_runner.state();
    const Step &step = run.plan.steps[run.current];
    StepNode node = step.actions.empty() ? StepNode::None : step.actions.front().node;
    for (const Condition &condition : step.see)
        if (node == StepNode::None && condition.kind == ConditionKind::StateIs)
            node = condition.node;
    return node == StepNode::From ? run.plan.from : run.plan.to;
}

/// What a person shall do now, once for each act that the journal has.
void RunDriver::tellHands(const RunState &run, std::size_t index)
{
    const StepRecord &record = run.steps[index];
    if (!record.command.empty() && record.acts > m_told[record.key]) { // the journal has it, and it runs now
        m_told[record.key] = record.acts;
        m_context.err << tr("Running: %1").arg(QString::fromStdString(record.command)) << Qt::endl;
    }
    const Step &step = run.plan.steps[index];
    const auto &actions = run.phase == RunPhase::BackingOut ? step.undo : step.actions;
    const auto hands = std::find_if(actions.begin(), actions.end(), byHand);
    const bool due = record.how == toWord(ActionKind::Hands) && record.acts > m_told[record.key] && hands != actions.end();
    if (!due)
        return;
    m_told[record.key] = record.acts;
    m_context.err << tr("Do this now: %1").arg(text::of(hands->words)) << Qt::endl;
    if (m_context.terminal)
        m_context.err << tr("If it cannot be seen from here, type: read STATE, attest TEXT, failed TEXT, back-out or stop.") << Qt::endl;
}

void RunDriver::listen()
{
    m_keyboard = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_keyboard.get(), &QSocketNotifier::activated, this, &RunDriver::hear);
}

void RunDriver::hear()
{
    char bytes[1024];
    const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (count <= 0)
        return m_keyboard->setEnabled(false);
    const QString heard = QString::fromUtf8(bytes, count);
    const QStringList lines = heard.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &said : lines)
        obey(said.trimmed());
}

void RunDriver::obey(const QString &said)
{
    const QString verb = said.section(QLatin1Char(' '), 0, 0);
    const std::string rest = said.section(QLatin1Char(' '), 1).trimmed().toStdString();
    const auto state = nodeStateFromWord(rest);
    if (verb == QLatin1String("read") && state)
        m_runner.read(nodeOfStep(), *state);
    else if (verb == QLatin1String("attest") && !rest.empty())
        m_runner.attest(rest);
    else if (verb == QLatin1String("failed"))
        m_runner.didNotWork(rest);
    else if (verb == QLatin1String("back-out"))
        m_runner.backOut(rest.empty() ? "back-out" : rest);
    else if (verb == QLatin1String("stop"))
        m_runner.abandon(rest.empty() ? "stop" : rest);
    else
        m_context.err << tr("Type: read STATE, attest TEXT, failed TEXT, back-out or stop.") << Qt::endl;
}

void RunDriver::tellStep(const RunState &run, std::size_t index)
{
    if (m_context.json)
        m_context.out << line(runjson::step(run, index, m_context.clock.now())) << Qt::endl;
    else
        m_context.out << RunWords::step(run, index) << Qt::endl;
    tellHands(run, index);
}

void RunDriver::tellEnd(const RunState &run)
{
    if (m_context.json) {
        m_context.out << line(runjson::end(run)) << Qt::endl;
        return;
    }
    m_context.out << (run.result ? text::runResultWord(*run.result) : QString()) << QStringLiteral(". ")
                  << RunWords::interruption(run) << Qt::endl;
    if (!run.report.empty())
        m_context.out << tr("Report: %1").arg(QString::fromStdString(run.report)) << Qt::endl;
}

} // namespace twinline
