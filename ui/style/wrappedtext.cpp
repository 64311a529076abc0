// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/wrappedtext.h"

#include <QPainter>
#include <QTextLayout>
#include <QtMath>

namespace twinline {

namespace {

/// Lays out all lines; its height.
qreal layOut(QTextLayout &layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

QString oneParagraph(QString text)
{
    return text.replace(QLatin1Char('\n'), QChar::LineSeparator);
}

} // namespace

int wrappedHeight(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(oneParagraph(text), font);
    return text.isEmpty() ? 0 : qCeil(layOut(layout, width));
}

void drawWrapped(QPainter &painter, QPoint at, const QString &text, const QFont &font, int width)
{
    QTextLayout layout(oneParagraph(text), font);
    layOut(layout, width);
    layout.draw(&painter, at);
}

} // namespace twinline
