// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace twinline {

/// Whether the whole of \a part can be seen in \a window as it was opened.
inline bool needsNoScrolling(const QWidget &part, const QWidget &window)
{
    const QRect place(part.mapTo(&window, QPoint()), part.size());
    for (const QScrollArea *area : window.findChildren<QScrollArea *>())
        if (area->isAncestorOf(&part))
            return QRect(area->viewport()->mapTo(&window, QPoint()), area->viewport()->size()).contains(place);
    return true;
}

} // namespace twinline
