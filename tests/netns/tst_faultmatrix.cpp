// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acceptance/statuswatch.h"
#include "cells.h"
#include "pairwatcher.h"

#include <QtTest>

#include <algorithm>
#include <array>

using namespace acceptance;
using netns::Fault;
using netns::Ledger;
using netns::PairWatcher;
using netns::StepCell;
using netns::TwoHosts;

/// Faults × moments: what the console says, how a run ends, and what watchers and clients that share nothing with it saw. Hosts
/// that are redundant again serve the next cell, too. Twelve cells in the short form, all of them in the long one; a table at the end.
class TestFaultMatrix : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cell_data();
    void cell();
    void cleanupTestCase();

private:
    struct Row
    {
        QByteArray fault, moment, said, ended, lost, twice, result;
        double seconds = 0;
    };
    void watching(const Fault &fault);
    void inPreflight(const Fault &fault);
    void inStep(const Fault &fault, const StepCell &cell);
    bool build(const Fault &fault);
    bool set(const std::vector<const char *> &words);
    bool heal(const Fault &fault);
    void holdsToTheTruth(const Fault &fault, const PairWatcher &watcher, Time begun);
    void judgeEnd(const Fault &fault, const Said &said, const char *ends, const PairWatcher &watcher, const Ledger &ledger, Time begun);
    QByteArray verdictsSince(Time begun) const;

    std::unique_ptr<TwoHosts> m_hosts;
    std::unique_ptr<StatusWatch> m_watch;
    std::vector<Row> m_rows;
    Row m_row;
    bool m_set = false;   ///< the fault of this cell is there
    bool m_early = false; ///< the run ended before the fault
    bool m_moved = false; ///< roles, or a host's power, are not as they were
};

namespace {

constexpr double held = 2.2;    ///< seconds for which the console must keep to what it says: one poll more
constexpr double inStepFor = 8; ///< seconds for which a fault lasts in a step: longer than any evidence is fresh

const std::array<const char *, 12> shortCells{"console-a cut, watching",  "console cut off, watching",       "receiver frozen at b, watching",        "sshd hung at a, watching",
                                              "replay paused at b, watching", "wrong host key at a, watching", "certificate expired at a, watching", "clock of a 90 s off, watching",
                                              "a-b cut, watching",        "power cut a, watching",           "keepalived killed at a, preflight",      "console-a cut, database-off"};

/// A switch that runs, and every line that it says.
class Switch
{
public:
    explicit Switch(const TwoHosts &hosts)
    {
        m_process.setProcessEnvironment(hosts.environment());
        m_process.setStandardInputFile(QProcess::nullDevice());
        hosts.place(m_process);
        m_process.start(CtlDesk::program(), words("switchover pbx --yes --json --config") << hosts.config());
    }
    ~Switch()
    {
        if (runs())
            end(0);
    }
    Switch(const Switch &) = delete;
    Switch &operator=(const Switch &) = delete;
    bool runs() const { return m_process.state() != QProcess::NotRunning; }
    bool at(const QByteArray &step)
    {
        m_said.out += m_process.readAllStandardOutput();
        return m_said.out.contains("\"step\":\"" + step + '"');
    }
    /// Waits for its end; one that takes longer is killed, as an operator would.
    const Said &end(double seconds)
    {
        if (!waitUntil([this] { return !runs(); }, seconds)) {
            m_process.kill();
            waitUntil([this] { return !runs(); }, 5);
        } else if (m_process.exitStatus() == QProcess::NormalExit) {
            m_said.code = m_process.exitCode();
        }
        m_said.out += m_process.readAllStandardOutput();
        m_said.err += m_process.readAllStandardError();
        return m_said;
    }

private:
    QProcess m_process;
    Said m_said;
};

QByteArray result(const Said &said)
{
    const QString word = said.last()[QStringLiteral("result")].toString();
    return word.isEmpty() ? "code " + QByteArray::number(said.code) : word.toUtf8();
}

bool redundant(const StatusWatch::Line &line)
{
    return line.verdict() == word("redundant");
}

} // namespace

void TestFaultMatrix::initTestCase()
{
    const QString hindrance = TwoHosts::hindrance();
    if (!hindrance.isEmpty())
        QSKIP(qPrintable(QStringLiteral("The two real hosts cannot be built here: %1.").arg(hindrance)));
}

