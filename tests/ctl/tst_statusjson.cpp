// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/statusjson.h"

#include <QJsonArray>
#include <QTest>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

PairConfig twoNodes()
{
    PairConfig pair;
    pair.name = "Paris Centre";
    pair.product = "telisca-hot-standby";
    pair.serviceAddress = "10.1.1.245";
    pair.nodes.resize(2);
    pair.nodes[0].name = "cti-1";
    pair.nodes[0].rank = Rank::Primary;
    pair.nodes[1].name = "cti-2";
    return pair;
}

PairSnapshot snapshotOf(const PairConfig &pair)
{
    PairSnapshot snapshot;
    snapshot.pair = pair.name;
    snapshot.product = pair.product;
    snapshot.at = {BootTime(100s), WallTime(1000s)};
    snapshot.nodes.resize(2);
    return snapshot;
}

} // namespace

class tst_StatusJson : public QObject
{
    Q_OBJECT

private slots:
    void nothingKnownIsNullNeverZero();
    void figuresCarryUnitsAndAges();
    void probesCarryOutcomeRttAndAge();
    void reasonsAreDataWithNamesOfNodes();
    void verdictGivesTheExitCode_data();
    void verdictGivesTheExitCode();
    void theWorstOfSeveralPairs_data();
    void theWorstOfSeveralPairs();
};

void tst_StatusJson::nothingKnownIsNullNeverZero()
{
    const PairConfig pair = twoNodes();
    PairSnapshot snapshot = snapshotOf(pair);
    snapshot.lag.push_back({{"database", LagKind::Streaming, {}, {}, {}, {}}, {}, {}, {}, false});
    const QJsonObject json = statusJson(snapshot, pair);
    QCOMPARE(json[u"schema"].toString(), QStringLiteral("twinline.status/1"));
    QCOMPARE(json[u"verdict"].toString(), QStringLiteral("unknown"));
    for (const auto key : {u"evidence_age_s", u"service_holder"})
        QVERIFY2(json[key].isNull(), qPrintable(QString::fromUtf16(key)));
    const QJsonObject lag = json[u"lag"].toArray().first().toObject();
    for (const auto key : {u"bytes", u"seconds", u"at_least_s", u"age_s"})
        QVERIFY2(lag[key].isNull(), qPrintable(QString::fromUtf16(key)));
    const QJsonObject forecast = json[u"forecast"].toObject();
    QCOMPARE(forecast[u"mode"].toString(), QStringLiteral("unknown"));
    for (const auto key : {u"best_s", u"expected_s", u"worst_s", u"of"})
        QVERIFY2(forecast[key].isNull(), qPrintable(QString::fromUtf16(key)));
    const QJsonObject node = json[u"nodes"].toArray().first().toObject();
    QCOMPARE(node[u"state"].toString(), QStringLiteral("unknown"));
    QVERIFY(node[u"since"].isNull());
    QCOMPARE(node[u"rank"].toString(), QStringLiteral("primary"));
}

void tst_StatusJson::figuresCarryUnitsAndAges()
{
    const PairConfig pair = twoNodes();
    PairSnapshot snapshot = snapshotOf(pair);
    snapshot.evidenceAge = 250ms;
    snapshot.service.holder = 1;
    snapshot.lag.push_back({{"database", LagKind::Streaming, 48000, 300ms, {}, BootTime(99s)}, {}, {}, {}, true});
    snapshot.forecast = {ForecastMode::Automatic, 3s, 4500ms, 5s, 2, 3, true};
    snapshot.nodes[0].since = Instant{BootTime(1s), WallTime(1715509980s)};
    const QJsonObject json = statusJson(snapshot, pair);
    QCOMPARE(json[u"evidence_age_s"].toDouble(), 0.25);
    QCOMPARE(json[u"service_holder"].toString(), QStringLiteral("cti-2"));
    const QJsonObject lag = json[u"lag"].toArray().first().toObject();
    QCOMPARE(lag[u"bytes"].toInt(), 48000);
    QCOMPARE(lag[u"seconds"].toDouble(), 0.3);
    QCOMPARE(lag[u"age_s"].toDouble(), 1.0);
    const QJsonObject forecast = json[u"forecast"].toObject();
    QCOMPARE(forecast[u"worst_s"].toDouble(), 5.0);
    QCOMPARE(forecast[u"missed"].toInt(), 2);
    QCOMPARE(json[u"nodes"].toArray().first().toObject()[u"since"].toString(),
             QStringLiteral("2024-05-12T10:33:00.000Z"));
}

