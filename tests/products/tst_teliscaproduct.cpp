// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include "domain/checks.h"
#include "domain/pair.h"

#include <QFile>

#include <algorithm>
#include <set>

using namespace twinline;

/// The product file that is shipped, against what the vendor's guide says (TEL-1 to TEL-31).
class TestTeliscaProduct : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isShippedInsideThePrograms();
    void speaksTheVendorsWords();
    void pressesTheVendorsButtonsVerbatimInEveryLanguage_data();
    void pressesTheVendorsButtonsVerbatimInEveryLanguage();
    void hasTheGuidesDefaults_data();
    void hasTheGuidesDefaults();
    void inventsNoFigure();
    void asksTheMonitorAsTheGuideSays();
    void lagCountsOnlyWhereASiteNamesADatabase();
    void stepsDownBeforeItStepsUp();
    void everyActIsVerifiedAndHasAWayForHands();
    void switchIsBlockedWhileSomethingWouldUndoIt_data();
    void switchIsBlockedWhileSomethingWouldUndoIt();
    void checksWhatTheFactsDemand();
    void takeoverPressesNothing();
    void repairTakesARoleAndGivesNone();
    void refusesInWordsWhatTheGuideDoesNotHave();
    void setsUpInTheGuidesOrder();
    void advisesOnWhatTheGuideAdvises();
    void asksForWhatNobodyCanSee_data();
    void asksForWhatNobodyCanSee();
    void readsTheVendorsLog();

private:
    Product m_product;
};

void TestTeliscaProduct::initTestCase()
{
    const auto product = readProductFile(teliscaFile);
    QVERIFY2(product, sentences(product ? Failures{} : product.error()).constData());
    m_product = *product;
}

void TestTeliscaProduct::isShippedInsideThePrograms()
{
    QFile inside(QStringLiteral(":/products/telisca-hot-standby.toml"));
    QVERIFY(inside.open(QIODevice::ReadOnly));
    QCOMPARE(inside.readAll(), QByteArray::fromStdString(fileText(teliscaFile)));
}

void TestTeliscaProduct::speaksTheVendorsWords()
{
    QCOMPARE(m_product.key, "telisca-hot-standby");
    QCOMPARE(m_product.states.size(), 3u);
    QCOMPARE(m_product.states.at(NodeState::Active).vendor, "Active (Primary)"); // TEL-17
    QCOMPARE(m_product.states.at(NodeState::Standby).vendor, "Standby (Backup)");
    QCOMPARE(m_product.states.at(NodeState::Error).vendor, "Error");
    QVERIFY(m_product.roles && m_product.autoFailover);
    for (const char *field : {"First server auto restart as Active/Primary", "Test VIP address IP destination",
                              "Switch server on application error"}) { // TEL-9
        QVERIFY2(std::any_of(m_product.settings.begin(), m_product.settings.end(), [&](const SettingSpec &spec) {
            return std::all_of(allLanguages.begin(), allLanguages.end(), [&](Language l) { return spec.label.in(l) == field; });
        }), field);
    }
}

void TestTeliscaProduct::pressesTheVendorsButtonsVerbatimInEveryLanguage_data()
{
    QTest::addColumn<int>("language");
    for (const Language language : allLanguages)
        QTest::newRow(languageCode(language)) << static_cast<int>(language);
}

void TestTeliscaProduct::pressesTheVendorsButtonsVerbatimInEveryLanguage()
{
    QFETCH(int, language);
    int hands = 0;
    for (const Runbook &runbook : m_product.runbooks) {
        for (const Step &step : runbook.steps) {
            for (const auto *actions : {&step.actions, &step.undo}) {
                const auto lab = std::find_if(actions->begin(), actions->end(), [](const Action &a) { return a.kind == ActionKind::Lab; });
                for (const Action &action : *actions) {
                    if (action.kind != ActionKind::Hands)
                        continue;
                    const std::string &words = action.words.in(static_cast<Language>(language));
                    const bool up = lab->parameters.at("button") == "to-active";
                    QVERIFY2(words.find(up ? "-> Active (Primary)" : "-> Standby (Backup)") != std::string::npos, words.c_str());
                    QVERIFY2(words.find(up ? "-> Standby (Backup)" : "-> Active (Primary)") == std::string::npos, words.c_str());
                    QVERIFY2(action.node == lab->node, words.c_str());
                    ++hands;
                }
            }
        }
    }
    QCOMPARE(hands, 9); // switchover and rollback: two steps and their undo each; repair: one
}

