// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/runcommand.h"

#include "ctl/actingports.h"
#include "ctl/runjson.h"
#include "ctl/runpair.h"
#include "ctl/runwords.h"
#include "decision/plan.h"
#include "decision/preflight.h"
#include "ui/text/sentences.h"

#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

namespace twinline {

namespace {

/// One command from its options to its exit code.
class RunCommand
{
    Q_DECLARE_TR_FUNCTIONS(twinline::RunCommand)

public:
    RunCommand(Intent intent, const RunOptions &options, CtlContext &context)
        : m_intent(intent)
        , m_options(options)
        , m_context(context)
    {
    }

    int run();

private:
    int refuse(const PlanRefusal &refusal, const std::string &pair);
    void show(const Plan &plan, const std::vector<CheckResult> &checks);
    bool agreed();
    int dryRun(const Plan &plan, const std::vector<CheckResult> &checks);
    bool stepsExist(const Plan &plan, const RunSayings &sayings);
    void print(const QJsonObject &object);

    Intent m_intent;
    const RunOptions &m_options;
    CtlContext &m_context;
};

/// True when every step can be done without a person.
bool handless(const Plan &plan, const Actor &actor, const PairConfig &pair)
{
    return std::all_of(plan.steps.begin(), plan.steps.end(), [&](const Step &step) {
        return step.actions.empty() || std::any_of(step.actions.begin(), step.actions.end(), [&](const Action &action) {
            return action.kind != ActionKind::Hands && actor.can(action.kind, pair);
        });
    });
}

void RunCommand::print(const QJsonObject &object)
{
    m_context.out << QJsonDocument(object).toJson(QJsonDocument::Compact) << Qt::endl;
}

int RunCommand::refuse(const PlanRefusal &refusal, const std::string &pair)
{
    if (m_context.json)
        print(runjson::refusal(pair, m_intent, toWord(refusal.why)));
    m_context.err << RunWords::refusal(refusal) << Qt::endl;
    return exitCode(RunResult::Refused);
}

void RunCommand::show(const Plan &plan, const std::vector<CheckResult> &checks)
{
    QTextStream &out = m_context.json ? m_context.err : m_context.out;
    out << text::planTitle(plan) << Qt::endl;
    for (const CheckResult &check : checks)
        out << QStringLiteral("  ") << RunWords::check(check) << Qt::endl;
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        out << QStringLiteral("  [%1/%2] ").arg(i + 1).arg(plan.steps.size()) << text::of(plan.steps[i].title) << Qt::endl << RunWords::commands(plan.steps[i]);
    for (const LocalText &lost : plan.lost)
        out << QStringLiteral("  ") << tr("Will be lost: %1").arg(text::of(lost)) << Qt::endl;
}

int RunCommand::dryRun(const Plan &plan, const std::vector<CheckResult> &checks)
{
    const bool open = mayBegin(checks, {});
    if (m_context.json)
        print(runjson::dryRun(plan, checks, open));
    else
        show(plan, checks);
    return open ? ExitWell : exitCode(RunResult::Refused);
}

/// Asks the person at the terminal. Blocking is right here: nothing has begun.
bool RunCommand::agreed()
{
    m_context.err << tr("Go on? Your yes also confirms that no other desk acts on this pair. [y/N] ") << Qt::flush;
    QTextStream in(stdin);
    const QString answer = in.readLine().trimmed().toLower();
    return answer == QLatin1String("y") || answer == QLatin1String("yes") || answer == tr("y", "short for yes")
        || answer == tr("yes");
}

bool RunCommand::stepsExist(const Plan &plan, const RunSayings &sayings)
{
    const auto known = [&](const std::string &key) {
        const bool found = std::any_of(plan.steps.begin(), plan.steps.end(), [&](const Step &s) { return s.key == key; });
        if (!found)
            m_context.err << tr("The procedure has no step called “%1”.").arg(QString::fromStdString(key)) << Qt::endl;
        return found;
    };
    return std::all_of(sayings.attestations.begin(), sayings.attestations.end(), [&](const auto &s) { return known(s.first); })
        && std::all_of(sayings.readings.begin(), sayings.readings.end(), [&](const auto &s) { return known(s.first); });
}

int RunCommand::run()
{
    const auto found = findRunPair(m_options.pair, m_context);
    const auto sayings = readSayings(m_options.attest, m_options.readings, m_options.reason, m_context);
    if (!found || !sayings)
        return ExitUsage;
    const PairConfig &pair = *found->pair;
    PairMonitor monitor(pair, *found->product, m_context.prober, m_context.clock, m_context.history);
    watchUntilSettled(monitor);
    const auto planned = plan(monitor.snapshot(), pair, *found->product, m_intent, m_options.to.toStdString());
    if (!planned)
        return refuse(planned.error(), pair.name);
    if (!stepsExist(*planned, *sayings))
        return ExitUsage;
    ActingPorts acting(m_context, pair, *found->product);
    const bool free = !acting.leases.holder(pair.name);
    const auto checks = preflight(monitor.snapshot(), pair, *found->product, m_intent, planned->from, planned->to, free);
    if (m_options.dryRun)
        return dryRun(*planned, checks);
    if (!m_options.yes) {
        show(*planned, checks);
        if (!m_context.terminal)
            m_context.err << tr("Nothing was done: without a terminal, --yes is needed to act.") << Qt::endl;
        if (!m_context.terminal || !agreed()) {
            if (m_context.json)
                print(runjson::refusal(pair.name, m_intent, m_context.terminal ? "not-confirmed" : "yes-needed"));
            return exitCode(RunResult::Refused);
        }
    } else if (!m_context.json) {
        m_context.out << text::planTitle(*planned) << Qt::endl;
    }
    const bool unattended = !m_context.terminal || handless(*planned, acting.actor, pair);
    RunbookRunner runner(monitor, *planned, acting.ports(), unattended);
    return RunDriver(runner, monitor, *sayings, m_context).run();
}

} // namespace

int runIntent(Intent intent, const RunOptions &options, CtlContext &context)
{
    return RunCommand(intent, options, context).run();
}

} // namespace twinline
