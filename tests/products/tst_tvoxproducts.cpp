// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include "decision/plan.h"
#include "decision/preflight.h"
#include "products/pairs.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <set>

using namespace twinline;

namespace {

const std::vector<std::string> keys{"tvox-cmr", "tvox-pure-cloud"};

std::string fileOf(const std::string &key)
{
    return SOURCE_ROOT "/resources/products/" + key + ".toml";
}

/// Every text of a product that people read.
std::vector<LocalText> textsOf(const Step &step)
{
    std::vector<LocalText> texts{step.title, step.note, step.attest, step.undoAttest};
    for (const auto *actions : {&step.actions, &step.undo})
        for (const Action &action : *actions)
            texts.push_back(action.words);
    std::erase_if(texts, [](const LocalText &text) { return text.empty(); });
    return texts;
}

/// What stands in the quotes of a language, in the order of the text.
std::vector<std::string> quotedIn(const std::string &text)
{
    static const QRegularExpression quoted(QStringLiteral("“([^”]*)”|«([^»]*)»|「([^」]*)」"));
    std::vector<std::string> found;
    for (auto it = quoted.globalMatch(QString::fromStdString(text)); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        for (int group = 1; group <= 3; ++group)
            if (!match.captured(group).isEmpty())
                found.push_back(match.captured(group).toStdString());
    }
    return found;
}

std::vector<std::string> stepKeys(const Runbook &runbook)
{
    std::vector<std::string> found;
    for (const Step &step : runbook.steps)
        found.push_back(step.key);
    return found;
}

const CheckSpec *checkOf(const Runbook &runbook, const std::string &id)
{
    const auto found = std::find_if(runbook.checks.begin(), runbook.checks.end(), [&](const CheckSpec &c) { return c.id == id; });
    return found == runbook.checks.end() ? nullptr : &*found;
}

bool asks(const std::vector<Condition> &conditions, ConditionKind kind, StepNode node = StepNode::None)
{
    return std::any_of(conditions.begin(), conditions.end(), [&](const Condition &c) { return c.kind == kind && c.node == node; });
}

PairConfig pairOf(const Product &product)
{
    const bool pure = product.key == "tvox-pure-cloud";
    std::string text = "[[pair]]\nname = \"Roma\"\nproduct = \"" + product.key + "\"\nservice_address = \"203.0.113.10\"\n"
                       "[pair.settings]\nfile_sync_limit = \"2 Mbit/s\"\n"
                       "[pair.queries]\nfiles = \"SELECT 3\"\n"
                       "[pair.service]\ncertificate = \"203.0.113.10\"\nssh = \"203.0.113.10\"\nsip = \"203.0.113.10\"\n";
    if (pure)
        text += "domain = \"pbx.example.com\"\n";
    for (const char *ordinal : {"1", "2"}) {
        const std::string host = std::string("10.0.0.1") + ordinal;
        text += "[[pair.node]]\nname = \"tvox-" + std::string(ordinal) + "\"\naddress = \"" + host + "\"\nmanagement = \"" + host
            + ":443\"\ncertificate = \"" + host + "\"\nssh = \"" + host + "\"\ndatabase = \"host=" + host + "\"\npage = \"https://" + host + "/occ\"\n";
        if (pure)
            text += "sip = \"" + host + "\"\npublic_address = \"198.51.100." + std::string(ordinal) + "\"\n";
    }
    const auto pairs = readPairs(text, "pairs.toml", {product});
    if (!pairs)
        qFatal("%s", sentences(pairs.error()).constData());
    return pairs->front();
}

/// Node 1 serves beside a Slave, or beside another Master.
PairSnapshot snapshotOf(bool split = false)
{
    PairSnapshot snapshot;
    snapshot.nodes.resize(2);
    snapshot.nodes[0].state = NodeState::Active;
    snapshot.nodes[1].state = split ? NodeState::Active : NodeState::Standby;
    snapshot.verdict = split ? Verdict::SplitBrain : Verdict::Redundant;
    return snapshot;
}

constexpr Intent allIntents[] = {Intent::Switchover, Intent::Rollback, Intent::Takeover, Intent::Detach, Intent::Rejoin, Intent::Repair};

} // namespace

