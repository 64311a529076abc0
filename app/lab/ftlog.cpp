// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/ftlog.h"

#include <QDateTime>
#include <QFile>

namespace twinline::lab {

namespace {

/// The first and the last are the guide's own (its spelling included); it shows none for the others.
QString wordsOf(HotStandbyCause cause)
{
    switch (cause) {
    case HotStandbyCause::PeerFailed: return u"SWITCH THIS SERVER TO PRIMARY, maximun heart beat fails"_qs;
    case HotStandbyCause::BothRestarting: return u"SWITCH THIS SERVER TO PRIMARY, both servers restarted"_qs;
    case HotStandbyCause::AutoRestart: return u"SWITCH THIS SERVER TO PRIMARY, first server auto restart"_qs;
    case HotStandbyCause::TwoActive: return u"SWITCH THIS SERVER TO BACKUP, two servers active"_qs;
    case HotStandbyCause::OtherServedMeanwhile: return u"SWITCH THIS SERVER TO BACKUP, the other server is running"_qs;
    case HotStandbyCause::LanLost: return u"SWITCH THIS SERVER TO BACKUP, disconnected from the LAN"_qs;
    case HotStandbyCause::PeerServes:
    case HotStandbyCause::Order: return u"switch requested"_qs;
    case HotStandbyCause::None: break;
    }
    return {};
}

} // namespace

QString FtLog::file() const
{
    return m_folder + u"/FT_REPORT_"_qs + QDateTime::currentDateTime().toString(u"yyMMdd"_qs) + u".txt"_qs;
}

void FtLog::write(const QString &line) const
{
    QFile log(file());
    if (!log.open(QIODevice::WriteOnly | QIODevice::Append))
        return;
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyy/MM/dd_HH:mm:ss:zzz"_qs);
    log.write((stamp + u' ' + line + u"\r\n"_qs).toUtf8());
}

void FtLog::switched(bool toActive, HotStandbyCause cause) const
{
    write(u"IPSWS : Switch this host(%1) to %2"_qs.arg(m_address, toActive ? u"PRIMARY"_qs : u"BACKUP"_qs));
    if (const QString words = wordsOf(cause); !words.isEmpty())
        write(u"IPS startup : "_qs + words);
}

void FtLog::checkFailed(bool primary, const QString &why, int count) const
{
    write(u"Check %1 server : %2, count = %3"_qs.arg(primary ? u"primary"_qs : u"backup"_qs, why, QString::number(count)));
}

QString FtLog::text() const
{
    QFile log(file());
    constexpr qint64 most = 32 * 1024;
    if (!log.open(QIODevice::ReadOnly))
        return {};
    log.seek(std::max<qint64>(0, log.size() - most));
    return QString::fromUtf8(log.readAll());
}

} // namespace twinline::lab
