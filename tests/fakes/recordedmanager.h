// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QRegularExpression>
#include <QString>

namespace twinline {

/// What a real Asterisk said to an action for the \a nth time, from a recording in tests/data/asterisk; "%1" in place of the
/// ActionID. Empty: it was not recorded.
inline QByteArray recorded(const char *file, const QByteArray &action, int nth = 0)
{
    QFile source(QStringLiteral(TEST_DATA "/asterisk/") + QLatin1String(file));
    if (!source.open(QIODevice::ReadOnly))
        return {};
    const QByteArrayList lines = source.readAll().split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].trimmed() != ">> Action: " + action || nth-- > 0)
            continue;
        QByteArray said = lines[i + 1].trimmed(); // as Python prints a string
        said = said.mid(1, said.size() - 2);
        said.replace("<EOF>", "").replace("\\r\\n", "\r\n");
        static const QRegularExpression id(QStringLiteral("ActionID: [^\r\n]*"));
        return QString::fromUtf8(said).replace(id, QStringLiteral("ActionID: %1")).toUtf8();
    }
    return {};
}

} // namespace twinline