/// The shipped TVox products, against the vendor's guide (TVOX-1 to TVOX-21).
class TestTvoxProducts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void areShippedInsideThePrograms();
    void speakTheVendorsWords();
    void haveTheirRowOfRunbooks_data();
    void haveTheirRowOfRunbooks();
    void refuseEveryBlankInFourLanguages();
    void quoteTheVendorVerbatimInEveryLanguage();
    void glossServicesOffOnceARunbook();
    void nameMenusThatTheGuideHas();
    void leaveNoNameUnfilled();
    void pressNothingByThemselves();
    void inventNoFigure();
    void askWhatTheContractSays_data();
    void askWhatTheContractSays();
    void everyActIsVerified();
    void theFourStepsOfTheGuide();
    void onlyTheMoveAndServicesOffCanBeUndone();
    void aSlaveIsReadAndNotInferred();
    void takeoverFencesMovesPromotesAndBringsBack();
    void lanTakeoverPressesNothing();
    void repairTakesARoleAndGivesNone();
    void checksWhatTheFactsDemand();
    void setUpInTheGuidesOrder_data();
    void setUpInTheGuidesOrder();
    void whatWillBeLostIsSaid();
    void aCloudPairMustAskAtTheAddress();

private:
    const Product &pure() const { return m_products.at("tvox-pure-cloud"); }
    const Product &lan() const { return m_products.at("tvox-cmr"); }
    std::map<std::string, Product> m_products;
};

void TestTvoxProducts::initTestCase()
{
    for (const std::string &key : keys) {
        const auto product = readProductFile(fileOf(key));
        QVERIFY2(product, sentences(product ? Failures{} : product.error()).constData());
        m_products[key] = *product;
    }
}

void TestTvoxProducts::areShippedInsideThePrograms()
{
    for (const std::string &key : keys) {
        QFile inside(QStringLiteral(":/products/%1.toml").arg(QString::fromStdString(key)));
        QVERIFY(inside.open(QIODevice::ReadOnly));
        QCOMPARE(inside.readAll(), QByteArray::fromStdString(fileText(fileOf(key))));
        QCOMPARE(m_products[key].key, key);
    }
}

void TestTvoxProducts::speakTheVendorsWords()
{
    for (const auto &[key, product] : m_products) { // TVOX-17
        QCOMPARE(product.states.size(), 3u);
        QCOMPARE(product.states.at(NodeState::Active).vendor, "master");
        QCOMPARE(product.states.at(NodeState::Standby).vendor, "slave");
        QCOMPARE(product.states.at(NodeState::ServicesOff).vendor, "off");
        for (const auto &[state, words] : product.states)
            QVERIFY2(words.icon.empty() && words.colour.empty(), "the guide gives neither");
        QVERIFY(product.roles && product.page.empty());
    }
    QVERIFY(lan().autoFailover && lan().addressImpliesRole);                               // TVOX-9, TVOX-10
    QVERIFY(!pure().autoFailover && !pure().addressImpliesRole && pure().serviceNeeded); // TVOX-15, TVOX-16
}

void TestTvoxProducts::haveTheirRowOfRunbooks_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("intents"); // DESIGN §5
    QTest::newRow("LAN and WAN") << QByteArray("tvox-cmr") << QByteArray("takeover rejoin repair");
    QTest::newRow("pure cloud") << QByteArray("tvox-pure-cloud") << QByteArray("switchover rollback takeover repair");
}

void TestTvoxProducts::haveTheirRowOfRunbooks()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, intents);
    const Product &product = m_products.at(key.toStdString());
    const QList<QByteArray> wanted = intents.split(' ');
    QCOMPARE(product.runbooks.size(), std::size_t(wanted.size()));
    for (const Intent intent : allIntents) {
        const bool has = wanted.contains(QByteArray(toWord(intent).data()));
        QCOMPARE(product.runbook(intent) != nullptr, has);
        QCOMPARE(product.refusals.contains(intent), !has);
        if (!has)
            continue;
        for (const Language language : allLanguages)
            QVERIFY(product.runbook(intent)->source.in(language).find("TVox Ridondato - Continuous Monitoring & Reporting") != std::string::npos);
    }
}

