// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/jsonvalues.h"

#include <QDateTime>
#include <QTimeZone>

namespace twinline::json {

namespace {

Instant instantFrom(const QJsonValue &value, bool &good)
{
    const QJsonArray both = value.toArray();
    if (both.size() != 2 || !both[0].isDouble() || !both[1].isDouble()) {
        good = false;
        return {};
    }
    return {BootTime(Duration(both[0].toInteger())), WallTime(std::chrono::milliseconds(both[1].toInteger()))};
}

} // namespace

QJsonValue value(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonValue value(const Instant &at)
{
    return QJsonArray{static_cast<qint64>(at.boot.time_since_epoch().count()),
                      static_cast<qint64>(at.wall.time_since_epoch().count())};
}

QJsonValue value(Duration span)
{
    return static_cast<qint64>(span.count());
}

QJsonValue value(const LocalText &text)
{
    QJsonObject out;
    for (const Language language : allLanguages) {
        if (!text.in(language).empty())
            out.insert(QLatin1String(languageCode(language)), value(std::string_view(text.in(language))));
    }
    return out;
}

QString iso(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

std::string Reader::text(QLatin1String key) const
{
    const QJsonValue found = m_object.value(key);
    if (!found.isString())
        m_good = false;
    return found.toString().toStdString();
}

bool Reader::boolean(QLatin1String key) const
{
    const QJsonValue found = m_object.value(key);
    if (!found.isBool())
        m_good = false;
    return found.toBool();
}

qint64 Reader::number(QLatin1String key) const
{
    const QJsonValue found = m_object.value(key);
    if (!found.isDouble())
        m_good = false;
    return found.toInteger();
}

std::optional<Duration> Reader::maybeSpan(QLatin1String key) const
{
    return has(key) ? std::optional(span(key)) : std::nullopt;
}

Instant Reader::instant(QLatin1String key) const
{
    return instantFrom(m_object.value(key), m_good);
}

std::optional<Instant> Reader::maybeInstant(QLatin1String key) const
{
    return has(key) ? std::optional(instant(key)) : std::nullopt;
}

LocalText Reader::localText(QLatin1String key) const
{
    LocalText out;
    const Reader inner(object(key), m_good);
    for (const Language language : allLanguages) {
        if (const QLatin1String code(languageCode(language)); inner.has(code))
            out.texts[static_cast<std::size_t>(language)] = inner.text(code);
    }
    return out;
}

QJsonObject Reader::object(QLatin1String key) const
{
    const QJsonValue found = m_object.value(key);
    if (!found.isObject())
        m_good = false;
    return found.toObject();
}

QJsonArray Reader::items(QLatin1String key) const
{
    const QJsonValue found = m_object.value(key);
    if (!found.isArray())
        m_good = false;
    return found.toArray();
}

} // namespace twinline::json
