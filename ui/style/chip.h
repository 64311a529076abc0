// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/dress.h"
#include "ui/style/textlabel.h"

namespace twinline {

/// A small rounded word beside a name.
class Chip : public TextLabel
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    void show(const QString &words, Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace twinline
