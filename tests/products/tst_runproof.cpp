// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/statesearch.h"
#include "hostgame.h"
#include "productchecks.h"

#include <QElapsedTimer>

using namespace twinline;
using namespace twinline::sample;

/// The shipped procedures under every order of events with a bounded number of faults, judged from what the probes see: no
/// order of the console makes a second database take writes, none goes out before the journal, without the lease or twice
/// blindly, no node that lacks data is promoted in a planned switch, and Done is what the pair looks like. The nearest states are tried; whether
/// a run can go on from each of them is not asked here.
class TestRunProof : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsItsPromises_data();
    void keepsItsPromises();
    void findsAPlantedBug_data();
    void findsAPlantedBug();

private:
    struct Scenario
    {
        Plan plan;
        HostWorld world;
    };
    Scenario scenario(const std::string &product, Intent intent) const;
    HostGame game(const std::string &product, Plan plan, RunEngine engine, int budget) const;

    std::map<std::string, Product> m_products;
    PairConfig m_pair = keepalivedPair();
};

namespace {

// Enough for the shortest ways to each planted bug.
constexpr std::size_t nearestStates = 45000;

/// Acts before the journal is on disk (interlock 5).
RunTransition actsFirst(const RunState &state, const RunEvent &event, const RunContext &context)
{
    const bool early = std::holds_alternative<RunTick>(event) && state.scratch.announced;
    return advance(state, early ? RunEvent(RunSynced{*state.scratch.announced}) : event, context);
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
    forget(stepOf(plan, "move").before, ConditionKind::LogComplete);
    forget(stepOf(plan, "promote").before, ConditionKind::LogComplete);
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

/// One that looks at the other node no more.
void forgetsTheOther(Plan &plan)
{
    Step &promote = stepOf(plan, "promote");
    promote.promotes = false;
    forget(promote.before, ConditionKind::NotOtherActive);
    plan.steps = {promote};
    plan.steps.front().before.clear();
}

/// One that ends where nobody has looked.
void looksAtNothing(Plan &plan)
{
    std::erase_if(plan.steps, [](const Step &step) { return step.key != "pause-to"; });
}

} // namespace

void TestRunProof::initTestCase()
{
    for (const char *key : {"kamailio-keepalived", "asterisk-keepalived"}) {
        const auto product = readProductFile(std::string(SOURCE_ROOT "/resources/products/") + key + ".toml");
        QVERIFY2(product, sentences(product ? Failures{} : product.error()).constData());
        m_products[key] = *product;
    }
    m_pair.poll = 1s;
    m_pair.timeout = 1s;
}

HostGame TestRunProof::game(const std::string &product, Plan plan, RunEngine engine, int budget) const
{
    PairConfig pair = m_pair;
    pair.product = product;
    return HostGame(m_products.at(product), pair, std::move(plan), std::move(engine), budget);
}

/// How the pair stands when the operator asks for this, and the plan that is made for it.
TestRunProof::Scenario TestRunProof::scenario(const std::string &product, Intent intent) const
{
    HostWorld world;
    std::string to;
    if (intent == Intent::Rollback) {
        std::swap(world.nodes[0].db, world.nodes[1].db);
        world.holder = 1;
    }
    if (intent == Intent::Takeover)
        world.powerOff(0);
    if (intent == Intent::Rejoin) { // the old Active node is back, and its services are still off
        world.powerOff(0);
        world.powerOn(0);
    }
    if (intent == Intent::Rejoin || intent == Intent::Repair) {
        world.nodes[1].db = HostWorld::Db::Primary;
        world.nodes[1].timeline = 2;
        world.nodes[1].forks = {{1, 1000}};
        to = intent == Intent::Repair ? "2" : "";
    }
    const HostGame blank = game(product, {}, advance, 0);
    const HostModel model = blank.first(world);
    const auto made = plan(blank.snapshot(model), m_pair, m_products.at(product), intent, to);
    if (!made)
        qFatal("no plan: %s", std::string(toWord(made.error().why)).c_str());
    return {*made, world};
}

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
    QElapsedTimer timer;
    timer.start();
    const Scenario scene = scenario(product.toStdString(), Intent(intent));
    const HostGame rules = game(product.toStdString(), scene.plan, advance, 1);
    StateSearch<HostGame> search(rules, rules.first(scene.world));
    search.run(nearestStates, false);
    qInfo("%zu states, %zu moves, %s, %lld ms", search.states(), search.moves(), search.closed ? "all there are" : "the nearest", timer.elapsed());
    QVERIFY2(search.broken.empty(), search.broken.c_str());
    QVERIFY(search.closed || search.states() >= nearestStates);
}

void TestRunProof::findsAPlantedBug_data()
{
    QTest::addColumn<int>("bug");
    QTest::addColumn<QString>("what");
    QTest::newRow("acts first") << 0 << "acted before the journal said so";
    QTest::newRow("forgets the log") << 1 << "promoted a node that lacks data";
    QTest::newRow("promotes first") << 2 << "two databases take writes";
    QTest::newRow("forgets the other") << 3 << "two databases take writes";
    QTest::newRow("looks at nothing") << 4 << "Done in a bad state";
}

void TestRunProof::findsAPlantedBug()
{
    QFETCH(int, bug);
    QFETCH(QString, what);
    static constexpr void (*plants[])(Plan &) = {nullptr, forgetsTheLog, promotesFirst, forgetsTheOther, looksAtNothing};
    Scenario scene = scenario("kamailio-keepalived", Intent::Switchover);
    if (plants[bug])
        plants[bug](scene.plan);
    const HostGame rules = game("kamailio-keepalived", scene.plan, bug == 0 ? RunEngine(actsFirst) : RunEngine(advance), 1);
    StateSearch<HostGame> search(rules, rules.first(scene.world));
    search.run(nearestStates, false);
    const QString found = QString::fromStdString(search.broken);
    QVERIFY2(found.startsWith(what), qPrintable(found));
    qInfo("found after %zu states: %s", search.states(), search.broken.c_str());
}

QTEST_GUILESS_MAIN(TestRunProof)
#include "tst_runproof.moc"