void TestTeliscaProduct::hasTheGuidesDefaults_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<double>("standard");
    QTest::newRow("interval 30 s (TEL-10)") << QByteArray("heartbeat_interval_s") << 30.0;
    QTest::newRow("time-out 10 s (TEL-10)") << QByteArray("heartbeat_timeout_s") << 10.0;
    QTest::newRow("5 failures (TEL-10)") << QByteArray("consecutive_failures") << 5.0;
    QTest::newRow("200 ms a CTI port (TEL-13)") << QByteArray("cti_port_start_s") << 0.2;
    QTest::newRow("200 ms a device (TEL-13)") << QByteArray("cti_device_start_s") << 0.2;
}

void TestTeliscaProduct::hasTheGuidesDefaults()
{
    QFETCH(QByteArray, key);
    QFETCH(double, standard);
    QCOMPARE(numberSetting({}, m_product, key.toStdString()), std::optional(standard));
}

void TestTeliscaProduct::inventsNoFigure()
{
    for (const char *key : {"cti_connect_s", "cti_ports", "cti_devices"})
        QVERIFY2(!numberSetting({}, m_product, key), key);
    for (const char *key : {"first_server_auto_restart", "test_vip"})
        QVERIFY2(!booleanSetting({}, m_product, key), key);
    QVERIFY(!textSetting({}, m_product, "balancer"));
    QCOMPARE(booleanSetting({}, m_product, "switch_on_application_error"), std::optional(false));
    QVERIFY(m_product.forecast.mode == ForecastMode::Automatic);
    QCOMPARE(m_product.forecast.startFixed, "cti_connect_s");
    QCOMPARE(m_product.forecast.ports, "cti_ports");
    QCOMPARE(m_product.forecast.devices, "cti_devices");
}

void TestTeliscaProduct::asksTheMonitorAsTheGuideSays()
{
    const ProbeSpec *role = m_product.probe("role");
    QVERIFY(role && role->weight == ProbeWeight::Role);
    QCOMPARE(role->path, "/IPSCFG/admin/monitor.aspx?mod=FT"); // TEL-15
    QVERIFY((role->bodies == std::vector<ExpectedBody>{{"ACTIVE", NodeState::Active, "Active (Primary)"},
                                                       {"STANDBY", NodeState::Standby, "Standby (Backup)"}}));
    const ProbeSpec *heartbeat = m_product.probe("heartbeat");
    QVERIFY(heartbeat && heartbeat->weight == ProbeWeight::Heartbeat);
    QCOMPARE(heartbeat->path, "/IPSCFG/admin/monitor.aspx?mod=NONE");
    const ProbeSpec *application = m_product.probe("application");
    QVERIFY(application && application->weight == ProbeWeight::Optional); // TEL-16: minor errors
    QCOMPARE(application->path, "/IPSCFG/admin/monitor.aspx?mod=IPSWS");
    QCOMPARE(application->bodies.front().text, "IPSWS=OK");
    const ProbeSpec *identity = m_product.probe("identity");
    QVERIFY(identity && identity->identity && identity->path == "/IPSCFG/admin");
    for (const char *key : {"service-sip", "service-identity"})
        QVERIFY2(m_product.probe(key) && m_product.probe(key)->target == TargetKind::Service, key);
    QVERIFY(m_product.probe("startup") && m_product.probe("startup")->kind == ProbeKind::Tcp); // TEL-5
    QCOMPARE(m_product.page, "{monitor}/IPSCFG/admin");
}

void TestTeliscaProduct::lagCountsOnlyWhereASiteNamesADatabase()
{
    QCOMPARE(m_product.lag.size(), 1u);
    const LagStoreSpec &store = m_product.lag.front();
    QVERIFY(store.kind == LagKind::Streaming);
    QVERIFY(m_product.probe(store.probe)->weight == ProbeWeight::Optional);
    QVERIFY(store.warnAbove < store.refuseAbove);
}

void TestTeliscaProduct::stepsDownBeforeItStepsUp()
{
    for (const Intent intent : {Intent::Switchover, Intent::Rollback}) {
        const Runbook *runbook = m_product.runbook(intent);
        QVERIFY(runbook && runbook->steps.size() >= 2);
        const Step &down = runbook->steps[0];
        const Step &up = runbook->steps[1];
        QVERIFY(!down.promotes && up.promotes);
        QVERIFY((down.see == std::vector{Condition{ConditionKind::StateIs, StepNode::From, NodeState::Standby, ""}}));
        QVERIFY(std::count(up.before.begin(), up.before.end(), Condition{ConditionKind::NotOtherActive, StepNode::To, NodeState::Unknown, ""}) == 1);
        for (std::size_t i = 2; i < runbook->steps.size(); ++i)
            QVERIFY2(runbook->steps[i].actions.empty(), "after the two acts there is only proof");
    }
}

