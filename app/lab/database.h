// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/clusterfiles.h"
#include "lab/sql.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

namespace twinline::lab {

/// A lab node's own PostgreSQL: promotes it, takes it back, and brings it in step with the other node's again.
///
/// Off → Starting → Standby → Promoting → Primary; from any of them Stopping → Off, and from Off, when the other node's
/// database has taken another way, Rewinding (or Rebuilding when that fails) → Starting.
class Database : public QObject
{
    Q_OBJECT
public:
    enum class State { Off, Starting, Standby, Promoting, Primary, Stopping, Rewinding, Rebuilding };

    Database(ClusterFiles files, int server, QString diskShim, QObject *parent);

    /// Starts it as a standby. It stays up from then on: it is started again whenever it falls.
    void powerOn();
    /// Stops it for good; stopped() follows.
    void powerOff();
    void promote();
    /// Stops it at once, so that nothing can be written any more, then starts it as a standby. demoted() tells the first.
    void demote();
    /// The timeline of the other node's database once it can be followed and copied from; 0: it cannot.
    void setPeerTimeline(int timeline) { m_peerTimeline = timeline; }
    void pauseReplay(bool paused);
    void setLoad(bool on) { m_load = on; }
    /// The table of a periodic copy that is made anew all the time; empty: none is.
    void setCopy(const QString &table) { m_copyTable = table; }

    State state() const { return m_state; }
    bool serving() const { return m_state == State::Primary; }
    /// Not 0 once it is promoted and its control file says so, which pg_rewind on the other node reads.
    int timeline() const { return serving() ? m_timeline : 0; }
    /// It follows the other node's database on that one's timeline.
    bool streaming() const { return m_state == State::Standby && m_streaming; }
    bool listening() const { return m_state == State::Standby || m_state == State::Promoting || m_state == State::Primary; }
    bool writesFail() const { return m_failedWrites >= 3; }

signals:
    void promoted();
    void demoted();
    void stopped();
    void changed();
    void logged(const QString &line);

private:
    void setState(State state);
    void start();
    void stop(State then);
    void processEnded();
    void look();
    void lookWhileStarting();
    void lookAtPromotion();
    void lookAtReceiver();
    void writeLoad();
    void rewindAfter(qint64 patience);
    void rejoin();
    void rebuild();
    void rejoined(bool well, const QByteArray &words);
    bool wasPrimary() const;
    void rememberPrimary(bool primary);

    ClusterFiles m_files;
    int m_server;
    QString m_diskShim;
    State m_state = State::Off;
    State m_afterStop = State::Off;
    Sql m_sql;
    Sql m_loadSql;
    CommandChain m_chain;
    QProcess m_process;
    QTimer m_look;
    QTimer m_loadTimer;
    QTimer m_stopLimit;
    QElapsedTimer m_notStreaming; ///< since when it could stream, but does not
    bool m_wanted = false;        ///< power is on
    bool m_promoteWanted = false;
    bool m_demoting = false;
    int m_peerTimeline = 0;
    int m_timeline = 0;
    bool m_streaming = false;
    bool m_replayPaused = false;
    bool m_load = true;
    QString m_copyTable;
    bool m_rewindFailed = false;
    int m_failedWrites = 0;
    int m_written = 0;
    int m_falls = 0; ///< in a row, without having come up between
};

} // namespace twinline::lab
