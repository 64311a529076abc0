// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/advice.h"
#include "decision/evidence.h"
#include "decision/judge.h"
#include "decision/preflight.h"
#include "products/products.h"

#include <QTest>

#include <algorithm>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

using Settings = std::map<std::string, SettingValue>;

const Product &telisca()
{
    static const Product product = readProductFile(SOURCE_ROOT "/resources/products/telisca-hot-standby.toml").value_or(Product{});
    return product;
}

PairConfig pairWith(Settings settings, const std::string &vip = "10.5.1.51")
{
    PairConfig pair;
    pair.name = "Paris";
    pair.product = "telisca-hot-standby";
    pair.serviceAddress = vip;
    pair.poll = 5s;
    pair.settings = std::move(settings);
    for (const char *address : {"10.5.1.52", "10.5.1.53"}) {
        NodeConfig node;
        node.name = pair.nodes.empty() ? "cti-1" : "cti-2";
        node.address = address;
        pair.nodes.push_back(node);
    }
    return pair;
}

/// A pair that follows all of the guide's advice, behind a balancer that asks for the role.
Settings exemplary()
{
    return {{"balancer", std::string("follows-role")}, {"balancer_reads", std::string("body")}, {"balancer_interval_s", 30.0},
            {"balancer_timeout_s", 10.0}, {"balancer_failures", 5.0}, {"first_server_auto_restart", false}, {"test_vip", false},
            {"licence_loaded", true}, {"same_applications", true}, {"same_accounts", true}, {"same_ntp", true}};
}

/// The only piece of advice that is about \a word; several may bear the same id.
const CheckResult *about(const std::vector<CheckResult> &advice, const char *word)
{
    const auto found = std::find_if(advice.begin(), advice.end(), [&](const CheckResult &one) {
        return one.label.in(Language::English).find(word) != std::string::npos;
    });
    return found == advice.end() ? nullptr : &*found;
}

} // namespace

Q_DECLARE_METATYPE(Settings)

/// What the vendor's guide advises on its parameters (TEL-2 to TEL-16, TEL-26, TEL-27, TEL-31), piece by piece.
class tst_Advice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(!telisca().advice.empty()); }
    void theDetectionOutlastsARestart_data();
    void theDetectionOutlastsARestart();
    void bothScreensOfTheGuideAreWarnedOf_data();
    void bothScreensOfTheGuideAreWarnedOf();
    void eachPieceOfAdvice_data();
    void eachPieceOfAdvice();
    void anExemplaryPairFollowsAllOfIt();
    void whatNobodyEnteredIsAQuestion();
    void isNeverMoreThanAWarning();
    void standsBesideTheChecksOfAPlannedSwitchOnly();
    void aLabIsLeftAlone();
    void isANoteBesideTheVerdict();
};

void tst_Advice::theDetectionOutlastsARestart_data()
{
    QTest::addColumn<double>("interval");
    QTest::addColumn<double>("failures");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QByteArray>("measured");
    QTest::newRow("defaults: 120 s") << 30.0 << 5.0 << int(CheckOutcome::Pass) << QByteArray("(5 − 1) × 30.0 s = 120.0 s");
    QTest::newRow("the guide's first screen: 45 s") << 15.0 << 4.0 << int(CheckOutcome::Fail) << QByteArray("(4 − 1) × 15.0 s = 45.0 s");
    QTest::newRow("the guide's second screen: 40 s") << 20.0 << 3.0 << int(CheckOutcome::Fail) << QByteArray("(3 − 1) × 20.0 s = 40.0 s");
    QTest::newRow("exactly as long is too short") << 30.0 << 3.0 << int(CheckOutcome::Fail) << QByteArray("(3 − 1) × 30.0 s = 60.0 s");
    QTest::newRow("a second longer") << 61.0 << 2.0 << int(CheckOutcome::Pass) << QByteArray("(2 − 1) × 61.0 s = 61.0 s");
    QTest::newRow("one failure detects at once") << 3600.0 << 1.0 << int(CheckOutcome::Fail) << QByteArray("(1 − 1) × 3600.0 s = 0.0 s");
}

