// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizardview.h"

#include <QWidget>

class QLabel;

namespace twinline {

class Card;
class StateIcon;

/// The two nodes over a step: icon, name, vendor's word, and where the state comes from.
class NodeStrip : public QWidget
{
    Q_OBJECT

public:
    explicit NodeStrip(QWidget *parent = nullptr);
    void show(const WizardView &view);

private:
    struct Node
    {
        Card *card;
        StateIcon *icon;
        QLabel *title;
        QLabel *line;
    };
    Node makeNode();

    std::array<Node, 2> m_nodes;
};

} // namespace twinline
