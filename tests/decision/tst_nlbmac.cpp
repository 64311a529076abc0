// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/nlbmac.h"

#include <QTest>

using namespace twinline;

/// The MAC address that Windows NLB gives to an address (TEL-31).
class tst_NlbMac : public QObject
{
    Q_OBJECT

private slots:
    void isReckonedFromTheAddress_data();
    void isReckonedFromTheAddress();
    void isTheSameHoweverItIsWritten_data();
    void isTheSameHoweverItIsWritten();
};

void tst_NlbMac::isReckonedFromTheAddress_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("mac");
    QTest::newRow("the guide's own") << QByteArray("10.5.1.51") << QByteArray("03-bf-0a-05-01-33");
    QTest::newRow("nothing but noughts") << QByteArray("0.0.0.0") << QByteArray("03-bf-00-00-00-00");
    QTest::newRow("the highest") << QByteArray("255.255.255.255") << QByteArray("03-bf-ff-ff-ff-ff");
    for (const char *address : {"", "10.5.1", "10.5.1.", "10.5.1.256", "10.5.1.51.2", "10.5.1.51 ", " 10.5.1.51", "10.5..51", "010.5.1.51",
                                "10.5.1.0051", "-1.5.1.51", "+1.5.1.51", "10.5.1.x", "vip.example.com", "2001:db8::1", "10,5,1,51", "10.5.1.51:80"})
        QTest::newRow(qPrintable(QStringLiteral("no IPv4 address: “%1”").arg(QLatin1String(address)))) << QByteArray(address) << QByteArray();
}

void tst_NlbMac::isReckonedFromTheAddress()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, mac);
    const auto reckoned = nlbMac(address.toStdString());
    QCOMPARE(QByteArray::fromStdString(reckoned.value_or("")), mac);
    QCOMPARE(reckoned.has_value(), !mac.isEmpty());
}

void tst_NlbMac::isTheSameHoweverItIsWritten_data()
{
    QTest::addColumn<QByteArray>("mac");
    QTest::addColumn<bool>("same");
    QTest::newRow("Windows") << QByteArray("03-bf-0a-05-01-33") << true;
    QTest::newRow("capitals") << QByteArray("03-BF-0A-05-01-33") << true;
    QTest::newRow("colons") << QByteArray("03:bf:0a:05:01:33") << true;
    QTest::newRow("Cisco") << QByteArray("03bf.0a05.0133") << true;
    QTest::newRow("bare") << QByteArray("03bf0a050133") << true;
    QTest::newRow("another") << QByteArray("03-bf-0a-05-01-34") << false;
    QTest::newRow("unicast NLB") << QByteArray("02-bf-0a-05-01-33") << false;
    QTest::newRow("IGMP multicast NLB") << QByteArray("01-00-5e-7f-01-33") << false;
    QTest::newRow("too short") << QByteArray("03-bf-0a-05-01") << false;
    QTest::newRow("too long") << QByteArray("03-bf-0a-05-01-33-33") << false;
    QTest::newRow("no figure") << QByteArray("03-bf-0a-05-01-3g") << false;
    QTest::newRow("an address") << QByteArray("10.5.1.51") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void tst_NlbMac::isTheSameHoweverItIsWritten()
{
    QFETCH(QByteArray, mac);
    QFETCH(bool, same);
    QCOMPARE(sameMac(mac.toStdString(), "03-bf-0a-05-01-33"), same);
    QCOMPARE(sameMac("03-bf-0a-05-01-33", mac.toStdString()), same);
    QVERIFY(!sameMac({}, {}));
}

QTEST_APPLESS_MAIN(tst_NlbMac)
#include "tst_nlbmac.moc"
