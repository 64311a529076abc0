// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pairboard.h"
#include "ui/style/card.h"

class QLabel;

namespace twinline {

class Chip;
class ProbeTable;
class StateIcon;

/// One node: who it is, what it says it is, what that means, and every probe with value and age.
class NodeCard : public Card
{
    Q_OBJECT

public:
    explicit NodeCard(QWidget *parent = nullptr);

    void show(const PairEntry &entry, NodeIndex node, Instant now);

private:
    void showIdentity(const PairEntry &entry, NodeIndex node);
    void showState(const PairEntry &entry, const NodeView &view, Instant now);
    void showService(const PairEntry &entry, NodeIndex node, Instant now);
    QString sinceWords(const NodeView &view, Instant now) const;

    QLabel *m_name;
    QLabel *m_address;
    Chip *m_service;
    StateIcon *m_icon;
    QLabel *m_word;
    QLabel *m_since;
    ProbeTable *m_probes;
};

} // namespace twinline
