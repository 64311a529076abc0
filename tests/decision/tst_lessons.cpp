// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/lessons.h"

#include <QTest>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

/// A pair that looks as a test says, and a trainee before it.
struct Class
{
    LessonState state;
    PairSnapshot seen;
    std::optional<LessonOrder> order;

    explicit Class(LessonKey key)
    {
        seen.nodes.resize(2);
        seen.at = {BootTime(100s), WallTime(100s)};
        see(Verdict::Redundant, NodeState::Active, NodeState::Standby);
        happens(LessonBegin{key});
    }
    void see(Verdict verdict, NodeState first, NodeState second)
    {
        seen.verdict = verdict;
        seen.nodes[0].state = first;
        seen.nodes[1].state = second;
    }
    void happens(const LessonEvent &event)
    {
        const LessonMove move = advance(state, event, seen);
        state = move.state;
        order = move.order;
    }
    /// The next snapshot.
    void look()
    {
        seen.at.boot += 1s;
        happens(LessonLook{});
    }
    void look(Verdict verdict, NodeState first, NodeState second)
    {
        see(verdict, first, second);
        look();
    }
    void act()
    {
        happens(LessonAct{});
        happens(LessonActed{true, {}});
    }
};

} // namespace

/// The lessons go on by what is seen, and by nothing else.
class TestLessons : public QObject
{
    Q_OBJECT

private slots:
    void everyLessonCanBeGoneThrough();
    void whatWasSeenBeforeDoesNotCount();
    void anOrderProvesNothing();
    void nothingIsBrokenUnasked();
    void aRunThatEndsOtherwiseProvesNothing_data();
    void aRunThatEndsOtherwiseProvesNothing();
    void theRightAnswerIsReadFromThePair_data();
    void theRightAnswerIsReadFromThePair();
    void aWrongAnswerStays();
    void whatNobodyKnowsIsNotAsked();
};

void TestLessons::everyLessonCanBeGoneThrough()
{
    using S = NodeState;
    QCOMPARE(allLessons().size(), std::size_t(5));
    for (const Lesson &lesson : allLessons())
        QCOMPARE(&lessonOf(lesson.key), &lesson);

    Class reading(LessonKey::ReadTheScreen);
    reading.seen.forecast.mode = ForecastMode::Automatic;
    reading.seen.lag.resize(1);
    reading.seen.lag[0].fresh = true;
    reading.seen.lag[0].sample.behind = 100ms;
    reading.look();
    for (const int right : {0, 1, 0})
        reading.happens(LessonAnswer{right});
    QVERIFY(isDone(reading.state));

    Class planned(LessonKey::PlannedSwitch);
    planned.look();
    QCOMPARE(planned.state.first, 0);
    planned.happens(LessonRunEnded{Intent::Switchover, RunResult::Done});
    planned.look(Verdict::Degraded, S::Standby, S::Active);
    QCOMPARE(planned.state.step, std::size_t(1));
    planned.look(Verdict::Redundant, S::Standby, S::Active);
    QCOMPARE(planned.state.step, std::size_t(2));
    planned.happens(LessonRunEnded{Intent::Rollback, RunResult::Done});
    planned.look(Verdict::Redundant, S::Active, S::Standby);
    QVERIFY(isDone(planned.state));
    QVERIFY(!currentStep(planned.state));

    Class failed(LessonKey::FailedNode);
    failed.look();
    failed.act();
    failed.look(Verdict::NoActive, S::Unreachable, S::Standby);
    failed.look(Verdict::NoStandby, S::Unreachable, S::Active);
    failed.happens(LessonAnswer{1});
    failed.act();
    failed.look(Verdict::Redundant, S::Standby, S::Active);
    failed.happens(LessonRunEnded{Intent::Rollback, RunResult::Done});
    failed.look(Verdict::Redundant, S::Active, S::Standby);
    QVERIFY(isDone(failed.state));

    Class split(LessonKey::SplitBrain);
    split.look();
    split.act();
    split.look(Verdict::SplitBrain, S::Active, S::Active);
    split.happens(LessonAnswer{2});
    split.act();
    split.look(Verdict::Redundant, S::Standby, S::Active); // whichever gave way
    QVERIFY(isDone(split.state));

    Class address(LessonKey::PublicIp);
    address.look();
    address.happens(LessonAnswer{0});
    address.happens(LessonRunEnded{Intent::Switchover, RunResult::Done});
    address.look(Verdict::Redundant, S::Standby, S::Active);
    QVERIFY(isDone(address.state));
}

void TestLessons::whatWasSeenBeforeDoesNotCount()
{
    Class lesson(LessonKey::PlannedSwitch);
    lesson.happens(LessonLook{}); // the snapshot with which it began
    QCOMPARE(lesson.state.step, std::size_t(0));
    lesson.happens(LessonRunEnded{Intent::Switchover, RunResult::Done});
    lesson.look();
    QCOMPARE(lesson.state.step, std::size_t(1));
    lesson.look(Verdict::Redundant, NodeState::Standby, NodeState::Active); // by a run of before this step
    QCOMPARE(lesson.state.step, std::size_t(1));
}

