// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/historyfile.h"

#include "adapters/gather.h"

#include <fcntl.h>
#include <unistd.h>

namespace twinline {

namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr const char *tables = R"(
CREATE TABLE sitting (id INTEGER PRIMARY KEY, boot TEXT NOT NULL, began INTEGER NOT NULL, base INTEGER NOT NULL,
                      shift INTEGER NOT NULL DEFAULT 0, batch INTEGER NOT NULL DEFAULT 0);
CREATE TABLE series (id INTEGER PRIMARY KEY, pair TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (pair, name));
CREATE TABLE sample (series INTEGER NOT NULL, at INTEGER NOT NULL, sitting INTEGER NOT NULL, value REAL, bound INTEGER NOT NULL,
                     PRIMARY KEY (series, at, sitting)) WITHOUT ROWID;
CREATE TABLE rollup (size INTEGER NOT NULL, series INTEGER NOT NULL, at INTEGER NOT NULL, sitting INTEGER NOT NULL,
                     count INTEGER NOT NULL, lost INTEGER NOT NULL, bounds INTEGER NOT NULL, low REAL, total REAL NOT NULL, high REAL,
                     PRIMARY KEY (size, series, at, sitting)) WITHOUT ROWID;
CREATE TABLE event (id INTEGER PRIMARY KEY, pair TEXT NOT NULL, at INTEGER NOT NULL, sitting INTEGER NOT NULL, code TEXT NOT NULL,
                    severity TEXT NOT NULL, node INTEGER NOT NULL, state TEXT NOT NULL, span INTEGER, bound INTEGER,
                    count INTEGER NOT NULL, total INTEGER NOT NULL, text TEXT NOT NULL, detail TEXT NOT NULL);
CREATE INDEX event_of_pair ON event (pair, at);
CREATE INDEX event_of_code ON event (pair, code, at);
CREATE INDEX event_of_all ON event (at);
CREATE TABLE ledger (id TEXT PRIMARY KEY, kind TEXT NOT NULL, pair TEXT NOT NULL, product TEXT NOT NULL, what TEXT NOT NULL,
                     lab INTEGER NOT NULL, began INTEGER NOT NULL, ended INTEGER NOT NULL, result TEXT NOT NULL, gap INTEGER,
                     recovery INTEGER, expected INTEGER, lost INTEGER, lost_bytes INTEGER, person TEXT NOT NULL, report TEXT NOT NULL);
CREATE INDEX ledger_of_pair ON ledger (pair, began);
)";

std::optional<std::int64_t> nanoseconds(const std::optional<Duration> &span)
{
    return span ? std::optional<std::int64_t>(span->count()) : std::nullopt;
}

/// Everything of a batch or nothing.
class Transaction
{
public:
    explicit Transaction(sqlite::Database &database)
        : m_database(database)
    {
        m_database.run("BEGIN IMMEDIATE");
    }
    ~Transaction()
    {
        if (m_open)
            rollBack();
    }
    void commit()
    {
        m_database.run("COMMIT");
        m_open = false;
    }

private:
    void rollBack()
    {
        try {
            m_database.run("ROLLBACK");
        } catch (const sqlite::Error &) {
            // SQLite has rolled back by itself, as after a full disk
        }
    }

    sqlite::Database &m_database;
    bool m_open = true;
};

/// Refuses a file before it is opened for writing: nothing of what somebody else wrote there is touched.
const std::string &fitFile(const std::string &file)
{
    if (const auto trouble = lookAtHistory(file, true))
        throw HistoryRefused(*trouble);
    // What a telephone system did is nobody else's business: the files beside it get the same rights.
    const int made = ::open(file.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    if (made >= 0)
        ::close(made);
    return file;
}

} // namespace

