// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "fakes/badserver.h"
#include "fakes/fakeclock.h"
#include "ui/pages/advicedialog.h"
#include "ui/widgets/eventpanel.h"
#include "ui/widgets/windowactions.h"
#include "vendorlogs.h"

#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

const QByteArray entries = "2018/08/24_14:48:27:734 Check primary server : Application error detected, count = 3\r\n"
                           "2018/08/24_14:48:27:734 IPSWS : Switch this host(127.0.9.12) to PRIMARY\r\n"
                           "2018/08/24_14:48:27:734 IPS startup : SWITCH THIS SERVER TO PRIMARY, maximun heart beat fails\r\n";
const QByteArray nobodys = "2018/08/24_14:48:27:734 Service started\r\n";

QByteArray reply(const QByteArray &body, const QByteArray &status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

PairConfig pairOf(const std::vector<const BadServer *> &logs)
{
    PairConfig pair;
    pair.name = "Paris";
    for (const char *address : {"127.0.9.11", "127.0.9.12"}) {
        NodeConfig node;
        node.name = pair.nodes.empty() ? "cti-1" : "cti & 2";
        node.address = address;
        if (pair.nodes.size() < logs.size() && logs[pair.nodes.size()])
            node.log = "http://127.0.0.1:" + std::to_string(logs[pair.nodes.size()]->serverPort()) + "/FT_REPORT_{yymmdd}.txt";
        pair.nodes.push_back(node);
    }
    return pair;
}

/// What comes out of a reader of logs.
struct Reader
{
    FakeClock clock;
    VendorLogs logs{clock, nullptr};
    std::vector<std::vector<Event>> read;
    QStringList troubles;
    int ends = 0; ///< rounds that told of troubles

    Reader()
    {
        QObject::connect(&logs, &VendorLogs::linesRead, &logs, [this](const QString &, const std::vector<Event> &lines) { read.push_back(lines); });
        QObject::connect(&logs, &VendorLogs::failed, &logs, [this](const QStringList &sentences) {
            troubles += sentences;
            ++ends;
        });
    }
};

} // namespace

/// Logs from a file or from their servers, up to the event list of a real console. No lab is needed.
class tst_VendorLogs : public QObject
{
    Q_OBJECT

private slots:
    void init() { text::setLanguage(Language::English); }
    void aFileTellsWhoseItIs();
    void aFileThatDoesNotTellIsAskedFor();
    void aQuestionThatIsNotAnsweredReadsNothing();
    void namesAFileThatIsNone_data();
    void namesAFileThatIsNone();
    void fetchesTheLogsOfBothNodes();
    void tellsWhatOneNodeDidNotGive_data();
    void tellsWhatOneNodeDidNotGive();
    void aHangingServerHoldsUpNobody();
    void oneRoundAPairAtATime();
    void aConsoleMergesThemIntoItsList();
    void aConsoleShowsTheAdvice();
};

void tst_VendorLogs::aFileTellsWhoseItIs()
{
    const Desk desk;
    Reader reader;
    reader.logs.read(pairOf({}), desk.write(QStringLiteral("FT_REPORT_180824.txt"), entries));
    QTRY_COMPARE(reader.read.size(), 1u);
    QCOMPARE(reader.read[0].size(), 3u);
    QCOMPARE(reader.read[0][0].node, 1); // "this host" is its address
    QCOMPARE(reader.read[0][0].pair, "Paris");
    QCOMPARE(reader.read[0][0].detail, "FT_REPORT_180824.txt");
}

void tst_VendorLogs::aFileThatDoesNotTellIsAskedFor()
{
    const Desk desk;
    Reader reader;
    reader.logs.read(pairOf({}), desk.write(QStringLiteral("log.txt"), nobodys));
    QTRY_VERIFY(shown<QMessageBox>());
    QVERIFY(reader.read.empty());
    QVERIFY(says(shown<QMessageBox>(), QStringLiteral("Which server's log is log.txt?")));
    QVERIFY(press(shown<QMessageBox>(), QStringLiteral("cti  2"))); // its "&" is no mnemonic
    QTRY_COMPARE(reader.read.size(), 1u);
    QCOMPARE(reader.read[0][0].node, 1);
}