void TestFaultMatrix::cell_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("step"); ///< -2: watching, -1: preflight
    const auto add = [](const char *fault, const char *moment, int step) {
        const QByteArray name = QByteArray(fault) + ", " + moment;
        const auto named = [&](const auto &each) { return QByteArray(each.name) == fault; };
        const auto found = std::find_if(netns::faults().begin(), netns::faults().end(), named);
        if (found == netns::faults().end())
            qFatal("no such fault: %s", fault);
        if (longForm() || std::find(shortCells.begin(), shortCells.end(), name) != shortCells.end())
            QTest::newRow(name.constData()) << int(found - netns::faults().begin()) << step;
    };
    for (const Fault &fault : netns::faults())
        add(fault.name, "watching", -2);
    for (const Fault &fault : netns::faults())
        add(fault.name, "preflight", -1);
    int index = 0;
    for (const StepCell &each : netns::stepCells())
        add(each.fault, each.step, index++);
}

/// A redundant pair and a console that watches it.
bool TestFaultMatrix::build(const Fault &fault)
{
    if (!m_hosts) {
        m_hosts = std::make_unique<TwoHosts>();
        if (!m_hosts->start()) {
            qInfo("%s", qPrintable(m_hosts->trouble()));
            return false;
        }
    }
    const QString config = m_hosts->dir() + (QByteArray(fault.begin.front()).startsWith("names") ? word("/names.toml") : word("/pairs.toml"));
    if (config != m_hosts->config())
        m_watch.reset();
    m_hosts->setConfig(config);
    if (!m_watch)
        m_watch = std::make_unique<StatusWatch>(*m_hosts);
    return m_watch->becomes(redundant, 30);
}

bool TestFaultMatrix::set(const std::vector<const char *> &words)
{
    return std::all_of(words.begin(), words.end(), [this](const char *each) { return m_hosts->fault(each); });
}

bool TestFaultMatrix::heal(const Fault &fault)
{
    return !std::exchange(m_set, false) || (set(fault.end) && m_hosts->fault("heal"));
}

/// All verdicts in turn since then, once each in a row.
QByteArray TestFaultMatrix::verdictsSince(Time begun) const
{
    QByteArrayList verdicts;
    for (const StatusWatch::Line &line : m_watch->lines())
        if (line.at >= begun && (verdicts.isEmpty() || verdicts.last() != line.verdict().toUtf8()))
            verdicts << line.verdict().toUtf8();
    return verdicts.join(", ");
}

/// Nothing that must never be said was said; and a split only where there was one.
void TestFaultMatrix::holdsToTheTruth(const Fault &fault, const PairWatcher &watcher, Time begun)
{
    const bool split = fault.splits || !watcher.databasesAtOnce(begun).isEmpty() || !watcher.addressesAtOnce(begun).isEmpty();
    for (const StatusWatch::Line &line : m_watch->lines()) {
        if (line.at < begun)
            continue;
        QVERIFY2(split || line.verdict() != word("split-brain"), m_watch->story(begun).constData());
        QVERIFY2(!words(fault.never).contains(line.verdict()), m_watch->story(begun).constData());
    }
}

void TestFaultMatrix::watching(const Fault &fault)
{
    PairWatcher watcher(*m_hosts);
    std::unique_ptr<Ledger> clients;
    if (fault.whileServing)
        clients = std::make_unique<Ledger>(*m_hosts);
    const Time begun = now();
    m_set = true;
    QVERIFY(set(fault.begin));
    const QStringList says = words(fault.says);
    const auto fits = [&](const StatusWatch::Line &line) {
        return says.contains(line.verdict()) && (!*fault.reason || line.hasReason(word(fault.reason)));
    };
    const bool said = m_watch->becomes(fits, fault.seconds);
    const double after = between(begun, now());
    let(held);
    m_row.said = m_watch->verdict().toUtf8() + " after " + QByteArray::number(after, 'f', 1) + " s";
    QVERIFY2(said && fits(m_watch->lines().back()), m_watch->story(begun).constData());
    holdsToTheTruth(fault, watcher, begun);
}

void TestFaultMatrix::inPreflight(const Fault &fault)
{
    PairWatcher watcher(*m_hosts);
    Ledger ledger(*m_hosts);
    QVERIFY(waitUntil([&] { return ledger.committed() > 5; }, 10));
    const Time begun = now();
    m_set = true;
    QVERIFY(set(fault.begin));
    // An operator who has seen it, and tries all the same.
    m_watch->becomes([&](const auto &line) { return words(fault.says).contains(line.verdict()); }, std::min(fault.seconds, 15.0));
    m_row.said = m_watch->verdict().toUtf8();
    Switch run(*m_hosts);
    judgeEnd(fault, run.end(150), fault.ends, watcher, ledger, begun);
}

