// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rundrive.h"

#include "products/products.h"

#include <QtTest>

#include <fstream>
#include <sstream>

using namespace twinline;
using namespace twinline::sample;

namespace {

/// One button gives each node the other's role (切り替え, "Failover Now").
Step swapStep()
{
    Step step;
    step.key = "swap";
    step.actions = {hands(StepNode::From)};
    step.before = {stateIs(StepNode::From, NodeState::Active), stateIs(StepNode::To, NodeState::Standby)};
    step.see = {stateIs(StepNode::From, NodeState::Standby), stateIs(StepNode::To, NodeState::Active)};
    step.times = 2;
    step.limit = fromSeconds(stepLimit);
    step.swap = true;
    step.undo = {hands(StepNode::To)};
    step.undoSee = {stateIs(StepNode::From, NodeState::Active), stateIs(StepNode::To, NodeState::Standby)};
    step.readingAllowed = true;
    return step;
}

Plan swapPlan(Intent intent = Intent::Switchover)
{
    Plan plan = switchover();
    plan.intent = intent;
    plan.lab = false;
    plan.steps = {swapStep(), checkStep()};
    return plan;
}

RunState atSwap(Intent intent = Intent::Switchover)
{
    return running(swapPlan(intent));
}

/// The check after the swap has begun, or it is being taken back.
RunState backingOut()
{
    RunState state = atSwap();
    state.phase = RunPhase::BackingOut;
    state.steps[0].state = StepState::Seen;
    state.steps[0].acts = 1;
    state.steps[0].ended = at(5);
    return state;
}

std::string whyNot(const RunState &state, const PairSnapshot &snapshot, double now = 10, bool lease = true)
{
    RunContext context;
    context.snapshot = &snapshot;
    context.leaseHeld = lease;
    context.now = at(now);
    return mayNotProceed(state, context, 0);
}

/// From the press of the button on.
Drive pressed()
{
    Drive drive;
    drive.state = atSwap();
    drive.event(RunProceed{0}, healthy(1));
    drive.sync(healthy(1));
    return drive;
}

std::string text(const std::string &path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

const std::string swapToml = R"([[runbook.step]]
key = "swap"
title = { en = "Swap", it = "Scambiare", ja = "切り替え", ru = "Переключить" }
swap = true
before = [{ state = "active", node = "from" }, { state = "standby", node = "to" }]
see = [{ state = "standby", node = "from" }, { state = "active", node = "to" }]
limit_s = 60
undo_see = [{ state = "active", node = "from" }, { state = "standby", node = "to" }]
[[runbook.step.do]]
node = "from"
hands = { en = "Press it.", it = "Premere.", ja = "押してください。", ru = "Нажмите." }
[[runbook.step.undo]]
node = "to"
hands = { en = "Press it again.", it = "Premere ancora.", ja = "もう一度押してください。", ru = "Нажмите ещё раз." }
)";

/// The small product with a step that swaps in place of its own, one place of it changed.
tl::expected<Product, Failures> productWith(const std::string &from, const std::string &to)
{
    std::string step = swapToml;
    if (!from.empty())
        step.replace(step.find(from), from.size(), to);
    std::string small = text(TEST_DATA "/products/small.toml");
    const std::size_t begin = small.find("[[runbook.step]]");
    const std::size_t end = small.find("[[runbook]]\nintent = \"rollback\"");
    return readProduct(small.replace(begin, end - begin, step), "p.toml");
}

} // namespace

/// A button that makes one node Active while it takes the role from the other: pressed from known places only.
class tst_SwapRuns : public QObject
{
    Q_OBJECT

private slots:
    void theReaderTakesASwap();
    void theReaderRefuses_data();
    void theReaderRefuses();
    void pressedOnlyFromKnownPlaces_data();
    void pressedOnlyFromKnownPlaces();
    void theWayBackNeedsItsOwnPlaces_data();
    void theWayBackNeedsItsOwnPlaces();
    void aSplitLocksItWhateverTheRunIsFor();
    void whatSpeaksAgainstAnIdleStandbyCloses();
    void oldEvidenceCloses();
    void noLeaseNoPress();
    void isAskedAgainAtTheMomentOfThePress();
    void isNoPromotion();
    void done();
    void aSentenceProvesNothing();
    void neverProvenWhileBothAreActive();
    void backOutPressesTheSameButton();
    void backOutNeverPressesOnADoubt();
    void backOutWaitsForAHalfSwappedPair();
    void killedAfterThePressItIsNotPressedBlindly_data();
    void killedAfterThePressItIsNotPressedBlindly();
};