void TestLessons::anOrderProvesNothing()
{
    Class lesson(LessonKey::FailedNode);
    lesson.look();
    lesson.happens(LessonAct{});
    QVERIFY(lesson.order && lesson.order->act == LessonDo::PowerOff && lesson.order->node == 0);
    lesson.happens(LessonActed{false, "no lab runs there"});
    QCOMPARE(lesson.state.trouble, std::string("no lab runs there"));
    lesson.look(Verdict::NoActive, NodeState::Unreachable, NodeState::Standby); // not this lesson's doing
    QCOMPARE(lesson.state.step, std::size_t(1));
    lesson.happens(LessonAct{}); // asked once more
    QVERIFY(lesson.order && lesson.state.trouble.empty());
    lesson.happens(LessonActed{true, {}});
    lesson.see(Verdict::Redundant, NodeState::Active, NodeState::Standby);
    lesson.look();
    QCOMPARE(lesson.state.step, std::size_t(1));
    lesson.look(Verdict::NoActive, NodeState::Unreachable, NodeState::Standby);
    QCOMPARE(lesson.state.step, std::size_t(2));
}

void TestLessons::nothingIsBrokenUnasked()
{
    for (const Lesson &lesson : allLessons()) {
        Class pupil(lesson.key);
        for (int i = 0; i < 20; ++i) {
            pupil.look();
            QVERIFY(!pupil.order);
        }
        pupil.happens(LessonAct{});
        const LessonStep *step = currentStep(pupil.state);
        QCOMPARE(pupil.order.has_value(), step && step->act != LessonDo::Nothing);
        pupil.happens(LessonAct{}); // pressed twice
        QVERIFY(!pupil.order);
    }
}

void TestLessons::aRunThatEndsOtherwiseProvesNothing_data()
{
    QTest::addColumn<int>("intent");
    QTest::addColumn<int>("result");
    for (const RunResult result : {RunResult::Refused, RunResult::Unknown, RunResult::Incomplete, RunResult::BackedOut})
        QTest::addRow("%s", std::string(toWord(result)).c_str()) << int(Intent::Switchover) << int(result);
    QTest::newRow("a repair") << int(Intent::Repair) << int(RunResult::Done);
}

void TestLessons::aRunThatEndsOtherwiseProvesNothing()
{
    QFETCH(int, intent);
    QFETCH(int, result);
    Class lesson(LessonKey::PlannedSwitch);
    lesson.look();
    lesson.happens(LessonRunEnded{Intent(intent), RunResult(result)});
    lesson.look(Verdict::Redundant, NodeState::Standby, NodeState::Active);
    QCOMPARE(lesson.state.step, std::size_t(1));
}

void TestLessons::theRightAnswerIsReadFromThePair_data()
{
    QTest::addColumn<int>("question");
    QTest::addColumn<int>("which"); // of the pairs below
    QTest::addColumn<int>("right"); // -1: nobody knows
    using Q = LessonQuestion;
    const auto row = [](const char *name, Q question, int which, int right) { QTest::newRow(name) << int(question) << which << right; };
    row("the first serves", Q::WhoServes, 0, 0);
    row("the second serves", Q::WhoServes, 1, 1);
    row("both serve", Q::WhoServes, 2, -1);
    row("nobody serves", Q::WhoServes, 3, -1);
    row("by itself", Q::HowSoon, 0, 1);
    row("by hand", Q::HowSoon, 1, 2);
    row("not known", Q::HowSoon, 2, -1);
    row("close behind", Q::HowFarBehind, 0, 0);
    row("far behind", Q::HowFarBehind, 1, 1);
    row("at least so far", Q::HowFarBehind, 2, 2);
    row("an old figure", Q::HowFarBehind, 3, -1);
    row("redundant", Q::StillRedundant, 0, 0);
    row("alone", Q::StillRedundant, 1, 1);
    row("what now", Q::WhatNow, 2, 2);
}

void TestLessons::theRightAnswerIsReadFromThePair()
{
    QFETCH(int, question);
    QFETCH(int, which);
    QFETCH(int, right);
    using S = NodeState;
    const S states[4][2] = {{S::Active, S::Standby}, {S::Standby, S::Active}, {S::Active, S::Active}, {S::Standby, S::Unknown}};
    const ForecastMode modes[4] = {ForecastMode::Automatic, ForecastMode::Manual, ForecastMode::Unknown, ForecastMode::Measured};
    const std::optional<Duration> behind[4] = {closeBehind - 1ms, closeBehind, std::nullopt, 0s};
    Class lesson(LessonKey::ReadTheScreen);
    lesson.see(which == 0 ? Verdict::Redundant : Verdict::NoStandby, states[which][0], states[which][1]);
    lesson.seen.forecast.mode = modes[which];
    lesson.seen.lag.resize(1);
    lesson.seen.lag[0].sample.behind = behind[which];
    lesson.seen.lag[0].fresh = which != 3;
    const std::optional<int> got = rightChoice(LessonQuestion(question), lesson.seen);
    QCOMPARE(got.value_or(-1), right);
    QVERIFY(right < choicesOf(LessonQuestion(question)));
}

void TestLessons::aWrongAnswerStays()
{
    Class lesson(LessonKey::ReadTheScreen);
    lesson.look();
    lesson.happens(LessonAnswer{1});
    QCOMPARE(lesson.state.step, std::size_t(1));
    QCOMPARE(lesson.state.wrong, std::optional(1));
    lesson.happens(LessonAnswer{0});
    QCOMPARE(lesson.state.step, std::size_t(2));
    QVERIFY(!lesson.state.wrong);
}

void TestLessons::whatNobodyKnowsIsNotAsked()
{
    Class lesson(LessonKey::ReadTheScreen);
    lesson.look();
    lesson.see(Verdict::Blind, NodeState::Unknown, NodeState::Unknown);
    lesson.happens(LessonAnswer{0});
    QCOMPARE(lesson.state.step, std::size_t(1));
    QVERIFY(!lesson.state.wrong);
}

QTEST_APPLESS_MAIN(TestLessons)
#include "tst_lessons.moc"
