// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/ftreport.h"

#include "fakes/romeclock.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

/// As the guide shows it (TEL-19), one line after the other.
const std::string real = "2018/08/24_14:40:47:073 IPSWS : Switch this host(10.1.1.220) to BACKUP\r\n"
                         "2018/08/24_14:47:47:377 Check primary server : Application error detected, count = 1\r\n"
                         "2018/08/24_14:48:07:579 Check primary server : Application error detected, count = 2\r\n"
                         "2018/08/24_14:48:27:734 Check primary server : Application error detected, count = 3\r\n"
                         "2018/08/24_14:48:27:734 IPSWS : Switch this host(10.1.1.220) to PRIMARY\r\n"
                         "2018/08/24_14:48:27:734 IPS startup : SWITCH THIS SERVER TO PRIMARY, maximun heart beat fails\r\n";

constexpr LocalTime guideDay{std::chrono::local_days{std::chrono::year{2018} / 8 / 24}.time_since_epoch()};

/// \a text with every \a from turned into \a to.
std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string line(const char *stamp, const std::string &words)
{
    return std::string(stamp) + " " + words + "\r\n";
}

PairConfig parisPair()
{
    PairConfig pair;
    pair.name = "Paris";
    for (const char *address : {"10.1.5.14", "10.1.1.220"}) {
        NodeConfig node;
        node.name = pair.nodes.empty() ? "cti-1" : "cti-2";
        node.address = address;
        pair.nodes.push_back(node);
    }
    return pair;
}

std::vector<std::string> texts(const FtReport &report)
{
    std::vector<std::string> all;
    for (const FtEntry &entry : report.entries)
        all.push_back(entry.text);
    return all;
}

} // namespace

/// The fault-tolerant log of telisca (TEL-19): the guide's own, whatever way it comes, and what is no log at all.
class tst_FtReport : public QObject
{
    Q_OBJECT

private slots:
    void readsTheGuidesLog();
    void readsItWhateverWayItComes_data();
    void readsItWhateverWayItComes();
    void tellsTheTimeBetweenChecks();
    void namesWhatALineSays_data();
    void namesWhatALineSays();
    void takesNoStampThatIsNoTime_data();
    void takesNoStampThatIsNoTime();
    void garbageIsNoLog_data();
    void garbageIsNoLog();
    void everyCutOfARealLogIsRead();
    void noiseNeverHarms();
    void aHugeLogKeepsItsNewestEntries();
    void anEndlessLineIsCut();
    void entriesAreSortedButKeepTheirOrderWithinAMoment();
    void knowsWhoseLogItIs_data();
    void knowsWhoseLogItIs();
    void becomesEventsAtTheMomentsOfADesk();
    void aLogThatIsReadTwiceTellsNothingNew();
};

void tst_FtReport::readsTheGuidesLog()
{
    const FtReport report = readFtReport(real);
    QCOMPARE(report.entries.size(), 6u);
    QCOMPARE(report.leftOut, 0u);
    const FtEntry &first = report.entries[0];
    QVERIFY(first.at == guideDay + 14h + 40min + 47s + 73ms);
    QVERIFY(first.kind == FtKind::ToBackup);
    QCOMPARE(first.host, "10.1.1.220");
    const FtEntry &check = report.entries[3];
    QVERIFY(check.kind == FtKind::CheckFailed);
    QCOMPARE(check.server, "primary");
    QCOMPARE(check.reason, "Application error detected");
    QCOMPARE(check.count, 3);
    QCOMPARE(check.text, "Check primary server : Application error detected, count = 3");
    QVERIFY(report.entries[4].kind == FtKind::ToPrimary);
    QVERIFY(report.entries[5].kind == FtKind::HeartbeatsFailed);
    QCOMPARE(report.entries[5].reason, "maximun heart beat fails");
    QCOMPARE(report.entries[5].text, "IPS startup : SWITCH THIS SERVER TO PRIMARY, maximun heart beat fails");
}

