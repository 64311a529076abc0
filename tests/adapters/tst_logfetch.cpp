// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/logfetch.h"
#include "fakes/asking.h"
#include "fakes/badserver.h"

#include <QPointer>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

const QByteArray oneEntry = "2018/08/24_14:48:27:734 IPSWS : Switch this host(10.1.1.220) to PRIMARY\r\n";

QByteArray reply(const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &more = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
}

/// One fetch, to its end.
struct Fetch
{
    LogRead end;
    int told = 0;
    bool fromInside = false;
    std::chrono::nanoseconds took{};

    explicit Fetch(const QString &url, Duration timeout = 4s)
    {
        QObject parent;
        QElapsedTimer clock;
        clock.start();
        auto *fetch = new LogFetch(QUrl(url), [this](const LogRead &read) {
            end = read;
            ++told;
        }, &parent);
        const QPointer<LogFetch> alive(fetch);
        fetch->start(timeout);
        fromInside = told > 0;
        if (!QTest::qWaitFor([this] { return told > 0; }, 10000))
            qFatal("no end came");
        took = std::chrono::nanoseconds(clock.nsecsElapsed());
        if (!QTest::qWaitFor([&] { return !alive; }, 10000))
            qFatal("it does not delete itself");
    }
};

QString urlOf(const QTcpServer &server, const QString &scheme = QStringLiteral("http"))
{
    return QStringLiteral("%1://127.0.0.1:%2/IPSCFG/FT_REPORT_180824.txt").arg(scheme).arg(server.serverPort());
}

} // namespace

/// A log that is fetched from servers that answer well, badly, slowly, too much and not at all.
class tst_LogFetch : public QObject
{
    Q_OBJECT

private slots:
    void fetchesALog_data();
    void fetchesALog();
    void asksPlainly();
    void namesEveryBadAnswer_data();
    void namesEveryBadAnswer();
    void seesTheClosedPort();
    void callsADroppedConnectionDropped();
    void keepsTheDeadlineWhateverTricklesIn_data();
    void keepsTheDeadlineWhateverTricklesIn();
    void takesNoMoreThanTheCap_data();
    void takesNoMoreThanTheCap();
    void refusesAWrongCertificate();
    void namesAPlainServerBehindHttps();
    void takesNoNonsenseForAnAddress_data();
    void takesNoNonsenseForAnAddress();
    void oneThatIsDeletedTellsNothing();
};

void tst_LogFetch::fetchesALog_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("with its length") << reply(oneEntry) << oneEntry;
    QTest::newRow("to the end of the connection") << "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + oneEntry << oneEntry;
    QTest::newRow("in chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n") << QByteArray("abcde");
    QTest::newRow("an empty one") << reply({}) << QByteArray();
    QTest::newRow("Latin-1") << reply("arr\xEAt") << QByteArray("arrêt");
}

void tst_LogFetch::fetchesALog()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, text);
    BadServer server(BadServer::say(answer));
    const Fetch got(urlOf(server));
    QCOMPARE(word(got.end.outcome), "answered");
    QCOMPARE(QByteArray::fromStdString(got.end.text), text);
    QVERIFY(!got.fromInside);
    QCOMPARE(got.told, 1);
}

void tst_LogFetch::asksPlainly()
{
    BadServer server(BadServer::sayAndWait(reply(oneEntry, "200 OK", "Set-Cookie: a=b\r\n")));
    for (int i = 1; i <= 2; ++i) {
        QCOMPARE(word(Fetch(urlOf(server)).end.outcome), "answered");
        QCOMPARE(server.connections(), i);
    }
    const QByteArray asked = server.lastRequest();
    QVERIFY2(asked.startsWith("GET /IPSCFG/FT_REPORT_180824.txt HTTP/1.1\r\n"), asked);
    for (const char *header : {"Connection: close\r\n", "Cache-Control: no-cache\r\n", "Accept-Encoding: identity\r\n"})
        QVERIFY2(asked.contains(header), asked);
    for (const char *secret : {"Cookie", "Authorization"})
        QVERIFY2(!asked.contains(secret), asked);
}

void tst_LogFetch::namesEveryBadAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("detail");
    QTest::newRow("401") << reply(oneEntry, "401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n") << QByteArray("denied") << QByteArray("HTTP 401 Unauthorized");
    QTest::newRow("403") << reply(oneEntry, "403 Forbidden") << QByteArray("denied") << QByteArray("HTTP 403 Forbidden");
    QTest::newRow("404") << reply(oneEntry, "404 Not Found") << QByteArray("http-error") << QByteArray("HTTP 404 Not Found");
    QTest::newRow("503") << reply(oneEntry, "503 Service Unavailable") << QByteArray("http-error") << QByteArray("HTTP 503");
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QByteArray("http-error") << QByteArray("HTTP 204");
    QTest::newRow("redirect to a log-in") << reply({}, "302 Found", "Location: /login.aspx\r\n") << QByteArray("http-error") << QByteArray("HTTP 302 Found -> /login.aspx");
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n") << QByteArray("garbage") << QByteArray("SSH-2.0-OpenSSH_9.2p1");
    QTest::newRow("noise") << QByteArray("\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09", 10) << QByteArray("garbage") << QByteArray();
    QTest::newRow("half a body") << QByteArray(reply(oneEntry).chopped(20)) << QByteArray("dropped") << QByteArray();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << QByteArray("dropped") << QByteArray();
    QTest::newRow("half a chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nABC") << QByteArray("dropped") << QByteArray();
    QTest::newRow("nothing, closed") << QByteArray() << QByteArray("dropped") << QByteArray();
}

