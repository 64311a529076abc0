// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartpanel.h"

#include "ui/models/pairwords.h"
#include "ui/style/dress.h"
#include "ui/style/flowlayout.h"
#include "ui/text/format.h"
#include "ui/widgets/legendkey.h"
#include "ui/widgets/rangechoice.h"
#include "ui/widgets/timechart.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace twinline {

namespace {

using namespace std::chrono_literals;

/// What is shown at first: about as many answers of a slow pair as of a quick one.
Duration firstSpan(const PairConfig &pair)
{
    return pair.poll < 1s ? 1min : 5min;
}

constexpr Duration fastest = 250ms; ///< four pictures a second are enough to look alive
constexpr Duration slowest = 30s;
constexpr std::size_t mostMarks = 200;

/// Events that are worth a line across the charts.
const std::vector<EventCode> marked{EventCode::NodeStateChanged, EventCode::HolderChanged, EventCode::ReplicationLost, EventCode::ReplicationBack,
                                    EventCode::ReplayPaused,     EventCode::ReplayResumed, EventCode::RunStarted,      EventCode::RunEnded};

/// An event from the list and from history: the times may differ by the rounding of the latter.
bool isSame(const Event &a, const Event &b)
{
    return a.code == b.code && a.node == b.node && a.text == b.text && std::chrono::abs(a.at.wall - b.at.wall) <= 2ms;
}

} // namespace

ChartPanel::ChartPanel(HistoryStore &history, const Clock &clock, QWidget *parent)
    : Card(parent)
    , m_clock(clock)
    , m_past(history, [this] { take(); })
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
    auto *top = new FlowLayout(m_rttHeader, 14, 2);
    m_rttTitle = makeLabel(TextRole::Strong, m_rttHeader);
    m_first = new LegendKey(LegendKey::Sample::Solid, Colour::ChartFirst, m_rttHeader);
    m_second = new LegendKey(LegendKey::Sample::Dashed, Colour::ChartSecond, m_rttHeader);
    m_lost = new LegendKey(LegendKey::Sample::Cross, Colour::Error, m_rttHeader);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_rttTitle, m_first, m_second, m_lost})
        top->addWidget(widget);
    m_choice = new RangeChoice(m_rttHeader);
    for (QWidget *box : m_choice->boxes())
        top->addWidget(box);
    connect(m_choice, &RangeChoice::spanChosen, this, &ChartPanel::setSpan);
    connect(m_choice, &RangeChoice::liveChosen, this, &ChartPanel::goLive);
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
    m_choice->retranslate();
    const QString keys = tr("Arrow keys move in time, + and − zoom, 1 to 7 choose how much is shown, "
                            "Home and End go to the oldest and to now, Ctrl and an arrow key read a value.");
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
    if (m_entry != entry) {
        point({});
        m_past.forget();
        take();
    }
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
        return event.pair == m_entry->pair.name && std::find(marked.begin(), marked.end(), event.code) != marked.end();
    });
    const bool happened = worthy != m_events;
    m_events = std::move(worthy);
    const bool due = !m_drawn || (m_window.live() && now - *m_drawn >= redrawEvery());
    if (isVisible() && (due || happened))
        load();
}

/// What is at hand is drawn at once where it belongs now; what is missing comes a moment later.
void ChartPanel::load()
{
    const Instant now = m_clock.now();
    m_drawn = now.boot;
    // A point that stands for a span of time has its own width: only a silence longer than the polls is a gap in watching.
    m_scale = chartScale(now, 1, 3 * m_entry->pair.poll + m_entry->pair.timeout);
    ask(now);
    draw();
}

void ChartPanel::ask(Instant now)
{
    const TimeWindow::Range range = m_window.range(now.boot);
    // So much beyond each edge is there before the hand gets there; a live chart moves in one direction only.
    const Duration margin = m_window.live() ? m_scale.gapAfter : m_window.span() / 2;
    const Duration whole = m_window.span() + 2 * margin;
    HistoryQuery query;
    query.pair = m_entry->pair.name;
    query.series = seriesNames();
    query.from = wallOfKey(chartKey(range.from - margin, m_scale));
    query.to = std::min(wallOfKey(chartKey(range.to + margin, m_scale)), now.wall + 1ms);
    query.most = static_cast<std::size_t>(std::max(200, m_rtt->width()) * (toSeconds(whole) / toSeconds(m_window.span())));
    query.mostEvents = mostMarks;
    query.codes = marked;
    m_past.want(query);
}

