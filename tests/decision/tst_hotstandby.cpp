// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/hotstandby.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

using Effect = HotStandbyEffect;
using Effects = std::vector<HotStandbyEffect>;

HotStandbyParameters labLike(int server)
{
    HotStandbyParameters p;
    p.server = server;
    p.interval = 1s;
    p.timeout = 1s;
    p.failures = 3;
    p.start = 1s;
    return p;
}

HotStandbyCheck goodCheck(bool peerActive)
{
    HotStandbyCheck check;
    check.peerAnswered = true;
    check.peerActive = peerActive;
    return check;
}

/// One server in made-up time: checks are answered by a function of the time at which they were sent.
class Server
{
public:
    struct Done
    {
        BootTime at;
        Effect effect;
    };
    /// The result of a check sent then, and how long it takes to come.
    using World = std::function<std::pair<HotStandbyCheck, Duration>(BootTime sent)>;

    Server(HotStandbyParameters parameters, HotStandbyState state = {}) : m_parameters(parameters), m_state(state) {}

    void tickAt(BootTime now, const HotStandbyInputs &inputs = {})
    {
        m_now = now;
        const HotStandbyTransition transition = tick(m_parameters, m_state, inputs, now);
        m_state = transition.state;
        for (const Effect effect : transition.effects)
            m_done.push_back({now, effect});
    }
    void order(NodeState state) { tickAt(m_now, {std::nullopt, state}); }
    /// Ends a round of checks now.
    void check(const HotStandbyCheck &result) { tickAt(m_now, {result, std::nullopt}); }
    /// So many rounds, an interval apart.
    void rounds(int count, const HotStandbyCheck &result)
    {
        for (int i = 0; i < count; ++i)
            tickAt(m_now + m_parameters.interval, {result, std::nullopt});
    }
    void runUntil(BootTime end, const World &world)
    {
        std::optional<std::pair<BootTime, HotStandbyCheck>> open;
        while (true) {
            const BootTime timer = nextTick(m_parameters, m_state, m_now);
            const bool answer = open && open->first <= timer;
            const BootTime next = answer ? open->first : timer;
            if (next > end)
                return;
            HotStandbyInputs inputs;
            if (answer) {
                inputs.check = open->second;
                open.reset();
            }
            const std::size_t before = m_done.size();
            tickAt(next, inputs);
            for (std::size_t i = before; i < m_done.size(); ++i)
                if (m_done[i].effect == Effect::CheckPeer) {
                    const auto [result, delay] = world(next);
                    open = {next + delay, result};
                }
        }
    }

    const HotStandbyState &state() const { return m_state; }
    BootTime now() const { return m_now; }
    std::optional<BootTime> firstTime(Effect effect) const
    {
        const auto found = std::find_if(m_done.begin(), m_done.end(), [&](const Done &done) { return done.effect == effect; });
        return found == m_done.end() ? std::nullopt : std::optional(found->at);
    }
    /// What was done but for checks, in order.
    Effects acts() const
    {
        Effects all;
        for (const Done &done : m_done)
            if (done.effect != Effect::CheckPeer)
                all.push_back(done.effect);
        return all;
    }
    std::vector<BootTime> checks() const
    {
        std::vector<BootTime> all;
        for (const Done &done : m_done)
            if (done.effect == Effect::CheckPeer)
                all.push_back(done.at);
        return all;
    }

private:
    HotStandbyParameters m_parameters;
    HotStandbyState m_state;
    BootTime m_now{};
    std::vector<Done> m_done;
};

HotStandbyState decided(NodeState state)
{
    HotStandbyState s;
    s.state = state;
    s.undecided = false;
    return s;
}

} // namespace

class TestHotStandby : public QObject
{
    Q_OBJECT
private slots:
    void standbyTakesOverWithinTheForecastLimits_data();
    void standbyTakesOverWithinTheForecastLimits();
    void checksOfTheSampleLogAreTwoIntervalsApart();
    void oneGoodAnswerStartsTheCountAnew();
    void serverThatIsCutOffNeverTakesOver();
    void failuresWhileCutOffAreNotHeldAgainstTheOther();
    void applicationErrorCountsOnlyWithItsOption_data();
    void applicationErrorCountsOnlyWithItsOption();
    void firstServerReturnsByItselfOnlyAsTheGuideSays_data();
    void firstServerReturnsByItselfOnlyAsTheGuideSays();
    void ofTwoActiveServersOneGivesWay_data();
    void ofTwoActiveServersOneGivesWay();
    void conflictMustBeSeenInARow();
    void activeServerWithoutLanGivesUp();
    void restartedServerDecidesByTheOther_data();
    void restartedServerDecidesByTheOther();
    void restartedServerWithoutAnOtherRuns();
    void buttonsMoveTheRoles();
    void standbyByButtonStaysStandby();
    void orderToStandbyStopsAStart();
    void overslept_data();
    void overslept();
    void silenceDoesNotSettleAnOversleptServer();
    void checksKeepTheirRhythm();
    void lateTickBeginsANewRhythm();
    void checkEndsBeforeTheNextIsDue_data();
    void checkEndsBeforeTheNextIsDue();
};

