// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/waitpage.h"

#include "ui/style/card.h"
#include "ui/style/dress.h"
#include "ui/style/stateicon.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace twinline {

WaitPage::WaitPage(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(TextRole::Headline, this))
    , m_explanation(makeLabel(TextRole::Body, this))
    , m_progress(new QProgressBar(this))
    , m_open(new QPushButton(this))
{
    auto *card = new Card(this);
    card->setMaximumWidth(560);
    card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    auto *icon = new StateIcon(56, card);
    icon->setIcon({QStringLiteral("twinline"), Colour::Accent});
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    for (QLabel *label : {m_title, m_explanation})
        label->setAlignment(Qt::AlignCenter);
    setKind(m_open, ButtonKind::Primary);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(32, 28, 32, 28);
    inside->setSpacing(12);
    inside->addWidget(icon, 0, Qt::AlignHCenter);
    inside->addWidget(m_title);
    inside->addWidget(m_explanation);
    inside->addWidget(m_progress);
    inside->addWidget(m_open, 0, Qt::AlignHCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 4);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addStretch(3);
    connect(m_open, &QPushButton::clicked, this, &WaitPage::openRequested);
    setBusy({});
}

void WaitPage::setBusy(const QString &what)
{
    m_busy = what;
    m_progress->setVisible(!what.isEmpty());
    m_open->setVisible(what.isEmpty());
    retranslate();
}

void WaitPage::retranslate()
{
    m_open->setText(tr("Open configuration…"));
    m_title->setText(m_busy.isEmpty() ? tr("No pair is configured.") : tr("The training lab is starting."));
    m_explanation->setText(m_busy.isEmpty() ? tr("Open a pairs.toml, or start the program with --lab for a pair to train on.")
                                            : m_busy);
}

} // namespace twinline
