// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/evidence.h"

#include "fakes/samplepair.h"

#include <QTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

const Target first{TargetKind::Node, 0};

const ProbeMemory &heartbeat(const Scene &scene)
{
    return scene.evidence.probes.at({first, "heartbeat"});
}

Lsn behindBy(const Scene &scene)
{
    return scene.evidence.rings.at("database").sample("database").bytes.value_or(999'999);
}

bool measured(const Scene &scene)
{
    return scene.evidence.rings.at("database").sample("database").at.has_value();
}

} // namespace

class tst_Evidence : public QObject
{
    Q_OBJECT

private slots:
    void startsEmptyWithARingForEachStreamingStore();
    void remembersLastAndLastAnswered();
    void countsFailuresInARow();
    void anythingButAnAnswerIsAFailure_data();
    void anythingButAnAnswerIsAFailure();
    void olderObservationsAreIgnored();
    void whatWasNotAskedIsNoObservation();
    void nodesThatThePairDoesNotHaveAreIgnored();
    void theFirstWordShowsAtOnce();
    void aChangedWordWaitsForEnoughEqualAnswers();
    void aWordThatComesBackResetsTheCount();
    void afterASilenceTheFirstWordShowsAtOnce();
    void remembersSinceWhenANodeClaimsWhatItClaims();
    void onlyRoleProbesClaim();
    void theServiceAddressKeepsItsHolders();
    void holdersAreBounded();
    void theRingIsFedByStandbyAndPrimary();
    void theRingIsNotFedWhenTwoTakeWrites();
    void theRingIsNotFedByAnUnreadStandby();
    void theRingIsNotFedByAnOldStandbyReading();
    void theRingIsNotFedAcrossTimelines();
    void theRingNeedsAPosition();
    void theRingStartsAnewWithAnotherPrimary();
    void anIdentifierThatCannotBeReadIsNoOtherPrimary();
    void evidenceMadeByHandGetsItsRing();
    void theNewestReadingOfANodeCounts();
    void settleRemembersStatesVerdictLinkAndLag();
};

void tst_Evidence::startsEmptyWithARingForEachStreamingStore()
{
    Product product = telisca();
    LagStoreSpec nightly;
    nightly.key = "nightly";
    nightly.kind = LagKind::Periodic;
    product.lag.push_back(nightly);
    const Evidence evidence = emptyEvidence(pair(), product);
    QCOMPARE(evidence.nodes.size(), std::size_t(2));
    QCOMPARE(evidence.rings.size(), std::size_t(1));
    QVERIFY(evidence.rings.contains("database"));
    QVERIFY(evidence.probes.empty());
    QVERIFY(!evidence.verdictSince);
}

void tst_Evidence::remembersLastAndLastAnswered()
{
    Scene scene;
    scene.see(atNode("heartbeat", 0, 0));
    scene.see(atNode("heartbeat", 0, 5, Outcome::Timeout));
    QVERIFY(heartbeat(scene).last.outcome == Outcome::Timeout);
    QVERIFY(heartbeat(scene).lastAnswered->sent == at(0));
}

void tst_Evidence::countsFailuresInARow()
{
    Scene scene;
    for (const double t : {0.0, 5.0, 10.0})
        scene.see(atNode("heartbeat", 0, t, Outcome::Timeout));
    QCOMPARE(heartbeat(scene).failuresInRow, 3);
    QVERIFY(heartbeat(scene).firstFailure == at(0).boot);
    scene.see(atNode("heartbeat", 0, 15));
    QCOMPARE(heartbeat(scene).failuresInRow, 0);
    QVERIFY(!heartbeat(scene).firstFailure);
    scene.see(atNode("heartbeat", 0, 20, Outcome::Refused));
    QCOMPARE(heartbeat(scene).failuresInRow, 1);
    QVERIFY(heartbeat(scene).firstFailure == at(20).boot);
}

void tst_Evidence::anythingButAnAnswerIsAFailure_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("failures");
    QTest::newRow("answered") << int(Outcome::Answered) << 0;
    for (const Outcome outcome : {Outcome::Refused, Outcome::Unroutable, Outcome::Timeout, Outcome::Dropped,
                                  Outcome::TlsError, Outcome::Denied, Outcome::HttpError, Outcome::Garbage,
                                  Outcome::TooLarge, Outcome::WrongNode})
        QTest::newRow(std::string(toWord(outcome)).c_str()) << int(outcome) << 1;
}

