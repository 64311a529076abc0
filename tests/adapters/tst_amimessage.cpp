// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/amimessage.h"

#include <QTest>

using namespace twinline;

class TestAmiMessage : public QObject
{
    Q_OBJECT

private slots:
    void bannersTellTheVersion_data();
    void bannersTellTheVersion();
    void blocksAreTakenApart();
    void bytesMayComeOneByOne();
    void whatIsNoFieldIsGarbage();
    void boundsHold_data();
    void boundsHold();
    void twoLegsAreOneCall();
    void parkedCallsAreNamed_data();
    void parkedCallsAreNamed();
};

namespace {

AmiMessage message(const QByteArray &lines)
{
    AmiReader reader;
    reader.take(lines + "\n\n");
    return reader.next().value_or(AmiMessage());
}

} // namespace

void TestAmiMessage::bannersTellTheVersion_data()
{
    QTest::addColumn<QByteArray>("banner");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("serves");
    QTest::newRow("1.8") << QByteArray("Asterisk Call Manager/1.1") << QByteArray("1.1") << true;
    QTest::newRow("20") << QByteArray("Asterisk Call Manager/9.0.0") << QByteArray("9.0.0") << true;
    QTest::newRow("22") << QByteArray("Asterisk Call Manager/11.0.0") << QByteArray("11.0.0") << true;
    QTest::newRow("1.4") << QByteArray("Asterisk Call Manager/1.0") << QByteArray("1.0") << false;
    QTest::newRow("no version") << QByteArray("Asterisk Call Manager/") << QByteArray() << false;
    QTest::newRow("no number") << QByteArray("Asterisk Call Manager/one") << QByteArray() << false;
    QTest::newRow("endless") << QByteArray("Asterisk Call Manager/1.1111111111111111111") << QByteArray() << false;
    QTest::newRow("another server") << QByteArray("SSH-2.0-OpenSSH_9.2") << QByteArray() << false;
}

void TestAmiMessage::bannersTellTheVersion()
{
    QFETCH(QByteArray, banner);
    QFETCH(bool, serves);
    const auto version = amiVersion(banner);
    QTEST(QByteArray::fromStdString(version.value_or(std::string())), "version");
    QVERIFY(!version || amiServes(*version) == serves);
}

void TestAmiMessage::blocksAreTakenApart()
{
    AmiReader reader;
    reader.take("Asterisk Call Manager/1.1\r\nResponse: Success\r\nactionid: 7\r\nMessage: a: b\r\nOutput: 1\r\nOutput: 2\r\n\r\n\r\nEvent: Empty\r\nValue:\r\n\r\nhalf");
    QCOMPARE(*reader.banner(), QByteArray("Asterisk Call Manager/1.1"));
    const auto first = reader.next();
    QVERIFY(first);
    QCOMPARE(first->value("ActionID"), QByteArray("7"));
    QCOMPARE(first->value("Message"), QByteArray("a: b"));
    QCOMPARE(first->value("Output"), QByteArray("1"));
    QCOMPARE(first->fields.size(), 5);
    QVERIFY(first->value("Nothing").isNull());
    const auto second = reader.next();
    QVERIFY(second && second->value("Value").isEmpty() && !second->value("Value").isNull());
    QVERIFY(!reader.next());
    QVERIFY(reader.trouble() == AmiReader::Trouble::None);
}

void TestAmiMessage::bytesMayComeOneByOne()
{
    AmiReader reader;
    int blocks = 0;
    for (const char c : QByteArray("Response: Success\r\nPing: Pong\r\n\r\nEvent: X\r\n\r\n")) {
        reader.take(QByteArray(1, c));
        while (reader.next())
            ++blocks;
    }
    QCOMPARE(blocks, 2);
}

void TestAmiMessage::whatIsNoFieldIsGarbage()
{
    for (const char *line : {"no colon\r\n\r\n", ": no key\r\n\r\n"}) {
        AmiReader reader;
        reader.take(line);
        QVERIFY(!reader.next());
        QVERIFY(reader.trouble() == AmiReader::Trouble::Garbage);
    }
}

void TestAmiMessage::boundsHold_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("a line without end") << QByteArray(5000, 'x');
    QTest::newRow("fields without end") << QByteArray("Key: value\r\n").repeated(1000);
    QTest::newRow("blocks without end") << QByteArray("Event: X\r\n\r\n").repeated(1000);
}

void TestAmiMessage::boundsHold()
{
    QFETCH(QByteArray, piece);
    AmiReader reader;
    qint64 taken = 0;
    while (reader.trouble() == AmiReader::Trouble::None && taken < (qint64(1) << 26)) {
        reader.take(piece);
        taken += piece.size();
        while (reader.next()) { }
    }
    QVERIFY(reader.trouble() == AmiReader::Trouble::TooLarge);
    QVERIFY(taken <= AmiReader::cap + piece.size());
}

void TestAmiMessage::twoLegsAreOneCall()
{
    QCOMPARE(callsOf({}), 0);
    // Asterisk 20, recorded: both legs have one Linkedid.
    QCOMPARE(callsOf({message("Uniqueid: 1795351510.0\nLinkedid: 1795351510.0"), message("Uniqueid: 1795351510.1\nLinkedid: 1795351510.0"),
                      message("Uniqueid: 1795351511.7\nLinkedid: 1795351511.7")}), 2);
    // Asterisk 1.8 knows no Linkedid, and spells the key its own way.
    QCOMPARE(callsOf({message("UniqueID: 170.2\nBridgedUniqueID: 170.1"), message("UniqueID: 170.1\nBridgedUniqueID: 170.2"),
                      message("UniqueID: 170.3\nBridgedUniqueID: ")}), 2);
}

void TestAmiMessage::parkedCallsAreNamed_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("1.8") << QByteArray("Event: ParkedCall\nExten: 701\nChannel: SIP/102-0000001a\nFrom: SIP/100-00000000") << QByteArray("701 SIP/102");
    QTest::newRow("12 and later") << QByteArray("Event: ParkedCall\nParkeeChannel: PJSIP/trunk-2-0000003f\nParkingSpace: 702\nParkinglot: default") << QByteArray("702 PJSIP/trunk-2");
    QTest::newRow("a local channel") << QByteArray("Exten: 703\nChannel: Local/600@default-00000000;1") << QByteArray("703 Local/600@default");
    QTest::newRow("a number of one's own") << QByteArray("Exten: 704\nChannel: IAX2/desk-12") << QByteArray("704 IAX2/desk-12");
    QTest::newRow("nothing told") << QByteArray("Event: ParkedCall") << QByteArray();
    QTest::newRow("hostile") << "Exten: 7\nChannel: SIP/\x1b[2J" + QByteArray(300, 'x') << QByteArray("7 SIP/ [2J" + QByteArray(50, 'x'));
}

void TestAmiMessage::parkedCallsAreNamed()
{
    QFETCH(QByteArray, event);
    QTEST(QByteArray::fromStdString(parkedCall(message(event))), "name");
}

QTEST_APPLESS_MAIN(TestAmiMessage)
#include "tst_amimessage.moc"
