// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/forecast.h"

#include "fakes/samplepair.h"

#include <QTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

constexpr double unknown = -1;

double seconds(const std::optional<Duration> &span)
{
    return span ? toSeconds(*span) : unknown;
}

Forecast now(const Scene &scene, double t)
{
    return forecast(scene.evidence, scene.config, scene.product, 0, 1, at(t));
}

Scene calm()
{
    Scene scene;
    scene.healthy(0);
    return scene;
}

} // namespace

class tst_Forecast : public QObject
{
    Q_OBJECT

private slots:
    void figures_data();
    void figures();
    void withoutAnIntervalOrACountNothingIsForecast_data();
    void withoutAnIntervalOrACountNothingIsForecast();
    void aMissingStartLeavesOnlyTheLowerBound_data();
    void aMissingStartLeavesOnlyTheLowerBound();
    void aMissingTimeoutLeavesOnlyTheBest();
    void aProductWithoutPortsStartsWithoutThem();
    void aDetectionTimeAloneIsTheEarliest();
    void manualProductsHaveNoFigures();
    void measuredProductsHaveNoInventedFigures();
    void aModeThatTheProductDoesNotTellIsUnknown();
    void withoutActiveOrStandbyThereAreNoFigures();
    void nothingIsMissedWhileAllIsWell();
    void countsMissedHeartbeatsLive_data();
    void countsMissedHeartbeatsLive();
    void countsDownWhileTheActiveIsSilent_data();
    void countsDownWhileTheActiveIsSilent();
    void neverFallsBelowZero();
    void anAnswerEndsTheCount();
    void theStandbysHeartbeatDoesNotCount();
    void theRoleQuestionCountsWhereThereIsNoHeartbeat();
    void withoutParametersTheDesksOwnMissesAreCounted();
};

void tst_Forecast::figures_data()
{
    QTest::addColumn<double>("interval");
    QTest::addColumn<double>("timeout");
    QTest::addColumn<double>("failures");
    QTest::addColumn<double>("connect");
    QTest::addColumn<double>("ports");
    QTest::addColumn<double>("devices");
    QTest::addColumn<double>("best");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("worst");
    QTest::newRow("default: 160 s before CTI") << 30. << 10. << 5. << 0. << 0. << 0. << 120. << 145. << 160.;
    QTest::newRow("default with 8 s of CTI") << 30. << 10. << 5. << 3. << 20. << 5. << 128. << 153. << 168.;
    QTest::newRow("example screen 15 s x 4") << 15. << 10. << 4. << 0. << 0. << 0. << 45. << 62.5 << 70.;
    QTest::newRow("example screen 20 s x 3") << 20. << 10. << 3. << 0. << 0. << 0. << 40. << 60. << 70.;
    QTest::newRow("sample log: 40.357 s between first and third check") << 20. << 0. << 3. << 0. << 0. << 0. << 40. << 50. << 60.;
    QTest::newRow("lab") << 1. << 1. << 3. << 1. << 0. << 0. << 3. << 4.5 << 5.;
    QTest::newRow("one failure is enough") << 30. << 10. << 1. << 0. << 0. << 0. << 0. << 25. << 40.;
    QTest::newRow("many devices") << 30. << 10. << 5. << 2. << 100. << 400. << 222. << 247. << 262.;
}

void tst_Forecast::figures()
{
    QFETCH(double, interval);
    QFETCH(double, timeout);
    QFETCH(double, failures);
    QFETCH(double, connect);
    QFETCH(double, ports);
    QFETCH(double, devices);
    Scene scene = calm();
    scene.config.settings = {{"heartbeat_interval_s", interval},   {"heartbeat_timeout_s", timeout},
                             {"consecutive_failures", failures},   {"cti_connect_s", connect},
                             {"cti_ports", ports},                 {"cti_devices", devices}};
    const Forecast f = now(scene, 1);
    QVERIFY(f.mode == ForecastMode::Automatic);
    QTEST(seconds(f.best), "best");
    QTEST(seconds(f.expected), "expected");
    QTEST(seconds(f.worst), "worst");
    QCOMPARE(*f.of, int(failures));
    QVERIFY(*f.worst - *f.best <= fromSeconds(interval + timeout));
}