void tst_VendorLogs::aQuestionThatIsNotAnsweredReadsNothing()
{
    const Desk desk;
    Reader reader;
    reader.logs.read(pairOf({}), desk.write(QStringLiteral("log.txt"), nobodys));
    QTRY_VERIFY(shown<QMessageBox>());
    QVERIFY(press(shown<QMessageBox>(), QStringLiteral("Cancel")));
    QTRY_VERIFY(!shown<QMessageBox>());
    QVERIFY(reader.read.empty() && reader.troubles.isEmpty());
}

void tst_VendorLogs::namesAFileThatIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("no entry");
    QTest::newRow("garbage") << QByteArray(5000, '\xff') << QStringLiteral("no entry");
    QTest::newRow("too large") << QByteArray(5 * 1024 * 1024, 'x') << QStringLiteral("too large");
    QTest::newRow("not there") << QByteArray("-") << QStringLiteral("nowhere.txt");
}

void tst_VendorLogs::namesAFileThatIsNone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const Desk desk;
    Reader reader;
    reader.logs.read(pairOf({}), bytes == "-" ? desk.path(QStringLiteral("nowhere.txt")) : desk.write(QStringLiteral("log.txt"), bytes));
    QTRY_COMPARE(reader.ends, 1);
    QVERIFY2(reader.troubles.first().contains(words), qPrintable(reader.troubles.first()));
    QVERIFY(reader.read.empty());
}

void tst_VendorLogs::fetchesTheLogsOfBothNodes()
{
    BadServer first(BadServer::say(reply(nobodys)));
    BadServer second(BadServer::say(reply("<html><pre>" + entries + "</pre></html>")));
    Reader reader;
    reader.logs.fetch(pairOf({&first, &second}));
    QTRY_COMPARE(reader.read.size(), 2u);
    QVERIFY(reader.troubles.isEmpty());
    const QByteArray today = "GET /FT_REPORT_" + QDate::currentDate().toString(QStringLiteral("yyMMdd")).toLatin1() + ".txt HTTP";
    QVERIFY2(first.lastRequest().startsWith(today), first.lastRequest());
    std::size_t lines = 0;
    for (const auto &read : reader.read) {
        lines += read.size();
        QCOMPARE(read.front().node, read.size() == 1 ? 0 : 1); // what does not tell is of the node that was asked
    }
    QCOMPARE(lines, 4u);
}

void tst_VendorLogs::tellsWhatOneNodeDidNotGive_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("words");
    QTest::newRow("refused to strangers") << reply(entries, "401 Unauthorized") << QStringLiteral("HTTP 401 Unauthorized");
    QTest::newRow("not there") << reply(entries, "404 Not Found") << QStringLiteral("HTTP 404 Not Found");
    QTest::newRow("a log-in page") << reply("<html><form>Password</form></html>") << QStringLiteral("no entry");
    QTest::newRow("half a log") << QByteArray(reply(entries).chopped(30)) << QStringLiteral("cti-1");
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n") << QStringLiteral("cti-1");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("cti-1");
}

void tst_VendorLogs::tellsWhatOneNodeDidNotGive()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, words);
    BadServer first(BadServer::say(answer));
    BadServer second(BadServer::say(reply(entries)));
    Reader reader;
    reader.logs.fetch(pairOf({&first, &second}));
    QTRY_COMPARE(reader.ends, 1);
    QCOMPARE(reader.troubles.size(), 1);
    QVERIFY2(reader.troubles.first().contains(words) && reader.troubles.first().contains(QStringLiteral("cti-1")), qPrintable(reader.troubles.first()));
    QCOMPARE(reader.read.size(), 1u); // the other one's is taken
}

void tst_VendorLogs::aHangingServerHoldsUpNobody()
{
    BadServer first(BadServer::hang());
    BadServer second(BadServer::say(reply(entries)));
    Reader reader;
    reader.logs.setDeadline(500ms);
    reader.logs.fetch(pairOf({&first, &second}));
    QTRY_COMPARE(reader.read.size(), 1u);
    QTRY_COMPARE(reader.ends, 1);
    QVERIFY2(reader.troubles.first().contains(QStringLiteral("cti-1")), qPrintable(reader.troubles.first()));
}

