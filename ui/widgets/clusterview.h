// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pairboard.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace twinline {

class Card;
class ClusterNode;
class ProbeTable;

/// Any number of nodes, grouped by role code, beneath the terminal server that asks them all.
class ClusterView : public QWidget
{
    Q_OBJECT

public:
    explicit ClusterView(QWidget *parent = nullptr);

    void show(const PairEntry &entry, Instant now);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Group
    {
        QLabel *title;
        std::vector<ClusterNode *> nodes;
    };
    void build(const PairEntry &entry);
    void showTerminal(const PairEntry &entry, Instant now);
    void showGroups(const PairEntry &entry, Instant now);
    void arrange();
    int columns() const;

    Card *m_terminal;
    QLabel *m_terminalName;
    ProbeTable *m_probes;
    QLabel *m_caution;
    QVBoxLayout *m_layout;
    QWidget *m_body = nullptr; ///< made anew for another pair
    QGridLayout *m_grid = nullptr;
    std::vector<Group> m_groups;
    PairConfig m_shown;
    int m_columns = 0;
};

} // namespace twinline
