// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/evidence.h"

#include "fakes/samplepair.h"

#include <QTest>

#include <algorithm>

using namespace twinline;
using namespace twinline::sample;

namespace {

/// Judges as the session does, and keeps what was told.
struct Story
{
    Scene scene;
    PairSnapshot last;
    std::vector<Event> events;

    Story() { scene.healthy(0); }
    /// The events of this judgement alone.
    std::vector<Event> look(double t)
    {
        PairSnapshot next = scene.judgeAndSettle(t);
        const std::vector<Event> told = eventsBetween(last, next);
        events.insert(events.end(), told.begin(), told.end());
        last = std::move(next);
        return told;
    }
    void poll(double t, NodeIndex silentNode = -1)
    {
        scene.see(reference(t));
        for (const NodeIndex node : {0, 1}) {
            if (node == silentNode)
                scene.silence(node, t);
            else
                scene.node(node, t, node == 0 ? NodeState::Active : NodeState::Standby);
        }
    }
};

const Event *find(const std::vector<Event> &events, EventCode code, NodeIndex node = -2)
{
    const auto found = std::find_if(events.begin(), events.end(), [&](const Event &event) {
        return event.code == code && (node == -2 || event.node == node);
    });
    return found == events.end() ? nullptr : &*found;
}

std::ptrdiff_t count(const std::vector<Event> &events, EventCode code)
{
    return std::count_if(events.begin(), events.end(), [&](const Event &event) { return event.code == code; });
}

} // namespace

class tst_Events : public QObject
{
    Q_OBJECT

private slots:
    void theFirstSnapshotTellsNothing();
    void nothingNewTellsNothing();
    void theFirstVerdictIsTold();
    void aNodeThatFallsSilentIsToldOnce();
    void itsHeartbeatsAreCountedUpOnce();
    void aNodeThatAnswersAgainTellsHowLongItWasGone();
    void aChangedStateIsToldInTheVendorsWord();
    void anotherVendorWordForTheSameStateIsTold();
    void aCutOffDeskTellsNothingOfTheNodes();
    void theHolderOfTheAddress();
    void anAddressThatNobodyOrSomeoneElseHolds();
    void replicationLostAndBack();
    void aLinkThatWasNeverSeenIsNotBack();
    void replayPausedAndResumed();
    void lagOverItsLimitsAndBack();
    void aProbeThatTurnsBadIsToldOnce();
    void missedHeartbeatsOfTheStandby();
    void everyEventKnowsItsPairAndMoment();
};

void tst_Events::theFirstSnapshotTellsNothing()
{
    Story story;
    QVERIFY(story.look(1).empty());
    PairSnapshot otherPair = story.last;
    otherPair.nodes.pop_back();
    otherPair.verdict = Verdict::Blind;
    QVERIFY(eventsBetween(otherPair, story.last).empty()); // not the same pair
}

void tst_Events::nothingNewTellsNothing()
{
    Story story;
    story.look(1);
    for (double t = 5; t < 60; t += 5) {
        story.scene.healthy(t);
        QVERIFY(story.look(t + 1).empty());
    }
}

void tst_Events::theFirstVerdictIsTold()
{
    Scene empty;
    const PairSnapshot before = empty.judge(0);
    empty.healthy(5);
    const std::vector<Event> events = eventsBetween(before, empty.judge(6));
    const Event *verdict = find(events, EventCode::VerdictChanged);
    QVERIFY(verdict);
    QCOMPARE(verdict->text, std::string("redundant"));
    QVERIFY(verdict->severity == Severity::Ok);
    QVERIFY(find(events, EventCode::NodeStateChanged, 0));
    QVERIFY(!find(events, EventCode::ReplicationBack)); // it was never lost
}

void tst_Events::aNodeThatFallsSilentIsToldOnce()
{
    Story story;
    story.look(1);
    for (double t = 5; t <= 40; t += 5) {
        story.poll(t, 0);
        story.look(t + 4.5);
    }
    QCOMPARE(count(story.events, EventCode::NodeSilent), std::ptrdiff_t(1));
    const Event *silent = find(story.events, EventCode::NodeSilent, 0);
    QVERIFY(silent->severity == Severity::Critical); // it was Active
    QCOMPARE(count(story.events, EventCode::ProbeTurnedBad), std::ptrdiff_t(0)); // the node's silence, not its probes'
    QCOMPARE(find(story.events, EventCode::VerdictChanged)->text, std::string("no-active"));
}

void tst_Events::itsHeartbeatsAreCountedUpOnce()
{
    Story story;
    story.look(1);
    for (double t = 5; t <= 200; t += 5) {
        story.poll(t, 0);
        story.look(t + 4.5);
    }
    std::vector<int> counts;
    for (const Event &event : story.events)
        if (event.code == EventCode::HeartbeatMissed) {
            QCOMPARE(event.node, 0);
            QCOMPARE(event.of, 5);
            counts.push_back(event.count);
        }
    QVERIFY((counts == std::vector<int>{1, 2, 3, 4, 5}));
}

