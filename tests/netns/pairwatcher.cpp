// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairwatcher.h"

#include "acceptance/network.h"

#include <algorithm>
#include <arpa/inet.h>
#include <atomic>
#include <ifaddrs.h>
#include <libpq-fe.h>
#include <netinet/in.h>
#include <poll.h>
#include <set>

using namespace acceptance;

namespace netns {

namespace {

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

Connection noConnection()
{
    return {nullptr, &PQfinish};
}

/// The result of a command, or null: a server that hangs is not waited for.
PGresult *answerTo(PGconn *connection, const char *command)
{
    constexpr auto patience = std::chrono::milliseconds(1500);
    const Time begun = now();
    if (!PQsendQuery(connection, command))
        return nullptr;
    while (PQisBusy(connection)) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(begun + patience - now()).count();
        pollfd socket{PQsocket(connection), POLLIN, 0};
        if (left <= 0 || ::poll(&socket, 1, int(left)) < 0 || !PQconsumeInput(connection))
            return nullptr;
    }
    return PQgetResult(connection);
}

/// Whether a command went well; \a cell: and its first cell is this. Else the connection is of no use any more.
bool went(PGconn *connection, const char *command, const char *cell = nullptr)
{
    PGresult *result = answerTo(connection, command);
    const bool good = cell ? PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) == 1 && std::string(PQgetvalue(result, 0, 0)) == cell
                           : PQresultStatus(result) == PGRES_COMMAND_OK;
    const bool answered = result;
    PQclear(result);
    while (answered && (result = PQgetResult(connection))) // the end of the answer
        PQclear(result);
    return good;
}

/// Whether the network of the calling thread has the address that moves.
bool hasServiceAddress()
{
    ifaddrs *all = nullptr;
    if (::getifaddrs(&all) != 0)
        return false;
    bool found = false;
    for (const ifaddrs *each = all; each; each = each->ifa_next)
        found = found || (each->ifa_addr && each->ifa_addr->sa_family == AF_INET
                          && reinterpret_cast<const sockaddr_in *>(each->ifa_addr)->sin_addr.s_addr == ::inet_addr("10.77.0.100"));
    ::freeifaddrs(all);
    return found;
}

/// libpq waits for ever for a host that is gone: its socket gives up after so long.
Connection connected(const std::string &host, const char *who)
{
    return {PQconnectdb(("host=" + host + " " + who + " options='-c client_min_messages=warning' connect_timeout=2 tcp_user_timeout=1500 keepalives_idle=1 keepalives_interval=1 keepalives_count=2").c_str()),
            &PQfinish};
}

} // namespace

PairWatcher::PairWatcher(const TwoHosts &hosts)
{
    for (const char *host : {"a", "b"})
        watch("address", hosts.network(host), [] { return &hasServiceAddress; });
    for (const char *address : {"10.77.0.11", "10.77.0.12"}) {
        watch("database", hosts.network(), [address]() -> Asker {
            const auto connection = std::make_shared<Connection>(noConnection());
            return [connection, address] {
                if (PQstatus(connection->get()) != CONNECTION_OK)
                    *connection = connected(address, "user=console dbname=postgres");
                const bool serves = went(connection->get(), "select pg_is_in_recovery()", "f");
                if (PQtransactionStatus(connection->get()) != PQTRANS_IDLE)
                    *connection = noConnection();
                return serves;
            };
        });
    }
}

void PairWatcher::watch(const char *what, const QByteArray &network, const std::function<Asker()> &make)
{
    m_series.push_back(std::make_unique<Series>());
    Series &series = *m_series.back();
    series.what = what;
    series.thread = std::thread([this, &series, make, network] { run(series, make, network); });
}

PairWatcher::~PairWatcher()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_change.notify_all();
    for (const auto &series : m_series)
        series->thread.join();
}

void PairWatcher::run(Series &series, const std::function<Asker()> &make, const QByteArray &network)
{
    enterNetwork(network);
    const Asker ask = make();
    std::unique_lock lock(m_mutex);
    while (!m_over) {
        lock.unlock();
        const Time sent = now();
        const bool serves = ask();
        const Time ended = now();
        lock.lock();
        series.looks.push_back({sent, ended, serves});
        m_change.wait_until(lock, sent + std::chrono::milliseconds(20), [this] { return m_over; });
    }
}

