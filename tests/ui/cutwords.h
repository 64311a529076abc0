// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>

#include <algorithm>

namespace twinline {

/// Less than this is space between lines, not a letter.
inline constexpr int leading = 3;

inline bool isCut(const QLabel *label)
{
    if (!label->pixmap(Qt::ReturnByValue).isNull() || label->text().isEmpty())
        return false;
    const QSize has = label->contentsRect().size();
    if (label->wordWrap()) {
        const int least = std::min(label->fontMetrics().averageCharWidth() * 3, label->fontMetrics().horizontalAdvance(label->text()));
        return label->heightForWidth(label->width()) > label->height() + leading || least > has.width();
    }
    return label->sizeHint().width() > label->width() + 1 || label->sizeHint().height() > label->height() + leading;
}

/// What of a window's words does not fit into its own place.
inline QStringList cutWords(const QWidget &window)
{
    QStringList cut;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&window) && isCut(label))
            cut << QStringLiteral("%1 has %2×%3, needs height %4").arg(label->text()).arg(label->width()).arg(label->height()).arg(label->heightForWidth(label->width()));
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(&window) && !button->text().isEmpty()
            && (button->sizeHint().width() > button->width() + 1 || button->sizeHint().height() > button->height() + 1))
            cut << QStringLiteral("button ") + button->text();
    }
    return cut;
}

} // namespace twinline
