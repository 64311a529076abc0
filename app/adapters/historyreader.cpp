// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/historyreader.h"

#include "adapters/gather.h"

#include <sqlite3.h>

#include <algorithm>

namespace twinline {

namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr int turnsBetweenLooks = 2000; ///< of SQLite's machine: a fraction of a millisecond

std::int64_t number(WallTime at)
{
    return at.time_since_epoch().count();
}

WallTime wall(std::int64_t milliseconds)
{
    return WallTime(Milliseconds(milliseconds));
}

WallTime ceilTo(WallTime at, Milliseconds size)
{
    const auto rest = (at.time_since_epoch() % size + size) % size;
    return rest == Milliseconds(0) ? at : at + (size - rest);
}

/// A word of a closed list, of which \a last is the last; none: a later version's word.
template<typename Enum>
std::optional<Enum> fromWord(const std::string &word, Enum last)
{
    for (int i = 0; i <= int(last); ++i)
        if (toWord(Enum(i)) == word)
            return Enum(i);
    return std::nullopt;
}

std::optional<Duration> span(const sqlite::Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(Duration(row.number(column)));
}

std::optional<Event> eventOf(const sqlite::Statement &row, std::int64_t shift, Milliseconds offset)
{
    const auto code = fromWord(row.text(3), EventCode::VendorLog);
    if (!code)
        return std::nullopt;
    Event event;
    event.at.wall = wall(row.number(1) + shift);
    event.at.boot = BootTime(event.at.wall.time_since_epoch() - offset);
    event.pair = row.text(0);
    event.code = *code;
    event.severity = fromWord(row.text(4), Severity::Critical).value_or(Severity::Note);
    event.node = NodeIndex(row.number(5));
    event.state = nodeStateFromWord(row.text(6)).value_or(NodeState::Unknown);
    event.span = span(row, 7);
    event.limit = span(row, 8);
    event.count = int(row.number(9));
    event.of = int(row.number(10));
    event.text = row.text(11);
    event.detail = row.text(12);
    return event;
}

int isCancelled(void *flag)
{
    return static_cast<const std::atomic<bool> *>(flag)->load() ? 1 : 0;
}

} // namespace

Milliseconds levelFor(Milliseconds range, std::size_t most)
{
    const Milliseconds wanted = most == 0 ? Milliseconds(0) : range / std::int64_t(most);
    Milliseconds size(0);
    for (const HistoryLevel &level : historyLevels)
        if (level.size <= 2 * wanted)
            size = level.size;
    return size;
}

HistoryReader::HistoryReader(const std::string &file)
    : m_database(file, sqlite::Database::Mode::Look)
{
    m_database.number("SELECT count(*) FROM sitting"); // now, and not in the middle of a question
}

HistoryReader::~HistoryReader() = default;

HistoryReader::Look::Look(HistoryReader &reader, const std::atomic<bool> &cancelled, const std::string &boot, Milliseconds offset)
    : m_database(reader.m_database)
    , m_offset(offset)
{
    sqlite3_progress_handler(m_database.handle(), turnsBetweenLooks, isCancelled, const_cast<std::atomic<bool> *>(&cancelled));
    m_database.run("BEGIN");
    m_shifts.insert(0); // of lines of a vendor's log, whose times are not ours
    sqlite::Statement all(m_database, "SELECT id, shift, batch, base, boot FROM sitting");
    while (all.step()) {
        // The writer follows a step of the clock with its next commit only.
        const std::int64_t shift = all.text(4) == boot ? offset.count() - all.number(3) : all.number(1);
        const bool steady = std::abs(shift) < sameClock.count();
        m_sittings[all.number(0)] = {steady ? 0 : shift, all.number(2)};
        m_shifts.insert(steady ? 0 : shift);
    }
}

HistoryReader::Look::~Look()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
    sqlite3_exec(m_database.handle(), "COMMIT", nullptr, nullptr, nullptr); // it only read: there is nothing to lose
}

std::int64_t HistoryReader::Look::lastBatch(std::int64_t sitting) const
{
    const auto found = m_sittings.find(sitting);
    return found == m_sittings.end() ? 0 : found->second.batch;
}

std::int64_t HistoryReader::Look::shiftOf(std::int64_t sitting) const
{
    const auto found = m_sittings.find(sitting);
    return found == m_sittings.end() ? 0 : found->second.shift;
}

