// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "productchecks.h"

#include "products/pairs.h"

using namespace twinline;

namespace {

const std::string file = SOURCE_ROOT "/resources/products/onex-portal.toml";

/// Two servers as a site would enter them.
std::string pairText()
{
    std::string text = "[[pair]]\nname = \"Torino\"\nproduct = \"onex-portal\"\n[pair.settings]\nfailback = \"automatic\"\n";
    for (const char *ordinal : {"1", "2"}) {
        const std::string host = std::string("10.0.0.1") + ordinal;
        text += "[[pair.node]]\nname = \"portale-" + std::string(ordinal) + "\"\naddress = \"" + host + "\"\nversion = \"11.1.3\"\nmanagement = \"" + host
            + ":7071\"\nportal = \"https://" + host + ":9443\"\nsip = \"" + host + "\"\ncertificate = \"" + host + "\"\npage = \"https://" + host + ":7071\"\n";
    }
    return text;
}

} // namespace

/// The shipped one-X Portal, against the vendor's help page (ONEX-1 to ONEX-19).
class TestOnexProduct : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isShippedInsideThePrograms();
    void speaksTheVendorsWords();
    void asksWhatTheContractSays();
    void forecastsTheDetectionOnly();
    void hasItsRowOfRunbooks();
    void oneButtonSwapsBoth();
    void theRestIsOnlyChecked();
    void repairLeavesThePrimary();
    void everyStepIsVerified();
    void namesItsNodesInEveryLanguage();
    void glossesTheStandbyOnceARunbook();
    void refusesTheBlanksInFourLanguages();
    void checksWhatTheFactsDemand();
    void saysWhatWillBeLost();
    void setUpInTheVendorsOrder();

private:
    const Runbook &book(Intent intent) const { return *m_product.runbook(intent); }
    Product m_product;
    PairConfig m_pair;
};

void TestOnexProduct::initTestCase()
{
    const auto product = readProductFile(file);
    QVERIFY2(product, sentences(product ? Failures{} : product.error()).constData());
    m_product = *product;
    const auto pairs = readPairs(pairText(), "pairs.toml", {m_product});
    QVERIFY2(pairs, sentences(pairs ? Failures{} : pairs.error()).constData());
    m_pair = pairs->front();
}

void TestOnexProduct::isShippedInsideThePrograms()
{
    QFile inside(QStringLiteral(":/products/onex-portal.toml"));
    QVERIFY(inside.open(QIODevice::ReadOnly));
    QCOMPARE(inside.readAll(), QByteArray::fromStdString(fileText(file)));
    QCOMPARE(m_product.key, "onex-portal");
}

void TestOnexProduct::speaksTheVendorsWords()
{
    QCOMPARE(m_product.states.at(NodeState::Active).vendor, "Disponibile"); // ONEX-8
    QCOMPARE(m_product.states.at(NodeState::Standby).vendor, "In fase di avvio");
    QCOMPARE(m_product.states.at(NodeState::Starting).vendor, "In fase di avvio");
    QCOMPARE(m_product.states.at(NodeState::Error).vendor, "errore");
    QVERIFY(m_product.startingBesideActiveIsStandby && m_product.autoFailover && m_product.roles);
}

void TestOnexProduct::asksWhatTheContractSays()
{
    QCOMPARE(m_product.probes.size(), 4u);
    const ProbeSpec *heartbeat = m_product.probe("heartbeat");
    QVERIFY(heartbeat && heartbeat->kind == ProbeKind::Tcp && heartbeat->weight == ProbeWeight::Heartbeat && heartbeat->endpoint == "management");
    const ProbeSpec *portal = m_product.probe("portal");
    QVERIFY(portal && portal->kind == ProbeKind::Http && portal->path == "/" && portal->pageExpected && portal->endpoint == "portal");
    QVERIFY((portal->infer == std::map<Outcome, NodeState>{{Outcome::Answered, NodeState::Active}, {Outcome::HttpError, NodeState::Starting}, {Outcome::Refused, NodeState::Error}}));
    const ProbeSpec *office = m_product.probe("ipoffice");
    QVERIFY(office && office->kind == ProbeKind::SipUdp && office->endpoint == "sip" && office->infer.empty()); // it runs on both servers
    const ProbeSpec *certificate = m_product.probe("certificate");
    QVERIFY(certificate && certificate->kind == ProbeKind::Certificate && certificate->endpoint == "certificate");
    for (const ProbeSpec &probe : m_product.probes)
        QVERIFY(probe.target == TargetKind::Node); // no service address
    QVERIFY(m_product.lag.empty() && !m_product.serviceNeeded);
}

