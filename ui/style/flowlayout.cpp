// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/flowlayout.h"

#include <algorithm>
#include <numeric>

namespace twinline {

FlowLayout::FlowLayout(QWidget *parent, int spacing, int pushed)
    : QLayout(parent)
    , m_pushed(pushed)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return Qt::Horizontal;
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        size.rwidth() += item->sizeHint().width() + spacing();
        size.setHeight(std::max(size.height(), item->sizeHint().height()));
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

std::vector<FlowLayout::Row> FlowLayout::rows(int width) const
{
    std::vector<Row> result;
    int used = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const int wanted = std::min(item->sizeHint().width(), width);
        if (result.empty() || used + spacing() + wanted > width) {
            result.emplace_back();
            used = wanted;
        } else {
            used += spacing() + wanted;
        }
        result.back().push_back(item.get());
    }
    return result;
}

bool FlowLayout::isPushed(const QLayoutItem *item) const
{
    const auto first = m_items.end() - std::min<std::ptrdiff_t>(m_pushed, std::ssize(m_items));
    return std::any_of(first, m_items.end(), [item](const auto &one) { return one.get() == item; });
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    int y = rect.top();
    for (const Row &row : rows(rect.width())) {
        int height = 0;
        const auto widthOf = [&rect](const QLayoutItem *item) { return std::min(item->sizeHint().width(), rect.width()); };
        for (QLayoutItem *item : row) {
            const int width = widthOf(item);
            height = std::max(height, item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height());
        }
        int x = rect.left();
        bool pushed = false;
        for (QLayoutItem *item : row) {
            const int width = widthOf(item);
            if (!pushed && isPushed(item)) {
                pushed = true;
                const auto first = std::find(row.begin(), row.end(), item);
                x = rect.right() + 1 - std::accumulate(first, row.end(), -spacing(), [&](int sum, const QLayoutItem *one) { return sum + widthOf(one) + spacing(); });
            }
            if (apply)
                item->setGeometry(QRect(x, y, width, height));
            x += width + spacing();
        }
        y += height + spacing() / 2;
    }
    return std::max(0, y - rect.top() - spacing() / 2);
}

} // namespace twinline