std::optional<WallTime> HistoryReader::Look::newest(const std::string &pair) const
{
    std::optional<WallTime> found;
    sqlite::Statement all(m_database, "SELECT id FROM series WHERE pair = ?");
    sqlite::Statement last(m_database, "SELECT at, sitting FROM sample WHERE series = ? ORDER BY at DESC LIMIT 1");
    all.bind(pair);
    while (all.step()) {
        last.bind(all.number(0));
        if (last.step()) {
            const WallTime at = wall(last.number(0) + shiftOf(last.number(1)));
            found = std::max(found.value_or(at), at);
        }
        last.reset();
    }
    return found;
}

std::optional<std::int64_t> HistoryReader::Look::seriesId(const std::string &pair, const std::string &name) const
{
    sqlite::Statement find(m_database, "SELECT id FROM series WHERE pair = ? AND name = ?");
    find.bind(pair).bind(name);
    return find.step() ? std::optional(find.number(0)) : std::nullopt;
}

std::optional<WallTime> HistoryReader::Look::oldest(Milliseconds size, std::int64_t series) const
{
    const bool samples = size == Milliseconds(0);
    sqlite::Statement first(m_database, samples ? "SELECT at, sitting FROM sample WHERE series = ? ORDER BY at LIMIT 1"
                                                : "SELECT at, sitting FROM rollup WHERE series = ? AND size = ? ORDER BY at LIMIT 1");
    first.bind(series);
    if (!samples)
        first.bind(std::int64_t(size.count()));
    return first.step() ? std::optional(wall(first.number(0) + shiftOf(first.number(1)))) : std::nullopt;
}

std::optional<WallTime> HistoryReader::Look::oldest(const std::string &pair, const std::string &name) const
{
    const auto series = seriesId(pair, name);
    std::optional<WallTime> found;
    for (auto level = historyLevels.rbegin(); level != historyLevels.rend(); ++level) {
        const auto first = series ? oldest(level->size, *series) : std::nullopt;
        // A coarse stretch may begin long before its first sample, which a finer one knows.
        if (first && (!found || *first < *found + std::chrono::hours(6)))
            found = first;
    }
    return found;
}

std::vector<std::string> HistoryReader::Look::names(const std::string &pair) const
{
    std::vector<std::string> found;
    sqlite::Statement all(m_database, "SELECT name FROM series WHERE pair = ? ORDER BY name");
    all.bind(pair);
    while (all.step())
        found.push_back(all.text(0));
    return found;
}

void HistoryReader::Look::addRows(std::vector<Stretch> &to, Milliseconds size, std::int64_t series, WallTime from, WallTime until) const
{
    const bool samples = size == Milliseconds(0);
    sqlite::Statement rows(m_database, samples
                               ? "SELECT at, sitting, value, bound FROM sample WHERE series = ? AND at >= ? AND at < ? ORDER BY at"
                               : "SELECT at, sitting, count, lost, bounds, low, total, high FROM rollup "
                                 "WHERE series = ? AND at >= ? AND at < ? AND size = ? ORDER BY at");
    // Nearly always there is one shift: 0. Another one means a clock that was set while somebody watched.
    for (const std::int64_t shift : m_shifts) {
        rows.bind(series).bind(number(from) - shift).bind(number(until) - shift);
        if (!samples)
            rows.bind(std::int64_t(size.count()));
        while (rows.step()) {
            if (m_shifts.size() > 1 && shiftOf(rows.number(1)) != shift)
                continue;
            Stretch stretch;
            stretch.from = wall(rows.number(0) + shift);
            stretch.length = size;
            if (samples) {
                stretch.count = rows.isNull(2) ? 0 : 1;
                stretch.lost = 1 - stretch.count;
                stretch.lowerBound = rows.number(3) != 0;
                stretch.low = stretch.mean = stretch.high = rows.real(2);
            } else {
                stretch.count = std::uint32_t(rows.number(2));
                stretch.lost = std::uint32_t(rows.number(3));
                stretch.lowerBound = rows.number(4) > 0;
                stretch.low = rows.real(5);
                stretch.mean = stretch.count > 0 ? rows.real(6) / stretch.count : 0;
                stretch.high = rows.real(7);
            }
            to.push_back(stretch);
        }
    }
}