void tst_VendorLogs::oneRoundAPairAtATime()
{
    BadServer first(BadServer::hang());
    Reader reader;
    reader.logs.setDeadline(500ms);
    const PairConfig pair = pairOf({&first});
    reader.logs.fetch(pair);
    reader.logs.fetch(pair);
    QTRY_COMPARE(reader.ends, 1);
    QCOMPARE(first.requests(), 1);
    reader.logs.fetch(pair); // the next round
    QTRY_COMPARE(reader.ends, 2);
    QCOMPARE(first.requests(), 2);
    reader.logs.fetch(pairOf({})); // no node has an address for it
    QCOMPARE(reader.ends, 2);
}

namespace {

QByteArray site(const BadServer &log)
{
    const QByteArray at = "127.0.0.1:" + QByteArray::number(log.serverPort());
    return "[[pair]]\nname = \"Paris\"\nproduct = \"telisca-hot-standby\"\n[pair.settings]\nheartbeat_interval_s = 15\nconsecutive_failures = 4\n"
           "[[pair.node]]\nname = \"cti-1\"\naddress = \"127.0.9.11\"\nmonitor = \"http://127.0.9.11:9\"\n"
           "[[pair.node]]\nname = \"cti-2\"\naddress = \"127.0.9.12\"\nmonitor = \"http://127.0.9.12:9\"\nlog = \"http://" + at + "/log\"\n";
}

QString listed(const MainWindow *window)
{
    const QAbstractItemModel *model = window->findChild<EventPanel *>()->findChild<QListView *>()->model();
    QStringList all;
    for (int row = 0; row < model->rowCount(); ++row)
        all << model->index(row, 0).data().toString();
    return all.join(QLatin1Char('\n'));
}

} // namespace

void tst_VendorLogs::aConsoleMergesThemIntoItsList()
{
    const Desk desk;
    BadServer server(BadServer::say(reply(entries)));
    const OpenConsole opened = desk.open(desk.write(QStringLiteral("pairs.toml"), site(server)));
    QAction *fetch = opened.window->actions()->fetchLogs;
    QVERIFY(fetch->isEnabled());
    fetch->trigger();
    QTRY_VERIFY(listed(opened.window).contains(QStringLiteral("cti-2's log: IPS startup : SWITCH THIS SERVER TO PRIMARY, maximun heart beat fails")));
    QVERIFY(opened.window->statusBar()->currentMessage().contains(QStringLiteral("3 new log entr")));
    QCOMPARE(listed(opened.window).count(QStringLiteral("cti-2's log")), 3);
    fetch->trigger();
    QTRY_VERIFY(opened.window->statusBar()->currentMessage().contains(QStringLiteral("nothing new")));
    QCOMPARE(listed(opened.window).count(QStringLiteral("cti-2's log")), 3);
    server.behave(BadServer::say(reply({}, "503 <b>Service</b> Unavailable")));
    fetch->trigger();
    QTRY_VERIFY(shown<QMessageBox>());
    QVERIFY(says(shown<QMessageBox>(), QStringLiteral("HTTP 503 <b>Service</b> Unavailable"))); // a server's words are no page
    shown<QMessageBox>()->close();
}

void tst_VendorLogs::aConsoleShowsTheAdvice()
{
    const Desk desk;
    BadServer server(BadServer::hang());
    const OpenConsole opened = desk.open(desk.write(QStringLiteral("pairs.toml"), site(server)));
    QVERIFY(opened.window->actions()->advice->isEnabled());
    opened.window->actions()->advice->trigger();
    QTRY_VERIFY(shown<AdviceDialog>());
    QVERIFY(says(shown<AdviceDialog>(), QStringLiteral("1 setting")));
    QVERIFY(says(shown<AdviceDialog>(), QStringLiteral("45.0")));
    shown<AdviceDialog>()->close();
}

QTEST_MAIN(tst_VendorLogs)
#include "tst_vendorlogs.moc"