void TestTvoxProducts::refuseEveryBlankInFourLanguages()
{
    const std::array<const char *, 4> begins{"Not allowed: ", "Non consentito: ", "実行できません。", "Нельзя: "};
    for (const auto &[key, product] : m_products) {
        const PairConfig pair = pairOf(product);
        for (const auto &[intent, text] : product.refusals) {
            for (const Language language : allLanguages)
                QVERIFY2(text.in(language).starts_with(begins[std::size_t(language)]), text.in(language).c_str());
            const auto refused = plan(snapshotOf(), pair, product, intent, {});
            QVERIFY(!refused && refused.error().why == PlanRefusal::Why::NoSuchRunbook);
            QVERIFY(refused.error().text == text);
        }
    }
}

void TestTvoxProducts::quoteTheVendorVerbatimInEveryLanguage()
{
    const std::set<std::string> vendors{"STATO (master)", "STATO (slave)", "STATO (off)", "Servizi spenti", "Master", "Slave"};
    int hands = 0;
    for (const auto &[key, product] : m_products) {
        for (const Runbook &runbook : product.runbooks) {
            for (const Step &step : runbook.steps) {
                for (const auto *actions : {&step.actions, &step.undo}) {
                    for (const Action &action : *actions) {
                        if (action.kind == ActionKind::CloudCommand)
                            continue; // the words of the pair's own cloud
                        const bool occ = action.parameters.contains("page");
                        const std::vector<std::string> english = quotedIn(action.words.in(Language::English));
                        QCOMPARE(english.empty(), !occ); // the cloud client's words are nobody's
                        for (const std::string &word : english)
                            QVERIFY2(vendors.contains(word), word.c_str());
                        for (const Language language : allLanguages) {
                            const std::string &words = action.words.in(language);
                            std::vector<std::string> same = quotedIn(words);
                            std::erase(same, "SISTEMA -> Monitor di Sistema"); // Japanese quotes the way to it, too
                            QVERIFY2(same == english, words.c_str());
                            QCOMPARE(words.find("SISTEMA -> Monitor di Sistema") != std::string::npos, occ);
                        }
                        ++hands;
                    }
                }
            }
        }
    }
    QCOMPARE(hands, 23); // pure cloud: 6 there and 6 back with their undo, takeover 5, repair 3; LAN: rejoin 1, repair 2
}

void TestTvoxProducts::glossServicesOffOnceARunbook()
{
    const std::array<const char *, 4> glosses{"services off", "", "サービス停止中", "службы остановлены"};
    for (const auto &[key, product] : m_products) {
        for (const Runbook &runbook : product.runbooks) {
            for (const Language language : {Language::English, Language::Japanese, Language::Russian}) {
                int told = 0;
                bool used = false;
                for (const Step &step : runbook.steps) {
                    const std::string &note = step.note.in(language);
                    const std::size_t at = note.find(glosses[std::size_t(language)]);
                    told += at != std::string::npos && note.find("Servizi spenti") < at;
                    for (const Action &action : step.actions)
                        used = used || action.words.in(language).find("Servizi spenti") != std::string::npos;
                }
                QVERIFY2(told == (used ? 1 : 0), (key + " " + std::string(toWord(runbook.intent)) + " " + languageCode(language)).c_str());
            }
        }
    }
}

