// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/identity.h"
#include "decision/nodeclaim.h"

#include "fakes/samplepair.h"

#include <QTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

constexpr const char *firstCertificate = "SHA256:first";
constexpr const char *secondCertificate = "SHA256:second";
constexpr const char *firstKey = "SHA256:key-1";
constexpr const char *secondKey = "SHA256:key-2";

/// A product whose nodes tell no role and are told apart by certificate and host key (TVOX-9, TVOX-14).
struct Silent : Scene
{
    explicit Silent(bool addressTells = true)
    {
        product.addressImpliesRole = addressTells;
        product.autoFailover = false;
        product.probes = {probe("heartbeat", ProbeKind::Tcp, ProbeWeight::Heartbeat, "monitor"),
                          probe("certificate", ProbeKind::Certificate, ProbeWeight::Optional, "monitor"),
                          probe("ssh-key", ProbeKind::SshKey, ProbeWeight::Optional, "monitor"),
                          probe("sip", ProbeKind::SipUdp, ProbeWeight::Optional, "sip"),
                          probe("database", ProbeKind::Postgres, ProbeWeight::Optional, "database"),
                          atService(probe("service-certificate", ProbeKind::Certificate, ProbeWeight::Optional, "monitor")),
                          atService(probe("service-ssh-key", ProbeKind::SshKey, ProbeWeight::Optional, "monitor")),
                          atService(probe("domain", ProbeKind::Dns, ProbeWeight::Optional, "domain"))};
        if (!addressTells)
            product.probes[3].infer = {{Outcome::Answered, NodeState::Active}, {Outcome::Refused, NodeState::Standby}};
        product.lag.clear();
        config = pairWithoutDatabase();
        config.serviceEndpoints["domain"] = {"pbx.example.com", 0, false, {}};
        restart();
    }

    static Observation shows(Observation seen, const char *value)
    {
        if (seen.outcome == Outcome::Answered)
            seen.facts = IdentityFacts{value, {}};
        return seen;
    }
    void nodes(double t)
    {
        for (const NodeIndex node : {0, 1}) {
            see(atNode("heartbeat", node, t));
            see(shows(atNode("certificate", node, t), node == 0 ? firstCertificate : secondCertificate));
            see(shows(atNode("ssh-key", node, t), node == 0 ? firstKey : secondKey));
        }
    }
    void certificateAtService(double t, const char *value)
    {
        see(shows(observation("service-certificate", {TargetKind::Service, 0}, t), value));
    }
    void keyAtService(double t, const char *value)
    {
        see(shows(observation("service-ssh-key", {TargetKind::Service, 0}, t), value));
    }
    void nobodyAtService(double t)
    {
        for (const char *key : {"service-certificate", "service-ssh-key"})
            see(observation(key, {TargetKind::Service, 0}, t, Outcome::Timeout));
    }
    void domain(double t, std::vector<std::string> addresses)
    {
        Observation seen = observation("domain", {TargetKind::Service, 0}, t);
        seen.facts = DnsFacts{std::move(addresses), Duration(60s)};
        see(seen);
    }
    void services(NodeIndex node, double t, Outcome outcome) { see(atNode("sip", node, t, outcome)); }
    void read(NodeIndex node, double t, NodeState state) { absorb(evidence, Reading{"step", node, state, at(t)}); }
};

QByteArray word(NodeState state)
{
    return toWord(state).data();
}

} // namespace

class tst_Identity : public QObject
{
    Q_OBJECT

private slots:
    void aHostKeyDoesNotWander();
    void aRenewedCertificateIsNoSecondHolder();
    void clonesWithOneHostKeyAreToldApartByNothing();
    void theHolderIsWhoShowsTheSame();
    void whoIsNoNodeIsAStranger();
    void beforeTheNodesAreKnownNobodyIsNamed();
    void oneIdentityOfBothProvesNeither();
    void aKeyTellsApartWhatACertificateCannot();
    void questionsThatDisagreeNameNobody();
    void twoHoldersComeAndGo();
    void whatIsSilentHoldsNothing();
    void pinsOutrankWhatANodeShows();
    void theAddressTellsTheRoleOnlyWhereItMay();
    void whoIsSilentIsNoStandbyByTheAddress();
    void servicesTellTheRole_data();
    void servicesTellTheRole();
    void aTimeOutTellsNoRole();
    void aReadingIsFinerThanWhatIsInferred();
    void aReadingAgainstServicesIsAContradiction();
    void aReadingHasAnEnd();
    void aNodeThatWasStartedOutdatesItsReading();
    void whatWasReadActiveStaysSoForItsMinute();
    void startingBesideAnActiveIsStandby();
    void startingAloneIsStarting();
    void aNameMayLeadElsewhere();
    void aNameServerIsNotTheAddress();
    void copiesTellTheirAge();
};

