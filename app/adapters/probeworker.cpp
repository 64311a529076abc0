// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/probeworker.h"

#include "adapters/agentprobe.h"
#include "adapters/amiprobe.h"
#include "adapters/apiprobe.h"
#include "adapters/bannerprobe.h"
#include "adapters/certificateprobe.h"
#include "adapters/cloudprobe.h"
#include "adapters/dnsprobe.h"
#include "adapters/nodeprobe.h"
#include "adapters/hostprobe.h"
#include "adapters/httpprobe.h"
#include "adapters/icmpprobe.h"
#include "adapters/postgresprobe.h"
#include "adapters/siptcpprobe.h"
#include "adapters/sipudpprobe.h"
#include "adapters/sshkeyprobe.h"
#include "adapters/tcpprobe.h"
#include "adapters/terminalprobe.h"

#include <clocale>

namespace twinline {

void ProbeWorker::prepare()
{
    // libpq and the system tell some troubles by their words alone: in this thread they say them in English.
    static const locale_t plain = newlocale(LC_MESSAGES_MASK, "C", duplocale(uselocale(nullptr)));
    if (plain)
        uselocale(plain);
}

void ProbeWorker::ask(quint64 id, const ProbeRequest &request)
{
    ProbeJob *job = jobFor(request);
    connect(job, &ProbeJob::ended, this, [this, id](const Observation &observation) { emit ended(id, observation); });
    job->begin();
}

ProbeJob *ProbeWorker::jobFor(const ProbeRequest &request)
{
    switch (request.spec.kind) {
    case ProbeKind::Http: return new HttpProbe(request, this);
    case ProbeKind::SipUdp: return new SipUdpProbe(request, this);
    case ProbeKind::SipTcp:
    case ProbeKind::SipTls: return new SipTcpProbe(request, this);
    case ProbeKind::Postgres:
    case ProbeKind::Age: return new PostgresProbe(request, m_databases, this);
    case ProbeKind::SshKey: return new SshKeyProbe(request, this);
    case ProbeKind::Certificate: return new CertificateProbe(request, this);
    case ProbeKind::Banner: return new BannerProbe(request, this);
    case ProbeKind::Dns: return new DnsProbe(request, this);
    case ProbeKind::Ami: return new AmiProbe(request, m_secrets, this);
    case ProbeKind::Icmp: return new IcmpProbe(request, this);
    case ProbeKind::Ari: return new AriProbe(request, m_secrets, this);
    case ProbeKind::Syncthing: return new SyncthingProbe(request, m_secrets, this);
    case ProbeKind::Ansible:
    case ProbeKind::Inventory: return new TerminalProbe(request, this);
    case ProbeKind::Keepalived:
    case ProbeKind::ControlData:
    case ProbeKind::Kamailio:
    case ProbeKind::Commands: return new NodeProbe(request, this);
    case ProbeKind::Agent: return new AgentProbe(request, this);
    case ProbeKind::Cloud:
    case ProbeKind::CloudTargets: return new CloudProbe(request, this);
    default: break;
    }
    if (isOfHost(request.spec.kind))
        return new HostProbe(request, this);
    return new TcpProbe(request, this);
}

} // namespace twinline
