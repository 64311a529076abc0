// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace twinline::text {

/// One series for a table.
struct HistorySeries
{
    std::string series; ///< "rtt/0"
    QString name;       ///< of the node or the store; empty: not known any more
    std::vector<Stretch> stretches;
};

/// "time,span_s,series,name,value,min,mean,max,count,losses,at_least": for every language the same. Times are ISO 8601 in UTC,
/// values seconds. A sample has a value and span_s 0; a longer stretch has min, mean and max of what it stands for. A lost answer
/// has no value. Where nobody watched there is no row.
QByteArray historyHead();
/// The rows in the order of time.
QByteArray historyRows(const std::vector<HistorySeries> &series);

/// What keeps history from being kept, in a sentence; \a file as it shall be named.
QString historyTrouble(const HistoryTrouble &trouble, const QString &file);

} // namespace twinline::text