void tst_Identity::theHolderIsWhoShowsTheSame()
{
    Silent scene;
    scene.nodes(0);
    scene.certificateAtService(0, secondCertificate);
    const PairSnapshot seen = scene.judge(0.1);
    QVERIFY(seen.service.holding == ServiceHolding::Node);
    QCOMPARE(seen.service.holder.value_or(-1), 1);
    QVERIFY(seen.service.distinguishable && !seen.service.indistinguishable);
}

void tst_Identity::whoIsNoNodeIsAStranger()
{
    Silent scene;
    scene.nodes(0);
    scene.certificateAtService(0, "SHA256:somebody");
    QVERIFY(scene.judge(0.1).service.holding == ServiceHolding::Stranger);
}

void tst_Identity::beforeTheNodesAreKnownNobodyIsNamed()
{
    Silent scene;
    scene.certificateAtService(0, secondCertificate);
    QVERIFY(scene.judge(0.1).service.holding == ServiceHolding::Unknown);
    scene.see(Silent::shows(atNode("certificate", 0, 1), firstCertificate));
    QVERIFY(scene.judge(1.1).service.holding == ServiceHolding::Unknown); // the other one might be it
    scene.see(Silent::shows(atNode("certificate", 1, 2), secondCertificate));
    QVERIFY(scene.judge(2.1).service.holder == 1);
}

void tst_Identity::oneIdentityOfBothProvesNeither()
{
    Silent scene;
    for (const NodeIndex node : {0, 1}) {
        scene.see(atNode("heartbeat", node, 0));
        scene.see(Silent::shows(atNode("certificate", node, 0), firstCertificate));
    }
    scene.certificateAtService(0, firstCertificate);
    const PairSnapshot seen = scene.judge(0.1);
    QVERIFY(seen.service.holding == ServiceHolding::Unknown);
    QVERIFY(seen.service.indistinguishable && !seen.service.distinguishable);
    QVERIFY(seen.verdict != Verdict::Redundant);
}

void tst_Identity::aKeyTellsApartWhatACertificateCannot()
{
    Silent scene;
    scene.nodes(0);
    scene.see(Silent::shows(atNode("certificate", 1, 1), firstCertificate));
    scene.certificateAtService(1, firstCertificate);
    scene.keyAtService(1, secondKey);
    const PairSnapshot seen = scene.judge(1.1);
    QVERIFY(seen.service.holder == 1);
    QVERIFY(seen.service.distinguishable && !seen.service.indistinguishable);
}

void tst_Identity::questionsThatDisagreeNameNobody()
{
    Silent scene;
    scene.nodes(0);
    scene.certificateAtService(0, firstCertificate);
    scene.keyAtService(0, secondKey);
    const PairSnapshot seen = scene.judge(0.1);
    QVERIFY(seen.service.holding == ServiceHolding::Unknown);
    QVERIFY(!seen.service.holder);
}

void tst_Identity::twoHoldersComeAndGo()
{
    Silent scene;
    scene.nodes(0);
    for (int i = 0; i < 4; ++i)
        scene.certificateAtService(i * 5, i % 2 ? secondCertificate : firstCertificate);
    QVERIFY(scene.judge(15.1).service.holding == ServiceHolding::Both);
    QVERIFY(scene.judge(15.1).verdict == Verdict::SplitBrain);
}

void tst_Identity::whatIsSilentHoldsNothing()
{
    Silent scene;
    scene.nodes(0);
    scene.certificateAtService(0, firstCertificate);
    scene.keyAtService(0, firstKey);
    scene.nobodyAtService(5);
    scene.nobodyAtService(10);
    QVERIFY(scene.judge(14.1).service.holding == ServiceHolding::Nobody);
}

void tst_Identity::pinsOutrankWhatANodeShows()
{
    Silent scene;
    scene.config.nodes[0].pins["certificate"] = firstCertificate;
    scene.nodes(0);
    scene.see(Silent::shows(atNode("certificate", 0, 5), "SHA256:forged"));
    const PairSnapshot seen = scene.judge(5.1);
    QVERIFY(find(seen, ReasonCode::WrongNode, 0));
    QCOMPARE(word(seen.nodes[0].state), word(NodeState::Unknown));
    scene.certificateAtService(5, "SHA256:forged");
    QVERIFY(scene.judge(5.1).service.holding == ServiceHolding::Stranger);
}

