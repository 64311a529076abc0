// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rolewatcher.h"
#include "optionswatcher.h"
#include "statuswatch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QtTest>

using namespace acceptance;

/// A planned switch from the command line, watched by others than the console.
class TestSwitchover : public QObject
{
    Q_OBJECT

private slots:
    void aSwitchIsProven();

private:
    static void reportIsWhole(const QString &html, const QJsonObject &run);
};

void TestSwitchover::reportIsWhole(const QString &html, const QJsonObject &run)
{
    QFile page(html);
    QVERIFY2(page.open(QIODevice::ReadOnly), qPrintable(html));
    const QString text = QString::fromUtf8(page.readAll());
    QVERIFY(text.startsWith(QStringLiteral("<!DOCTYPE html>"), Qt::CaseInsensitive));
    QVERIFY(text.trimmed().endsWith(QStringLiteral("</html>"), Qt::CaseInsensitive));
    QVERIFY(text.contains(QStringLiteral("lab-1")) && text.contains(QStringLiteral("lab-2")));
    QFile data(QString(html).replace(QRegularExpression(QStringLiteral("\\.html$")), QStringLiteral(".json")));
    QVERIFY2(data.open(QIODevice::ReadOnly), qPrintable(data.fileName()));
    QJsonParseError mistake;
    const QJsonObject report = QJsonDocument::fromJson(data.readAll(), &mistake).object();
    QVERIFY2(mistake.error == QJsonParseError::NoError, qPrintable(mistake.errorString()));
    QCOMPARE(report[QStringLiteral("schema")].toString(), QStringLiteral("twinline.run-report/1"));
    QCOMPARE(report[QStringLiteral("result")].toString(), QStringLiteral("done"));
    QCOMPARE(report[QStringLiteral("run")], run[QStringLiteral("run")]);
    QCOMPARE(report[QStringLiteral("service_interrupted_s")], run[QStringLiteral("service_interrupted_s")]);
    const QJsonArray steps = report[QStringLiteral("steps")].toArray();
    QCOMPARE(steps.size(), 4);
    for (const QJsonValue &step : steps) {
        QCOMPARE(step[QStringLiteral("state")].toString(), QStringLiteral("seen"));
        QVERIFY(!step[QStringLiteral("evidence")].toString().isEmpty());
        QVERIFY(step[QStringLiteral("elapsed_s")].isDouble());
    }
}

void TestSwitchover::aSwitchIsProven()
{
    LabHouse house;
    QVERIFY2(house.start(), qPrintable(house.trouble()));
    StatusWatch watch(house);
    QVERIFY2(watch.becomes([](const auto &line) { return line.verdict() == QLatin1String("redundant"); }, 20), watch.story({}).constData());

    RoleWatcher nodes(house);
    OptionsWatcher phone(house);
    const Time begun = now();
    QVERIFY(nodes.await(1, "ACTIVE", begun, 2) && nodes.await(2, "STANDBY", begun, 2));
    const Said said = house.pair({QStringLiteral("switchover"), QStringLiteral("lab"), QStringLiteral("--yes")});
    const Time ended = now();
    QVERIFY2(said.code == 0, (said.out + said.err).constData());
    const QJsonObject run = said.last();
    QCOMPARE(run[QStringLiteral("result")].toString(), QStringLiteral("done"));
    QCOMPARE(run[QStringLiteral("from")].toString(), QStringLiteral("lab-1"));
    QCOMPARE(run[QStringLiteral("to")].toString(), QStringLiteral("lab-2"));
    QVERIFY(nodes.await(1, "STANDBY", ended, 1));
    QVERIFY(nodes.await(2, "ACTIVE", ended, 1));

    // No moment is covered by an ACTIVE of both: the old one's last word came before the new one was even asked.
    const auto newFirst = nodes.first(2, "ACTIVE", begun);
    const auto oldLast = nodes.last(1, "ACTIVE", now());
    QVERIFY(newFirst && oldLast);
    int heard = 0;
    double widest = 0;
    Time before{};
    for (const RoleWatcher::Answer &answer : nodes.answers()) {
        if (answer.node != 1 || answer.role.empty() || answer.sent < begun)
            continue;
        if (before != Time{})
            widest = std::max(widest, between(before, answer.sent));
        before = answer.sent;
        ++heard;
    }
    qInfo("measured: nobody ACTIVE for %.3f s; %d answers of the old node, at most %.0f ms apart", between(oldLast->ended, newFirst->sent),
          heard, widest * 1000);
    QVERIFY2(oldLast->ended < newFirst->sent, "two servers were ACTIVE at once");
    QVERIFY(heard >= 50 * between(begun, ended)); // it really looked about every 10 ms

    const double told = run[QStringLiteral("service_interrupted_s")].toDouble(-1);
    const double error = run[QStringLiteral("interruption_error_s")].toDouble(-1);
    const double own = phone.longestGap().seconds();
    qInfo("measured: service interrupted: the run says %.3f s ± %.3f s, the watcher %.3f s ± 0.010 s; run %.2f s", told, error, own,
          between(begun, ended));
    QVERIFY(told > 0 && error > 0 && error <= 0.11);
    QVERIFY(std::abs(told - own) <= error + 0.02);

    const Said after = house.pair({QStringLiteral("status")});
    QVERIFY2(after.code == 0, after.out.constData());
    const StatusWatch::Line line{now(), after.last()};
    QCOMPARE(line.verdict(), QStringLiteral("redundant")); // which a database that does not stream would not be
    QCOMPARE(line.status[QStringLiteral("service_holder")].toString(), QStringLiteral("lab-2"));
    QVERIFY(line.probe(QStringLiteral("lab-1"), QStringLiteral("database"))[QStringLiteral("detail")].toString().startsWith(QStringLiteral("standby")));
    QVERIFY(line.probe(QStringLiteral("lab-2"), QStringLiteral("database"))[QStringLiteral("detail")].toString().startsWith(QStringLiteral("primary")));
    reportIsWhole(run[QStringLiteral("report")].toString(), run);
}

QTEST_GUILESS_MAIN(TestSwitchover)
#include "tst_switchover.moc"
