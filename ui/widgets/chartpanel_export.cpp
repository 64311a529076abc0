// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/dress.h"
#include "ui/text/format.h"
#include "ui/text/historycsv.h"
#include "ui/widgets/chartpanel.h"
#include "ui/widgets/legendkey.h"
#include "ui/widgets/rangechoice.h"
#include "ui/widgets/timechart.h"

#include <QLayout>
#include <QPainter>

#include <algorithm>

namespace twinline {

QString ChartPanel::title() const
{
    if (!m_entry)
        return {};
    const QCPRange shown = m_rtt->xAxis->range();
    return tr("%1, %2 to %3", "pair, time, time").arg(m_entry->name(), text::dateAndTime(wallOfKey(shown.lower)), text::dateAndTime(wallOfKey(shown.upper)));
}

QImage ChartPanel::picture()
{
    for (QWidget *box : m_choice->boxes())
        box->hide();
    const QPixmap charts = grab();
    for (QWidget *box : m_choice->boxes())
        box->show();
    const QFont bold = scaledFont(font(), 1.1, QFont::DemiBold);
    const int head = QFontMetrics(bold).height() + 20;
    const qreal ratio = charts.devicePixelRatio();
    QImage image(QSize(width(), height() + head) * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Theme::of(this).colour(Colour::Panel));
    QPainter painter(&image);
    painter.setFont(bold);
    painter.setPen(Theme::of(this).colour(Colour::Text));
    painter.drawText(QRect(14, 0, width() - 28, head), Qt::AlignVCenter | Qt::AlignLeft, title());
    painter.drawPixmap(0, head, charts);
    return image;
}

/// What is drawn, not more: a year as it came would be millions of rows, and `twinlinectl history export` gives those.
QByteArray ChartPanel::table() const
{
    if (!m_entry)
        return text::historyHead();
    const WallTime from = wallOfKey(m_rtt->xAxis->range().lower);
    const WallTime to = wallOfKey(m_rtt->xAxis->range().upper);
    const QStringList names{m_entry->nodeName(0), m_entry->pair.nodes.size() > 1 ? m_entry->nodeName(1) : QString(), m_stream.empty() ? QString() : m_store->text(),
                            m_copied.empty() ? QString() : m_copyStore->text()};
    const HistorySlice &past = m_past.slice();
    std::vector<text::HistorySeries> all;
    for (std::size_t i = 0; i < past.series.size(); ++i) {
        text::HistorySeries series{m_past.query().series[i], names[int(i)], {}};
        std::copy_if(past.series[i].begin(), past.series[i].end(), std::back_inserter(series.stretches),
                     [&](const Stretch &one) { return one.until() >= from && one.from <= to; });
        all.push_back(std::move(series));
    }
    return text::historyHead() + text::historyRows(all);
}

} // namespace twinline
