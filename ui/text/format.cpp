// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/format.h"

#include "ui/text/sentences.h"
#include "ui/text/tr.h"

#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>

namespace twinline::text {

namespace {

constexpr QChar noBreak(0x00a0);

/// Units as each language writes them; kanji units stand without a space (GLOSSARY §1.1).
struct Units
{
    const char *milliseconds;
    const char *seconds;
    const char *minutes;
    const char *hours;
    std::array<const char *, 5> bytes;
    bool kanji;
    const char *date;      ///< patterns per language: QLocale of Qt 6.4 orders Japanese "d MMMM" wrongly
    const char *dateTime;
    const char *day;       ///< the same, short
    const char *month;
};

const Units &units()
{
    static constexpr std::array<const char *, 5> latin{"B", "kB", "MB", "GB", "TB"};
    static constexpr std::array<Units, 4> table{{
        {"ms", "s", "min", "h", latin, false, "d MMMM HH:mm", "d MMMM yyyy HH:mm:ss", "d MMM", "MMM yyyy"},
        {"ms", "s", "min", "h", latin, false, "d MMMM HH:mm", "d MMMM yyyy HH:mm:ss", "d MMM", "MMM yyyy"},
        {"ms", "秒", "分", "時間", latin, true, "M月d日 HH:mm", "yyyy年M月d日 HH:mm:ss", "M月d日", "yyyy年M月"},
        {"мс", "с", "мин", "ч", {"Б", "кБ", "МБ", "ГБ", "ТБ"}, false, "d MMMM HH:mm", "d MMMM yyyy HH:mm:ss", "d MMM", "MMM yyyy"},
    }};
    return table[static_cast<std::size_t>(language())];
}

QString latinUnit(const QString &figure, const char *unit)
{
    return figure + noBreak + QString::fromUtf8(unit);
}

QString timeUnit(const QString &figure, const char *unit)
{
    return units().kanji ? figure + QString::fromUtf8(unit) : latinUnit(figure, unit);
}

/// "2 min 10 s", "3 h": the smaller part only when it is not 0.
QString twoParts(qint64 large, const char *largeUnit, qint64 small, const char *smallUnit)
{
    const QString first = timeUnit(number(static_cast<double>(large)), largeUnit);
    if (small == 0)
        return first;
    const QString second = timeUnit(number(static_cast<double>(small)), smallUnit);
    return units().kanji ? first + second : first + noBreak + second;
}

QString days(qint64 count)
{
    return Tr::tr("%n day(s)", "a span of time", static_cast<int>(count)).replace(QLatin1Char(' '), noBreak);
}

/// One decimal below ten, none when it is .0.
QString shortNumber(double value)
{
    const double tenths = std::round(value * 10);
    const bool whole = tenths >= 100 || std::fmod(tenths, 10) == 0;
    return number(whole ? std::round(value) : tenths / 10, whole ? 0 : 1);
}

QDateTime local(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

QString formatted(WallTime time, const char *pattern)
{
    return QLocale().toString(local(time), QString::fromUtf8(pattern));
}

} // namespace

QString number(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

QString seconds(Duration span)
{
    return timeUnit(number(toSeconds(span), 1), units().seconds);
}

QString duration(Duration span)
{
    if (span < Duration::zero())
        return QLocale().negativeSign() + duration(-span);
    const double seconds = toSeconds(span);
    if (seconds < 0.0995 && seconds >= 0.0005)
        return latinUnit(number(std::round(seconds * 1000)), units().milliseconds);
    if (seconds < 9.95)
        return timeUnit(shortNumber(seconds), units().seconds);
    const qint64 whole = std::llround(seconds);
    if (whole < 60)
        return timeUnit(number(static_cast<double>(whole)), units().seconds);
    if (whole < 3600)
        return twoParts(whole / 60, units().minutes, whole % 60, units().seconds);
    const qint64 hours = whole / 3600;
    if (hours >= 48)
        return days(hours / 24);
    return twoParts(hours, units().hours, hours < 10 ? whole / 60 % 60 : 0, units().minutes);
}

QString rtt(Duration span)
{
    const double milliseconds = toSeconds(span) * 1000;
    const int decimals = milliseconds < 0.995 ? 2 : milliseconds < 99.95 ? 1 : 0;
    return latinUnit(number(milliseconds, decimals), units().milliseconds);
}

QString bytes(std::uint64_t count)
{
    double figure = static_cast<double>(count);
    std::size_t unit = 0;
    while (figure >= 999.5 && unit + 1 < units().bytes.size()) {
        figure /= 1000;
        ++unit;
    }
    return latinUnit(shortNumber(figure), units().bytes[unit]);
}

QString date(WallTime time)
{
    return formatted(time, units().date);
}

QString dateAndTime(WallTime time)
{
    return formatted(time, units().dateTime);
}

QString day(WallTime time)
{
    return formatted(time, units().day);
}

QString month(WallTime time)
{
    return formatted(time, units().month);
}

QString dayAndTime(WallTime time)
{
    return day(time) + noBreak + hourAndMinute(time);
}

QString hourAndMinute(WallTime time)
{
    return formatted(time, "HH:mm");
}

QString clockTime(WallTime time)
{
    return formatted(time, "HH:mm:ss");
}

QString stopwatch(Duration span)
{
    const qint64 tenths = std::max<qint64>(0, static_cast<qint64>(toSeconds(span) * 10));
    const qint64 minutes = tenths / 600;
    const QString seconds = QStringLiteral("%1%2%3").arg(tenths / 10 % 60, 2, 10, QLatin1Char('0'))
                                .arg(QLocale().decimalPoint()).arg(tenths % 10);
    const QString hours = minutes < 60 ? QString() : QStringLiteral("%1:").arg(minutes / 60);
    return hours + QStringLiteral("%1:").arg(minutes % 60, 2, 10, QLatin1Char('0')) + seconds;
}

} // namespace twinline::text
