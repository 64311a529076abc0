// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/dnsprobe.h"

#include <ares.h>
#include <arpa/inet.h>
#include <arpa/nameser.h>

#include <algorithm>
#include <array>

namespace twinline {

namespace {

constexpr int mostAddresses = 16;
constexpr int standardPort = 53;

using Found = std::vector<std::pair<std::string, int>>; ///< addresses and for how many seconds each may be remembered

std::string written(int family, const void *address)
{
    char text[INET6_ADDRSTRLEN] = {};
    inet_ntop(family, address, text, sizeof text);
    return text;
}

int readAnswer(bool v6, const unsigned char *answer, int length, Found &found)
{
    int count = mostAddresses;
    if (v6) {
        std::array<ares_addr6ttl, mostAddresses> rows{};
        const int status = ares_parse_aaaa_reply(answer, length, nullptr, rows.data(), &count);
        for (int i = 0; status == ARES_SUCCESS && i < count; ++i)
            found.emplace_back(written(AF_INET6, &rows[std::size_t(i)].ip6addr), rows[std::size_t(i)].ttl);
        return status;
    }
    std::array<ares_addrttl, mostAddresses> rows{};
    const int status = ares_parse_a_reply(answer, length, nullptr, rows.data(), &count);
    for (int i = 0; status == ARES_SUCCESS && i < count; ++i)
        found.emplace_back(written(AF_INET, &rows[std::size_t(i)].ipaddr), rows[std::size_t(i)].ttl);
    return status;
}

/// The library is prepared once, before any thread of ours may use it.
struct Library
{
    Library() { ares_library_init(ARES_LIB_INIT_ALL); }
};

Outcome outcomeOf(int status)
{
    switch (status) {
    case ARES_ENOTFOUND:
    case ARES_ENODATA:
    case ARES_ESERVFAIL: return Outcome::Unroutable; // asked well; the name leads nowhere
    case ARES_ECONNREFUSED: return Outcome::Refused;
    case ARES_ETIMEOUT: return Outcome::Timeout;
    case ARES_EREFUSED: return Outcome::Denied;
    default: return Outcome::Garbage;
    }
}

} // namespace

DnsProbe::DnsProbe(ProbeRequest request, QObject *parent)
    : ProbeJob(std::move(request), parent)
    , m_v6(m_request.serviceAddress.find(':') != std::string::npos)
{
    static const Library library;
    m_retry.setInterval(50);
    connect(&m_retry, &QTimer::timeout, this, [this] { process(ARES_SOCKET_BAD, ARES_SOCKET_BAD); });
}

DnsProbe::~DnsProbe()
{
    release();
}

bool DnsProbe::open()
{
    ares_options options{};
    char lookups[] = "b"; // the name servers only, never a file of this machine
    options.flags = ARES_FLAG_NOALIASES | ARES_FLAG_NOSEARCH | ARES_FLAG_NOCHECKRESP; // a refusal is an answer
    options.lookups = lookups;
    options.timeout = int(std::clamp<std::int64_t>(std::chrono::ceil<std::chrono::milliseconds>(m_request.timeout).count() / 3, 50, 2000));
    options.tries = 2;
    options.sock_state_cb_data = this;
    options.sock_state_cb = [](void *self, ares_socket_t socket, int readable, int writable) {
        static_cast<DnsProbe *>(self)->watch(socket, readable != 0, writable != 0);
    };
    const int mask = ARES_OPT_FLAGS | ARES_OPT_LOOKUPS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_SOCK_STATE_CB;
    if (ares_init_options(&m_channel, &options, mask) != ARES_SUCCESS) {
        m_channel = nullptr;
        return false;
    }
    const Endpoint &endpoint = m_request.endpoint;
    if (endpoint.text.empty())
        return true;
    const std::string server = hostPort(endpoint.text, endpoint.port > 0 ? endpoint.port : standardPort);
    return ares_set_servers_ports_csv(m_channel, server.c_str()) == ARES_SUCCESS;
}

void DnsProbe::ask()
{
    const Endpoint &endpoint = m_request.endpoint;
    m_observation.address = endpoint.text.empty() ? endpoint.host : endpoint.host + '@' + hostPort(endpoint.text, endpoint.port);
    if (!open()) {
        finish(Outcome::Unroutable, "no name server can be asked");
        return;
    }
    m_asked = now();
    m_retry.start();
    ares_query(m_channel, endpoint.host.c_str(), ns_c_in, m_v6 ? ns_t_aaaa : ns_t_a,
               [](void *self, int status, int, unsigned char *answer, int length) {
                   static_cast<DnsProbe *>(self)->take(status, answer, length);
               },
               this);
}

void DnsProbe::watch(int socket, bool readable, bool writable)
{
    Watched &watched = m_watched[socket];
    const auto set = [&](std::unique_ptr<QSocketNotifier> &notifier, bool wanted, QSocketNotifier::Type type) {
        if (!wanted) {
            if (notifier) {
                notifier->setEnabled(false);
                notifier.release()->deleteLater(); // this may be its own signal
            }
            return;
        }
        if (notifier)
            return;
        notifier = std::make_unique<QSocketNotifier>(socket, type);
        connect(notifier.get(), &QSocketNotifier::activated, this, [this, socket, type] {
            process(type == QSocketNotifier::Read ? socket : ARES_SOCKET_BAD, type == QSocketNotifier::Write ? socket : ARES_SOCKET_BAD);
        });
    };
    set(watched.read, readable, QSocketNotifier::Read);
    set(watched.write, writable, QSocketNotifier::Write);
    if (!readable && !writable)
        m_watched.erase(socket);
}

void DnsProbe::process(int readable, int writable)
{
    if (m_channel && !finished())
        ares_process_fd(m_channel, readable, writable);
}

void DnsProbe::take(int status, const unsigned char *answer, int length)
{
    if (finished() || status == ARES_EDESTRUCTION || status == ARES_ECANCELLED)
        return;
    Found found;
    if (status == ARES_SUCCESS)
        status = readAnswer(m_v6, answer, length, found);
    if (status == ARES_SUCCESS && found.empty())
        status = ARES_ENODATA; // records of another kind are no answer
    if (status != ARES_SUCCESS) {
        // Inside the library's own call its channel must stay: the end is told from outside of it.
        const Outcome outcome = outcomeOf(status);
        const std::string words = ares_strerror(status);
        QMetaObject::invokeMethod(this, [this, outcome, words] { finish(outcome, words); }, Qt::QueuedConnection);
        return;
    }
    DnsFacts facts;
    for (const auto &[address, seconds] : found) {
        facts.addresses.push_back(address);
        const Duration ttl = std::chrono::seconds(std::max(seconds, 0));
        facts.ttl = std::min(ttl, facts.ttl.value_or(ttl));
    }
    std::sort(facts.addresses.begin(), facts.addresses.end());
    std::string words;
    for (const std::string &address : facts.addresses)
        words += (words.empty() ? "" : ", ") + address;
    m_observation.rtt = now() - m_asked;
    m_observation.facts = std::move(facts);
    QMetaObject::invokeMethod(this, [this, words] { finish(Outcome::Answered, words); }, Qt::QueuedConnection);
}

void DnsProbe::release()
{
    m_retry.stop();
    if (ares_channeldata *channel = std::exchange(m_channel, nullptr))
        ares_destroy(channel);
    m_watched.clear();
}

} // namespace twinline
