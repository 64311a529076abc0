// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/helppage.h"
#include "productchecks.h"

#include "products/pairs.h"

using namespace twinline;

namespace {

constexpr const char *site =
    "[[pair]]\n"
    "name = \"Office\"\n"
    "product = \"asterisk-keepalived\"\n"
    "service_address = \"192.0.2.10\"\n"
    "[pair.service]\n"
    "sip = \"192.0.2.10\"\n"
    "ari = \"http://twinline@192.0.2.10\"\n"
    "[pair.settings]\n"
    "units = \"asterisk keepalived postgresql@15-main\"\n"
    "[[pair.node]]\n"
    "name = \"a\"\n"
    "address = \"192.0.2.11\"\n"
    "rank = \"primary\"\n"
    "ssh = \"twinline@192.0.2.11\"\n"
    "sip = \"192.0.2.11\"\n"
    "database = \"host=192.0.2.11 user=twinline dbname=postgres\"\n"
    "ami = \"tls://twinline@192.0.2.11\"\n"
    "ari = \"http://twinline@192.0.2.11\"\n"
    "[[pair.node]]\n"
    "name = \"b\"\n"
    "address = \"192.0.2.12\"\n"
    "rank = \"secondary\"\n"
    "ssh = \"twinline@192.0.2.12\"\n"
    "sip = \"192.0.2.12\"\n"
    "database = \"host=192.0.2.12 user=twinline dbname=postgres\"\n"
    "ami = \"tls://twinline@192.0.2.12\"\n"
    "ari = \"http://twinline@192.0.2.12\"\n";

} // namespace

/// The shipped product `asterisk-keepalived`: the procedure of Kamailio's, with Asterisk's own evidence.
class TestAsteriskProduct : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theProcedureIsKamailios_data();
    void theProcedureIsKamailios();
    void everyProcedureIsThere();
    void asteriskTellsItsCallsAndTrunks();
    void whoAnswersAtTheAddressIsTold();
    void thePreflightAsksAsteriskToo();
    void aPairOfIt();
    void thePairOnTheHelpPageCanBeRead();
    void theTextsNameNoOtherSystem();

private:
    Product m_product, m_kamailio;
};

void TestAsteriskProduct::initTestCase()
{
    for (const auto &[name, product] : {std::pair("asterisk", &m_product), std::pair("kamailio", &m_kamailio)}) {
        const auto read = readProductFile(SOURCE_ROOT "/resources/products/" + std::string(name) + "-keepalived.toml");
        QVERIFY2(read, sentences(read ? Failures{} : read.error()).constData());
        *product = *read;
    }
}

void TestAsteriskProduct::theProcedureIsKamailios_data()
{
    QTest::addColumn<int>("intent");
    for (const Intent intent : allIntents)
        QTest::newRow(std::string(toWord(intent)).c_str()) << int(intent);
}

/// Step by step: what is done, what is seen, what takes it back. Only the words differ.
void TestAsteriskProduct::theProcedureIsKamailios()
{
    QFETCH(int, intent);
    const Runbook *own = m_product.runbook(Intent(intent));
    const Runbook *other = m_kamailio.runbook(Intent(intent));
    QVERIFY(own && other);
    QCOMPARE(stepKeys(*own), stepKeys(*other));
    for (std::size_t i = 0; i < own->steps.size(); ++i) {
        Step plain = own->steps[i];
        plain.title = other->steps[i].title;
        plain.note = other->steps[i].note;
        for (Condition &condition : plain.see) // each tells in its own way that it is stopped
            if (condition.kind == ConditionKind::ProbeRefuses && condition.text == "ami")
                condition.text = "kamailio";
        QVERIFY2(plain == other->steps[i], plain.key.c_str());
    }
    for (const CheckSpec &check : other->checks)
        QCOMPARE(levelOf(*own, check.id), int(check.level));
}

