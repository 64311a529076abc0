// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runjournal.h"
#include "session/runreport.h"
#include "session/runworld.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace twinline;
using namespace std::chrono_literals;

/// A run as lines and back.
class TestRunJournal : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLost();
    void journalsOfBeforeAreReadStill();
    void lastLineCounts();
    void linesAreOneLine();
    void strangeLinesAreRefused_data();
    void strangeLinesAreRefused();
    void timesSurviveARestartOfTheMachine();
    void reportTellsEverything();
};

namespace {

Instant at(int seconds)
{
    return {BootTime(std::chrono::seconds(1000 + seconds)), WallTime(std::chrono::milliseconds(1795400130000 + seconds * 1000))};
}

RunState fullState()
{
    const PairConfig pair = RunWorld::pair();
    RunState state;
    state.id = "20261123T021530-3f2a";
    state.plan.pair = pair.name;
    state.plan.product = "test";
    state.plan.intent = Intent::Rollback;
    state.plan.from = 1;
    state.plan.to = 0;
    state.plan.fromName = "lab-2";
    state.plan.toName = "lab-1";
    state.plan.lab = true;
    state.plan.source = {{"guide", "guida", "手引き", "руководство"}};
    state.plan.steps = RunWorld::product().runbooks[0].steps;
    state.plan.steps[0].attest = {{"I fenced it", "", "", ""}};
    state.plan.steps[0].undoAttest = {{"It is back", "", "", ""}};
    state.plan.steps[0].see.front().read = true;
    state.plan.steps[0].swap = true;
    state.plan.steps[1].reversibility = Reversibility::PointOfNoReturn;
    state.plan.lost = {{{"calls", "chiamate", "通話", "звонки"}}};
    state.phase = RunPhase::BackingOut;
    state.checks = {{"identity", {{"label", "", "", ""}}, CheckLevel::Forcible, CheckOutcome::Fail, "12.4 s", "5 s"}};
    state.steps = {{"from-standby", StepState::Seen, at(1), at(3), 2, 3, "lab", "lab-1 \"STANDBY\"\n2/2", "not-sent: x"},
                   {"to-active", StepState::Unknown, at(4), {}, 1, 0, "hands", "", ""}};
    state.current = 1;
    state.result = RunResult::Incomplete;
    state.readings = {{"from-standby", 1, NodeState::ServicesOff, at(2)}};
    state.attestations = {{"from-standby", "I pulled the plug", at(2)}};
    state.overrides = {{"identity", "known", at(0)}};
    state.aloneConfirmed = true;
    state.paused = true;
    state.resumed = true;
    state.operatorName = "anna";
    state.host = "desk-1";
    state.fencing = (1ULL << 53) + 1; // more than a double can hold
    state.started = {at(0).boot + 123456789ns, at(0).wall};
    state.ended = at(9);
    state.serviceInterrupted = 2400000001ns;
    state.interruptionError = 100ms;
    state.report = "/x/y.html";
    return state;
}

} // namespace

void TestRunJournal::nothingIsLost()
{
    const RunState state = fullState();
    const auto back = runFromJournal({journalLine(state, at(9), true)});
    QVERIFY(back.has_value());
    QVERIFY(back->plan == state.plan);
    QVERIFY(*back == state);
    RunState empty;
    empty.id = "x";
    const auto bare = runFromJournal({journalLine(empty, at(0), true)});
    QVERIFY(bare.has_value());
    QVERIFY(*bare == empty);
}

void TestRunJournal::journalsOfBeforeAreReadStill()
{
    RunState state = fullState();
    state.plan.steps[0].undoAttest = {};
    state.plan.steps[0].see.front().read = false;
    QByteArray line = QByteArray::fromStdString(journalLine(state, at(9), true));
    QVERIFY(line.contains("\"undo_attest\":") && line.contains("\"read\":false,"));
    line.replace("\"undo_attest\":", "\"older_1\":").replace("\"read\":", "\"older_2\":"); // what nobody asks for is not there
    const auto back = runFromJournal({line.toStdString()});
    QVERIFY(back && *back == state);
}

void TestRunJournal::lastLineCounts()
{
    RunState state = fullState();
    std::vector<std::string> lines{journalLine(state, at(1), true)};
    state.steps[1].state = StepState::Seen;
    state.result = RunResult::Done;
    lines.push_back(journalLine(state, at(2), false));
    QVERIFY(lines[1].size() < lines[0].size());
    QVERIFY(*runFromJournal(lines) == state);
}

void TestRunJournal::linesAreOneLine()
{
    QVERIFY(journalLine(fullState(), at(0), true).find('\n') == std::string::npos);
}

