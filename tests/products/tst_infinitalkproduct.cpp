// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "productchecks.h"

#include "products/pairs.h"

#include <set>

using namespace twinline;

namespace {

const std::string file = SOURCE_ROOT "/resources/products/infinitalk.toml";

/// Two servers as a site would enter them; an empty \a pattern enters none.
std::string pairText(const std::string &pattern)
{
    std::string text = "[[pair]]\nname = \"Osaka\"\nproduct = \"infinitalk\"\nservice_address = \"10.0.0.10\"\n"
                       "[pair.queries]\nnightly = \"SELECT 3\"\n"
                       "[pair.service]\ncertificate = \"10.0.0.10\"\nssh = \"10.0.0.10\"\nsip = \"10.0.0.10\"\n";
    if (!pattern.empty())
        text += "[pair.settings]\npattern = \"" + pattern + "\"\n";
    for (const char *ordinal : {"1", "2"}) {
        const std::string host = std::string("10.0.0.1") + ordinal;
        text += "[[pair.node]]\nname = \"it-" + std::string(ordinal) + "\"\naddress = \"" + host + "\"\nmanagement = \"" + host + ":443\"\ncertificate = \""
            + host + "\"\nssh = \"" + host + "\"\ndatabase = \"host=" + host + "\"\npage = \"http://" + host + "/panel\"\n";
    }
    return text;
}

} // namespace

/// The shipped InfiniTalk, against the vendor's page (INF-1 to INF-17).
class TestInfinitalkProduct : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isShippedInsideThePrograms();
    void speaksTheVendorsWords();
    void hasRolesInOnePatternOnly();
    void asksWhatTheContractSays_data();
    void asksWhatTheContractSays();
    void twoStoresShareNothing();
    void eachPatternHasItsRow_data();
    void eachPatternHasItsRow();
    void oneButtonSwapsBoth();
    void parkedCallsAreAPersonsToCount();
    void takeoverIsFencedFirst();
    void detachAndRejoinAreRead();
    void theBackupServerTakesNothingOver();
    void everyStepIsVerified();
    void namesItsServersInEveryLanguage_data();
    void namesItsServersInEveryLanguage();
    void glossesItsStatesOnceARunbook();
    void checksWhatTheFactsDemand();
    void saysWhatWillBeLost();
    void setUpInOrder();

private:
    PairConfig pairOf(const std::string &pattern) const;
    const Runbook &book(Intent intent) const { return *runbookFor(intent, pairOf("pair"), m_product); }
    Product m_product;
};

PairConfig TestInfinitalkProduct::pairOf(const std::string &pattern) const
{
    const auto pairs = readPairs(pairText(pattern), "pairs.toml", {m_product});
    if (!pairs)
        qFatal("%s", sentences(pairs.error()).constData());
    return pairs->front();
}

void TestInfinitalkProduct::initTestCase()
{
    const auto product = readProductFile(file);
    QVERIFY2(product, sentences(product ? Failures{} : product.error()).constData());
    m_product = *product;
}

void TestInfinitalkProduct::isShippedInsideThePrograms()
{
    QFile inside(QStringLiteral(":/products/infinitalk.toml"));
    QVERIFY(inside.open(QIODevice::ReadOnly));
    QCOMPARE(inside.readAll(), QByteArray::fromStdString(fileText(file)));
    QCOMPARE(m_product.key, "infinitalk");
}

void TestInfinitalkProduct::speaksTheVendorsWords()
{
    QCOMPARE(m_product.states.at(NodeState::Active).vendor, "ACT"); // INF-2, INF-16
    QCOMPARE(m_product.states.at(NodeState::Standby).vendor, "SBY");
    QCOMPARE(m_product.states.at(NodeState::Error).vendor, "故障");
    QCOMPARE(m_product.states.at(NodeState::Detached).vendor, "切り離し");
}

void TestInfinitalkProduct::hasRolesInOnePatternOnly()
{
    QVERIFY((m_product.rolesWhen == OnlyWhen{"pattern", {"pair"}})); // INF-4, INF-7
    QVERIFY(m_product.roles && m_product.addressImpliesRole && !m_product.autoFailover);
    QVERIFY(m_product.forecast.mode == ForecastMode::Manual); // INF-10
    QVERIFY((m_product.settings[0].words == std::vector<std::string>{"standalone", "backup", "pair"}));
    QVERIFY(m_product.settings[0].standard == SettingValue()); // the licence file decides (INF-5)
}