void tst_FtReport::readsItWhateverWayItComes_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto add = [](const char *name, const std::string &text) { QTest::newRow(name) << QByteArray::fromStdString(text); };
    const std::string page = "<html><head><title>x</title></head><body><h2>Fault tolerant logs</h2>";
    add("Unix lines", replaced(real, "\r\n", "\n"));
    add("old Macintosh lines", replaced(real, "\r\n", "\r"));
    add("no lines at all, as the guide prints it", replaced(real, "\r\n", " "));
    add("nothing between entries", replaced(real, "\r\n", ""));
    add("underlines escaped, as text out of a document has them", replaced(replaced(real, "_", "\\_"), "\r\n", " "));
    add("each line broken in two", replaced(real, " : ", "\r\n : "));
    add("indented, with tabs", replaced(real, "2018/", "\t  2018/"));
    add("spaces doubled", replaced(real, " ", "  "));
    add("a page with pre", page + "<pre>" + real + "</pre><p>Copyright 2018</p></body></html>");
    add("a page with breaks", page + replaced(real, "\r\n", "<br />") + "<div>end</div></body></html>");
    add("a page with a table", page + "<table><tr><td>" + replaced(real, "\r\n", "</td></tr><tr><td>") + "</td></tr></table></body></html>");
    add("a page with a column for the time", page + "<table><tr><td>" + replaced(replaced(real, "\r\n", "</td></tr><tr><td>"), " IPS", "</td><td>IPS") + "</td></tr></table></body></html>");
    add("a page with a text field", page + "<form><textarea rows=20>" + real + "</textarea><input type=submit></form></body></html>");
    add("a mark of UTF-8 before it", "\xEF\xBB\xBF" + real);
    add("something before it", "FT_REPORT_180824.txt\r\n" + real);
    add("no line end at the end", real.substr(0, real.size() - 2));
    add("zero bytes after it, as a file that was not closed", real + std::string(512, '\0'));
}

void tst_FtReport::readsItWhateverWayItComes()
{
    QFETCH(QByteArray, text);
    const FtReport report = readFtReport(text.toStdString());
    const FtReport expected = readFtReport(real);
    QCOMPARE(texts(report), texts(expected));
    QVERIFY(report.entries == expected.entries);
}

void tst_FtReport::tellsTheTimeBetweenChecks()
{
    const FtReport report = readFtReport(real);
    QVERIFY(report.entries[3].at - report.entries[1].at == 40357ms); // TEL-20
    QVERIFY(report.entries[5].at == report.entries[3].at);
}

void tst_FtReport::namesWhatALineSays_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("reason");
    const auto add = [](const char *name, const char *words, FtKind kind, int count = 0, const char *host = "", const char *reason = "") {
        QTest::newRow(name) << QByteArray(words) << int(kind) << count << QByteArray(host) << QByteArray(reason);
    };
    add("the other server", "Check backup server : Timeout, count = 12", FtKind::CheckFailed, 12, "", "Timeout");
    add("another reason with a comma", "Check primary server : error 500, no answer, count = 2", FtKind::CheckFailed, 2, "", "error 500, no answer");
    add("small letters", "check primary server : x, count = 1", FtKind::CheckFailed, 1, "", "x");
    add("no space before the colon", "Check primary server: x, count = 1", FtKind::CheckFailed, 1, "", "x");
    add("no count", "Check primary server : OK", FtKind::Other);
    add("a count that is none", "Check primary server : x, count = many", FtKind::Other);
    add("an empty count", "Check primary server : x, count = ", FtKind::Other);
    add("a count beyond reason", "Check primary server : x, count = 99999999999999999999", FtKind::Other);
    add("a count before the colon", "Check primary server, count = 3 : x", FtKind::Other);
    add("a server nobody knows", "Check third server : x, count = 1", FtKind::Other);
    add("a name in place of an address", "IPSWS : Switch this host(CTI-2) to PRIMARY", FtKind::ToPrimary, 0, "CTI-2");
    add("a switch to nothing", "IPSWS : Switch this host(10.1.1.220) to ERROR", FtKind::Other);
    add("a bracket that is not closed", "IPSWS : Switch this host(10.1.1.220 to PRIMARY", FtKind::Other);
    add("no host", "IPSWS : Switch this host() to BACKUP", FtKind::ToBackup);
    add("spelt right", "IPS startup : SWITCH THIS SERVER TO PRIMARY, maximum heart beat fails", FtKind::HeartbeatsFailed, 0, "", "maximum heart beat fails");
    add("another reason", "IPS startup : SWITCH THIS SERVER TO PRIMARY, both servers restarted", FtKind::ToPrimary, 0, "", "both servers restarted");
    add("to backup", "IPS startup : SWITCH THIS SERVER TO BACKUP, two servers active", FtKind::ToBackup, 0, "", "two servers active");
    add("cut in the middle", "IPS startup : SWITCH THIS SER", FtKind::Other);
    add("nothing", "", FtKind::Other);
    add("something else", "Service started", FtKind::Other);
}

