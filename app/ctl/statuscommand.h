// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/filejournal.h"
#include "ctl/context.h"
#include "domain/run.h"

#include <QCoreApplication>

namespace twinline {

/// `twinlinectl products | check | status`: what can be seen.
class SeeingCommands
{
    Q_DECLARE_TR_FUNCTIONS(twinline::SeeingCommands)

public:
    explicit SeeingCommands(CtlContext &context);

    int products();
    /// Reads the configuration and tells every mistake.
    int check();
    /// Watches for two probe intervals, speaks, and goes on with one line a change when \a watch.
    int status(const QString &pair, bool watch);

private:
    void tellFailures();
    void print(const class PairMonitor &monitor, bool watch);
    std::optional<std::string> openRun(const std::string &pair) const;
    void warn(const PairConfig &pair, const std::vector<CheckResult> &advice);

    CtlContext &m_context;
    FileJournal m_journal;
};

} // namespace twinline
