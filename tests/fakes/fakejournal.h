// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/fakeclock.h"
#include "ports/journal.h"

#include <algorithm>
#include <map>

namespace twinline {

/// A journal in memory. The test decides how long a sync takes, whether it fails, and at which line the console dies.
class FakeJournal : public Journal
{
public:
    explicit FakeJournal(FakeClock &clock)
        : m_clock(clock)
    {
    }

    void append(const std::string &run, const std::string &line, std::function<void(bool, std::string)> then) override
    {
        ++appended;
        const bool kept = trouble.empty();
        const std::uint64_t id = ++m_lastId;
        m_pending[id] = m_clock.after(delay, [this, id, run, line, kept, then] {
            const auto alarm = std::move(m_pending[id]);
            m_pending.erase(id);
            if (kept)
                files[run].push_back(line);
            if (onSynced && kept)
                onSynced(run, line);
            then(kept, kept ? std::string() : trouble);
        });
    }

    std::vector<std::string> runs() const override
    {
        std::vector<std::string> ids;
        for (const auto &[id, lines] : files)
            ids.push_back(id);
        std::reverse(ids.begin(), ids.end());
        return ids;
    }

    std::vector<std::string> lines(const std::string &run) const override
    {
        const auto found = files.find(run);
        return found == files.end() ? std::vector<std::string>() : found->second;
    }

    std::map<std::string, std::vector<std::string>> files;
    std::function<void(const std::string &run, const std::string &line)> onSynced;
    std::string trouble; ///< not empty: appends fail with these words
    Duration delay = std::chrono::milliseconds(5);
    int appended = 0;

private:
    FakeClock &m_clock;
    std::uint64_t m_lastId = 0;
    std::map<std::uint64_t, std::unique_ptr<Alarm>> m_pending;
};

} // namespace twinline
