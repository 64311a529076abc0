// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/account.h"

#include <QTest>

using namespace twinline;

class TestAccount : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatAPasswordOpens();
    void trainingIsForLoopbackOnly_data();
    void trainingIsForLoopbackOnly();
    void eachNodeHasItsOwn();
};

void TestAccount::namesWhatAPasswordOpens()
{
    QCOMPARE(accountOf({"10.1.1.11", 0, false, "twinline"}), std::string("twinline@10.1.1.11:5038"));
    QCOMPARE(accountOf({"pbx.example.com", 5039, false, "desk"}), std::string("desk@pbx.example.com:5039"));
    QCOMPARE(accountOf({"2001:db8::11", 0, false, "twinline"}), std::string("twinline@[2001:db8::11]:5038"));
}

void TestAccount::trainingIsForLoopbackOnly_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("known");
    QTest::newRow("lab") << QByteArray("training") << QByteArray("127.0.9.11") << true;
    QTest::newRow("another user") << QByteArray("twinline") << QByteArray("127.0.9.11") << false;
    QTest::newRow("a real server") << QByteArray("training") << QByteArray("10.1.1.11") << false;
    QTest::newRow("a name that begins so") << QByteArray("training") << QByteArray("127.0.0.1.example.com") << false;
    QTest::newRow("a name") << QByteArray("training") << QByteArray("localhost") << false;
    QTest::newRow("too short") << QByteArray("training") << QByteArray("127.1") << false;
    QTest::newRow("IPv6") << QByteArray("training") << QByteArray("::1") << false;
    QTest::newRow("nothing") << QByteArray("training") << QByteArray() << false;
}

void TestAccount::trainingIsForLoopbackOnly()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, host);
    QTEST(trainingSecret({host.toStdString(), 5038, false, user.toStdString()}).has_value(), "known");
}

void TestAccount::eachNodeHasItsOwn()
{
    Product product;
    for (const char *key : {"calls", "parked"}) { // two probes of one endpoint
        ProbeSpec probe;
        probe.key = key;
        probe.kind = ProbeKind::Ami;
        probe.endpoint = "ami";
        product.probes.push_back(probe);
    }
    PairConfig pair;
    pair.nodes.resize(3);
    pair.nodes[0].endpoints["ami"] = {"10.1.1.11", 0, false, "twinline"};
    pair.nodes[2].endpoints["ami"] = {"127.0.9.12", 0, false, "training"};
    QCOMPARE(accountsOf(pair, product), (std::vector<Account>{{0, "ami", "twinline@10.1.1.11:5038", false},
                                                              {2, "ami", "training@127.0.9.12:5038", true}}));
    QVERIFY(accountsOf(pair, Product()).empty());
}

QTEST_APPLESS_MAIN(TestAccount)
#include "tst_account.moc"
