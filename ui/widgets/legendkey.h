// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace twinline {

/// One entry of a legend: a sample of the line, and its name.
class LegendKey : public QWidget
{
    Q_OBJECT

public:
    enum class Sample { Solid, Dashed, Dotted, Filled, Cross };

    LegendKey(Sample sample, Colour colour, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Sample m_sample;
    Colour m_colour;
    QString m_text;
};

} // namespace twinline
