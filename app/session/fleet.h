// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/pairmonitor.h"

namespace twinline {

/// All pairs that this desk watches. An answer from one pair tells the others that the desk is not cut off.
class Fleet : public QObject
{
    Q_OBJECT

public:
    Fleet(const std::vector<PairConfig> &pairs, const std::vector<Product> &products, Prober &prober, Clock &clock,
          HistoryStore &history, QObject *parent = nullptr);
    ~Fleet() override;

    void start();
    const std::vector<std::unique_ptr<PairMonitor>> &monitors() const { return m_monitors; }
    /// The monitor of the pair called \a name, or null.
    PairMonitor *monitor(const std::string &name) const;

private:
    void spread(const PairMonitor *from, const Observation &observation);

    std::vector<std::unique_ptr<PairMonitor>> m_monitors;
};

} // namespace twinline
