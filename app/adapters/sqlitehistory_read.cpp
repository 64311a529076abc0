// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/gather.h"
#include "adapters/sqlitehistory_p.h"

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>

namespace twinline {

namespace {

using Milliseconds = std::chrono::milliseconds;

/// Destroyed by who asked; looked at by who answers.
class Reading : public HistoryReading
{
public:
    explicit Reading(std::shared_ptr<std::atomic<bool>> cancelled) : m_cancelled(std::move(cancelled)) {}
    ~Reading() override { m_cancelled->store(true); }

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

} // namespace

std::unique_ptr<HistoryReading> SqliteHistory::ask(Question question)
{
    question.cancelled = std::make_shared<std::atomic<bool>>(false);
    question.offset = offsetOf(m_clock.now());
    auto reading = std::make_unique<Reading>(question.cancelled);
    {
        const std::scoped_lock lock(m_askMutex);
        m_questions.push_back(std::move(question));
    }
    m_asked.notify_all();
    return reading;
}

std::unique_ptr<HistoryReading> SqliteHistory::read(const HistoryQuery &query, Slice then)
{
    return ask({{}, query, {}, std::move(then), {}});
}

std::unique_ptr<HistoryReading> SqliteHistory::ledger(const std::string &pair, Entries then)
{
    HistoryQuery query;
    query.pair = pair;
    return ask({{}, query, {}, {}, std::move(then)});
}

void SqliteHistory::answer()
{
    for (;;) {
        Question question;
        {
            std::unique_lock lock(m_askMutex);
            m_asked.wait(lock, [this] { return m_ending || !m_questions.empty(); });
            if (m_ending)
                return;
            question = std::move(m_questions.front());
            m_questions.pop_front();
        }
        if (!*question.cancelled)
            answer(question);
    }
}

void SqliteHistory::answer(const Question &question)
{
    HistorySlice slice;
    std::vector<LedgerEntry> entries;
    const auto look = [&](HistoryReader *reader) {
        if (question.slice)
            slice = sliceOf(question, reader);
        else
            entries = entriesOf(question, reader);
    };
    try {
        look(reader());
    } catch (const sqlite::Error &error) {
        m_in.reset();
        if (*question.cancelled)
            return;
        if (const int code = error.code() & 0xff; code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
            failed(troubleOf(error, m_file));
        look(nullptr); // at memory alone
    }
    QMetaObject::invokeMethod(&m_home, [question, slice = std::move(slice), entries = std::move(entries)] {
        if (*question.cancelled)
            return;
        if (question.slice)
            question.slice(slice);
        else
            question.entries(entries);
    }, Qt::QueuedConnection);
}

/// Null: there is no file yet, or none that can be read.
HistoryReader *SqliteHistory::reader()
{
    if (const auto trouble = state().trouble; trouble && isNotOurs(*trouble))
        m_in.reset();
    else if (!m_in && std::filesystem::exists(m_file)) {
        if (const auto refused = lookAtHistory(m_file, false)) {
            failed(*refused);
            return nullptr;
        }
        m_in = std::make_unique<HistoryReader>(m_file);
        const std::scoped_lock lock(m_mutex);
        m_state.readable = true;
    }
    return m_in.get();
}

SqliteHistory::Unsaved SqliteHistory::unsaved(const Question &question)
{
    const HistoryQuery &query = question.query;
    Unsaved found;
    const std::scoped_lock lock(m_mutex);
    for (const HistoryBatch *batch : {&m_writing, &m_open}) {
        Unsaved::Part part;
        part.batch = batch->number;
        for (const std::string &name : query.series) {
            part.series.emplace_back();
            const auto points = batch->samples.find({query.pair, name});
            if (points == batch->samples.end())
                continue;
            for (const SeriesPoint &point : points->second) {
                const WallTime at(std::chrono::floor<Milliseconds>(point.at.boot.time_since_epoch()) + question.offset);
                if (at >= query.from && at < query.to)
                    part.series.back().push_back(stretchOf(point, at));
            }
        }
        for (const Event &event : batch->events) {
            const bool wanted = query.codes.empty() || std::find(query.codes.begin(), query.codes.end(), event.code) != query.codes.end();
            if (query.mostEvents > 0 && wanted && (query.pair.empty() || query.pair == event.pair) && event.at.wall >= query.from && event.at.wall < query.to)
                part.events.push_back(event);
        }
        found.parts.push_back(std::move(part));
    }
    return found;
}

HistorySlice SqliteHistory::sliceOf(const Question &question, HistoryReader *reader)
{
    const HistoryQuery &query = question.query;
    Unsaved memory = unsaved(question); // before the file: what comes to the disk meanwhile is known by its batch
    HistorySlice slice;
    slice.series.resize(query.series.size());
    std::int64_t saved = 0;
    std::optional<WallTime> others; // until when another console has seen this pair
    if (reader) {
        const HistoryReader::Look look(*reader, *question.cancelled, m_boot, question.offset);
        saved = look.lastBatch(m_sitting);
        if (m_mode == Mode::Look)
            others = look.newest(query.pair);
        for (std::size_t i = 0; i < query.series.size(); ++i) {
            slice.series[i] = look.stretches(query, query.series[i]);
            if (const auto oldest = look.oldest(query.pair, query.series[i]))
                slice.oldest = std::min(slice.oldest.value_or(*oldest), *oldest);
        }
        slice.known = look.names(query.pair);
        if (query.mostEvents > 0)
            slice.events = look.events(query);
    }
    for (const Unsaved::Part &part : memory.parts) {
        if (m_sitting != 0 && part.batch <= saved)
            continue;
        for (std::size_t i = 0; i < query.series.size(); ++i)
            std::copy_if(part.series[i].begin(), part.series[i].end(), std::back_inserter(slice.series[i]),
                         [&](const Stretch &one) { return !others || one.from > *others; });
        std::copy_if(part.events.begin(), part.events.end(), std::back_inserter(slice.events),
                     [&](const Event &event) { return !others || event.at.wall > *others; });
    }
    for (auto &stretches : slice.series)
        stretches = atMost(std::move(stretches), 2 * query.most, query.to - query.from);
    std::stable_sort(slice.events.begin(), slice.events.end(), [](const Event &a, const Event &b) { return a.at.wall > b.at.wall; });
    if (slice.events.size() > query.mostEvents)
        slice.events.resize(query.mostEvents);
    return slice;
}

std::vector<LedgerEntry> SqliteHistory::entriesOf(const Question &question, HistoryReader *reader)
{
    std::vector<LedgerEntry> memory;
    {
        const std::scoped_lock lock(m_mutex);
        for (const HistoryBatch *batch : {&m_writing, &m_open})
            for (const LedgerEntry &entry : batch->ledger)
                if (question.query.pair.empty() || entry.pair == question.query.pair)
                    memory.push_back(entry);
    }
    std::map<std::string, LedgerEntry> all; // by id: the later one counts
    if (reader)
        for (LedgerEntry &entry : HistoryReader::Look(*reader, *question.cancelled, m_boot, question.offset).ledger(question.query.pair))
            all.insert_or_assign(entry.id, std::move(entry));
    for (LedgerEntry &entry : memory)
        all.insert_or_assign(entry.id, std::move(entry));
    std::vector<LedgerEntry> found;
    for (auto &[id, entry] : all)
        found.push_back(std::move(entry));
    std::stable_sort(found.begin(), found.end(), [](const LedgerEntry &a, const LedgerEntry &b) { return a.began > b.began; });
    return found;
}

} // namespace twinline
