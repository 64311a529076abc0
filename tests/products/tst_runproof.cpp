// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proofscene.h"

#include <QElapsedTimer>

using namespace twinline;
using namespace twinline::sample;

/// The shipped procedures under every order of events with a bounded number of faults and deaths of the console, judged from what
/// the probes see: no order of the console makes a second database take writes, none goes out before the journal, without the
/// lease or twice blindly; no node that lacks data is promoted without a typed consent; Done is what the pair looks like; and
/// from every state the run can go on or back out. Here all is tried that needs no fault, and the nearest of the rest; tst_runexhaust
/// tries it all.
class TestRunProof : public QObject
{
    Q_OBJECT

private slots:
    void keepsItsPromises_data();
    void keepsItsPromises();
    void findsAPlantedBug_data();
    void findsAPlantedBug();
};

namespace {

constexpr std::size_t nearestStates = 50000;
constexpr std::size_t statesToABug = 300000; // enough for the way to each planted one

/// Acts before the journal is on disk (interlock 5).
RunTransition actsFirst(const RunState &state, const RunEvent &event, const RunContext &context)
{
    const bool early = std::holds_alternative<RunTick>(event) && state.scratch.announced;
    return advance(state, early ? RunEvent(RunSynced{*state.scratch.announced}) : event, context);
}

/// Holds a lease for ever (interlock 6).
RunTransition keepsLease(const RunState &state, const RunEvent &event, const RunContext &context)
{
    RunContext held = context;
    held.leaseHeld = true;
    return advance(state, std::holds_alternative<RunLeaseLost>(event) ? RunEvent(RunTick{}) : event, held);
}

/// A resumed run takes what it was doing for not done, from whatever it saw last (interlock 5).
RunTransition repeatsBlindly(const RunState &state, const RunEvent &event, const RunContext &context)
{
    RunState forgetful = state;
    if (state.resumed && state.phase == RunPhase::Running) {
        forgetful.resumed = false;
        StepRecord &record = forgetful.steps[state.current];
        if (record.state == StepState::Doing && !state.scratch.announced && !state.scratch.issued)
            record.state = StepState::Waiting;
    }
    RunTransition next = advance(forgetful, event, context);
    next.state.resumed = state.resumed;
    return next;
}

Step &stepOf(Plan &plan, const std::string &key)
{
    return *std::find_if(plan.steps.begin(), plan.steps.end(), [&](const Step &step) { return step.key == key; });
}

void forget(std::vector<Condition> &conditions, ConditionKind kind)
{
    std::erase_if(conditions, [&](const Condition &condition) { return condition.kind == kind; });
}

/// A copy of the procedure in which nobody asks whether the standby has everything.
void forgetsTheLog(Plan &plan)
{
    std::erase_if(plan.steps, [](const Step &step) { return step.key == "complete"; });
    for (Step &step : plan.steps)
        forget(step.before, ConditionKind::LogComplete);
}

/// One that promotes while the old database may still take writes, and calls that no promotion.
void promotesFirst(Plan &plan)
{
    Step promote = stepOf(plan, "promote");
    promote.promotes = false;
    promote.before.clear();
    std::erase_if(plan.steps, [](const Step &step) { return step.key == "promote"; });
    plan.steps.insert(plan.steps.begin(), promote);
}

/// One that ends where nobody has looked.
void looksAtNothing(Plan &plan)
{
    std::erase_if(plan.steps, [](const Step &step) { return step.key != "pause-to"; });
}

/// One whose way back waits for somebody at the keyboard, of whom the run knows nothing.
void goesBackByHands(Plan &plan)
{
    stepOf(plan, "pause-to").undo.front().kind = ActionKind::Hands;
}

struct Bug
{
    const char *name;
    Intent intent;
    RunTransition (*engine)(const RunState &, const RunEvent &, const RunContext &);
    void (*plant)(Plan &);
    Budget budget;
    const char *what;
};

constexpr Bug bugs[] = {
    {"acts first", Intent::Switchover, actsFirst, nullptr, {1, 0}, "acted before the journal said so"},
    {"keeps the lease", Intent::Switchover, keepsLease, nullptr, {1, 0}, "acted without the lease"},
    {"repeats blindly", Intent::Switchover, repeatsBlindly, nullptr, {1, 1}, "acted twice blindly"},
    {"goes back by hands", Intent::Switchover, advance, goesBackByHands, {0, 0}, "can neither go on nor back out"},
    {"forgets the log", Intent::Switchover, advance, forgetsTheLog, {1, 0}, "promoted a node that lacks data"},
    {"forgets the log of the dead", Intent::Takeover, advance, forgetsTheLog, {1, 0}, "promoted a node that lacks data"},
    {"promotes first", Intent::Switchover, advance, promotesFirst, {1, 0}, "two databases take writes"},
    {"looks at nothing", Intent::Switchover, advance, looksAtNothing, {1, 0}, "Done in a bad state"},
};

} // namespace

void TestRunProof::keepsItsPromises_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<int>("intent");
    for (const char *product : {"kamailio-keepalived", "asterisk-keepalived"})
        for (const Intent intent : {Intent::Switchover, Intent::Rollback, Intent::Takeover, Intent::Rejoin, Intent::Repair})
            QTest::addRow("%s %s", product, std::string(toWord(intent)).c_str()) << QString::fromLatin1(product) << int(intent);
}

void TestRunProof::keepsItsPromises()
{
    QFETCH(QString, product);
    QFETCH(int, intent);
    const ProofScene scene(product.toStdString(), Intent(intent));
    for (const Budget budget : {Budget{0, 1}, Budget{1, 0}}) {
        QElapsedTimer timer;
        timer.start();
        auto search = scene.search(budget);
        search.run(nearestStates);
        const char *reach = search.closed ? "all there are" : search.cost() > 0 ? "capped: all without a fault, else the nearest" : "capped: the nearest";
        qInfo("%zu states, %zu moves, %s; up to %d faults, %d deaths of the console, %lld ms", search.states(), search.moves(), reach,
              budget.faults, budget.deaths, timer.elapsed());
        QVERIFY2(search.broken.empty(), search.broken.c_str());
        QVERIFY(search.closed || (budget.faults > 0 && search.states() >= nearestStates));
    }
}

void TestRunProof::findsAPlantedBug_data()
{
    QTest::addColumn<int>("bug");
    for (std::size_t i = 0; i < std::size(bugs); ++i)
        QTest::newRow(bugs[i].name) << int(i);
}

void TestRunProof::findsAPlantedBug()
{
    QFETCH(int, bug);
    const Bug &planted = bugs[bug];
    ProofScene scene("kamailio-keepalived", planted.intent);
    if (planted.plant)
        planted.plant(scene.plan);
    scene.consent = false;
    auto search = scene.search(planted.budget, planted.engine);
    search.run(statesToABug);
    const QString found = QString::fromStdString(search.broken);
    QVERIFY2(found.startsWith(QString::fromLatin1(planted.what)), qPrintable(found));
    qInfo("found after %zu states: %s", search.states(), search.broken.c_str());
}

QTEST_GUILESS_MAIN(TestRunProof)
#include "tst_runproof.moc"
