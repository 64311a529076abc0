// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "productchecks.h"

#include <QFile>

using namespace twinline;

/// The shipped product `kamailio-keepalived`: each procedure is there, in an order that loses nothing, and backs out.
class TestKamailioProduct : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyProcedureIsThere();
    void thePlannedSwitchGoesInThisOrder();
    void nothingIsPromotedBeforeItHasAll();
    void upToThePromotionEverythingHasAWayBack();
    void everyPauseEnds();
    void thePreflightIsComplete();
    void theCommandsAreTheNodeScripts();
    void commandsGoOutAsTheyAreShown();
    void theWaitForCallsIsTheSites_data();
    void theWaitForCallsIsTheSites();
    void aTakeoverGoesToWhoeverIsThere();

private:
    const Runbook &runbook(Intent intent) const { return *m_product.runbook(intent); }
    PairConfig pair() const;

    Product m_product;
};

void TestKamailioProduct::initTestCase()
{
    const auto product = readProductFile(SOURCE_ROOT "/resources/products/kamailio-keepalived.toml");
    QVERIFY2(product, sentences(product ? Failures{} : product.error()).constData());
    m_product = *product;
}

PairConfig TestKamailioProduct::pair() const
{
    PairConfig made;
    made.name = "PBX";
    made.product = m_product.key;
    made.serviceAddress = "192.0.2.10";
    for (const char *name : {"a", "b"}) {
        NodeConfig node;
        node.name = name;
        node.address = node.name == "a" ? "192.0.2.11" : "192.0.2.12";
        node.rank = node.name == "a" ? Rank::Primary : Rank::Secondary;
        made.nodes.push_back(node);
    }
    return made;
}

void TestKamailioProduct::everyProcedureIsThere()
{
    for (const Intent intent : allIntents)
        QVERIFY2(m_product.runbook(intent), std::string(toWord(intent)).c_str());
    QVERIFY(m_product.refusals.empty());
    QCOMPARE(stepKeys(runbook(Intent::Rollback)), stepKeys(runbook(Intent::Switchover)));
}

void TestKamailioProduct::thePlannedSwitchGoesInThisOrder()
{
    const std::vector<std::string> keys{"pause-to", "pause-from", "drain", "pbx-off", "database-off", "complete", "move", "promote", "serve",
                                        "rejoin-from", "pbx-from", "keepalived-from", "slots-from", "resume-from", "resume-to", "redundant"};
    QCOMPARE(stepKeys(runbook(Intent::Switchover)), keys);
}

void TestKamailioProduct::nothingIsPromotedBeforeItHasAll()
{
    int promotions = 0;
    for (const Runbook &one : m_product.runbooks)
        for (const Step &step : one.steps) {
            if (!step.promotes)
                continue;
            ++promotions;
            QVERIFY(asks(step.before, ConditionKind::NotOtherActive, StepNode::To));
            QVERIFY(asks(step.before, ConditionKind::DatabaseStandby, StepNode::To));
            QVERIFY(asks(step.before, ConditionKind::LogComplete, StepNode::To)); // of a dead node, unless that is consented to
            const bool planned = one.intent == Intent::Switchover || one.intent == Intent::Rollback;
            QCOMPARE(step.attest.empty(), planned); // a dead node may be attested as fenced, one that is here may not
            QCOMPARE(int(step.reversibility), int(Reversibility::PointOfNoReturn));
        }
    QCOMPARE(promotions, 3);
}

void TestKamailioProduct::upToThePromotionEverythingHasAWayBack()
{
    for (const Step &step : runbook(Intent::Switchover).steps) {
        if (step.promotes)
            break;
        QVERIFY2(step.actions.empty() || !step.undo.empty(), step.key.c_str());
        QCOMPARE(int(step.reversibility), int(Reversibility::Reversible));
    }
}

/// "Pause first, prove paused, un-pause in every exit path" (FACTS §4): what is paused is resumed by a later step or by its undo.
void TestKamailioProduct::everyPauseEnds()
{
    for (const Runbook &one : m_product.runbooks) {
        for (const StepNode node : {StepNode::From, StepNode::To}) {
            int paused = 0;
            int resumed = 0;
            for (const Step &step : one.steps)
                for (const Action &action : step.actions) {
                    if (action.node != node || !action.parameters.contains("run"))
                        continue;
                    const std::string &run = action.parameters.at("run");
                    paused += run == "pause-automation";
                    resumed += run == "resume-automation";
                    if (run == "pause-automation")
                        QVERIFY(asks(step.see, ConditionKind::AutomationPaused, node));
                    if (run == "resume-automation")
                        QVERIFY(asks(step.see, ConditionKind::AutomationRuns, node));
                }
            const bool leaves = one.intent == Intent::Detach; // a node that is out stays paused until it rejoins
            if (!leaves)
                QCOMPARE(paused, resumed);
        }
    }
}

