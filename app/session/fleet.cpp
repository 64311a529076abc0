// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fleet.h"

#include <algorithm>

namespace twinline {

Fleet::Fleet(const std::vector<PairConfig> &pairs, const std::vector<Product> &products, Prober &prober, Clock &clock,
             HistoryStore &history, QObject *parent)
    : QObject(parent)
{
    for (const PairConfig &pair : pairs) {
        const auto product = std::find_if(products.begin(), products.end(),
                                          [&](const Product &candidate) { return candidate.key == pair.product; });
        if (product == products.end())
            continue; // the reader of pairs.toml has refused it already
        m_monitors.push_back(std::make_unique<PairMonitor>(pair, *product, prober, clock, history));
        const PairMonitor *monitor = m_monitors.back().get();
        connect(monitor, &PairMonitor::observed, this,
                [this, monitor](const Observation &observation) { spread(monitor, observation); });
    }
}

Fleet::~Fleet() = default;

void Fleet::start()
{
    for (const auto &monitor : m_monitors)
        monitor->start();
}

PairMonitor *Fleet::monitor(const std::string &name) const
{
    const auto found = std::find_if(m_monitors.begin(), m_monitors.end(),
                                    [&](const auto &monitor) { return monitor->pair().name == name; });
    return found == m_monitors.end() ? nullptr : found->get();
}

void Fleet::spread(const PairMonitor *from, const Observation &observation)
{
    if (observation.outcome != Outcome::Answered)
        return;
    for (const auto &monitor : m_monitors)
        if (monitor.get() != from)
            monitor->noteDeskAlive(observation.sent.boot);
}

} // namespace twinline