void tst_StatusJson::probesCarryOutcomeRttAndAge()
{
    const PairConfig pair = twoNodes();
    PairSnapshot snapshot = snapshotOf(pair);
    ProbeView view;
    view.probe = "sip";
    snapshot.nodes[0].probes.push_back(view);
    view.last.outcome = Outcome::Answered;
    view.last.rtt = 12400us;
    view.last.sent.boot = BootTime(98s);
    view.last.detail = "200 OK";
    snapshot.nodes[0].probes.push_back(view);
    const QJsonArray probes = statusJson(snapshot, pair)[u"nodes"].toArray().first().toObject()[u"probes"].toArray();
    QVERIFY(probes[0].toObject()[u"rtt_ms"].isNull());
    QVERIFY(probes[0].toObject()[u"age_s"].isNull());
    QCOMPARE(probes[0].toObject()[u"outcome"].toString(), QStringLiteral("not-asked"));
    QCOMPARE(probes[1].toObject()[u"rtt_ms"].toDouble(), 12.4);
    QCOMPARE(probes[1].toObject()[u"age_s"].toDouble(), 2.0);
    QCOMPARE(probes[1].toObject()[u"detail"].toString(), QStringLiteral("200 OK"));
}

void tst_StatusJson::reasonsAreDataWithNamesOfNodes()
{
    const PairConfig pair = twoNodes();
    PairSnapshot snapshot = snapshotOf(pair);
    Reason reason;
    reason.code = ReasonCode::LagOverLimit;
    reason.severity = Severity::Warning;
    reason.node = 1;
    reason.span = 6200ms;
    reason.limit = 5s;
    snapshot.reasons = {reason};
    const QJsonObject json = statusJson(snapshot, pair)[u"reasons"].toArray().first().toObject();
    QCOMPARE(json[u"reason"].toString(), QStringLiteral("lag-over-limit"));
    QCOMPARE(json[u"node"].toString(), QStringLiteral("cti-2"));
    QCOMPARE(json[u"seconds"].toDouble(), 6.2);
    QCOMPARE(json[u"limit_s"].toDouble(), 5.0);
    QVERIFY(!json.contains(u"other"));
}

void tst_StatusJson::verdictGivesTheExitCode_data()
{
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("code");
    const auto row = [](Verdict verdict, int code) { QTest::newRow(toWord(verdict).data()) << int(verdict) << code; };
    row(Verdict::Redundant, 0);
    row(Verdict::Reachable, 0);
    row(Verdict::Degraded, 1);
    row(Verdict::NoStandby, 1);
    row(Verdict::Switching, 1);
    row(Verdict::NoActive, 2);
    row(Verdict::SplitBrain, 2);
    row(Verdict::Blind, 3);
    row(Verdict::Unknown, 3);
}

void tst_StatusJson::verdictGivesTheExitCode()
{
    QFETCH(int, verdict);
    QFETCH(int, code);
    QCOMPARE(statusCode(Verdict(verdict)), code);
}

void tst_StatusJson::theWorstOfSeveralPairs_data()
{
    QTest::addColumn<int>("a");
    QTest::addColumn<int>("b");
    QTest::addColumn<int>("worst");
    QTest::newRow("split brain beats unknown") << 2 << 3 << 2;
    QTest::newRow("unknown beats degraded") << 1 << 3 << 3;
    QTest::newRow("degraded beats redundant") << 0 << 1 << 1;
    QTest::newRow("equal") << 0 << 0 << 0;
}

void tst_StatusJson::theWorstOfSeveralPairs()
{
    QFETCH(int, a);
    QFETCH(int, b);
    QFETCH(int, worst);
    QCOMPARE(worseStatus(a, b), worst);
    QCOMPARE(worseStatus(b, a), worst);
}

QTEST_APPLESS_MAIN(tst_StatusJson)
#include "tst_statusjson.moc"