void tst_Forecast::withoutAnIntervalOrACountNothingIsForecast_data()
{
    QTest::addColumn<QString>("missing");
    QTest::newRow("interval") << QStringLiteral("heartbeat_interval_s");
    QTest::newRow("failures") << QStringLiteral("consecutive_failures");
}

void tst_Forecast::withoutAnIntervalOrACountNothingIsForecast()
{
    QFETCH(QString, missing);
    Scene scene = calm();
    scene.config.settings[missing.toStdString()] = SettingValue{};
    const Forecast f = now(scene, 1);
    QVERIFY(f.mode == ForecastMode::Unknown);
    QVERIFY(!f.best && !f.expected && !f.worst);
}

void tst_Forecast::aMissingStartLeavesOnlyTheLowerBound_data()
{
    QTest::addColumn<QString>("missing");
    QTest::newRow("time to connect") << QStringLiteral("cti_connect_s");
    QTest::newRow("number of ports") << QStringLiteral("cti_ports");
    QTest::newRow("number of devices") << QStringLiteral("cti_devices");
}

void tst_Forecast::aMissingStartLeavesOnlyTheLowerBound()
{
    QFETCH(QString, missing);
    Scene scene = calm();
    scene.config.settings.erase(missing.toStdString());
    const Forecast f = now(scene, 1);
    QVERIFY(f.mode == ForecastMode::Automatic);
    QCOMPARE(seconds(f.best), 120.0);
    QVERIFY(!f.expected && !f.worst);
}

void tst_Forecast::aMissingTimeoutLeavesOnlyTheBest()
{
    Scene scene = calm();
    scene.config.settings["heartbeat_timeout_s"] = SettingValue{};
    const Forecast f = now(scene, 1);
    QCOMPARE(seconds(f.best), 128.0);
    QVERIFY(!f.expected && !f.worst);
}

void tst_Forecast::aProductWithoutPortsStartsWithoutThem()
{
    Scene scene = calm();
    scene.product.forecast = {ForecastMode::Automatic, "heartbeat_interval_s", "heartbeat_timeout_s",
                              "consecutive_failures", {}, {}, {}, {}, {}, {}};
    QCOMPARE(seconds(now(scene, 1).worst), 160.0);
}

/// ONEX-19: what comes after the detection is not documented, so only the earliest time is told.
void tst_Forecast::aDetectionTimeAloneIsTheEarliest()
{
    Scene scene = calm();
    scene.product.settings.push_back(number("failover_detection_s", 180.0));
    scene.product.forecast = {};
    scene.product.forecast.mode = ForecastMode::Automatic;
    scene.product.forecast.detection = "failover_detection_s";
    const Forecast soon = now(scene, 1);
    QVERIFY(soon.mode == ForecastMode::Automatic);
    QCOMPARE(seconds(soon.best), 180.0);
    QVERIFY(!soon.expected && !soon.worst && !soon.of);
    scene.silence(0, 20);
    QCOMPARE(seconds(now(scene, 80).best), 120.0);
}

void tst_Forecast::manualProductsHaveNoFigures()
{
    Scene scene = calm();
    scene.product.autoFailover = false;
    const Forecast f = now(scene, 1);
    QVERIFY(f.mode == ForecastMode::Manual);
    QVERIFY(!f.best && !f.expected && !f.worst);
}

void tst_Forecast::measuredProductsHaveNoInventedFigures()
{
    Scene scene = calm();
    scene.product.forecast.mode = ForecastMode::Measured;
    const Forecast f = now(scene, 1);
    QVERIFY(f.mode == ForecastMode::Measured);
    QVERIFY(!f.best && !f.expected && !f.worst);
}

void tst_Forecast::aModeThatTheProductDoesNotTellIsUnknown()
{
    Scene scene = calm();
    scene.product.forecast = {};
    const Forecast f = now(scene, 1);
    QVERIFY(f.mode == ForecastMode::Unknown);
    QVERIFY(!f.best && !f.of);
}

void tst_Forecast::withoutActiveOrStandbyThereAreNoFigures()
{
    const Scene scene = calm();
    const Forecast alone = forecast(scene.evidence, scene.config, scene.product, 0, std::nullopt, at(1));
    QVERIFY(!alone.best && !alone.worst);
    const Forecast none = forecast(scene.evidence, scene.config, scene.product, std::nullopt, 1, at(1));
    QVERIFY(!none.best && !none.worst);
    QCOMPARE(*none.of, 5);
}

