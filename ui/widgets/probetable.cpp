// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/probetable.h"

#include "ui/models/pairwords.h"
#include "ui/style/dress.h"
#include "ui/style/stateicon.h"
#include "ui/text/format.h"

#include <QGridLayout>
#include <QLabel>

namespace twinline {

namespace {

QString labelOf(const ProbeView &probe, const PairEntry &entry)
{
    const ProbeSpec *spec = entry.product.probe(probe.probe);
    const QString label = spec ? text::of(spec->label) : QString();
    return label.isEmpty() ? QString::fromStdString(probe.probe) : label;
}

QString tipOf(const ProbeView &probe)
{
    const Observation &last = probe.last;
    QStringList lines{text::markWord(probe.mark) + QStringLiteral(" · ") + text::outcomeWord(last.outcome)};
    if (!last.address.empty())
        lines << QString::fromStdString(last.address);
    if (!last.detail.empty())
        lines << QString::fromStdString(last.detail).left(1000);
    if (last.outcome != Outcome::NotAsked)
        lines << text::dateAndTime(last.sent.wall);
    return lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

} // namespace

ProbeTable::ProbeTable(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 4);
    m_grid->setColumnStretch(2, 6);
}

void ProbeTable::show(const std::vector<ProbeView> &probes, const PairEntry &entry, Instant now)
{
    grow(probes.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const bool used = i < probes.size();
        for (QWidget *cell : std::initializer_list<QWidget *>{row.mark, row.label, row.words, row.value, row.age})
            cell->setVisible(used);
        if (used)
            fill(row, probes[i], entry, now);
    }
}

void ProbeTable::grow(std::size_t count)
{
    while (m_rows.size() < count) {
        const int at = static_cast<int>(m_rows.size());
        Row row{new StateIcon(14, this), makeLabel(TextRole::Detail, this), makeLabel(TextRole::Detail, this),
                makeLabel(TextRole::Detail, this), makeLabel(TextRole::Small, this)};
        row.value->setWordWrap(false);
        row.age->setWordWrap(false);
        row.words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(row.mark, at, 0, Qt::AlignTop);
        m_grid->addWidget(row.label, at, 1, Qt::AlignTop);
        m_grid->addWidget(row.words, at, 2, Qt::AlignTop);
        m_grid->addWidget(row.value, at, 3, Qt::AlignTop | Qt::AlignRight);
        m_grid->addWidget(row.age, at, 4, Qt::AlignTop | Qt::AlignRight);
        row.mark->setContentsMargins(0, 3, 0, 0);
        m_rows.push_back(row);
    }
}

void ProbeTable::fill(Row &row, const ProbeView &probe, const PairEntry &entry, Instant now)
{
    const Observation &last = probe.last;
    const bool asked = last.outcome != Outcome::NotAsked;
    const Duration old = now.boot - last.sent.boot;
    // A monitor that itself has stopped must grey too, so the age counts here, not only what the snapshot says.
    const bool fresh = probe.fresh && asked && old <= 2 * entry.snapshot.poll;
    row.mark->setIcon(fresh ? iconOf(probe.mark) : iconOf(ProbeMark::Unknown));
    setText(row.label, labelOf(probe, entry));
    setText(row.words, text::probeSentence(probe, entry.subject()));
    setText(row.value, last.rtt ? text::rtt(*last.rtt) : QStringLiteral("—"));
    setText(row.age, asked ? words::age(old) : QStringLiteral("—"));
    for (QLabel *label : {row.label, row.words})
        setTone(label, fresh ? Tone::Plain : Tone::Stale);
    setTone(row.value, Tone::Stale);
    setTone(row.age, Tone::Stale);
    const QString tip = tipOf(probe);
    const QString spoken = QStringList{text::markWord(fresh ? probe.mark : ProbeMark::Unknown), row.label->text(),
                                       row.words->text(), row.value->text(), row.age->text()}
                               .join(QStringLiteral(", "));
    for (QWidget *cell : std::initializer_list<QWidget *>{row.mark, row.label, row.words, row.value, row.age})
        cell->setToolTip(tip);
    row.mark->setAccessibleName(text::markWord(fresh ? probe.mark : ProbeMark::Unknown));
    row.label->setAccessibleName(spoken);
}

} // namespace twinline
