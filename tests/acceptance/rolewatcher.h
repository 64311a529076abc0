// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labhouse.h"

#include <array>
#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace acceptance {

/// Asks both nodes for the role that they show to people, every 10 ms from a thread of its own, over sockets of its own: it
/// shares nothing with the console, so that the console can be held against it.
class RoleWatcher
{
public:
    /// Where a node shows its role, and how a reply is read.
    struct Face
    {
        QString port;
        std::string path;
        std::function<std::string(const std::string &body, const std::string &address)> role;
    };
    struct Answer
    {
        int node = 0; ///< 1 or 2
        Time sent;
        Time ended;
        std::string role; ///< "ACTIVE" in place of the vendor's word for that, what else it said, or nothing when it said nothing in a second
    };

    explicit RoleWatcher(const LabHouse &house);
    ~RoleWatcher();
    RoleWatcher(const RoleWatcher &) = delete;
    RoleWatcher &operator=(const RoleWatcher &) = delete;

    /// Everything heard so far, in the order in which it ended.
    std::vector<Answer> answers() const;
    /// The first answer with this role that a question sent at or after \a since got.
    std::optional<Answer> first(int node, const std::string &role, Time since) const;
    /// The last one that came before \a until.
    std::optional<Answer> last(int node, const std::string &role, Time until) const;
    std::optional<Answer> await(int node, const std::string &role, Time since, double seconds) const;
    /// Some moment from \a since on is covered by an ACTIVE of both.
    bool sawTwoActive(Time since) const;

private:
    struct Call
    {
        int fd = -1;
        Answer answer;
        bool asked = false;
        std::string received;
    };
    void run();
    void ask(int node);
    bool advance(Call &call, short events);
    void end(Call &call);

    const Face m_face;
    const std::array<std::string, 2> m_hosts;
    const quint16 m_port;
    std::vector<Call> m_calls; ///< of the thread alone
    mutable std::mutex m_mutex;
    std::vector<Answer> m_answers;
    std::atomic<bool> m_over = false;
    std::thread m_thread;
};

} // namespace acceptance
