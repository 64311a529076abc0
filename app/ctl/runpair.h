// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/context.h"
#include "ctl/rundriver.h"

namespace twinline {

/// A configured pair with its product.
struct RunPair
{
    const PairConfig *pair = nullptr;
    const Product *product = nullptr;
};

/// Finds the pair called \a name, or the only one; tells on the error stream why there is none.
std::optional<RunPair> findRunPair(const QString &name, CtlContext &context);

/// Reads STEP=TEXT and STEP=STATE lists; tells a wrong one on the error stream.
std::optional<RunSayings> readSayings(const QStringList &attest, const QStringList &readings, const QString &reason,
                                      CtlContext &context);

/// Watches until every probe of \a monitor has ended twice.
void watchUntilSettled(PairMonitor &monitor);

} // namespace twinline
