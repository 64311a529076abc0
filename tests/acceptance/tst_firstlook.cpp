// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labhouse.h"

#include <QFile>
#include <QJsonArray>
#include <QtTest>

using namespace acceptance;

/// A newcomer's first two commands: a lab, and what the pair is.
class TestFirstLook : public QObject
{
    Q_OBJECT

private slots:
    void aLabIsRedundantWithinTenSeconds();
    void cleanup();

private:
    std::unique_ptr<LabHouse> m_house;
};

void TestFirstLook::cleanup()
{
    if (m_house)
        m_house->lab({QStringLiteral("stop")}); // this lab nobody owns: it lives until it is stopped
    m_house.reset();
}

void TestFirstLook::aLabIsRedundantWithinTenSeconds()
{
    m_house = std::make_unique<LabHouse>();
    const Time begun = now();
    const Said started = m_house->ctl({QStringLiteral("lab"), QStringLiteral("start"), QStringLiteral("--json"), QStringLiteral("--dir"), m_house->dir()});
    const double startTook = between(begun, now());
    QVERIFY2(started.code == 0, started.err.constData());
    const QJsonObject lab = started.last();
    QCOMPARE(lab[QStringLiteral("schema")].toString(), QStringLiteral("twinline.lab/1"));
    QCOMPARE(lab[QStringLiteral("config")].toString(), m_house->config());
    QVERIFY(QFile::exists(m_house->config()));

    const Said looked = m_house->pair({QStringLiteral("status")});
    const double took = between(begun, now());
    qInfo("measured: lab start %.2f s, redundant after %.2f s", startTook, took);
    QVERIFY2(looked.code == 0, (looked.out + looked.err).constData());
    const QJsonObject status = looked.last();
    QCOMPARE(status[QStringLiteral("verdict")].toString(), QStringLiteral("redundant"));
    QVERIFY(took <= 10.0);
    QVERIFY(status[QStringLiteral("evidence_age_s")].toDouble(99) <= 1.0);

    const QJsonArray nodes = status[QStringLiteral("nodes")].toArray();
    QCOMPARE(nodes.size(), 2);
    for (const QJsonValue &node : nodes) {
        for (const QJsonValue &probe : node[QStringLiteral("probes")].toArray()) {
            const QByteArray name = (node[QStringLiteral("name")].toString() + u'/' + probe[QStringLiteral("probe")].toString()).toUtf8();
            QVERIFY2(probe[QStringLiteral("age_s")].isDouble() && probe[QStringLiteral("age_s")].toDouble() >= 0
                         && probe[QStringLiteral("age_s")].toDouble() <= 1.0, name.constData());
            const bool answered = probe[QStringLiteral("outcome")] == QLatin1String("answered");
            QVERIFY2(answered == probe[QStringLiteral("rtt_ms")].isDouble(), name.constData());
            // Phones are served by the active node only.
            const bool idle = node[QStringLiteral("state")] == QLatin1String("standby") && name.contains("/sip");
            QVERIFY2(answered != idle, name.constData());
            if (answered)
                QVERIFY2(probe[QStringLiteral("rtt_ms")].toDouble() > 0 && probe[QStringLiteral("rtt_ms")].toDouble() < 500, name.constData());
        }
    }
    QVERIFY(lab[QStringLiteral("database")].toBool());
    const QJsonArray lag = status[QStringLiteral("lag")].toArray();
    QCOMPARE(lag.size(), 1);
    QVERIFY(lag.first()[QStringLiteral("bytes")].isDouble());
    QVERIFY(lag.first()[QStringLiteral("seconds")].isDouble() || lag.first()[QStringLiteral("at_least_s")].isDouble());
    QVERIFY(lag.first()[QStringLiteral("age_s")].toDouble(99) <= 1.0);
    QCOMPARE(status[QStringLiteral("service_holder")].toString(), QStringLiteral("lab-1"));
    QCOMPARE(status[QStringLiteral("forecast")][QStringLiteral("mode")].toString(), QStringLiteral("automatic"));

    QVERIFY(m_house->lab({QStringLiteral("stop")}));
    QVERIFY2(!QFile::exists(m_house->dir()), "a stopped lab leaves nothing");
}

QTEST_GUILESS_MAIN(TestFirstLook)
#include "tst_firstlook.moc"