void tst_Forecast::nothingIsMissedWhileAllIsWell()
{
    const Forecast f = now(calm(), 1);
    QVERIFY(!f.failing);
    QCOMPARE(f.missed, 0);
    QCOMPARE(*f.of, 5);
}

void tst_Forecast::countsMissedHeartbeatsLive_data()
{
    QTest::addColumn<double>("after");
    QTest::addColumn<int>("missed");
    QTest::newRow("the first") << 0.5 << 1;
    QTest::newRow("still the first") << 29.9 << 1;
    QTest::newRow("an interval later") << 30.0 << 2;
    QTest::newRow("half way") << 75.0 << 3;
    QTest::newRow("the last, at the best case's moment") << 120.0 << 5;
    QTest::newRow("never more than count") << 1000.0 << 5;
}

void tst_Forecast::countsMissedHeartbeatsLive()
{
    QFETCH(double, after);
    Scene scene = calm();
    scene.see(atNode("heartbeat", 0, 5, Outcome::Timeout));
    const Forecast f = now(scene, 5 + after);
    QVERIFY(f.failing);
    QTEST(f.missed, "missed");
}

void tst_Forecast::countsDownWhileTheActiveIsSilent_data()
{
    QTest::addColumn<double>("t");
    QTest::addColumn<double>("best");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("worst");
    // last answer at 0, first failure at 5
    QTest::newRow("at once") << 5. << 123. << 150.5 << 168.;
    QTest::newRow("a minute later") << 65. << 63. << 90.5 << 108.;
    QTest::newRow("the best is over") << 130. << 0. << 25.5 << 43.;
    QTest::newRow("only the worst is left") << 160. << 0. << 0. << 13.;
}

void tst_Forecast::countsDownWhileTheActiveIsSilent()
{
    QFETCH(double, t);
    Scene scene = calm();
    scene.see(atNode("heartbeat", 0, 5, Outcome::Timeout));
    const Forecast f = now(scene, t);
    QTEST(seconds(f.best), "best");
    QTEST(seconds(f.expected), "expected");
    QTEST(seconds(f.worst), "worst");
}

void tst_Forecast::neverFallsBelowZero()
{
    Scene scene = calm();
    scene.see(atNode("heartbeat", 0, 5, Outcome::Refused));
    const Forecast f = now(scene, 100000);
    QCOMPARE(seconds(f.best), 0.0);
    QCOMPARE(seconds(f.expected), 0.0);
    QCOMPARE(seconds(f.worst), 0.0);
}

void tst_Forecast::anAnswerEndsTheCount()
{
    Scene scene = calm();
    scene.see(atNode("heartbeat", 0, 5, Outcome::Timeout));
    scene.see(atNode("heartbeat", 0, 10));
    const Forecast f = now(scene, 10.1);
    QVERIFY(!f.failing);
    QCOMPARE(f.missed, 0);
    QCOMPARE(seconds(f.worst), 168.0);
}

void tst_Forecast::theStandbysHeartbeatDoesNotCount()
{
    Scene scene = calm();
    scene.see(atNode("heartbeat", 1, 5, Outcome::Timeout));
    QVERIFY(!now(scene, 6).failing);
    QVERIFY(forecast(scene.evidence, scene.config, scene.product, 1, 0, at(6)).failing);
}

void tst_Forecast::theRoleQuestionCountsWhereThereIsNoHeartbeat()
{
    Scene scene;
    scene.product.probes.erase(scene.product.probes.begin() + 1);
    scene.restart();
    scene.see(role(0, 0, NodeState::Active));
    QVERIFY(!now(scene, 1).failing);
    scene.see(atNode("role", 0, 5, Outcome::Timeout));
    QVERIFY(now(scene, 6).failing);
    QCOMPARE(now(scene, 6).missed, 1);
}

void tst_Forecast::withoutParametersTheDesksOwnMissesAreCounted()
{
    Scene scene = calm();
    scene.product.forecast = {};
    scene.see(atNode("heartbeat", 0, 5, Outcome::Timeout));
    scene.see(atNode("heartbeat", 0, 10, Outcome::Timeout));
    const Forecast f = now(scene, 11);
    QVERIFY(f.failing);
    QCOMPARE(f.missed, 2);
    QVERIFY(!f.of);
}

QTEST_APPLESS_MAIN(tst_Forecast)
#include "tst_forecast.moc"