void tst_SwapRuns::theReaderTakesASwap()
{
    const auto product = productWith({}, {});
    QVERIFY2(product, product ? "" : product.error().front().sentence().c_str());
    const Step &step = product->runbook(Intent::Switchover)->steps.front();
    QVERIFY(step.swap && !step.promotes);
    QVERIFY(productWith("swap = true\n", "swap = true\nreversibility = \"reversible\"\n"));
}

void tst_SwapRuns::theReaderRefuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const char *from, const char *to, const char *says) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(says);
    };
    const char *press = "hands = { en = \"Press it.\", it = \"Premere.\", ja = \"押してください。\", ru = \"Нажмите.\" }";
    const char *again = "hands = { en = \"Press it again.\", it = \"Premere ancora.\", ja = \"もう一度押してください。\", ru = \"Нажмите ещё раз.\" }";
    row("a promotion besides", "swap = true", "swap = true\npromotes = true", "one of 'swap' and 'promotes'");
    row("http", press, "http = \"http://{from}/swap\"", "by something else than hands");
    row("ssh", press, "ssh = \"swap\"", "by something else than hands");
    row("the lab's button", press, "lab = \"to-standby\"", "by something else than hands");
    row("a wait", press, "wait = 5", "by something else than hands");
    row("undo by ssh", again, "ssh = \"swap\"", "swapped back by something else than hands");
    row("from unknown before", "before = [{ state = \"active\", node = \"from\" }, ", "before = [", "in 'before'");
    row("to unknown before", "{ state = \"active\", node = \"from\" }, { state = \"standby\", node = \"to\" }]", "{ state = \"active\", node = \"from\" }]", "in 'before'");
    row("no before", "before = [{ state = \"active\", node = \"from\" }, { state = \"standby\", node = \"to\" }]\n", "", "in 'before'");
    row("the other way before", "before = [{ state = \"active\", node = \"from\" }, { state = \"standby\", node = \"to\" }]",
        "before = [{ state = \"active\", node = \"to\" }, { state = \"standby\", node = \"from\" }]", "in 'before'");
    row("from not looked at", "see = [{ state = \"standby\", node = \"from\" }, ", "see = [", "in 'see'");
    row("to not looked at", "see = [{ state = \"standby\", node = \"from\" }, { state = \"active\", node = \"to\" }]",
        "see = [{ state = \"standby\", node = \"from\" }]", "in 'see'");
    row("undo not looked at", "undo_see = [{ state = \"active\", node = \"from\" }, { state = \"standby\", node = \"to\" }]",
        "undo_see = [{ state = \"standby\", node = \"to\" }]", "in 'undo_see'");
    row("attested", "limit_s = 60", "limit_s = 60\nattest = { en = \"a\", it = \"a\", ja = \"a\", ru = \"a\" }", "no 'attest'");
    row("undo attested", "limit_s = 60", "limit_s = 60\nundo_attest = { en = \"a\", it = \"a\", ja = \"a\", ru = \"a\" }", "no 'undo_attest'");
    row("not said to be one", "swap = true\n", "", "but does not say so");
}

void tst_SwapRuns::theReaderRefuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, says);
    const auto product = productWith(from.toStdString(), to.toStdString());
    QVERIFY(!product);
    std::string all;
    for (const Failure &failure : product.error())
        all += failure.sentence() + "\n";
    QVERIFY2(all.find(says.toStdString()) != std::string::npos, all.c_str());
}

void tst_SwapRuns::pressedOnlyFromKnownPlaces_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    constexpr NodeState states[] = {NodeState::Active, NodeState::Standby, NodeState::Starting, NodeState::ServicesOff,
                                    NodeState::Detached, NodeState::Error, NodeState::Unreachable, NodeState::Unknown};
    for (const NodeState from : states)
        for (const NodeState to : states)
            QTest::addRow("%s, %s", toWord(from).data(), toWord(to).data()) << int(from) << int(to);
}

void tst_SwapRuns::pressedOnlyFromKnownPlaces()
{
    QFETCH(int, from);
    QFETCH(int, to);
    PairSnapshot snapshot = healthy(10);
    setNode(snapshot, 0, NodeState(from), 10);
    setNode(snapshot, 1, NodeState(to), 10);
    const bool may = NodeState(from) == NodeState::Active && NodeState(to) == NodeState::Standby;
    QCOMPARE(whyNot(atSwap(), snapshot).empty(), may);
    RunState careless = atSwap(); // the interlock asks even where a file forgot to
    careless.plan.steps[0].before.clear();
    QCOMPARE(whyNot(careless, snapshot).empty(), may);
}

void tst_SwapRuns::theWayBackNeedsItsOwnPlaces_data()
{
    pressedOnlyFromKnownPlaces_data();
}

