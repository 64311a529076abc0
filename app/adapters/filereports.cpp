// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/filereports.h"

#include "adapters/statefolder.h"

namespace twinline {

FileReports::FileReports(QString stateFolder, Writers writers)
    : m_folder(std::move(stateFolder) + QStringLiteral("/reports"))
    , m_writers(std::move(writers))
{
}

std::optional<std::string> FileReports::write(const RunState &run, const std::vector<Event> &events)
{
    const QString folder = m_folder + QLatin1Char('/') + statefolder::slug(run.plan.pair);
    if (!statefolder::makePrivate(m_folder) || !statefolder::makePrivate(folder))
        return std::nullopt;
    const QString base = folder + QLatin1Char('/') + statefolder::slug(run.id);
    const QString html = base + QStringLiteral(".html");
    RunState named = run;
    named.report = html.toStdString();
    if (!statefolder::replaceFile(base + QStringLiteral(".json"), m_writers.json(named, events))
        || !statefolder::replaceFile(html, m_writers.html(named, events).toUtf8()))
        return std::nullopt;
    return named.report;
}

} // namespace twinline