void tst_Evidence::anythingButAnAnswerIsAFailure()
{
    QFETCH(int, outcome);
    QFETCH(int, failures);
    Scene scene;
    scene.see(atNode("heartbeat", 0, 0, Outcome(outcome)));
    QCOMPARE(heartbeat(scene).failuresInRow, failures);
    QCOMPARE(heartbeat(scene).lastAnswered.has_value(), failures == 0);
}

void tst_Evidence::olderObservationsAreIgnored()
{
    Scene scene;
    scene.see(atNode("heartbeat", 0, 10));
    scene.see(atNode("heartbeat", 0, 5, Outcome::Timeout));
    QVERIFY(heartbeat(scene).last.outcome == Outcome::Answered);
    QCOMPARE(heartbeat(scene).failuresInRow, 0);
    scene.see(role(0, 10, NodeState::Standby));
    scene.see(role(0, 9, NodeState::Active));
    QVERIFY(scene.evidence.nodes[0].shown->state == NodeState::Standby);
}

void tst_Evidence::whatWasNotAskedIsNoObservation()
{
    Scene scene;
    scene.see(atNode("heartbeat", 0, 0, Outcome::NotAsked));
    QVERIFY(scene.evidence.probes.empty());
}

void tst_Evidence::nodesThatThePairDoesNotHaveAreIgnored()
{
    Scene scene;
    scene.see(role(2, 0, NodeState::Active));
    scene.see(role(-1, 0, NodeState::Active));
    QVERIFY(scene.evidence.probes.empty());
}

void tst_Evidence::theFirstWordShowsAtOnce()
{
    Scene scene;
    scene.product.equalAnswers = 3;
    scene.see(role(0, 0, NodeState::Active));
    QCOMPARE(scene.evidence.nodes[0].shown->vendorState, std::string("Active (Primary)"));
}

void tst_Evidence::aChangedWordWaitsForEnoughEqualAnswers()
{
    Scene scene;
    scene.product.equalAnswers = 3;
    scene.see(role(0, 0, NodeState::Active));
    for (const double t : {5.0, 10.0}) {
        scene.see(role(0, t, NodeState::Standby));
        QVERIFY(scene.evidence.nodes[0].shown->state == NodeState::Active);
        QVERIFY(scene.evidence.nodes[0].candidate->state == NodeState::Standby);
        QVERIFY(scene.evidence.nodes[0].claimed == NodeState::Standby); // the evidence under it changes at once
    }
    scene.see(role(0, 15, NodeState::Standby));
    QVERIFY(scene.evidence.nodes[0].shown->state == NodeState::Standby);
    QVERIFY(!scene.evidence.nodes[0].candidate);
}

void tst_Evidence::aWordThatComesBackResetsTheCount()
{
    Scene scene;
    scene.product.equalAnswers = 2;
    scene.see(role(0, 0, NodeState::Active));
    scene.see(role(0, 5, NodeState::Standby));
    scene.see(role(0, 10, NodeState::Active));
    scene.see(role(0, 15, NodeState::Standby));
    QVERIFY(scene.evidence.nodes[0].shown->state == NodeState::Active);
    QCOMPARE(scene.evidence.nodes[0].equalAnswers, 1);
}

void tst_Evidence::afterASilenceTheFirstWordShowsAtOnce()
{
    Scene scene;
    scene.product.equalAnswers = 3;
    scene.see(role(0, 0, NodeState::Active));
    scene.see(role(0, 10.5, NodeState::Standby)); // more than two polls later
    QVERIFY(scene.evidence.nodes[0].shown->state == NodeState::Standby);
}