void tst_Advice::theDetectionOutlastsARestart()
{
    QFETCH(double, interval);
    QFETCH(double, failures);
    QFETCH(int, outcome);
    QFETCH(QByteArray, measured);
    const auto advice = advise(pairWith({{"heartbeat_interval_s", interval}, {"consecutive_failures", failures}}), telisca());
    const CheckResult *one = about(advice, "restart of the Framework");
    QVERIFY(one);
    QCOMPARE(int(one->outcome), outcome);
    QCOMPARE(QByteArray::fromStdString(one->measured), measured);
    QCOMPARE(one->limit, "> 60.0 s");
}

void tst_Advice::bothScreensOfTheGuideAreWarnedOf_data()
{
    QTest::addColumn<double>("timeout");
    QTest::addColumn<double>("interval");
    QTest::addColumn<double>("failures");
    QTest::newRow("15 s × 4") << 10.0 << 15.0 << 4.0;
    QTest::newRow("20 s × 3") << 10.0 << 20.0 << 3.0;
}

void tst_Advice::bothScreensOfTheGuideAreWarnedOf()
{
    QFETCH(double, timeout);
    QFETCH(double, interval);
    QFETCH(double, failures);
    const PairConfig pair = pairWith({{"heartbeat_timeout_s", timeout}, {"heartbeat_interval_s", interval}, {"consecutive_failures", failures}});
    const auto advice = advise(pair, telisca());
    QCOMPARE(unfollowed(advice), 1); // the rule of the restart, and nothing else that the screen shows
    QVERIFY(about(advice, "restart of the Framework")->outcome == CheckOutcome::Fail);
    QVERIFY(about(advice, "restart of the Framework")->level == CheckLevel::Warning);
}