/// The levels that a range is read from, the newest part first: the one that its width asks for, and where that does not
/// reach back as far as a coarser one, that.
std::vector<HistoryReader::Look::Piece> HistoryReader::Look::pieces(std::int64_t series, Milliseconds level, WallTime from, WallTime to) const
{
    std::vector<Piece> found;
    std::vector<std::pair<Milliseconds, WallTime>> levels; // size, oldest
    for (const HistoryLevel &each : historyLevels)
        if (const auto first = each.size < level ? std::nullopt : oldest(each.size, series))
            levels.emplace_back(each.size, *first);
    for (std::size_t i = 0; i < levels.size() && to > from;) {
        const auto [size, first] = levels[i];
        std::size_t next = i + 1;
        while (next < levels.size() && levels[next].second + levels[next].first > first)
            ++next; // it reaches no farther back
        const bool last = next == levels.size() || first <= from;
        // Up to where a coarser stretch ends; the oldest takes the one that only reaches into the range.
        const WallTime begin = last ? from - std::max(Milliseconds(0), size - Milliseconds(1)) : std::min(to, ceilTo(first, levels[next].first));
        found.push_back({size, begin, to});
        if (last)
            break;
        to = begin;
        i = next;
    }
    return found;
}

std::vector<Stretch> HistoryReader::Look::stretches(const HistoryQuery &query, const std::string &name) const
{
    const auto series = seriesId(query.pair, name);
    if (!series || query.to <= query.from)
        return {};
    const Milliseconds range = query.to - query.from;
    const Milliseconds wanted = query.most == 0 ? Milliseconds(0) : range / std::int64_t(query.most);
    std::vector<Stretch> all;
    for (const Piece &piece : pieces(*series, levelFor(range, query.most), query.from, query.to)) {
        std::vector<Stretch> rows;
        addRows(rows, piece.size, *series, piece.from, piece.until);
        if (piece.size > Milliseconds(0)) // as wide as it is drawn; one stretch may also have been written by two sittings
            rows = gathered(std::move(rows), ceilTo(WallTime(std::max(wanted, piece.size)), piece.size).time_since_epoch());
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return atMost(std::move(all), 2 * query.most, range); // for samples that came more often than a level has stretches
}

std::vector<Event> HistoryReader::Look::events(const HistoryQuery &query) const
{
    std::string sql = "SELECT pair, at, sitting, code, severity, node, state, span, bound, count, total, text, detail FROM event "
                      "WHERE at >= ? AND at < ?";
    sql += query.pair.empty() ? "" : " AND pair = ?";
    sql += query.codes.empty() ? "" : " AND code = ?";
    sql += " ORDER BY at DESC, id DESC LIMIT ?";
    sqlite::Statement rows(m_database, sql);
    std::vector<Event> found;
    const auto addOf = [&](std::int64_t shift, const std::optional<EventCode> &code) {
        rows.bind(number(query.from) - shift).bind(number(query.to) - shift);
        if (!query.pair.empty())
            rows.bind(query.pair);
        if (code)
            rows.bind(toWord(*code));
        rows.bind(std::int64_t(query.mostEvents));
        while (rows.step())
            if (shiftOf(rows.number(2)) == shift)
                if (auto event = eventOf(rows, shift, m_offset))
                    found.push_back(*std::move(event));
    };
    for (const std::int64_t shift : m_shifts) {
        if (query.codes.empty())
            addOf(shift, {});
        for (const EventCode code : query.codes)
            addOf(shift, code);
    }
    std::stable_sort(found.begin(), found.end(), [](const Event &a, const Event &b) { return a.at.wall > b.at.wall; });
    if (found.size() > query.mostEvents)
        found.resize(query.mostEvents);
    return found;
}

std::vector<LedgerEntry> HistoryReader::Look::ledger(const std::string &pair) const
{
    const std::string sql = std::string("SELECT id, kind, pair, product, what, lab, began, ended, result, gap, recovery, expected, "
                                        "lost, lost_bytes, person, report FROM ledger ")
        + (pair.empty() ? "" : "WHERE pair = ? ") + "ORDER BY began DESC";
    sqlite::Statement rows(m_database, sql);
    if (!pair.empty())
        rows.bind(pair);
    std::vector<LedgerEntry> found;
    while (rows.step()) {
        LedgerEntry entry;
        entry.id = rows.text(0);
        entry.kind = rows.text(1) == toWord(LedgerKind::Drill) ? LedgerKind::Drill : LedgerKind::Run;
        entry.pair = rows.text(2);
        entry.product = rows.text(3);
        entry.what = rows.text(4);
        entry.lab = rows.number(5) != 0;
        entry.began = wall(rows.number(6));
        entry.ended = wall(rows.number(7));
        entry.result = rows.text(8);
        entry.gap = span(rows, 9);
        entry.recovery = span(rows, 10);
        entry.expected = span(rows, 11);
        entry.lost = span(rows, 12);
        if (!rows.isNull(13))
            entry.lostBytes = std::uint64_t(rows.number(13));
        entry.person = rows.text(14);
        entry.report = rows.text(15);
        found.push_back(std::move(entry));
    }
    return found;
}

} // namespace twinline
