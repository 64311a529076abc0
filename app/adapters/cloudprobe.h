// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/cloudrun.h"
#include "adapters/probejob.h"

namespace twinline {

/// Asks the pair's cloud, by its own command line on this desk: who has the public address, or whether the nodes' machines can
/// get it. Only what it prints counts: an exit code of 0 with nothing understandable in it is no answer.
class CloudProbe : public ProbeJob
{
    Q_OBJECT

public:
    using ProbeJob::ProbeJob;
    ~CloudProbe() override;

protected:
    void ask() override;
    void expire() override;
    void release() override;

private:
    void askAddress();
    void askTargets();
    void takeAddress(const CommandEnd &end);
    void takeTargets();
    void run(std::vector<CommandWords> commands, CloudRun::Then then);

    CloudRun *m_run = nullptr;
    std::vector<std::vector<CommandEnd>> m_targets; ///< what was asked of each node so far
};

} // namespace twinline
