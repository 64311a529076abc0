// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/labreport.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

namespace twinline::lab {

namespace {

using Kind = LabFailure::Kind;

constexpr std::array<std::pair<Kind, std::string_view>, 11> words{{{Kind::Unknown, "unknown"},
                                                                   {Kind::Folder, "folder"},
                                                                   {Kind::Running, "running"},
                                                                   {Kind::NotALab, "not-a-lab"},
                                                                   {Kind::NotTraversable, "not-traversable"},
                                                                   {Kind::NoNetwork, "no-network"},
                                                                   {Kind::Program, "program"},
                                                                   {Kind::Database, "database"},
                                                                   {Kind::Missing, "missing"},
                                                                   {Kind::Product, "product"},
                                                                   {Kind::TimeOut, "time-out"}}};

} // namespace

std::string_view toWord(Kind kind)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto &row) { return row.first == kind; });
    return found == words.end() ? words[0].second : found->second;
}

Kind labFailureFromWord(std::string_view word)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto &row) { return row.second == word; });
    return found == words.end() ? Kind::Unknown : found->first;
}

void report(int descriptor, std::string_view line)
{
    const std::string text = std::string(line) + '\n';
    if (::write(descriptor, text.data(), text.size()) < 0)
        return; // who asked has gone; nobody is left to tell
}

void reportFailure(int descriptor, Kind kind, const std::string &what, const std::string &more)
{
    const QJsonObject object{{QStringLiteral("failed"), QString::fromUtf8(toWord(kind).data())},
                             {QStringLiteral("what"), QString::fromStdString(what)},
                             {QStringLiteral("more"), QString::fromStdString(more)}};
    report(descriptor, QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

} // namespace twinline::lab