void tst_Evidence::remembersSinceWhenANodeClaimsWhatItClaims()
{
    Scene scene;
    scene.see(role(0, 0, NodeState::Active));
    scene.see(role(0, 5, NodeState::Active));
    QVERIFY(scene.evidence.nodes[0].claimedSince == at(0).boot);
    scene.see(role(0, 10, NodeState::Standby));
    QVERIFY(scene.evidence.nodes[0].claimedSince == at(10).boot);
    scene.see(role(0, 30, NodeState::Standby)); // what lay in between is not known
    QVERIFY(scene.evidence.nodes[0].claimedSince == at(30).boot);
    QVERIFY(scene.evidence.nodes[0].claimedAt == at(30).boot);
}

void tst_Evidence::onlyRoleProbesClaim()
{
    Scene scene;
    Observation seen = atNode("application", 0, 0);
    seen.claim = RoleClaim{NodeState::Active, RoleBy::Reported, "ACTIVE"};
    scene.see(seen);
    seen.probe = "a probe of another product";
    scene.see(seen);
    scene.see(role(0, 0, NodeState::Unknown));
    QVERIFY(!scene.evidence.nodes[0].shown);
}

void tst_Evidence::theServiceAddressKeepsItsHolders()
{
    Scene scene;
    scene.see(serviceIdentity(0, firstAddress));
    scene.see(serviceIdentity(5, firstAddress));
    scene.see(serviceIdentity(10, secondAddress));
    scene.see(serviceSip(11));
    scene.see(serviceIdentity(15, ""));
    const auto &holders = scene.evidence.holders.at("service-identity");
    QCOMPARE(holders.size(), std::size_t(2));
    QVERIFY(holders[0].first == at(0).boot && holders[0].last == at(5).boot);
    QCOMPARE(holders[1].identity, std::string(secondAddress));
}

void tst_Evidence::holdersAreBounded()
{
    Scene scene;
    for (int i = 0; i < 1000; ++i)
        scene.see(serviceIdentity(i, i % 2 ? firstAddress : secondAddress));
    QVERIFY(scene.evidence.holders.at("service-identity").size() <= 16);
    QVERIFY(scene.evidence.holders.at("service-identity").back().last == at(999).boot);
}

void tst_Evidence::theRingIsFedByStandbyAndPrimary()
{
    Scene scene;
    scene.see(database(1, 0, standby(900)));
    QVERIFY(!measured(scene));
    scene.see(database(0, 0.1, primary(1000)));
    QCOMPARE(behindBy(scene), Lsn(100));
    scene.see(database(1, 5, standby(1000)));
    QCOMPARE(behindBy(scene), Lsn(100)); // until the primary is read in its turn
    scene.see(database(0, 5.1, primary(1000)));
    QCOMPARE(behindBy(scene), Lsn(0));
}

void tst_Evidence::theRingIsNotFedWhenTwoTakeWrites()
{
    Scene scene;
    scene.databases(0, 0);
    DbFacts second = primary(5000, 5);
    scene.see(database(1, 5, second));
    scene.see(database(0, 5.1, primary(2000)));
    QVERIFY(scene.evidence.rings.at("database").sample("database").at == at(0.01).boot);
    second.readOnly = true; // closed for writes: the other is the only primary
    scene.see(database(1, 10, second));
    scene.see(database(0, 10.1, primary(3000)));
    QVERIFY(scene.evidence.rings.at("database").sample("database").at == at(0.01).boot); // but no standby was read
}

void tst_Evidence::theRingIsNotFedByAnUnreadStandby()
{
    Scene scene;
    scene.databases(0, 0);
    scene.see(atNode("database", 1, 5, Outcome::Timeout));
    scene.see(database(0, 5.1, primary(9000)));
    Observation stranger = database(1, 6, standby(9000));
    stranger.outcome = Outcome::WrongNode; // another server answered in its place
    scene.see(stranger);
    scene.see(database(0, 6.1, primary(9500)));
    QCOMPARE(behindBy(scene), Lsn(0));
    QVERIFY(scene.evidence.rings.at("database").sample("database").at == at(0.01).boot);
}

void tst_Evidence::theRingIsNotFedByAnOldStandbyReading()
{
    Scene scene;
    scene.see(database(1, 0, standby(900)));
    scene.see(database(0, 10.1, primary(1000)));
    QVERIFY(!measured(scene));
}