void tst_LogFetch::namesEveryBadAnswer()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, outcome);
    QFETCH(QByteArray, detail);
    BadServer server(BadServer::say(answer));
    const Fetch got(urlOf(server));
    QVERIFY2(word(got.end.outcome) == outcome, qPrintable(QString::fromUtf8(word(got.end.outcome) + ": " + got.end.detail.c_str())));
    QVERIFY2(QByteArray(got.end.detail.c_str()).contains(detail), got.end.detail.c_str());
    QVERIFY2(got.end.text.empty(), "half a log is no log");
    QCOMPARE(got.told, 1);
}

void tst_LogFetch::seesTheClosedPort()
{
    QString url;
    {
        BadServer server(BadServer::hang());
        url = urlOf(server);
    }
    QCOMPARE(word(Fetch(url).end.outcome), "refused");
}

void tst_LogFetch::callsADroppedConnectionDropped()
{
    BadServer server(BadServer::drop());
    QCOMPARE(word(Fetch(urlOf(server)).end.outcome), "dropped");
}

void tst_LogFetch::keepsTheDeadlineWhateverTricklesIn_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("everyMs");
    QTest::newRow("nothing") << QByteArray() << 1000;
    QTest::newRow("head, byte by byte") << reply(oneEntry) << 50;
    QTest::newRow("endless body, byte by byte") << "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(1000, 'x') << 5;
}

void tst_LogFetch::keepsTheDeadlineWhateverTricklesIn()
{
    QFETCH(QByteArray, words);
    QFETCH(int, everyMs);
    BadServer server(words.isEmpty() ? BadServer::hang() : BadServer::trickle(words, std::chrono::milliseconds(everyMs)));
    const Fetch got(urlOf(server), 300ms);
    QCOMPARE(word(got.end.outcome), "timeout");
    QVERIFY(got.took >= 300ms);
    QVERIFY(got.took < 3s);
    QVERIFY(got.end.text.empty());
}

void tst_LogFetch::takesNoMoreThanTheCap_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("says so") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n");
    QTest::newRow("has an endless head") << QByteArray("HTTP/1.1 200 OK\r\nX: ");
    QTest::newRow("does not say so") << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
}

void tst_LogFetch::takesNoMoreThanTheCap()
{
    QFETCH(QByteArray, head);
    BadServer server(BadServer::hang());
    server.behave(server.flood(head, 256 * 1024 * 1024));
    const Fetch got(urlOf(server), 30s);
    QCOMPARE(word(got.end.outcome), "too-large");
    QVERIFY(got.end.text.empty());
    QVERIFY2(server.flooded() < 64 * 1024 * 1024, "most of it stays with the server");
    QVERIFY(got.took < 3s); // the window would stand still for longer
}

void tst_LogFetch::refusesAWrongCertificate()
{
    BadServer server(BadServer::say(reply(oneEntry)), true);
    const Fetch got(urlOf(server, QStringLiteral("https")));
    QCOMPARE(word(got.end.outcome), "tls-error");
    QVERIFY(!got.end.detail.empty());
    QCOMPARE(server.requests(), 0); // nothing is asked of a stranger
}

void tst_LogFetch::namesAPlainServerBehindHttps()
{
    BadServer server(BadServer::say(reply(oneEntry)));
    const Fetch got(urlOf(server, QStringLiteral("https")));
    QVERIFY(got.end.outcome == Outcome::TlsError || got.end.outcome == Outcome::Dropped);
    QVERIFY(got.end.text.empty());
}

void tst_LogFetch::takesNoNonsenseForAnAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("empty") << QString();
    QTest::newRow("another protocol") << QStringLiteral("gopher://127.0.0.1/");
    QTest::newRow("a host that cannot be") << QStringLiteral("http://no.such.host.invalid/");
}

void tst_LogFetch::takesNoNonsenseForAnAddress()
{
    QFETCH(QString, url);
    const Fetch got(url);
    QVERIFY(got.end.outcome != Outcome::Answered);
    QVERIFY(!got.fromInside);
}

void tst_LogFetch::oneThatIsDeletedTellsNothing()
{
    BadServer server(BadServer::hang());
    bool told = false;
    {
        QObject parent;
        auto *fetch = new LogFetch(QUrl(urlOf(server)), [&](const LogRead &) { told = true; }, &parent);
        fetch->start(4s);
        QVERIFY(QTest::qWaitFor([&] { return server.requests() > 0; }, 10000));
    }
    QVERIFY(!told);
}

QTEST_GUILESS_MAIN(tst_LogFetch)
#include "tst_logfetch.moc"
