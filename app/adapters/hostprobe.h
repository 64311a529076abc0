// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/hostlook.h"
#include "adapters/probejob.h"
#include "adapters/sshrun.h"

namespace twinline {

/// One command on the node itself, over SSH, and what its output says. The desk's agent is not lent. No round-trip time is told: a
/// command's is none of the network's.
class HostProbe : public ProbeJob
{
    Q_OBJECT

public:
    using ProbeJob::ProbeJob;
    ~HostProbe() override;

protected:
    void ask() override;
    void expire() override;
    void release() override;

private:
    void conclude(const SshEnd &end);

    HostLook m_look;
    SshRun *m_run = nullptr;
};

} // namespace twinline
