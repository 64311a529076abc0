// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/wizardfooter.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace twinline {

namespace {

enum Column { First, Hint, Pause, Next, Columns };

} // namespace

WizardFooter::WizardFooter(QPushButton *backOut, QLabel *hint, QPushButton *pause, QPushButton *next, QWidget *parent)
    : QFrame(parent)
    , m_layout(new QGridLayout(this))
    , m_hint(hint)
    , m_buttons{backOut, pause, next}
{
    setObjectName(QStringLiteral("wizardFooter"));
    m_layout->setContentsMargins(18, 11, 18, 11);
    m_layout->setHorizontalSpacing(10);
    m_layout->setVerticalSpacing(6);
    m_layout->setColumnStretch(Hint, 1);
    m_hint->setWordWrap(true);
    m_layout->addWidget(backOut, 1, First);
    m_layout->addWidget(m_hint, 1, Hint);
    m_layout->addWidget(pause, 1, Pause);
    m_layout->addWidget(next, 1, Next);
}

bool WizardFooter::event(QEvent *event)
{
    // A button's new text, or its coming and going, asks for a new layout.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        place();
    return QFrame::event(event);
}

void WizardFooter::place()
{
    const QMargins margins = m_layout->contentsMargins();
    int room = width() - margins.left() - margins.right();
    for (const QPushButton *button : m_buttons)
        if (!button->isHidden())
            room -= button->sizeHint().width() + m_layout->horizontalSpacing();
    const bool above = m_hint->fontMetrics().horizontalAdvance(m_hint->text()) > 2 * room;
    if (above == m_above)
        return;
    m_above = above;
    m_layout->removeWidget(m_hint);
    if (above)
        m_layout->addWidget(m_hint, 0, First, 1, Columns);
    else
        m_layout->addWidget(m_hint, 1, Hint);
}

} // namespace twinline
