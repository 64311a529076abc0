// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/memoryhistory.h"
#include "adapters/probethread.h"
#include "adapters/systemclock.h"
#include "configuration.h"
#include "nodeserver.h"
#include "session/fleet.h"
#include "ui/mainwindow.h"
#include "ui/text/sentences.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace twinline;

namespace {

using Manner = NodeServer::Manner;

/// The longest time between two turns of the event loop, as a timer of one millisecond sees it.
class GapMeter : public QObject
{
public:
    GapMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_watch.nsecsElapsed()); m_watch.start(); });
    }
    /// Milliseconds: the longest gap in a window of this length.
    double measure(std::chrono::milliseconds length)
    {
        QEventLoop loop;
        m_longest = 0;
        m_watch.start();
        m_timer.start(1);
        QTimer::singleShot(length, Qt::PreciseTimer, &loop, &QEventLoop::quit);
        loop.exec();
        m_timer.stop();
        return double(std::max(m_longest, m_watch.nsecsElapsed())) / 1e6;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_watch;
    qint64 m_longest = 0;
};

/// Knows what the GUI thread was doing when it took longest: the first thing to ask when a gap is too long.
class TimingApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_inside)
            return QApplication::notify(receiver, event);
        m_inside = true;
        const QByteArray what = QByteArray(receiver->metaObject()->className()) + ", event " + QByteArray::number(int(event->type()));
        QElapsedTimer watch;
        watch.start();
        const bool result = QApplication::notify(receiver, event);
        m_inside = false;
        if (watch.nsecsElapsed() > m_longest) {
            m_longest = watch.nsecsElapsed();
            m_what = what;
        }
        return result;
    }
    QByteArray longest() const { return m_what + ": " + QByteArray::number(double(m_longest) / 1e6, 'f', 1) + " ms"; }
    void forget() { m_longest = 0; }

private:
    bool m_inside = false;
    qint64 m_longest = 0;
    QByteArray m_what;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Five minutes of both series, so that the charts draw as much as they ever do.
void fill(MemoryHistory &history, const std::string &pair, Instant now)
{
    for (int tenths = 6000; tenths > 0; tenths -= 5) {
        const auto back = std::chrono::milliseconds(100 * tenths);
        for (const char *series : {"rtt/0", "rtt/1"})
            history.append(pair, series, {{now.boot - back, now.wall - back}, 0.001 * (1 + tenths % 7), false});
    }
}

constexpr int rounds = 3;
constexpr std::chrono::milliseconds window(1000);  ///< four refreshes, two polls, ten judgements
constexpr std::chrono::milliseconds turning(1800); ///< longer than a fault takes to be judged
constexpr std::chrono::milliseconds settling(300); ///< after the end of a fault

} // namespace

/// A dead node never stalls the window.
class tst_GuiGap : public QObject
{
    Q_OBJECT

private slots:
    void aBadNodeStallsNothing();
};

void tst_GuiGap::aBadNodeStallsNothing()
{
    NodeServer first(QHostAddress(QStringLiteral("127.0.7.11")), "ACTIVE");
    NodeServer second(QHostAddress(QStringLiteral("127.0.7.12")), "STANDBY");
    const QTemporaryDir home;
    QFile file(home.filePath(QStringLiteral("pairs.toml")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("[[pair]]\nname = \"Paris\"\nproduct = \"telisca-hot-standby\"\npoll_interval_s = 0.5\nprobe_timeout_s = 0.5\n"
               + first.toml("cti-1") + second.toml("cti-2"));
    file.close();
    const Configuration configuration = readConfiguration({home.path(), home.path()}, file.fileName());
    QVERIFY2(configuration.failures.empty(), configuration.failures.empty() ? "" : configuration.failures.front().sentence().c_str());

    SystemClock clock;
    MemoryHistory history;
    fill(history, "Paris", clock.now());
    ProbeThread prober;
    QSettings settings(home.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    Fleet fleet(configuration.pairs, configuration.products, prober, clock, history);
    PairMonitor &monitor = *fleet.monitor("Paris");
    MainWindow shown(history, clock, settings);
    shown.addPair(monitor);
    shown.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shown));
    fleet.start();
    QTRY_COMPARE(monitor.snapshot().verdict, Verdict::Redundant);

    auto &application = static_cast<TimingApplication &>(*qApp);
    GapMeter meter;
    const std::map<Manner, const char *> bad{{Manner::Frozen, "frozen"}, {Manner::BlackHole, "black-holed"}, {Manner::Trickle, "one byte a second"}};
    std::map<Manner, std::vector<double>> gaps;
    std::vector<double> turns;
    for (const auto &[manner, words] : bad) { // fonts, glyphs and pages: everything was seen once
        second.behave(manner);
        meter.measure(turning);
        QVERIFY2(monitor.snapshot().verdict == Verdict::NoStandby, words);
    }
    application.forget();
    for (int round = 0; round < rounds; ++round) {
        for (const auto &[manner, words] : bad) {
            second.behave(Manner::Good);
            QTRY_COMPARE(monitor.snapshot().verdict, Verdict::Redundant);
            meter.measure(settling);
            gaps[Manner::Good].push_back(meter.measure(window));
            second.behave(manner);
            turns.push_back(meter.measure(turning)); // cards, banner and list are laid out anew: work of the window's own
            QVERIFY2(monitor.snapshot().verdict == Verdict::NoStandby, words);
            gaps[manner].push_back(meter.measure(window));
            QVERIFY2(monitor.snapshot().verdict == Verdict::NoStandby, words);
        }
    }
    const double healthy = median(gaps[Manner::Good]);
    qInfo("healthy: %.1f ms (worst %.1f)", healthy, *std::max_element(gaps[Manner::Good].begin(), gaps[Manner::Good].end()));
    for (const auto &[manner, words] : bad)
        qInfo("%s: %.1f ms (worst %.1f)", words, median(gaps[manner]), *std::max_element(gaps[manner].begin(), gaps[manner].end()));
    qInfo("as the verdict turns: %.1f ms (worst %.1f)", median(turns), *std::max_element(turns.begin(), turns.end()));
    qInfo("longest: %s", application.longest().constData());
    for (const auto &[manner, words] : bad)
        QVERIFY2(median(gaps[manner]) <= healthy + 10, words);
    QVERIFY2(median(turns) <= healthy + 10, application.longest().constData());
}

int main(int argc, char *argv[])
{
    TimingApplication application(argc, argv);
    text::setLanguage(Language::English);
    tst_GuiGap test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_guigap.moc"
