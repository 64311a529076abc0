// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localtext.h"
#include "domain/time.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <string>
#include <vector>

namespace twinline {

/// How domain values look in our JSON. Spans are whole nanoseconds, so that nothing is lost on the way back.
namespace json {

QJsonValue value(std::string_view text);
QJsonValue value(const Instant &at);
QJsonValue value(Duration span);
QJsonValue value(const LocalText &text);

template<typename T>
QJsonValue value(const std::optional<T> &maybe)
{
    return maybe ? value(*maybe) : QJsonValue();
}

template<typename T, typename ToJson>
QJsonArray array(const std::vector<T> &items, ToJson toJson)
{
    QJsonArray out;
    for (const T &item : items)
        out.append(toJson(item));
    return out;
}

/// A wall time as people and other programs read it: ISO 8601, UTC, milliseconds.
QString iso(WallTime time);

/// Reads values out of one object; anything missing or of another type makes the whole reading fail.
class Reader
{
public:
    Reader(QJsonObject object, bool &good)
        : m_object(std::move(object))
        , m_good(good)
    {
    }

    std::string text(QLatin1String key) const;
    bool boolean(QLatin1String key) const;
    qint64 number(QLatin1String key) const;
    Duration span(QLatin1String key) const { return Duration(number(key)); }
    std::optional<Duration> maybeSpan(QLatin1String key) const;
    Instant instant(QLatin1String key) const;
    std::optional<Instant> maybeInstant(QLatin1String key) const;
    LocalText localText(QLatin1String key) const;
    bool has(QLatin1String key) const { return !m_object.value(key).isNull() && !m_object.value(key).isUndefined(); }
    QJsonObject object(QLatin1String key) const;

    /// A word of a closed list; an unknown word is a failure.
    template<typename FromWord>
    auto word(QLatin1String key, FromWord fromWord) const
    {
        const auto found = fromWord(text(key));
        if (!found)
            m_good = false;
        return found.value_or(typename decltype(found)::value_type{});
    }

    template<typename T, typename FromReader>
    std::vector<T> list(QLatin1String key, FromReader fromReader) const
    {
        std::vector<T> out;
        for (const QJsonValue &item : items(key))
            out.push_back(fromReader(Reader(item.toObject(), m_good)));
        return out;
    }

private:
    QJsonArray items(QLatin1String key) const;

    QJsonObject m_object;
    bool &m_good;
};

} // namespace json

} // namespace twinline
