// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/probejob.h"
#include "adapters/sshrun.h"

namespace twinline {

/// Asks a node's host by one command over SSH: keepalived and the addresses, the database's control data, which commands may
/// be run. What the answer cannot be read from is garbage, whatever the exit code.
class NodeProbe : public ProbeJob
{
    Q_OBJECT

public:
    using ProbeJob::ProbeJob;
    ~NodeProbe() override;

protected:
    void ask() override;
    void expire() override;
    void release() override;

private:
    void conclude(const SshEnd &end);

    SshRun *m_run = nullptr;
};

} // namespace twinline
