// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the other products do otherwise than telisca, as parameters of the one algorithm that a lab's nodes run.
#include "decision/hotstandby.h"

#include <QTest>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

using Effects = std::vector<HotStandbyEffect>;

HotStandbyParameters second()
{
    HotStandbyParameters p;
    p.server = 2;
    p.interval = 1s;
    p.timeout = 1s;
    p.failures = 3;
    p.start = 1s;
    return p;
}

/// One server, an interval a round; what it did but for checks.
struct Server
{
    HotStandbyParameters parameters = second();
    HotStandbyState state = [] { HotStandbyState s; s.undecided = false; return s; }();
    BootTime now{};
    Effects acts = {};

    void tickWith(const HotStandbyInputs &inputs)
    {
        const HotStandbyTransition next = tick(parameters, state, inputs, now);
        state = next.state;
        for (const HotStandbyEffect effect : next.effects)
            if (effect != HotStandbyEffect::CheckPeer)
                acts.push_back(effect);
    }
    void rounds(int count, bool answered, bool peerActive, bool lan = true)
    {
        for (int i = 0; i < count; ++i) {
            now += parameters.interval;
            HotStandbyCheck check;
            check.peerAnswered = answered;
            check.peerActive = peerActive;
            check.lanReachable = lan;
            tickWith({check, std::nullopt});
        }
    }
    void order(NodeState to, bool byPeer = false) { tickWith({std::nullopt, to, byPeer}); }
    void serve()
    {
        order(NodeState::Active);
        rounds(2, true, false);
        acts.clear();
    }
};

} // namespace

class tst_OtherStandbys : public QObject
{
    Q_OBJECT

private slots:
    void whoDoesNotTakeOverStays();
    void twoActiveStayWhereNobodyGivesWay();
    void whoDoesNotFenceItselfServesOn();
    void theOtherIsNotToldWhereOnlyPeopleSwitch();
    void aPersonsSwitchIsNotUndone_data();
    void aPersonsSwitchIsNotUndone();
    void whatAPersonSetAsideDoesNothing_data();
    void whatAPersonSetAsideDoesNothing();
    void theOtherServerMovesNothingThatAPersonSetAside();
    void fromAsideEveryStateCanBeOrdered();
};

/// TVOX-15, INF-10.
void tst_OtherStandbys::whoDoesNotTakeOverStays()
{
    for (const bool takesOver : {true, false}) {
        Server server;
        server.parameters.takesOver = takesOver;
        server.rounds(6, false, false);
        QCOMPARE(server.state.state == NodeState::Standby, !takesOver);
    }
}

/// TVOX-12: a link cut leaves two Masters.
void tst_OtherStandbys::twoActiveStayWhereNobodyGivesWay()
{
    for (const bool givesWay : {true, false}) {
        Server server;
        server.parameters.givesWay = givesWay;
        server.serve();
        server.rounds(6, true, true);
        QCOMPARE(server.state.state == NodeState::Active, !givesWay);
    }
}

/// ONEX-15.
void tst_OtherStandbys::whoDoesNotFenceItselfServesOn()
{
    for (const bool fences : {true, false}) {
        Server server;
        server.parameters.fencesItself = fences;
        server.serve();
        server.rounds(6, false, false, false);
        QCOMPARE(server.state.state == NodeState::Active, !fences);
    }
}

void tst_OtherStandbys::theOtherIsNotToldWhereOnlyPeopleSwitch()
{
    for (const bool stops : {true, false}) {
        Server server;
        server.parameters.stopsPeer = stops;
        server.order(NodeState::Active);
        server.rounds(2, true, false);
        const bool told = std::find(server.acts.begin(), server.acts.end(), HotStandbyEffect::TellPeerStandby) != server.acts.end();
        QCOMPARE(told, stops);
    }
}

void tst_OtherStandbys::aPersonsSwitchIsNotUndone_data()
{
    QTest::addColumn<bool>("returnsAfterOrder");
    QTest::addColumn<bool>("byPeer");
    QTest::addColumn<bool>("returns");
    QTest::newRow("telisca: a person's") << true << false << true;
    QTest::newRow("one-X: a person's") << false << false << false;
    QTest::newRow("one-X: the other took over") << false << true << true;
}

/// ONEX-16 against ONEX-19: the portal comes back by itself after a failure, not after Failover Now.
void tst_OtherStandbys::aPersonsSwitchIsNotUndone()
{
    QFETCH(bool, returnsAfterOrder);
    QFETCH(bool, byPeer);
    Server server;
    server.parameters.server = 1;
    server.parameters.autoRestartFirst = true;
    server.parameters.returnsAfterOrder = returnsAfterOrder;
    server.serve();
    server.order(NodeState::Standby, byPeer);
    server.rounds(6, true, true);
    QTEST(server.state.state != NodeState::Standby, "returns");
}

void tst_OtherStandbys::whatAPersonSetAsideDoesNothing_data()
{
    QTest::addColumn<NodeState>("aside");
    QTest::newRow("services off") << NodeState::ServicesOff;
    QTest::newRow("detached") << NodeState::Detached;
}

void tst_OtherStandbys::whatAPersonSetAsideDoesNothing()
{
    QFETCH(NodeState, aside);
    Server server;
    server.serve();
    server.order(aside);
    QCOMPARE(server.acts, Effects{HotStandbyEffect::BecomeStandby});
    server.rounds(10, false, false);
    QVERIFY(server.state.state == aside);
}

void tst_OtherStandbys::theOtherServerMovesNothingThatAPersonSetAside()
{
    Server server;
    server.order(NodeState::ServicesOff);
    server.order(NodeState::Standby, true);
    QVERIFY(server.state.state == NodeState::ServicesOff);
    server.order(NodeState::Standby);
    QVERIFY(server.state.state == NodeState::Standby);
}

void tst_OtherStandbys::fromAsideEveryStateCanBeOrdered()
{
    Server server;
    server.order(NodeState::Detached);
    server.order(NodeState::Active);
    server.rounds(2, false, false);
    QVERIFY(server.state.state == NodeState::Active);
    server.order(NodeState::ServicesOff);
    server.order(NodeState::Standby);
    QVERIFY(server.state.state == NodeState::Standby);
}

QTEST_APPLESS_MAIN(tst_OtherStandbys)
#include "tst_otherstandbys.moc"