void tst_FtReport::namesWhatALineSays()
{
    QFETCH(QByteArray, words);
    QFETCH(int, kind);
    QFETCH(int, count);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, reason);
    const FtReport report = readFtReport(line("2018/08/24_14:48:27:734", words.toStdString()));
    QCOMPARE(report.entries.size(), 1u);
    const FtEntry &entry = report.entries.front();
    QCOMPARE(int(entry.kind), kind);
    QCOMPARE(entry.count, count);
    QCOMPARE(QByteArray::fromStdString(entry.host), host);
    QCOMPARE(QByteArray::fromStdString(entry.reason), reason);
    QCOMPARE(QByteArray::fromStdString(entry.text), words.trimmed()); // verbatim, whatever it means
}

void tst_FtReport::takesNoStampThatIsNoTime_data()
{
    QTest::addColumn<QByteArray>("stamp");
    for (const char *stamp : {"2018/13/24_14:48:27:734", "2018/02/30_14:48:27:734", "2018/00/10_14:48:27:734", "2018/08/24_24:00:00:000",
                              "2018/08/24_14:60:27:734", "2018/08/24_14:48:60:734", "0000/08/24_14:48:27:734", "9999/08/24_14:48:27:734",
                              "2018-08-24_14:48:27:734", "2018/08/24 14:48:27:734", "2018/08/24_14:48:27.734", "2018/8/24_14:48:27:734",
                              "2018/08/24_14:48:27:73", "2018/08/24_14:48:27:7345", "2018/08/24\\\\_14:48:27:734", "24/08/2018_14:48:27:734"})
        QTest::newRow(stamp) << QByteArray(stamp);
}

void tst_FtReport::takesNoStampThatIsNoTime()
{
    QFETCH(QByteArray, stamp);
    QVERIFY(readFtReport(line(stamp.constData(), "IPSWS : Switch this host(10.1.1.220) to PRIMARY")).entries.empty());
    // Within a real log it is part of the entry before it.
    const FtReport report = readFtReport(line("2018/08/24_14:48:27:734", "a " + stamp.toStdString() + " b"));
    QCOMPARE(report.entries.size(), 1u);
}

void tst_FtReport::garbageIsNoLog_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a log-in page") << QByteArray("<html><form>Password <input type=password></form></html>");
    QTest::newRow("zero bytes") << QByteArray(10000, '\0');
    QTest::newRow("high bytes") << QByteArray(10000, '\xff');
    QTest::newRow("figures only") << QByteArray(10000, '7');
    QTest::newRow("half a stamp at the end") << QByteArray("2018/08/24_14:48:27:7");
    QTest::newRow("UTF-16 that nobody decoded") << QByteArray("2\0" "0\0" "1\0" "8\0" "/\0" "0\0" "8\0" "/\0", 16);
    QTest::newRow("another log") << QByteArray("Aug 24 14:48:27 host sshd[1]: Accepted publickey\n2018-08-24T14:48:27.734Z x\n");
}

void tst_FtReport::garbageIsNoLog()
{
    QFETCH(QByteArray, text);
    const FtReport report = readFtReport(text.toStdString());
    QVERIFY(report.entries.empty());
    QVERIFY(!writerOf(report, parisPair()));
    QVERIFY(eventsOf(report, "Paris", 0, "x", rome::offset, {}).empty());
}

