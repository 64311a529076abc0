// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timechart.h"

#include "ui/style/dress.h"
#include "ui/text/format.h"
#include "ui/widgets/chartband.h"

#include <cmath>

namespace twinline {

namespace {

/// Value ticks in the words of the language; QCustomPlot itself knows no units.
class WordTicker : public QCPAxisTicker
{
public:
    explicit WordTicker(std::function<QString(double)> words) : m_words(std::move(words)) { setTickCount(3); }

protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override 
    {
        return tick == 0 ? QString() : m_words(tick); // the corner belongs to the time axis
    }

private:
    std::function<QString(double)> m_words;
};

/// Clock times, days or months, as the distance of the ticks asks for.
class ClockTicker : public QCPAxisTickerDateTime
{
public:
    ClockTicker() { setTickCount(8); }

protected:
    double getTickStep(const QCPRange &range) override
    {
        m_span = range.size();
        setTickCount(m_span > 1.5 * day && m_span < 8 * day ? 5 : 8); // a day and an hour need more room
        m_step = QCPAxisTickerDateTime::getTickStep(range);
        return m_step;
    }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        const WallTime at = wallOfKey(tick);
        if (m_step > 20 * day)
            return text::month(at);
        if (m_step > 0.9 * day)
            return text::day(at);
        if (m_span > 1.5 * day)
            return text::dayAndTime(at);
        return m_step < 60 ? text::clockTime(at) : text::hourAndMinute(at);
    }

private:
    static constexpr double day = 86400;
    double m_step = 0;
    double m_span = 0;
};

constexpr double readingReach = 0.02; ///< of the shown time: how far a value may be from the pointer
constexpr double crossWidth = 7;      ///< pixels: more than one cross in this space would be one blot

} // namespace

TimeChart::TimeChart(const std::vector<LineStyle> &lines, bool timeLabels, QWidget *parent)
    : QCustomPlot(parent)
    , m_limitLine(new QCPItemStraightLine(this))
    , m_limitWords(new QCPItemText(this))
    , m_timeLabels(timeLabels)
    , m_overlay(new ChartOverlay(this))
{
    // A noisy line of some hundred points takes 100 ms to stroke whole, and 2 ms segment by segment.
    setPlottingHints(QCP::phCacheLabels | QCP::phFastPolylines);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setNoAntialiasingOnDrag(true);
    xAxis->setTicker(QSharedPointer<ClockTicker>::create());
    xAxis->setTickLabels(timeLabels);
    xAxis->setSubTicks(false);
    yAxis->setSubTicks(false);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setTickLength(0);
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
    }
    for (const LineStyle &line : lines)
        addLine(line);
    m_limitWords->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_limitWords->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_limitWords->setClipToAxisRect(false);
    setLimit({}, {});
    dress();
}

TimeChart::~TimeChart() = default;

void TimeChart::addLine(const LineStyle &style)
{
    Line line{style, addGraph(), addGraph(), addGraph(), new ChartBandItem(this), {}};
    line.losses->setLineStyle(QCPGraph::lsNone);
    for (QCPGraph *graph : {line.exact, line.atLeast, line.losses})
        graph->setSelectable(QCP::stNone);
    m_lines.push_back(line);
}

void TimeChart::dress()
{
    const Theme &theme = Theme::of(this);
    setBackground(theme.colour(Colour::Panel));
    const QFont small = scaledFont(font(), 0.82);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setTickLabelFont(small);
        axis->setTickLabelColor(theme.colour(Colour::Muted));
    }
    xAxis->grid()->setPen(Qt::NoPen);
    yAxis->grid()->setPen(QPen(theme.colour(Colour::ChartGrid), 1));
    yAxis->grid()->setZeroLinePen(QPen(theme.colour(Colour::Border), 1));
    for (Line &line : m_lines) {
        const QColor colour = theme.colour(line.style.colour);
        // Dashes of one pixel are drawn without stroking, which would take 80 ms.
        const bool dashed = line.style.pen == Qt::DashLine;
        QPen pen(colour, dashed ? 1.0 : 1.6, line.style.pen);
        if (dashed)
            pen.setDashPattern({6, 4});
        line.exact->setPen(pen);
        QPen lower(colour, 1.6);
        lower.setDashPattern({1.5, 2});
        line.atLeast->setPen(lower);
        QColor fill = colour;
        fill.setAlpha(70);
        line.band->setColour(fill);
        fill.setAlpha(34);
        for (QCPGraph *graph : {line.exact, line.atLeast})
            graph->setBrush(line.style.filled ? QBrush(fill) : QBrush(Qt::NoBrush));
        line.losses->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCross, QPen(theme.colour(Colour::Error), 1.6), Qt::NoBrush, 6));
    }
    QPen limit(theme.colour(Colour::Error), 1);
    limit.setDashPattern({6, 4});
    m_limitLine->setPen(limit);
    m_limitWords->setColor(theme.colour(Colour::ErrorText));
    m_limitWords->setFont(small);
    m_limitWords->setBrush(theme.colour(Colour::Panel)); // a line that runs through the words would strike them out
    axisRect()->setAutoMargins(QCP::msNone);
    const int line = QFontMetrics(small).height();
    axisRect()->setMargins(QMargins(QFontMetrics(small).horizontalAdvance(QStringLiteral("0000,0 ms")), line / 2 + 2, 10,
                                    m_timeLabels ? line + 6 : 6));
    replot(rpQueuedReplot);
}

void TimeChart::setTimeLabels(bool shown)
{
    if (m_timeLabels == shown)
        return;
    m_timeLabels = shown;
    xAxis->setTickLabels(shown);
    dress();
}