void tst_SwapRuns::theWayBackNeedsItsOwnPlaces()
{
    QFETCH(int, from);
    QFETCH(int, to);
    PairSnapshot snapshot = healthy(10, 1);
    setNode(snapshot, 0, NodeState(from), 10);
    setNode(snapshot, 1, NodeState(to), 10);
    const bool may = NodeState(from) == NodeState::Standby && NodeState(to) == NodeState::Active;
    QCOMPARE(whyNot(backingOut(), snapshot).empty(), may);
}

void tst_SwapRuns::aSplitLocksItWhateverTheRunIsFor()
{
    PairSnapshot told = healthy(10); // the databases or the address split it; the roles look well
    told.verdict = Verdict::SplitBrain;
    for (const Intent intent : {Intent::Switchover, Intent::Rollback, Intent::Takeover, Intent::Repair}) {
        QVERIFY(whyNot(atSwap(intent), told).starts_with(trouble::splitBrain));
        QVERIFY(!whyNot(atSwap(intent), split(10)).empty());
    }
    PairSnapshot back = healthy(10, 1);
    back.verdict = Verdict::SplitBrain;
    QVERIFY(whyNot(backingOut(), back).starts_with(trouble::splitBrain));
}

void tst_SwapRuns::whatSpeaksAgainstAnIdleStandbyCloses()
{
    PairSnapshot writable = healthy(10);
    database(writable, 1).inRecovery = false;
    QVERIFY(!whyNot(atSwap(), writable).empty());
    PairSnapshot holder = healthy(10);
    setHolder(holder, 1);
    QVERIFY(!whyNot(atSwap(), holder).empty() || !holder.addressImpliesRole);
    for (const int node : {0, 1}) {
        PairSnapshot contradicted = healthy(10);
        contradicted.nodes[std::size_t(node)].contradicted = true;
        QVERIFY(!whyNot(atSwap(), contradicted).empty());
    }
}

void tst_SwapRuns::oldEvidenceCloses()
{
    QVERIFY(whyNot(atSwap(), healthy(10), 12).empty()); // two polls
    QVERIFY(whyNot(atSwap(), healthy(10), 12.5).starts_with(trouble::evidenceOld));
    for (const int node : {0, 1}) {
        PairSnapshot one = healthy(10);
        setNode(one, node, node == 0 ? NodeState::Active : NodeState::Standby, 7);
        QVERIFY(!whyNot(atSwap(), one).empty());
    }
    RunState resumed = atSwap();
    resumed.scratch.resumedAt = at(10).boot;
    QVERIFY(whyNot(resumed, healthy(10)).starts_with(trouble::evidenceOld)); // seen before the resume
    QVERIFY(whyNot(resumed, healthy(11), 11).empty());
}

void tst_SwapRuns::noLeaseNoPress()
{
    QCOMPARE(whyNot(atSwap(), healthy(10), 10, false), std::string(trouble::leaseLost));
    RunState paused = atSwap();
    paused.paused = true;
    QCOMPARE(whyNot(paused, healthy(10)), std::string(trouble::paused));
}

void tst_SwapRuns::isAskedAgainAtTheMomentOfThePress()
{
    Drive drive;
    drive.state = atSwap();
    drive.event(RunProceed{0}, healthy(1));
    QCOMPARE(drive.stepState(), StepState::Doing);
    PairSnapshot now = healthy(2);
    setNode(now, 1, NodeState::Error, 2);
    drive.sync(now);
    QCOMPARE(drive.stepState(), StepState::Unknown);
    QVERIFY(!drive.state.steps[0].trouble.empty());
    QCOMPARE(drive.state.steps[0].acts, 0);
}

void tst_SwapRuns::isNoPromotion()
{
    QVERIFY(!mayNotPromote(atSwap(), healthy(10), 1, at(10)).empty()); // a promotion would stay refused
    RunState promotion = atSwap();
    promotion.plan.steps[0].swap = false;
    promotion.plan.steps[0].promotes = true;
    QVERIFY(whyNot(promotion, healthy(10)).starts_with(trouble::otherMayBeActive)); // nothing was weakened for others
    RunState button = atSwap();
    button.plan.steps[0].actions = {sample::button(StepNode::To, "to-active")};
    QVERIFY(whyNot(button, healthy(10)).starts_with(trouble::otherMayBeActive));
}

void tst_SwapRuns::done()
{
    Drive drive = pressed();
    QCOMPARE(drive.stepState(), StepState::Watching);
    QVERIFY(!drive.act()); // hands press; nothing is sent
    QCOMPARE(drive.state.steps[0].how, std::string("hands"));
    drive.tick(healthy(2));
    drive.tick(bothStandby(3)); // on the way
    drive.tick(healthy(4, 1));
    QCOMPARE(drive.stepState(), StepState::Watching);
    drive.tick(healthy(5, 1));
    QCOMPARE(drive.stepState(), StepState::Seen);
    QCOMPARE(drive.state.result, std::optional(RunResult::Done));
    QCOMPARE(drive.state.steps[0].acts, 1);
}

