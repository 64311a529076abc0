// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/nodestrip.h"

#include "ui/models/pairwords.h"
#include "ui/style/card.h"
#include "ui/style/dress.h"
#include "ui/style/stateicon.h"
#include "ui/text/format.h"
#include "ui/text/names.h"

#include <QHBoxLayout>
#include <QLabel>

namespace twinline {

NodeStrip::NodeStrip(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (Node &node : m_nodes) {
        node = makeNode();
        layout->addWidget(node.card, 1);
    }
}

NodeStrip::Node NodeStrip::makeNode()
{
    Node node{new Card(this), new StateIcon(32, this), makeLabel(TextRole::Strong, this), makeLabel(TextRole::Small, this)};
    auto *layout = new QHBoxLayout(node.card);
    layout->setContentsMargins(12, 9, 12, 9);
    layout->setSpacing(10);
    layout->addWidget(node.icon);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    for (QLabel *label : {node.title, node.line}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        words->addWidget(label);
    }
    layout->addLayout(words, 1);
    layout->setAlignment(words, Qt::AlignVCenter); // stretches would draw all the page's spare height into the cards
    return node;
}

void NodeStrip::show(const WizardView &view)
{
    const text::Subject subject = view.subject();
    const std::array<NodeIndex, 2> shown{view.run.plan.from, view.run.plan.to};
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const NodeIndex index = shown[i];
        const bool known = index >= 0 && std::size_t(index) < view.snapshot.nodes.size();
        m_nodes[i].card->setVisible(known);
        if (!known)
            continue;
        const NodeView &node = view.snapshot.nodes[std::size_t(index)];
        const QString state = words::vendorState(node, view.pair, view.product);
        const bool roles = hasRoles(view.pair, view.product);
        QStringList line;
        if (roles && state != text::stateWord(node.state))
            line << text::stateWord(node.state);
        if (roles && node.roleBy != RoleBy::Unknown)
            line << text::roleOrigin(node.roleBy);
        if (node.evidenceAt)
            line << words::age(std::max(view.snapshot.at.boot - *node.evidenceAt, Duration(0)));
        if (view.snapshot.service.holder == index)
            line << tr("%1 answers here").arg(text::serviceName(subject));
        m_nodes[i].icon->setIcon(iconOf(node, view.pair, view.product));
        setText(m_nodes[i].title, text::nodeName(subject, index) + QStringLiteral(" · ") + state);
        m_nodes[i].line->setVisible(!line.isEmpty());
        setText(m_nodes[i].line, line.join(QStringLiteral(" · ")));
        m_nodes[i].card->setAccessibleName(m_nodes[i].title->text() + QStringLiteral(" · ") + m_nodes[i].line->text());
    }
}

} // namespace twinline