void tst_Identity::theAddressTellsTheRoleOnlyWhereItMay()
{
    for (const bool tells : {true, false}) {
        Silent scene(tells);
        scene.nodes(0);
        scene.certificateAtService(0, firstCertificate);
        const PairSnapshot seen = scene.judge(0.1);
        QCOMPARE(word(seen.nodes[0].state), word(tells ? NodeState::Active : NodeState::Unknown));
        QCOMPARE(word(seen.nodes[1].state), word(tells ? NodeState::Standby : NodeState::Unknown));
        QVERIFY(!tells || seen.nodes[0].roleBy == RoleBy::Inferred);
        QCOMPARE(seen.addressImpliesRole, tells);
    }
}

void tst_Identity::whoIsSilentIsNoStandbyByTheAddress()
{
    Silent scene;
    scene.nodes(0);
    scene.certificateAtService(0, firstCertificate);
    for (const double t : {5.0, 10.0}) {
        for (const char *key : {"heartbeat", "certificate", "ssh-key"})
            scene.see(atNode(key, 0, t, Outcome::Timeout));
        scene.see(atNode("heartbeat", 1, t));
        scene.certificateAtService(t, secondCertificate); // the other one has taken over
    }
    const PairSnapshot seen = scene.judge(14.1);
    QCOMPARE(word(seen.nodes[0].state), word(NodeState::Unreachable));
    QCOMPARE(word(seen.nodes[1].state), word(NodeState::Active));
    QVERIFY(seen.verdict == Verdict::NoStandby);
}

void tst_Identity::servicesTellTheRole_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<NodeState>("state");
    QTest::newRow("answered") << Outcome::Answered << NodeState::Active;
    QTest::newRow("refused") << Outcome::Refused << NodeState::Standby;
}

void tst_Identity::servicesTellTheRole()
{
    QFETCH(Outcome, outcome);
    QFETCH(NodeState, state);
    Silent scene(false);
    scene.nodes(0);
    scene.services(0, 0, outcome);
    QCOMPARE(word(scene.judge(0.1).nodes[0].state), word(state));
}

void tst_Identity::aTimeOutTellsNoRole()
{
    Silent scene(false);
    scene.nodes(0);
    scene.services(0, 0, Outcome::Answered);
    scene.services(0, 5, Outcome::Timeout);
    QCOMPARE(word(scene.judge(9.1).nodes[0].state), word(NodeState::Unknown));
}

void tst_Identity::aReadingIsFinerThanWhatIsInferred()
{
    Silent scene(false);
    scene.nodes(0);
    scene.services(0, 0, Outcome::Refused);
    scene.read(0, 1, NodeState::ServicesOff);
    const PairSnapshot seen = scene.judge(1.1);
    QCOMPARE(word(seen.nodes[0].state), word(NodeState::ServicesOff));
    QVERIFY(seen.nodes[0].roleBy == RoleBy::Reading && !seen.nodes[0].contradicted);
    const NodeClaim claim = claimOf(seen, 0, {}, {}, at(1.1).boot);
    QVERIFY(claim.known && claim.byPerson);
    QCOMPARE(word(claim.state), word(NodeState::ServicesOff));
    // the run's own reading, over a snapshot that does not know it yet
    Silent before(false);
    before.nodes(0);
    before.services(0, 0, Outcome::Refused);
    const NodeClaim own = claimOf(before.judge(0.1), 0, {Reading{"step", 0, NodeState::ServicesOff, at(0.1)}}, {}, at(0.1).boot);
    QCOMPARE(word(own.state), word(NodeState::ServicesOff));
}

void tst_Identity::aReadingAgainstServicesIsAContradiction()
{
    Silent scene(false);
    scene.nodes(0);
    scene.services(0, 0, Outcome::Answered);
    scene.read(0, 1, NodeState::ServicesOff);
    const PairSnapshot seen = scene.judge(1.1);
    QVERIFY(seen.nodes[0].contradicted);
    QVERIFY(!claimOf(seen, 0, {}, {}, at(1.1).boot).known);
}

void tst_Identity::aReadingHasAnEnd()
{
    Silent scene(false);
    scene.nodes(0);
    scene.read(0, 0, NodeState::ServicesOff);
    scene.nodes(60);
    QCOMPARE(word(scene.judge(59.9).nodes[0].state), word(NodeState::ServicesOff));
    QCOMPARE(word(scene.judge(60.1).nodes[0].state), word(NodeState::Unknown));
}

