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
    QString what;  ///< where the page's button posts which form, "occ/state?to=off"; the order's words; the state to wait for
    bool done = false;
};

/// Whether the console is killed at this line of its own, by the step and the state that it tells.
using Killer = std::function<bool(const QString &step, const QString &state)>;

/// At the line "step state".
Killer at(const QString &line);

/// Plays the operator's hands in a run without a terminal: reads the run's lines, and does each deed once, when its step has
/// come. The console itself never presses anything here.
class Hands
{
public:
    Hands(const LabHouse &house, std::vector<Deed> deeds) : m_house(house), m_deeds(std::move(deeds)) {}

    /// Runs twinlinectl with these words, the lab's pairs.toml, --yes and --json to its end, or to the line that kills it.
    Said run(const QStringList &words, const Killer &killer = {}, double limit = 120);
    /// Goes on with the run that a killed console left, or with \a run: "resume" or "back-out", with these words for it.
    Said goOn(const QString &how, const QStringList &said = {}, const Killer &killer = {}, double limit = 120, const QString &run = {});

private:
    Said watch(const QStringList &words, const Killer &killer, double limit);
    void hear(const QJsonObject &line);
    void act(const Deed &deed) const;

    const LabHouse &m_house;
    std::vector<Deed> m_deeds;
};

/// A button of the vendor's page of a node ("node1"), or of the cloud console ("cloud").
void press(const LabHouse &house, const QString &where, const QString &what);

/// The run that has not ended; empty: none.
QString openRun(const LabHouse &house);

} // namespace acceptance
