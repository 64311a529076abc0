// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/database.h"

#include "lab/processes.h"
#include "lab/textfile.h"

#include <QDir>

#include <csignal>

namespace twinline::lab {

namespace {

constexpr int lookEvery = 100;            // ms
constexpr int lookWhilePromoting = 20;    // ms: the start of the service waits for it
constexpr int mostStopping = 2000;        // ms: a dead standby must not hold up a stop
constexpr qint64 graceAfterPrimary = 1000; // ms until a former primary that cannot follow is rewound
constexpr qint64 grace = 6000;             // ms: a broken link heals by itself before that

} // namespace

Database::Database(ClusterFiles files, int server, QString diskShim, QObject *parent)
    : QObject(parent), m_files(std::move(files)), m_server(server), m_diskShim(std::move(diskShim)),
      m_sql(m_files.ownConnection(server), this), m_loadSql(m_files.ownConnection(server), this), m_chain(this)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier(dieWithParent);
    connect(&m_process, &QProcess::finished, this, &Database::processEnded);
    connect(&m_look, &QTimer::timeout, this, &Database::look);
    m_loadTimer.setInterval(50);
    connect(&m_loadTimer, &QTimer::timeout, this, &Database::writeLoad);
    m_stopLimit.setSingleShot(true);
    connect(&m_stopLimit, &QTimer::timeout, this, [this] {
        if (m_process.state() != QProcess::NotRunning)
            ::kill(static_cast<pid_t>(m_process.processId()), SIGQUIT);
    });
}

void Database::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    m_notStreaming.invalidate();
    if (state != State::Standby)
        m_streaming = false;
    m_look.start(state == State::Promoting || state == State::Starting ? lookWhilePromoting : lookEvery);
    if (state == State::Primary)
        m_loadTimer.start();
    else
        m_loadTimer.stop();
    emit changed();
}

void Database::powerOn()
{
    m_wanted = true;
    // A machine that lost its power while it was primary waits: what it has may no longer be what counts.
    start();
}

void Database::powerOff()
{
    m_wanted = false;
    m_chain.cancel();
    if (m_process.state() == QProcess::NotRunning) {
        setState(State::Off);
        emit stopped();
    } else {
        stop(State::Off);
    }
}

void Database::start()
{
    removeSharedMemory(m_files.data(m_server).toStdString());
    m_files.markStandby(m_server);
    m_timeline = 0;
    m_failedWrites = 0;
    QProcessEnvironment environment;
    environment.insert(u"LC_ALL"_qs, u"C"_qs);
    if (!m_diskShim.isEmpty()) {
        environment.insert(u"LD_PRELOAD"_qs, m_diskShim);
        environment.insert(u"TWINLINE_LAB_DISK_FULL"_qs, m_files.fullDiskMark(m_server));
        environment.insert(u"TWINLINE_LAB_DISK"_qs, m_files.data(m_server));
    }
    m_process.setProcessEnvironment(environment);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(m_files.node(m_server) + u"/postgresql.log"_qs, QIODevice::Append);
    m_process.start(ClusterFiles::programs() + u"/postgres"_qs, {u"-D"_qs, m_files.data(m_server)});
    setState(State::Starting);
}

void Database::stop(State then)
{
    m_afterStop = then;
    m_sql.close();
    m_loadSql.close();
    setState(State::Stopping);
    ::kill(static_cast<pid_t>(m_process.processId()), SIGINT); // fast: no session survives it
    m_stopLimit.start(mostStopping);
}

void Database::processEnded()
{
    m_stopLimit.stop();
    m_sql.close();
    m_loadSql.close();
    const bool asked = m_state == State::Stopping;
    setState(State::Off);
    if (std::exchange(m_demoting, false))
        emit demoted();
    if (!m_wanted)
        emit stopped();
    else if (asked && m_afterStop == State::Rewinding)
        rejoin();
    else if (asked)
        start();
    else if (++m_falls > 3 && m_peerTimeline > 0)
        rejoin();
    else
        QTimer::singleShot(1000, this, [this] { // it fell: the machine's service manager starts it again
            if (m_wanted && m_state == State::Off)
                start();
        });
}

void Database::promote()
{
    m_promoteWanted = true;
    if (m_state != State::Standby)
        return; // as soon as it is one
    rememberPrimary(true);
    writeText(m_files.data(m_server) + u"/promote"_qs, {});
    ::kill(static_cast<pid_t>(m_process.processId()), SIGUSR1);
    m_replayPaused = false;
    setState(State::Promoting);
}

void Database::demote()
{
    m_promoteWanted = false;
    if (m_state == State::Promoting || m_state == State::Primary) {
        m_demoting = true;
        stop(State::Standby);
    } else if (m_state == State::Stopping) {
        m_demoting = true;
    } else {
        emit demoted();
    }
}

void Database::pauseReplay(bool paused)
{
    m_replayPaused = paused;
    if (m_state == State::Standby)
        m_sql.run(paused ? "SELECT pg_wal_replay_pause()" : "SELECT pg_wal_replay_resume()");
}

