// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartpanel.h"

#include "ui/models/pairwords.h"
#include "ui/style/dress.h"
#include "ui/style/flowlayout.h"
#include "ui/text/format.h"
#include "ui/widgets/legendkey.h"
#include "ui/widgets/timechart.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace twinline {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Duration, 4> spans{1min, 5min, 1h, 24h};

/// What is shown at first: about as many answers of a slow pair as of a quick one.
Duration firstSpan(const PairConfig &pair)
{
    return pair.poll < 1s ? 1min : 5min;
}

constexpr Duration fastest = 250ms; ///< four pictures a second are enough to look alive
constexpr Duration slowest = 5s;

bool isWorthALine(const Event &event)
{
    switch (event.code) {
    case EventCode::NodeStateChanged:
    case EventCode::HolderChanged:
    case EventCode::ReplicationLost:
    case EventCode::ReplicationBack:
    case EventCode::ReplayPaused:
    case EventCode::ReplayResumed:
    case EventCode::RunStarted:
    case EventCode::RunEnded: return true;
    default: return false;
    }
}

} // namespace

ChartPanel::ChartPanel(HistoryStore &history, const Clock &clock, QWidget *parent)
    : Card(parent)
    , m_history(history)
    , m_clock(clock)
    , m_rtt(new TimeChart({{Colour::ChartFirst}, {Colour::ChartSecond, Qt::DashLine}}, false, this))
    , m_lag(new TimeChart({{Colour::ChartLag, Qt::SolidLine, true}}, false, this))
    , m_copy(new TimeChart({{Colour::ChartOther}}, true, this))
{
    makeHeaders();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 6);
    layout->setSpacing(2);
    layout->addWidget(m_rttHeader);
    layout->addWidget(m_rtt, 6);
    layout->addWidget(m_lagHeader);
    layout->addWidget(m_lag, 5);
    layout->addWidget(m_copyHeader);
    layout->addWidget(m_copy, 4);
    m_rtt->setValueWords([](double milliseconds) { return text::rtt(fromSeconds(milliseconds / 1000)); });
    for (TimeChart *chart : {m_lag, m_copy})
        chart->setValueWords([](double seconds) { return text::duration(fromSeconds(seconds)); });
    for (TimeChart *chart : {m_rtt, m_lag, m_copy})
        listenTo(chart);
    retranslate();
}

void ChartPanel::makeHeaders()
{
    m_rttHeader = new QWidget(this);
    auto *top = new FlowLayout(m_rttHeader, 14, true);
    m_rttTitle = makeLabel(TextRole::Strong, m_rttHeader);
    m_first = new LegendKey(LegendKey::Sample::Solid, Colour::ChartFirst, m_rttHeader);
    m_second = new LegendKey(LegendKey::Sample::Dashed, Colour::ChartSecond, m_rttHeader);
    m_lost = new LegendKey(LegendKey::Sample::Cross, Colour::Error, m_rttHeader);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_rttTitle, m_first, m_second, m_lost})
        top->addWidget(widget);
    makeRangeButtons(top);
    m_lagHeader = new QWidget(this);
    auto *bottom = new FlowLayout(m_lagHeader, 14);
    m_lagTitle = makeLabel(TextRole::Strong, m_lagHeader);
    m_store = new LegendKey(LegendKey::Sample::Filled, Colour::ChartLag, m_lagHeader);
    m_atLeast = new LegendKey(LegendKey::Sample::Dotted, Colour::ChartLag, m_lagHeader);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_lagTitle, m_store, m_atLeast})
        bottom->addWidget(widget);
    m_copyHeader = new QWidget(this);
    auto *third = new FlowLayout(m_copyHeader, 14);
    m_copyTitle = makeLabel(TextRole::Strong, m_copyHeader);
    m_copyStore = new LegendKey(LegendKey::Sample::Solid, Colour::ChartOther, m_copyHeader);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_copyTitle, m_copyStore})
        third->addWidget(widget);
    for (QLabel *title : {m_rttTitle, m_lagTitle, m_copyTitle})
        title->setWordWrap(false);
}

