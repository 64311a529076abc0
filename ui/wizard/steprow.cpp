// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/steprow.h"

#include "ui/style/dress.h"
#include "ui/style/icons.h"
#include "ui/text/sentences.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace twinline {

namespace {

constexpr int discSize = 20;
constexpr int margin = 8;

/// Ended steps carry a mark of their own shape; the others their number.
QString markOf(StepState state)
{
    switch (state) {
    case StepState::Seen: return QStringLiteral("✓");
    case StepState::Skipped: return QStringLiteral("–");
    case StepState::Undone: return QStringLiteral("↩");
    case StepState::Failed: return QStringLiteral("✕");
    case StepState::Unknown: return QStringLiteral("?");
    default: return {};
    }
}

Colour discColour(StepState state, bool current)
{
    switch (state) {
    case StepState::Seen: return Colour::Ok;
    case StepState::Failed: return Colour::Error;
    case StepState::Unknown: return Colour::Warning;
    default: return current ? Colour::Accent : Colour::Unknown;
    }
}

} // namespace

StepRow::StepRow(QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel(TextRole::Detail, this))
    , m_line(makeLabel(TextRole::Small, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin + discSize + 10, 7, margin, 7);
    layout->setSpacing(1);
    for (QLabel *label : {m_title, m_line}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
}

void StepRow::show(int number, const QString &title, const QString &line, StepState state, bool current)
{
    m_number = number;
    m_state = state;
    m_current = current;
    setText(m_title, title);
    setText(m_line, line);
    m_line->setVisible(!line.isEmpty());
    QFont font = m_title->font();
    font.setBold(current);
    m_title->setFont(font);
    setAccessibleName(QStringLiteral("%1 · %2 · %3").arg(title, text::stepStateWord(state), line));
    update();
}

void StepRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(Colour::Selection));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    const QRect disc(margin, m_title->y() + (m_title->fontMetrics().height() - discSize) / 2, discSize, discSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(discColour(m_state, m_current)));
    painter.drawEllipse(disc);
    QFont font = this->font();
    font.setPixelSize(12);
    painter.setFont(font);
    painter.setPen(Qt::white);
    const QString mark = markOf(m_state);
    painter.drawText(disc, Qt::AlignCenter, mark.isEmpty() ? QString::number(m_number) : mark);
}

} // namespace twinline