void tst_Evidence::theRingIsNotFedAcrossTimelines()
{
    Scene scene;
    scene.see(database(1, 0, standby(900, 3)));
    scene.see(database(0, 0.1, primary(1000, 4)));
    QVERIFY(!measured(scene));
    DbFacts unlinked = standby(900, 3);
    unlinked.receiver.reset(); // what its control file says may be old: only a receiver tells what it follows
    scene.see(database(1, 5, unlinked));
    scene.see(database(0, 5.1, primary(1000, 4)));
    QCOMPARE(behindBy(scene), Lsn(100));
}

void tst_Evidence::theRingNeedsAPosition()
{
    Scene scene;
    DbFacts mute = standby(900);
    mute.replayed.reset();
    scene.see(database(1, 0, mute));
    scene.see(database(0, 0.1, primary(1000)));
    QVERIFY(!measured(scene));
    DbFacts muted = primary(1000);
    muted.current.reset();
    scene.see(database(1, 5, standby(900)));
    scene.see(database(0, 5.1, muted));
    QVERIFY(!measured(scene));
    scene.see(atNode("database", 0, 6)); // an answer without facts
    QVERIFY(!measured(scene));
}

void tst_Evidence::theRingStartsAnewWithAnotherPrimary()
{
    Scene scene;
    scene.databases(0, 0, 2000, 1000);
    scene.databases(5, 0, 2000, 1000);
    scene.databases(10, 1, 2000, 1500);
    const LagSample sample = scene.evidence.rings.at("database").sample("database");
    QVERIFY(!sample.behind);
    QCOMPARE(*sample.atLeast, Duration{});
    QCOMPARE(*sample.bytes, Lsn(500));
}

void tst_Evidence::anIdentifierThatCannotBeReadIsNoOtherPrimary()
{
    Scene scene;
    scene.databases(0, 0, 1000, 1000);
    scene.databases(2, 0, 2000, 1000);
    DbFacts plain = primary(2000);
    plain.systemIdentifier.clear();
    scene.see(database(1, 4, standby(1000)));
    scene.see(database(0, 4.01, plain));
    const LagSample sample = scene.evidence.rings.at("database").sample("database");
    QCOMPARE(std::chrono::round<std::chrono::milliseconds>(*sample.behind), 2000ms);
}

void tst_Evidence::evidenceMadeByHandGetsItsRing()
{
    Scene scene;
    scene.evidence.rings.clear();
    scene.databases(0, 0);
    QVERIFY(measured(scene));
}

void tst_Evidence::theNewestReadingOfANodeCounts()
{
    Evidence evidence = emptyEvidence(pair(), telisca());
    absorb(evidence, Reading{"from-standby", 0, NodeState::Active, at(0)});
    absorb(evidence, Reading{"from-standby", 1, NodeState::Standby, at(1)});
    absorb(evidence, Reading{"from-standby", 0, NodeState::Standby, at(2)});
    QCOMPARE(evidence.readings.size(), std::size_t(2));
    QVERIFY(evidence.readings.back().state == NodeState::Standby);
}

void tst_Evidence::settleRemembersStatesVerdictLinkAndLag()
{
    Scene scene;
    for (double t = 0; t <= 20; t += 5) {
        scene.node(0, t, NodeState::Active);
        scene.node(1, t, NodeState::Standby);
        scene.databases(t + 0.1, 0, 1000 + Lsn(t) * 100, 1000);
    }
    const PairSnapshot snapshot = scene.judge(20.2);
    settle(scene.evidence, snapshot);
    QVERIFY(scene.evidence.nodes[0].judged == NodeState::Active);
    QVERIFY(scene.evidence.nodes[0].since == at(20.2));
    QVERIFY(scene.evidence.verdict == Verdict::Degraded);
    QVERIFY(scene.evidence.verdictSince == at(20.2));
    QVERIFY(scene.evidence.link == ReplicationView::Link::Streaming);
    QVERIFY(scene.evidence.linkSince == at(20.2));
    QVERIFY(scene.evidence.lagOverSince.at("database") == at(20.2));
    scene.databases(25, 0, 4000, 4000);
    settle(scene.evidence, scene.judge(25.1));
    QVERIFY(scene.evidence.lagOverSince.empty());
}

QTEST_APPLESS_MAIN(tst_Evidence)
#include "tst_evidence.moc"
