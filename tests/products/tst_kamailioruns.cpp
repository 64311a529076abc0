// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/preflight.h"
#include "fakes/hostworld.h"
#include "productchecks.h"

using namespace twinline;
using namespace twinline::sample;

/// The procedures of `kamailio-keepalived`, and of `asterisk-keepalived` when built for it, as the engine runs them over two modelled hosts, judged from what the probes see;
/// the console dies at each act, nodes die, data is missing: no second primary, no row lost, and never a bad end called done.
class TestKamailioRuns : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void thePlannedSwitchEndsRedundant();
    void andBackAgain();
    void aConsoleThatDiesAtAnyActGoesOn_data();
    void aConsoleThatDiesAtAnyActGoesOn();
    void backingOutLeavesItAsItWas_data();
    void backingOutLeavesItAsItWas();
    void aStandbyThatLacksDataIsNotPromoted();
    void aDeadNodeIsReplacedOnlyWhenItIsFenced();
    void aNodeWhoseDatabaseDiedGivesTheAddressAway_data();
    void aNodeWhoseDatabaseDiedGivesTheAddressAway();
    void aNodeThatComesBackRejoins();
    void aDetachedNodeRejoins();
    void aSplitIsRepaired();

private:
    Plan planFor(const HostDesk &desk, Intent intent, const std::string &to = {}) const;
    /// What is asked of the log before such a run.
    CheckResult checkFor(const HostDesk &desk, Intent intent) const;

    Product m_product;
    PairConfig m_pair = keepalivedPair();
};

namespace {

constexpr int longEnough = 400; ///< polls

bool isPaused(const HostWorld &world)
{
    return world.nodes[0].paused || world.nodes[1].paused;
}

std::string standing(const RunState &state)
{
    const StepRecord &record = state.steps[std::min(state.current, state.steps.size() - 1)];
    return record.key + " " + std::string(toWord(record.state)) + ": " + record.trouble + " / " + record.evidence;
}

} // namespace

#define ENDS(desk, wanted) \
    do { \
        const auto result = (desk).run(longEnough); \
        QVERIFY2(result == (wanted), standing((desk).state).c_str()); \
        QVERIFY(!(desk).world.twoPrimaries); \
        QVERIFY(!(desk).world.lostRows); \
    } while (false)

void TestKamailioRuns::initTestCase()
{
    const auto product = readProductFile(SOURCE_ROOT "/resources/products/" PRODUCT ".toml");
    QVERIFY2(product, sentences(product ? Failures{} : product.error()).constData());
    m_product = *product;
    m_pair.poll = 1s;
    m_pair.timeout = 1s;
}

Plan TestKamailioRuns::planFor(const HostDesk &desk, Intent intent, const std::string &to) const
{
    const auto made = plan(desk.snapshot.nodes.empty() ? desk.scene.judge(desk.now + 0.1) : desk.snapshot, m_pair, m_product, intent, to);
    if (!made)
        qFatal("no plan: %s", std::string(toWord(made.error().why)).c_str());
    return *made;
}

CheckResult TestKamailioRuns::checkFor(const HostDesk &desk, Intent intent) const
{
    const Plan run = planFor(desk, intent);
    for (const CheckResult &check : preflight(desk.snapshot, m_pair, m_product, intent, run.from, run.to, true))
        if (check.id == "log-complete")
            return check;
    return {};
}

void TestKamailioRuns::thePlannedSwitchEndsRedundant()
{
    HostDesk desk(m_product, m_pair);
    QCOMPARE(int(desk.look().verdict), int(Verdict::Redundant));
    desk.begin(planFor(desk, Intent::Switchover));
    ENDS(desk, RunResult::Done);
    QCOMPARE(desk.world.holder, 1);
    QVERIFY(!isPaused(desk.world) && !desk.world.nodes[0].idleSlot);
    QCOMPARE(int(desk.look().verdict), int(Verdict::Redundant));
    const std::vector<std::string> orders{"2 pause-automation", "1 pause-automation", "1 stop-pbx", "1 stop-database", "1 stop-keepalived", "2 promote",
                                          "1 rejoin-database", "1 start-pbx", "1 start-keepalived", "1 clean-slots", "1 resume-automation", "2 resume-automation"};
    QCOMPARE(desk.world.orders, orders);
}

void TestKamailioRuns::andBackAgain()
{
    HostDesk desk(m_product, m_pair);
    desk.look();
    for (int i = 0; i < 4; ++i) {
        desk.snapshot = desk.look();
        desk.begin(planFor(desk, i % 2 ? Intent::Rollback : Intent::Switchover));
        ENDS(desk, RunResult::Done);
        QCOMPARE(desk.world.holder, i % 2 ? 0 : 1);
    }
    QCOMPARE(desk.world.nodes[0].timeline, 5);
}

