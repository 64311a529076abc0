// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/sqlitehistory.h"
#include "fakes/fakeclock.h"
#include "fakes/samplesnapshots.h"
#include "ui/mainwindow.h"
#include "ui/pages/pairpage.h"
#include "ui/widgets/chartpanel.h"
#include "ui/widgets/timechart.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QWheelEvent>
#include <QtTest>

#include <cmath>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

/// Samples of both nodes and of the lag each five seconds until \a now, put into \a file by the day as they would have come.
void fill(const std::string &file, Instant now, int days)
{
    HistoryFile out(file, "monday", now);
    std::uint32_t noise = 12345;
    const auto random = [&noise] { return double((noise = noise * 1664525u + 1013904223u) >> 8) / double(1u << 24); };
    for (int day = days; day > 0; --day) {
        HistoryBatch batch;
        batch.number = days - day + 1;
        auto &first = batch.samples[{"Paris Centre", "rtt/0"}];
        auto &second = batch.samples[{"Paris Centre", "rtt/1"}];
        auto &lag = batch.samples[{"Paris Centre", "lag/database"}];
        for (int i = 0; i < 17280; ++i) {
            if (day % 29 == 3 && i < 9000)
                continue; // nobody watched
            const Duration ago = day * 24h - i * 5s;
            const Instant at{now.boot - ago, now.wall - std::chrono::floor<std::chrono::milliseconds>(ago)};
            const double wave = 2 + std::sin(i * 6.28 / 17280);
            first.push_back({at, random() < 0.001 ? std::nullopt : std::optional(0.008 * wave + 0.004 * random()), false});
            second.push_back({at, random() < 0.002 ? std::nullopt : std::optional(0.012 * wave + 0.006 * random()), false});
            lag.push_back({at, 0.2 * wave + (random() < 0.0005 ? 4 : 0.1) * random(), random() < 0.0001});
        }
        for (int i = 0; i < 3; ++i) {
            Event event;
            event.at = first.empty() ? now : first[std::size_t(i) * first.size() / 4].at;
            event.pair = "Paris Centre";
            event.code = EventCode::NodeStateChanged;
            event.node = i % 2;
            event.text = "Active (Primary)";
            batch.events.push_back(event);
        }
        out.write(batch, now.wall);
    }
}

/// Sees when both charts have been painted after they were drawn anew.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(std::vector<TimeChart *> charts)
    {
        for (TimeChart *chart : charts) {
            m_state[chart] = Painted;
            chart->installEventFilter(this);
            connect(chart, &QCustomPlot::afterReplot, this, [this, chart] { m_state[chart] = Drawn; });
        }
    }
    void expect()
    {
        for (auto &[chart, state] : m_state)
            state = Waiting;
    }
    bool done() const
    {
        return std::all_of(m_state.begin(), m_state.end(), [](const auto &one) { return one.second == Painted; });
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto &state = m_state[watched];
        if (event->type() == QEvent::Paint && state == Drawn)
            state = Painted;
        return false;
    }

private:
    enum State { Waiting, Drawn, Painted };
    std::map<QObject *, State> m_state;
};

QString words(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) { return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))]; };
    return QStringLiteral("p50 %1 ms, p95 %2 ms, max %3 ms").arg(at(0.5), 0, 'f', 1).arg(at(0.95), 0, 'f', 1).arg(values.back(), 0, 'f', 1);
}

double p95(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(0.95 * double(values.size())))];
}

} // namespace

/// A year of samples in the file: any move of the hand is on the screen within two pictures of a slow film.
class TestChartYear : public QObject
{
    Q_OBJECT

private slots:
    void panAndZoom_data();
    void panAndZoom();
};

void TestChartYear::panAndZoom_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("short") << 40;
    QTest::newRow("long") << 365;
}

void TestChartYear::panAndZoom()
{
    QFETCH(int, days);
    text::setLanguage(Language::English);
    QTemporaryDir folder;
    FakeClock clock;
    const std::string file = SqliteHistory::fileIn(folder.path().toStdString());
    QElapsedTimer watch;
    watch.start();
    fill(file, clock.now(), days);
    qInfo("made %d days of three series: %.1f s, %.1f MB", days, double(watch.elapsed()) / 1000, double(QFileInfo(QString::fromStdString(file)).size()) / 1e6);
    SqliteHistory history(clock);
    history.open(file, SqliteHistory::Mode::Look, "monday");
    QSettings settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    MainWindow window(history, clock, settings);
    const PairConfig paris = samples::pair("Paris Centre", "cti-1", "cti-2");
    window.board().add(paris, samples::telisca(), samples::healthy(paris, clock.now()));
    window.resize(1360, 860);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    ChartPanel *charts = window.page()->charts();
    TimeChart *rtt = charts->rttChart();
    QTRY_VERIFY(rtt->hasData() && charts->lagChart()->hasData() && !charts->waits());

    PaintWatch painted({rtt, charts->lagChart()});
    std::vector<double> first, whole;
    const auto measure = [&](const std::function<void()> &move) {
        painted.expect();
        watch.start();
        move();
        while (!painted.done() && watch.elapsed() < 5000)
            QCoreApplication::processEvents();
        first.push_back(double(watch.nsecsElapsed()) / 1e6);
        while ((charts->waits() || !painted.done()) && watch.elapsed() < 5000)
            QCoreApplication::processEvents();
        whole.push_back(double(watch.nsecsElapsed()) / 1e6);
        return painted.done();
    };
    const auto wheel = [&](int delta) {
        const QPointF at(rtt->width() * 0.6, rtt->height() / 2.0);
        QWheelEvent event(at, rtt->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(rtt, &event);
    };
    rtt->setFocus();
    for (int range = 0; range < 7; ++range) {
        QVERIFY(measure([&] { QTest::keyClick(rtt, Qt::Key(Qt::Key_1 + range)); }));
        for (int i = 0; i < 6; ++i)
            QVERIFY(measure([&] { QTest::keyClick(rtt, Qt::Key_Left); }));
        for (int i = 0; i < 4; ++i) {
            QVERIFY(measure([&] { wheel(i < 2 ? 120 : -120); }));
            QVERIFY(measure([&] { QTest::keyClick(charts->lagChart(), i % 2 == 0 ? Qt::Key_Plus : Qt::Key_Minus); }));
        }
        QTest::mousePress(rtt, Qt::LeftButton, {}, {300, 40});
        for (int i = 1; i <= 10; ++i) // a drag: one picture a move
            QVERIFY(measure([&] { QTest::mouseMove(rtt, {300 + 25 * i, 40}); }));
        QTest::mouseRelease(rtt, Qt::LeftButton, {}, {550, 40});
        QVERIFY(measure([&] { QTest::keyClick(rtt, Qt::Key_End); }));
    }
    QVERIFY(measure([&] { QTest::keyClick(rtt, Qt::Key_Home); }));
    qInfo("measured: %zu moves; on the screen: %s", first.size(), qPrintable(words(first)));
    qInfo("measured: with everything that was read for it: %s", qPrintable(words(whole)));
    QVERIFY2(p95(first) <= 33, qPrintable(words(first)));
    QVERIFY2(p95(whole) <= 33, qPrintable(words(whole)));
}

QTEST_MAIN(TestChartYear)
#include "tst_chartyear.moc"