void TimeChart::setValueWords(std::function<QString(double)> words)
{
    yAxis->setTicker(QSharedPointer<WordTicker>::create(std::move(words)));
}

void TimeChart::setSeries(std::size_t index, const ChartSeries &series)
{
    Line &line = m_lines[index];
    line.series = series;
    line.exact->setData(series.exact.keys, series.exact.values, true);
    line.atLeast->setData(series.atLeast.keys, series.atLeast.values, true);
    line.band->setBands(series.bands);
}

void TimeChart::setLimit(std::optional<double> limit, const QString &words)
{
    m_limit = limit;
    m_limitLine->setVisible(limit.has_value());
    m_limitWords->setVisible(limit.has_value());
    if (!limit)
        return;
    m_limitLine->point1->setCoords(0, *limit);
    m_limitLine->point2->setCoords(1, *limit);
    m_limitWords->position->setCoords(0.004, *limit);
    m_limitWords->setText(words);
}

void TimeChart::setRange(double from, double to)
{
    xAxis->setRange(from, to);
    fitValues();
    placeLosses();
    replot(rpQueuedReplot);
    m_overlay->update();
}

void TimeChart::fitValues()
{
    double top = m_limit ? *m_limit * 1.32 : 0; // room for the words above the limit's line
    for (const Line &line : m_lines)
        top = std::max(top, greatestShown(line.series) * 1.2);
    const double upper = top > 0 ? top : 1;
    yAxis->setRange(-0.06 * upper, upper); // a line at nought must be seen too
    yAxis->ticker()->setTickCount(std::clamp(axisRect()->height() / 22, 1, 4));
}

/// What lies beyond the edges is there to be scrolled to; it does not press what is shown to the ground.
double TimeChart::greatestShown(const ChartSeries &series) const
{
    const QCPRange shown = xAxis->range();
    double greatest = 0;
    for (const ChartLine *line : {&series.exact, &series.atLeast}) {
        auto at = std::lower_bound(line->keys.begin(), line->keys.end(), shown.lower) - line->keys.begin();
        for (; at < line->keys.size() && line->keys[at] <= shown.upper; ++at)
            greatest = std::max(greatest, std::isnan(line->values[at]) ? 0 : line->values[at]);
    }
    auto band = std::lower_bound(series.bands.begin(), series.bands.end(), shown.lower, [](const ChartBand &one, double key) { return one.to < key; });
    for (; band != series.bands.end() && band->from <= shown.upper; ++band)
        greatest = std::max(greatest, band->high);
    return greatest;
}

/// A lost answer has no value: its cross stands at the bottom, each line in a row of its own.
void TimeChart::placeLosses()
{
    const double least = xAxis->range().size() * crossWidth / std::max(1, axisRect()->width());
    double share = 0.05;
    for (Line &line : m_lines) {
        QVector<double> keys;
        for (const double key : line.series.losses)
            if (xAxis->range().contains(key) && (keys.isEmpty() || key - keys.last() >= least))
                keys.append(key);
        line.losses->setData(keys, QVector<double>(keys.size(), yAxis->range().upper * share), true);
        share += 0.09;
    }
}

std::optional<double> TimeChart::valueAt(std::size_t index, double key) const
{
    const double reach = xAxis->range().size() * readingReach;
    const ChartSeries &series = m_lines[index].series;
    const auto exact = twinline::valueAt(series.exact, key, reach);
    return exact ? exact : twinline::valueAt(series.atLeast, key, reach);
}

bool TimeChart::lowerBoundAt(std::size_t index, double key) const
{
    const double reach = xAxis->range().size() * readingReach;
    return !twinline::valueAt(m_lines[index].series.exact, key, reach);
}

int TimeChart::lossCount() const
{
    int count = 0;
    for (const Line &line : m_lines)
        count += static_cast<int>(line.series.losses.size());
    return count;
}

bool TimeChart::hasData() const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [](const Line &line) {
        return !line.series.exact.keys.isEmpty() || !line.series.atLeast.keys.isEmpty();
    });
}

QSize TimeChart::minimumSizeHint() const
{
    return {200, 64};
}

void TimeChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_dragFrom = event->pos().x();
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    const int x = event->pos().x();
    if (!m_dragFrom) {
        emit pointed(xAxis->pixelToCoord(x));
        return;
    }
    const double seconds = xAxis->pixelToCoord(x) - xAxis->pixelToCoord(*m_dragFrom);
    m_dragFrom = x;
    emit dragged(seconds);
}

void TimeChart::mouseReleaseEvent(QMouseEvent *)
{
    m_dragFrom.reset();
}

void TimeChart::wheelEvent(QWheelEvent *event)
{
    // With Ctrl held the page scrolls instead; the charts would otherwise be a trap in a small window.
    if (event->modifiers().testFlag(Qt::ControlModifier) || event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    emit zoomed(std::pow(0.8, event->angleDelta().y() / 120.0), xAxis->pixelToCoord(event->position().x()));
    event->accept();
}

void TimeChart::leaveEvent(QEvent *event)
{
    QCustomPlot::leaveEvent(event);
    emit pointerLeft();
}

void TimeChart::resizeEvent(QResizeEvent *event)
{
    QCustomPlot::resizeEvent(event);
    m_overlay->setGeometry(rect());
}

void TimeChart::changeEvent(QEvent *event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        dress();
}

void TimeChart::focusInEvent(QFocusEvent *event)
{
    QCustomPlot::focusInEvent(event);
    m_overlay->update();
}

void TimeChart::focusOutEvent(QFocusEvent *event)
{
    QCustomPlot::focusOutEvent(event);
    m_overlay->update();
}

} // namespace twinline