void tst_Identity::aNodeThatWasStartedOutdatesItsReading()
{
    Silent scene(false);
    scene.nodes(0);
    scene.services(0, 0, Outcome::Refused);
    scene.read(0, 1, NodeState::ServicesOff);
    scene.judgeAndSettle(1.1);
    scene.nodes(5);
    scene.services(0, 5, Outcome::Answered); // set back to Master
    const PairSnapshot seen = scene.judgeAndSettle(5.1);
    QCOMPARE(word(seen.nodes[0].state), word(NodeState::Active));
    QVERIFY(!seen.nodes[0].contradicted);
    const std::vector<Reading> own{{"from-off", 0, NodeState::ServicesOff, at(1)}}; // the run remembers it, too
    const NodeClaim claim = claimOf(seen, 0, own, {}, at(5.1).boot);
    QCOMPARE(word(claim.state), word(NodeState::Active));
    // What served before it was read serves against the reading.
    Silent lied(false);
    lied.nodes(0);
    lied.services(0, 0, Outcome::Answered);
    lied.read(0, 1, NodeState::ServicesOff);
    lied.services(0, 5, Outcome::Answered);
    QVERIFY(lied.judge(5.1).nodes[0].contradicted);
}

void tst_Identity::whatWasReadActiveStaysSoForItsMinute()
{
    Silent scene(false);
    scene.nodes(0);
    scene.services(0, 0, Outcome::Answered);
    scene.read(0, 1, NodeState::Active);
    scene.judgeAndSettle(1.1);
    scene.nodes(5);
    scene.services(0, 5, Outcome::Refused); // a service that fell does not prove an idle node
    const PairSnapshot seen = scene.judge(5.1);
    QVERIFY(seen.nodes[0].contradicted);
    QVERIFY(!claimOf(seen, 0, {}, {}, at(5.1).boot).known);
}

void tst_Identity::startingBesideAnActiveIsStandby()
{
    Silent scene(false);
    scene.product.startingBesideActiveIsStandby = true;
    scene.product.probes[3].infer = {{Outcome::Answered, NodeState::Active}, {Outcome::HttpError, NodeState::Starting}};
    scene.nodes(0);
    scene.services(0, 0, Outcome::Answered);
    scene.services(1, 0, Outcome::HttpError);
    PairSnapshot seen = scene.judgeAndSettle(0.1);
    QCOMPARE(word(seen.nodes[1].state), word(NodeState::Standby));
    scene.nodes(5);
    scene.services(0, 5, Outcome::Answered);
    scene.services(1, 5, Outcome::HttpError);
    seen = scene.judge(5.1);
    QVERIFY(seen.nodes[1].since == at(0.1)); // the state is kept, not begun anew
    QVERIFY(!find(seen, ReasonCode::BadAnswer)); // what a state is told by is no bad answer
    const auto &probes = seen.nodes[1].probes;
    const auto sip = std::find_if(probes.begin(), probes.end(), [](const ProbeView &view) { return view.probe == "sip"; });
    QVERIFY(sip != probes.end() && sip->mark == ProbeMark::Idle);
}

void tst_Identity::startingAloneIsStarting()
{
    Silent scene(false);
    scene.product.startingBesideActiveIsStandby = true;
    scene.product.probes[3].infer = {{Outcome::HttpError, NodeState::Starting}, {Outcome::Refused, NodeState::Error}};
    scene.nodes(0);
    scene.services(0, 0, Outcome::Refused);
    scene.services(1, 0, Outcome::HttpError);
    QCOMPARE(word(scene.judge(0.1).nodes[1].state), word(NodeState::Starting));
    QCOMPARE(word(scene.judge(0.1).nodes[0].state), word(NodeState::Error));
}

void tst_Identity::aNameMayLeadElsewhere()
{
    Silent scene;
    scene.nodes(0);
    scene.certificateAtService(0, firstCertificate);
    QVERIFY(!scene.judge(0.1).service.domain.known);
    scene.domain(0, {"10.1.1.245"});
    QVERIFY(scene.judge(0.1).service.domain.matches);
    QVERIFY(!find(scene.judge(0.1), ReasonCode::DomainElsewhere));
    scene.domain(5, {"10.1.1.245", "10.9.9.9"});
    const PairSnapshot seen = scene.judge(5.1);
    QVERIFY(seen.service.domain.known && !seen.service.domain.matches);
    const Reason *reason = find(seen, ReasonCode::DomainElsewhere);
    QVERIFY(reason && reason->span == Duration(60s));
    QCOMPARE(reason->text, std::string("10.1.1.245, 10.9.9.9"));
    QVERIFY(seen.verdict == Verdict::Degraded);
}