void TestHotStandby::standbyTakesOverWithinTheForecastLimits_data()
{
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("timeout");
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("start");
    QTest::addColumn<bool>("silent");
    for (const bool silent : {true, false})
        for (const auto &[name, i, t, n, s] : {std::tuple{"vendor default", 30, 10, 5, 8}, std::tuple{"guide 15x4", 15, 10, 4, 8},
                                               std::tuple{"guide 20x3", 20, 10, 3, 8}, std::tuple{"lab", 1, 1, 3, 1}})
            QTest::addRow("%s, %s", name, silent ? "silent" : "refused") << i << t << n << s << silent;
}

/// TEL-13, TEL-20, TEL-21: (n-1) I + start <= delay <= n I + T + start, whenever the other one dies; everything local first.
void TestHotStandby::standbyTakesOverWithinTheForecastLimits()
{
    QFETCH(int, interval);
    QFETCH(int, timeout);
    QFETCH(int, failures);
    QFETCH(int, start);
    QFETCH(bool, silent);
    HotStandbyParameters p;
    p.server = 2;
    p.interval = std::chrono::seconds(interval);
    p.timeout = std::chrono::seconds(timeout);
    p.failures = failures;
    p.start = std::chrono::seconds(start);
    const Duration best = (failures - 1) * p.interval + p.start;
    const Duration worst = failures * p.interval + p.timeout + p.start;
    for (int percent = 0; percent < 100; percent += 7) {
        const BootTime dies = BootTime{} + 3 * p.interval + p.interval * percent / 100 + 1ms;
        Server server(p, decided(NodeState::Standby));
        server.runUntil(dies + 2 * worst, [&](BootTime sent) {
            return sent < dies ? std::pair(goodCheck(true), Duration(1ms)) : std::pair(HotStandbyCheck{}, silent ? checkDeadline(p) : Duration(0));
        });
        QVERIFY(server.firstTime(Effect::ServeActive).has_value());
        const Duration delay = *server.firstTime(Effect::ServeActive) - dies;
        QVERIFY2(delay >= best && delay <= worst, qPrintable(QString::number(toSeconds(delay))));
        QCOMPARE(server.acts(), (Effects{Effect::StartActive, Effect::ServeActive, Effect::TellPeerStandby}));
        QCOMPARE(server.state().cause, HotStandbyCause::PeerFailed);
    }
}

/// TEL-20: interval 20 s, three failures that come at once: first to third 40 s apart, and the switch with the third.
void TestHotStandby::checksOfTheSampleLogAreTwoIntervalsApart()
{
    HotStandbyParameters p;
    p.server = 2;
    p.interval = 20s;
    p.failures = 3;
    Server server(p, decided(NodeState::Standby));
    server.runUntil(BootTime{} + 60s, [](BootTime) { return std::pair(HotStandbyCheck{}, Duration(0)); });
    QCOMPARE(*server.firstTime(Effect::StartActive) - server.checks().front(), Duration(40s));
}

void TestHotStandby::oneGoodAnswerStartsTheCountAnew()
{
    Server server(labLike(2), decided(NodeState::Standby));
    for (int i = 0; i < 10; ++i) {
        server.rounds(2, HotStandbyCheck{});
        server.rounds(1, goodCheck(true));
    }
    QVERIFY(server.acts().empty());
    server.rounds(2, HotStandbyCheck{});
    QCOMPARE(server.state().failuresInRow, 2);
    server.rounds(1, HotStandbyCheck{});
    QCOMPARE(server.acts(), Effects{Effect::StartActive});
}

/// TEL-21: "if the server is connected to the LAN".
void TestHotStandby::serverThatIsCutOffNeverTakesOver()
{
    Server server(labLike(2), decided(NodeState::Standby));
    HotStandbyCheck cut;
    cut.lanReachable = false;
    server.rounds(100, cut);
    QVERIFY(server.acts().empty());
}

