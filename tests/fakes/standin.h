// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace twinline {

/// Programs that stand in for a cloud's command line, in a folder that comes first in PATH for as long as this lives. Each notes
/// how it was called, a line a call with its words in brackets, before it does what the test says.
class StandIn
{
public:
    StandIn()
    {
        m_path = qgetenv("PATH");
        qputenv("PATH", m_folder.path().toLocal8Bit() + ':' + m_path);
    }
    ~StandIn() { qputenv("PATH", m_path); }
    StandIn(const StandIn &) = delete;
    StandIn &operator=(const StandIn &) = delete;

    /// \a body: of a shell script, which has $dir for this folder.
    void program(const QString &name, const QByteArray &body)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("no stand-in can be written");
        const QByteArray dir = m_folder.path().toLocal8Bit();
        file.write("#!/bin/bash\ndir='" + dir + "'\n{ printf '[%s]' \"$(basename \"$0\")\" \"$@\"; echo; } >> \"$dir/calls\"\n" + body + '\n');
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    /// Replays what is recorded in tests/data/cloud: "aws/address" to standard output, "aws/denied!" to standard error.
    static QByteArray replay(const QByteArray &recorded)
    {
        const bool error = recorded.endsWith('!');
        const QByteArray name = error ? recorded.chopped(1) + ".err' >&2" : recorded + ".out'";
        return "cat '" TEST_DATA "/cloud/" + name;
    }
    static QByteArray recorded(const QByteArray &name)
    {
        QFile file(QStringLiteral(TEST_DATA "/cloud/") + QString::fromLatin1(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("not recorded: %s", name.constData());
        return file.readAll();
    }

    QString file(const QString &name) const { return m_folder.filePath(name); }
    QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QByteArray calls() const { return read(QStringLiteral("calls")); }
    void forget() { QFile::remove(file(QStringLiteral("calls"))); }

private:
    QTemporaryDir m_folder;
    QByteArray m_path;
};

} // namespace twinline
