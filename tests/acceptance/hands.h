// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labhouse.h"

#include <QJsonObject>

#include <vector>

namespace acceptance {

/// What a person does when the run is at a step: a button of a page of the lab, or a word to the trainer.
struct Deed
{
    QString step;
    QString where; ///< "node1", "node2", "cloud": a page; "lab": an order of `twinlinectl lab`; "until1", "until2": a node's state
    QString what;  ///< the form that the page's button posts, "to=off"; the order's words; the state to wait for
};

/// Plays the operator's hands in a run without a terminal: reads the run's lines, and does each deed once, when its step is
/// being done or watched. The console itself never presses anything here.
class Hands
{
public:
    Hands(const LabHouse &house, std::vector<Deed> deeds) : m_house(house), m_deeds(std::move(deeds)) {}

    /// Runs twinlinectl with these words, the lab's pairs.toml, --yes and --json to its end. At the line of \a killAt, "step
    /// state", the console is killed.
    Said run(const QStringList &words, const QString &killAt = {}, double limit = 120);
    /// Goes on with the run that a killed console left: "resume" or "back-out".
    Said goOn(const QString &how, double limit = 120);

private:
    Said watch(const QStringList &words, const QString &killAt, double limit);
    void hear(const QJsonObject &line);
    void act(const Deed &deed) const;

    const LabHouse &m_house;
    std::vector<Deed> m_deeds;
};

/// A button of the vendor's page of a node ("node1"), or of the cloud console ("cloud").
void press(const LabHouse &house, const QString &where, const QByteArray &form);

/// The run that has not ended; empty: none.
QString openRun(const LabHouse &house);

} // namespace acceptance