struct HistoryFile::Questions
{
    explicit Questions(sqlite::Database &db)
        : findSeries(db, "SELECT id FROM series WHERE pair = ? AND name = ?")
        , addSeries(db, "INSERT INTO series (pair, name) VALUES (?, ?) RETURNING id")
        , addSample(db, "INSERT OR IGNORE INTO sample VALUES (?, ?, ?, ?, ?)")
        , addRollup(db, "INSERT INTO rollup VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count, "
                        "lost = lost + excluded.lost, bounds = bounds + excluded.bounds, total = total + excluded.total, "
                        "low = min(ifnull(low, excluded.low), ifnull(excluded.low, low)), "
                        "high = max(ifnull(high, excluded.high), ifnull(excluded.high, high))")
        , addEvent(db, "INSERT INTO event (pair, at, sitting, code, severity, node, state, span, bound, count, total, text, detail) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        , addLedger(db, "INSERT OR REPLACE INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        , setBatch(db, "UPDATE sitting SET batch = ? WHERE id = ?")
        , setShift(db, "UPDATE sitting SET shift = ? - base WHERE boot = ?")
    {
    }

    sqlite::Statement findSeries, addSeries, addSample, addRollup, addEvent, addLedger, setBatch, setShift;
};

HistoryFile::HistoryFile(const std::string &file, const std::string &boot, Instant now)
try
    : m_database(fitFile(file), sqlite::Database::Mode::Create)
    , m_boot(boot)
    , m_offset(offsetOf(now))
{
    prepare(boot, now);
} catch (const sqlite::Error &error) {
    throw HistoryRefused(troubleOf(error, file));
}

HistoryFile::~HistoryFile() = default;

/// A commit is on the disk before it counts (synchronous = FULL): in a thread of its own that costs nobody anything, and not
/// even a power cut takes more than what was not committed yet.
void HistoryFile::prepare(const std::string &boot, Instant now)
{
    m_database.run("PRAGMA journal_mode = WAL");
    m_database.run("PRAGMA synchronous = FULL");
    m_database.run("PRAGMA journal_size_limit = 16777216");
    Transaction transaction(m_database);
    if (m_database.number("PRAGMA user_version") == 0) { // within the transaction: another console may have been first
        m_database.run(tables);
        m_database.run(("PRAGMA application_id = " + std::to_string(application)).c_str());
        m_database.run(("PRAGMA user_version = " + std::to_string(schema)).c_str());
    }
    m_ask = std::make_unique<Questions>(m_database);
    sqlite::Statement begin(m_database, "INSERT INTO sitting (boot, began, base) VALUES (?, ?, ?) RETURNING id");
    begin.bind(boot).bind(std::int64_t(now.wall.time_since_epoch().count())).bind(std::int64_t(m_offset.count()));
    begin.step();
    m_sitting = begin.number(0);
    begin.reset();
    // What was seen earlier since the machine started counts on the same boot clock: it moves with what the clock is now.
    m_ask->setShift.bind(std::int64_t(m_offset.count())).bind(boot).run();
    transaction.commit();
}

std::int64_t HistoryFile::placeOf(BootTime boot) const
{
    return (std::chrono::floor<Milliseconds>(boot.time_since_epoch()) + m_offset).count();
}

void HistoryFile::write(const HistoryBatch &batch, WallTime now)
{
    const Milliseconds shift = m_shift;
    try {
        writeAll(batch, now);
    } catch (const sqlite::Error &) {
        m_series.clear(); // what was made in this transaction is gone with it
        m_shift = shift;
        throw;
    }
}

void HistoryFile::writeAll(const HistoryBatch &batch, WallTime now)
{
    Transaction transaction(m_database);
    if (batch.offset)
        follow(*batch.offset);
    for (const auto &[key, points] : batch.samples) {
        const std::int64_t series = seriesId(key.first, key.second);
        keepSamples(series, points, now);
        for (const HistoryLevel &level : historyLevels)
            if (level.size > Milliseconds(0))
                keepRollups(series, level, points, now);
    }
    for (const Event &event : batch.events)
        keep(event);
    for (const LedgerEntry &entry : batch.ledger)
        keep(entry);
    m_ask->setBatch.bind(batch.number).bind(m_sitting).run();
    transaction.commit();
}

void HistoryFile::follow(Milliseconds offset)
{
    const Milliseconds shift = offset - m_offset;
    if (std::chrono::abs(shift - m_shift) < sameClock)
        return;
    m_ask->setShift.bind(std::int64_t(offset.count())).bind(m_boot).run();
    m_shift = shift;
}

std::int64_t HistoryFile::seriesId(const std::string &pair, const std::string &name)
{
    const auto known = m_series.find({pair, name});
    if (known != m_series.end())
        return known->second;
    std::int64_t id = 0;
    auto &find = m_ask->findSeries.bind(pair).bind(name);
    if (find.step()) {
        id = find.number(0);
        find.reset();
    } else {
        auto &add = m_ask->addSeries.bind(pair).bind(name);
        add.step();
        id = add.number(0);
        add.reset();
    }
    return m_series[{pair, name}] = id;
}

void HistoryFile::keepSamples(std::int64_t series, const std::vector<SeriesPoint> &points, WallTime now)
{
    const std::int64_t oldest = (now - historyLevels.front().kept - m_shift).time_since_epoch().count();
    for (const SeriesPoint &point : points) {
        std::int64_t at = placeOf(point.at.boot);
        if (at < oldest)
            continue;
        do { // the rare second one of the same millisecond goes to the next
            m_ask->addSample.bind(series).bind(at++).bind(m_sitting).bind(point.value).bind(std::int64_t(point.lowerBound)).run();
        } while (m_database.changes() == 0);
    }
}

void HistoryFile::keepRollups(std::int64_t series, const HistoryLevel &level, const std::vector<SeriesPoint> &points, WallTime now)
{
    struct Sum
    {
        Stretch of;
        std::int64_t bounds = 0;
    };
    const std::int64_t oldest = (now - level.kept - m_shift).time_since_epoch().count();
    const std::int64_t size = level.size.count();
    std::map<std::int64_t, Sum> sums;
    for (const SeriesPoint &point : points) {
        const std::int64_t at = placeOf(point.at.boot);
        const std::int64_t begin = at - ((at % size) + size) % size;
        if (begin < oldest)
            continue;
        Sum &sum = sums[begin];
        merge(sum.of, stretchOf(point, {}));
        sum.bounds += point.value && point.lowerBound;
    }
    for (const auto &[begin, sum] : sums) {
        const bool any = sum.of.count > 0;
        m_ask->addRollup.bind(size).bind(series).bind(begin).bind(m_sitting).bind(std::int64_t(sum.of.count)).bind(std::int64_t(sum.of.lost))
            .bind(sum.bounds).bind(any ? std::optional(sum.of.low) : std::nullopt).bind(any ? sum.of.mean * sum.of.count : 0.0)
            .bind(any ? std::optional(sum.of.high) : std::nullopt).run();
    }
}

void HistoryFile::keep(const Event &event)
{
    // A line of a vendor's log has the vendor's time: no clock of ours moves it.
    const bool foreign = event.code == EventCode::VendorLog;
    m_ask->addEvent.bind(event.pair).bind(foreign ? std::int64_t(event.at.wall.time_since_epoch().count()) : placeOf(event.at.boot))
        .bind(foreign ? 0 : m_sitting).bind(toWord(event.code)).bind(toWord(event.severity))
        .bind(std::int64_t(event.node)).bind(toWord(event.state)).bind(nanoseconds(event.span)).bind(nanoseconds(event.limit))
        .bind(std::int64_t(event.count)).bind(std::int64_t(event.of)).bind(event.text).bind(event.detail).run();
}

void HistoryFile::keep(const LedgerEntry &entry)
{
    const auto milliseconds = [](WallTime at) { return std::int64_t(at.time_since_epoch().count()); };
    const auto bytes = entry.lostBytes ? std::optional(std::int64_t(*entry.lostBytes)) : std::nullopt;
    m_ask->addLedger.bind(entry.id).bind(toWord(entry.kind)).bind(entry.pair).bind(entry.product).bind(entry.what)
        .bind(std::int64_t(entry.lab)).bind(milliseconds(entry.began)).bind(milliseconds(entry.ended)).bind(entry.result)
        .bind(nanoseconds(entry.gap)).bind(nanoseconds(entry.recovery)).bind(nanoseconds(entry.expected)).bind(nanoseconds(entry.lost))
        .bind(bytes).bind(entry.person).bind(entry.report).run();
}

/// One series of one level at a time, and of it one day more than was there: a clock that runs far ahead for a while costs
/// days of the finest level, not all that there is.
bool HistoryFile::prune(WallTime now)
{
    sqlite::Statement all(m_database, "SELECT id FROM series ORDER BY id LIMIT 1 OFFSET ?");
    const std::size_t level = m_pruned % historyLevels.size();
    all.bind(std::int64_t(m_pruned / historyLevels.size()));
    ++m_pruned;
    if (!all.step()) {
        m_pruned = 0;
        sqlite::Statement(m_database, "DELETE FROM event WHERE at < ?")
            .bind(std::int64_t((now - eventsKept).time_since_epoch().count())).run();
        return false;
    }
    const std::int64_t series = all.number(0);
    const std::int64_t size = historyLevels[level].size.count();
    const std::int64_t cut = (now - historyLevels[level].kept).time_since_epoch().count();
    const std::string place = size == 0 ? " FROM sample WHERE 0 = ? AND series = ?" : " FROM rollup WHERE size = ? AND series = ?";
    sqlite::Statement first(m_database, "SELECT at" + place + " ORDER BY at LIMIT 1");
    if (!first.bind(size).bind(series).step() || first.number(0) >= cut)
        return true;
    const std::int64_t day = Milliseconds(std::chrono::days(size < Milliseconds(std::chrono::hours(1)).count() ? 1 : 30)).count();
    const std::int64_t until = std::min(cut, first.number(0) + day);
    first.reset();
    all.reset();
    sqlite::Statement(m_database, "DELETE" + place + " AND at < ?").bind(size).bind(series).bind(until).run();
    return true;
}

} // namespace twinline