void TestInfinitalkProduct::asksWhatTheContractSays_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<bool>("service");
    const auto row = [](const char *key, ProbeKind kind, const char *endpoint, bool service = false) {
        QTest::newRow(key) << int(kind) << QByteArray(endpoint) << service;
    };
    row("heartbeat", ProbeKind::Tcp, "management");
    row("certificate", ProbeKind::Certificate, "certificate");
    row("ssh-key", ProbeKind::SshKey, "ssh");
    row("database", ProbeKind::Postgres, "database");
    row("ami", ProbeKind::Ami, "ami"); // INF-15, INF-17
    row("nightly", ProbeKind::Age, "database");
    row("service-certificate", ProbeKind::Certificate, "certificate", true);
    row("service-ssh-key", ProbeKind::SshKey, "ssh", true);
    row("service-sip", ProbeKind::SipUdp, "sip", true);
}

void TestInfinitalkProduct::asksWhatTheContractSays()
{
    const ProbeSpec *probe = m_product.probe(QTest::currentDataTag());
    QVERIFY(probe);
    QTEST(int(probe->kind), "kind");
    QTEST(QByteArray::fromStdString(probe->endpoint), "endpoint");
    QTEST(probe->target == TargetKind::Service, "service");
    QVERIFY(probe->infer.empty() && probe->query.empty()); // INF-2: all applications run on SBY, too
    QCOMPARE(probe->weight == ProbeWeight::Heartbeat, probe->key == "heartbeat");
    QCOMPARE(m_product.probes.size(), 9u);
}

void TestInfinitalkProduct::twoStoresShareNothing()
{
    QCOMPARE(m_product.lag.size(), 2u); // INF-11, INF-12
    QVERIFY(m_product.lag[0].kind == LagKind::Streaming && m_product.lag[0].probe == "database");
    QVERIFY(m_product.lag[1].kind == LagKind::Periodic && m_product.lag[1].probe == "nightly");
    QVERIFY(m_product.lag[1].warnAbove == fromSeconds(26 * 3600) && !m_product.lag[1].refuseAbove);
    QCOMPARE(m_product.lag[0].label.in(Language::English), "レポートDB");
    QCOMPARE(m_product.lag[1].label.in(Language::Russian), "インフィニトークDB");
}

void TestInfinitalkProduct::eachPatternHasItsRow_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("intents"); // DESIGN §5
    QTest::newRow("pair") << QByteArray("pair") << QByteArray("switchover rollback takeover detach rejoin");
    QTest::newRow("backup") << QByteArray("backup") << QByteArray("takeover");
    QTest::newRow("standalone") << QByteArray("standalone") << QByteArray("-");
    QTest::newRow("not entered") << QByteArray() << QByteArray("-");
}

void TestInfinitalkProduct::eachPatternHasItsRow()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, intents);
    const std::array<const char *, 4> begins{"Not allowed: ", "Non consentito: ", "実行できません。", "Нельзя: "};
    const PairConfig pair = pairOf(pattern.toStdString());
    for (const Intent intent : allIntents) {
        const bool has = intents.split(' ').contains(QByteArray(toWord(intent).data()));
        QCOMPARE(runbookFor(intent, pair, m_product) != nullptr, has);
        if (has)
            continue;
        const auto refused = plan(snapshotOf(), pair, m_product, intent, {});
        QVERIFY(!refused && refused.error().why == PlanRefusal::Why::NoSuchRunbook);
        for (const Language language : allLanguages)
            QVERIFY(refused.error().text.in(language).starts_with(begins[std::size_t(language)]));
        const bool byPattern = intent != Intent::Repair;
        QCOMPARE(refused.error().text.in(Language::Japanese).find("設定「pattern」") != std::string::npos
                     || refused.error().text.in(Language::Japanese).find("（設定「pattern」）") != std::string::npos,
                 byPattern);
    }
}

