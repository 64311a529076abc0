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

constexpr int narrowBelow = 17; ///< lines of text
constexpr double labelShare = 0.36;
constexpr int captionLine = 100; ///< grid lines of the upper rows come before it; empty lines take no room

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
    if (const auto *identity = std::get_if<IdentityFacts>(&last.facts); identity && !identity->words.empty())
        lines << QString::fromStdString(identity->words).left(1000);
    if (last.outcome != Outcome::NotAsked)
        lines << text::dateAndTime(last.sent.wall);
    return lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

} // namespace

std::array<QWidget *, 5> ProbeTable::cells(const Row &row)
{
    return {row.mark, row.label, row.words, row.value, row.age};
}

ProbeTable::ProbeTable(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_caption(makeLabel(TextRole::Small, this))
{
    m_caption->hide();
    m_grid->addWidget(m_caption, 2 * captionLine, 0, 1, 5);
    arrangeAll();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(1);
    setMinimumWidth(150); // less than the wide grid wants: there it turns narrow, see resizeEvent()
}

void ProbeTable::show(const std::vector<ProbeView> &probes, const PairEntry &entry, Instant now)
{
    showRows(m_rows, 0, probes, entry, now);
}

void ProbeTable::showBelow(const QString &caption, const std::vector<ProbeView> &probes, const PairEntry &entry, Instant now)
{
    setText(m_caption, caption);
    m_caption->setVisible(!probes.empty());
    showRows(m_rowsBelow, captionLine + 1, probes, entry, now);
    fitLabels();
}

void ProbeTable::showRows(Rows &rows, int firstLine, const std::vector<ProbeView> &probes, const PairEntry &entry, Instant now)
{
    while (rows.size() < probes.size()) {
        rows.push_back(makeRow(firstLine + static_cast<int>(rows.size())));
        arrange(rows.back());
    }
    // Each cell that shows or hides would lay out the whole page: once, at the end, is enough.
    m_grid->setEnabled(false);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool used = i < probes.size();
        const bool timed = used && probes[i].last.rtt.has_value();
        for (QWidget *cell : cells(rows[i]))
            cell->setVisible(used && (timed || cell != rows[i].value));
        if (!used)
            continue;
        fill(rows[i], probes[i], entry, now);
        if (rows[i].timed != timed) {
            rows[i].timed = timed;
            arrange(rows[i]);
        }
    }
    m_grid->setEnabled(true);
    m_grid->update();
}

ProbeTable::Row ProbeTable::makeRow(int line)
{
    Row row{new StateIcon(14, this), makeLabel(TextRole::Detail, this), makeLabel(TextRole::Detail, this),
            makeLabel(TextRole::Value, this), makeLabel(TextRole::Small, this), line};
    row.mark->setFixedHeight(row.label->sizeHint().height());
    row.value->setWordWrap(false);
    row.age->setWordWrap(false);
    row.words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return row;
}

void ProbeTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < fontMetrics().height() * narrowBelow;
    if (m_narrow != narrow) {
        m_narrow = narrow;
        arrangeAll();
    }
    fitLabels();
}

void ProbeTable::arrangeAll()
{
    m_grid->setColumnStretch(1, m_narrow ? 1 : 0);
    m_grid->setColumnStretch(2, m_narrow ? 0 : 1);
    for (const Rows *rows : {&m_rows, &m_rowsBelow}) {
        for (const Row &row : *rows)
            arrange(row);
    }
}

/// Wide: everything in one line. Narrow: what the node said stands under its label, the age under the time.
void ProbeTable::arrange(const Row &row)
{
    for (QWidget *cell : cells(row))
        m_grid->removeWidget(cell);
    const int upper = 2 * row.line;
    const int lower = m_narrow ? upper + 1 : upper;
    m_grid->addWidget(row.mark, upper, 0, Qt::AlignTop);
    m_grid->addWidget(row.label, upper, 1, Qt::AlignTop);
    m_grid->addWidget(row.words, lower, m_narrow ? 1 : 2, 1, row.timed || m_narrow ? 1 : 2, Qt::AlignTop);
    if (row.timed)
        m_grid->addWidget(row.value, upper, 3, Qt::AlignTop | Qt::AlignRight);
    m_grid->addWidget(row.age, lower, m_narrow ? 3 : 4, Qt::AlignTop | Qt::AlignRight);
}

/// Labels take the room they need, but never more than their share: what the node said matters more.
void ProbeTable::fitLabels()
{
    int widest = 0;
    for (const Rows *rows : {&m_rows, &m_rowsBelow}) {
        for (const Row &row : *rows)
            widest = std::max(widest, row.label->isHidden() ? 0 : row.label->fontMetrics().horizontalAdvance(row.label->text()));
    }
    const int wanted = std::max(60, std::min(widest + 3, static_cast<int>(width() * labelShare)));
    for (const Rows *rows : {&m_rows, &m_rowsBelow}) {
        for (const Row &row : *rows) {
            if (m_narrow) {
                row.label->setMinimumWidth(0);
                row.label->setMaximumWidth(QWIDGETSIZE_MAX);
            } else if (row.label->width() != wanted || row.label->maximumWidth() != wanted)
                row.label->setFixedWidth(wanted);
        }
    }
}

void ProbeTable::fill(Row &row, const ProbeView &probe, const PairEntry &entry, Instant now)
{
    const Observation &last = probe.last;
    const bool asked = last.outcome != Outcome::NotAsked;
    const Duration old = now.boot - last.sent.boot;
    // A monitor that itself has stopped must grey too, so the age counts here, not only what the snapshot says.
    const ProbeSpec *spec = entry.product.probe(probe.probe);
    const bool fresh = probe.fresh && asked && old <= 2 * entry.snapshot.poll * (spec ? spec->every : 1);
    row.mark->setIcon(fresh ? iconOf(probe.mark) : iconOf(ProbeMark::Unknown));
    setText(row.label, labelOf(probe, entry));
    setText(row.words, text::probeSentence(probe, entry.subject()));
    setText(row.value, last.rtt ? text::rtt(*last.rtt) : QStringLiteral("—"));
    setText(row.age, asked ? words::age(old) : QStringLiteral("—"));
    for (QLabel *label : {row.label, row.words, row.value, row.age})
        setTone(label, fresh ? Tone::Plain : Tone::Stale);
    const QString tip = tipOf(probe);
    const QString spoken = QStringList{text::markWord(fresh ? probe.mark : ProbeMark::Unknown), row.label->text(),
                                       row.words->text(), row.value->text(), row.age->text()}
                               .join(QStringLiteral(", "));
    for (QWidget *cell : cells(row))
        cell->setToolTip(tip);
    row.mark->setAccessibleName(text::markWord(fresh ? probe.mark : ProbeMark::Unknown));
    row.label->setAccessibleName(spoken);
}

} // namespace twinline