void ChartPanel::makeRangeButtons(QLayout *into)
{
    auto *box = new QWidget(m_rttHeader);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *group = new QButtonGroup(this);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        auto *button = new QToolButton(box);
        button->setCheckable(true);
        button->setProperty("segment", i == 0 ? QStringLiteral("first") : QStringLiteral("middle"));
        group->addButton(button);
        connect(button, &QToolButton::clicked, this, [this, i] { setSpan(spans[i]); });
        row->addWidget(button);
        m_ranges.push_back(button);
    }
    m_live = new QToolButton(box);
    m_live->setCheckable(true);
    m_live->setChecked(true);
    m_live->setProperty("segment", QStringLiteral("last"));
    connect(m_live, &QToolButton::clicked, this, &ChartPanel::goLive);
    row->addWidget(m_live);
    into->addWidget(box);
}

void ChartPanel::listenTo(TimeChart *chart)
{
    connect(chart, &TimeChart::dragged, this, [this](double seconds) {
        m_window.pan(-fromSeconds(seconds), m_clock.now().boot);
        windowChanged();
    });
    connect(chart, &TimeChart::zoomed, this, [this](double factor, double key) {
        m_window.zoom(factor, timeOfKey(key, m_scale), m_clock.now().boot);
        windowChanged();
    });
    connect(chart, &TimeChart::pointed, this, [this](double key) { point(key); });
    connect(chart, &TimeChart::pointerLeft, this, [this] { point({}); });
}

void ChartPanel::retranslate()
{
    m_rttTitle->setText(tr("RTT from this desk"));
    m_lagTitle->setText(tr("Sync lag"));
    m_copyTitle->setText(tr("Age of the copy"));
    m_lost->setText(tr("no answer", "legend of a chart"));
    m_atLeast->setText(tr("at least", "legend of a chart: a lower bound"));
    for (std::size_t i = 0; i < spans.size(); ++i) {
        m_ranges[i]->setText(text::duration(spans[i]));
        m_ranges[i]->setToolTip(tr("Show the last %1").arg(text::duration(spans[i])));
        m_ranges[i]->setAccessibleName(m_ranges[i]->toolTip());
    }
    m_live->setText(tr("Live", "charts follow the present"));
    m_live->setToolTip(tr("Follow the present"));
    const QString keys = tr("Arrow keys move in time, + and − zoom, Home and End go to the oldest and to now, "
                            "Ctrl and an arrow key read a value.");
    m_rtt->setAccessibleName(tr("Chart: round-trip time from this desk to both nodes"));
    m_lag->setAccessibleName(tr("Chart: sync lag"));
    m_copy->setAccessibleName(tr("Chart: age of the periodic copy"));
    for (TimeChart *chart : {m_rtt, m_lag, m_copy})
        chart->setAccessibleDescription(keys);
    setPair(m_entry);
}

void ChartPanel::setPair(const PairEntry *entry)
{
    const bool first = !m_entry;
    if (m_entry != entry)
        point({});
    m_entry = entry;
    m_drawn.reset();
    if (!entry)
        return;
    if (first)
        setSpan(firstSpan(entry->pair));
    m_first->setText(entry->nodeName(0));
    m_second->setText(entry->nodeName(1));
    m_second->setVisible(entry->pair.nodes.size() > 1);
    showStores();
    showLimits();
    load();
}