void TestKamailioRuns::aConsoleThatDiesAtAnyActGoesOn_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<int>("death");
    for (int act = 0; act < 12; ++act) {
        QTest::addRow("act %d, before it went out", act) << act << int(HostDesk::Death::Announced);
        QTest::addRow("act %d, after it went out", act) << act << int(HostDesk::Death::Acted);
    }
}

void TestKamailioRuns::aConsoleThatDiesAtAnyActGoesOn()
{
    QFETCH(int, act);
    QFETCH(int, death);
    HostDesk desk(m_product, m_pair);
    desk.look();
    desk.begin(planFor(desk, Intent::Switchover));
    desk.dieAt = act;
    desk.death = HostDesk::Death(death);
    ENDS(desk, RunResult::Done);
    QVERIFY(desk.acts > act);
    QCOMPARE(desk.world.holder, 1);
    QVERIFY(!isPaused(desk.world));
}

void TestKamailioRuns::backingOutLeavesItAsItWas_data()
{
    QTest::addColumn<QString>("step");
    for (const char *step : {"pause-to", "pause-from", "pbx-off", "database-off", "move"})
        QTest::newRow(step) << QString::fromLatin1(step);
}

void TestKamailioRuns::backingOutLeavesItAsItWas()
{
    QFETCH(QString, step);
    HostDesk desk(m_product, m_pair);
    desk.look();
    desk.begin(planFor(desk, Intent::Switchover));
    for (int i = 0; i < longEnough; ++i) {
        const StepRecord &record = desk.state.steps[desk.state.current];
        if (record.key == step.toStdString() && record.acts > 0)
            break;
        desk.run(1);
    }
    QCOMPARE(QString::fromStdString(desk.state.steps[desk.state.current].key), step);
    desk.event(RunBackOut{"enough"});
    ENDS(desk, RunResult::BackedOut);
    QCOMPARE(desk.world.holder, 0);
    QVERIFY(!isPaused(desk.world));
    desk.look();
    QCOMPARE(int(desk.look().verdict), int(Verdict::Redundant));
    QCOMPARE(desk.world.nodes[0].timeline, 1); // nobody was promoted
}

/// FACTS §3.2.8: a frozen receiver lets the old server end cleanly while the standby lacks its end.
void TestKamailioRuns::aStandbyThatLacksDataIsNotPromoted()
{
    HostDesk desk(m_product, m_pair);
    desk.look();
    desk.begin(planFor(desk, Intent::Switchover));
    desk.world.missesEnd = true;
    ENDS(desk, RunResult::Unknown);
    QCOMPARE(desk.world.nodes[1].timeline, 1);
    // Taken up again, it is backed out: the old node serves again with all that it had.
    desk.state.phase = RunPhase::Running;
    desk.state.result.reset();
    desk.event(RunBackOut{"the standby lacks data"});
    ENDS(desk, RunResult::BackedOut);
    QCOMPARE(int(desk.world.nodes[0].db), int(HostWorld::Db::Primary));
    QVERIFY(!isPaused(desk.world));
}

void TestKamailioRuns::aDeadNodeIsReplacedOnlyWhenItIsFenced()
{
    HostDesk desk(m_product, m_pair);
    desk.look();
    desk.world.powerOff(0);
    for (int i = 0; i < 4; ++i)
        desk.snapshot = desk.look();
    QCOMPARE(int(desk.snapshot.nodes[0].state), int(NodeState::Unreachable));
    QCOMPARE(int(checkFor(desk, Intent::Takeover).outcome), int(CheckOutcome::Unknown));
    desk.begin(planFor(desk, Intent::Takeover));
    desk.consent();
    QCOMPARE(desk.state.plan.to, 1);
    QVERIFY(desk.run(20) != RunResult::Done);
    QCOMPARE(desk.world.nodes[1].timeline, 1); // unreachable is not dead
    desk.event(RunAttest{"promote", "its power is off"});
    ENDS(desk, RunResult::Done);
    QCOMPARE(desk.world.nodes[1].timeline, 2);
    QVERIFY(!isPaused(desk.world));
}

void TestKamailioRuns::aNodeWhoseDatabaseDiedGivesTheAddressAway_data()
{
    QTest::addColumn<bool>("stopped"); // cleanly; else it died
    QTest::addColumn<bool>("lacks");   // the standby, the end of its log
    QTest::addColumn<int>("outcome");  // of the check
    QTest::addColumn<bool>("consent");
    QTest::addColumn<bool>("promoted");
    const auto row = [](const char *name, bool stopped, bool lacks, CheckOutcome outcome, bool consent, bool promoted) {
        QTest::newRow(name) << stopped << lacks << int(outcome) << consent << promoted;
    };
    row("stopped, all is there", true, false, CheckOutcome::Pass, false, true);
    row("stopped, the end is missing", true, true, CheckOutcome::Fail, false, false);
    row("stopped, the end is missing, accepted", true, true, CheckOutcome::Fail, true, true);
    row("died, who knows", false, false, CheckOutcome::Unknown, false, false);
    row("died, accepted", false, false, CheckOutcome::Unknown, true, true);
    row("died, much is missing", false, true, CheckOutcome::Fail, false, false);
}

