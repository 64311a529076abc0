// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/filesetup.h"

#include "adapters/statefolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace twinline {

namespace {

constexpr qint64 mostBytes = 64 * 1024; ///< a list of some ten keys; whatever is larger is none of ours
constexpr auto schema = "twinline.setup/1";

} // namespace

FileSetup::FileSetup(QString stateFolder)
    : m_folder(std::move(stateFolder) + QStringLiteral("/setup"))
{
}

QString FileSetup::fileOf(const std::string &pair) const
{
    return m_folder + QLatin1Char('/') + statefolder::slug(pair) + QStringLiteral(".json");
}

std::set<std::string> FileSetup::ticked(const std::string &pair) const
{
    QFile file(fileOf(pair));
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return {};
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    std::set<std::string> keys;
    if (kept.value(QStringLiteral("schema")) != QLatin1String(schema))
        return keys;
    for (const QJsonValue &key : kept.value(QStringLiteral("ticked")).toArray())
        if (key.isString())
            keys.insert(key.toString().toStdString());
    return keys;
}

bool FileSetup::keep(const std::string &pair, const std::set<std::string> &keys)
{
    QJsonArray ticked;
    for (const std::string &key : keys)
        ticked.append(QString::fromStdString(key));
    const QJsonObject all{{QStringLiteral("schema"), QLatin1String(schema)},
                          {QStringLiteral("pair"), QString::fromStdString(pair)},
                          {QStringLiteral("ticked"), ticked}};
    return statefolder::makePrivate(m_folder)
        && statefolder::replaceFile(fileOf(pair), QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace twinline
