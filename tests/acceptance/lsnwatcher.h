// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labhouse.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace acceptance {

/// Reads both databases' positions 40 times a second over connections of its own, and knows from that how far the
/// standby was behind at any moment: since when something was written that it had not yet replayed then.
class LsnWatcher
{
public:
    explicit LsnWatcher(const LabHouse &house);
    ~LsnWatcher();
    LsnWatcher(const LsnWatcher &) = delete;
    LsnWatcher &operator=(const LsnWatcher &) = delete;

    /// Seconds behind at that moment; nothing before the first look.
    std::optional<double> behind(Time at) const;
    /// The same at the newest look.
    std::optional<double> behind() const;

private:
    struct Look
    {
        Time at;
        quint64 standby = 0;
        quint64 primary = 0;
    };
    void run(QByteArray primary, QByteArray standby);

    mutable std::mutex m_mutex;
    std::vector<Look> m_looks;
    std::atomic<bool> m_over = false;
    std::thread m_thread;
};

} // namespace acceptance