void TestTvoxProducts::nameMenusThatTheGuideHas()
{
    const std::set<std::string> menus{"SISTEMA -> Monitor di Sistema", "SISTEMA -> Configurazione di sistema -> Rete -> Fault Tolerance",
                                      "SISTEMA -> Configurazione di sistema -> Rete -> Dominio"};
    static const QRegularExpression menu(QStringLiteral("SISTEMA(?: -> [A-Za-z]+(?: [A-Za-z]+)*)+"));
    for (const auto &[key, product] : m_products) {
        std::vector<LocalText> texts;
        for (const SetupStep &step : product.setup)
            texts.push_back(step.words);
        for (const Runbook &runbook : product.runbooks)
            for (const Step &step : runbook.steps)
                for (const LocalText &text : textsOf(step))
                    texts.push_back(text);
        for (const LocalText &text : texts) {
            for (const Language language : allLanguages) {
                for (auto it = menu.globalMatch(QString::fromStdString(text.in(language))); it.hasNext();) {
                    const std::string found = it.next().captured().toStdString();
                    QVERIFY2(menus.contains(found), found.c_str());
                }
            }
        }
    }
}

void TestTvoxProducts::leaveNoNameUnfilled()
{
    for (const auto &[key, product] : m_products) {
        const PairConfig pair = pairOf(product);
        for (const Runbook &runbook : product.runbooks) {
            const auto made = plan(snapshotOf(runbook.intent == Intent::Repair), pair, product, runbook.intent,
                                   runbook.intent == Intent::Rollback ? "tvox-2" : "");
            QVERIFY2(made.has_value(), toWord(runbook.intent).data());
            std::vector<LocalText> texts = made->lost;
            texts.push_back(made->source);
            for (const Step &step : made->steps) {
                for (const LocalText &text : textsOf(step))
                    texts.push_back(text);
                for (const auto *actions : {&step.actions, &step.undo}) {
                    for (const Action &action : *actions) {
                        const auto page = action.parameters.find("page");
                        const NodeIndex node = action.node == StepNode::From ? made->from : made->to;
                        if (page != action.parameters.end()) // OCC of the node that the step is about, at its own address
                            QCOMPARE(page->second, pair.nodes[std::size_t(node)].page);
                    }
                }
            }
            for (const LocalText &text : texts)
                for (const Language language : allLanguages)
                    QVERIFY2(!text.in(language).empty() && text.in(language).find_first_of("{}") == std::string::npos, text.in(language).c_str());
        }
    }
    const Plan move = plan(snapshotOf(), pairOf(pure()), pure(), Intent::Switchover, {}).value();
    QCOMPARE(move.steps[1].title.in(Language::English), "Move public IP 203.0.113.10 from tvox-1 to tvox-2");
    QCOMPARE(move.steps[0].actions[0].words.in(Language::Russian),
             "В OCC узла tvox-1, SISTEMA -> Monitor di Sistema: нажмите «STATO (master)», выберите «Servizi spenti».");
}

void TestTvoxProducts::pressNothingByThemselves()
{
    for (const auto &[key, product] : m_products) // TVOX-21
        for (const Runbook &runbook : product.runbooks)
            for (const Step &step : runbook.steps)
                for (const auto *actions : {&step.actions, &step.undo})
                    for (const Action &action : *actions) // the public address is not the vendor's
                        QVERIFY2(action.kind == ActionKind::Hands || (key == "tvox-pure-cloud" && step.key == "move" && action.kind == ActionKind::CloudCommand),
                                 step.key.c_str());
}

void TestTvoxProducts::inventNoFigure()
{
    QVERIFY(lan().forecast.mode == ForecastMode::Unknown); // until a drill measures it
    QVERIFY(pure().forecast.mode == ForecastMode::Manual);
    for (const auto &[key, product] : m_products) {
        QVERIFY(product.forecast.interval.empty() && product.forecast.failures.empty() && product.forecast.detection.empty());
        QCOMPARE(product.settings.size(), 1u);
        QCOMPARE(product.settings[0].key, "file_sync_limit"); // TVOX-2
        QVERIFY(std::holds_alternative<std::monostate>(product.settings[0].standard));
        QCOMPARE(textSetting(pairOf(product), product, "file_sync_limit"), std::optional<std::string>("2 Mbit/s"));
        QCOMPARE(product.lag.size(), 2u); // TVOX-2: two series
        QVERIFY(product.lag[0].kind == LagKind::Streaming && product.lag[0].probe == "database");
        QVERIFY(product.lag[1].kind == LagKind::Periodic && product.lag[1].probe == "files");
        QVERIFY(!product.lag[1].warnAbove && !product.lag[1].refuseAbove); // a throttled file lag is no fault
        for (const Runbook &runbook : product.runbooks)
            for (const Step &step : runbook.steps)
                QVERIFY2(step.usual == Duration::zero(), step.key.c_str());
    }
}

