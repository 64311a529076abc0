// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace twinline::text {

/// Puts an HTML page together from plain text: whatever goes in is escaped.
class HtmlPage
{
public:
    HtmlPage(const QString &language, const QString &title);

    struct Row
    {
        QStringList cells;   ///< plain text; a line feed starts a new line
        QString styleClass;  ///< "good", "unknown", "bad" or empty
    };

    void heading(const QString &text);
    void paragraph(const QString &text, const QString &styleClass = {});
    void list(const QStringList &items);
    /// Label and value, side by side.
    void facts(const std::vector<std::pair<QString, QString>> &facts);
    /// A table, or \a otherwise when it would be empty.
    void table(const QStringList &titles, const std::vector<Row> &rows, const QString &otherwise);
    QString finished() const;

private:
    QString m_html;
};

} // namespace twinline::text
