// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/systemactor.h"
#include "adapters/systemclock.h"
#include "fakes/fakeclock.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace twinline;
using namespace std::chrono_literals;

/// The actor against a real server that behaves and misbehaves. Interlocks 3 and 4: an order without a whole yes
/// is not confirmed, which does not mean that it was not done.
class TestSystemActor : public QObject
{
    Q_OBJECT

private slots:
    void pressesTheLabsButton();
    void labButtonsOnlyInTheLab();
    void refusesWhatItCannot();
    void endsOfARequest_data();
    void endsOfARequest();
    void nobodyListens();
    void neverSentTwice_data();
    void neverSentTwice();
    void redirectIsNotFollowed();
    void eachActHasItsOwnConnection();
    void handsAndWaitSendNothing();
    void destroyedActorCallsNobody();

private:
    ActRequest labRequest(const QTcpServer &server, Duration timeout = 5s);
    ActRequest httpRequest(const QTcpServer &server, const std::string &method, Duration timeout = 5s);
    ActEnd actAndWait(Actor &actor, const ActRequest &request);
};

namespace {

/// Listens, keeps what it was sent, and does with each whole request what the test says.
struct Server : QTcpServer
{
    explicit Server(std::function<void(QTcpSocket *)> reply)
    {
        QObject::connect(this, &QTcpServer::newConnection, this, [this, reply = std::move(reply)] {
            QTcpSocket *socket = nextPendingConnection();
            ++connections;
            QObject::connect(socket, &QTcpSocket::readyRead, this, [this, socket, reply] {
                requests += socket->readAll();
                if (!socket->property("answered").toBool()) {
                    socket->setProperty("answered", true);
                    reply(socket);
                }
            });
        });
        listen(QHostAddress::LocalHost);
    }
    QByteArray requests;
    int connections = 0;
};

const QByteArray good = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

} // namespace

ActRequest TestSystemActor::labRequest(const QTcpServer &server, Duration timeout)
{
    ActRequest request;
    request.action.kind = ActionKind::Lab;
    request.action.parameters["button"] = "to-standby";
    request.pair.lab = true;
    request.pair.nodes.resize(2);
    request.pair.nodes[1].endpoints["monitor"] = {"127.0.0.1", server.serverPort(), false, {}};
    request.node = 1;
    request.timeout = timeout;
    return request;
}

ActRequest TestSystemActor::httpRequest(const QTcpServer &server, const std::string &method, Duration timeout)
{
    ActRequest request = labRequest(server, timeout);
    request.action = {ActionKind::Http, StepNode::To,
                      {{"method", method}, {"url", "http://127.0.0.1:" + std::to_string(server.serverPort()) + "/press"}}, {}};
    return request;
}

ActEnd TestSystemActor::actAndWait(Actor &actor, const ActRequest &request)
{
    std::optional<ActEnd> end;
    int calls = 0;
    actor.act(request, [&](const ActEnd &e) { end = e, ++calls; });
    if (end)
        return {false, "called from inside act()"};
    if (!QTest::qWaitFor([&] { return end.has_value(); }, 8000))
        return {false, "never called"};
    QCoreApplication::sendPostedEvents();
    return calls == 1 ? *end : ActEnd{false, "called more than once"};
}

void TestSystemActor::pressesTheLabsButton()
{
    SystemClock clock;
    SystemActor actor(clock);
    Server server([](QTcpSocket *socket) { socket->write(good); });
    const ActEnd end = actAndWait(actor, labRequest(server));
    QCOMPARE(end.words, std::string("HTTP 200 OK"));
    QVERIFY(end.sent);
    QVERIFY2(server.requests.startsWith("POST /IPSCFG/admin/switch HTTP/1.1\r\n"), server.requests.constData());
    QTRY_VERIFY2(server.requests.endsWith("\r\n\r\nserver=2&to=standby"), server.requests.constData());
    QVERIFY(server.requests.toLower().contains("content-type: application/x-www-form-urlencoded"));
}

void TestSystemActor::labButtonsOnlyInTheLab()
{
    SystemClock clock;
    SystemActor actor(clock);
    Server server([](QTcpSocket *socket) { socket->write(good); });
    ActRequest request = labRequest(server);
    request.pair.lab = false;
    QVERIFY(!actor.can(ActionKind::Lab, request.pair));
    QVERIFY(!actAndWait(actor, request).sent);
    QCOMPARE(server.connections, 0);
}

void TestSystemActor::refusesWhatItCannot()
{
    SystemClock clock;
    SystemActor actor(clock);
    Server server([](QTcpSocket *socket) { socket->write(good); });
    for (const ActionKind kind : {ActionKind::Ssh, ActionKind::Sql, ActionKind::Ami, ActionKind::CloudCommand}) {
        ActRequest request = labRequest(server);
        request.action.kind = kind;
        QVERIFY(!actor.can(kind, request.pair));
        QVERIFY(!actAndWait(actor, request).sent);
    }
    ActRequest wrong = labRequest(server);
    wrong.action.parameters["button"] = "to-nowhere";
    QVERIFY(!actAndWait(actor, wrong).sent);
    ActRequest file = httpRequest(server, "GET");
    file.action.parameters["url"] = "file:///etc/passwd";
    QVERIFY(!actAndWait(actor, file).sent);
    QCOMPARE(server.connections, 0);
}