void tst_Events::aNodeThatAnswersAgainTellsHowLongItWasGone()
{
    Story story;
    story.look(1);
    for (double t = 5; t <= 40; t += 5) {
        story.poll(t, 1);
        story.look(t + 4.5);
    }
    QVERIFY(find(story.events, EventCode::NodeSilent, 1)->severity == Severity::Warning);
    const BootTime silentSince = find(story.events, EventCode::NodeSilent, 1)->at.boot;
    story.scene.healthy(45);
    const std::vector<Event> events = story.look(45.5);
    const Event *back = find(events, EventCode::NodeAnswersAgain, 1);
    QVERIFY(back);
    QCOMPARE(*back->span, at(45.5).boot - silentSince);
    QCOMPARE(find(events, EventCode::NodeStateChanged, 1)->text, std::string("Standby (Backup)"));
    QCOMPARE(count(events, EventCode::NodeAnswersAgain), std::ptrdiff_t(1));
}

void tst_Events::aChangedStateIsToldInTheVendorsWord()
{
    Story story;
    story.look(1);
    story.scene.see(role(0, 2, NodeState::ServicesOff));
    const std::vector<Event> off = story.look(3);
    QVERIFY(find(off, EventCode::NodeStateChanged, 0)->state == NodeState::ServicesOff);
    QVERIFY(find(off, EventCode::NodeStateChanged, 0)->severity == Severity::Note);
    story.scene.see(role(0, 4, NodeState::Error));
    QVERIFY(find(story.look(5), EventCode::NodeStateChanged, 0)->severity == Severity::Warning);
}

void tst_Events::anotherVendorWordForTheSameStateIsTold()
{
    Story story;
    story.look(1);
    Observation seen = role(0, 2, NodeState::Active);
    seen.claim->vendorState = "Active (Primary, forced)";
    story.scene.see(seen);
    QCOMPARE(find(story.look(3), EventCode::NodeStateChanged, 0)->text, std::string("Active (Primary, forced)"));
}

void tst_Events::aCutOffDeskTellsNothingOfTheNodes()
{
    Story story;
    story.look(1);
    for (const double t : {5.0, 10.0}) {
        story.scene.silence(0, t);
        story.scene.silence(1, t);
        story.scene.serviceSilence(t);
        story.scene.see(reference(t, Outcome::Timeout));
    }
    const std::vector<Event> events = story.look(14);
    QCOMPARE(events.size(), std::size_t(1));
    QCOMPARE(events[0].text, std::string("blind"));
}

void tst_Events::theHolderOfTheAddress()
{
    Story story;
    story.look(1);
    story.scene.service(2, 1);
    std::vector<Event> events = story.look(3);
    QVERIFY(find(events, EventCode::HolderChanged, 1));
    QVERIFY(find(events, EventCode::HolderChanged)->severity == Severity::Note);
    QCOMPARE(find(events, EventCode::HolderChanged)->text, std::string(secondAddress));
    QVERIFY(!find(story.look(4), EventCode::HolderChanged));
    story.scene.service(5, 0);
    events = story.look(6); // back at once: both hold it
    QVERIFY(find(events, EventCode::HolderChanged, -1)->severity == Severity::Critical);
}

void tst_Events::anAddressThatNobodyOrSomeoneElseHolds()
{
    Story story;
    story.look(1);
    for (const double t : {5.0, 10.0}) {
        story.poll(t);
        story.scene.serviceSilence(t);
    }
    std::vector<Event> events = story.look(14);
    const Event *nobody = find(events, EventCode::HolderChanged, -1);
    QVERIFY(nobody);
    QVERIFY(nobody->text.empty());
    QVERIFY(nobody->severity == Severity::Critical);
    story.scene.see(serviceIdentity(15, "10.9.9.9"));
    events = story.look(16);
    QCOMPARE(find(events, EventCode::HolderChanged, -1)->text, std::string("10.9.9.9"));
    story.scene.see(serviceIdentity(17, ""));
    QVERIFY(!find(story.look(26), EventCode::HolderChanged)); // not known is no news
}

void tst_Events::replicationLostAndBack()
{
    Story story;
    story.look(1);
    DbFacts cut = primary(1000);
    cut.senders.clear();
    story.scene.see(database(0, 2, cut));
    const std::vector<Event> lost = story.look(3);
    QCOMPARE(find(lost, EventCode::ReplicationLost)->node, 1);
    QCOMPARE(find(lost, EventCode::ReplicationLost)->detail, std::string("pg_stat_replication: 0"));
    story.scene.see(database(0, 7, cut));
    story.scene.see(database(1, 7, standby(1000)));
    QVERIFY(!find(story.look(8), EventCode::ReplicationLost));
    story.scene.databases(9, 0);
    const std::vector<Event> back = story.look(10);
    QCOMPARE(*find(back, EventCode::ReplicationBack)->span, Duration(7s));
    QCOMPARE(find(back, EventCode::ReplicationBack)->node, 1);
}

