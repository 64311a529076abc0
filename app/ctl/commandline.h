// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/context.h"

#include <QCoreApplication>
#include <QStringList>

namespace twinline {

/// `twinlinectl`: chooses the command and gives it its context (DESIGN §8).
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(twinline::CommandLine)

public:
    CommandLine(QTextStream &out, QTextStream &err);

    /// Carries out \a words and returns the exit code.
    int run(const QStringList &words);

private:
    int see(const QString &command, const QStringList &words);
    int act(Intent intent, const QStringList &words);
    int runs(const QStringList &words);
    int history(const QStringList &words);
    int secret(const QStringList &words);
    void tellHistory();
    int misused(const QString &mistake);
    QString mistakeIn(const class Arguments &arguments) const;
    Configuration configurationOf(const class Arguments &arguments) const;

    QTextStream &m_out;
    QTextStream &m_err;
    Folders m_folders;
};

} // namespace twinline
