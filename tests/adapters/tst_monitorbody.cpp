// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/monitorbody.h"
#include "adapters/probejob.h"
#include "fakes/asking.h"

using namespace twinline;

/// What a monitor's body means, and which node a page is of.
class TestMonitorBody : public QObject
{
    Q_OBJECT

private slots:
    void comparesExactlyAfterTrimming_data();
    void comparesExactlyAfterTrimming();
    void takesAnyShortWordWhenNoneIsSpelt_data();
    void takesAnyShortWordWhenNoneIsSpelt();
    void findsThePagesOwnAddress_data();
    void findsThePagesOwnAddress();
    void knowsNamesAndVersionSixAddresses();
    void readsAnyPageInOnePass_data();
    void readsAnyPageInOnePass();
    void makesNodesWordsFitForACard_data();
    void makesNodesWordsFitForACard();
};

void TestMonitorBody::comparesExactlyAfterTrimming_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<bool>("claims");
    QTest::newRow("word") << QByteArray("ACTIVE") << QByteArray("answered") << true;
    QTest::newRow("blanks around") << QByteArray(" \t\r\nACTIVE\r\n\n") << QByteArray("answered") << true;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf" "ACTIVE") << QByteArray("answered") << true;
    QTest::newRow("good without a role") << QByteArray("IPSWS=OK") << QByteArray("answered") << false;
    QTest::newRow("blank inside") << QByteArray("ACT IVE") << QByteArray("garbage") << false;
    QTest::newRow("more") << QByteArray("ACTIVE STANDBY") << QByteArray("garbage") << false;
    QTest::newRow("zero byte") << QByteArray("ACTIVE\0", 7) << QByteArray("garbage") << false;
    QTest::newRow("in a page") << QByteArray("<p>ACTIVE</p>") << QByteArray("denied") << false;
    QTest::newRow("empty") << QByteArray() << QByteArray("garbage") << false;
}

void TestMonitorBody::comparesExactlyAfterTrimming()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, outcome);
    QFETCH(bool, claims);
    ProbeRequest request = requestTo(ProbeKind::Http, 80);
    request.spec.bodies = {{"ACTIVE", NodeState::Active, {}}, {"IPSWS=OK", {}, {}}};
    const BodyMeaning meaning = readMonitorBody(request, body.toStdString());
    QCOMPARE(word(meaning.outcome), outcome);
    QCOMPARE(meaning.claim.has_value(), claims);
    if (claims)
        QCOMPARE(meaning.claim->vendorState, std::string("ACTIVE"));
}

void TestMonitorBody::takesAnyShortWordWhenNoneIsSpelt_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("nothing") << QByteArray() << QByteArray("answered");
    QTest::newRow("OK") << QByteArray("OK\r\n") << QByteArray("answered");
    QTest::newRow("64 bytes") << QByteArray(64, 'x') << QByteArray("answered");
    QTest::newRow("65 bytes") << QByteArray(65, 'x') << QByteArray("garbage");
    QTest::newRow("page") << QByteArray("<html>") << QByteArray("denied");
}

void TestMonitorBody::takesAnyShortWordWhenNoneIsSpelt()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, outcome);
    QCOMPARE(word(readMonitorBody(requestTo(ProbeKind::Http, 80), body.toStdString()).outcome), outcome);
}