void tst_Events::aLinkThatWasNeverSeenIsNotBack()
{
    Story story;
    story.look(1);
    story.poll(12);
    QVERIFY(!find(story.look(13), EventCode::ReplicationLost)); // stale is unknown, not lost
    story.scene.databases(15, 0);
    QVERIFY(!find(story.look(16), EventCode::ReplicationBack));
}

void tst_Events::replayPausedAndResumed()
{
    Story story;
    story.look(1);
    DbFacts paused = standby(1000);
    paused.replayPaused = true;
    story.scene.see(database(1, 2, paused));
    const std::vector<Event> events = story.look(3);
    QVERIFY(find(events, EventCode::ReplayPaused, 1));
    QVERIFY(!find(story.look(4), EventCode::ReplayPaused));
    story.scene.databases(5, 0);
    QVERIFY(find(story.look(6), EventCode::ReplayResumed, 1));
    story.scene.see(database(1, 7, paused));
    story.look(8);
    story.poll(20);
    QVERIFY(!find(story.look(21), EventCode::ReplayResumed)); // nobody saw it resume
}

void tst_Events::lagOverItsLimitsAndBack()
{
    Story story;
    for (double t = 1; t <= 10; t += 1) {
        story.poll(t);
        story.scene.databases(t, 0, 1000 + Lsn(t) * 100, 1000);
        story.look(t + 0.5);
    }
    QCOMPARE(count(story.events, EventCode::LagOverLimit), std::ptrdiff_t(2)); // the warning, then the switch limit
    const Event *warning = find(story.events, EventCode::LagOverLimit);
    QCOMPARE(*warning->limit, Duration(2s));
    QVERIFY(warning->severity == Severity::Warning);
    QVERIFY(*warning->span > *warning->limit);
    QCOMPARE(warning->text, std::string("database"));
    const Event &last = *std::find_if(story.events.rbegin(), story.events.rend(),
                                      [](const Event &event) { return event.code == EventCode::LagOverLimit; });
    QCOMPARE(*last.limit, Duration(5s));
    QVERIFY(last.severity == Severity::Critical);
    const BootTime since = warning->at.boot;
    story.scene.databases(11, 0, 2000, 2000);
    const std::vector<Event> back = story.look(11.5);
    QCOMPARE(*find(back, EventCode::LagBack)->span, at(11.5).boot - since);
    QVERIFY(!find(back, EventCode::LagOverLimit));
}

void tst_Events::aProbeThatTurnsBadIsToldOnce()
{
    Story story;
    story.look(1);
    Observation bad = atNode("application", 0, 2, Outcome::Garbage);
    bad.detail = "IPSWS=KO";
    story.scene.see(bad);
    const std::vector<Event> events = story.look(3);
    const Event *turned = find(events, EventCode::ProbeTurnedBad, 0);
    QVERIFY(turned);
    QCOMPARE(turned->text, std::string("application"));
    QCOMPARE(turned->detail, std::string("IPSWS=KO"));
    QVERIFY(!find(story.look(4), EventCode::ProbeTurnedBad));
    // a port that alone is silent on a node that speaks is told, too
    story.scene.see(atNode("sip", 0, 4, Outcome::Timeout));
    story.scene.see(atNode("sip", 0, 8, Outcome::Timeout));
    story.poll(9);
    QCOMPARE(find(story.look(9.5), EventCode::ProbeTurnedBad, 0)->text, std::string("sip"));
}

void tst_Events::missedHeartbeatsOfTheStandby()
{
    Story story;
    story.look(1);
    story.poll(5);
    story.scene.databases(5, 0);
    story.scene.see(atNode("heartbeat", 1, 6, Outcome::HttpError));
    const std::vector<Event> events = story.look(7);
    const Event *missed = find(events, EventCode::HeartbeatMissed);
    QVERIFY(missed);
    QCOMPARE(missed->node, 1);
    QCOMPARE(missed->count, 1);
    QVERIFY(!find(story.look(8), EventCode::HeartbeatMissed));
}

void tst_Events::everyEventKnowsItsPairAndMoment()
{
    Story story;
    story.look(1);
    story.poll(5, 0);
    story.poll(10, 0);
    story.scene.service(10, 1);
    story.look(14);
    QVERIFY(!story.events.empty());
    for (const Event &event : story.events) {
        QCOMPARE(event.pair, std::string("Paris Centre"));
        QVERIFY(event.at == at(14));
    }
}

QTEST_APPLESS_MAIN(tst_Events)
#include "tst_events.moc"
