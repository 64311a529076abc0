// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/evidence.h"
#include "ports/clock.h"
#include "ports/historystore.h"
#include "ports/prober.h"

#include <QObject>

#include <set>

namespace twinline {

/// Watches one pair: asks its probes in time, folds the answers, judges, and tells what changed.
class PairMonitor : public QObject
{
    Q_OBJECT

public:
    PairMonitor(PairConfig pair, Product product, Prober &prober, Clock &clock, HistoryStore &history,
                QObject *parent = nullptr);
    ~PairMonitor() override;

    void start();
    const PairConfig &pair() const { return m_pair; }
    const Product &product() const { return m_product; }
    const PairSnapshot &snapshot() const { return m_snapshot; }
    /// True once every configured probe has ended twice: `status` may speak.
    bool settled() const;

    /// What the operator read on the vendor's page; counts for 60 s.
    void addReading(const Reading &reading);
    /// A run that acts now, or nothing.
    void setRun(const std::optional<RunMark> &run);
    /// Something outside this pair answered: this desk is not cut off.
    void noteDeskAlive(BootTime at);

signals:
    /// A new judgement, at each observation and at least four times a second.
    void snapshotChanged(const twinline::PairSnapshot &snapshot);
    void eventHappened(const twinline::Event &event);
    /// Raw end of a probe, before judgement.
    void observed(const twinline::Observation &observation);

private:
    struct Asked
    {
        ProbeRequest request;
        std::string key;
        bool outstanding = false;
        int ended = 0;
        BootTime next{};
    };

    void tick();
    void ask(Asked &asked);
    void askDatabases();
    void take(const Observation &observation);
    void rejudge();

    PairConfig m_pair;
    Product m_product;
    Prober &m_prober;
    Clock &m_clock;
    HistoryStore &m_history;
    Evidence m_evidence;
    PairSnapshot m_snapshot;
    std::vector<Asked> m_asked;
    std::vector<Asked> m_databases;
    std::size_t m_nextDatabase = 0;
    BootTime m_databaseTurn{};
    std::shared_ptr<int> m_alive; ///< sinks of a destroyed monitor do nothing
    std::unique_ptr<Alarm> m_alarm;
};

} // namespace twinline