QByteArray PairWatcher::overlap(const Series &one, const Series &other, Time since) const
{
    const auto spans = [since](const Series &series) {
        std::vector<std::pair<Time, Time>> found;
        for (std::size_t i = 1; i < series.looks.size(); ++i) {
            const Look &before = series.looks[i - 1];
            const Look &after = series.looks[i];
            if (before.serves && after.serves && before.sent >= since)
                found.emplace_back(before.ended, after.sent);
        }
        return found;
    };
    double together = 0;
    for (const auto &[a, b] : spans(one))
        for (const auto &[c, d] : spans(other))
            together += std::max(0.0, between(std::max(a, c), std::min(b, d)));
    return together > 0 ? QByteArray(one.what) + " at both for " + QByteArray::number(together, 'f', 3) + " s; " : QByteArray();
}

QByteArray PairWatcher::addressesAtOnce(Time since) const
{
    const std::lock_guard lock(m_mutex);
    return overlap(*m_series[0], *m_series[1], since);
}

QByteArray PairWatcher::databasesAtOnce(Time since) const
{
    const std::lock_guard lock(m_mutex);
    return overlap(*m_series[2], *m_series[3], since);
}

std::size_t PairWatcher::least() const
{
    const std::lock_guard lock(m_mutex);
    std::size_t least = m_series.front()->looks.size();
    for (const auto &series : m_series)
        least = std::min(least, series->looks.size());
    return least;
}

Ledger::Ledger(const TwoHosts &hosts)
    : m_hosts(hosts)
    , m_table([] {
        static std::atomic<int> clients = 0;
        return "ledger" + std::to_string(++clients);
    }())
    , m_thread([this, network = hosts.network()] { run(network); })
{
}

Ledger::~Ledger()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_change.notify_all();
    m_thread.join();
}

void Ledger::run(const QByteArray &network)
{
    enterNetwork(network);
    Connection connection = noConnection();
    std::unique_lock lock(m_mutex);
    for (int number = 1; !m_over; ++number) {
        lock.unlock();
        const Time begun = now();
        if (PQstatus(connection.get()) != CONNECTION_OK) {
            connection = connected("10.77.0.100", "user=pbx dbname=pbx");
            went(connection.get(), ("create table if not exists " + m_table + " (number int primary key)").c_str());
        }
        // What failed may be committed all the same: only the server's word counts, and each number is tried once.
        const bool committed = went(connection.get(), ("insert into " + m_table + " values (" + std::to_string(number) + ")").c_str());
        if (!committed)
            connection = noConnection();
        lock.lock();
        if (committed)
            m_committed.push_back(number);
        // A client, not a load: as fast as it goes it would take both processors from those that are watched.
        m_change.wait_until(lock, begun + std::chrono::milliseconds(5), [this] { return m_over; });
    }
}

std::size_t Ledger::committed() const
{
    const std::lock_guard lock(m_mutex);
    return m_committed.size();
}

QByteArray Ledger::lost(const char *host) const
{
    std::unique_lock lock(m_mutex);
    const std::vector<int> committed = m_committed; // before the look: what comes later may be missing from it
    lock.unlock();
    std::set<int> there;
    const Ran ran = m_hosts.on(host, QStringList{QStringLiteral("psql"), QStringLiteral("-qXAt"), QStringLiteral("-h"), QStringLiteral("/run/postgresql"), QStringLiteral("-U"),
                                                 QStringLiteral("postgres"), QStringLiteral("-d"), QStringLiteral("pbx"), QStringLiteral("-c"), QString::fromStdString("select number from " + m_table)});
    for (const QByteArray &line : ran.out.split('\n'))
        there.insert(line.toInt());
    QByteArray missing;
    for (const int number : committed)
        if (!there.contains(number))
            missing += QByteArray::number(number) + ' ';
    return missing;
}

} // namespace netns
