// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/preflight.h"

#include "fakes/samplepair.h"
#include "products/pairs.h"
#include "products/products.h"

#include <QTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

constexpr const char *site =
    "[[pair]]\n"
    "name = \"Osaka\"\n"
    "product = \"infinitalk\"\n"
    "service_address = \"10.1.1.245\"\n"
    "poll_interval_s = 5\n"
    "[pair.settings]\n"
    "pattern = \"pair\"\n"
    "[[pair.node]]\n"
    "name = \"it-1\"\n"
    "address = \"10.1.1.219\"\n"
    "management = \"10.1.1.219:443\"\n"
    "ami = \"twinline@10.1.1.219\"\n"
    "page = \"http://10.1.1.219/panel\"\n"
    "[[pair.node]]\n"
    "name = \"it-2\"\n"
    "address = \"10.1.1.220\"\n"
    "management = \"10.1.1.220:443\"\n"
    "ami = \"twinline@10.1.1.220\"\n"
    "page = \"http://10.1.1.220/panel\"\n";

Observation manager(NodeIndex node, double t, AmiFacts facts)
{
    Observation seen = atNode("ami", node, t);
    seen.facts = std::move(facts);
    return seen;
}

} // namespace

/// InfiniTalk's parked calls (INF-15), from what its Asterisk says over AMI (INF-17) to the list that is shown before a
/// switch.
class tst_ParkedCalls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_scene.restart(); }
    void areListedBeforeASwitch();
    void areAskedOfTheServerThatIsLeft();
    void oldNewsIsNoNews();
    void whoMayNotAskDoesNotKnow();
    void whereNobodyCanLogInNothingIsKnown();
    void areNoBarToASwitchByThemselves();

private:
    CheckResult check(double t, Intent intent = Intent::Switchover, NodeIndex from = 0) const;

    Scene m_scene;
};

void tst_ParkedCalls::initTestCase()
{
    const auto product = readProductFile(SOURCE_ROOT "/resources/products/infinitalk.toml");
    QVERIFY(product);
    const auto pairs = readPairs(site, "pairs.toml", {*product});
    QVERIFY2(pairs.has_value(), pairs ? "" : pairs.error().front().sentence().c_str());
    m_scene.product = *product;
    m_scene.config = pairs->front();
}

CheckResult tst_ParkedCalls::check(double t, Intent intent, NodeIndex from) const
{
    for (const CheckResult &result : preflight(m_scene.judge(t), m_scene.config, m_scene.product, intent, from, 1 - from, true))
        if (result.id == "no-parked-calls")
            return result;
    return {};
}

void tst_ParkedCalls::areListedBeforeASwitch()
{
    m_scene.see(manager(0, 5, {"1.1", 2, std::vector<std::string>{"701 SIP/102", "702 SIP/104"}}));
    for (const Intent intent : {Intent::Switchover, Intent::Rollback}) {
        QVERIFY(check(6, intent).outcome == CheckOutcome::Fail);
        QCOMPARE(check(6, intent).measured, std::string("2: 701 SIP/102, 702 SIP/104"));
    }
    m_scene.see(manager(0, 7, {"1.1", 0, std::vector<std::string>{}}));
    QVERIFY(check(8).outcome == CheckOutcome::Pass);
    QCOMPARE(check(8).measured, std::string("0"));
}

void tst_ParkedCalls::areAskedOfTheServerThatIsLeft()
{
    m_scene.see(manager(0, 5, {"1.1", 0, std::vector<std::string>{}}));
    m_scene.see(manager(1, 5, {"1.1", 1, std::vector<std::string>{"701 SIP/102"}}));
    QVERIFY(check(6).outcome == CheckOutcome::Pass);
    QVERIFY(check(6, Intent::Rollback, 1).outcome == CheckOutcome::Fail);
}

void tst_ParkedCalls::oldNewsIsNoNews()
{
    m_scene.see(manager(0, 5, {"1.1", 0, std::vector<std::string>{}}));
    QVERIFY(check(15).outcome == CheckOutcome::Pass);
    QVERIFY(check(15.1).outcome == CheckOutcome::Unknown);
}

void tst_ParkedCalls::whoMayNotAskDoesNotKnow()
{
    m_scene.see(manager(0, 5, {"1.1", 0, std::nullopt}));
    QVERIFY(check(6).outcome == CheckOutcome::Unknown);
    QCOMPARE(check(6).measured, std::string("?"));
}

void tst_ParkedCalls::whereNobodyCanLogInNothingIsKnown()
{
    m_scene.see(manager(0, 5, {"1.1", 0, std::vector<std::string>{}}));
    Observation denied = atNode("ami", 0, 7, Outcome::Denied);
    denied.facts = AmiFacts{"1.1", {}, {}, AmiFacts::Password::None};
    m_scene.see(denied);
    QVERIFY(check(8).outcome == CheckOutcome::Unknown);
    const PairSnapshot snapshot = m_scene.judge(8);
    for (const ProbeView &probe : snapshot.nodes[0].probes)
        if (probe.probe == "ami")
            QVERIFY(probe.mark != ProbeMark::Good);
}

/// The first step asks for a word on them: the check only names them.
void tst_ParkedCalls::areNoBarToASwitchByThemselves()
{
    m_scene.see(manager(0, 5, {"1.1", 1, std::vector<std::string>{"701 SIP/102"}}));
    QVERIFY(check(6).level == CheckLevel::Warning);
    QVERIFY(mayBegin({check(6)}, {}));
    const Runbook *runbook = runbookFor(Intent::Switchover, m_scene.config, m_scene.product);
    QVERIFY(runbook && runbook->steps[0].key == "parked" && !runbook->steps[0].attest.empty());
}

QTEST_APPLESS_MAIN(tst_ParkedCalls)
#include "tst_parkedcalls.moc"
