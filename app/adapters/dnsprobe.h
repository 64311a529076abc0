// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/probejob.h"

#include <QSocketNotifier>

#include <map>
#include <memory>

struct ares_channeldata;

namespace twinline {

/// Asks a name server where the service's name leads and for how long that may be remembered, past every cache of this
/// machine: for A records, or for AAAA where the service address is of that kind. Without a name server of its own it
/// asks the system's.
class DnsProbe : public ProbeJob
{
    Q_OBJECT

public:
    DnsProbe(ProbeRequest request, QObject *parent);
    ~DnsProbe() override;

protected:
    void ask() override;
    void release() override;

private:
    bool open();
    void watch(int socket, bool readable, bool writable);
    void process(int readable, int writable);
    void take(int status, const unsigned char *answer, int length);

    struct Watched
    {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
    };
    const bool m_v6;
    ares_channeldata *m_channel = nullptr;
    std::map<int, Watched> m_watched;
    QTimer m_retry; ///< a lost datagram is sent again
    BootTime m_asked{};
};

} // namespace twinline