void TestHotStandby::failuresWhileCutOffAreNotHeldAgainstTheOther()
{
    Server server(labLike(2), decided(NodeState::Standby));
    HotStandbyCheck cut;
    cut.lanReachable = false;
    server.rounds(5, cut);
    server.rounds(2, HotStandbyCheck{}); // the LAN is back, the other one not yet
    QVERIFY(server.acts().empty());
}

void TestHotStandby::applicationErrorCountsOnlyWithItsOption_data()
{
    QTest::addColumn<bool>("option");
    QTest::addColumn<bool>("switches");
    QTest::newRow("option off: NONE is enough") << false << false;
    QTest::newRow("option on: IPSWS=OK is asked for") << true << true;
}

/// TEL-16.
void TestHotStandby::applicationErrorCountsOnlyWithItsOption()
{
    QFETCH(bool, option);
    QFETCH(bool, switches);
    HotStandbyParameters p = labLike(2);
    p.switchOnApplicationError = option;
    Server server(p, decided(NodeState::Standby));
    HotStandbyCheck check = goodCheck(true);
    check.peerApplicationOk = false;
    server.rounds(3, check);
    QCOMPARE(server.state().state == NodeState::Starting, switches);
}

void TestHotStandby::firstServerReturnsByItselfOnlyAsTheGuideSays_data()
{
    QTest::addColumn<bool>("option");
    QTest::addColumn<int>("server");
    QTest::addColumn<bool>("testVip");
    QTest::addColumn<int>("vip");
    QTest::addColumn<bool>("localOk");
    QTest::addColumn<bool>("returns");
    QTest::newRow("option off (TEL-26)") << false << 1 << false << 0 << true << false;
    QTest::newRow("option on") << true << 1 << false << 0 << true << true;
    QTest::newRow("backup never") << true << 2 << false << 0 << true << false;
    QTest::newRow("VIP points here") << true << 1 << true << 1 << true << true;
    QTest::newRow("VIP points there") << true << 1 << true << 2 << true << false;
    QTest::newRow("VIP not known") << true << 1 << true << 0 << true << false;
    QTest::newRow("own monitor not OK") << true << 1 << false << 0 << false << false;
}

/// TEL-22, with the number of answers in a row that the screen names for success too (TEL-9).
void TestHotStandby::firstServerReturnsByItselfOnlyAsTheGuideSays()
{
    QFETCH(bool, option);
    QFETCH(int, server);
    QFETCH(bool, testVip);
    QFETCH(int, vip);
    QFETCH(bool, localOk);
    QFETCH(bool, returns);
    HotStandbyParameters p = labLike(server);
    p.autoRestartFirst = option;
    p.testVip = testVip;
    Server one(p, decided(NodeState::Standby));
    HotStandbyCheck check = goodCheck(true);
    check.localMonitorOk = localOk;
    if (vip > 0)
        check.vipServer = vip;
    one.rounds(2, check);
    QVERIFY(one.acts().empty());
    one.rounds(1, check);
    QCOMPARE(one.acts(), returns ? Effects{Effect::StartActive} : Effects{});
    if (!returns)
        return;
    one.rounds(1, check);
    QCOMPARE(one.acts(), (Effects{Effect::StartActive, Effect::ServeActive, Effect::TellPeerStandby})); // local first
    QCOMPARE(one.state().cause, HotStandbyCause::AutoRestart);
}

void TestHotStandby::ofTwoActiveServersOneGivesWay_data()
{
    QTest::addColumn<int>("server");
    QTest::addColumn<bool>("testVip");
    QTest::addColumn<int>("vip");
    QTest::addColumn<bool>("givesWay");
    QTest::newRow("primary stays by rank") << 1 << false << 0 << false;
    QTest::newRow("backup gives way by rank") << 2 << false << 0 << true;
    QTest::newRow("VIP at the primary, primary") << 1 << true << 1 << false;
    QTest::newRow("VIP at the primary, backup") << 2 << true << 1 << true;
    QTest::newRow("VIP at the backup, primary") << 1 << true << 2 << true;
    QTest::newRow("VIP at the backup, backup") << 2 << true << 2 << false;
    QTest::newRow("VIP nowhere, primary") << 1 << true << 0 << false;
    QTest::newRow("VIP nowhere, backup") << 2 << true << 0 << true;
}

