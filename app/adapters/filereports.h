// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/reportstore.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace twinline {

/// Keeps reports as STATE/reports/PAIR/RUN.html and .json, each put in place whole. How they read is not its business.
class FileReports : public ReportStore
{
public:
    struct Writers
    {
        std::function<QString(const RunState &, const std::vector<Event> &)> html;
        std::function<QByteArray(const RunState &, const std::vector<Event> &)> json;
    };

    FileReports(QString stateFolder, Writers writers);

    std::optional<std::string> write(const RunState &run, const std::vector<Event> &events) override;

private:
    QString m_folder;
    Writers m_writers;
};

} // namespace twinline