void TestRunJournal::strangeLinesAreRefused_data()
{
    QTest::addColumn<QByteArray>("lines");
    const QByteArray good = QByteArray::fromStdString(journalLine(fullState(), at(0), true));
    const QByteArray later = QByteArray::fromStdString(journalLine(fullState(), at(0), false));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("garbage") << QByteArray("garbage");
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}");
    QTest::newRow("no plan") << later;
    QTest::newRow("damaged in the middle") << good + "\n\x01\x02\n" + later;
    QTest::newRow("unknown word") << QByteArray(good).replace("\"backing-out\"", "\"backwards\"");
    QTest::newRow("another run's line") << good + "\n" + QByteArray(later).replace("3f2a", "3f2b");
    QTest::newRow("step that is not in the plan") << good + "\n" + QByteArray(later).replace("\"key\":\"to-active\"", "\"key\":\"elsewhere\"");
    QTest::newRow("current beyond the end") << good + "\n" + QByteArray(later).replace("\"current\":1", "\"current\":7");
    QTest::newRow("negative current") << good + "\n" + QByteArray(later).replace("\"current\":1", "\"current\":-1");
    QTest::newRow("time is a text") << good + "\n" + QByteArray(later).replace("\"started\":[", "\"started\":[\"x\",");
}

void TestRunJournal::strangeLinesAreRefused()
{
    QFETCH(QByteArray, lines);
    std::vector<std::string> split;
    for (const QByteArray &line : lines.split('\n'))
        if (!lines.isEmpty())
            split.push_back(line.toStdString());
    QVERIFY(!runFromJournal(split).has_value());
}

void TestRunJournal::timesSurviveARestartOfTheMachine()
{
    const RunState state = fullState();
    const Instant sameBoot{at(100).boot, at(100).wall + 500ms};
    QVERIFY(rebased(state, sameBoot) == state);

    const Instant nextBoot{BootTime(40s), at(100).wall};
    const RunState moved = rebased(state, nextBoot);
    QCOMPARE(toSeconds(nextBoot.boot - moved.steps[0].started->boot), 99.0);
    QVERIFY(moved.steps[0].started->wall == state.steps[0].started->wall);
    QVERIFY2(nextBoot.boot - moved.readings[0].at.boot > 60s, "a reading of before the restart counts");
}

void TestRunJournal::reportTellsEverything()
{
    const RunState state = fullState();
    Event event;
    event.at = at(3);
    event.code = EventCode::NodeStateChanged;
    event.node = 1;
    event.state = NodeState::Standby;
    event.text = "Standby (Backup)";
    const QJsonObject report = QJsonDocument::fromJson(runReportJson(state, {event})).object();
    QCOMPARE(report[u"schema"_qs].toString(), u"twinline.run-report/1"_qs);
    QCOMPARE(report[u"result"_qs].toString(), u"incomplete"_qs);
    QCOMPARE(report[u"service_interrupted_s"_qs].toDouble(), 2.400000001);
    QCOMPARE(report[u"interruption_error_s"_qs].toDouble(), 0.1);
    QCOMPARE(report[u"operator"_qs].toString(), u"anna"_qs);
    QCOMPARE(report[u"host"_qs].toString(), u"desk-1"_qs);
    QCOMPARE(report[u"steps"_qs][0][u"elapsed_s"_qs].toDouble(), 2.0);
    QCOMPARE(report[u"steps"_qs][0][u"evidence"_qs].toString(), u"lab-1 \"STANDBY\"\n2/2"_qs);
    QVERIFY(report[u"steps"_qs][1][u"elapsed_s"_qs].isNull());
    QCOMPARE(report[u"checks"_qs][0][u"measured"_qs].toString(), u"12.4 s"_qs);
    QCOMPARE(report[u"overrides"_qs][0][u"reason"_qs].toString(), u"known"_qs);
    QCOMPARE(report[u"readings"_qs][0][u"node"_qs].toString(), u"lab-2"_qs);
    QCOMPARE(report[u"attestations"_qs][0][u"text"_qs].toString(), u"I pulled the plug"_qs);
    QCOMPARE(report[u"events"_qs][0][u"node"_qs].toString(), u"lab-2"_qs);
    QCOMPARE(report[u"plan"_qs][u"source"_qs][u"ja"_qs].toString(), u"手引き"_qs);

    RunState unmeasured = state;
    unmeasured.serviceInterrupted.reset();
    unmeasured.interruptionError.reset();
    const QJsonObject other = QJsonDocument::fromJson(runReportJson(unmeasured, {})).object();
    QVERIFY(other[u"service_interrupted_s"_qs].isNull());
}

QTEST_GUILESS_MAIN(TestRunJournal)
#include "tst_runjournal.moc"