void tst_Advice::eachPieceOfAdvice_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<int>("outcome"); // -1: not for this pair
    QTest::addColumn<QByteArray>("measured");
    QTest::addColumn<QByteArray>("limit");
    const auto add = [](const char *name, Settings settings, const char *word, int outcome, const char *measured = "", const char *limit = "") {
        QTest::newRow(name) << settings << QByteArray(word) << outcome << QByteArray(measured) << QByteArray(limit);
    };
    constexpr int pass = int(CheckOutcome::Pass);
    constexpr int fail = int(CheckOutcome::Fail);
    constexpr int unknown = int(CheckOutcome::Unknown);
    constexpr int absent = -1;
    const SettingValue role = std::string("follows-role");
    const SettingValue own = std::string("own-check");
    const SettingValue nlb = std::string("nlb");
    const SettingValue none = std::string("none");
    add("time-out of the guide", {}, "covers the AXL timeout", pass, "10.0 s", "≥ 10.0 s");
    add("time-out of a screen: 7 s", {{"heartbeat_timeout_s", 7.0}}, "covers the AXL timeout", fail, "7.0 s", "≥ 10.0 s");
    add("AXL takes longer", {{"axl_timeout_s", 20.0}}, "covers the AXL timeout", fail, "10.0 s", "≥ 23.0 s");
    add("both longer", {{"axl_timeout_s", 20.0}, {"heartbeat_timeout_s", 23.0}}, "covers the AXL timeout", pass, "23.0 s", "≥ 23.0 s");
    add("balancer's interval alike", {{"balancer", role}, {"balancer_interval_s", 30.0}}, "the servers' interval", pass, "balancer_interval_s = 30", "heartbeat_interval_s = 30");
    add("balancer's interval another", {{"balancer", own}, {"balancer_interval_s", 10.0}}, "the servers' interval", fail, "balancer_interval_s = 10", "heartbeat_interval_s = 30");
    add("balancer's interval not entered", {{"balancer", own}}, "the servers' interval", unknown, "balancer_interval_s = ?", "heartbeat_interval_s = 30");
    add("balancer's time-out", {{"balancer", own}, {"balancer_timeout_s", 9.0}}, "the servers' timeout", fail, "balancer_timeout_s = 9", "heartbeat_timeout_s = 10");
    add("balancer's failures", {{"balancer", own}, {"balancer_failures", 3.0}}, "counts as many failures", fail, "balancer_failures = 3", "consecutive_failures = 5");
    add("no balancer has no figures", {{"balancer", none}}, "the servers' interval", absent);
    add("NLB has no figures", {{"balancer", nlb}}, "counts as many failures", absent);
    add("nobody said whether there is one", {}, "the servers' timeout", absent);
    add("application errors off", {}, "as the vendor recommends", pass);
    add("application errors on", {{"switch_on_application_error", true}}, "as the vendor recommends", fail);
    add("and the balancer reads no text", {{"switch_on_application_error", true}, {"balancer_reads", std::string("status")}}, "does not read", fail);
    add("and the balancer reads it", {{"switch_on_application_error", true}, {"balancer_reads", std::string("body")}}, "does not read", absent);
    add("application errors with NLB", {{"switch_on_application_error", true}, {"balancer", nlb}}, "off, because Windows NLB", fail);
    add("application errors off with NLB", {{"balancer", nlb}}, "off, because Windows NLB", pass);
    add("a balancer that returns by itself", {{"balancer", own}, {"first_server_auto_restart", false}}, "returns to server #1", fail);
    add("and the server with it", {{"balancer", own}, {"first_server_auto_restart", true}}, "returns to server #1", pass);
    add("a balancer that follows the role", {{"balancer", role}}, "returns to server #1", absent);
    add("VIP test without a balancer", {{"balancer", none}, {"test_vip", true}}, "Test VIP", fail);
    add("VIP test with NLB", {{"balancer", nlb}, {"test_vip", true}}, "Test VIP", fail);
    add("no VIP test with NLB", {{"balancer", nlb}, {"test_vip", false}}, "Test VIP", pass);
    add("VIP test with a balancer", {{"balancer", own}, {"test_vip", true}}, "Test VIP", absent);
    add("NLB with the VIP field filled in", {{"balancer", nlb}, {"vip_field", std::string("filled")}}, "IP Balancer VIP", fail);
    add("NLB with the VIP field empty", {{"balancer", nlb}, {"vip_field", std::string("empty")}}, "IP Balancer VIP", pass);
    add("a balancer's VIP field", {{"balancer", own}, {"vip_field", std::string("filled")}}, "IP Balancer VIP", absent);
    add("the router's entry as the guide has it", {{"balancer", nlb}, {"router_mac", std::string("03-BF-0A-05-01-33")}}, "router's ARP", pass, "03-BF-0A-05-01-33", "MAC 03-bf-0a-05-01-33 = 10.5.1.51");
    add("the router's entry for another address", {{"balancer", nlb}, {"router_mac", std::string("03-bf-0a-05-01-34")}}, "router's ARP", fail, "03-bf-0a-05-01-34", "MAC 03-bf-0a-05-01-33 = 10.5.1.51");
    add("the router's entry is nonsense", {{"balancer", nlb}, {"router_mac", std::string("yes")}}, "router's ARP", fail, "yes", "MAC 03-bf-0a-05-01-33 = 10.5.1.51");
    add("what the router must have", {{"balancer", nlb}}, "router's ARP", unknown, "?", "MAC 03-bf-0a-05-01-33 = 10.5.1.51");
    add("no NLB, no entry", {{"balancer", own}}, "router's ARP", absent);
    for (const auto &[key, word] : {std::pair("licence_loaded", "IPSFT_lic.xml"), std::pair("same_applications", "same telisca applications"),
                                    std::pair("same_accounts", "user accounts"), std::pair("same_ntp", "same NTP server")}) {
        add(qPrintable(QStringLiteral("%1: yes").arg(QLatin1String(key))), {{key, true}}, word, pass);
        add(qPrintable(QStringLiteral("%1: no").arg(QLatin1String(key))), {{key, false}}, word, fail);
        add(qPrintable(QStringLiteral("%1: nobody said").arg(QLatin1String(key))), {}, word, unknown);
    }
}

