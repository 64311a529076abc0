// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labhouse.h"

#include <array>
#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace acceptance {

/// Asks both nodes for mod=FT every 10 ms from a thread of its own, over sockets of its own: it shares nothing with the
/// console, so that the console can be held against it.
class FtWatcher
{
public:
    struct Answer
    {
        int node = 0; ///< 1 or 2
        Time sent;
        Time ended;
        std::string role; ///< "ACTIVE", "STANDBY", what else it said, or nothing when it said nothing in a second
    };

    explicit FtWatcher(const LabHouse &house);
    ~FtWatcher();
    FtWatcher(const FtWatcher &) = delete;
    FtWatcher &operator=(const FtWatcher &) = delete;

    /// Everything heard so far, in the order in which it ended.
    std::vector<Answer> answers() const;
    /// The first answer with this role that a question sent at or after \a since got.
    std::optional<Answer> first(int node, const std::string &role, Time since) const;
    /// The last one that came before \a until.
    std::optional<Answer> last(int node, const std::string &role, Time until) const;
    std::optional<Answer> await(int node, const std::string &role, Time since, double seconds) const;

private:
    struct Call
    {
        int fd = -1;
        Answer answer;
        bool asked = false;
        std::string received;
    };
    void run(std::array<QByteArray, 2> hosts, quint16 port);
    void ask(int node, const QByteArray &host, quint16 port);
    bool advance(Call &call, short events);
    void end(Call &call);

    std::vector<Call> m_calls; ///< of the thread alone
    mutable std::mutex m_mutex;
    std::vector<Answer> m_answers;
    std::atomic<bool> m_over = false;
    std::thread m_thread;
};

} // namespace acceptance