void TestKamailioProduct::thePreflightIsComplete()
{
    const Runbook &planned = runbook(Intent::Switchover);
    for (const char *id : {"nodes-fresh", "source-active", "target-standby", "one-primary", "streaming", "same-timeline", "replay-running", "permission",
                           "no-base-backup", "same-database-version", "control-data", "commands-allowed", "automation-pausable", "no-preempt", "probe-answers",
                           "service-holder", "distinguishable", "management-apart", "no-other-run"})
        QVERIFY2(levelOf(planned, id) == int(CheckLevel::Blocking), id);
    for (const char *id : {"lag-bytes", "lag-seconds", "archive-backlog", "no-stalled-sender", "free-senders", "sync-standby", "parameters-fit"})
        QVERIFY2(levelOf(planned, id) == int(CheckLevel::Forcible), id);
    for (const char *id : {"archive-healthy", "no-old-transactions", "slots", "rejoin-path", "same-version", "heartbeat", "clocks-agree", "calls-below"})
        QVERIFY2(levelOf(planned, id) == int(CheckLevel::Warning), id);
}

/// The script that the help offers knows every command of the product, and is good sh.
void TestKamailioProduct::theCommandsAreTheNodeScripts()
{
    const std::string script = fileText(SOURCE_ROOT "/resources/help/twinline-node");
    QVERIFY(script.starts_with("#!/bin/sh\n"));
    for (const auto &[name, text] : m_product.commands) {
        QVERIFY2(script.find("\n" + name + ")") != std::string::npos, name.c_str());
        QVERIFY2(text.starts_with("sudo -n /usr/local/sbin/twinline-node " + name), text.c_str());
    }
}

void TestKamailioProduct::commandsGoOutAsTheyAreShown()
{
    PairSnapshot snapshot = snapshotOf();
    PairConfig site = pair();
    site.commands["stop-pbx"] = "halt {node.address}";
    const auto made = plan(snapshot, site, m_product, Intent::Switchover, {});
    QVERIFY(made);
    QCOMPARE(made->steps[3].actions[0].parameters.at("command"), std::string("halt 192.0.2.11"));
    QCOMPARE(made->steps[9].actions[0].parameters.at("command"), std::string("sudo -n /usr/local/sbin/twinline-node rejoin-database 192.0.2.12"));
    QCOMPARE(made->steps[3].undo[0].parameters.at("command"), std::string("sudo -n /usr/local/sbin/twinline-node start-pbx"));
    QCOMPARE(unfilledText(*made), std::string());
}

void TestKamailioProduct::theWaitForCallsIsTheSites_data()
{
    QTest::addColumn<QString>("drain");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing said") << QString() << QStringLiteral("now");
    QTest::newRow("now") << QStringLiteral("now") << QStringLiteral("now");
    QTest::newRow("no calls") << QStringLiteral("no-calls") << QStringLiteral("no-calls");
    QTest::newRow("minutes") << QStringLiteral("minutes") << QStringLiteral("300");
}

void TestKamailioProduct::theWaitForCallsIsTheSites()
{
    QFETCH(QString, drain);
    QFETCH(QString, text);
    PairConfig site = pair();
    site.settings["drain_minutes"] = 5.0;
    if (!drain.isEmpty())
        site.settings["drain"] = drain.toStdString();
    const auto made = plan(snapshotOf(), site, m_product, Intent::Switchover, {});
    QVERIFY(made);
    QCOMPARE(QString::fromStdString(made->steps[2].see[0].text), text);
}

void TestKamailioProduct::aTakeoverGoesToWhoeverIsThere()
{
    PairSnapshot snapshot = snapshotOf();
    snapshot.nodes[0].state = NodeState::Unreachable; // the primary died
    snapshot.nodes[1].state = NodeState::Unknown;     // the address came, the database was not promoted
    snapshot.nodes[1].contradicted = true;
    snapshot.verdict = Verdict::Unknown;
    const auto made = plan(snapshot, pair(), m_product, Intent::Takeover, {});
    QVERIFY(made);
    QCOMPARE(made->toName, std::string("b"));
    QCOMPARE(made->fromName, std::string("a"));
}

QTEST_GUILESS_MAIN(TestKamailioProduct)
#include "tst_kamailioproduct.moc"