void TestInfinitalkProduct::oneButtonSwapsBoth()
{
    const Runbook &runbook = book(Intent::Switchover);
    QVERIFY((stepKeys(runbook) == std::vector<std::string>{"parked", "swap", "check"}));
    const Step &step = runbook.steps[1];
    QVERIFY(step.swap && !step.promotes && step.attest.empty() && step.undoAttest.empty());
    for (const Language language : allLanguages)
        for (const auto *actions : {&step.actions, &step.undo})
            QVERIFY(actions->front().words.in(language).find("切り替え") != std::string::npos);
    QVERIFY(asks(runbook.steps[2].see, ConditionKind::ServiceHeldBy, StepNode::To)); // INF-3
    const Runbook &back = book(Intent::Rollback); // INF-14
    QVERIFY(back.steps == runbook.steps && back.checks == runbook.checks && back.lost == runbook.lost);
    PairSnapshot snapshot = snapshotOf();
    std::swap(snapshot.nodes[0], snapshot.nodes[1]);
    const auto made = plan(snapshot, pairOf("pair"), m_product, Intent::Rollback, {});
    QVERIFY(made && made->to == 0);
}

void TestInfinitalkProduct::parkedCallsAreAPersonsToCount()
{
    const Step &step = book(Intent::Switchover).steps[0]; // INF-15
    QVERIFY(step.actions.empty() && step.see.empty() && !step.attest.empty());
    for (const Language language : allLanguages)
        QVERIFY(step.note.in(language).find("パーク保留") != std::string::npos);
    for (const Intent intent : {Intent::Takeover, Intent::Detach, Intent::Rejoin})
        QCOMPARE(levelOf(book(intent), "no-parked-calls"), -1); // a dead server's are gone already, a detached one has none
}

void TestInfinitalkProduct::takeoverIsFencedFirst()
{
    const Step &step = book(Intent::Takeover).steps[0]; // INF-16
    QVERIFY(step.promotes && !step.swap && step.reversibility == Reversibility::PointOfNoReturn);
    QVERIFY(asks(step.before, ConditionKind::NotOtherActive, StepNode::To) && asksState(step.before, StepNode::To, NodeState::Standby));
    QVERIFY(asksState(step.see, StepNode::To, NodeState::Active) && asks(step.see, ConditionKind::ServiceHeldBy, StepNode::To));
    QVERIFY(!step.attest.empty() && step.actions[0].node == StepNode::To);
    for (const Language language : allLanguages)
        QVERIFY(step.actions[0].words.in(language).find("切り離し") != std::string::npos);
    const auto made = plan(snapshotOf(), pairOf("pair"), m_product, Intent::Takeover, "it-2");
    QVERIFY(made && made->steps[0].actions[0].parameters.at("page") == "http://10.0.0.12/panel"); // the dead one shows none
}

void TestInfinitalkProduct::detachAndRejoinAreRead()
{
    const Step &detach = book(Intent::Detach).steps[0];
    QVERIFY((detach.see[1] == Condition{ConditionKind::StateIs, StepNode::To, NodeState::Detached, {}, true}));
    QVERIFY(asksState(detach.before, StepNode::From, NodeState::Active) && detach.readingAllowed && !detach.promotes);
    const Step &rejoin = book(Intent::Rejoin).steps[0];
    QVERIFY((rejoin.see[1] == Condition{ConditionKind::StateIs, StepNode::To, NodeState::Standby, {}, true}));
    QVERIFY(asksState(rejoin.see, StepNode::From, NodeState::Active) && !rejoin.promotes);
    const std::array<const char *, 4> open{"does not name the way back", "non nomina il ritorno", "記載されていません", "возврат не назван"};
    for (const Language language : allLanguages) {
        QVERIFY(rejoin.note.in(language).find(open[std::size_t(language)]) != std::string::npos);
        QVERIFY(rejoin.actions[0].words.in(language).find("組み込み") == std::string::npos); // a word of the lab's, no vendor's
    }
}

void TestInfinitalkProduct::theBackupServerTakesNothingOver()
{
    const Runbook *runbook = runbookFor(Intent::Takeover, pairOf("backup"), m_product); // INF-7
    QVERIFY(runbook);
    QVERIFY((stepKeys(*runbook) == std::vector<std::string>{"hardware", "restore", "service"}));
    for (const Step &step : runbook->steps)
        QVERIFY2(!step.promotes && !step.swap && step.see.empty() && !step.attest.empty(), step.key.c_str());
    PairSnapshot nobody;
    nobody.nodes.resize(2);
    const auto made = plan(nobody, pairOf("backup"), m_product, Intent::Takeover, {});
    QVERIFY(made && made->to == 0 && made->from == 1); // the PBX is restored from the backup server
    QCOMPARE(unfilledText(*made), std::string());
}