void tst_Advice::eachPieceOfAdvice()
{
    QFETCH(Settings, settings);
    QFETCH(QByteArray, word);
    QFETCH(int, outcome);
    QFETCH(QByteArray, measured);
    QFETCH(QByteArray, limit);
    const auto advice = advise(pairWith(settings), telisca());
    const CheckResult *one = about(advice, word.constData());
    QCOMPARE(one ? int(one->outcome) : -1, outcome);
    if (!measured.isEmpty())
        QCOMPARE(QByteArray::fromStdString(one->measured), measured);
    if (!limit.isEmpty())
        QCOMPARE(QByteArray::fromStdString(one->limit), limit);
}

void tst_Advice::anExemplaryPairFollowsAllOfIt()
{
    const auto advice = advise(pairWith(exemplary()), telisca());
    QVERIFY(!advice.empty());
    for (const CheckResult &one : advice)
        QVERIFY2(one.outcome == CheckOutcome::Pass, one.label.in(Language::English).c_str());
    QCOMPARE(unfollowed(advice), 0);
}

void tst_Advice::whatNobodyEnteredIsAQuestion()
{
    const auto advice = advise(pairWith({}), telisca());
    QCOMPARE(unfollowed(advice), 0); // the vendor's defaults are well, and nobody is blamed for what he was not asked
    QVERIFY(std::any_of(advice.begin(), advice.end(), [](const CheckResult &one) { return one.outcome == CheckOutcome::Unknown; }));
    // A name in place of an address has no MAC address that could be reckoned.
    const auto named = advise(pairWith({{"balancer", std::string("nlb")}, {"router_mac", std::string("03-bf-0a-05-01-33")}}, "vip.example.com"), telisca());
    QVERIFY(about(named, "router's ARP")->outcome == CheckOutcome::Unknown);
    QCOMPARE(about(named, "router's ARP")->limit, "MAC ?");
}

void tst_Advice::isNeverMoreThanAWarning()
{
    for (const CheckSpec &spec : telisca().advice) {
        QVERIFY(spec.level == CheckLevel::Warning); // TEL-11: warn, never refuse
        for (const Language language : allLanguages)
            QVERIFY2(!spec.label.in(language).empty(), spec.id.c_str());
    }
}

void tst_Advice::standsBesideTheChecksOfAPlannedSwitchOnly()
{
    const PairConfig pair = pairWith({{"heartbeat_interval_s", 15.0}, {"consecutive_failures", 4.0}});
    const PairSnapshot unseen;
    const auto has = [&](Intent intent) { return about(preflight(unseen, pair, telisca(), intent, 0, 1, true), "restart of the Framework") != nullptr; };
    QVERIFY(has(Intent::Switchover));
    QVERIFY(has(Intent::Rollback));
    QVERIFY(!has(Intent::Takeover)); // a dead node waits for no advice
    QVERIFY(!has(Intent::Repair));
}

void tst_Advice::aLabIsLeftAlone()
{
    PairConfig lab = pairWith({{"heartbeat_interval_s", 1.0}, {"consecutive_failures", 3.0}});
    lab.lab = true;
    QVERIFY(!about(preflight({}, lab, telisca(), Intent::Switchover, 0, 1, true), "restart of the Framework"));
    QCOMPARE(emptyEvidence(lab, telisca()).unfollowed, 0);
}

void tst_Advice::isANoteBesideTheVerdict()
{
    const PairConfig good = pairWith(exemplary());
    const PairConfig quick = pairWith({{"heartbeat_interval_s", 15.0}, {"consecutive_failures", 4.0}, {"same_ntp", false}});
    const Instant now{BootTime(100s), {}};
    const auto noted = [&](const PairConfig &pair) {
        Evidence evidence = emptyEvidence(pair, telisca());
        evidence.deskAlive = now.boot;
        const PairSnapshot seen = judge(evidence, pair, telisca(), now);
        const auto found = std::find_if(seen.reasons.begin(), seen.reasons.end(), [](const Reason &reason) { return reason.code == ReasonCode::Advice; });
        return found == seen.reasons.end() ? -1 : found->severity == Severity::Note ? found->count : -2;
    };
    QCOMPARE(noted(good), -1);
    QCOMPARE(noted(quick), 2);
}

QTEST_APPLESS_MAIN(tst_Advice)
#include "tst_advice.moc"