void TestTvoxProducts::askWhatTheContractSays_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("weight");
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<bool>("service");
    QTest::addColumn<bool>("inLan");
    const auto row = [](const char *key, ProbeKind kind, const char *endpoint, bool service = false, bool inLan = true,
                        ProbeWeight weight = ProbeWeight::Optional) {
        QTest::newRow(key) << QByteArray(key) << int(kind) << int(weight) << QByteArray(endpoint) << service << inLan;
    };
    row("heartbeat", ProbeKind::Tcp, "management", false, true, ProbeWeight::Heartbeat);
    row("certificate", ProbeKind::Certificate, "certificate");
    row("ssh-key", ProbeKind::SshKey, "ssh");
    row("database", ProbeKind::Postgres, "database");
    row("files", ProbeKind::Age, "database");
    row("sip", ProbeKind::SipUdp, "sip", false, false);
    row("service-certificate", ProbeKind::Certificate, "certificate", true);
    row("service-ssh-key", ProbeKind::SshKey, "ssh", true);
    row("service-sip", ProbeKind::SipUdp, "sip", true);
    row("domain", ProbeKind::Dns, "domain", true, false);
}

void TestTvoxProducts::askWhatTheContractSays()
{
    QFETCH(QByteArray, key);
    QFETCH(bool, inLan);
    QVERIFY(bool(lan().probe(key.toStdString())) == inLan);
    for (const Product *product : {&pure(), &lan()}) {
        const ProbeSpec *probe = product->probe(key.toStdString());
        if (!probe)
            continue;
        QTEST(int(probe->kind), "kind");
        QTEST(int(probe->weight), "weight");
        QTEST(QByteArray::fromStdString(probe->endpoint), "endpoint");
        QTEST(probe->target == TargetKind::Service, "service");
        QVERIFY(probe->query.empty()); // the vendor documents none
        if (key == "sip")
            QVERIFY((probe->infer == std::map<Outcome, NodeState>{{Outcome::Answered, NodeState::Active}, {Outcome::Refused, NodeState::Standby}}));
        else
            QVERIFY(probe->infer.empty());
    }
    QCOMPARE(pure().probes.size(), 12u); // two of them ask the cloud, where the pair names one
    QCOMPARE(lan().probes.size(), 8u);
}

void TestTvoxProducts::everyActIsVerified()
{
    for (const auto &[key, product] : m_products) {
        for (const Runbook &runbook : product.runbooks) {
            for (const Step &step : runbook.steps) {
                const std::string name = key + " " + std::string(toWord(runbook.intent)) + " " + step.key;
                QVERIFY2(step.limit > Duration::zero(), name.c_str());
                QVERIFY2(!step.see.empty() || (step.actions.empty() && !step.attest.empty()), name.c_str());
                QVERIFY2(step.see.empty() || step.times == 2, name.c_str());
                QVERIFY2(step.actions.empty() || !step.before.empty() || step.key == "fence", name.c_str());
                const bool role = std::any_of(step.see.begin(), step.see.end(), [](const Condition &c) { return c.kind == ConditionKind::StateIs; });
                QVERIFY2(step.actions.empty() || !role || step.readingAllowed, name.c_str());
                QVERIFY2(step.undo.empty() || !step.undoSee.empty(), name.c_str());
            }
        }
    }
}

