// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/samplecalm.h"

#include "decision/plan.h"

#include <QtTest>

using namespace twinline;
using namespace twinline::sample;

using Why = PlanRefusal::Why;

class tst_Plan : public QObject
{
    Q_OBJECT

private slots:
    void choosesTheNodes_data();
    void choosesTheNodes();
    void refusesInWords_data();
    void refusesInWords();
    void aSplitNeedsNoTwoRolesToBeRepaired();
    void choosesForDetachAndRejoin_data();
    void choosesForDetachAndRejoin();
    void aMissingRunbookCarriesTheProductsOwnWords();
    void aPairOfOneHasNoOtherNode();
    void fillsAllTexts();
    void fillsEachPlaceOnce();
    void onlyTheLabHasButtons();
    void aNameBeatsAnOrdinal();
    void withoutAPrimaryARollbackGoesToTheOtherNode();
    void everyRefusalHasAWord();
};

namespace {

/// "active standby", one word a node.
PairSnapshot pairOf(const QString &states)
{
    PairSnapshot snapshot = healthy(1);
    const QStringList parts = states.split(u' ');
    for (int i = 0; i < 2; ++i) {
        setNode(snapshot, i, nodeStateFromWord(parts[i].toStdString()).value(), 1);
        setHolder(snapshot, {});
    }
    return snapshot;
}

Intent intentOf(const QString &word)
{
    return intentFromWord(word.toStdString()).value();
}

} // namespace

void tst_Plan::choosesTheNodes_data()
{
    QTest::addColumn<QString>("intent");
    QTest::addColumn<QString>("states");
    QTest::addColumn<int>("holder");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    const auto row = [](const char *intent, const char *states, int holder, const char *wanted, int from, int to) {
        QTest::addRow("%s, %s, holder %d, to '%s'", intent, states, holder, wanted)
            << QString::fromUtf8(intent) << QString::fromUtf8(states) << holder << QString::fromUtf8(wanted) << from << to;
    };
    row("switchover", "active standby", 0, "", 0, 1);
    row("switchover", "standby active", 1, "", 1, 0);
    row("switchover", "active standby", 0, "lab-2", 0, 1);
    row("switchover", "active standby", 0, "2", 0, 1);
    row("switchover", "active unreachable", 0, "", 0, 1); // preflight has its say
    row("rollback", "standby active", 1, "", 1, 0);
    row("rollback", "standby active", 1, "lab-1", 1, 0);
    row("takeover", "unreachable standby", -1, "", 0, 1);
    row("takeover", "unreachable active", 1, "", 0, 1); // after an automatic one
    row("takeover", "active unreachable", 0, "", 1, 0);
    row("takeover", "standby standby", -1, "", 1, 0);
    row("takeover", "unreachable unreachable", -1, "", 1, 0);
    row("takeover", "unreachable standby", -1, "1", 1, 0);
    row("repair", "active active", 1, "", 0, 1);
    row("repair", "active active", 0, "", 1, 0);
    row("repair", "active active", -1, "", 1, 0);
    row("repair", "active active", 0, "lab-2", 0, 1);
}

void tst_Plan::choosesTheNodes()
{
    QFETCH(QString, intent);
    QFETCH(QString, states);
    QFETCH(int, holder);
    QFETCH(QString, wanted);
    QFETCH(int, from);
    QFETCH(int, to);
    PairSnapshot snapshot = pairOf(states);
    if (holder >= 0)
        setHolder(snapshot, holder);
    const auto made = plan(snapshot, labPair(), telisca(), intentOf(intent), wanted.toStdString());
    QVERIFY(made.has_value());
    QCOMPARE(made->from, from);
    QCOMPARE(made->to, to);
    QCOMPARE(made->fromName, labPair().nodes[std::size_t(from)].name);
    QCOMPARE(made->toName, labPair().nodes[std::size_t(to)].name);
    QCOMPARE(made->intent, intentOf(intent));
    QCOMPARE(made->pair, std::string("lab"));
    QCOMPARE(made->product, std::string("telisca-hot-standby"));
    QVERIFY(made->lab);
}

