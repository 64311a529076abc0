// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/httpanswer.h"

#include <QTest>

using namespace twinline;

using State = HttpAnswer::State;
Q_DECLARE_METATYPE(twinline::HttpAnswer::State)

/// HTTP answers, whole and broken, in one piece and byte by byte.
class TestHttpAnswer : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void readsTheHead();
    void keepsNoFlood_data();
    void keepsNoFlood();
};

namespace {

const std::string ok = "HTTP/1.1 200 OK\r\n";

} // namespace

void TestHttpAnswer::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<State>("state");
    QTest::addColumn<State>("ended");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const std::string &bytes, State state, State ended, int status, const char *body = "") {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << state << ended << status << QByteArray(body);
    };
    row("nothing", "", State::Head, State::Head, 0);
    row("half a sign", "HTT", State::Head, State::Head, 0);
    row("half a head", ok + "Content-Le", State::Head, State::Head, 0);
    row("a length", ok + "Content-Length: 6\r\n\r\nACTIVE", State::Whole, State::Whole, 200, "ACTIVE");
    row("more than its length", ok + "content-length:6\r\n\r\nACTIVE and more", State::Whole, State::Whole, 200, "ACTIVE");
    row("half a length", ok + "Content-Length: 6\r\n\r\nACT", State::Body, State::Body, 200, "ACT");
    row("until its end", ok + "\r\nACTIVE", State::Body, State::Whole, 200, "ACTIVE");
    row("lone line feeds", "HTTP/1.0 200 OK\nContent-Length: 6\n\nACTIVE", State::Whole, State::Whole, 200, "ACTIVE");
    row("no phrase", "HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", State::Whole, State::Whole, 200);
    row("no content", "HTTP/1.1 204 No Content\r\n\r\n", State::Whole, State::Whole, 204);
    row("after a continue", "HTTP/1.1 100 Continue\r\n\r\n" + ok + "Content-Length: 2\r\n\r\nOK", State::Whole, State::Whole, 200, "OK");
    row("chunks", ok + "Transfer-Encoding: chunked\r\n\r\n3\r\nACT\r\n3;x=y\r\nIVE\r\n0\r\n\r\n", State::Whole, State::Whole, 200, "ACTIVE");
    row("half a chunk", ok + "Transfer-Encoding: chunked\r\n\r\n6\r\nACT", State::Body, State::Body, 200);
    row("chunks without the last", ok + "Transfer-Encoding: chunked\r\n\r\n6\r\nACTIVE\r\n", State::Body, State::Body, 200, "ACTIVE");
    row("a chunk that is longer than it says", ok + "Transfer-Encoding: chunked\r\n\r\n3\r\nACTIVE\r\n", State::Garbage, State::Garbage, 200);
    row("a chunk of no number", ok + "Transfer-Encoding: chunked\r\n\r\nACTIVE?\r\n", State::Garbage, State::Garbage, 200);
    row("a chunk of all memory", ok + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nACT", State::TooLarge, State::TooLarge, 200);
    row("a chunk of more than all memory", ok + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFFFF\r\nACT", State::TooLarge, State::TooLarge, 200);
    row("a length of 1 GB", ok + "Content-Length: 1073741824\r\n\r\n", State::TooLarge, State::TooLarge, 200);
    row("a length of no number", ok + "Content-Length: six\r\n\r\nACTIVE", State::Garbage, State::Garbage, 200);
    row("a length below nothing", ok + "Content-Length: -6\r\n\r\nACTIVE", State::Garbage, State::Garbage, 200);
    row("another protocol", "SSH-2.0-OpenSSH_9.2p1\r\n", State::Garbage, State::Garbage, 0);
    row("a word alone", "ACTIVE", State::Garbage, State::Garbage, 0);
    row("a status of letters", "HTTP/1.1 OK!\r\n\r\n", State::Garbage, State::Garbage, 0);
    row("a status of two digits", "HTTP/1.1 20\r\n\r\n", State::Garbage, State::Garbage, 0);
    row("a status of four digits", "HTTP/1.1 2000 OK\r\n\r\n", State::Garbage, State::Garbage, 0);
}

void TestHttpAnswer::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(State, state);
    QFETCH(State, ended);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(7)}) {
        HttpAnswer answer;
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            const QByteArray part = bytes.mid(at, piece);
            answer.take({part.constData(), std::size_t(part.size())});
        }
        QCOMPARE(int(answer.state()), int(state));
        QCOMPARE(answer.status(), status);
        if (state != State::Garbage && state != State::TooLarge)
            QCOMPARE(QByteArray::fromStdString(answer.body()), body);
        answer.end();
        QCOMPARE(int(answer.state()), int(ended));
    }
}

void TestHttpAnswer::readsTheHead()
{
    HttpAnswer answer;
    answer.take("HTTP/1.1 302 Moved for a while\r\nLOCATION:  /login \r\nno field\r\n\r\n");
    QCOMPARE(answer.status(), 302);
    QCOMPARE(answer.phrase(), std::string("Moved for a while"));
    QCOMPARE(answer.field("location"), std::string("/login"));
    QVERIFY(answer.field("server").empty());
}

void TestHttpAnswer::keepsNoFlood_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<State>("state");
    const QByteArray good = QByteArray::fromStdString(ok);
    QTest::newRow("one endless field") << good + "X: " << QByteArray(1000, 'x') << State::TooLarge;
    QTest::newRow("fields without end") << good << QByteArray("X-Field: value\r\n") << State::TooLarge;
    QTest::newRow("body") << good + "\r\n" << QByteArray(1000, 'x') << State::TooLarge;
    QTest::newRow("chunks") << good + "Transfer-Encoding: chunked\r\n\r\n" << QByteArray("1\r\nx\r\n") << State::TooLarge;
    QTest::newRow("a chunk that never ends") << good + "Transfer-Encoding: chunked\r\n\r\n3\r\n" << QByteArray("x") << State::Garbage;
    QTest::newRow("chunk size") << good + "Transfer-Encoding: chunked\r\n\r\n" << QByteArray(100, '0') << State::Garbage;
}

void TestHttpAnswer::keepsNoFlood()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, piece);
    QFETCH(State, state);
    HttpAnswer answer;
    answer.take({head.constData(), std::size_t(head.size())});
    std::size_t taken = 0;
    while (taken < 8 * HttpAnswer::cap && answer.state() != state) {
        answer.take({piece.constData(), std::size_t(piece.size())});
        taken += std::size_t(piece.size());
    }
    QCOMPARE(int(answer.state()), int(state));
    QVERIFY(answer.raw().size() + answer.body().size() <= 2 * HttpAnswer::cap + 2000);
}

QTEST_APPLESS_MAIN(TestHttpAnswer)
#include "tst_httpanswer.moc"