/// TEL-23.
void TestHotStandby::ofTwoActiveServersOneGivesWay()
{
    QFETCH(int, server);
    QFETCH(bool, testVip);
    QFETCH(int, vip);
    QFETCH(bool, givesWay);
    HotStandbyParameters p = labLike(server);
    p.testVip = testVip;
    Server one(p, decided(NodeState::Active));
    HotStandbyCheck check = goodCheck(true);
    if (vip > 0)
        check.vipServer = vip;
    one.rounds(2, check);
    QVERIFY(one.acts().empty());
    one.rounds(1, check);
    QCOMPARE(one.acts(), givesWay ? Effects{Effect::BecomeStandby} : Effects{});
    QCOMPARE(one.state().state, givesWay ? NodeState::Standby : NodeState::Active);
    if (givesWay)
        QCOMPARE(one.state().cause, HotStandbyCause::TwoActive);
}

void TestHotStandby::conflictMustBeSeenInARow()
{
    Server two(labLike(2), decided(NodeState::Active));
    for (int i = 0; i < 5; ++i) {
        two.rounds(2, goodCheck(true));
        two.rounds(1, goodCheck(false));
    }
    QCOMPARE(two.state().state, NodeState::Active);
}

/// TEL-24.
void TestHotStandby::activeServerWithoutLanGivesUp()
{
    Server one(labLike(1), decided(NodeState::Active));
    HotStandbyCheck cut;
    cut.lanReachable = false;
    one.rounds(2, cut);
    one.rounds(1, goodCheck(false));
    one.rounds(2, cut);
    QCOMPARE(one.state().state, NodeState::Active);
    one.rounds(1, cut);
    QCOMPARE(one.state().state, NodeState::Standby);
    QCOMPARE(one.state().cause, HotStandbyCause::LanLost);
    QCOMPARE(one.acts(), Effects{Effect::BecomeStandby});
}

void TestHotStandby::restartedServerDecidesByTheOther_data()
{
    QTest::addColumn<int>("server");
    QTest::addColumn<bool>("otherActive");
    QTest::addColumn<bool>("otherUndecided");
    QTest::addColumn<bool>("runs");
    QTest::addColumn<bool>("stillUndecided");
    QTest::newRow("primary finds the other running") << 1 << true << false << false << false;
    QTest::newRow("backup finds the other running") << 2 << true << false << false << false;
    QTest::newRow("both restart: primary runs") << 1 << false << true << true << false;
    QTest::newRow("both restart: backup waits") << 2 << false << true << false << true;
    QTest::newRow("the other was put on standby by hand") << 1 << false << false << false << false;
}

/// TEL-25.
void TestHotStandby::restartedServerDecidesByTheOther()
{
    QFETCH(int, server);
    QFETCH(bool, otherActive);
    QFETCH(bool, otherUndecided);
    QFETCH(bool, runs);
    QFETCH(bool, stillUndecided);
    Server one(labLike(server));
    HotStandbyCheck check = goodCheck(otherActive);
    check.peerUndecided = otherUndecided;
    one.rounds(1, check);
    QCOMPARE(one.acts(), runs ? Effects{Effect::StartActive} : Effects{});
    QCOMPARE(one.state().undecided, stillUndecided);
}

void TestHotStandby::restartedServerWithoutAnOtherRuns()
{
    for (const int server : {1, 2}) {
        Server one(labLike(server));
        one.rounds(2, HotStandbyCheck{});
        QVERIFY(one.acts().empty());
        one.rounds(1, HotStandbyCheck{});
        QCOMPARE(one.state().state, NodeState::Starting);
    }
}

void TestHotStandby::buttonsMoveTheRoles()
{
    Server one(labLike(1), decided(NodeState::Active));
    one.tickAt(BootTime{} + 1s);
    one.order(NodeState::Active); // it is already
    QVERIFY(one.acts().empty());
    one.order(NodeState::Standby);
    one.order(NodeState::Standby);
    QCOMPARE(one.acts(), Effects{Effect::BecomeStandby});
    one.order(NodeState::Active);
    one.order(NodeState::Active);
    one.tickAt(one.now() + 999ms);
    QCOMPARE(one.state().state, NodeState::Starting);
    one.tickAt(one.now() + 1ms);
    QCOMPARE(one.state().state, NodeState::Active);
    QCOMPARE(one.state().cause, HotStandbyCause::Order);
    QCOMPARE(one.acts(), (Effects{Effect::BecomeStandby, Effect::StartActive, Effect::ServeActive, Effect::TellPeerStandby}));
}