void TestMonitorBody::findsThePagesOwnAddress_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("identity");
    QTest::newRow("after the label") << QByteArray("IP Address of this server: 10.1.1.22") << QByteArray("10.1.1.22");
    QTest::newRow("label in other letters") << QByteArray("ip address of THIS server 10.1.1.2.") << QByteArray("10.1.1.2");
    QTest::newRow("in the next cell") << QByteArray("<b>IP Address of this server</b></td>\n<td class='x1'>10.1.1.22</td> 10.1.1.2")
                                      << QByteArray("10.1.1.22");
    QTest::newRow("in a field") << QByteArray("IP Address of this server <input value=\"10.1.1.2\">") << QByteArray("10.1.1.2");
    QTest::newRow("a stranger's") << QByteArray("IP Address of this server: 10.1.1.222") << QByteArray("10.1.1.222");
    QTest::newRow("no label, one address") << QByteArray("<h1>Server 10.1.1.2</h1>") << QByteArray("10.1.1.2");
    QTest::newRow("no label, part of a number") << QByteArray("<h1>Server 10.1.1.221</h1>") << QByteArray();
    QTest::newRow("no label, both") << QByteArray("10.1.1.2 and 10.1.1.22") << QByteArray();
    QTest::newRow("no label, only in a link") << QByteArray("<a href='http://10.1.1.22/'>the other</a>") << QByteArray();
    QTest::newRow("no label, only in a script") << QByteArray("<script>x='10.1.1.22'</script><!-- 10.1.1.2 -->") << QByteArray();
    QTest::newRow("no label, in what is never closed") << QByteArray("10.1.1.2 <!-- 10.1.1.22") << QByteArray("10.1.1.2");
    QTest::newRow("no label, after a style") << QByteArray("<STYLE a>10.1.1.22</style >10.1.1.2") << QByteArray("10.1.1.2");
    QTest::newRow("no label, in an element of a longer name") << QByteArray("<scripture>10.1.1.22</scripture>") << QByteArray("10.1.1.22");
    QTest::newRow("nothing") << QByteArray("<html></html>") << QByteArray();
    QTest::newRow("label, far away") << "IP Address of this server" + QByteArray(1000, ' ') + "10.9.9.9" << QByteArray();
}

void TestMonitorBody::findsThePagesOwnAddress()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, identity);
    QCOMPARE(QByteArray::fromStdString(pageIdentity(page.toStdString(), {"10.1.1.2", "10.1.1.22"})), identity);
}

void TestMonitorBody::knowsNamesAndVersionSixAddresses()
{
    QCOMPARE(pageIdentity("IP Address of this server: PBX-B", {"pbx-a", "pbx-b"}), std::string("pbx-b"));
    QCOMPARE(pageIdentity("IP Address of this server: 2001:db8::2", {"2001:db8::1", "2001:db8::2"}), std::string("2001:db8::2"));
    QCOMPARE(pageIdentity("IP Address of this server: 2001:db8::3", {"2001:db8::1", "2001:db8::2"}), std::string("2001:db8::3"));
    QCOMPARE(pageIdentity("pbx-a", {}), std::string());
}

void TestMonitorBody::readsAnyPageInOnePass_data()
{
    QTest::addColumn<QByteArray>("bit");
    for (const char *bit : {"<", "<!--", "<script>", "</script", "<style ", "<title", "type=", "10.", "::"})
        QTest::newRow(bit) << QByteArray(bit);
}

/// A reader that looks for the end at every beginning would need hours for such a page, and hold up every other probe.
void TestMonitorBody::readsAnyPageInOnePass()
{
    QFETCH(QByteArray, bit);
    const std::string page = bit.repeated(500000).toStdString();
    ProbeRequest request = requestTo(ProbeKind::Http, 80);
    QVERIFY(readMonitorBody(request, page).outcome != Outcome::Answered);
    request.spec.identity = true;
    request.nodeAddresses = {"10.1.1.2", "10.1.1.22"};
    const BodyMeaning meaning = readMonitorBody(request, page);
    QVERIFY(meaning.identity.empty());
}

void TestMonitorBody::makesNodesWordsFitForACard_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("lines") << QByteArray("a\r\n\tb\x07") << QByteArray("a b");
    QTest::newRow("other languages") << QByteArray("待機 Ошибка") << QByteArray("待機 Ошибка");
    QTest::newRow("direction marks") << QByteArray("a\u202e" "b") << QByteArray("a b");
    QTest::newRow("broken UTF-8") << QByteArray("a\xff") << QByteArray("a\xef\xbf\xbd");
    QTest::newRow("long") << QByteArray(500, 'x') << QByteArray(200, 'x');
    QTest::newRow("cut between letters") << "x" + QByteArray("щ").repeated(300) << "x" + QByteArray("щ").repeated(99);
}

void TestMonitorBody::makesNodesWordsFitForACard()
{
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(cardText(raw.toStdString())), text);
}

QTEST_APPLESS_MAIN(TestMonitorBody)
#include "tst_monitorbody.moc"
