// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rangechoice.h"

#include "ui/text/format.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace twinline {

namespace {

constexpr std::size_t firstOfSecondBox = 4;

} // namespace

RangeChoice::RangeChoice(QWidget *parent)
    : QObject(parent)
{
    for (QWidget *&box : m_boxes) {
        box = new QWidget(parent);
        auto *row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
    }
    auto *group = new QButtonGroup(this);
    const auto add = [&](std::size_t box, const QString &segment) {
        auto *button = new QToolButton(m_boxes[box]);
        button->setCheckable(true);
        button->setProperty("segment", segment);
        m_boxes[box]->layout()->addWidget(button);
        return button;
    };
    for (std::size_t i = 0; i < chartSpans.size(); ++i) {
        const bool first = i == 0 || i == firstOfSecondBox;
        m_spans[i] = add(i < firstOfSecondBox ? 0 : 1, first ? QStringLiteral("first") : i + 1 == firstOfSecondBox ? QStringLiteral("last") : QStringLiteral("middle"));
        group->addButton(m_spans[i]);
        connect(m_spans[i], &QToolButton::clicked, this, [this, i] { emit spanChosen(chartSpans[i]); });
    }
    m_live = add(1, QStringLiteral("last"));
    m_live->setChecked(true);
    connect(m_live, &QToolButton::clicked, this, &RangeChoice::liveChosen);
    retranslate();
}

void RangeChoice::show(Duration span, bool live)
{
    QButtonGroup *group = m_spans.front()->group();
    group->setExclusive(false); // none of them may be the one that is shown
    for (std::size_t i = 0; i < chartSpans.size(); ++i)
        m_spans[i]->setChecked(span == chartSpans[i]);
    group->setExclusive(true);
    m_live->setChecked(live);
}

void RangeChoice::retranslate()
{
    for (std::size_t i = 0; i < chartSpans.size(); ++i) {
        m_spans[i]->setText(shortWords(i));
        m_spans[i]->setToolTip(sentence(i));
        m_spans[i]->setAccessibleName(sentence(i));
    }
    m_live->setText(tr("Live", "charts follow the present"));
    m_live->setToolTip(tr("Follow the present"));
}

QString RangeChoice::shortWords(std::size_t index)
{
    if (chartSpans[index] >= std::chrono::days(365))
        return tr("1 y", "a year, short: range of the charts");
    const auto days = std::chrono::duration_cast<std::chrono::days>(chartSpans[index]).count();
    return days > 1 ? tr("%1 d", "days, short: range of the charts").arg(days) : text::duration(chartSpans[index]);
}

QString RangeChoice::sentence(std::size_t index)
{
    return chartSpans[index] >= std::chrono::days(365) ? tr("Show the last year") : tr("Show the last %1").arg(text::duration(chartSpans[index]));
}

} // namespace twinline