void tst_SwapRuns::aSentenceProvesNothing()
{
    Drive drive = pressed();
    drive.state.plan.steps[0].attest = words("it is done"); // the reader refuses it
    drive.event(RunAttest{"swap", "it is done"}, healthy(2));
    for (int t = 3; t < 8; ++t)
        drive.tick(bothStandby(t));
    QCOMPARE(drive.stepState(), StepState::Watching);
}

void tst_SwapRuns::neverProvenWhileBothAreActive()
{
    Drive drive = pressed();
    for (int t = 2; t < 30; ++t)
        drive.tick(split(t));
    QCOMPARE(drive.stepState(), StepState::Unknown); // the limit passed: unknown, not failed
    drive.event(RunProceed{0}, split(30));
    QCOMPARE(drive.state.steps[0].acts, 1);
}

void tst_SwapRuns::backOutPressesTheSameButton()
{
    Drive drive = pressed();
    for (const double t : {2.0, 3.0, 4.0}) {
        PairSnapshot swapped = healthy(t, 1);
        swapped.replication.link = ReplicationView::Link::Broken; // the check does not hold
        drive.tick(swapped);
    }
    QCOMPARE(drive.stepState(), StepState::Seen);
    drive.event(RunBackOut{"the other way"}, healthy(5, 1));
    drive.tick(healthy(6, 1));
    drive.sync(healthy(6, 1));
    QCOMPARE(drive.state.steps[0].acts, 2);
    drive.tick(bothStandby(7));
    drive.tick(healthy(8));
    drive.tick(healthy(9));
    QCOMPARE(drive.state.result, std::optional(RunResult::BackedOut));
    QCOMPARE(drive.state.steps[0].acts, 2);
}

void tst_SwapRuns::backOutNeverPressesOnADoubt()
{
    Drive drive = pressed();
    drive.tick(healthy(2)); // nothing has happened yet
    drive.event(RunBackOut{"not today"}, healthy(3));
    for (int t = 4; t <= 13; ++t) {
        drive.tick(healthy(t));
        drive.sync(healthy(t));
        QVERIFY2(!drive.state.result, "the button may still be at work");
    }
    for (int t = 14; t < 17; ++t)
        drive.tick(healthy(t));
    QCOMPARE(drive.state.result, std::optional(RunResult::BackedOut));
    QCOMPARE(drive.state.steps[0].acts, 1); // pressed once, never back: it would have swapped
}

void tst_SwapRuns::backOutWaitsForAHalfSwappedPair()
{
    Drive drive = pressed();
    drive.tick(bothStandby(2));
    drive.event(RunBackOut{"stuck"}, bothStandby(3));
    for (int t = 4; t < 10; ++t) {
        drive.tick(bothStandby(t));
        drive.sync(bothStandby(t));
    }
    QCOMPARE(drive.state.steps[0].acts, 1); // neither place is known: nobody presses
    drive.tick(healthy(10, 1));
    drive.sync(healthy(10, 1));
    QCOMPARE(drive.state.steps[0].acts, 2);
    drive.tick(healthy(11));
    drive.tick(healthy(12));
    QCOMPARE(drive.state.result, std::optional(RunResult::BackedOut));
}

void tst_SwapRuns::killedAfterThePressItIsNotPressedBlindly_data()
{
    QTest::addColumn<bool>("swapped");
    QTest::newRow("it had swapped") << true;
    QTest::newRow("it had not") << false;
}

void tst_SwapRuns::killedAfterThePressItIsNotPressedBlindly()
{
    QFETCH(bool, swapped);
    Drive drive = pressed();
    drive.tick(healthy(2));
    drive.state.scratch = RunScratch{}; // the journal keeps none of it
    drive.state.resumed = true;
    drive.event(RunTick{}, nullptr, 20);
    drive.event(RunProceed{0}, healthy(20));
    QCOMPARE(drive.state.steps[0].acts, 1);
    const int active = swapped ? 1 : 0;
    drive.tick(healthy(21, active));
    drive.event(RunProceed{0}, healthy(21, active));
    QCOMPARE(drive.state.steps[0].acts, 1); // one look after a resume is none
    drive.tick(healthy(22, active));
    QCOMPARE(drive.stepState(), swapped ? StepState::Seen : StepState::Waiting);
    if (!swapped)
        drive.event(RunProceed{0}, healthy(23));
    QCOMPARE(drive.state.steps[0].acts, swapped ? 1 : 2);
}

QTEST_APPLESS_MAIN(tst_SwapRuns)
#include "tst_swapruns.moc"