void TestTvoxProducts::theFourStepsOfTheGuide()
{
    const Runbook &runbook = *pure().runbook(Intent::Switchover); // TVOX-16
    QVERIFY((stepKeys(runbook) == std::vector<std::string>{"from-off", "move", "to-master", "from-slave", "check"}));
    const auto step = [&](std::size_t i) -> const Step & { return runbook.steps[i]; };
    const std::array<std::vector<std::string>, 4> words{{{"STATO (master)", "Servizi spenti"}, {}, {"STATO (slave)", "Master"}, {"STATO (off)", "Slave"}}};
    const std::array<StepNode, 4> nodes{StepNode::From, StepNode::From, StepNode::To, StepNode::From};
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(step(i).actions.size(), i == 1 ? 2u : 1u);
        const Action &hands = step(i).actions.back();
        QVERIFY(hands.kind == ActionKind::Hands && quotedIn(hands.words.in(Language::English)) == words[i]);
        QVERIFY(hands.node == nodes[i]);
        QCOMPARE(step(i).promotes, i == 2);
    }
    QVERIFY(step(1).actions[0].kind == ActionKind::CloudCommand && step(1).actions[0].node == StepNode::To);
    QVERIFY(!step(1).actions[1].parameters.contains("page")); // no page of the vendor's: the cloud's own client
    QVERIFY((step(0).see == std::vector<Condition>{{ConditionKind::StateIs, StepNode::From, NodeState::ServicesOff, {}, false}}));
    QVERIFY(asks(step(1).before, ConditionKind::NotOtherActive, StepNode::To));
    QVERIFY(asks(step(1).see, ConditionKind::ServiceNotHeldBy, StepNode::From) && asks(step(1).see, ConditionKind::ServiceHeldBy, StepNode::To)
            && asks(step(1).see, ConditionKind::DomainMatches));
    QVERIFY(asks(step(2).before, ConditionKind::NotOtherActive, StepNode::To) && asks(step(2).before, ConditionKind::ServiceHeldBy, StepNode::To));
    QVERIFY(asks(step(2).see, ConditionKind::StateIs, StepNode::To) && asks(step(2).see, ConditionKind::DatabasePrimary, StepNode::To));
    QVERIFY(asks(step(3).see, ConditionKind::DatabaseStandby, StepNode::From) && asks(step(3).see, ConditionKind::Streaming, StepNode::From));
    for (const ConditionKind kind : {ConditionKind::ServiceAnswers, ConditionKind::LagBelowLimit, ConditionKind::VerdictIs, ConditionKind::DomainMatches})
        QVERIFY(asks(step(4).see, kind));
    const Runbook &back = *pure().runbook(Intent::Rollback); // TVOX-16 the other way
    QVERIFY(back.steps == runbook.steps && back.checks == runbook.checks && back.lost == runbook.lost);
}

void TestTvoxProducts::onlyTheMoveAndServicesOffCanBeUndone()
{
    const std::vector<Step> &steps = pure().runbook(Intent::Switchover)->steps; // TVOX-20
    QVERIFY(steps[0].reversibility == Reversibility::Reversible && steps[1].reversibility == Reversibility::Reversible);
    QVERIFY((quotedIn(steps[0].undo[0].words.in(Language::English)) == std::vector<std::string>{"STATO (off)", "Master"}));
    QVERIFY(asks(steps[0].undoSee, ConditionKind::NotOtherActive, StepNode::From) && asks(steps[0].undoSee, ConditionKind::StateIs, StepNode::From));
    QVERIFY(asks(steps[1].undoSee, ConditionKind::ServiceHeldBy, StepNode::From) && asks(steps[1].undoSee, ConditionKind::ServiceNotHeldBy, StepNode::To));
    QVERIFY(!steps[1].attest.empty() && !steps[1].undoAttest.empty() && steps[0].undoAttest.empty());
    QVERIFY(steps[2].reversibility == Reversibility::PointOfNoReturn);
    QVERIFY(steps[3].reversibility == Reversibility::ForwardOnly);
    for (const Intent intent : {Intent::Takeover, Intent::Repair})
        for (const Step &step : pure().runbook(intent)->steps)
            QVERIFY2(step.actions.empty() || step.reversibility != Reversibility::Reversible, step.key.c_str());
}

