// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/titledcard.h"

#include "ui/style/dress.h"

#include <QLabel>
#include <QVBoxLayout>

namespace twinline {

TitledCard::TitledCard(QWidget *parent)
    : Card(parent)
    , m_title(makeLabel(TextRole::Strong, this))
    , m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(14, 12, 14, 12);
    m_body->setSpacing(7);
    m_body->addWidget(m_title);
}

void TitledCard::setTitle(const QString &title)
{
    setText(m_title, title);
    setAccessibleName(title);
}

} // namespace twinline