std::vector<std::string> ChartPanel::seriesNames() const
{
    std::vector<std::string> names{"rtt/0", "rtt/1"};
    for (const std::string &store : {m_stream, m_copied})
        names.push_back(store.empty() ? std::string() : "lag/" + store);
    return names;
}

void ChartPanel::take()
{
    ChartScale milliseconds = m_scale;
    milliseconds.factor = 1000;
    std::vector<std::vector<Stretch>> series = m_past.slice().series;
    series.resize(4);
    for (std::size_t node = 0; node < 2; ++node)
        m_rtt->setSeries(node, chartSeries(series[node], milliseconds));
    m_lag->setSeries(0, chartSeries(series[2], m_scale));
    m_copy->setSeries(0, chartSeries(series[3], m_scale));
    if (m_entry && m_drawn)
        draw();
}

void ChartPanel::draw()
{
    const TimeWindow::Range range = m_window.range(*m_drawn);
    const double from = chartKey(range.from, m_scale);
    const double to = chartKey(range.to, m_scale);
    loadMarks(from, to);
    // Of what has not been read yet nobody can say that it was not watched.
    const HistoryQuery &known = m_past.query();
    const auto gaps = unwatched({&m_rtt->series(0), &m_rtt->series(1)}, std::max(from, chartKey(known.from)), std::min(to, chartKey(known.to)), m_scale);
    for (TimeChart *chart : {m_rtt, m_lag, m_copy}) {
        chart->setGaps(gaps);
        chart->setRange(from, to);
    }
    point(m_reading);
}

void ChartPanel::loadMarks(double from, double to)
{
    std::vector<Event> events = m_events; // newest first: its label wins where two would overlap
    for (const Event &past : m_past.slice().events)
        if (std::none_of(m_events.begin(), m_events.end(), [&](const Event &one) { return isSame(one, past); }))
            events.push_back(past);
    std::stable_sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.at.boot > b.at.boot; });
    QVector<ChartMark> marks;
    for (const Event &event : events)
        if (const double key = chartKey(event.at.boot, m_scale); key >= from && key <= to)
            marks.prepend({key, text::eventSentence(event, m_entry->subject())});
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
    const Instant now = m_clock.now();
    const std::optional<WallTime> oldest = m_past.slice().oldest;
    m_window.goToOldest(oldest ? std::optional(now.boot - (now.wall - *oldest)) : std::nullopt, now.boot);
    windowChanged();
}

void ChartPanel::windowChanged()
{
    m_choice->show(m_window.span(), m_window.live());
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
    const auto valueWords = [&](std::size_t line, const std::function<QString(double)> &words) {
        const auto value = chart.valueAt(line, key);
        const auto band = chart.bandAt(line, key);
        if (!value)
            return none;
        const QString figure = chart.lowerBoundAt(line, key) ? tr("at least %1").arg(words(*value)) : words(*value);
        return band && words(band->low) != words(band->high)
            ? tr("%1 (%2 to %3)", "mean, least and greatest value").arg(figure, words(band->low), words(band->high)) : figure;
    };
    if (&chart != m_rtt)
        return valueWords(0, [](double seconds) { return text::duration(fromSeconds(seconds)); });
    const WallTime at = wallOfKey(key);
    QStringList parts{m_window.span() > 24h ? text::dateAndTime(at) : text::clockTime(at)};
    for (std::size_t node = 0; node < std::min<std::size_t>(2, m_entry->pair.nodes.size()); ++node)
        parts << QStringLiteral("%1 %2").arg(m_entry->nodeName(static_cast<NodeIndex>(node)),
                                             valueWords(node, [](double ms) { return text::rtt(fromSeconds(ms / 1000)); }));
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
    const int chosen = event->key() - Qt::Key_1;
    if (chosen >= 0 && chosen < int(chartSpans.size()) && !reading)
        return setSpan(chartSpans[std::size_t(chosen)]);
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
