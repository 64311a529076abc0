// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/quiethours.h"

#include "fakes/romeclock.h"
#include "fakes/samplepair.h"

#include <QTest>

#include <algorithm>

using namespace twinline;
using namespace twinline::sample;

namespace {

std::chrono::minutes noOffset(WallTime)
{
    return {};
}

/// The sample's day begins at noon, UTC: quiet from 12:01 to 12:05, which is second 60 to 300.
struct Night
{
    Scene scene;
    PairSnapshot last;
    std::vector<Event> told; ///< of the last look

    Night()
    {
        scene.config.quietFrom = 12h + 1min;
        scene.config.quietTo = 12h + 5min;
        scene.restart();
    }
    /// Polls node 0 as serving, as restarting its application, or as gone with its machine.
    void well(double t) { scene.healthy(t); }
    void restarts(double t, Outcome outcome = Outcome::HttpError)
    {
        for (const char *key : {"role", "heartbeat", "identity"})
            scene.see(atNode(key, 0, t, outcome));
        scene.node(1, t, NodeState::Standby);
        scene.databases(t, 0);
        scene.serviceSilence(t);
        scene.see(reference(t));
    }
    void machineGone(double t)
    {
        scene.silence(0, t);
        scene.node(1, t, NodeState::Standby);
        scene.see(database(1, t, standby(1000)));
        scene.serviceSilence(t);
        scene.see(reference(t));
    }
    const PairSnapshot &look(double t)
    {
        PairSnapshot next = scene.judgeAndSettle(t);
        markQuiet(next, scene.config, noOffset);
        told = eventsBetween(last, next);
        return last = std::move(next);
    }
    void wellUntil(double end)
    {
        for (double t = 0; t < end; t += 5) {
            well(t);
            look(t + 1);
        }
    }
    Severity loudest() const
    {
        Severity most = Severity::Ok;
        for (const Event &event : told)
            most = std::max(most, event.severity);
        return most;
    }
};

} // namespace

/// The nightly restart (TEL-28): what it explains is no alarm within its hours, and nothing else is held back.
class tst_QuietHours : public QObject
{
    Q_OBJECT

private slots:
    void areTheHoursOfTheDesk_data();
    void areTheHoursOfTheDesk();
    void countAlsoWhenTheClockIsSet_data();
    void countAlsoWhenTheClockIsSet();
    void aPairWithoutThemHasNone();
    void aRestartWithinThemIsNoAlarm_data();
    void aRestartWithinThemIsNoAlarm();
    void theSameOutsideOfThemIsOne();
    void theVerdictItselfIsNeverChanged();
    void whatBeganBeforeThemIsNotTheirs();
    void whatOutlastsThemIsRaised();
    void aMachineThatIsGoneIsNoRestart_data();
    void aMachineThatIsGoneIsNoRestart();
    void twoActiveNodesAreNeverQuiet();
    void aBrokenReplicationIsNeverQuiet();
    void anAddressElsewhereIsNeverQuiet();
    void aSwitchByHandIsNoRestart();
    void whatJoinsARestartIsRaised();
    void aGoodPairSaysNothingOfThem();
};

void tst_QuietHours::areTheHoursOfTheDesk_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("now"); // minutes of the desk's day, two hours ahead of UTC
    QTest::addColumn<int>("open");
    QTest::newRow("before") << 175 << 190 << 174 << -1;
    QTest::newRow("first minute") << 175 << 190 << 175 << 0;
    QTest::newRow("within") << 175 << 190 << 189 << 14;
    QTest::newRow("the end is no more part of it") << 175 << 190 << 190 << -1;
    QTest::newRow("over midnight: before") << 1430 << 30 << 1429 << -1;
    QTest::newRow("over midnight: the evening") << 1430 << 30 << 1439 << 9;
    QTest::newRow("over midnight: midnight") << 1430 << 30 << 0 << 10;
    QTest::newRow("over midnight: the morning") << 1430 << 30 << 29 << 39;
    QTest::newRow("over midnight: after") << 1430 << 30 << 30 << -1;
    QTest::newRow("over midnight: noon") << 1430 << 30 << 720 << -1;
    QTest::newRow("from midnight") << 0 << 10 << 0 << 0;
    QTest::newRow("to midnight") << 1430 << 0 << 1439 << 9;
    QTest::newRow("all day but a minute") << 1 << 0 << 0 << -1;
}

void tst_QuietHours::areTheHoursOfTheDesk()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(int, now);
    QFETCH(int, open);
    PairConfig config;
    config.quietFrom = std::chrono::minutes(from);
    config.quietTo = std::chrono::minutes(to);
    const WallTime midnight = std::chrono::sys_days{std::chrono::year{2026} / 7 / 2} - 2h;
    const auto span = quietFor(config, midnight + std::chrono::minutes(now), [](WallTime) { return std::chrono::minutes(120); });
    QCOMPARE(span.has_value(), open >= 0);
    if (span)
        QVERIFY(*span == std::chrono::minutes(open));
}

