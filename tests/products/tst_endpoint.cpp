// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/account.h"
#include "products/endpoint.h"

#include <QtTest>

using namespace twinline;

class TestEndpoint : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWritesTheSame_data();
    void readsAndWritesTheSame();
    void refuses_data();
    void refuses();
    void fillsInTheStandardPort();
    void keepsQuotesOfAConnectionString();
    void knowsLoopback();
};

void TestEndpoint::readsAndWritesTheSame_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port");
    const auto row = [](ProbeKind kind, const char *text, const char *host, int port) {
        QTest::newRow(text) << static_cast<int>(kind) << QByteArray(text) << QByteArray(host) << port;
    };
    row(ProbeKind::Tcp, "10.1.1.219:2011", "10.1.1.219", 2011);
    row(ProbeKind::SipUdp, "cti-1.example.com", "cti-1.example.com", 0);
    row(ProbeKind::SipTcp, "[2001:db8::1]:5060", "2001:db8::1", 5060);
    row(ProbeKind::SipUdp, "[::1]", "::1", 0);
    row(ProbeKind::Http, "http://cti-1", "cti-1", 0);
    row(ProbeKind::Http, "https://[::1]:8443", "::1", 8443);
    row(ProbeKind::Postgres, "host=db port=5433 user=twinline sslmode=verify-full", "db", 5433);
    row(ProbeKind::Postgres, "host=db", "db", 0);
    row(ProbeKind::Ami, "twinline@10.1.1.11", "10.1.1.11", 0);
    row(ProbeKind::Ami, "tls://twinline@10.1.1.11:5039", "10.1.1.11", 5039);
    row(ProbeKind::Ari, "http://twinline@pbx-a:8088", "pbx-a", 8088);
    row(ProbeKind::Ari, "https://twinline@[::1]:8089", "::1", 8089);
    row(ProbeKind::Syncthing, "https://pbx-a:8384", "pbx-a", 8384);
    row(ProbeKind::SipTls, "pbx-a:5061", "pbx-a", 5061);
    row(ProbeKind::Disk, "operator@pbx-a:22022", "pbx-a", 22022);
    row(ProbeKind::Icmp, "pbx-a", "pbx-a", 0);
}

void TestEndpoint::readsAndWritesTheSame()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, text);
    const auto endpoint = parseEndpoint(text.toStdString(), static_cast<ProbeKind>(kind));
    QVERIFY2(endpoint, endpoint ? "" : endpoint.error().what.c_str());
    QTEST(QByteArray::fromStdString(endpoint->host), "host");
    QTEST(endpoint->port, "port");
    QCOMPARE(endpoint->tls, text.startsWith("https") || text.startsWith("tls"));
    QCOMPARE(QByteArray::fromStdString(endpointText(*endpoint, static_cast<ProbeKind>(kind))), text);
}

void TestEndpoint::refuses_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](ProbeKind kind, const char *text) { QTest::newRow(text) << static_cast<int>(kind) << QByteArray(text); };
    row(ProbeKind::Tcp, "10.1.1.219");
    row(ProbeKind::Tcp, "10.1.1.219:");
    row(ProbeKind::Tcp, "10.1.1.219:0");
    row(ProbeKind::Icmp, "10.1.1.219:7");
    row(ProbeKind::Ami, "tls://10.1.1.11");
    row(ProbeKind::Ami, "tls://user:secret@10.1.1.11");
    row(ProbeKind::Ari, "http://pbx-a:8088");
    row(ProbeKind::Ari, "http://user:secret@pbx-a");
    row(ProbeKind::Ari, "http://user@pbx-a/ari");
    row(ProbeKind::Ari, "user@pbx-a");
    row(ProbeKind::Syncthing, "http://key@pbx-a");
    row(ProbeKind::Disk, "pbx-a");
    row(ProbeKind::Tcp, "10.1.1.219:65536");
    row(ProbeKind::Tcp, "10.1.1.219:+80");
    row(ProbeKind::Tcp, "10.1.1.219: 80");
    row(ProbeKind::Tcp, "10.1.1:80");
    row(ProbeKind::Tcp, "2001:db8::1:80");
    row(ProbeKind::Tcp, "[2001:db8::1");
    row(ProbeKind::Tcp, "[2001:db8::1]80");
    row(ProbeKind::Tcp, "[fe80::zz]:80");
    row(ProbeKind::SipUdp, "-host");
    row(ProbeKind::SipUdp, "two words");
    row(ProbeKind::SipUdp, "host..name");
    row(ProbeKind::Http, "http://");
    row(ProbeKind::Http, "http://host?mod=FT");
    row(ProbeKind::Http, "HTTP//host");
    row(ProbeKind::Http, "http://user@host");
    row(ProbeKind::Postgres, "host=db password=x");
    row(ProbeKind::Postgres, "host=db PASSWORD=x");
    row(ProbeKind::Postgres, "host=db sslpassword=x");
    row(ProbeKind::Postgres, "host=a,b");
    row(ProbeKind::Postgres, "host=/var/run/postgresql");
    row(ProbeKind::Postgres, "host=db user");
    row(ProbeKind::Postgres, "host=db user='x");
    row(ProbeKind::Postgres, "host=db port=x");
    row(ProbeKind::Postgres, "host=db hostaddr=10.0.0.1");
    row(ProbeKind::Postgres, "host=db service=prod");
}

void TestEndpoint::refuses()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, text);
    const auto endpoint = parseEndpoint(text.toStdString(), static_cast<ProbeKind>(kind));
    QVERIFY(!endpoint);
    QVERIFY(!endpoint.error().what.empty());
    QVERIFY(!endpoint.error().expected.empty());
}

/// Where the account of a password has it in its name.
void TestEndpoint::fillsInTheStandardPort()
{
    QCOMPARE(parseEndpoint("tls://twinline@10.1.1.11", ProbeKind::Ami)->port, 5039);
    QCOMPARE(parseEndpoint("http://twinline@pbx-a/", ProbeKind::Ari)->port, 8088);
    QCOMPARE(parseEndpoint("https://twinline@pbx-a", ProbeKind::Ari)->port, 8089);
    const auto syncthing = parseEndpoint("http://pbx-a", ProbeKind::Syncthing);
    QCOMPARE(accountOf(*syncthing), std::string("api-key@pbx-a:8384"));
}

void TestEndpoint::keepsQuotesOfAConnectionString()
{
    const auto endpoint = parseDatabase(R"( host = db  user='o\'hara' application_name = 'two words' )");
    QVERIFY2(endpoint, endpoint ? "" : endpoint.error().what.c_str());
    QCOMPARE(endpoint->host, "db");
    QCOMPARE(endpoint->text, R"(user='o\'hara' application_name = 'two words')");
}

void TestEndpoint::knowsLoopback()
{
    QVERIFY(isLoopback("127.0.40.11"));
    QVERIFY(isLoopback("::1"));
    QVERIFY(!isLoopback("127.example.com"));
    QVERIFY(!isLoopback("10.1.1.219"));
}

QTEST_APPLESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