void TestTvoxProducts::aSlaveIsReadAndNotInferred()
{
    int slaves = 0;
    for (const auto &[key, product] : m_products) {
        for (const Runbook &runbook : product.runbooks) {
            for (const Step &step : runbook.steps) {
                if (!step.key.ends_with("-slave"))
                    continue;
                const StepNode node = step.key == "to-slave" ? StepNode::To : StepNode::From;
                QVERIFY((step.see[0] == Condition{ConditionKind::StateIs, node, NodeState::Standby, {}, true}));
                QVERIFY(step.attest.empty());
                ++slaves;
            }
        }
    }
    QCOMPARE(slaves, 6);
}

void TestTvoxProducts::takeoverFencesMovesPromotesAndBringsBack()
{
    const Runbook &runbook = *pure().runbook(Intent::Takeover);
    QVERIFY((stepKeys(runbook) == std::vector<std::string>{"fence", "move", "to-master", "service", "from-off", "from-slave", "copy"}));
    QVERIFY(asks(runbook.steps[0].see, ConditionKind::NotOtherActive, StepNode::To) && !runbook.steps[0].attest.empty());
    QVERIFY(!runbook.steps[0].readingAllowed);
    const Step &up = runbook.steps[2];
    QVERIFY(up.promotes && asks(up.before, ConditionKind::NotOtherActive, StepNode::To) && !up.attest.empty());
    QVERIFY(up.attest != runbook.steps[0].attest); // still stopped
    QVERIFY(asks(runbook.steps[4].before, ConditionKind::StateIs, StepNode::To)); // somebody serves before another is taken off
}

void TestTvoxProducts::lanTakeoverPressesNothing()
{
    const Runbook *runbook = lan().runbook(Intent::Takeover); // TVOX-10
    QVERIFY(runbook);
    for (const Step &step : runbook->steps)
        QVERIFY2(step.actions.empty() && !step.promotes && step.attest.empty(), step.key.c_str());
}

void TestTvoxProducts::repairTakesARoleAndGivesNone()
{
    QVERIFY((stepKeys(*lan().runbook(Intent::Repair)) == std::vector<std::string>{"from-off", "link", "from-slave", "service", "copy"})); // TVOX-12
    QVERIFY((stepKeys(*pure().runbook(Intent::Repair)) == std::vector<std::string>{"from-off", "move", "from-slave", "service", "copy"}));
    for (const Product *product : {&lan(), &pure()}) {
        const Runbook &runbook = *product->runbook(Intent::Repair);
        QVERIFY((runbook.steps[0].before == std::vector<Condition>{{ConditionKind::VerdictIs, StepNode::None, NodeState::Unknown, "split-brain", false}}));
        for (const Step &step : runbook.steps)
            QVERIFY2(!step.promotes && step.undo.empty(), step.key.c_str());
    }
    const Step &link = lan().runbook(Intent::Repair)->steps[1];
    QVERIFY(link.actions.empty() && link.see.empty() && !link.attest.empty()); // not to be measured from here
}

void TestTvoxProducts::checksWhatTheFactsDemand()
{
    const Runbook &switchover = *pure().runbook(Intent::Switchover);
    // TVox names no manager interface, no parked calls, no setting that would undo a switch or must fit another, no terminal server and no host to ask.
    const std::set<std::string_view> others{"setting-is", "no-parked-calls", "detection-time", "timeout-covers", "settings-equal", "nlb-mac",
                                            "agent-ready", "terminal-answers", "nodes-answer", "inventory-agrees"};
    for (const std::string &id : knownChecks())
        QVERIFY2(others.contains(id) || asksHosts(id) || checkOf(switchover, id), id.c_str());
    const auto level = [&](const Runbook &runbook, const char *id) { return checkOf(runbook, id) ? int(checkOf(runbook, id)->level) : -1; };
    for (const char *id : {"nodes-fresh", "source-active", "target-standby", "management-apart", "one-primary", "streaming", "no-other-run"})
        QVERIFY2(level(switchover, id) == int(CheckLevel::Blocking), id);
    for (const char *id : {"identity", "distinguishable", "service-holder", "domain-matches", "lag-seconds", "lag-bytes"})
        QVERIFY2(level(switchover, id) == int(CheckLevel::Forcible), id);
    for (const char *id : {"domain-ttl", "heartbeat", "copy-age"})
        QVERIFY2(level(switchover, id) == int(CheckLevel::Warning), id);
    QCOMPARE(checkOf(switchover, "domain-ttl")->parameters.at("limit_s"), "300");
    for (const auto &[key, product] : m_products)
        for (const Runbook &runbook : product.runbooks)
            QVERIFY2(level(runbook, "no-other-run") == int(CheckLevel::Blocking), toWord(runbook.intent).data());
    QVERIFY(checkOf(*lan().runbook(Intent::Rejoin), "source-active"));
    QVERIFY(!checkOf(*pure().runbook(Intent::Takeover), "nodes-fresh")); // a dead Master is what it is for
}