void TestAsteriskProduct::everyProcedureIsThere()
{
    for (const Intent intent : allIntents)
        QVERIFY(m_product.runbook(intent));
    QVERIFY(m_product.refusals.empty());
}

void TestAsteriskProduct::asteriskTellsItsCallsAndTrunks()
{
    const ProbeSpec *ami = m_product.probe("ami");
    QVERIFY(ami && ami->kind == ProbeKind::Ami);
    QCOMPARE(ami->asks, (std::vector<std::string>{"calls", "parked", "phones", "trunks", "queues"}));
    QCOMPARE(int(ami->weight), int(ProbeWeight::Optional)); // a user who may not ask everything is no fault of the pair
    for (const ProbeSpec &probe : m_product.probes)
        QVERIFY(probe.kind != ProbeKind::Kamailio);
}

void TestAsteriskProduct::whoAnswersAtTheAddressIsTold()
{
    int asked = 0;
    for (const ProbeSpec &probe : m_product.probes)
        asked += probe.kind == ProbeKind::Ari;
    QCOMPARE(asked, 2); // of each node, and at the address that moves
}

void TestAsteriskProduct::thePreflightAsksAsteriskToo()
{
    // Where the manager's refusal is to tell that Asterisk is stopped, the manager must have answered before.
    for (const Intent intent : {Intent::Switchover, Intent::Rollback, Intent::Detach}) {
        const std::vector<CheckSpec> &checks = m_product.runbook(intent)->checks;
        QVERIFY(std::any_of(checks.begin(), checks.end(), [](const CheckSpec &check) {
            const auto probe = check.parameters.find("probe");
            return check.id == "probe-answers" && check.level == CheckLevel::Blocking && probe != check.parameters.end() && probe->second == "ami";
        }));
    }
    for (const Intent intent : {Intent::Switchover, Intent::Rollback}) {
        const Runbook &runbook = *m_product.runbook(intent);
        for (const char *id : {"no-parked-calls", "trunks-registered", "disk-room"})
            QCOMPARE(levelOf(runbook, id), int(CheckLevel::Warning));
        QCOMPARE(levelOf(runbook, "file-sync"), int(CheckLevel::Forcible));
    }
}

void TestAsteriskProduct::aPairOfIt()
{
    const auto pairs = readPairs(site, "pairs.toml", {m_product});
    QVERIFY2(pairs, sentences(pairs ? Failures{} : pairs.error()).constData());
    const PairConfig &pair = pairs->front();
    QCOMPARE(pair.nodes[0].endpoints.at("ami"), (Endpoint{"192.0.2.11", 5039, true, "twinline"}));
    QCOMPARE(pair.serviceEndpoints.at("ari"), (Endpoint{"192.0.2.10", 8088, false, "twinline"}));
    QCOMPARE(textSetting(pair, m_product, "disk_paths"), std::optional<std::string>("/var/lib/postgresql /var/spool/asterisk"));
    QVERIFY(!textSetting(pair, m_product, "lsyncd_status"));
}

void TestAsteriskProduct::thePairOnTheHelpPageCanBeRead()
{
    const HelpPage page = readHelpPage(SOURCE_ROOT "/resources/help/open-pairs.md");
    int read = 0;
    for (const std::string &example : page.examples) {
        if (example.find("asterisk-keepalived") == std::string::npos)
            continue;
        const auto pairs = readPairs(example, "page", {m_product});
        QVERIFY2(pairs, sentences(pairs ? Failures{} : pairs.error()).constData());
        ++read;
    }
    QCOMPARE(read, 1);
}

void TestAsteriskProduct::theTextsNameNoOtherSystem()
{
    for (const Runbook &runbook : m_product.runbooks)
        for (const Step &step : runbook.steps)
            for (const LocalText &text : textsOf(step))
                for (const std::string &one : text.texts)
                    QVERIFY2(one.find("Kamailio") == std::string::npos, step.key.c_str());
}

QTEST_APPLESS_MAIN(TestAsteriskProduct)
#include "tst_asteriskproduct.moc"