void TestInfinitalkProduct::everyStepIsVerified()
{
    for (const Runbook &runbook : m_product.runbooks)
        QCOMPARE(unverifiedStep(runbook), std::string());
}

void TestInfinitalkProduct::namesItsServersInEveryLanguage_data()
{
    QTest::addColumn<int>("intent");
    for (const Intent intent : {Intent::Switchover, Intent::Takeover, Intent::Detach, Intent::Rejoin})
        QTest::newRow(toWord(intent).data()) << int(intent);
}

void TestInfinitalkProduct::namesItsServersInEveryLanguage()
{
    QFETCH(int, intent);
    const auto made = plan(snapshotOf(), pairOf("pair"), m_product, Intent(intent), {});
    QVERIFY(made);
    QCOMPARE(unfilledText(*made), std::string());
    if (Intent(intent) == Intent::Detach || Intent(intent) == Intent::Rejoin)
        QCOMPARE(made->steps[0].actions[0].parameters.at("page"), "http://10.0.0.11/panel"); // the panel of the one that serves
}

void TestInfinitalkProduct::glossesItsStatesOnceARunbook()
{
    const std::array<const char *, 4> glosses{"the server in use", "il server in uso", "", "спользуем"};
    for (const Intent intent : {Intent::Switchover, Intent::Takeover, Intent::Detach})
        for (const Language language : {Language::English, Language::Italian, Language::Russian})
            QCOMPARE(glossesOf(book(intent), language, "ACT", glosses[std::size_t(language)]), 1);
}

void TestInfinitalkProduct::checksWhatTheFactsDemand()
{
    const Runbook &runbook = book(Intent::Switchover);
    for (const char *id : {"nodes-fresh", "source-active", "target-standby", "one-primary", "no-other-run"})
        QVERIFY2(levelOf(runbook, id) == int(CheckLevel::Blocking), id);
    for (const char *id : {"identity", "distinguishable", "service-holder", "management-apart", "lag-seconds"})
        QVERIFY2(levelOf(runbook, id) == int(CheckLevel::Forcible), id);
    QCOMPARE(levelOf(runbook, "copy-age"), int(CheckLevel::Warning)); // INF-12
    QCOMPARE(levelOf(runbook, "no-parked-calls"), int(CheckLevel::Warning)); // INF-15: the first step wants a word on them
    for (const Runbook &one : m_product.runbooks)
        QCOMPARE(levelOf(one, "no-other-run"), int(CheckLevel::Blocking));
    QCOMPARE(levelOf(book(Intent::Takeover), "nodes-fresh"), -1); // a dead server is what it is for
}

void TestInfinitalkProduct::saysWhatWillBeLost()
{
    for (const Runbook &runbook : m_product.runbooks)
        QVERIFY(!runbook.lost.empty());
    for (const Intent intent : {Intent::Switchover, Intent::Takeover})
        for (const Language language : allLanguages)
            QVERIFY(book(intent).lost[0].in(language).find("パーク保留") != std::string::npos); // INF-15
    QVERIFY(book(Intent::Switchover).lost[1].in(Language::English).find("インフィニトークDB") != std::string::npos); // INF-11
}

void TestInfinitalkProduct::setUpInOrder()
{
    std::vector<std::string> keys;
    std::string sources;
    for (const SetupStep &step : m_product.setup) {
        keys.push_back(step.key);
        sources += " " + step.source + ",";
    }
    QVERIFY((keys == std::vector<std::string>{"hardware", "licence", "pattern", "addresses", "segments", "clients", "roles", "nightly", "standalone"}));
    for (const char *source : {" INF-5,", " INF-8,", " INF-9,", " INF-13,"})
        QVERIFY2(sources.find(source) != std::string::npos, source);
}

QTEST_APPLESS_MAIN(TestInfinitalkProduct)
#include "tst_infinitalkproduct.moc"
