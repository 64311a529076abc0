// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pairboard.h"
#include "ui/style/card.h"

class QLabel;

namespace twinline {

class StateIcon;

/// One node of a cluster: its name, what the terminal server found, in Ansible's word, and how old that is. No role: the
/// product has none.
class ClusterNode : public Card
{
    Q_OBJECT

public:
    explicit ClusterNode(QWidget *parent = nullptr);

    void show(const PairEntry &entry, NodeIndex node, Instant now);

private:
    StateIcon *m_mark;
    QLabel *m_name;
    QLabel *m_word;
    QLabel *m_age;
    QLabel *m_detail;
};

} // namespace twinline
