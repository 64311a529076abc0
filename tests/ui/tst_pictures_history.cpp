// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cutwords.h"
#include "ui/windowscene.h"

#include "ui/pages/pairpage.h"
#include "ui/text/sentences.h"
#include "ui/widgets/chartpanel.h"
#include "ui/widgets/timechart.h"

#include <QDir>
#include <QtTest>

#include <cmath>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

/// What a year leaves: quiet nights, busy noons, a bad week, a holiday in which nobody watched, a summer of a slow line.
void fillPast(FakeHistory &history, const PairConfig &pair, Instant now, Duration past, std::chrono::milliseconds step)
{
    const double length = toSeconds(past);
    for (double ago = length; ago > toSeconds(step); ago -= toSeconds(step)) {
        const double share = 1 - ago / length;
        if (share > 0.28 && share < 0.34)
            continue;
        const double noon = 0.5 - 0.5 * std::cos(std::fmod(ago, 86400.0) / 86400 * 6.283);
        const double slow = share > 0.6 && share < 0.75 ? 6 * std::sin((share - 0.6) / 0.15 * 3.14) : 0;
        const double jitter = 0.7 * std::sin(ago / 3571) + 0.5 * std::sin(ago / 911);
        const auto series = [&](const char *name, double mean, double spread, std::uint32_t lost, bool bound) {
            Stretch one;
            one.from = samples::before(now, fromSeconds(ago)).wall;
            one.length = step;
            one.count = 700;
            one.lost = lost;
            one.mean = mean;
            one.low = mean - spread * 0.35;
            one.high = mean + spread;
            one.lowerBound = bound;
            history.append(pair.name, name, one);
        };
        const bool bad = share > 0.455 && share < 0.48;
        series("rtt/0", (11 + 2.5 * noon + jitter + slow) / 1000, (1.5 + 4 * noon + (bad ? 12 : 0)) / 1000, bad ? 9 : 0, false);
        series("rtt/1", (16 + 2 * noon + jitter * 0.8) / 1000, (1.2 + 3 * noon) / 1000, 0, false);
        series("lag/database", 0.25 + 0.2 * noon + (bad ? 1.6 : 0), 0.3 + (bad ? 3 : 0.4 * noon), 0, bad && share > 0.47);
    }
}

void addEvents(FakeHistory &history, const PairConfig &pair, Instant now, Duration past)
{
    const std::pair<double, EventCode> happened[] = {{0.12, EventCode::RunEnded}, {0.46, EventCode::ReplicationLost}, {0.48, EventCode::ReplicationBack}, {0.83, EventCode::NodeStateChanged}};
    for (const auto &[share, code] : happened) {
        Event event;
        event.at = samples::before(now, fromSeconds(toSeconds(past) * (1 - share)));
        event.pair = pair.name;
        event.code = code;
        event.severity = Severity::Note;
        event.node = code == EventCode::RunEnded ? -1 : 1;
        event.state = NodeState::Standby;
        event.text = code == EventCode::RunEnded ? "20260212-021246-switchover" : "Standby (Backup)";
        event.detail = code == EventCode::RunEnded ? "done" : "";
        event.span = 41s;
        history.append(event);
    }
}

} // namespace

/// The window with a week and with a year of history: pictures to look at, and what a program can see of them.
class TestPicturesHistory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(BUILD_ROOT "/pictures"))); }
    void past_data();
    void past();
    void trouble_data();
    void trouble();
    void picturesAreTakenAlong();
};

void TestPicturesHistory::past_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("language");
    QTest::addColumn<bool>("dark");
    for (const int days : {7, 365})
        for (const Language language : allLanguages)
            for (const bool dark : {false, true})
                QTest::addRow("%s-%s-%s", days == 7 ? "week" : "year", languageCode(language), dark ? "dark" : "light")
                    << days << static_cast<int>(language) << dark;
}