void TestTvoxProducts::setUpInTheGuidesOrder_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("sources");
    QTest::newRow("LAN and WAN") << QByteArray("tvox-cmr") << QByteArray("TVOX-6 TVOX-7 TVOX-9 TVOX-12 TVOX-13");
    QTest::newRow("pure cloud") << QByteArray("tvox-pure-cloud") << QByteArray("TVOX-6 TVOX-7 TVOX-14 TVOX-18 TVOX-19");
}

void TestTvoxProducts::setUpInTheGuidesOrder()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, sources);
    const std::vector<SetupStep> &setup = m_products.at(key.toStdString()).setup;
    const auto place = [&](const char *step) {
        return std::find_if(setup.begin(), setup.end(), [&](const SetupStep &s) { return s.key == step; }) - setup.begin();
    };
    QVERIFY(place("licence") < place("fault-tolerance") && place("fault-tolerance") < place("reboot")); // TVOX-6
    QVERIFY(place("reboot") < std::ptrdiff_t(setup.size()));
    if (key == "tvox-pure-cloud")
        QVERIFY(place("fault-tolerance") < place("domain") && place("domain") < place("reboot")); // TVOX-18
    QByteArray all;
    for (const SetupStep &step : setup) {
        QVERIFY2(!step.source.empty(), step.key.c_str());
        all += ' ' + QByteArray::fromStdString(step.source).replace(",", "");
    }
    for (const QByteArray &source : sources.split(' '))
        QVERIFY2(all.split(' ').contains(source), source.constData());
}

void TestTvoxProducts::whatWillBeLostIsSaid()
{
    for (const auto &[key, product] : m_products)
        for (const Runbook &runbook : product.runbooks)
            QVERIFY2(!runbook.lost.empty(), toWord(runbook.intent).data());
    QVERIFY(pure().runbook(Intent::Switchover)->lost[0].in(Language::English).find("no node serves") != std::string::npos); // TVOX-20
}

void TestTvoxProducts::aCloudPairMustAskAtTheAddress()
{
    const std::string nodes = "[[pair.node]]\nname = \"a\"\naddress = \"10.0.0.1\"\nmanagement = \"10.0.0.1:443\"\n"
                              "[[pair.node]]\nname = \"b\"\naddress = \"10.0.0.2\"\nmanagement = \"10.0.0.2:443\"\n";
    const std::string head = "[[pair]]\nname = \"Roma\"\nservice_address = \"203.0.113.10\"\nproduct = ";
    QVERIFY(!readPairs(head + "\"tvox-pure-cloud\"\n" + nodes, "p.toml", {pure()}));
    QVERIFY(!readPairs(head + "\"tvox-pure-cloud\"\n[pair.service]\ndomain = \"pbx.example.com\"\n" + nodes, "p.toml", {pure()}));
    QVERIFY(readPairs(head + "\"tvox-pure-cloud\"\n[pair.service]\nsip = \"203.0.113.10\"\n" + nodes, "p.toml", {pure()}));
    QVERIFY(readPairs(head + "\"tvox-cmr\"\n" + nodes, "p.toml", {lan()}));
}

QTEST_APPLESS_MAIN(TestTvoxProducts)
#include "tst_tvoxproducts.moc"
