// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/textlabel.h"

#include <QEvent>

#include <algorithm>

namespace twinline {

namespace {

constexpr int spare = 8; ///< pixels: a width that is surely enough, whatever the style adds

} // namespace

int TextLabel::heightForWidth(int width) const
{
    if (m_stale || m_wraps != wordWrap() || m_text != text())
        remeasure();
    if (width >= m_lineWidth)
        return m_lineHeight;
    const auto known = std::find_if(m_narrower.begin(), m_narrower.end(), [width](const Measure &m) { return m.width == width; });
    if (known != m_narrower.end())
        return known->height;
    std::rotate(m_narrower.begin(), m_narrower.end() - 1, m_narrower.end());
    m_narrower.front() = {width, QLabel::heightForWidth(width)};
    return m_narrower.front().height;
}

void TextLabel::remeasure() const
{
    m_text = text();
    m_wraps = wordWrap();
    m_stale = false;
    m_narrower.fill({});
    const QMargins around = contentsMargins();
    const int indented = qMax(indent(), fontMetrics().horizontalAdvance(QLatin1Char('x'))); // QLabel's own, where it has a frame
    m_lineWidth = fontMetrics().size(0, m_text).width() + around.left() + around.right() + 2 * margin() + indented + spare;
    m_lineHeight = QLabel::heightForWidth(m_lineWidth);
}

bool TextLabel::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::Polish:
    case QEvent::ContentsRectChange: m_stale = true; break;
    default: break;
    }
    return QLabel::event(event);
}

} // namespace twinline
