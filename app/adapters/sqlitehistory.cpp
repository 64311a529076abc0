// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/sqlitehistory_p.h"

#include <fstream>

namespace twinline {

namespace {

using namespace std::chrono_literals;
using Milliseconds = std::chrono::milliseconds;
using Steady = std::chrono::steady_clock;

constexpr Milliseconds commitEvery = 400ms; ///< with the commit itself, less than the second that may be lost
constexpr Steady::duration tryAgain = 10s;  ///< after a disk was full
constexpr Steady::duration pruneEvery = 10min;
constexpr Steady::duration pruneFor = 20ms;
constexpr std::size_t mostUnsaved = 500000; ///< samples; a day of ten pairs. More than that, and the older half goes
constexpr std::size_t mostUnsavedEvents = 5000;

std::string kernelBoot()
{
    std::string id;
    std::getline(std::ifstream("/proc/sys/kernel/random/boot_id"), id);
    return id;
}

void dropOlderHalf(HistoryBatch &batch)
{
    batch.size = 0;
    for (auto &[key, points] : batch.samples) {
        points.erase(points.begin(), points.begin() + std::ptrdiff_t(points.size() / 2));
        batch.size += points.size();
    }
}

} // namespace

SqliteHistory::SqliteHistory(Clock &clock)
    : m_clock(clock)
    , m_began(clock.now())
{
    m_open.number = 1;
}

/// The last half second is put on the disk; a disk that does not answer holds up the end of the program, not its windows.
SqliteHistory::~SqliteHistory()
{
    {
        const std::scoped_lock lock(m_mutex, m_askMutex);
        m_ending = true;
        for (const Question &question : m_questions)
            question.cancelled->store(true);
    }
    m_wake.notify_all();
    m_asked.notify_all();
    if (m_reader.joinable())
        m_reader.join();
    if (m_writer.joinable())
        m_writer.join();
}

void SqliteHistory::open(const std::string &file, Mode mode, const std::string &boot)
{
    m_file = file;
    m_mode = mode;
    m_boot = boot.empty() ? kernelBoot() : boot;
    m_began = m_clock.now();
    if (mode != Mode::Look)
        m_writer = std::thread([this] { write(); });
    m_reader = std::thread([this] { answer(); });
}

void SqliteHistory::append(const std::string &pair, const std::string &series, const SeriesPoint &point)
{
    if (m_mode == Mode::Enter)
        return;
    const std::scoped_lock lock(m_mutex);
    m_open.samples[{pair, series}].push_back(point);
    if (point.at.boot >= m_latest.boot) { // answers may end out of order, also around a step of the clock
        m_latest = point.at;
        m_open.offset = offsetOf(point.at);
    }
    if (++m_open.size > mostUnsaved)
        dropOlderHalf(m_open);
}

void SqliteHistory::append(const Event &event)
{
    if (m_mode == Mode::Enter)
        return;
    const std::scoped_lock lock(m_mutex);
    m_open.events.push_back(event);
    if (m_open.events.size() > mostUnsavedEvents)
        m_open.events.erase(m_open.events.begin());
}

void SqliteHistory::append(const LedgerEntry &entry)
{
    const std::scoped_lock lock(m_mutex);
    m_open.ledger.push_back(entry);
}

HistoryState SqliteHistory::state() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state;
}

void SqliteHistory::write()
{
    m_pruneAt = Steady::now() + pruneEvery;
    Steady::duration pause{};
    for (bool last = false; !last;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, pause, [this] { return m_ending; });
            last = m_ending;
        }
        if (last || Steady::now() >= m_again)
            writeOnce();
        pause = commitEvery;
    }
}

void SqliteHistory::writeOnce()
{
    WallTime now;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_state.trouble && isNotOurs(*m_state.trouble))
            return; // it stays as it is until somebody has looked into it
        now = m_latest.wall;
    }
    try {
        if (!m_out) {
            m_out = std::make_unique<HistoryFile>(m_file, m_boot, m_began);
            m_sitting = m_out->sitting();
        }
        takeOver();
        if (!m_writing.empty())
            m_out->write(m_writing, now);
        const std::scoped_lock lock(m_mutex);
        m_writing = {};
        if (!m_state.trouble || !isNotOurs(*m_state.trouble))
            m_state = {true, true, {}};
    } catch (const HistoryRefused &refused) {
        m_again = Steady::now() + tryAgain;
        return failed(refused.why());
    } catch (const sqlite::Error &error) {
        m_again = Steady::now() + tryAgain;
        return failed(troubleOf(error, m_file));
    }
    prune(now);
}

/// What was seen up to here goes to the disk next; what did not get there yet goes first.
void SqliteHistory::takeOver()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_writing.empty() || m_open.empty())
        return;
    const std::int64_t next = m_open.number + 1;
    m_writing = std::move(m_open);
    m_open = {};
    m_open.number = next;
}

void SqliteHistory::prune(WallTime now)
{
    const auto begun = Steady::now();
    try {
        while (begun >= m_pruneAt && Steady::now() - begun < pruneFor)
            if (!m_out->prune(now))
                m_pruneAt = Steady::now() + pruneEvery;
    } catch (const sqlite::Error &) {
        m_pruneAt = Steady::now() + pruneEvery; // what is too old does no harm, and what ails the file the next commit tells
    }
}

void SqliteHistory::failed(const HistoryTrouble &trouble)
{
    const std::scoped_lock lock(m_mutex);
    m_state = {false, m_state.readable && !isNotOurs(trouble), trouble};
}

} // namespace twinline
