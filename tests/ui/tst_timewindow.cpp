// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timewindow.h"

#include <QtTest>

using namespace twinline;
using namespace std::chrono_literals;

/// The shared time axis as a value: live, scrolled, zoomed, never beyond what there is.
class TestTimeWindow : public QObject
{
    Q_OBJECT

private slots:
    void startsLiveOverFiveMinutes();
    void staysWhereItWasScrolledTo();
    void isLiveAgainWhenScrolledToThePresent();
    void zoomKeepsTheMomentUnderThePointer();
    void zoomWhileLiveKeepsThePresent();
    void neverShowsLessThanTenSecondsOrMoreThanAYear();
    void neverScrollsBeyondAYearAgo();
    void newSpanKeepsTheMiddle();

private:
    const BootTime m_now{100h};
};

void TestTimeWindow::startsLiveOverFiveMinutes()
{
    const TimeWindow window;
    QVERIFY(window.live());
    QCOMPARE(window.range(m_now), (TimeWindow::Range{m_now - 5min, m_now}));
    QCOMPARE(window.range(m_now + 7s).to, m_now + 7s);
}

void TestTimeWindow::staysWhereItWasScrolledTo()
{
    TimeWindow window;
    window.pan(-2min, m_now);
    QVERIFY(!window.live());
    QCOMPARE(window.range(m_now + 1h), (TimeWindow::Range{m_now - 7min, m_now - 2min}));
}

void TestTimeWindow::isLiveAgainWhenScrolledToThePresent()
{
    TimeWindow window;
    window.pan(-2min, m_now);
    window.pan(3min, m_now);
    QVERIFY(window.live());
}

void TestTimeWindow::zoomKeepsTheMomentUnderThePointer()
{
    TimeWindow window;
    window.pan(-10min, m_now);
    const BootTime moment = m_now - 11min; // a fifth of the way from the right edge
    window.zoom(0.5, moment, m_now);
    QCOMPARE(window.span(), Duration(150s));
    const auto range = window.range(m_now);
    QCOMPARE(toSeconds(range.to - moment) / toSeconds(window.span()), 0.2);
}

void TestTimeWindow::zoomWhileLiveKeepsThePresent()
{
    TimeWindow window;
    window.zoom(2, m_now - 1min, m_now);
    QVERIFY(window.live());
    QCOMPARE(window.range(m_now), (TimeWindow::Range{m_now - 10min, m_now}));
}

void TestTimeWindow::neverShowsLessThanTenSecondsOrMoreThanAYear()
{
    TimeWindow window;
    window.zoom(0.0001, {}, m_now);
    QCOMPARE(window.span(), Duration(10s));
    window.zoom(1e9, {}, m_now);
    QCOMPARE(window.span(), Duration(366 * 24h));
}

void TestTimeWindow::neverScrollsBeyondAYearAgo()
{
    TimeWindow window;
    window.pan(-10000h, m_now);
    QCOMPARE(window.range(m_now).from, m_now - 366 * 24h);
    window.goLive();
    window.goToOldest({}, m_now);
    QCOMPARE(window.range(m_now).from, m_now - 366 * 24h);
    window.goToOldest(m_now - 5000h, m_now); // where there is something to see
    QCOMPARE(window.range(m_now).from, m_now - 5000h);
    window.goToOldest(m_now - 2min, m_now); // all of it fits
    QVERIFY(window.live());
}

void TestTimeWindow::newSpanKeepsTheMiddle()
{
    TimeWindow window;
    window.pan(-2h, m_now);
    window.setSpan(1h, m_now);
    const auto range = window.range(m_now);
    QCOMPARE(range.from + (range.to - range.from) / 2, m_now - 2h - 150s);
}

QTEST_APPLESS_MAIN(TestTimeWindow)
#include "tst_timewindow.moc"
