// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/historyfile.h"
#include "ports/clock.h"

#include <QObject>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace twinline {

class HistoryReader;

/// History that lasts, in one SQLite file with a write-ahead log. Two threads of its own: one puts what was seen on the disk,
/// at most half a second later and all at once; the other answers questions, beside it, so that neither waits for the other
/// and the window for neither. What is not on the disk yet, or cannot be put there, is in memory, and questions see both.
///
/// One console writes a file: the one that holds the state folder. Another one on the same folder reads what that writes, and
/// keeps in memory what only it sees; so nothing is written twice. To be used from the thread that made it.
class SqliteHistory : public HistoryStore
{
public:
    /// Keep: writes all to the file. Enter: its ledger only, as a command does that runs beside a console. Look: reads it only.
    enum class Mode { Keep, Enter, Look };

    explicit SqliteHistory(Clock &clock);
    ~SqliteHistory() override;

    /// Nothing is written or read before. \a boot names this start of the machine; empty: as the kernel does.
    void open(const std::string &file, Mode mode, const std::string &boot = {});
    static std::string fileIn(const std::string &folder) { return folder + "/history.sqlite"; }

    void append(const std::string &pair, const std::string &series, const SeriesPoint &point) override;
    void append(const Event &event) override;
    void append(const LedgerEntry &entry) override;
    std::unique_ptr<HistoryReading> read(const HistoryQuery &query, Slice then) override;
    std::unique_ptr<HistoryReading> ledger(const std::string &pair, Entries then) override;
    HistoryState state() const override;

private:
    struct Question;
    struct Unsaved;

    void write();
    void writeOnce();
    void takeOver();
    void prune(WallTime now);
    void failed(const HistoryTrouble &trouble);
    void answer();
    void answer(const Question &question);
    HistoryReader *reader();
    Unsaved unsaved(const Question &question);
    HistorySlice sliceOf(const Question &question, HistoryReader *reader);
    std::vector<LedgerEntry> entriesOf(const Question &question, HistoryReader *reader);
    std::unique_ptr<HistoryReading> ask(Question question);

    Clock &m_clock;
    QObject m_home; ///< answers go to its thread
    std::string m_file;
    std::string m_boot;
    Mode m_mode = Mode::Look;
    Instant m_began;
    std::atomic<std::int64_t> m_sitting{0};

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    HistoryState m_state;
    HistoryBatch m_open;    ///< takes what is seen now
    HistoryBatch m_writing; ///< empty when all of it is on the disk; changed by the writer alone
    Instant m_latest;       ///< of the newest sample
    bool m_ending = false;
    std::thread m_writer;
    std::unique_ptr<HistoryFile> m_out; ///< of the writer alone
    std::chrono::steady_clock::time_point m_again{}; ///< when a disk that was full is tried again
    std::chrono::steady_clock::time_point m_pruneAt{};

    std::mutex m_askMutex;
    std::condition_variable m_asked;
    std::deque<Question> m_questions;
    std::thread m_reader;
    std::unique_ptr<HistoryReader> m_in; ///< of the reader alone
};

} // namespace twinline
