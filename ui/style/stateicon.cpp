// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/stateicon.h"

namespace twinline {

StateIcon::StateIcon(int size, QWidget *parent)
    : QWidget(parent)
    , m_icon(iconOf(NodeState::Unknown))
    , m_size(size)
{
    setFixedSize(size, size);
}

void StateIcon::setIcon(const IconSpec &icon)
{
    if (m_icon == icon)
        return;
    m_icon = icon;
    update();
}

void StateIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, QRectF(qRound((width() - m_size) / 2.0), qRound((height() - m_size) / 2.0), m_size, m_size), m_icon, Theme::of(this));
}

} // namespace twinline