void Database::look()
{
    if (!m_sql.idle())
        return;
    switch (m_state) {
    case State::Starting: lookWhileStarting(); break;
    case State::Promoting: lookAtPromotion(); break;
    case State::Standby: lookAtReceiver(); break;
    default: break;
    }
}

void Database::lookWhileStarting()
{
    m_sql.run("SELECT pg_is_in_recovery()", [this](bool well, const QStringList &) {
        if (m_state != State::Starting)
            return;
        if (!well) {
            rewindAfter(grace);
            return;
        }
        m_falls = 0;
        setState(State::Standby);
        if (m_replayPaused)
            pauseReplay(true);
        if (m_promoteWanted)
            promote();
    });
}

void Database::lookAtPromotion()
{
    m_sql.run("SELECT pg_is_in_recovery()", [this](bool well, const QStringList &row) {
        if (!well || row.value(0) != u"f" || m_state != State::Promoting)
            return;
        setState(State::Primary);
        emit promoted();
        m_sql.run("CHECKPOINT");
        m_sql.run("SELECT timeline_id FROM pg_control_checkpoint()", [this](bool done, const QStringList &timeline) {
            m_timeline = done ? timeline.value(0).toInt() : 0;
            emit changed();
        });
    });
}

void Database::lookAtReceiver()
{
    // A former primary streams for a moment on the old timeline before it is told that its way ended earlier.
    m_sql.run("SELECT received_tli FROM pg_stat_wal_receiver WHERE status = 'streaming'", [this](bool well, const QStringList &row) {
        if (!well || m_state != State::Standby)
            return;
        const bool streaming = m_peerTimeline > 0 && row.value(0).toInt() == m_peerTimeline;
        if (streaming != std::exchange(m_streaming, streaming))
            emit changed();
        if (m_peerTimeline == 0) {
            m_notStreaming.invalidate();
            return;
        }
        if (streaming) {
            m_notStreaming.invalidate();
            rememberPrimary(false);
            m_rewindFailed = false;
            return;
        }
        rewindAfter(wasPrimary() ? graceAfterPrimary : grace);
    });
}

void Database::rewindAfter(qint64 patience)
{
    if (!m_notStreaming.isValid())
        m_notStreaming.start();
    if (m_peerTimeline > 0 && m_notStreaming.elapsed() > patience)
        stop(State::Rewinding);
}

void Database::writeLoad()
{
    if (!m_load || !m_loadSql.idle())
        return;
    m_loadSql.run("INSERT INTO calls (caller, note) VALUES ('lab', repeat('.', 100))", [this](bool well, const QStringList &) {
        m_failedWrites = well ? 0 : m_failedWrites + 1;
    });
    if (++m_written % 20 == 0 && !m_copyTable.isEmpty())
        m_loadSql.run("UPDATE " + m_copyTable.toLatin1() + " SET copied_at = now()");
    if (m_written % 400 == 0)
        m_loadSql.run("DELETE FROM calls WHERE at < now() - interval '60 seconds'");
}

void Database::rejoin()
{
    if (m_rewindFailed) {
        rebuild();
        return;
    }
    setState(State::Rewinding);
    emit logged(u"Database : rewind from the other server"_qs);
    m_chain.run({{ClusterFiles::programs() + u"/pg_rewind"_qs,
                  {u"--target-pgdata"_qs, m_files.data(m_server), u"--source-server"_qs,
                   m_files.peerConnection(m_server) + u" dbname=postgres"_qs},
                  {}}},
                [this](bool well, const QByteArray &words) { rejoined(well, words); });
}

void Database::rebuild()
{
    setState(State::Rebuilding);
    emit logged(u"Database : copy from the other server"_qs);
    QDir(m_files.data(m_server)).removeRecursively();
    m_chain.run({{ClusterFiles::programs() + u"/pg_basebackup"_qs,
                  {u"-d"_qs, m_files.peerConnection(m_server), u"-D"_qs, m_files.data(m_server), u"-X"_qs, u"stream"_qs,
                   u"-c"_qs, u"fast"_qs, u"--no-sync"_qs},
                  {}}},
                [this](bool well, const QByteArray &words) { rejoined(well, words); });
}

void Database::rejoined(bool well, const QByteArray &words)
{
    const bool copied = m_state == State::Rebuilding;
    if (well) {
        // Should it still not follow, the next attempt is a copy.
        m_rewindFailed = !copied;
        start();
        return;
    }
    emit logged(u"Database : "_qs + QString::fromUtf8(words.trimmed()).section(u'\n', -1));
    m_rewindFailed = true;
    setState(State::Off);
    QTimer::singleShot(copied ? 1000 : 0, this, [this] {
        if (m_wanted && m_state == State::Off)
            rejoin();
    });
}

bool Database::wasPrimary() const
{
    return QFile::exists(m_files.node(m_server) + u"/was-primary"_qs);
}

void Database::rememberPrimary(bool primary)
{
    const QString mark = m_files.node(m_server) + u"/was-primary"_qs;
    if (primary)
        writeText(mark, {});
    else
        QFile::remove(mark);
}

} // namespace twinline::lab