void tst_Plan::refusesInWords_data()
{
    QTest::addColumn<QString>("intent");
    QTest::addColumn<QString>("states");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *intent, const char *states, const char *wanted, const char *word, const char *name) {
        QTest::addRow("%s, %s, to '%s'", intent, states, wanted)
            << QString::fromUtf8(intent) << QString::fromUtf8(states) << QString::fromUtf8(wanted) << QString::fromUtf8(word)
            << QString::fromUtf8(name);
    };
    row("switchover", "standby standby", "", "no-active-node", "");
    row("switchover", "unknown standby", "", "no-active-node", "");
    row("switchover", "active standby", "lab-1", "already-there", "lab-1");
    row("switchover", "active standby", "1", "already-there", "lab-1");
    row("switchover", "active active", "", "already-there", "lab-2");
    row("switchover", "active standby", "lab-3", "unknown-node", "lab-3");
    row("switchover", "active standby", "0", "unknown-node", "0");
    row("rollback", "active standby", "", "already-there", "lab-1");
    row("rollback", "standby standby", "", "no-active-node", "");
    row("repair", "active standby", "", "nothing-to-repair", "");
    row("repair", "active unknown", "lab-1", "nothing-to-repair", "");
    row("detach", "active standby", "", "no-such-runbook", "telisca-hot-standby");
    row("takeover", "active standby", "x", "unknown-node", "x");
}

void tst_Plan::refusesInWords()
{
    QFETCH(QString, intent);
    QFETCH(QString, states);
    QFETCH(QString, wanted);
    QFETCH(QString, word);
    QFETCH(QString, name);
    const auto made = plan(pairOf(states), labPair(), telisca(), intentOf(intent), wanted.toStdString());
    QVERIFY(!made);
    QCOMPARE(QString::fromStdString(std::string(toWord(made.error().why))), word);
    QCOMPARE(QString::fromStdString(made.error().name), name);
}

void tst_Plan::aSplitNeedsNoTwoRolesToBeRepaired()
{
    PairSnapshot snapshot = pairOf(QStringLiteral("active unknown"));
    snapshot.verdict = Verdict::SplitBrain; // two databases take writes, or both hold the address
    const auto made = plan(snapshot, labPair(), telisca(), Intent::Repair, "lab-2");
    QVERIFY(made.has_value());
    QCOMPARE(made->to, 1);
    snapshot = pairOf(QStringLiteral("unknown unknown"));
    snapshot.verdict = Verdict::SplitBrain;
    setHolder(snapshot, 1);
    QCOMPARE(plan(snapshot, labPair(), telisca(), Intent::Repair, {})->to, 1);
    snapshot.service.holding = ServiceHolding::Both;
    QCOMPARE(plan(snapshot, labPair(), telisca(), Intent::Repair, {})->to, 0); // the primary
}

void tst_Plan::choosesForDetachAndRejoin_data()
{
    QTest::addColumn<int>("intent");
    QTest::addColumn<QString>("states");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<int>("to");
    QTest::newRow("the idle one leaves") << int(Intent::Detach) << "active error" << "" << 1;
    QTest::newRow("whichever that is") << int(Intent::Detach) << "error active" << "" << 0;
    QTest::newRow("the named one") << int(Intent::Rejoin) << "active detached" << "lab-1" << 0;
    QTest::newRow("nobody serves") << int(Intent::Rejoin) << "unknown detached" << "" << 1;
}

void tst_Plan::choosesForDetachAndRejoin()
{
    QFETCH(int, intent);
    QFETCH(QString, states);
    QFETCH(QString, wanted);
    QFETCH(int, to);
    Product product = telisca();
    product.runbooks.push_back(runbook(Intent(intent), {checkStep()}));
    const auto made = plan(pairOf(states), labPair(), product, Intent(intent), wanted.toStdString());
    QVERIFY(made.has_value());
    QCOMPARE(made->to, to);
    QCOMPARE(made->from, 1 - to);
}

void tst_Plan::aMissingRunbookCarriesTheProductsOwnWords()
{
    const auto detach = plan(calm(1), labPair(), telisca(), Intent::Detach, {});
    QCOMPARE(detach.error().text, words("telisca has no such thing"));
    const auto rejoin = plan(calm(1), labPair(), telisca(), Intent::Rejoin, {});
    QCOMPARE(rejoin.error().why, Why::NoSuchRunbook);
    QVERIFY(rejoin.error().text.empty());
}

void tst_Plan::aPairOfOneHasNoOtherNode()
{
    PairConfig pair = labPair();
    pair.nodes.resize(1);
    const auto made = plan(calm(1), pair, telisca(), Intent::Switchover, {});
    QCOMPARE(made.error().why, Why::NoOtherNode);
    QCOMPARE(made.error().name, std::string("lab"));
}

