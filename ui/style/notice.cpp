// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/notice.h"

#include "ui/style/stateicon.h"

#include <QHBoxLayout>
#include <QLabel>

namespace twinline {

Notice::Notice(Tone tone, QWidget *parent)
    : QFrame(parent)
    , m_icon(new StateIcon(18, this))
    , m_text(makeLabel(TextRole::Detail, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 9, 13, 9);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setNoticeTone(tone);
}

void Notice::setText(const QString &text)
{
    twinline::setText(m_text, text);
    setAccessibleName(text);
}

void Notice::setNoticeTone(Tone tone)
{
    setTone(this, tone);
    switch (tone) {
    case Tone::Ok: m_icon->setIcon({QStringLiteral("mark-good"), Colour::Ok}); break;
    case Tone::Warning: m_icon->setIcon({QStringLiteral("verdict-degraded"), Colour::Warning}); break;
    case Tone::Error: m_icon->setIcon({QStringLiteral("state-error"), Colour::Error}); break;
    default: m_icon->setIcon({QStringLiteral("notice"), Colour::Muted}); break;
    }
}

QString Notice::text() const
{
    return m_text->text();
}

} // namespace twinline