void tst_QuietHours::countAlsoWhenTheClockIsSet_data()
{
    QTest::addColumn<bool>("spring");
    QTest::addColumn<int>("utc"); // minutes after midnight, UTC, of the day on which it is set at 01:00
    QTest::addColumn<int>("open");
    // Quiet from 01:30 to 03:30 by a clock in Rome.
    QTest::newRow("spring: 01:29") << true << 29 << -1;
    QTest::newRow("spring: 01:59") << true << 59 << 29;
    QTest::newRow("spring: 03:00, a minute later") << true << 60 << 30;
    QTest::newRow("spring: 03:29, the last one") << true << 89 << 59;
    QTest::newRow("spring: 03:30") << true << 90 << -1;
    QTest::newRow("autumn: 01:29") << false << -31 << -1;
    QTest::newRow("autumn: 02:30 for the first time") << false << 30 << 60;
    QTest::newRow("autumn: 02:30 for the second time") << false << 90 << 120;
    QTest::newRow("autumn: 03:29") << false << 149 << 179;
    QTest::newRow("autumn: 03:30") << false << 150 << -1;
}

void tst_QuietHours::countAlsoWhenTheClockIsSet()
{
    QFETCH(bool, spring);
    QFETCH(int, utc);
    QFETCH(int, open);
    PairConfig config;
    config.quietFrom = 1h + 30min;
    config.quietTo = 3h + 30min;
    const auto span = quietFor(config, (spring ? rome::springDay : rome::autumnDay) + std::chrono::minutes(utc), rome::offset);
    QCOMPARE(span ? int(std::chrono::round<std::chrono::minutes>(*span).count()) : -1, open);
}

void tst_QuietHours::aPairWithoutThemHasNone()
{
    QVERIFY(!quietFor({}, at(60).wall, noOffset));
    PairConfig half;
    half.quietFrom = 1h;
    QVERIFY(!quietFor(half, at(60).wall, noOffset));
    Night night;
    night.scene.config.quietFrom.reset();
    night.wellUntil(90);
    night.restarts(90);
    QVERIFY(!night.look(91).quiet);
    QVERIFY(night.loudest() >= Severity::Warning);
}

void tst_QuietHours::aRestartWithinThemIsNoAlarm_data()
{
    QTest::addColumn<int>("outcome");
    QTest::newRow("its pool is stopped") << int(Outcome::HttpError);
    QTest::newRow("nothing listens") << int(Outcome::Refused);
    QTest::newRow("no answer, the machine is there") << int(Outcome::Timeout);
    QTest::newRow("the connection ends") << int(Outcome::Dropped);
}

void tst_QuietHours::aRestartWithinThemIsNoAlarm()
{
    QFETCH(int, outcome);
    Night night;
    night.wellUntil(90);
    for (double t = 90; t < 150; t += 5) {
        night.restarts(t, Outcome(outcome));
        const PairSnapshot &seen = night.look(t + 4.5);
        QVERIFY2(seen.quiet, qPrintable(QString::number(t)));
        QVERIFY2(night.loudest() <= Severity::Note, qPrintable(QString::number(t)));
        if (t < 100)
            continue; // its last good word is still fresh
        const Reason *why = find(seen, ReasonCode::QuietHours);
        QVERIFY(mutes(seen) && why && why->severity == Severity::Note);
        QCOMPARE(why->text, "12:01–12:05");
    }
    night.well(150);
    QVERIFY(!mutes(night.look(151)));
    QVERIFY(night.loudest() <= Severity::Note);
}

void tst_QuietHours::theSameOutsideOfThemIsOne()
{
    Night night;
    night.wellUntil(30);
    night.restarts(30);
    QVERIFY(!night.look(31).quiet);
    QVERIFY(night.loudest() >= Severity::Warning);
}

void tst_QuietHours::theVerdictItselfIsNeverChanged()
{
    Night quiet;
    Night loud;
    loud.scene.config.quietFrom.reset();
    for (Night *night : {&quiet, &loud}) {
        night->wellUntil(90);
        night->restarts(90);
        night->look(91);
    }
    QVERIFY(quiet.last.verdict == loud.last.verdict);
    QVERIFY(quiet.last.severity == loud.last.severity);
    QCOMPARE(quiet.last.reasons.size(), loud.last.reasons.size() + 1); // and says why nobody is called
}

void tst_QuietHours::whatBeganBeforeThemIsNotTheirs()
{
    Night night;
    night.wellUntil(40);
    for (double t = 40; t < 120; t += 5) {
        night.restarts(t);
        QVERIFY2(!night.look(t + 1).quiet, qPrintable(QString::number(t)));
    }
}

void tst_QuietHours::whatOutlastsThemIsRaised()
{
    Night night;
    night.wellUntil(270);
    for (double t = 270; t < 300; t += 5) {
        night.restarts(t);
        night.look(t + 1);
        QVERIFY(night.loudest() <= Severity::Note);
    }
    night.restarts(300);
    QVERIFY(!night.look(301).quiet);
    const auto raised = std::find_if(night.told.begin(), night.told.end(), [](const Event &event) { return event.code == EventCode::VerdictChanged; });
    QVERIFY(raised != night.told.end());
    QVERIFY(raised->severity == night.last.severity && raised->severity >= Severity::Warning);
    night.restarts(305);
    night.look(306);
    QCOMPARE(night.told.size(), 0u); // once
}

