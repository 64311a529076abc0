// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labhouse.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace acceptance {

/// A phone of its own at the service address: SIP OPTIONS over UDP every 10 ms from a thread of its own.
class OptionsWatcher
{
public:
    explicit OptionsWatcher(const LabHouse &house);
    /// \a network: a file of a network namespace in which the phone stands; empty: the program's own.
    OptionsWatcher(QByteArray host, quint16 port, QByteArray network);
    ~OptionsWatcher();
    OptionsWatcher(const OptionsWatcher &) = delete;
    OptionsWatcher &operator=(const OptionsWatcher &) = delete;

    struct Gap
    {
        Time last;  ///< when the last request before it was sent that got its 200
        Time first; ///< and the first after it
        double seconds() const { return between(last, first); }
    };
    /// The longest time without service between two answered requests.
    Gap longestGap() const;

private:
    struct Request
    {
        Time sent;
        bool answered = false;
    };
    void run(QByteArray host, quint16 port, QByteArray network);

    mutable std::mutex m_mutex;
    std::vector<Request> m_requests;
    std::atomic<bool> m_over = false;
    std::thread m_thread;
};

} // namespace acceptance