void TestTeliscaProduct::everyActIsVerifiedAndHasAWayForHands()
{
    for (const Runbook &runbook : m_product.runbooks) {
        QVERIFY(!runbook.lost.empty());
        for (const Step &step : runbook.steps) {
            QVERIFY2(!step.see.empty() && step.times >= 2, step.key.c_str());
            QVERIFY2(step.limit > Duration::zero(), step.key.c_str());
            if (step.actions.empty())
                continue;
            QVERIFY2(step.actions.front().kind == ActionKind::Lab, step.key.c_str()); // only a lab can use it
            QVERIFY2(step.actions.back().kind == ActionKind::Hands, step.key.c_str()); // TEL-17: buttons are on the page only
            QVERIFY2(step.actions.back().parameters.at("page").ends_with(".page}"), step.key.c_str());
            QVERIFY2(step.readingAllowed, step.key.c_str());
            QVERIFY2(!step.before.empty(), step.key.c_str());
        }
    }
}

void TestTeliscaProduct::switchIsBlockedWhileSomethingWouldUndoIt_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("when");
    QTest::newRow("TEL-22") << QByteArray("first_server_auto_restart") << QByteArray("false") << QByteArray("to-second");
    QTest::newRow("TEL-27") << QByteArray("test_vip") << QByteArray("false") << QByteArray("always");
    QTest::newRow("TEL-14") << QByteArray("balancer") << QByteArray("none|follows-role") << QByteArray("to-second");
}

void TestTeliscaProduct::switchIsBlockedWhileSomethingWouldUndoIt()
{
    QFETCH(QByteArray, setting);
    for (const Intent intent : {Intent::Switchover, Intent::Rollback}) {
        const std::vector<CheckSpec> &checks = m_product.runbook(intent)->checks;
        const auto check = std::find_if(checks.begin(), checks.end(), [&](const CheckSpec &one) {
            return one.id == "setting-is" && one.parameters.at("key") == setting.toStdString();
        });
        QVERIFY(check != checks.end());
        QVERIFY(check->level == CheckLevel::Blocking);
        QTEST(QByteArray::fromStdString(check->parameters.at("value")), "value");
        QTEST(QByteArray::fromStdString(check->parameters.at("when")), "when");
        QVERIFY(!check->label.empty());
    }
}

void TestTeliscaProduct::checksWhatTheFactsDemand()
{
    std::vector<CheckSpec> checks = m_product.runbook(Intent::Switchover)->checks;
    checks.insert(checks.end(), m_product.advice.begin(), m_product.advice.end());
    // telisca parks no calls, moves no name, documents no copy, has no terminal server, no host to ask and no cloud, and its page tells the servers apart by itself.
    const std::set<std::string_view> others{"distinguishable", "management-apart", "domain-matches",   "domain-ttl",   "no-parked-calls", "same-version",
                                            "copy-age",        "agent-ready",      "terminal-answers", "nodes-answer", "inventory-agrees"};
    for (const std::string_view id : checkIds) {
        if (others.contains(id) || asksHosts(id) || asksCloud(id))
            continue;
        QVERIFY2(std::any_of(checks.begin(), checks.end(), [&](const CheckSpec &one) { return one.id == id; }), id.data());
    }
    for (const char *id : {"lag-seconds", "lag-bytes"}) { // FACTS §5, 10 and 11
        const auto check = std::find_if(checks.begin(), checks.end(), [&](const CheckSpec &one) { return one.id == id; });
        QVERIFY2(check->level == CheckLevel::Forcible, id);
    }
}

void TestTeliscaProduct::takeoverPressesNothing()
{
    const Runbook *runbook = m_product.runbook(Intent::Takeover);
    QVERIFY(runbook);
    for (const Step &step : runbook->steps)
        QVERIFY2(step.actions.empty() && !step.promotes, step.key.c_str());
}

void TestTeliscaProduct::repairTakesARoleAndGivesNone()
{
    const Runbook *runbook = m_product.runbook(Intent::Repair);
    QVERIFY(runbook);
    const Step &down = runbook->steps.front();
    QVERIFY(down.reversibility == Reversibility::ForwardOnly);
    QVERIFY((down.before == std::vector<Condition>{{ConditionKind::StateIs, StepNode::From, NodeState::Active, ""},
                                                   {ConditionKind::StateIs, StepNode::To, NodeState::Active, ""}}));
    for (const Step &step : runbook->steps)
        QVERIFY2(!step.promotes && step.undo.empty(), step.key.c_str());
}

