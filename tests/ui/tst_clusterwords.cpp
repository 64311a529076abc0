// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said of a cluster behind a terminal server: reasons, probes, checks and runs, the vendors' words verbatim.
#include "products/products.h"
#include "ui/text/sentences.h"

#include <QTest>

using namespace twinline;

namespace {

Product itoolabs()
{
    return readProductFile(SOURCE_ROOT "/resources/products/itoolabs.toml").value_or(Product{});
}

PairConfig cluster()
{
    PairConfig pair;
    pair.name = "Moscow";
    pair.nodes.resize(2);
    pair.nodes[0].name = "ds1";
    pair.nodes[1].name = "ds2";
    pair.serviceEndpoints["terminal"] = {"vpn1.example.com", 0, false, "admin"};
    return pair;
}

} // namespace

class ClusterWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { text::setLanguage(Language::English); }
    void reasons_data();
    void reasons();
    void probes_data();
    void probes();
    void measured_data();
    void measured();
    void aRunConcernsAllNodes();
    void theVerdictNamesNoRole();
    void aStepIsNamedWithItsPlace();
};

void ClusterWordsTest::reasons_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](ReasonCode code, const char *text, const char *sentence) {
        QTest::addRow("%s %s", toWord(code).data(), text) << int(code) << QString::fromUtf8(text) << QString::fromUtf8(sentence);
    };
    row(ReasonCode::NodeUnreachable, "ssh: no %1 route", "The terminal server does not reach ds2: ssh: no %1 route.");
    row(ReasonCode::NodeUnreachable, "", "The terminal server does not reach ds2.");
    row(ReasonCode::NodeDenied, "", "ds2 is there, but does not let in with the keys of this desk.");
    row(ReasonCode::NodeFailed, "no python", "ds2 was reached, but its check failed: no python.");
    row(ReasonCode::NodeFailed, "", "ds2 was reached, but its check failed.");
    row(ReasonCode::TerminalFails, "refused", "The terminal server tells nothing of the nodes: connection refused.");
    row(ReasonCode::AgentMissing, "", "No key agent runs on this desk, so no node lets in: start ssh-agent, or Pageant on Windows.");
    row(ReasonCode::AgentEmpty, "", "The key agent of this desk holds no key, so no node lets in: add one with ssh-add or in Pageant.");
    row(ReasonCode::InventoryDiffers, "sp1, sp2 / ", "The inventory lists nodes that this pair does not: sp1, sp2.");
    row(ReasonCode::InventoryDiffers, " / ds2", "The inventory does not list all nodes of this pair: ds2.");
    row(ReasonCode::InventoryDiffers, "sp1 / ds2", "The inventory lists other nodes than this pair. Only there: sp1. Only here: ds2.");
}

void ClusterWordsTest::reasons()
{
    QFETCH(int, code);
    QFETCH(QString, text);
    Reason reason;
    reason.code = ReasonCode(code);
    reason.node = 1;
    reason.text = text.toStdString();
    const PairConfig pair = cluster();
    const Product product = itoolabs();
    QTEST(text::reasonSentence(reason, {pair, product}), "sentence");
}

void ClusterWordsTest::probes_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("sentence");
    const char *const sentences[] = {"nodes answering: 1 of 2", "success", "unreachable", "Pageant · no key in it: add one with ssh-add", "no key agent runs: start ssh-agent, or Pageant on Windows"};
    for (int i = 0; i < 5; ++i)
        QTest::addRow("%s", sentences[i]) << i << QString::fromUtf8(sentences[i]);
}

void ClusterWordsTest::probes()
{
    QFETCH(int, which);
    const AnsibleEnd well{"ds1", AnsibleEnd::Kind::Success, {}};
    const AnsibleEnd ill{"ds2", AnsibleEnd::Kind::Unreachable, "no route"};
    const Facts facts[] = {AnsibleFacts{{well, ill}}, AnsibleFacts{{well}}, AnsibleFacts{{ill}}, AgentFacts{0}, {}};
    ProbeView view;
    view.probe = which < 3 ? "ping" : "agent";
    view.last.facts = facts[which];
    view.last.target = {which == 0 || which > 2 ? TargetKind::Service : TargetKind::Node, which == 2 ? 1 : 0};
    view.last.outcome = which == 4 ? Outcome::Refused : which == 2 ? Outcome::Unroutable : Outcome::Answered;
    view.last.address = which == 3 ? "/tmp/pageant.1000/pageant.42" : "";
    const PairConfig pair = cluster();
    const Product product = itoolabs();
    QTEST(text::probeSentence(view, {pair, product}), "sentence");
}

void ClusterWordsTest::measured_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("words");
    const std::pair<const char *, const char *> rows[] = {{"no agent", "no key agent runs"}, {"keys", "it holds a key"}, {"no keys", "it holds no key"},
                                                          {"refused", "connection refused"}, {"1 / 2, ds2 unreachable", "1 / 2, ds2: Unreachable"},
                                                          {"1 / 2, ds2 failed", "1 / 2, ds2: check failed"}, {"+sp1, -ds2", "+sp1, -ds2"}};
    for (const auto &[said, words] : rows)
        QTest::newRow(said) << QString::fromUtf8(said) << QString::fromUtf8(words);
}

void ClusterWordsTest::measured()
{
    QFETCH(QString, said);
    QTEST(text::measuredWords(said.toStdString()), "words");
    QCOMPARE(text::evidenceWords("the command still runs"), QStringLiteral("the command still runs"));
}

void ClusterWordsTest::aRunConcernsAllNodes()
{
    Plan plan;
    plan.pair = "Moscow";
    QCOMPARE(text::planTitle(plan), QStringLiteral("Switch over Moscow"));
}

void ClusterWordsTest::theVerdictNamesNoRole()
{
    PairSnapshot snapshot;
    snapshot.verdict = Verdict::Reachable;
    Reason answering;
    answering.code = ReasonCode::TwoAnswerReachable;
    answering.count = answering.of = 2;
    snapshot.reasons = {answering};
    snapshot.nodes.resize(2);
    const PairConfig pair = cluster();
    const Product product = itoolabs();
    QCOMPARE(text::verdictSentence(snapshot, {pair, product}), QStringLiteral("Nodes answering: 2 of 2. This product tells no roles."));
    QVERIFY(text::forecastSentence(snapshot, {pair, product}).isEmpty());
}

void ClusterWordsTest::aStepIsNamedWithItsPlace()
{
    Reason running;
    running.code = ReasonCode::RunInProgress;
    running.text = "run";
    const PairConfig pair = cluster();
    const Product product = itoolabs();
    QCOMPARE(text::reasonSentence(running, {pair, product}), QStringLiteral("A switch is in progress: Run the site's playbook on admin@vpn1.example.com."));
}

QTEST_GUILESS_MAIN(ClusterWordsTest)
#include "tst_clusterwords.moc"