void TestOnexProduct::forecastsTheDetectionOnly()
{
    QVERIFY(m_product.forecast.mode == ForecastMode::Automatic); // ONEX-19
    QCOMPARE(m_product.forecast.detection, "failover_detection_s");
    QVERIFY(m_product.forecast.interval.empty() && m_product.forecast.startFixed.empty());
    QVERIFY(m_product.settings[0].key == "failover_detection_s" && m_product.settings[0].standard == SettingValue(180.0));
    QVERIFY(m_product.settings[1].standard == SettingValue()); // which one a site has is not ours to guess
}

void TestOnexProduct::hasItsRowOfRunbooks()
{
    QCOMPARE(m_product.runbooks.size(), 4u); // DESIGN §5
    for (const Intent intent : allIntents) {
        const bool has = intent != Intent::Detach && intent != Intent::Rejoin;
        QCOMPARE(m_product.runbook(intent) != nullptr, has);
        QCOMPARE(m_product.refusals.contains(intent), !has);
    }
}

void TestOnexProduct::oneButtonSwapsBoth()
{
    const Step &step = book(Intent::Switchover).steps[0];
    QVERIFY(step.swap && !step.promotes && step.reversibility == Reversibility::Reversible);
    QVERIFY(step.actions.size() == 1 && step.actions[0].node == StepNode::From);
    QVERIFY(step.undo.size() == 1 && step.undo[0].node == StepNode::To); // the active one has the button
    for (const Language language : allLanguages)
        for (const auto *actions : {&step.actions, &step.undo})
            for (const char *word : {"Failover Now", "Visualizzazione piattaforma"})
                QVERIFY(actions->front().words.in(language).find(word) != std::string::npos);
    QVERIFY(step.attest.empty() && step.undoAttest.empty() && step.readingAllowed);
    QVERIFY(step.limit > fromSeconds(180)); // longer than the detection
}

void TestOnexProduct::theRestIsOnlyChecked()
{
    for (const Intent intent : {Intent::Rollback, Intent::Takeover, Intent::Repair})
        for (const Step &step : book(intent).steps)
            QVERIFY2(step.actions.empty() && !step.promotes && !step.swap, step.key.c_str());
    QVERIFY(asksState(book(Intent::Rollback).steps[0].see, StepNode::To, NodeState::Active)); // ONEX-16
    QVERIFY(asksState(book(Intent::Rollback).steps[0].see, StepNode::From, NodeState::Standby));
    QVERIFY(asksState(book(Intent::Takeover).steps[0].see, StepNode::To, NodeState::Active)); // ONEX-10
    QVERIFY(book(Intent::Takeover).steps[0].attest.empty()); // a role is seen
}

void TestOnexProduct::repairLeavesThePrimary()
{
    const auto made = plan(snapshotOf(true), m_pair, m_product, Intent::Repair, {});
    QVERIFY(made);
    QCOMPARE(made->to, 0); // ONEX-15: what the secondary changed is lost
    QCOMPARE(made->from, 1);
    QVERIFY((stepKeys(book(Intent::Repair)) == std::vector<std::string>{"changes", "link", "from-standby", "check"}));
    QVERIFY(asksState(book(Intent::Repair).steps[2].see, StepNode::From, NodeState::Standby));
    QVERIFY(book(Intent::Repair).steps[0].note.in(Language::Japanese).find("modalità autonoma") != std::string::npos);
}

void TestOnexProduct::everyStepIsVerified()
{
    for (const Runbook &runbook : m_product.runbooks)
        QCOMPARE(unverifiedStep(runbook), std::string());
}