/// The two kinds never share an axis. A copy whose age no question tells has no chart: it would stay empty for ever.
void ChartPanel::showStores()
{
    const LagStoreSpec *stream = words::lagStore(m_entry->product, LagKind::Streaming);
    const LagStoreSpec *copy = words::lagOf(m_entry->snapshot, LagKind::Periodic) ? words::lagStore(m_entry->product, LagKind::Periodic) : nullptr;
    m_stream = stream ? stream->key : std::string();
    m_copied = copy ? copy->key : std::string();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_lagHeader, m_lag})
        widget->setVisible(stream);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_copyHeader, m_copy})
        widget->setVisible(copy);
    setMinimumHeight(copy ? 290 : 216);
    m_rtt->setTimeLabels(!stream && !copy);
    m_lag->setTimeLabels(!copy);
    m_store->setText(stream ? text::of(stream->label) : QString());
    m_copyStore->setText(copy ? text::of(copy->label) : QString());
}

void ChartPanel::showLimits()
{
    const LagStoreSpec *stream = words::lagStore(m_entry->product, LagKind::Streaming);
    const LagView *copy = words::lagOf(m_entry->snapshot, LagKind::Periodic);
    const auto refuse = stream && m_entry->pair.lagRefuseAbove ? m_entry->pair.lagRefuseAbove : stream ? stream->refuseAbove : std::nullopt;
    const auto warn = copy ? copy->warnAbove : std::nullopt;
    m_lag->setLimit(refuse ? std::optional(toSeconds(*refuse)) : std::nullopt, refuse ? tr("switchover refused above %1").arg(text::duration(*refuse)) : QString());
    m_copy->setLimit(warn ? std::optional(toSeconds(*warn)) : std::nullopt, warn ? tr("warning above %1").arg(text::duration(*warn)) : QString());
}

Duration ChartPanel::redrawEvery() const
{
    const int width = std::max(100, m_rtt->width());
    return std::clamp(m_window.span() / width, fastest, slowest);
}

void ChartPanel::refresh(const std::deque<Event> &events)
{
    if (!m_entry)
        return;
    if (m_copied.empty() == (words::lagOf(m_entry->snapshot, LagKind::Periodic) != nullptr))
        setPair(m_entry); // the first judgement tells whether a copy's age is asked for
    const BootTime now = m_clock.now().boot;
    std::vector<Event> worthy;
    std::copy_if(events.begin(), events.end(), std::back_inserter(worthy), [this](const Event &event) {
        return event.pair == m_entry->pair.name && isWorthALine(event);
    });
    const bool happened = worthy != m_events;
    m_events = std::move(worthy);
    const bool due = !m_drawn || (m_window.live() && now - *m_drawn >= redrawEvery());
    if (isVisible() && (due || happened))
        load();
}

void ChartPanel::load()
{
    const Instant now = m_clock.now();
    m_drawn = now.boot;
    const TimeWindow::Range range = m_window.range(now.boot);
    const auto most = static_cast<std::size_t>(std::max(200, m_rtt->width()));
    // Thinned points are farther apart than the polls; only a silence longer than both is a gap in watching.
    const Duration spacing = m_window.span() / static_cast<int>(most);
    m_scale = chartScale(now, 1, 3 * m_entry->pair.poll + m_entry->pair.timeout + 4 * spacing);
    loadLines(range, most);
    loadMarks(range);
    const auto gaps = unwatched({&m_rtt->series(0), &m_rtt->series(1)}, chartKey(range.from, m_scale), chartKey(range.to, m_scale), m_scale);
    for (TimeChart *chart : {m_rtt, m_lag, m_copy}) {
        chart->setGaps(gaps);
        chart->setRange(chartKey(range.from, m_scale), chartKey(range.to, m_scale));
    }
    point(m_reading);
}

void ChartPanel::loadLines(TimeWindow::Range range, std::size_t most)
{
    const std::string &pair = m_entry->pair.name;
    ChartScale milliseconds = m_scale;
    milliseconds.factor = 1000;
    const Duration margin = m_scale.gapAfter; // the lines run on to the edges
    for (std::size_t node = 0; node < 2; ++node) {
        const auto points = m_history.points(pair, "rtt/" + std::to_string(node), range.from - margin, range.to, most);
        m_rtt->setSeries(node, chartSeries(points, milliseconds));
    }
    for (const auto &[store, chart] : {std::pair(m_stream, m_lag), std::pair(m_copied, m_copy)})
        if (!store.empty())
            chart->setSeries(0, chartSeries(m_history.points(pair, "lag/" + store, range.from - margin, range.to, most), m_scale));
}

