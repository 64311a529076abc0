// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/nodecard.h"

#include "ui/models/pairwords.h"
#include "ui/style/chip.h"
#include "ui/style/flowlayout.h"
#include "ui/style/stateicon.h"
#include "ui/text/format.h"
#include "ui/text/names.h"
#include "ui/widgets/probetable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace twinline {

namespace {

const QString separator = QStringLiteral(" · ");

bool bothActive(const PairSnapshot &snapshot)
{
    return snapshot.nodes.size() > 1
        && std::all_of(snapshot.nodes.begin(), snapshot.nodes.end(),
                       [](const NodeView &node) { return node.state == NodeState::Active; });
}

} // namespace

NodeCard::NodeCard(QWidget *parent)
    : Card(parent)
    , m_name(makeLabel(TextRole::Name, this))
    , m_address(makeLabel(TextRole::Muted, this))
    , m_service(new Chip(this))
    , m_icon(new StateIcon(44, this))
    , m_word(makeLabel(TextRole::State, this))
    , m_since(makeLabel(TextRole::Small, this))
    , m_probes(new ProbeTable(this))
{
    auto *header = new FlowLayout(nullptr, 8, 1);
    m_name->setWordWrap(false);
    m_address->setWordWrap(false);
    header->addWidget(m_name);
    header->addWidget(m_address);
    header->addWidget(m_service);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_word);
    words->addWidget(m_since);
    auto *state = new QHBoxLayout;
    state->setSpacing(12);
    state->addWidget(m_icon);
    state->addLayout(words, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(6);
    layout->addLayout(header);
    layout->addLayout(state);
    layout->addWidget(m_probes);
    layout->addStretch(1);
}

void NodeCard::show(const PairEntry &entry, NodeIndex node, Instant now)
{
    if (node < 0 || static_cast<std::size_t>(node) >= entry.snapshot.nodes.size())
        return;
    const NodeView &view = entry.snapshot.nodes[static_cast<std::size_t>(node)];
    showIdentity(entry, node);
    showState(entry, view, now);
    m_probes->show(view.probes, entry, now);
    showService(entry, node, now);
    setAccessibleName(QStringList{m_name->text(), m_word->text(), m_since->text()}.join(QStringLiteral(", ")));
}

void NodeCard::showIdentity(const PairEntry &entry, NodeIndex node)
{
    const NodeConfig &config = entry.pair.nodes[static_cast<std::size_t>(node)];
    setText(m_name, QString::fromStdString(config.name));
    QStringList parts;
    if (!config.address.empty())
        parts << QString::fromStdString(config.address);
    parts << tr("node %1", "position of a node in its pair").arg(node + 1);
    setText(m_address, parts.join(separator));
    if (config.rank != Rank::Unknown)
        m_address->setToolTip(tr("Rank: %1").arg(text::rankWord(config.rank)));
}

void NodeCard::showState(const PairEntry &entry, const NodeView &view, Instant now)
{
    const bool roles = hasRoles(entry.pair, entry.product);
    const bool twoActive = roles && view.state == NodeState::Active && bothActive(entry.snapshot);
    m_icon->setIcon(twoActive ? bothActiveIcon() : iconOf(view, entry.pair, entry.product));
    setText(m_word, words::vendorState(view, entry.pair, entry.product));
    m_icon->setAccessibleName(roles ? text::stateWord(view.state) : m_word->text());
    const auto at = view.evidenceAt;
    m_since->setToolTip(tr("Evidence of the state: %1").arg(words::age(at, now)));
    if (!roles && isThere(view)) {
        setText(m_since, tr("has no role", "a node of a pair without roles"));
        return;
    }
    QStringList parts{sinceWords(view, now)};
    if (const auto words = entry.product.states.find(view.state); words != entry.product.states.end() && !words->second.gloss.empty())
        parts.prepend(text::of(words->second.gloss));
    if (view.contradicted)
        parts << tr("its answers contradict each other");
    else if (view.roleBy != RoleBy::Unknown)
        parts << text::roleOrigin(view.roleBy) + separator + words::age(view.evidenceAt, now);
    if (const QString said = words::unknownVendorState(view, entry.product); !said.isEmpty())
        parts << tr("says “%1”, a state that this product does not know").arg(said);
    const bool silent = view.state == NodeState::Unknown || view.state == NodeState::Unreachable;
    if (silent && !view.vendorState.empty())
        parts << tr("last said “%1”").arg(QString::fromStdString(view.vendorState).simplified());
    setText(m_since, parts.join(separator));
}

QString NodeCard::sinceWords(const NodeView &view, Instant now) const
{
    const QString word = text::stateWord(view.state);
    if (!view.since)
        return word;
    return tr("%1 since %2", "state of a node, date").arg(word, text::date(view.since->wall)) + separator
        + text::duration(std::chrono::floor<std::chrono::seconds>(now.boot - view.since->boot));
}

void NodeCard::showService(const PairEntry &entry, NodeIndex node, Instant now)
{
    const ServiceView &service = entry.snapshot.service;
    const bool both = service.holding == ServiceHolding::Both;
    const bool mine = service.holding == ServiceHolding::Node && service.holder == node;
    const QString address = QString::fromStdString(entry.pair.serviceAddress);
    const bool serves = entry.snapshot.nodes[static_cast<std::size_t>(node)].state == NodeState::Active;
    if (both)
        m_service->show(tr("%1 answers on both nodes", "service address").arg(address), Tone::Error);
    else if (mine)
        m_service->show(tr("%1 %2 answers here", "kind of service address, address").arg(text::serviceKind(entry.subject()), address),
                        serves ? Tone::Ok : Tone::Error);
    else
        m_service->show({}, Tone::Plain);
    m_probes->showBelow(tr("At the service address %1").arg(address), mine ? service.probes : std::vector<ProbeView>(), entry, now);
}

} // namespace twinline
