// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctldesk.h"

#include <vector>

namespace acceptance {

/// A running `status --watch --json`: every line with the moment at which it came here.
class StatusWatch
{
public:
    struct Line
    {
        Time at;
        QJsonObject status;
        QString verdict() const { return status.value(QStringLiteral("verdict")).toString(); }
        bool hasReason(const QString &word, const QString &node = {}) const;
        QJsonObject lag() const; ///< of the first store
        QJsonObject probe(const QString &node, const QString &key) const;
    };

    explicit StatusWatch(const CtlDesk &desk);
    ~StatusWatch();
    StatusWatch(const StatusWatch &) = delete;
    StatusWatch &operator=(const StatusWatch &) = delete;

    const std::vector<Line> &lines() const { return m_lines; }
    QString verdict() const { return m_lines.empty() ? QString() : m_lines.back().verdict(); }
    /// The first line from \a since on that has this verdict, as soon as there is one within so many seconds.
    const Line *verdict(const QString &word, Time since, double seconds);
    /// Waits until \a fits the newest line.
    bool becomes(const std::function<bool(const Line &)> &fits, double seconds);
    /// All verdicts in turn from \a since on, for a failure's message.
    QByteArray story(Time since) const;

private:
    void read();

    QProcess m_process;
    QByteArray m_received;
    std::vector<Line> m_lines;
};

} // namespace acceptance