void ChartPanel::loadMarks(TimeWindow::Range range)
{
    QVector<ChartMark> marks;
    for (const Event &event : m_events) { // newest first: its label wins where two would overlap
        if (event.at.boot >= range.from && event.at.boot <= range.to)
            marks.prepend({chartKey(event.at.boot, m_scale), text::eventSentence(event, m_entry->subject())});
    }
    for (TimeChart *chart : {m_rtt, m_lag, m_copy})
        chart->setMarks(marks, chart == m_rtt);
}

void ChartPanel::setSpan(Duration span)
{
    m_window.setSpan(span, m_clock.now().boot);
    windowChanged();
}

void ChartPanel::zoom(double factor)
{
    m_window.zoom(factor, {}, m_clock.now().boot);
    windowChanged();
}

void ChartPanel::pan(double share)
{
    m_window.pan(fromSeconds(toSeconds(m_window.span()) * share), m_clock.now().boot);
    windowChanged();
}

void ChartPanel::goLive()
{
    m_window.goLive();
    windowChanged();
}

void ChartPanel::goToOldest()
{
    m_window.goToOldest(m_clock.now().boot);
    windowChanged();
}

void ChartPanel::windowChanged()
{
    auto *group = m_ranges.front()->group();
    group->setExclusive(false);
    for (std::size_t i = 0; i < spans.size(); ++i)
        m_ranges[i]->setChecked(m_window.span() == spans[i]);
    group->setExclusive(true);
    m_live->setChecked(m_window.live());
    emit liveChanged(m_window.live());
    if (m_entry)
        load();
}

void ChartPanel::point(std::optional<double> key)
{
    m_reading = key;
    for (TimeChart *chart : {m_rtt, m_lag, m_copy})
        chart->setReading(key, key && m_entry ? readingWords(*key, *chart) : QString());
}

QString ChartPanel::readingWords(double key, const TimeChart &chart) const
{
    const QString none = QStringLiteral("—");
    if (&chart != m_rtt) {
        const auto value = chart.valueAt(0, key);
        const QString figure = value ? text::duration(fromSeconds(*value)) : none;
        return value && chart.lowerBoundAt(0, key) ? tr("at least %1").arg(figure) : figure;
    }
    QStringList parts{text::clockTime(WallTime(std::chrono::milliseconds(static_cast<qint64>(key * 1000))))};
    for (std::size_t node = 0; node < std::min<std::size_t>(2, m_entry->pair.nodes.size()); ++node) {
        const auto value = m_rtt->valueAt(node, key);
        parts << QStringLiteral("%1 %2").arg(m_entry->nodeName(static_cast<NodeIndex>(node)),
                                             value ? text::rtt(fromSeconds(*value / 1000)) : none);
    }
    return parts.join(QStringLiteral(" · "));
}

void ChartPanel::moveReading(double share)
{
    const QCPRange range = m_rtt->xAxis->range();
    const double from = m_reading.value_or(range.upper);
    point(std::clamp(from + range.size() * share, range.lower, range.upper));
}

void ChartPanel::keyPressEvent(QKeyEvent *event)
{
    const bool reading = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Left: reading ? moveReading(-0.01) : pan(-0.2); return;
    case Qt::Key_Right: reading ? moveReading(0.01) : pan(0.2); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(0.5); return;
    case Qt::Key_Minus: zoom(2); return;
    case Qt::Key_Home: goToOldest(); return;
    case Qt::Key_End: goLive(); return;
    case Qt::Key_Escape: point({}); return;
    default: Card::keyPressEvent(event);
    }
}

} // namespace twinline