void TestFaultMatrix::inStep(const Fault &fault, const StepCell &cell)
{
    PairWatcher watcher(*m_hosts);
    Ledger ledger(*m_hosts);
    QVERIFY(waitUntil([&] { return ledger.committed() > 5; }, 10));
    const Time begun = now();
    Switch run(*m_hosts);
    const bool there = waitUntil([&] { return run.at(cell.step) || !run.runs(); }, 60) && run.runs();
    if (!there)
        QFAIL(run.end(1).story().constData());
    m_set = m_moved = true;
    QVERIFY(set(fault.begin));
    waitUntil([&] { return !run.runs(); }, inStepFor);
    m_early = !run.runs();
    QVERIFY(heal(fault));
    const Said &said = run.end(300);
    m_row.said = verdictsSince(begun) + (m_early ? " (the run ended before it was over)" : "");
    judgeEnd(fault, said, cell.ends, watcher, ledger, begun);
}

/// What must hold however a run ended.
void TestFaultMatrix::judgeEnd(const Fault &fault, const Said &said, const char *ends, const PairWatcher &watcher, const Ledger &ledger, Time begun)
{
    m_row.ended = result(said);
    m_moved = m_moved || m_row.ended != "refused";
    m_row.twice = watcher.databasesAtOnce(begun);
    QVERIFY2(words(ends).contains(QString::fromUtf8(m_row.ended)), said.story().constData());
    if (!fault.splits)
        QCOMPARE(m_row.twice, QByteArray());
    QVERIFY(heal(fault));
    // Whichever database takes writes now must have all that clients were told is committed.
    QByteArray primary;
    for (const char *host : {"a", "b"})
        if (m_hosts->sql(host, "select pg_is_in_recovery()") == "f")
            primary += host;
    for (const char host : primary)
        if (const QByteArray lost = ledger.lost(QByteArray(1, host).constData()); !lost.isEmpty())
            m_row.lost += QByteArray(1, host) + " lacks " + QByteArray::number(lost.count(' ')) + "; ";
    if (primary.size() == 1)
        QCOMPARE(m_row.lost, QByteArray());
    // What the pair's own automation does of a fault that outlives the run is not the run's.
    if (m_row.ended == "done" && !(fault.splits && m_early)) {
        QCOMPARE(primary, QByteArray("b"));
        QVERIFY(waitUntil([&] { return m_hosts->sql("b", "select state from pg_stat_replication") == "streaming"; }, 20));
        QVERIFY2(m_watch->becomes(redundant, 20), m_watch->story(begun).constData());
    }
}

void TestFaultMatrix::cell()
{
    QFETCH(int, fault);
    QFETCH(int, step);
    const Fault &which = netns::faults()[std::size_t(fault)];
    const StepCell *cell = step < 0 ? nullptr : &netns::stepCells()[std::size_t(step)];
    const Time begun = now();
    m_row = {which.name, cell ? cell->step : step == -1 ? "preflight" : "watching", {}, {}, {}, {}, "as demanded", 0};
    m_set = m_early = false;
    m_moved = which.splits || QByteArray(which.name).startsWith("power cut");
    if (!build(which))
        QTest::qFail("The pair is not redundant before the fault.", __FILE__, __LINE__);
    else if (cell)
        inStep(which, *cell);
    else if (step == -1)
        inPreflight(which);
    else
        watching(which);
    if (QTest::currentTestFailed())
        m_row.result = "FAILED";
    // Hosts that are as they were serve the next cell, too.
    const bool again = !m_moved && !QTest::currentTestFailed() && heal(which) && m_watch->becomes(redundant, 15) && m_hosts->sql("a", "select pg_is_in_recovery()") == "f";
    if (!again) {
        m_watch.reset();
        m_hosts.reset();
    }
    m_row.seconds = between(begun, now());
    m_rows.push_back(m_row);
}

void TestFaultMatrix::cleanupTestCase()
{
    m_watch.reset();
    m_hosts.reset();
    QByteArray table = "| fault | moment | the console said | the run ended | rows lost | two databases at once | seconds | result |\n|---|---|---|---|---|---|---|---|\n";
    for (const Row &row : m_rows)
        table += "| " + row.fault + " | " + row.moment + " | " + row.said + " | " + row.ended + " | " + row.lost + " | " + row.twice + " | " + QByteArray::number(row.seconds, 'f', 0) + " | " + row.result + " |\n";
    std::fputs((table + QByteArray::number(m_rows.size()) + " cells\n").constData(), stdout);
    std::fflush(stdout);
}

QTEST_GUILESS_MAIN(TestFaultMatrix)
#include "tst_faultmatrix.moc"