void TestPicturesHistory::past()
{
    QFETCH(int, days);
    QFETCH(int, language);
    QFETCH(bool, dark);
    text::setLanguage(static_cast<Language>(language));
    WindowScene scene(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    const Duration past = days * 24h;
    fillPast(scene.history, scene.paris, scene.clock.now(), past, days == 7 ? std::chrono::milliseconds(10min) : std::chrono::milliseconds(12h));
    addEvents(scene.history, scene.paris, scene.clock.now(), past);
    scene.history.kept = {true, true, {}};
    scene.window.board().add(scene.paris, samples::telisca(), samples::healthy(scene.paris, scene.clock.now()));
    scene.window.resize(1360, 860);
    QVERIFY(scene.show());
    ChartPanel *charts = scene.window.page()->charts();
    charts->setSpan(past);
    QTest::mouseMove(charts->rttChart(), {charts->rttChart()->width() * 9 / 10, 40});
    WindowScene::settle();
    QVERIFY(scene.window.grab().save(QStringLiteral(BUILD_ROOT "/pictures/history-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
    const QStringList cut = cutWords(scene.window);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
    QVERIFY(!charts->rttChart()->series(0).bands.isEmpty() && charts->rttChart()->lossCount() > 0);
    // No two times on the axis run into each other.
    const TimeChart *lowest = charts->lagChart();
    const auto ticks = lowest->xAxis->tickVector();
    const auto labels = lowest->xAxis->tickVectorLabels();
    const QFontMetrics metrics(lowest->xAxis->tickLabelFont());
    double reached = -1e9;
    for (qsizetype i = 0; i < ticks.size(); ++i) {
        const double middle = lowest->xAxis->coordToPixel(ticks[i]);
        const double half = metrics.horizontalAdvance(labels[i]) / 2.0;
        if (!lowest->xAxis->range().contains(ticks[i]))
            continue;
        QVERIFY2(middle - half > reached + 4, qPrintable(labels[i]));
        reached = middle + half;
    }
}

void TestPicturesHistory::trouble_data()
{
    QTest::addColumn<int>("language");
    for (const Language language : allLanguages)
        QTest::newRow(languageCode(language)) << static_cast<int>(language);
}

void TestPicturesHistory::trouble()
{
    QFETCH(int, language);
    text::setLanguage(static_cast<Language>(language));
    WindowScene scene;
    scene.history.kept.trouble = HistoryTrouble{HistoryTroubleKind::Newer, "/home/anna/.local/state/twinline/history.sqlite", {}, 9, 1};
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    scene.window.resize(1360, 860);
    QVERIFY(scene.show());
    QVERIFY(scene.window.grab().save(QStringLiteral(BUILD_ROOT "/pictures/history-trouble-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
    int told = 0;
    for (const QLabel *label : scene.window.findChildren<QLabel *>())
        told += label->isVisible() && label->toolTip().contains(QStringLiteral("/home/anna/.local/state/twinline/history.sqlite"))
            && label->text().contains(QStringLiteral("history.sqlite"));
    QVERIFY(told >= 1);
    scene.window.resize(900, 700); // there is little room, and it is told all the same
    WindowScene::settle();
    QCOMPARE(scene.window.width(), 900);
}

void TestPicturesHistory::picturesAreTakenAlong()
{
    text::setLanguage(Language::English);
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    scene.window.resize(1360, 860);
    QVERIFY(scene.show());
    ChartPanel *charts = scene.window.page()->charts();
    const QImage before = charts->grab().toImage();
    const QImage picture = charts->picture();
    QVERIFY(picture.save(QStringLiteral(BUILD_ROOT "/pictures/history-export.png")));
    QVERIFY(picture.width() == charts->width() && picture.height() > charts->height());
    WindowScene::settle();
    QVERIFY(charts->grab().toImage() == before); // its buttons are where they were
    QVERIFY(charts->title().startsWith(QStringLiteral("Paris Centre, ")));
    const QList<QByteArray> rows = charts->table().split('\n');
    QVERIFY(rows.front().startsWith("time,span_s,series,name,value,"));
    QVERIFY2(rows.size() > 600 && rows[1].contains(",cti-1,"), rows[1].constData());
}

QTEST_MAIN(TestPicturesHistory)
#include "tst_pictures_history.moc"
