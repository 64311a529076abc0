// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/failurepage.h"

#include "ui/style/card.h"
#include "ui/style/dress.h"
#include "ui/style/stateicon.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace twinline {

FailurePage::FailurePage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new StateIcon(26, this))
    , m_title(makeLabel(TextRole::Headline, this))
    , m_explanation(makeLabel(TextRole::Body, this))
    , m_list(new QPlainTextEdit(this))
    , m_copy(new QPushButton(this))
    , m_reload(new QPushButton(this))
    , m_open(new QPushButton(this))
{
    m_icon->setIcon({QStringLiteral("state-error"), Colour::Error});
    m_list->setReadOnly(true);
    m_list->setTabChangesFocus(true);
    m_list->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *card = new Card(this);
    card->setEdge(Colour::Error);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_explanation);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_icon);
    head->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    buttons->addWidget(m_reload);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(20, 14, 14, 14);
    inside->setSpacing(12);
    inside->addLayout(head);
    inside->addWidget(m_list, 1);
    inside->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->addWidget(card);
    setKind(m_reload, ButtonKind::Primary);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_list->toPlainText()); });
    connect(m_reload, &QPushButton::clicked, this, &FailurePage::reloadRequested);
    connect(m_open, &QPushButton::clicked, this, &FailurePage::openRequested);
    retranslate();
}

void FailurePage::show(const Failures &failures)
{
    QStringList lines;
    for (const Failure &failure : failures)
        lines << QString::fromStdString(failure.sentence());
    m_list->setPlainText(lines.join(QLatin1Char('\n')));
    retranslate();
}

void FailurePage::retranslate()
{
    m_title->setText(tr("The configuration could not be read."));
    m_explanation->setText(tr("Nothing was changed. Correct what is listed here, then load it again."));
    m_list->setAccessibleName(tr("Mistakes in the configuration"));
    m_copy->setText(tr("Copy"));
    m_reload->setText(tr("Load again"));
    m_open->setText(tr("Open configuration…"));
}

} // namespace twinline
