// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/arguments.h"

#include <QCoreApplication>

namespace twinline {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(twinline::Arguments)
};

} // namespace

Arguments::Arguments(const QStringList &words, const Known &known)
{
    for (qsizetype i = 0; i < words.size() && m_mistake.isEmpty(); ++i) {
        const QString &word = words[i];
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = equals < 0 ? word : word.left(equals);
        if (!word.startsWith(QLatin1String("--"))) {
            m_plain << word;
        } else if (known.flags.contains(word)) {
            m_flags << word;
        } else if (known.values.contains(name)) {
            const QString value = equals < 0 ? words.value(++i) : word.mid(equals + 1);
            if (value.isEmpty() || (equals < 0 && value.startsWith(QLatin1String("--"))))
                m_mistake = Words::tr("%1 needs a value.").arg(name);
            else
                m_values[name] << value;
        } else {
            m_mistake = Words::tr("Unknown option “%1”.").arg(word);
        }
    }
}

} // namespace twinline