void TestTeliscaProduct::refusesInWordsWhatTheGuideDoesNotHave()
{
    QCOMPARE(m_product.refusals.size(), 2u);
    for (const Intent intent : {Intent::Detach, Intent::Rejoin}) {
        QVERIFY(m_product.refusals.contains(intent));
        QVERIFY(m_product.refusals.at(intent).in(Language::English).starts_with("Not allowed: "));
        QVERIFY(m_product.refusals.at(intent).in(Language::Russian).starts_with("Нельзя: "));
    }
}

void TestTeliscaProduct::setsUpInTheGuidesOrder()
{
    std::vector<std::string> keys;
    for (const SetupStep &step : m_product.setup) {
        keys.push_back(step.key);
        QVERIFY2(step.source.starts_with("TEL-"), step.key.c_str());
        for (const Language language : allLanguages)
            QVERIFY2(!step.words.in(language).empty(), step.key.c_str());
    }
    // The licence before the screen that exists only with it; the servers' own address before the pair's (TEL-2, TEL-8).
    QCOMPARE(keys, (std::vector<std::string>{"systems", "ports", "ntp", "applications", "accounts", "licence", "nlb-cluster", "nlb-router", "nlb-reboot",
                                             "own-address", "server-one", "replicated", "balancer", "auto-restart", "vip-test", "phones", "directories", "verify"}));
    const auto step = [&](const char *key) {
        return std::find_if(m_product.setup.begin(), m_product.setup.end(), [&](const SetupStep &one) { return one.key == key; });
    };
    const char *const applications[] = {"TAnnounce", "Attendant Console", "Busy Alerter", "Wake Up Call", "Voice Callback", "Voice Alert", "Conference Center",
                                        "TSSO", "IPS Popup", "IPS Manager Assistant", "IPS Pager", "IPS Phone Config", "IPS Alarm Callback", "Desktop Popup",
                                        "Missed Calls Email Alerter", "Morning Check", "Silent Monitoring"}; // TEL-3
    for (const Language language : allLanguages) {
        for (const char *application : applications)
            QVERIFY2(step("applications")->words.in(language).find(application) != std::string::npos, application);
        QVERIFY(step("licence")->words.in(language).find("IPSFT_lic.xml") != std::string::npos);
        QVERIFY(step("nlb-reboot")->words.in(language).find("Converged") != std::string::npos); // TEL-31
        QVERIFY(step("nlb-router")->words.in(language).find("03-bf-") != std::string::npos);
        for (const char *query : {"mod=NONE", "mod=IPSWS", "mod=FT"}) // TEL-15
            QVERIFY2(step("balancer")->words.in(language).find(query) != std::string::npos, query);
    }
}

void TestTeliscaProduct::advisesOnWhatTheGuideAdvises()
{
    std::multiset<std::string> ids;
    std::set<std::string> keys;
    for (const CheckSpec &spec : m_product.advice) {
        ids.insert(spec.id);
        if (const auto key = spec.parameters.find("key"); key != spec.parameters.end())
            keys.insert(key->second);
    }
    QVERIFY((ids == std::multiset<std::string>{"detection-time", "timeout-covers", "settings-equal", "settings-equal", "settings-equal", "setting-is", "setting-is",
                                               "setting-is", "setting-is", "setting-is", "setting-is", "nlb-mac", "setting-is", "setting-is", "setting-is", "setting-is"}));
    for (const char *key : {"axl_timeout_s", "balancer_interval_s", "balancer_timeout_s", "balancer_failures", "switch_on_application_error", "first_server_auto_restart",
                            "test_vip", "vip_field", "router_mac", "licence_loaded", "same_applications", "same_accounts", "same_ntp"})
        QVERIFY2(keys.contains(key), key);
}

void TestTeliscaProduct::asksForWhatNobodyCanSee_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"licence_loaded", "same_applications", "same_accounts", "same_ntp", "balancer_interval_s", "balancer_timeout_s", "balancer_failures",
                            "balancer_reads", "vip_field", "router_mac"})
        QTest::newRow(key) << QByteArray(key);
}

void TestTeliscaProduct::asksForWhatNobodyCanSee()
{
    QFETCH(QByteArray, key);
    const auto spec = std::find_if(m_product.settings.begin(), m_product.settings.end(), [&](const SettingSpec &one) { return one.key == key.toStdString(); });
    QVERIFY(spec != m_product.settings.end());
    QVERIFY2(spec->standard == SettingValue(), "no figure is invented, and nothing is taken for granted");
}

void TestTeliscaProduct::readsTheVendorsLog()
{
    QVERIFY(m_product.log == LogFormat::FtReport); // TEL-19
}

QTEST_APPLESS_MAIN(TestTeliscaProduct)
#include "tst_teliscaproduct.moc"
