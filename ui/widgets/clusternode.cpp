// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clusternode.h"

#include "ui/models/pairwords.h"
#include "ui/style/dress.h"
#include "ui/style/stateicon.h"
#include "ui/text/format.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace twinline {

namespace {

constexpr qsizetype longest = 120; ///< of a complaint on a card; the whole one stands in its tip

const ProbeView *relayed(const NodeView &node)
{
    const auto found = std::find_if(node.probes.begin(), node.probes.end(), [](const ProbeView &probe) {
        return std::holds_alternative<AnsibleFacts>(probe.last.facts);
    });
    return found == node.probes.end() ? nullptr : &*found;
}

const AnsibleEnd *endOf(const ProbeView *probe)
{
    const auto *facts = probe ? std::get_if<AnsibleFacts>(&probe->last.facts) : nullptr;
    return facts && !facts->ends.empty() ? &facts->ends.front() : nullptr;
}

} // namespace

ClusterNode::ClusterNode(QWidget *parent)
    : Card(parent)
    , m_mark(new StateIcon(20, this))
    , m_name(makeLabel(TextRole::Strong, this))
    , m_word(makeLabel(TextRole::Detail, this))
    , m_age(makeLabel(TextRole::Small, this))
    , m_detail(makeLabel(TextRole::Small, this))
{
    m_age->setWordWrap(false);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    grid->addWidget(m_mark, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_age, 0, 2, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(m_word, 1, 1, 1, 2);
    grid->addWidget(m_detail, 2, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(3, 1);
}

void ClusterNode::show(const PairEntry &entry, NodeIndex node, Instant now)
{
    const NodeView &view = entry.snapshot.nodes[static_cast<std::size_t>(node)];
    const NodeConfig &config = entry.pair.nodes[static_cast<std::size_t>(node)];
    const ProbeView *probe = relayed(view);
    const AnsibleEnd *end = endOf(probe);
    // A monitor that itself has stopped must grey too, so the age counts here, not only what the snapshot says.
    const bool fresh = end && probe->fresh && now.boot - probe->last.sent.boot <= 2 * entry.snapshot.poll;
    const ProbeMark mark = fresh ? probe->mark : ProbeMark::Unknown;
    m_mark->setIcon(iconOf(mark));
    m_mark->setAccessibleName(text::markWord(mark));
    setText(m_name, QString::fromStdString(config.name));
    const QString word = end ? text::probeSentence(*probe, entry.subject()) : text::stateWord(NodeState::Unknown);
    setText(m_word, fresh || !end ? word : tr("last said “%1”").arg(word));
    setText(m_age, end ? words::age(now.boot - probe->last.sent.boot) : QStringLiteral("—"));
    const QString detail = end ? QString::fromStdString(end->message).simplified() : QString();
    setText(m_detail, detail.size() <= longest ? detail : detail.left(longest - 1) + QChar(0x2026));
    m_detail->setVisible(!detail.isEmpty());
    for (QLabel *label : {m_word, m_age, m_detail})
        setTone(label, fresh ? Tone::Plain : Tone::Stale);
    QStringList tip{detail};
    if (!config.address.empty())
        tip << QString::fromStdString(config.address);
    tip.removeAll(QString());
    setToolTip(tip.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    setAccessibleName(QStringList{m_name->text(), m_word->text(), m_age->text()}.join(QStringLiteral(", ")));
}

} // namespace twinline