void tst_QuietHours::aMachineThatIsGoneIsNoRestart_data()
{
    QTest::addColumn<bool>("database");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<bool>("quiet");
    QTest::newRow("its database is gone with it") << true << int(Outcome::Timeout) << false;
    QTest::newRow("nothing but the application is asked, and it is silent") << false << int(Outcome::Timeout) << false;
    QTest::newRow("nothing but the application is asked, and it answers badly") << false << int(Outcome::HttpError) << true;
}

void tst_QuietHours::aMachineThatIsGoneIsNoRestart()
{
    QFETCH(bool, database);
    QFETCH(int, outcome);
    QFETCH(bool, quiet);
    Night night;
    if (!database)
        night.scene.config = pairWithoutDatabase();
    night.scene.config.quietFrom = 12h + 1min;
    night.scene.config.quietTo = 12h + 5min;
    night.scene.restart();
    const auto poll = [&](double t, bool gone) {
        night.scene.node(1, t, NodeState::Standby);
        night.scene.see(reference(t));
        if (!gone) {
            night.scene.node(0, t, NodeState::Active);
            night.scene.service(t, 0);
        } else {
            for (const char *key : {"role", "heartbeat", "identity"})
                night.scene.see(atNode(key, 0, t, Outcome(outcome)));
            night.scene.serviceSilence(t);
        }
        if (database && gone) {
            night.scene.see(atNode("database", 0, t, Outcome::Timeout));
            night.scene.see(sample::database(1, t, standby(1000)));
        } else if (database) {
            night.scene.databases(t, 0);
        }
        night.look(t + 4.5);
    };
    for (double t = 0; t < 90; t += 5)
        poll(t, false);
    poll(90, true);
    poll(95, true);
    QCOMPARE(night.last.quiet, quiet);
}

void tst_QuietHours::twoActiveNodesAreNeverQuiet()
{
    Night night;
    night.wellUntil(90);
    Severity loudest = Severity::Ok;
    for (double t = 90; t < 110; t += 5) {
        night.scene.node(0, t, NodeState::Active);
        night.scene.node(1, t, NodeState::Active);
        for (const NodeIndex node : {0, 1})
            night.scene.see(database(node, t, primary(1000)));
        night.scene.service(t, 0);
        night.look(t + 1);
        loudest = std::max(loudest, night.loudest());
    }
    QVERIFY(night.last.verdict == Verdict::SplitBrain);
    QVERIFY(!night.last.quiet);
    QVERIFY(loudest == Severity::Critical);
}

void tst_QuietHours::aBrokenReplicationIsNeverQuiet()
{
    Night night;
    night.wellUntil(90);
    night.well(90);
    DbFacts broken = primary(1000);
    broken.senders.clear();
    DbFacts alone = standby(1000);
    alone.receiver.reset();
    night.scene.see(database(1, 90.02, alone));
    night.scene.see(database(0, 90.03, broken));
    QVERIFY(find(night.look(91), ReasonCode::NotStreaming));
    QVERIFY(!night.last.quiet);
    QVERIFY(night.loudest() >= Severity::Warning);
}

void tst_QuietHours::anAddressElsewhereIsNeverQuiet()
{
    Night night;
    night.wellUntil(90);
    for (double t = 90; t < 130; t += 5) {
        night.well(t);
        night.scene.service(t + 0.1, 1);
        night.look(t + 1);
    }
    QVERIFY(night.last.severity == Severity::Critical);
    QVERIFY(!night.last.quiet);
}

void tst_QuietHours::aSwitchByHandIsNoRestart()
{
    Night night;
    night.wellUntil(90);
    RunMark run;
    run.since = at(89);
    run.actedOnce = true;
    night.scene.evidence.run = run;
    night.restarts(90);
    QVERIFY(night.look(91).verdict == Verdict::Switching);
    QVERIFY(!night.last.quiet);
}

void tst_QuietHours::whatJoinsARestartIsRaised()
{
    Night night;
    night.wellUntil(90);
    night.restarts(90);
    QVERIFY(mutes(night.look(91)));
    for (double t = 95; t < 130; t += 5) {
        night.machineGone(t); // the machine does not come back from its restart
        night.look(t + 4.5);
        if (!night.last.quiet)
            break;
    }
    QVERIFY(!night.last.quiet);
    QVERIFY(night.loudest() >= Severity::Warning);
}

void tst_QuietHours::aGoodPairSaysNothingOfThem()
{
    Night night;
    night.wellUntil(120);
    QVERIFY(night.last.quiet);
    QVERIFY(!mutes(night.last));
    QVERIFY(!find(night.last, ReasonCode::QuietHours));
}

QTEST_APPLESS_MAIN(tst_QuietHours)
#include "tst_quiethours.moc"
