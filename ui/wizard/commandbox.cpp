// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/commandbox.h"

#include "ui/style/dress.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace twinline {

namespace {

constexpr int mostLines = 8; ///< further ones are scrolled to

/// Lines of \a text as they are wrapped now: a plain document counts its height in them.
int shownLines(const QPlainTextEdit &text)
{
    return std::clamp(int(text.document()->size().height()), 1, mostLines);
}

} // namespace

CommandBox::CommandBox(QWidget *parent)
    : QWidget(parent)
    , m_words(makeLabel(TextRole::Detail, this))
    , m_text(new QPlainTextEdit(this))
    , m_run(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_reset(new QPushButton(this))
{
    m_words->setWordWrap(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_run, m_copy, m_reset}) {
        setKind(button, ButtonKind::Small);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_words);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_run, &QPushButton::clicked, this, &CommandBox::runRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_text->setPlainText(m_proposed); });
    connect(m_text, &QPlainTextEdit::textChanged, this, &CommandBox::refresh);
    connect(m_text->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &CommandBox::fit);
    retranslate();
}

void CommandBox::show(const QString &proposed, const QString &ran, bool waits, bool open)
{
    const bool fresh = proposed != m_proposed;
    m_proposed = proposed;
    m_over = !waits;
    m_open = open;
    setVisible(waits || !ran.isEmpty());
    if (!ran.isEmpty() && m_text->toPlainText() != ran)
        m_text->setPlainText(ran);
    else if (fresh)
        m_text->setPlainText(proposed);
    refresh();
}

QString CommandBox::command() const
{
    return m_text->toPlainText();
}

void CommandBox::refresh()
{
    const bool edited = m_text->toPlainText() != m_proposed;
    m_text->setReadOnly(m_over);
    m_run->setEnabled(m_open && !m_text->toPlainText().trimmed().isEmpty());
    m_run->setVisible(!m_over);
    m_reset->setEnabled(edited);
    m_reset->setVisible(!m_over);
    setText(m_words, m_over ? tr("The console ran this command of the cloud:")
                            : tr("Or let the console run this command of the cloud, exactly as it stands here and through no shell. You may edit it; journal and report keep what was run."));
    fit();
}

void CommandBox::fit()
{
    const int margins = 2 * (m_text->frameWidth() + int(m_text->document()->documentMargin())) + m_text->contentsMargins().top() + m_text->contentsMargins().bottom() + 10;
    const int height = shownLines(*m_text) * m_text->fontMetrics().lineSpacing() + margins;
    if (m_text->height() != height || m_text->minimumHeight() != height)
        m_text->setFixedHeight(height);
}

void CommandBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CommandBox::retranslate()
{
    m_run->setText(tr("Run it"));
    m_run->setToolTip(tr("The console runs this command on this desk. Credentials stay in the program's own profile."));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies the command."));
    m_reset->setText(tr("As proposed"));
    m_reset->setToolTip(tr("Brings back the command that the console proposes."));
    m_text->setAccessibleName(tr("Command of the cloud"));
    refresh();
}

} // namespace twinline
