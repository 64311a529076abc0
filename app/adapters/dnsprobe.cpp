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

/// The library is prepared once, before any thread of ours may use it.
struct Library
{
    Library() { ares_library_init(ARES_LIB_INIT_ALL); }
};

Outcome outcomeOf(int status)
{
    switch (status) {
    case ARES_ENOTFOUND:
    case ARES_ENODATA: return Outcome::Unroutable;
    case ARES_ECONNREFUSED: return Outcome::Refused;
    case ARES_ETIMEOUT: return Outcome::Timeout;
    case ARES_EREFUSED: return Outcome::Denied;
    default: return Outcome::Garbage;
    }
}

} // namespace

DnsProbe::DnsProbe(ProbeRequest request, QObject *parent)
    : ProbeJob(std::move(request), parent)
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
    ares_query(m_channel, endpoint.host.c_str(), ns_c_in, ns_t_a,
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
    std::array<ares_addrttl, mostAddresses> found{};
    int count = mostAddresses;
    if (status == ARES_SUCCESS)
        status = ares_parse_a_reply(answer, length, nullptr, found.data(), &count);
    if (status != ARES_SUCCESS) {
        // Inside the library's own call its channel must stay: the end is told from outside of it.
        const Outcome outcome = outcomeOf(status);
        const std::string words = ares_strerror(status);
        QMetaObject::invokeMethod(this, [this, outcome, words] { finish(outcome, words); }, Qt::QueuedConnection);
        return;
    }
    DnsFacts facts;
    for (int i = 0; i < count; ++i) {
        char text[INET_ADDRSTRLEN] = {};
        inet_ntop(AF_INET, &found[std::size_t(i)].ipaddr, text, sizeof text);
        facts.addresses.emplace_back(text);
        const Duration ttl = std::chrono::seconds(std::max(found[std::size_t(i)].ttl, 0));
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