/// TEL-26: both on standby by hand is nobody's business but the operator's.
void TestHotStandby::standbyByButtonStaysStandby()
{
    for (const int server : {1, 2}) {
        Server one(labLike(server), decided(NodeState::Active));
        one.order(NodeState::Standby);
        one.rounds(100, goodCheck(false));
        QCOMPARE(one.acts(), Effects{Effect::BecomeStandby});
    }
}

void TestHotStandby::orderToStandbyStopsAStart()
{
    Server two(labLike(2), decided(NodeState::Standby));
    two.rounds(3, HotStandbyCheck{});
    two.order(NodeState::Standby);
    two.rounds(2, goodCheck(true));
    QCOMPARE(two.acts(), (Effects{Effect::StartActive, Effect::BecomeStandby}));
}

void TestHotStandby::overslept_data()
{
    QTest::addColumn<int>("sleepMs");
    QTest::addColumn<bool>("otherActive");
    QTest::addColumn<bool>("givesWay");
    QTest::newRow("other took over meanwhile") << 10000 << true << true;
    QTest::newRow("other did not") << 10000 << false << false;
    QTest::newRow("too short for a take-over") << 2000 << true << false;
}

/// A suspended machine that wakes as active asks before it goes on, whatever its rank (as after a restart, TEL-25).
void TestHotStandby::overslept()
{
    QFETCH(int, sleepMs);
    QFETCH(bool, otherActive);
    QFETCH(bool, givesWay);
    Server one(labLike(1), decided(NodeState::Active));
    one.rounds(3, goodCheck(false));
    one.tickAt(one.now() + std::chrono::milliseconds(sleepMs));
    QCOMPARE(one.checks().back(), one.now()); // at once
    one.check(goodCheck(otherActive));
    QCOMPARE(one.state().state, givesWay ? NodeState::Standby : NodeState::Active);
    if (givesWay)
        QCOMPARE(one.state().cause, HotStandbyCause::OtherServedMeanwhile);
}

void TestHotStandby::silenceDoesNotSettleAnOversleptServer()
{
    Server one(labLike(1), decided(NodeState::Active));
    one.rounds(1, goodCheck(false));
    one.tickAt(one.now() + 10s);
    one.check(HotStandbyCheck{}); // the check that was under way when it fell asleep
    one.check(goodCheck(true));
    QCOMPARE(one.state().state, NodeState::Standby);
}

void TestHotStandby::checksKeepTheirRhythm()
{
    Server two(labLike(2), decided(NodeState::Standby));
    for (int ms = 0; ms < 10000; ms += 7) // ticks come when they come
        two.tickAt(BootTime{} + std::chrono::milliseconds(ms));
    const auto checks = two.checks();
    QCOMPARE(checks.size(), std::size_t(10));
    for (std::size_t i = 0; i < checks.size(); ++i)
        QVERIFY(checks[i] - (BootTime{} + std::chrono::seconds(i)) < Duration(7ms));
}

void TestHotStandby::lateTickBeginsANewRhythm()
{
    Server two(labLike(2), decided(NodeState::Standby));
    two.tickAt(BootTime{});
    two.tickAt(BootTime{} + 2500ms);
    two.tickAt(BootTime{} + 2600ms); // no check in a hurry for those that were missed
    two.tickAt(BootTime{} + 3500ms);
    QCOMPARE(two.checks(), (std::vector<BootTime>{BootTime{}, BootTime{} + 2500ms, BootTime{} + 3500ms}));
}

void TestHotStandby::checkEndsBeforeTheNextIsDue_data()
{
    QTest::addColumn<int>("intervalMs");
    QTest::addColumn<int>("timeoutMs");
    QTest::addColumn<int>("deadlineMs");
    QTest::newRow("vendor default") << 30000 << 10000 << 10000;
    QTest::newRow("lab: equal") << 1000 << 1000 << 975;
    QTest::newRow("time-out longer than the interval") << 2000 << 5000 << 1975;
    QTest::newRow("very short interval") << 40 << 1000 << 30;
}

void TestHotStandby::checkEndsBeforeTheNextIsDue()
{
    QFETCH(int, intervalMs);
    QFETCH(int, timeoutMs);
    QFETCH(int, deadlineMs);
    HotStandbyParameters p;
    p.interval = std::chrono::milliseconds(intervalMs);
    p.timeout = std::chrono::milliseconds(timeoutMs);
    QCOMPARE(checkDeadline(p), Duration(std::chrono::milliseconds(deadlineMs)));
}

QTEST_APPLESS_MAIN(TestHotStandby)
#include "tst_hotstandby.moc"
