// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/probejob.h"
#include "adapters/sshrun.h"

namespace twinline {

/// Runs Ansible on the terminal server over SSH, with this desk's agent lent to it (ITL-4, ITL-6): a ping of all nodes, or the list
/// of the inventory. That the command ran is the answer; what became of each node is in its facts.
class TerminalProbe : public ProbeJob
{
    Q_OBJECT

public:
    using ProbeJob::ProbeJob;
    ~TerminalProbe() override;

protected:
    void ask() override;
    void expire() override;
    void release() override;

private:
    void conclude(const SshEnd &end);
    void takePing(const SshEnd &end);
    void takeInventory(const SshEnd &end);
    void takeNothing(const SshEnd &end, const char *otherwise);

    SshRun *m_run = nullptr;
};

} // namespace twinline
