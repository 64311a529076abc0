// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/plan.h"
#include "ports/lease.h"

#include <QCoreApplication>

namespace twinline {

/// The sentences that only the command line says about runs.
class RunWords
{
    Q_DECLARE_TR_FUNCTIONS(twinline::RunWords)

public:
    static QString refusal(const PlanRefusal &refusal);
    /// "  pass  Standby answers: 0.4 s (at most 1 s)"
    static QString check(const CheckResult &check);
    /// The cloud's commands that the step would run, a line each; empty: none.
    static QString commands(const Step &step);
    static QString step(const RunState &run, std::size_t index);
    static QString holder(const std::optional<Lease> &lease);
    /// "The service address did not answer for 2.4 s ± 0.1 s."
    static QString interruption(const RunState &run);
};

} // namespace twinline
