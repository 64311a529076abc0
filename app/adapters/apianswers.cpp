// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/apianswers.h"

#include "adapters/probejob.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace twinline {

namespace {

std::optional<QJsonObject> objectIn(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    return error.error == QJsonParseError::NoError && document.isObject() ? std::optional(document.object()) : std::nullopt;
}

std::string wordIn(const QJsonObject &object, const char *key)
{
    return cardText(object.value(QLatin1String(key)).toString().toStdString(), 80);
}

std::optional<std::uint64_t> countIn(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    const double number = value.toDouble(-1);
    const bool whole = value.isDouble() && number >= 0 && number < 9e15 && std::floor(number) == number;
    return whole ? std::optional(std::uint64_t(number)) : std::nullopt;
}

} // namespace

std::optional<AriFacts> readAsteriskInfo(const QByteArray &body)
{
    const auto object = objectIn(body);
    if (!object || !object->value(QLatin1String("system")).isObject())
        return std::nullopt;
    const QJsonObject system = object->value(QLatin1String("system")).toObject();
    AriFacts facts;
    facts.version = wordIn(system, "version");
    facts.identity = wordIn(system, "entity_id");
    return facts.version.empty() ? std::nullopt : std::optional(facts);
}

std::optional<std::string> readAsteriskPing(const QByteArray &body)
{
    const auto object = objectIn(body);
    const std::string identity = object ? wordIn(*object, "asterisk_id") : std::string();
    return identity.empty() ? std::nullopt : std::optional(identity);
}

std::optional<int> readAsteriskChannels(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    return error.error == QJsonParseError::NoError && document.isArray() ? std::optional(int(document.array().size())) : std::nullopt;
}

std::optional<BacklogFacts> readSyncthingStatus(const QByteArray &body)
{
    const auto object = objectIn(body);
    if (!object)
        return std::nullopt;
    BacklogFacts facts;
    facts.state = wordIn(*object, "state");
    facts.items = countIn(*object, "needTotalItems");
    if (!facts.items) // before it was told as one
        facts.items = countIn(*object, "needFiles");
    facts.bytes = countIn(*object, "needBytes");
    return facts.state.empty() || !facts.items || !facts.bytes ? std::nullopt : std::optional(facts);
}

} // namespace twinline
