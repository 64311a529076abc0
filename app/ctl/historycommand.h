// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/context.h"

namespace twinline {

/// The words after `twinlinectl history`.
struct HistoryOptions
{
    QString verb; ///< export
    QString pair;
    QString from; ///< ISO 8601, "now", or a span before now: "-7d"
    QString to;
    QString csv;  ///< file; empty: standard output
};

/// A moment as the operator writes it, of this desk's time zone where he names none; none: it is no moment.
std::optional<WallTime> momentOf(const QString &words, WallTime now);

/// `twinlinectl history export`: what was seen of a pair, as finely as it is kept, as CSV (RFC 4180).
int runHistory(const HistoryOptions &options, CtlContext &context, const QString &file);

} // namespace twinline
