// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clusterview.h"

#include "domain/nodegroups.h"
#include "ui/style/card.h"
#include "ui/style/dress.h"
#include "ui/text/format.h"
#include "ui/widgets/clusternode.h"
#include "ui/widgets/probetable.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace twinline {

namespace {

constexpr int cardLines = 13; ///< least width of a node's card, in lines of text
constexpr int mostColumns = 6;

} // namespace

ClusterView::ClusterView(QWidget *parent)
    : QWidget(parent)
    , m_terminal(new Card(this))
    , m_terminalName(makeLabel(TextRole::Name, this))
    , m_probes(new ProbeTable(this))
    , m_caution(makeLabel(TextRole::Small, this))
    , m_layout(new QVBoxLayout(this))
{
    auto *inside = new QVBoxLayout(m_terminal);
    inside->setContentsMargins(14, 10, 14, 10);
    inside->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_terminalName, m_probes, m_caution})
        inside->addWidget(part);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
    m_layout->addWidget(m_terminal);
    setMinimumWidth(420);
}

void ClusterView::show(const PairEntry &entry, Instant now)
{
    if (entry.snapshot.nodes.size() != entry.pair.nodes.size())
        return;
    if (!m_body || !(m_shown == entry.pair))
        build(entry);
    showTerminal(entry, now);
    showGroups(entry, now);
}

void ClusterView::build(const PairEntry &entry)
{
    m_shown = entry.pair;
    m_groups.clear();
    delete m_body;
    m_body = new QWidget(this);
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(8);
    for (const NodeGroup &nodes : nodeGroups(entry.pair, entry.product)) {
        Group group{makeLabel(TextRole::Strong, m_body), {}};
        for (std::size_t i = 0; i < nodes.nodes.size(); ++i)
            group.nodes.push_back(new ClusterNode(m_body));
        m_groups.push_back(group);
    }
    m_layout->addWidget(m_body);
    m_columns = 0;
    arrange();
}

void ClusterView::showTerminal(const PairEntry &entry, Instant now)
{
    const auto terminal = entry.pair.serviceEndpoints.find("terminal");
    const bool known = terminal != entry.pair.serviceEndpoints.end();
    m_terminal->setVisible(known);
    if (!known)
        return;
    const QString address = QString::fromStdString(terminal->second.text + '@' + terminal->second.host);
    setText(m_terminalName, tr("Terminal server %1", "user@host").arg(address));
    m_probes->show(entry.snapshot.service.probes, entry, now);
    setText(m_caution, text::of(entry.product.caution));
    m_caution->setVisible(!m_caution->text().isEmpty());
}

void ClusterView::showGroups(const PairEntry &entry, Instant now)
{
    const std::vector<NodeGroup> groups = nodeGroups(entry.pair, entry.product);
    for (std::size_t i = 0; i < groups.size() && i < m_groups.size(); ++i) {
        int answering = 0;
        for (std::size_t n = 0; n < groups[i].nodes.size() && n < m_groups[i].nodes.size(); ++n) {
            const NodeIndex node = groups[i].nodes[n];
            m_groups[i].nodes[n]->show(entry, node, now);
            const AnsibleEnd *end = ansibleEnd(entry.snapshot.nodes[static_cast<std::size_t>(node)]);
            answering += end && end->kind == AnsibleEnd::Kind::Success;
        }
        const QString figures = tr("nodes answering: %1 of %2").arg(text::number(answering), text::number(int(groups[i].nodes.size())));
        const QString code = QString::fromStdString(groups[i].code);
        setText(m_groups[i].title, (code.isEmpty() ? tr("without a role code") : code) + QStringLiteral(" · ") + figures);
    }
}

int ClusterView::columns() const
{
    return std::clamp(width() / (fontMetrics().height() * cardLines), 1, mostColumns);
}

void ClusterView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// All groups stand in one grid, so that their cards have one width.
void ClusterView::arrange()
{
    const int wanted = columns();
    if (m_columns == wanted || !m_grid)
        return;
    m_columns = wanted;
    int row = 0;
    for (Group &group : m_groups) {
        m_grid->removeWidget(group.title);
        m_grid->addWidget(group.title, row++, 0, 1, wanted);
        for (std::size_t i = 0; i < group.nodes.size(); ++i) {
            m_grid->removeWidget(group.nodes[i]);
            m_grid->addWidget(group.nodes[i], row + static_cast<int>(i) / wanted, static_cast<int>(i) % wanted);
        }
        row += (static_cast<int>(group.nodes.size()) + wanted - 1) / wanted;
    }
    for (int column = 0; column < mostColumns; ++column)
        m_grid->setColumnStretch(column, column < wanted ? 1 : 0);
}

} // namespace twinline
