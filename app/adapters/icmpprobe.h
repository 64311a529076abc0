// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/probejob.h"
#include "adapters/resolver.h"

#include <QSocketNotifier>

#include <memory>
#include <string>
#include <string_view>

namespace twinline {

/// Sends one echo request: is a machine there at all? Where the system lets its users do so (net.ipv4.ping_group_range), or this
/// program may open raw sockets (CAP_NET_RAW); where it does neither, the probe says that, and nothing of the machine.
class IcmpProbe : public ProbeJob
{
    Q_OBJECT

public:
    using ProbeJob::ProbeJob;
    ~IcmpProbe() override;

protected:
    void ask() override;
    void release() override;

private:
    void send(const QHostAddress &address, const std::string &error);
    void read();
    void fail(int error);

    Resolver m_resolver;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::string m_token;
    BootTime m_asked{};
    int m_socket = -1;
    bool m_raw = false;
    bool m_v6 = false;
};

/// An echo request (RFC 792, RFC 4443) that carries \a token.
std::string echoRequest(bool v6, std::string_view token);

/// Whether these bytes are the answer to it. With \a header an IPv4 header stands before them, as raw sockets have it.
bool isEchoReply(std::string_view bytes, bool v6, bool header, std::string_view token);

} // namespace twinline