void TestSystemActor::endsOfARequest_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("sent");
    QTest::addColumn<QString>("words");
    QTest::newRow("success") << good << false << true << QStringLiteral("HTTP 200 OK");
    QTest::newRow("refusal") << QByteArray("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n") << false << false << QStringLiteral("HTTP 403 Forbidden");
    QTest::newRow("form taken") << QByteArray("HTTP/1.1 303 See Other\r\nLocation: /\r\nContent-Length: 0\r\n\r\n") << false << true << QStringLiteral("HTTP 303 See Other");
    QTest::newRow("login page") << QByteArray("HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Length: 0\r\n\r\n") << false << false << QStringLiteral("HTTP 302 Found");
    QTest::newRow("server error") << QByteArray("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n") << false << false << QStringLiteral("HTTP 500 Oops");
    QTest::newRow("garbage") << QByteArray("\x01\x02garbage\n\n\n") << true << false << QString();
    QTest::newRow("half a reply: taken") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf") << true << true << QStringLiteral("HTTP 200 OK, ");
    QTest::newRow("drop") << QByteArray() << true << false << QString();
    QTest::newRow("hang") << QByteArray() << false << false << QStringLiteral("no whole answer within 0.3 s");
    QTest::newRow("hang in the body: taken") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf") << false << true << QStringLiteral("HTTP 200 OK, no whole answer within 0.3 s");
    QTest::newRow("flood: taken") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") + QByteArray(200000, 'x') << false << true << QStringLiteral("HTTP 200 OK, answer over 65536 bytes");
}

void TestSystemActor::endsOfARequest()
{
    QFETCH(QByteArray, reply);
    QFETCH(bool, closes);
    QFETCH(bool, sent);
    QFETCH(QString, words);
    SystemClock clock;
    SystemActor actor(clock);
    Server server([&](QTcpSocket *socket) {
        socket->write(reply);
        if (closes)
            socket->disconnectFromHost();
    });
    const ActEnd end = actAndWait(actor, labRequest(server, 300ms));
    QVERIFY2(!end.words.empty(), "the end has no words");
    QVERIFY2(end.words.starts_with(words.toStdString()), end.words.c_str());
    QCOMPARE(end.sent, sent);
    QCOMPARE(server.connections, 1);
}

void TestSystemActor::nobodyListens()
{
    SystemClock clock;
    SystemActor actor(clock);
    Server server([](QTcpSocket *) {});
    const ActRequest request = labRequest(server);
    server.close();
    const ActEnd end = actAndWait(actor, request);
    QVERIFY(!end.sent);
    QVERIFY(!end.words.empty());
}

void TestSystemActor::neverSentTwice_data()
{
    QTest::addColumn<QString>("method");
    for (const char *method : {"GET", "POST", "PUT", "DELETE"})
        QTest::newRow(method) << QString::fromLatin1(method);
}

void TestSystemActor::neverSentTwice()
{
    QFETCH(QString, method);
    SystemClock clock;
    SystemActor actor(clock);
    Server server([](QTcpSocket *socket) { socket->disconnectFromHost(); });
    const ActEnd end = actAndWait(actor, httpRequest(server, method.toStdString()));
    QVERIFY(!end.sent);
    QCOMPARE(server.connections, 1);
    QCOMPARE(server.requests.count(" /press HTTP/1.1"), 1);
    QVERIFY2(server.requests.startsWith(method.toLatin1() + " /press"), server.requests.constData());
}

void TestSystemActor::redirectIsNotFollowed()
{
    SystemClock clock;
    SystemActor actor(clock);
    Server other([](QTcpSocket *socket) { socket->write(good); });
    const QByteArray moved = "HTTP/1.1 307 Moved\r\nLocation: http://127.0.0.1:" + QByteArray::number(other.serverPort())
        + "/\r\nContent-Length: 0\r\n\r\n";
    Server server([&](QTcpSocket *socket) { socket->write(moved); });
    QVERIFY(!actAndWait(actor, labRequest(server)).sent);
    QCOMPARE(other.connections, 0);
}

void TestSystemActor::eachActHasItsOwnConnection()
{
    SystemClock clock;
    SystemActor actor(clock);
    Server server([](QTcpSocket *socket) { socket->write(good); });
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(actAndWait(actor, labRequest(server)).sent);
        QCOMPARE(server.connections, i);
    }
}

void TestSystemActor::handsAndWaitSendNothing()
{
    FakeClock clock;
    SystemActor actor(clock);
    Server server([](QTcpSocket *socket) { socket->write(good); });
    ActRequest hands = labRequest(server);
    hands.action.kind = ActionKind::Hands;
    hands.pair.lab = false;
    QVERIFY(actAndWait(actor, hands).sent);

    ActRequest wait = hands;
    wait.action = {ActionKind::Wait, StepNode::None, {{"seconds", "2.5"}}, {}};
    bool done = false;
    actor.act(wait, [&](const ActEnd &end) { done = end.sent; });
    clock.advance(2499ms);
    QVERIFY(!done);
    clock.advance(1ms);
    QVERIFY(done);
    QCOMPARE(server.connections, 0);
}

void TestSystemActor::destroyedActorCallsNobody()
{
    FakeClock clock;
    Server server([](QTcpSocket *socket) { socket->write(good); });
    int calls = 0;
    {
        SystemActor actor(clock);
        ActRequest wait = labRequest(server);
        actor.act(wait, [&](const ActEnd &) { ++calls; });
        wait.action = {ActionKind::Wait, StepNode::None, {{"seconds", "1"}}, {}};
        actor.act(wait, [&](const ActEnd &) { ++calls; });
        wait.action = {ActionKind::Hands, StepNode::None, {}, {}};
        actor.act(wait, [&](const ActEnd &) { ++calls; });
    }
    clock.advance(2s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(calls, 0);
    QCOMPARE(clock.pending(), std::size_t(0));
}

QTEST_GUILESS_MAIN(TestSystemActor)
#include "tst_systemactor.moc"
