// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/setuprow.h"

#include "ui/style/dress.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>

namespace twinline {

SetupRow::SetupRow(int number, const QString &words, const QString &source, QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox(QString::number(number), this))
{
    QLabel *text = makeLabel(TextRole::Detail, this, words);
    QLabel *from = makeLabel(TextRole::Small, this, source);
    text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    from->setAlignment(Qt::AlignRight | Qt::AlignTop);
    for (QLabel *label : {text, from}) // on a line with the box
        label->setContentsMargins(0, 3, 0, 0);
    from->setFixedWidth(from->fontMetrics().horizontalAdvance(QStringLiteral("ONEX-00, ")));
    from->setToolTip(tr("Number of the fact in the vendor's document"));
    m_box->setAccessibleName(words);
    m_box->setAccessibleDescription(source);
    m_box->setMinimumWidth(m_box->fontMetrics().horizontalAdvance(QStringLiteral("00")) + 34);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_box, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    layout->addWidget(from);
}

bool SetupRow::isTicked() const
{
    return m_box->isChecked();
}

/// The words are as good as the box.
void SetupRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        m_box->click();
}

} // namespace twinline