void tst_FtReport::everyCutOfARealLogIsRead()
{
    const FtReport whole = readFtReport(real);
    for (std::size_t size = 0; size <= real.size(); ++size) {
        const FtReport begun = readFtReport(std::string_view(real).substr(0, size));
        QVERIFY(begun.entries.size() <= whole.entries.size());
        for (std::size_t i = 0; i + 1 < begun.entries.size(); ++i)
            QVERIFY(begun.entries[i] == whole.entries[i]); // only the last one may be a half
        const FtReport rest = readFtReport(std::string_view(real).substr(size));
        QVERIFY(rest.entries.size() <= whole.entries.size());
        for (std::size_t i = 0; i < rest.entries.size(); ++i)
            QVERIFY(rest.entries[i] == whole.entries[whole.entries.size() - rest.entries.size() + i]);
    }
}

void tst_FtReport::noiseNeverHarms()
{
    std::mt19937 dice(19); // always the same
    const std::string alphabet = "0123456789/_:\\ <>&;#abrpe,()=\r\n\f\xff";
    for (int round = 0; round < 3000; ++round) {
        std::string text = round % 2 ? real : std::string();
        for (int change = 0; change < 60; ++change) {
            const char c = alphabet[dice() % alphabet.size()];
            if (text.empty() || dice() % 3 == 0)
                text.insert(text.begin() + std::ptrdiff_t(dice() % (text.size() + 1)), c);
            else
                text[dice() % text.size()] = c;
        }
        const FtReport report = readFtReport(text);
        QVERIFY(std::is_sorted(report.entries.begin(), report.entries.end(), [](const FtEntry &a, const FtEntry &b) { return a.at < b.at; }));
        for (const FtEntry &entry : report.entries)
            QVERIFY(entry.text.find_first_of("\r\n\f\t") == std::string::npos);
    }
}

void tst_FtReport::aHugeLogKeepsItsNewestEntries()
{
    std::string log;
    char stamp[32];
    constexpr int lines = 100000;
    for (int i = 0; i < lines; ++i) {
        std::snprintf(stamp, sizeof stamp, "2018/08/%02d_%02d:%02d:%02d:%03d", 1 + i / 86400, i / 3600 % 24, i / 60 % 60, i % 60, i % 1000);
        log += line(stamp, "Check primary server : Application error detected, count = " + std::to_string(i));
    }
    const FtReport report = readFtReport(log);
    QCOMPARE(report.entries.size(), 5000u);
    QCOMPARE(report.entries.back().count, lines - 1);
    QCOMPARE(report.entries.front().count, lines - 5000);
    QVERIFY(report.leftOut > 0);
}

void tst_FtReport::anEndlessLineIsCut()
{
    const FtReport report = readFtReport(line("2018/08/24_14:48:27:734", std::string(3 * 1024 * 1024, 'x')) + real);
    QCOMPARE(report.entries.size(), 7u);
    const auto longest = std::max_element(report.entries.begin(), report.entries.end(),
                                          [](const FtEntry &a, const FtEntry &b) { return a.text.size() < b.text.size(); });
    QVERIFY(longest->text.size() < 600);
    QVERIFY(longest->text.ends_with("…"));
}

void tst_FtReport::entriesAreSortedButKeepTheirOrderWithinAMoment()
{
    // Two files put together in the wrong order.
    const FtReport report = readFtReport(line("2018/08/25_00:00:00:000", "c") + line("2018/08/24_23:59:59:999", "a") + line("2018/08/24_23:59:59:999", "b"));
    QCOMPARE(texts(report), (std::vector<std::string>{"a", "b", "c"}));
}

