// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentences.h"
#include "ui/text/tr.h"

#include <QDateTime>

namespace twinline::text {

QString logTimeNote(const Event &event)
{
    const QString zone = QDateTime::fromMSecsSinceEpoch(event.at.wall.time_since_epoch().count()).timeZoneAbbreviation();
    return Tr::tr("A line of the server's own log. The log tells its server's local time; it is taken for this desk's time zone, %1.").arg(zone);
}

QString logTrouble(const QString &node, Outcome outcome, const std::string &detail)
{
    const QString why = outcomeWord(outcome);
    return detail.empty() ? Tr::tr("Could not read the log of %1: %2.", "node, why").arg(node, why)
                          : Tr::tr("Could not read the log of %1: %2 (%3).", "node, why, in the server's or the system's words")
                                .arg(node, why, fromUtf8(detail));
}

} // namespace twinline::text
