// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/systemclock.h"
#include "historydesk.h"

#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>

#include <csignal>

using namespace twinline;
using namespace std::chrono_literals;

/// A console that is killed while it writes, time after time on the same file: the file opens, and nothing that was seen more
/// than a second before is missing.
class tst_HistoryKill : public QObject
{
    Q_OBJECT

private slots:
    void killed_data();
    void killed();
};

void tst_HistoryKill::killed_data()
{
    QTest::addColumn<int>("times");
    QTest::newRow("short") << 5;
    QTest::newRow("long") << 50;
}

void tst_HistoryKill::killed()
{
    QFETCH(int, times);
    HistoryDesk desk;
    SystemClock clock;
    QRandomGenerator random(20261127);
    int missing = 0;
    int within = 0; // killed while the log beside the file was growing
    double latest = 0;
    std::vector<int> last(std::size_t(times), 0);
    for (int round = 0; round < times; ++round) {
        const std::string series = "round/" + std::to_string(round);
        QProcess writer;
        writer.start(QStringLiteral(BUILD_ROOT "/tests/historywriter"), {QString::fromStdString(desk.file), QString::fromStdString(series)});
        QVERIFY(writer.waitForStarted());
        QByteArray said;
        const Instant begun = clock.now();
        const Duration life = 1050ms + std::chrono::milliseconds(random.bounded(500));
        QVERIFY(QTest::qWaitFor([&] { said += writer.readAll(); return clock.now().boot - begun.boot > life; }, 20000));
        if (round % 2 == 1) { // in the middle of a commit: at the moment when its log grows
            const QString log = QString::fromStdString(desk.file + "-wal");
            const auto grown = [&log] { return QFileInfo(log).lastModified(); };
            const QDateTime before = grown();
            for (const Instant since = clock.now(); clock.now().boot - since.boot < 900ms;)
                if (grown() != before) {
                    ++within;
                    break;
                }
        }
        ::kill(pid_t(writer.processId()), SIGKILL);
        const BootTime end = clock.now().boot;
        QVERIFY(writer.waitForFinished());
        said += writer.readAll();

        // What it had said it had seen, and when.
        int owed = 0;
        std::vector<BootTime> moments;
        for (const QByteArray &line : said.split('\n')) {
            const QByteArrayList words = line.split(' ');
            if (words.size() != 2)
                continue;
            moments.emplace_back(Duration(words[1].toLongLong()));
            if (end - moments.back() > 1s)
                owed = words[0].toInt();
        }
        QVERIFY2(owed > 0, said.right(200).constData());
        QVERIFY(!lookAtHistory(desk.file, true)); // it opens, and every page of it is whole
        SqliteHistory history(clock);
        history.open(desk.file, SqliteHistory::Mode::Look);
        HistoryQuery query{"p", {series}, {}, clock.now().wall + 1s, 0, 1000000, {EventCode::RunStepSeen}};
        const HistorySlice found = readSlice(history, query);
        const std::vector<Stretch> &kept = found.series.front();
        for (std::size_t i = 0; i < kept.size(); ++i)
            QCOMPARE(kept[i].mean, double(i + 1)); // without a hole, in order
        std::size_t events = 0;
        for (const Event &event : found.events)
            events += event.text == series;
        QCOMPARE(events, kept.size()); // all of a moment or nothing
        missing += int(kept.size()) < owed;
        last[std::size_t(round)] = int(kept.size());
        if (const auto moment = kept.size() < moments.size() ? std::optional(moments[kept.size()]) : std::nullopt)
            latest = std::max(latest, toSeconds(end - *moment));
        for (int earlier = 0; earlier < round; ++earlier) { // nor did this death cost anything of those before
            query.series = {"round/" + std::to_string(earlier)};
            query.mostEvents = 0;
            QCOMPARE(int(readSlice(history, query).series.front().size()), last[std::size_t(earlier)]);
        }
    }
    qInfo("measured: %d kills, %d of them in the middle of a commit; what was lost was at most %.2f s old", times, within, latest);
    QCOMPARE(missing, 0);
}

QTEST_GUILESS_MAIN(tst_HistoryKill)
#include "tst_historykill.moc"
