// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `chronyc -c tracking`: fourteen fields (chronyc(1)). The fifth is by how much the clock has to be moved: negative, it is ahead.
#include "adapters/hostlook.h"
#include "adapters/probejob.h"

#include <cmath>
#include <cstdio>

namespace twinline {

namespace {

constexpr const char *localClock = "7F7F0101"; ///< chronyd's own, with `local` in its configuration

std::string offsetWords(double seconds)
{
    char text[48];
    std::snprintf(text, sizeof text, "%+.6f s", seconds);
    return text;
}

} // namespace

HostReading readClock(const HostOutput &output)
{
    if (output.printed.startsWith("506"))
        return {Outcome::Refused, {}, "chronyd does not run"};
    const qsizetype end = output.printed.indexOf('\n');
    const QByteArrayList fields = output.printed.left(end < 0 ? 0 : end).split(',');
    bool ranked = false, timed = false;
    if (fields.size() != 14)
        return hostTrouble(output, "an answer that is none of chronyc's");
    ClockFacts facts;
    facts.stratum = fields[2].toInt(&ranked);
    const double correction = fields[4].toDouble(&timed);
    if (!ranked || !timed || facts.stratum < 0 || facts.stratum > 16 || !std::isfinite(correction) || std::abs(correction) > 1e9)
        return hostTrouble(output, "an answer that is none of chronyc's");
    if (facts.stratum == 0 || facts.stratum == 16 || fields[13].trimmed() == "Not synchronised") {
        facts.stratum = 0;
        return {Outcome::Answered, facts, "not synchronised"};
    }
    facts.source = cardText((fields[1].isEmpty() ? fields[0] == localClock ? QByteArray("local clock") : fields[0] : fields[1]).toStdString(), 80);
    const double ahead = 0 - correction; // not -correction: that makes a minus of nothing
    facts.offset = fromSeconds(ahead);
    return {Outcome::Answered, facts, offsetWords(ahead) + ", " + facts.source};
}

} // namespace twinline