void TestKamailioRuns::aNodeWhoseDatabaseDiedGivesTheAddressAway()
{
    QFETCH(bool, stopped);
    QFETCH(bool, lacks);
    QFETCH(int, outcome);
    QFETCH(bool, consent);
    QFETCH(bool, promoted);
    HostDesk desk(m_product, m_pair);
    desk.look();
    desk.world.receives = !lacks;
    desk.world.nodes[0].written += 0x1000;
    desk.look();
    desk.world.nodes[0].db = stopped ? HostWorld::Db::Stopped : HostWorld::Db::Crashed; // the host, keepalived and Kamailio go on
    if (stopped && !lacks)
        desk.world.nodes[1].written = desk.world.nodes[0].written;
    for (int i = 0; i < 4; ++i)
        desk.snapshot = desk.look();
    QCOMPARE(int(desk.snapshot.verdict), int(Verdict::NoActive));
    const CheckResult check = checkFor(desk, Intent::Takeover);
    QVERIFY2(int(check.outcome) == outcome, check.measured.c_str());
    QCOMPARE(int(check.level), int(CheckLevel::Forcible));
    desk.begin(planFor(desk, Intent::Takeover));
    if (consent)
        desk.consent();
    const auto result = desk.run(longEnough); // seen off, so that nobody needs to attest anything
    QVERIFY2((result == RunResult::Done) == promoted, standing(desk.state).c_str());
    QCOMPARE(desk.world.holder, 1);
    QCOMPARE(desk.world.nodes[1].timeline, promoted ? 2 : 1);
    QVERIFY(!desk.world.lostRows || consent);
}

void TestKamailioRuns::aNodeThatComesBackRejoins()
{
    HostDesk desk(m_product, m_pair);
    desk.look();
    desk.world.powerOff(0);
    for (int i = 0; i < 4; ++i)
        desk.snapshot = desk.look();
    desk.begin(planFor(desk, Intent::Takeover));
    desk.consent();
    desk.run(5);
    desk.event(RunAttest{"promote", "its power is off"});
    ENDS(desk, RunResult::Done);
    desk.world.powerOn(0);
    for (int i = 0; i < 4; ++i)
        desk.snapshot = desk.look();
    desk.begin(planFor(desk, Intent::Rejoin));
    QCOMPARE(desk.state.plan.to, 0);
    ENDS(desk, RunResult::Done);
    QCOMPARE(int(desk.look().verdict), int(Verdict::Redundant));
    QCOMPARE(desk.world.holder, 1);
}

void TestKamailioRuns::aDetachedNodeRejoins()
{
    HostDesk desk(m_product, m_pair);
    desk.snapshot = desk.look();
    desk.begin(planFor(desk, Intent::Detach));
    ENDS(desk, RunResult::Done);
    QCOMPARE(desk.world.holder, 0);
    QCOMPARE(int(desk.look().verdict), int(Verdict::NoStandby));
    desk.snapshot = desk.look();
    desk.begin(planFor(desk, Intent::Rejoin));
    ENDS(desk, RunResult::Done);
    QCOMPARE(int(desk.look().verdict), int(Verdict::Redundant));
    QVERIFY(!isPaused(desk.world));
}

void TestKamailioRuns::aSplitIsRepaired()
{
    HostDesk desk(m_product, m_pair);
    desk.look();
    desk.world.nodes[1].db = HostWorld::Db::Primary; // somebody promoted it beside the other one
    desk.world.nodes[1].timeline = 2;
    desk.world.nodes[1].forks = {{1, 1000}};
    for (int i = 0; i < 4; ++i)
        desk.snapshot = desk.look();
    QCOMPARE(int(desk.snapshot.verdict), int(Verdict::SplitBrain));
    desk.begin(planFor(desk, Intent::Repair, "2"));
    desk.world.nodes[0].written += 100;
    const auto result = desk.run(longEnough);
    QVERIFY2(result == RunResult::Done, standing(desk.state).c_str());
    QCOMPARE(desk.world.holder, 1);
    QCOMPARE(int(desk.look().verdict), int(Verdict::Redundant));
    QVERIFY(!isPaused(desk.world));
}

QTEST_GUILESS_MAIN(TestKamailioRuns)
#include "tst_kamailioruns.moc"
