// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/chip.h"

namespace twinline {

Chip::Chip(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Chip::show(const QString &words, Tone tone)
{
    twinline::setText(this, words);
    setTone(this, tone);
    setVisible(!words.isEmpty());
}

} // namespace twinline
