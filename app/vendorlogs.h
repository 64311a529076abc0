// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/logread.h"
#include "decision/ftreport.h"
#include "ports/clock.h"

#include <QObject>
#include <QSet>
#include <QStringList>

class QWidget;

namespace twinline {

/// Reads the logs that a vendor's nodes keep (TEL-19), from a file that the operator opens or from the addresses that
/// pairs.toml names, and gives them out as lines of the event list.
class VendorLogs : public QObject
{
    Q_OBJECT

public:
    VendorLogs(const Clock &clock, QWidget *window);

    /// Asks for a file, and for its node when the file does not tell.
    void open(const PairConfig &pair);
    /// Reads a file as if it had been chosen.
    void read(const PairConfig &pair, const QString &file);
    /// Fetches the log of every node that has an address for it; one round a pair at a time.
    void fetch(const PairConfig &pair);
    /// How long one node may take; for tests.
    void setDeadline(Duration deadline) { m_deadline = deadline; }

signals:
    void linesRead(const QString &pair, const std::vector<twinline::Event> &lines);
    /// What could not be read, and why: whole sentences.
    void failed(const QStringList &sentences);

private:
    struct Round;

    void takeFile(const PairConfig &pair, const QString &file, const LogRead &read);
    void askForNode(const PairConfig &pair, const QString &file, const FtReport &report);
    void takeFetched(const std::shared_ptr<Round> &round, NodeIndex node, const LogRead &read);
    void give(const PairConfig &pair, NodeIndex node, const QString &source, const FtReport &report);

    const Clock &m_clock;
    QWidget *m_window;
    Duration m_deadline = std::chrono::seconds(15);
    QSet<QString> m_fetching; ///< pairs whose round is under way
};

} // namespace twinline
