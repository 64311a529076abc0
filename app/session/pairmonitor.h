// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/evidence.h"
#include "ports/clock.h"
#include "ports/historystore.h"
#include "ports/prober.h"

#include <QObject>

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
    /// True once every configured probe has ended twice, or once where that takes many polls: `status` may speak. It waits for no
    /// cloud: that gives no role and no verdict.
    bool settled() const;
    /// True once the pair's cloud, if it names one, has been asked: preflight may speak.
    bool cloudAsked() const;

    /// What the operator read on the vendor's page; counts for 60 s.
    void addReading(const Reading &reading);
    /// Asks again at once what is asked at each poll: something was done, and its effect is waited for.
    void askSoon();
    /// A run that acts now, or nothing.
    void setRun(const std::optional<RunMark> &run);
    /// Something outside this pair answered: this desk is not cut off.
    void noteDeskAlive(BootTime at);

signals:
    /// A new judgement: soon after each observation, and at least four times a second.
    void snapshotChanged(const twinline::PairSnapshot &snapshot);
    void eventHappened(const twinline::Event &event);
    /// Raw end of a probe, before judgement.
    void observed(const twinline::Observation &observation);

private:
    /// One probe of one target, in its turn.
    struct Asked
    {
        ProbeRequest request;
        bool outstanding = false;
        int ended = 0;
        BootTime next{};
        bool failed = false;  ///< the last end was no answer
        bool standby = false; ///< database: the last answer was in recovery
    };

    void addProbe(const ProbeSpec &spec, Target target, const std::map<std::string, Endpoint> &endpoints);
    void addCloudProbe(const ProbeSpec &spec, Target target);
    int everyOf(const ProbeSpec &spec) const;
    void tick();
    void ask(Asked &asked);
    void turnDatabases(BootTime now);
    void askNextDatabase();
    void take(Asked &asked, const Observation &observation);
    void keepSample(const Observation &observation);
    void keepCopy(const Observation &observation);
    void keepLag();
    void judgeSoon();
    void rejudge();
    void judgeWhenStale();

    PairConfig m_pair;
    Product m_product;
    Prober &m_prober;
    Clock &m_clock;
    HistoryStore &m_history;
    Evidence m_evidence;
    PairSnapshot m_snapshot;
    std::vector<std::unique_ptr<Asked>> m_asked;
    std::vector<std::unique_ptr<Asked>> m_databases; ///< asked in turn, standby first (FACTS §3.1)
    std::vector<Asked *> m_turn;                     ///< what this turn still has to ask
    BootTime m_nextTurn{};
    std::shared_ptr<int> m_alive; ///< sinks that outlive the monitor find it gone
    std::unique_ptr<Alarm> m_tick;
    std::unique_ptr<Alarm> m_judge;
    std::unique_ptr<Alarm> m_stale;
};

} // namespace twinline
