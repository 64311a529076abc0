// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/textscene.h"

#include <QLocale>

using namespace twinline;
using namespace twinline::test;
using namespace std::chrono_literals;

/// Figures in four languages, after GLOSSARY §1.1.
class FormatTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("TZ", "UTC"); }

private slots:
    void cleanup() { text::setLanguage(Language::English); }

    void durations_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<Four>("expected");
        const auto row = [](qint64 ms, const Four &expected) {
            QTest::addRow("%lld ms", static_cast<long long>(ms)) << ms << expected;
        };
        constexpr qint64 minute = 60'000, hour = 60 * minute, day = 24 * hour;
        row(0, {"0 s", "0 s", "0秒", "0 с"});
        row(40, {"40 ms", "40 ms", "40 ms", "40 мс"});
        row(100, {"0.1 s", "0,1 s", "0.1秒", "0,1 с"});
        row(300, {"0.3 s", "0,3 s", "0.3秒", "0,3 с"});
        row(5'000, {"5 s", "5 s", "5秒", "5 с"});
        row(9'949, {"9.9 s", "9,9 s", "9.9秒", "9,9 с"});
        row(9'951, {"10 s", "10 s", "10秒", "10 с"});
        row(41'200, {"41 s", "41 s", "41秒", "41 с"});
        row(59'700, {"1 min", "1 min", "1分", "1 мин"});
        row(130'000, {"2 min 10 s", "2 min 10 s", "2分10秒", "2 мин 10 с"});
        row(hour, {"1 h", "1 h", "1時間", "1 ч"});
        row(hour + 5 * minute + 59'000, {"1 h 5 min", "1 h 5 min", "1時間5分", "1 ч 5 мин"});
        row(31 * hour + 20 * minute, {"31 h", "31 h", "31時間", "31 ч"});
        row(48 * hour, {"2 days", "2 giorni", "2日", "2 дня"});
        row(5 * day, {"5 days", "5 giorni", "5日", "5 дней"});
        row(21 * day, {"21 days", "21 giorni", "21日", "21 день"});
        row(193 * day + hour, {"193 days", "193 giorni", "193日", "193 дня"});
        row(-300, {"-0.3 s", "-0,3 s", "-0.3秒", "-0,3 с"});
    }

    void durations()
    {
        QFETCH(qint64, milliseconds);
        QFETCH(Four, expected);
        for (const Language language : allLanguages) {
            text::setLanguage(language);
            QString got = plain(text::duration(std::chrono::milliseconds(milliseconds)));
            got.replace(QChar(0x2212), QLatin1Char('-'));
            QCOMPARE(got, expected.in(language));
        }
    }

    void unitsStayWithTheirFigures()
    {
        text::setLanguage(Language::English);
        QVERIFY(!text::duration(130s).contains(QLatin1Char(' ')));
        QVERIFY(!text::duration(std::chrono::hours(193 * 24)).contains(QLatin1Char(' ')));
        QVERIFY(!text::rtt(12400us).contains(QLatin1Char(' ')));
        QVERIFY(!text::bytes(48'000).contains(QLatin1Char(' ')));
    }

    void roundTripTimes()
    {
        compare([] { return text::rtt(12400us); }, {"12.4 ms", "12,4 ms", "12.4 ms", "12,4 мс"});
        compare([] { return text::rtt(210us); }, {"0.21 ms", "0,21 ms", "0.21 ms", "0,21 мс"});
        compare([] { return text::rtt(996us); }, {"1.0 ms", "1,0 ms", "1.0 ms", "1,0 мс"});
        compare([] { return text::rtt(123'400us); }, {"123 ms", "123 ms", "123 ms", "123 мс"});
        compare([] { return text::rtt(1240ms); }, {"1,240 ms", "1.240 ms", "1,240 ms", "1 240 мс"});
    }

    void sizes()
    {
        compare([] { return text::bytes(0); }, {"0 B", "0 B", "0 B", "0 Б"});
        compare([] { return text::bytes(999); }, {"999 B", "999 B", "999 B", "999 Б"});
        compare([] { return text::bytes(1'234); }, {"1.2 kB", "1,2 kB", "1.2 kB", "1,2 кБ"});
        compare([] { return text::bytes(48'000); }, {"48 kB", "48 kB", "48 kB", "48 кБ"});
        compare([] { return text::bytes(999'600); }, {"1 MB", "1 MB", "1 MB", "1 МБ"});
        compare([] { return text::bytes(19'256'456); }, {"19 MB", "19 MB", "19 MB", "19 МБ"});
        compare([] { return text::bytes(3'200'000'000ULL); }, {"3.2 GB", "3,2 GB", "3.2 GB", "3,2 ГБ"});
        compare([] { return text::bytes(5'000'000'000'000'000ULL); }, {"5,000 TB", "5.000 TB", "5,000 TB", "5 000 ТБ"});
    }

    void numbers()
    {
        compare([] { return text::number(1234); }, {"1,234", "1.234", "1,234", "1 234"});
        compare([] { return text::number(0.3, 1); }, {"0.3", "0,3", "0.3", "0,3"});
    }

    void dates()
    {
        compare([] { return text::date(may12()); }, {"12 May 10:33", "12 maggio 10:33", "5月12日 10:33", "12 мая 10:33"});
        compare([] { return text::dateAndTime(may12()); }, {"12 May 2026 10:33:05", "12 maggio 2026 10:33:05",
                                                            "2026年5月12日 10:33:05", "12 мая 2026 10:33:05"});
        compare([] { return text::clockTime(may12()); }, {"10:33:05", "10:33:05", "10:33:05", "10:33:05"});
    }

    void twentyFourHours()
    {
        compare([] { return text::clockTime(may12() + 12h); }, {"22:33:05", "22:33:05", "22:33:05", "22:33:05"});
    }

    void stopwatch()
    {
        compare([] { return text::stopwatch(2400ms); }, {"00:02.4", "00:02,4", "00:02.4", "00:02,4"});
        compare([] { return text::stopwatch(72'990ms); }, {"01:12.9", "01:12,9", "01:12.9", "01:12,9"});
        compare([] { return text::stopwatch(3661s); }, {"1:01:01.0", "1:01:01,0", "1:01:01.0", "1:01:01,0"});
        compare([] { return text::stopwatch(-1s); }, {"00:00.0", "00:00,0", "00:00.0", "00:00,0"});
    }

private:
    template<typename Make>
    static void compare(Make make, const Four &expected)
    {
        for (const Language language : allLanguages) {
            text::setLanguage(language);
            QCOMPARE(plain(make()), expected.in(language));
        }
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
