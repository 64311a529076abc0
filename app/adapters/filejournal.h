// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/journal.h"

#include <QObject>
#include <QThread>

namespace twinline {

/// Runs as files STATE/runs/ID.jsonl (mode 0600), one line an entry. A thread of its own appends and syncs, so that no
/// window waits for a disk. A torn last line never counted and is cut off; anything else in a file is left alone.
class FileJournal : public Journal
{
public:
    explicit FileJournal(const QString &stateFolder);
    /// Waits for the lines that were handed in.
    ~FileJournal() override;

    void append(const std::string &run, const std::string &line, std::function<void(bool, std::string)> then) override;
    std::vector<std::string> runs() const override;
    std::vector<std::string> lines(const std::string &run) const override;

    /// Where a run's file lies.
    QString path(const std::string &run) const;

private:
    QString m_folder;
    QThread m_thread;
    QObject *m_worker; ///< lives in the thread
    QObject m_home;    ///< answers are given on its thread
};

} // namespace twinline
