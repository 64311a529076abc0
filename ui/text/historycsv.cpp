// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/historycsv.h"

#include "ui/text/tr.h"

#include <QDateTime>

#include <algorithm>

namespace twinline::text {

namespace {

QByteArray figure(double value)
{
    return QByteArray::number(value, 'g', 9);
}

/// As RFC 4180 wants it.
QByteArray field(const QByteArray &words)
{
    const bool plain = std::none_of(words.begin(), words.end(), [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
    return plain ? words : '"' + QByteArray(words).replace('"', "\"\"") + '"';
}

QByteArray isoTime(WallTime at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
}

QByteArray row(const HistorySeries &series, const Stretch &one)
{
    const bool sample = one.length == std::chrono::milliseconds(0);
    QByteArrayList fields{isoTime(one.from), figure(toSeconds(one.length)), field(QByteArray::fromStdString(series.series)), field(series.name.toUtf8())};
    const QByteArray nothing;
    fields << (sample && one.count > 0 ? figure(one.mean) : nothing);
    for (const double value : {one.low, one.mean, one.high})
        fields << (one.count > 0 ? figure(value) : nothing);
    fields << QByteArray::number(one.count) << QByteArray::number(one.lost) << QByteArray::number(int(one.lowerBound));
    return fields.join(',') + "\r\n";
}

} // namespace

QByteArray historyHead()
{
    return "time,span_s,series,name,value,min,mean,max,count,losses,at_least\r\n";
}

QByteArray historyRows(const std::vector<HistorySeries> &series)
{
    std::vector<std::pair<const HistorySeries *, const Stretch *>> rows;
    for (const HistorySeries &each : series)
        for (const Stretch &one : each.stretches)
            rows.emplace_back(&each, &one);
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.second->from < b.second->from; });
    QByteArray text;
    for (const auto &[each, one] : rows)
        text += row(*each, *one);
    return text;
}

QString historyTrouble(const HistoryTrouble &trouble, const QString &file)
{
    const QString detail = QString::fromStdString(trouble.detail);
    switch (trouble.kind) {
    case HistoryTroubleKind::Full: return Tr::tr("History is kept in memory only: there is no room on the disk for %1.").arg(file);
    case HistoryTroubleKind::Damaged: return Tr::tr("History is kept in memory only: %1 is damaged (%2). It is left as it is.").arg(file, detail);
    case HistoryTroubleKind::Foreign:
        return Tr::tr("History is kept in memory only: %1 is not a history of Twinline. It is left as it is.").arg(file);
    case HistoryTroubleKind::Newer:
        return Tr::tr("History is kept in memory only: a later version of Twinline has written %1 (format %2; this one knows %3). It is left as it is.")
            .arg(file, QString::number(trouble.schema), QString::number(trouble.known));
    case HistoryTroubleKind::NotWritable: break;
    }
    return Tr::tr("History is kept in memory only: %1 cannot be written (%2).").arg(file, detail);
}

} // namespace twinline::text