void tst_Plan::fillsAllTexts()
{
    Product product = telisca();
    Step step = fromStandby();
    const std::string all = "{from} {to} {from.ordinal} {to.ordinal} {from.page} {to.page} {service} {other}";
    const std::string filled = "lab-1 lab-2 1 2 http://127.0.40.11:8080/IPSCFG/admin http://127.0.40.12:8080/IPSCFG/admin"
                               " 127.0.40.100 {other}";
    step.title = step.note = step.attest = words(all);
    step.actions = {{ActionKind::Hands, StepNode::From, {{"page", all}}, words(all)}};
    step.undo = step.actions;
    step.before = {condition(ConditionKind::VerdictIs, StepNode::None, all)};
    step.see = step.undoSee = step.before;
    product.runbooks[0].steps = {step};
    product.runbooks[0].source = words(all);
    product.runbooks[0].lost = {words(all)};
    const Plan made = plan(calm(1), labPair(), product, Intent::Switchover, {}).value();
    const Step &got = made.steps.at(0);
    QCOMPARE(made.source, words(filled));
    QCOMPARE(made.lost.at(0), words(filled));
    QCOMPARE(got.title, words(filled));
    QCOMPARE(got.note, words(filled));
    QCOMPARE(got.attest, words(filled));
    QCOMPARE(got.key, step.key);
    for (const Action &action : {got.actions.at(0), got.undo.at(0)}) {
        QCOMPARE(action.words, words(filled));
        QCOMPARE(action.parameters.at("page"), filled);
    }
    for (const Condition &one : {got.before.at(0), got.see.at(0), got.undoSee.at(0)})
        QCOMPARE(one.text, filled);
}

void tst_Plan::fillsEachPlaceOnce()
{
    PairConfig pair = labPair();
    pair.nodes[0].name = "{to}"; // a name is verbatim, whatever it is
    Product product = telisca();
    product.runbooks[0].source = words("{from} {");
    QCOMPARE(plan(calm(1), pair, product, Intent::Switchover, {})->source, words("{to} {"));
}

void tst_Plan::onlyTheLabHasButtons()
{
    PairConfig pair = labPair();
    pair.lab = false;
    Product product = telisca();
    product.runbooks[0].steps[1].undo = {button(StepNode::To, "to-standby")};
    const Plan made = plan(calm(1), pair, product, Intent::Switchover, {}).value();
    QVERIFY(!made.lab);
    for (const Step &step : made.steps) {
        for (const std::vector<Action> &actions : {step.actions, step.undo})
            for (const Action &action : actions)
                QCOMPARE(action.kind, ActionKind::Hands);
    }
    QCOMPARE(made.steps[0].actions.size(), 1u);
    QCOMPARE(made.steps[1].undo.size(), 1u); // not a step without an undo: one for hands
    QCOMPARE(made.steps[1].undo[0].node, StepNode::To);
    QVERIFY(made.steps[2].actions.empty());
}

void tst_Plan::aNameBeatsAnOrdinal()
{
    PairConfig pair = labPair();
    pair.nodes[0].name = "2"; // what people call it counts first
    const auto made = plan(pairOf(QStringLiteral("standby active")), pair, telisca(), Intent::Switchover, "2");
    QVERIFY(made.has_value());
    QCOMPARE(made->to, 0);
}

void tst_Plan::withoutAPrimaryARollbackGoesToTheOtherNode()
{
    PairConfig pair = labPair();
    for (NodeConfig &node : pair.nodes)
        node.rank = Rank::Member;
    const auto made = plan(pairOf(QStringLiteral("active standby")), pair, telisca(), Intent::Rollback, {});
    QVERIFY(made.has_value());
    QCOMPARE(made->to, 1);
}

void tst_Plan::everyRefusalHasAWord()
{
    for (const Why why : {Why::NoSuchRunbook, Why::UnknownNode, Why::NoActiveNode, Why::NoOtherNode, Why::AlreadyThere,
                          Why::NothingToRepair})
        QVERIFY(!toWord(why).empty());
    QCOMPARE(toWord(Why::NoOtherNode), std::string_view("no-other-node"));
    QVERIFY(toWord(Why(99)).empty());
}

QTEST_APPLESS_MAIN(tst_Plan)
#include "tst_plan.moc"
