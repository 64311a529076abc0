// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twohosts.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace netns {

/// Looks by itself, in threads of its own, who serves: which host's network has the address that moves, by the kernel's word,
/// and whose database takes writes, by its own. It shares nothing with the console.
class PairWatcher
{
public:
    explicit PairWatcher(const TwoHosts &hosts);
    ~PairWatcher();
    PairWatcher(const PairWatcher &) = delete;
    PairWatcher &operator=(const PairWatcher &) = delete;

    /// For how long, in words, both were seen serving at once from \a since on; empty: never. A host is held to serve between two
    /// looks in a row that say so.
    QByteArray databasesAtOnce(acceptance::Time since) const;
    QByteArray addressesAtOnce(acceptance::Time since) const;
    /// Looks that were taken so far; each series is to have some.
    std::size_t least() const;

private:
    struct Look
    {
        acceptance::Time sent;
        acceptance::Time ended;
        bool serves;
    };
    struct Series
    {
        const char *what; ///< "address" or "database"
        std::vector<Look> looks;
        std::thread thread;
    };
    using Asker = std::function<bool()>;
    void watch(const char *what, const QByteArray &network, const std::function<Asker()> &make);
    void run(Series &series, const std::function<Asker()> &make, const QByteArray &network);
    QByteArray overlap(const Series &one, const Series &other, acceptance::Time since) const;

    mutable std::mutex m_mutex;
    std::condition_variable m_change;
    bool m_over = false;
    std::vector<std::unique_ptr<Series>> m_series; ///< address of a and b, databases of a and b
};

/// A client of the database at the address that moves: commits some two hundred rows a second, one after the other, and keeps
/// account of those that the server said were committed.
class Ledger
{
public:
    explicit Ledger(const TwoHosts &hosts);
    ~Ledger();
    Ledger(const Ledger &) = delete;
    Ledger &operator=(const Ledger &) = delete;

    std::size_t committed() const;
    /// What was committed by that client and is not in this host's database now, as numbers; empty: nothing is lost.
    QByteArray lost(const char *host) const;

private:
    void run(const QByteArray &network);

    const TwoHosts &m_hosts;
    const std::string m_table; ///< of this client alone
    mutable std::mutex m_mutex;
    std::vector<int> m_committed;
    std::condition_variable m_change;
    bool m_over = false;
    std::thread m_thread;
};

} // namespace netns