void tst_Identity::aNameServerIsNotTheAddress()
{
    Silent scene;
    scene.nodes(0);
    scene.certificateAtService(0, firstCertificate);
    scene.keyAtService(0, firstKey);
    for (const double t : {5.0, 10.0}) {
        scene.nobodyAtService(t);
        scene.domain(t, {"10.1.1.245"});
    }
    QVERIFY(scene.judge(14.1).service.holding == ServiceHolding::Nobody);
    QVERIFY(!scene.judge(14.1).service.answers);
}

void tst_Identity::copiesTellTheirAge()
{
    Scene scene;
    scene.product.probes.push_back(probe("nightly", ProbeKind::Age, ProbeWeight::Optional, "database"));
    LagStoreSpec store;
    store.key = "nightly";
    store.kind = LagKind::Periodic;
    store.probe = "nightly";
    store.warnAbove = 26h;
    scene.product.lag.push_back(store);
    scene.restart();
    scene.healthy(0);
    scene.healthy(5);
    QVERIFY(!find(scene.judge(5.1), ReasonCode::LagUnknown)); // no question, no figure wanted
    scene.config.queries["nightly"] = "SELECT 1";
    QVERIFY(find(scene.judge(5.1), ReasonCode::LagUnknown));
    Observation seen = atNode("nightly", 1, 5);
    seen.facts = AgeFacts{Duration(31h)};
    scene.see(seen);
    const PairSnapshot old = scene.judge(5.1);
    const Reason *reason = find(old, ReasonCode::CopyTooOld);
    QVERIFY(reason && reason->span == Duration(31h) && reason->limit == Duration(26h));
    scene.config.copyWarnAbove = 40h;
    QVERIFY(!find(scene.judge(5.1), ReasonCode::CopyTooOld));
}

/// A stale name leads to the other node: its host key comes from both addresses, and was never this one's.
void tst_Identity::aHostKeyDoesNotWander()
{
    Silent s;
    s.nodes(1);
    QVERIFY(!find(s.judge(2), ReasonCode::WrongNode));
    s.nodes(5);
    s.see(Silent::shows(atNode("ssh-key", 0, 5.5), secondKey));
    const PairSnapshot snapshot = s.judge(6);
    QVERIFY(find(snapshot, ReasonCode::WrongNode, 0));
    QVERIFY(!find(snapshot, ReasonCode::WrongNode, 1));
    QCOMPARE(word(snapshot.nodes[0].state), word(NodeState::Unknown));
    s.nodes(7);
    QVERIFY(!find(s.judge(8), ReasonCode::WrongNode)); // it leads home again
    s.see(Silent::shows(atNode("ssh-key", 0, 9), "SHA256:renewed"));
    QVERIFY(!find(s.judge(9.5), ReasonCode::WrongNode)); // a key of its own, if a new one
}

/// Renewed, and once more as the first was wrong: nobody else holds the address.
void tst_Identity::aRenewedCertificateIsNoSecondHolder()
{
    Silent s;
    double t = 1;
    for (const char *certificate : {firstCertificate, "SHA256:wrong", "SHA256:right"}) {
        s.nodes(t);
        s.see(Silent::shows(atNode("certificate", 0, t + 0.1), certificate));
        s.certificateAtService(t + 0.2, certificate);
        s.keyAtService(t + 0.2, firstKey);
        t += 2;
    }
    QVERIFY(!find(s.judge(t), ReasonCode::AddressOnBoth));
    s.certificateAtService(t, secondCertificate);
    s.certificateAtService(t + 1, "SHA256:right");
    QVERIFY(find(s.judge(t + 1.5), ReasonCode::AddressOnBoth));
}

void tst_Identity::clonesWithOneHostKeyAreToldApartByNothing()
{
    Silent s;
    s.nodes(1);
    Silent clones;
    for (const NodeIndex node : {0, 1})
        clones.see(Silent::shows(atNode("ssh-key", node, 1), firstKey));
    QVERIFY(!find(clones.judge(2), ReasonCode::WrongNode));
    const ProbeSpec *spec = clones.product.probe("ssh-key");
    QCOMPARE(tellsApart(Look{clones.evidence, clones.config, clones.product, at(2)}, *spec), std::optional(false));
}

QTEST_APPLESS_MAIN(tst_Identity)
#include "tst_identity.moc"
