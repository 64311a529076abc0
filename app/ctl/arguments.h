// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <optional>

namespace twinline {

/// The words of a command line, taken apart against the options that a command knows.
class Arguments
{
public:
    struct Known
    {
        QStringList flags;  ///< "--json"
        QStringList values; ///< "--config", which take a word; may be repeated
    };

    Arguments(const QStringList &words, const Known &known);

    /// What is wrong, in one sentence; empty: nothing.
    const QString &mistake() const { return m_mistake; }
    bool has(const QString &flag) const { return m_flags.contains(flag); }
    QString value(const QString &option) const { return m_values.value(option).value(0); }
    QStringList values(const QString &option) const { return m_values.value(option); }
    const QStringList &plain() const { return m_plain; }

private:
    QString m_mistake;
    QStringList m_flags;
    QHash<QString, QStringList> m_values;
    QStringList m_plain;
};

} // namespace twinline
