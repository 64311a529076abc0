// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lsnwatcher.h"
#include "statuswatch.h"

#include <QtTest>

using namespace acceptance;

namespace {

constexpr double tick = 0.5; // the lab's poll

} // namespace

/// FACTS §3.1, column "Ring": the lag that the console shows, against what PostgreSQL itself says.
class TestLag : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void busyIsZero();
    void idleIsZero();
    void pausedReplayCounts();
    void aBrokenLinkCounts();
    void cleanupTestCase();

private:
    bool set(const char *what, bool on);
    bool zero(double seconds);
    double shown() const { return m_watch->lines().back().lag().value(QStringLiteral("seconds")).toDouble(-1); }
    std::optional<double> truthOf(const StatusWatch::Line &line) const;
    void agreesSince(Time since);

    std::unique_ptr<LabHouse> m_house;
    std::unique_ptr<StatusWatch> m_watch;
    std::unique_ptr<LsnWatcher> m_truth;
};

void TestLag::initTestCase()
{
    m_house = std::make_unique<LabHouse>();
    QVERIFY2(m_house->start(), qPrintable(m_house->trouble()));
    m_watch = std::make_unique<StatusWatch>(*m_house);
    m_truth = std::make_unique<LsnWatcher>(*m_house);
    QVERIFY2(zero(20), m_watch->story({}).constData());
}

void TestLag::cleanupTestCase()
{
    m_truth.reset();
    m_watch.reset();
    m_house.reset();
}

bool TestLag::set(const char *what, bool on)
{
    return m_house->lab({QStringLiteral("set"), QString::fromLatin1(what), on ? QStringLiteral("on") : QStringLiteral("off")});
}

bool TestLag::zero(double seconds)
{
    return m_watch->becomes([](const auto &line) { return line.lag().value(QStringLiteral("seconds")).toDouble(-1) == 0; }, seconds)
        && waitUntil([this] { return m_truth->behind() == 0.0; }, 5);
}

/// PostgreSQL's own figure at the moment the line's speaks of: a line arrives up to a tick after its figure was asked.
std::optional<double> TestLag::truthOf(const StatusWatch::Line &line) const
{
    const auto age = std::chrono::duration<double>(line.lag().value(QStringLiteral("age_s")).toDouble());
    return m_truth->behind(line.at - std::chrono::duration_cast<Time::duration>(age));
}

/// Every figure that came since then is the truth of the moment it speaks of, to one tick.
void TestLag::agreesSince(Time since)
{
    double widest = 0;
    for (const StatusWatch::Line &line : m_watch->lines()) {
        const QJsonObject lag = line.lag();
        if (line.at < since || !lag.value(QStringLiteral("seconds")).isDouble())
            continue;
        const auto truth = truthOf(line);
        QVERIFY(truth);
        const double off = lag.value(QStringLiteral("seconds")).toDouble() - *truth;
        widest = std::max(widest, std::abs(off));
        QVERIFY2(std::abs(off) <= tick, qPrintable(QStringLiteral("shown %1 s, true %2 s").arg(*truth + off).arg(*truth)));
    }
    qInfo("measured: at most %.3f s from PostgreSQL's own", widest);
}

void TestLag::busyIsZero()
{
    const Time since = now();
    let(longForm() ? 10 : 2);
    QVERIFY2(shown() >= 0 && shown() <= tick, m_watch->lines().back().status.isEmpty() ? "no line" : "not zero while busy");
    qInfo("measured: busy: %.3f s", shown());
    agreesSince(since);
}

void TestLag::idleIsZero()
{
    QVERIFY(set("load", false));
    QVERIFY(zero(5));
    const Time since = now();
    let(longForm() ? 20 : 4);
    qInfo("measured: idle: %.3f s", shown());
    QCOMPARE(shown(), 0.0);
    agreesSince(since);
}

void TestLag::pausedReplayCounts()
{
    const double paused = longForm() ? 10 : 4;
    QVERIFY(set("load", false));
    QVERIFY(zero(10));
    QVERIFY(m_house->lab({QStringLiteral("fault"), QStringLiteral("2"), QStringLiteral("pause-replay")}));
    let(1); // paused after idle: as long as nothing is written, nothing is behind
    QCOMPARE(shown(), 0.0);
    const Time since = now();
    QVERIFY(set("load", true));
    QVERIFY(waitUntil([&] { return m_truth->behind().value_or(0) >= paused; }, paused + 5));
    const double after = between(since, now());
    QVERIFY(m_watch->becomes([&](const auto &line) { return between(since, line.at) >= after; }, 2 * tick));
    const double truth = truthOf(m_watch->lines().back()).value_or(-1);
    qInfo("measured: replay paused %.2f s: shown %.3f s", truth, shown());
    QVERIFY(std::abs(shown() - truth) <= tick);
    agreesSince(since);

    // A console that begins now cannot know when it began, only that it is not nothing.
    const StatusWatch::Line late{now(), m_house->pair({QStringLiteral("status")}).last()};
    const QJsonObject lag = late.lag();
    qInfo("measured: a new console: seconds %s, at least %.3f s, %.0f bytes", lag.value(QStringLiteral("seconds")).isNull() ? "null" : "a number",
          lag.value(QStringLiteral("at_least_s")).toDouble(-1), lag.value(QStringLiteral("bytes")).toDouble(-1));
    QVERIFY(lag.contains(QStringLiteral("seconds")) && lag.value(QStringLiteral("seconds")).isNull());
    QVERIFY(lag.value(QStringLiteral("at_least_s")).toDouble(-1) > 0);
    QVERIFY(lag.value(QStringLiteral("at_least_s")).toDouble() <= *m_truth->behind());
    QVERIFY(lag.value(QStringLiteral("bytes")).toDouble(0) > 0);

    QVERIFY(m_house->lab({QStringLiteral("heal"), QStringLiteral("2")}));
    QVERIFY2(zero(10), "resumed");
}

void TestLag::aBrokenLinkCounts()
{
    const double broken = longForm() ? 15 : 5;
    QVERIFY(set("hot-standby", false)); // or the standby would take over
    QVERIFY(set("load", true));
    QVERIFY(zero(10));
    const Time since = now();
    QVERIFY(m_house->lab({QStringLiteral("fault"), QStringLiteral("2"), QStringLiteral("link-cut")}));
    QVERIFY(waitUntil([&] { return m_truth->behind().value_or(0) >= broken; }, broken + 5));
    const double after = between(since, now());
    QVERIFY(m_watch->becomes([&](const auto &line) { return between(since, line.at) >= after; }, 2 * tick));
    const double truth = truthOf(m_watch->lines().back()).value_or(-1);
    qInfo("measured: link broken %.2f s: shown %.3f s", truth, shown());
    QVERIFY(std::abs(shown() - truth) <= tick);
    agreesSince(since);

    const Time healed = now();
    QVERIFY(m_house->lab({QStringLiteral("heal"), QStringLiteral("2")}));
    QVERIFY2(zero(30), "repaired");
    qInfo("measured: repaired: 0 after %.2f s", between(healed, now()));
    QVERIFY(set("load", false));
    QVERIFY(zero(10));
    QVERIFY(set("hot-standby", true));
}

QTEST_GUILESS_MAIN(TestLag)
#include "tst_lag.moc"