void tst_FtReport::knowsWhoseLogItIs_data()
{
    QTest::addColumn<QByteArray>("hosts");
    QTest::addColumn<int>("node");
    QTest::newRow("the second by address") << QByteArray("10.1.1.220") << 1;
    QTest::newRow("the first by name") << QByteArray("CTI-1") << 0;
    QTest::newRow("the same twice") << QByteArray("10.1.1.220 cti-2") << 1;
    QTest::newRow("both: two logs in one") << QByteArray("10.1.1.220 10.1.5.14") << -1;
    QTest::newRow("a stranger") << QByteArray("10.9.9.9") << -1;
    QTest::newRow("one of ours and a stranger") << QByteArray("10.1.1.220 10.9.9.9") << -1;
    QTest::newRow("nobody") << QByteArray() << -1;
}

void tst_FtReport::knowsWhoseLogItIs()
{
    QFETCH(QByteArray, hosts);
    QFETCH(int, node);
    std::string log = line("2018/08/24_14:00:00:000", "Service started");
    for (const QByteArray &host : hosts.split(' '))
        if (!host.isEmpty())
            log += line("2018/08/24_14:00:01:000", "IPSWS : Switch this host(" + host.toStdString() + ") to PRIMARY");
    QCOMPARE(writerOf(readFtReport(log), parisPair()).value_or(-1), node);
}

void tst_FtReport::becomesEventsAtTheMomentsOfADesk()
{
    const Instant now{BootTime(1h), std::chrono::sys_days{std::chrono::year{2018} / 8 / 24} + 13h};
    const auto events = eventsOf(readFtReport(real), "Paris", 1, "FT_REPORT_180824.txt", rome::offset, now);
    QCOMPARE(events.size(), 6u);
    const Event &last = events.back();
    QVERIFY(last.code == EventCode::VendorLog);
    QCOMPARE(last.pair, "Paris");
    QCOMPARE(last.node, 1);
    QCOMPARE(last.detail, "FT_REPORT_180824.txt");
    QVERIFY(last.severity == Severity::Critical);
    // In 2018 this clock of 2026 knows no summer: an hour ahead of UTC.
    QVERIFY(last.at.wall == now.wall + 48min + 27s + 734ms);
    QVERIFY(last.at.boot == BootTime(1h + 48min + 27s + 734ms)); // a server whose clock is ahead
    QVERIFY(events[1].severity == Severity::Warning);
    QCOMPARE(events[1].count, 1);
    QVERIFY(events[0].severity == Severity::Note);
    QVERIFY(events[0].at.boot < events[1].at.boot);
}

void tst_FtReport::aLogThatIsReadTwiceTellsNothingNew()
{
    const Instant now{BootTime(1h), std::chrono::sys_days{std::chrono::year{2018} / 8 / 25}};
    const Instant later{BootTime(2h), now.wall + 1h + 3ms}; // the two clocks never agree to the millisecond
    const std::string repeated = real + real.substr(real.size() - 95);
    const auto first = eventsOf(readFtReport(real), "Paris", 1, "a.txt", rome::offset, now);
    QVERIFY(newLogLines(first, eventsOf(readFtReport(real), "Paris", 1, "b.txt", rome::offset, later)).empty());
    QCOMPARE(newLogLines({}, first).size(), 6u);
    QCOMPARE(newLogLines(first, eventsOf(readFtReport(real), "Paris", 0, "a.txt", rome::offset, now)).size(), 6u); // the other node's
    QCOMPARE(newLogLines(first, eventsOf(readFtReport(real), "Rome", 1, "a.txt", rome::offset, now)).size(), 6u);
    const std::string more = real + line("2018/08/24_15:00:00:000", "IPSWS : Switch this host(10.1.1.220) to BACKUP");
    const auto fresh = newLogLines(first, eventsOf(readFtReport(more), "Paris", 1, "a.txt", rome::offset, later));
    QCOMPARE(fresh.size(), 1u);
    QCOMPARE(fresh.front().text, "IPSWS : Switch this host(10.1.1.220) to BACKUP");
    // A line that stands twice in a log is two lines, also when one of them is known.
    QCOMPARE(newLogLines(first, eventsOf(readFtReport(repeated), "Paris", 1, "a.txt", rome::offset, later)).size(), 1u);
}

QTEST_APPLESS_MAIN(tst_FtReport)
#include "tst_ftreport.moc"
