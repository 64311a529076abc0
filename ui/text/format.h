// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QString>

#include <cstdint>

namespace twinline::text {

/// One formatter for all figures (GLOSSARY §1.1, §1.2): non-breaking space before a unit, each language's own separators.

QString duration(Duration span);         ///< "2 min 10 s", "0.3 s", "193 days"
QString seconds(Duration span);          ///< "12.4 s": beside a limit, where a tenth decides
QString rtt(Duration span);              ///< "12.4 ms"
QString bytes(std::uint64_t count);      ///< "48 kB"
QString number(double value, int decimals = 0);
QString date(WallTime time);             ///< "12 May 10:33", this desk's time zone
QString dateAndTime(WallTime time);      ///< "12 May 2026 10:33:05", for reports
QString dayAndTime(WallTime time);       ///< "12 May 10:33", short: under a chart
QString day(WallTime time);              ///< "12 May"
QString month(WallTime time);            ///< "May 2026"
QString hourAndMinute(WallTime time);    ///< "10:33"
QString clockTime(WallTime time);        ///< "14:02:11"
QString stopwatch(Duration span);        ///< "00:02.4"

} // namespace twinline::text
