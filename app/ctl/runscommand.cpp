// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/runscommand.h"

#include "ctl/actingports.h"
#include "ctl/runjson.h"
#include "ctl/runpair.h"
#include "ctl/runwords.h"
#include "session/latereport.h"
#include "ui/text/format.h"
#include "ui/text/sentences.h"

#include <QEventLoop>
#include <QJsonDocument>

namespace twinline {

namespace {

/// One `runs` command from its options to its exit code.
class RunsCommand
{
    Q_DECLARE_TR_FUNCTIONS(twinline::RunsCommand)

public:
    RunsCommand(const RunsOptions &options, CtlContext &context)
        : m_options(options)
        , m_context(context)
        , m_journal(context.folders.state)
    {
    }

    int run();

private:
    int list();
    int show(const RunState &run);
    int goOn(const RunState &run);
    RunState reported(const RunState &run);
    std::optional<RunState> read(const std::string &id);
    void print(const QJsonObject &object);

    const RunsOptions &m_options;
    CtlContext &m_context;
    FileJournal m_journal;
};

void RunsCommand::print(const QJsonObject &object)
{
    m_context.out << QJsonDocument(object).toJson(QJsonDocument::Compact) << Qt::endl;
}

std::optional<RunState> RunsCommand::read(const std::string &id)
{
    const auto lines = m_journal.lines(id);
    if (lines.empty()) {
        m_context.err << tr("There is no run called “%1”.").arg(QString::fromStdString(id)) << Qt::endl;
        return std::nullopt;
    }
    auto run = runFromJournal(lines);
    if (!run || run->id != id) {
        m_context.err << tr("The journal %1 is damaged; nothing in it was changed.").arg(m_journal.path(id)) << Qt::endl;
        return std::nullopt;
    }
    return run;
}

int RunsCommand::list()
{
    int code = ExitWell;
    for (const std::string &id : m_journal.runs()) {
        if (m_journal.lines(id).empty())
            continue; // its console ended before the first line was whole: nothing was done
        const auto run = read(id);
        if (!run) {
            code = ExitFailed;
            continue;
        }
        if (m_context.json) {
            print(runjson::summary(*run));
            continue;
        }
        m_context.out << QString::fromStdString(id) << QStringLiteral("  ") << text::date(run->started.wall) << QStringLiteral("  ")
                      << text::planTitle(run->plan) << QStringLiteral("  ")
                      << (run->result ? text::runResultWord(*run->result) : tr("open", "a run that has not ended")) << Qt::endl;
    }
    return code;
}

int RunsCommand::show(const RunState &run)
{
    if (m_context.json) {
        for (std::size_t i = 0; i < run.steps.size(); ++i)
            print(runjson::step(run, i, run.ended.value_or(run.started)));
        print(runjson::end(run));
        return ExitWell;
    }
    m_context.out << text::planTitle(run.plan) << Qt::endl;
    for (const CheckResult &check : run.checks)
        m_context.out << QStringLiteral("  ") << RunWords::check(check) << Qt::endl;
    for (std::size_t i = 0; i < run.steps.size(); ++i)
        m_context.out << RunWords::step(run, i) << Qt::endl;
    m_context.out << (run.result ? text::runResultWord(*run.result) : tr("open", "a run that has not ended"))
                  << QStringLiteral(". ") << RunWords::interruption(run) << Qt::endl;
    if (!run.report.empty())
        m_context.out << tr("Report: %1").arg(QString::fromStdString(run.report)) << Qt::endl;
    return ExitWell;
}

/// The run with its report, which is written now when its console died before it was.
RunState RunsCommand::reported(const RunState &run)
{
    const auto found = lacksReport(run) ? findRunPair(QString::fromStdString(run.plan.pair), m_context) : std::nullopt;
    if (!found)
        return run;
    ActingPorts acting(m_context, *found->pair, *found->product);
    if (acting.leases.holder(run.plan.pair)) // its console may be about to write it
        return run;
    RunState told = run;
    QEventLoop loop;
    bool ended = false;
    reportLate(run, acting.journal, acting.reports, m_context.clock.now(), [&](const RunState &now) {
        told = now;
        ended = true;
        loop.quit();
    });
    if (!ended)
        loop.exec();
    return told;
}

int RunsCommand::goOn(const RunState &run)
{
    const bool over = run.phase == RunPhase::Ended && run.result != RunResult::Unknown && run.result != RunResult::Incomplete;
    if (over) {
        m_context.err << tr("This run has ended: there is nothing to go on with.") << Qt::endl;
        const RunState told = reported(run);
        if (m_context.json)
            print(runjson::end(told));
        else if (!told.report.empty())
            m_context.out << tr("Report: %1").arg(QString::fromStdString(told.report)) << Qt::endl;
        return exitCode(told.result);
    }
    const auto found = findRunPair(QString::fromStdString(run.plan.pair), m_context);
    const auto sayings = readSayings(m_options.attest, m_options.readings, {}, m_context);
    if (!found || !sayings)
        return ExitUsage;
    PairMonitor monitor(*found->pair, *found->product, m_context.prober, m_context.clock, m_context.history);
    watchUntilSettled(monitor);
    ActingPorts acting(m_context, *found->pair, *found->product);
    RunbookRunner runner(monitor, run, acting.ports(), !m_context.terminal);
    if (runner.leaseHolder()) {
        m_context.err << RunWords::holder(runner.leaseHolder()) << Qt::endl;
        if (m_context.json)
            print(runjson::refusal(run.plan.pair, run.plan.intent, "lease"));
        return exitCode(RunResult::Refused);
    }
    RunDriver driver(runner, monitor, *sayings, m_context);
    return m_options.verb == QLatin1String("back-out") ? driver.backOut() : driver.goOn();
}

int RunsCommand::run()
{
    if (m_options.verb == QLatin1String("list"))
        return list();
    const bool known = m_options.verb == QLatin1String("show") || m_options.verb == QLatin1String("resume")
        || m_options.verb == QLatin1String("back-out");
    if (!known || m_options.id.isEmpty()) {
        m_context.err << tr("Usage: twinlinectl runs list | show ID | resume ID | back-out ID") << Qt::endl;
        return ExitUsage;
    }
    const auto run = read(m_options.id.toStdString());
    if (!run)
        return ExitFailed;
    return m_options.verb == QLatin1String("show") ? show(*run) : goOn(*run);
}

} // namespace

int runRuns(const RunsOptions &options, CtlContext &context)
{
    return RunsCommand(options, context).run();
}

} // namespace twinline