void TestOnexProduct::namesItsNodesInEveryLanguage()
{
    for (const Runbook &runbook : m_product.runbooks) {
        PairSnapshot snapshot = snapshotOf(runbook.intent == Intent::Repair);
        if (runbook.intent == Intent::Rollback)
            std::swap(snapshot.nodes[0], snapshot.nodes[1]);
        const auto made = plan(snapshot, m_pair, m_product, runbook.intent, {});
        QVERIFY2(made, toWord(runbook.intent).data());
        QCOMPARE(unfilledText(*made), std::string());
        if (runbook.intent == Intent::Switchover)
            QCOMPARE(made->steps[0].actions[0].parameters.at("page"), "https://10.0.0.11:7071");
        if (runbook.intent == Intent::Rollback)
            QCOMPARE(made->to, 0);
    }
}

void TestOnexProduct::glossesTheStandbyOnceARunbook()
{
    const std::array<const char *, 4> glosses{"starting", "standby", "起動中", "запускается"};
    for (const Intent intent : {Intent::Switchover, Intent::Rollback})
        for (const Language language : allLanguages)
            QCOMPARE(glossesOf(book(intent), language, "In fase di avvio", glosses[std::size_t(language)]), 1);
}

void TestOnexProduct::refusesTheBlanksInFourLanguages()
{
    const std::array<const char *, 4> begins{"Not allowed: ", "Non consentito: ", "実行できません。", "Нельзя: "};
    for (const auto &[intent, text] : m_product.refusals) {
        for (const Language language : allLanguages)
            QVERIFY(text.in(language).starts_with(begins[std::size_t(language)]));
        const auto refused = plan(snapshotOf(), m_pair, m_product, intent, {});
        QVERIFY(!refused && refused.error().why == PlanRefusal::Why::NoSuchRunbook && refused.error().text == text);
    }
}

void TestOnexProduct::checksWhatTheFactsDemand()
{
    const int blocking = int(CheckLevel::Blocking);
    for (const char *id : {"nodes-fresh", "source-active", "target-standby", "same-version", "no-other-run"})
        QVERIFY2(levelOf(book(Intent::Switchover), id) == blocking, id); // ONEX-4
    for (const Runbook &runbook : m_product.runbooks)
        QCOMPARE(levelOf(runbook, "no-other-run"), blocking);
    QCOMPARE(levelOf(book(Intent::Takeover), "nodes-fresh"), -1); // a dead server is what it is for
    QCOMPARE(levelOf(book(Intent::Rollback), "setting-is"), int(CheckLevel::Warning)); // ONEX-19
}

void TestOnexProduct::saysWhatWillBeLost()
{
    for (const Runbook &runbook : m_product.runbooks)
        QVERIFY(!runbook.lost.empty());
    const auto says = [&](Intent intent, const char *words) {
        const std::vector<LocalText> &lost = book(intent).lost;
        return std::any_of(lost.begin(), lost.end(), [&](const LocalText &t) { return t.in(Language::English).find(words) != std::string::npos; });
    };
    QVERIFY(says(Intent::Switchover, "Call Assistant") && says(Intent::Switchover, "certificate")); // ONEX-9, ONEX-12
    QVERIFY(says(Intent::Switchover, "not synchronised") && says(Intent::Switchover, "Conferences")); // ONEX-6, ONEX-7
    QVERIFY(says(Intent::Takeover, "personal contacts")); // ONEX-14
    QVERIFY(says(Intent::Rollback, "Conferences scheduled on {from}"));
    QVERIFY(says(Intent::Repair, "do not reach the primary"));
}

void TestOnexProduct::setUpInTheVendorsOrder()
{
    std::vector<std::string> keys;
    for (const SetupStep &step : m_product.setup) {
        QVERIFY2(step.source.starts_with("ONEX-"), step.key.c_str());
        keys.push_back(step.key);
    }
    QVERIFY((keys == std::vector<std::string>{"select", "version", "cti", "cti-restart", "resilience", "restart", "line", "backup", "certificate"})); // ONEX-17, ONEX-18
    for (const Language language : allLanguages)
        for (const char *word : {"Linea", "Opzioni resilienza SCN", "Supporta la resilienza", "Esegue il backup di one-X Portal"})
            QVERIFY(m_product.setup[7].words.in(language).find(word) != std::string::npos);
}

QTEST_APPLESS_MAIN(TestOnexProduct)
#include "tst_onexproduct.moc"
