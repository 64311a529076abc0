// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/chip.h"

namespace twinline {

Chip::Chip(QWidget *parent)
    : TextLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignCenter);
    QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Chip::show(const QString &words, Tone tone)
{
    twinline::setText(this, words);
    setTone(this, tone);
    setVisible(!words.isEmpty());
}

QSize Chip::sizeHint() const
{
    // One line while there is room; a wrapping label alone would ask for a block of text.
    constexpr int beside = 24;
    const int width = fontMetrics().horizontalAdvance(text()) + beside;
    return {width, heightForWidth(width)};
}

QSize Chip::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().height()};
}

} // namespace twinline
