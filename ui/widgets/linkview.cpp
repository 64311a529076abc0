// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linkview.h"

#include "ui/models/pairwords.h"
#include "ui/style/chip.h"
#include "ui/style/dress.h"
#include "ui/text/format.h"
#include "ui/text/names.h"
#include "ui/widgets/arrowline.h"

#include <QLabel>
#include <QVBoxLayout>

namespace twinline {

namespace {

using Link = ReplicationView::Link;

ArrowLine::Shape shapeOf(const ReplicationView &replication)
{
    const bool left = replication.from && replication.to && *replication.from > *replication.to;
    switch (replication.link) {
    case Link::Streaming:
        if (replication.paused)
            return left ? ArrowLine::Shape::PausedLeft : ArrowLine::Shape::Paused;
        return left ? ArrowLine::Shape::Left : ArrowLine::Shape::Right;
    case Link::Broken: return ArrowLine::Shape::Broken;
    case Link::NotConfigured: return ArrowLine::Shape::None;
    case Link::Unknown:
    case Link::NoPermission: break;
    }
    return ArrowLine::Shape::Unknown;
}

Tone toneOf(const LagView &lag)
{
    if (!lag.fresh)
        return Tone::Stale;
    const auto figure = lag.sample.behind ? lag.sample.behind : lag.sample.atLeast;
    if (figure && lag.refuseAbove && *figure > *lag.refuseAbove)
        return Tone::Error;
    if (figure && lag.warnAbove && *figure > *lag.warnAbove)
        return Tone::Warning;
    return Tone::Plain;
}

/// Bytes, and how old the figure is.
QString lagDetail(const PairSnapshot &snapshot, Instant now)
{
    const LagView *lag = words::lagOf(snapshot, LagKind::Streaming);
    if (!lag)
        return {};
    const LagSample &sample = lag->sample;
    const QString age = words::age(sample.at, now);
    return sample.bytes ? QStringLiteral("%1 · %2").arg(text::bytes(*sample.bytes), age) : age;
}

} // namespace

LinkView::LinkView(QWidget *parent)
    : QWidget(parent)
    , m_service(new Chip(this))
    , m_heartbeatCaption(makeLabel(TextRole::Detail, this))
    , m_heartbeat(makeLabel(TextRole::Figure, this))
    , m_arrow(new ArrowLine(this))
    , m_lagCaption(makeLabel(TextRole::Detail, this))
    , m_lag(makeLabel(TextRole::Figure, this))
    , m_lagDetail(makeLabel(TextRole::Small, this))
    , m_copyCaption(makeLabel(TextRole::Detail, this))
    , m_copy(makeLabel(TextRole::Figure, this))
    , m_copyDetail(makeLabel(TextRole::Small, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addStretch(1);
    const auto add = [layout](QLabel *label) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
        label->setContentsMargins(5, 0, 5, 0);
        layout->addWidget(label);
    };
    layout->addWidget(m_service);
    layout->addSpacing(8);
    add(m_heartbeatCaption);
    add(m_heartbeat);
    layout->addSpacing(4);
    layout->addWidget(m_arrow);
    layout->addSpacing(4);
    add(m_lagCaption);
    add(m_lag);
    add(m_lagDetail);
    layout->addSpacing(8);
    add(m_copyCaption);
    add(m_copy);
    add(m_copyDetail);
    layout->addStretch(1);
    m_arrow->setAccessibleName(tr("Replication"));
}

void LinkView::setStacked(bool stacked)
{
    const int room = stacked ? 8 : 0;
    layout()->setContentsMargins(0, room, 0, room);
    m_arrow->setOrientation(stacked ? Qt::Vertical : Qt::Horizontal);
}

void LinkView::show(const PairEntry &entry, Instant now)
{
    showService(entry);
    showHeartbeat(entry.snapshot);
    showReplication(entry.snapshot, now);
    showCopy(entry, now);
    m_arrow->setToolTip(QString::fromStdString(entry.snapshot.replication.detail));
}

void LinkView::showHeartbeat(const PairSnapshot &snapshot)
{
    const Forecast &forecast = snapshot.forecast;
    const bool known = forecast.of.has_value();
    setText(m_heartbeatCaption, known ? tr("heartbeat, seen from this desk") : tr("nodes' heartbeat"));
    setText(m_heartbeat, known ? tr("%1 of %n missed", "heartbeats", *forecast.of).arg(forecast.missed)
                               : tr("not known from here"));
    setTone(m_heartbeat, !known ? Tone::Stale : forecast.missed > 0 ? Tone::Error : Tone::Plain);
    setTone(m_heartbeatCaption, known && forecast.missed > 0 ? Tone::Error : Tone::Plain);
}

void LinkView::showReplication(const PairSnapshot &snapshot, Instant now)
{
    const ReplicationView &replication = snapshot.replication;
    const bool good = replication.link == Link::Streaming && !replication.paused;
    const Colour colour = good ? Colour::Ok
        : replication.link == Link::Broken ? Colour::Error
        : replication.link == Link::Streaming ? Colour::Warning
                                              : Colour::Unknown;
    m_arrow->show(shapeOf(replication), colour);
    setTone(m_lagCaption, replication.link == Link::Broken ? Tone::Error : Tone::Plain);
    switch (replication.link) {
    case Link::NotConfigured: showFigure(tr("no database configured"), {}, {}, Tone::Plain); break;
    case Link::Streaming:
        showLag(replication.paused ? tr("sync lag, replay paused") : tr("sync lag"), snapshot, lagDetail(snapshot, now));
        break;
    case Link::Broken:
        showLag(tr("not replicating"), snapshot,
                replication.since ? tr("for %1", "a span of time").arg(text::duration(
                                        std::chrono::floor<std::chrono::seconds>(now.boot - replication.since->boot)))
                                  : lagDetail(snapshot, now));
        break;
    case Link::NoPermission: showFigure(tr("sync lag"), tr("no permission"), {}, Tone::Warning); break;
    case Link::Unknown: showFigure(tr("replication"), tr("not known"), {}, Tone::Stale); break;
    }
}

void LinkView::showFigure(const QString &caption, const QString &figure, const QString &detail, Tone tone)
{
    setText(m_lagCaption, caption);
    setText(m_lag, figure);
    setText(m_lagDetail, detail);
    setTone(m_lag, tone);
    for (QLabel *label : {m_lag, m_lagDetail})
        label->setVisible(!label->text().isEmpty());
}

void LinkView::showLag(const QString &caption, const PairSnapshot &snapshot, const QString &detail)
{
    const LagView *lag = words::lagOf(snapshot, LagKind::Streaming);
    if (!lag)
        showFigure(caption, tr("not known"), detail, Tone::Stale);
    else
        showFigure(caption, words::lag(*lag), detail, toneOf(*lag));
}

/// A copy that is made now and then has an age, in hours, and a limit of its own: it is no sync lag.
void LinkView::showCopy(const PairEntry &entry, Instant now)
{
    const LagView *copy = words::lagOf(entry.snapshot, LagKind::Periodic);
    const LagStoreSpec *store = words::lagStore(entry.product, LagKind::Periodic);
    const bool shown = copy && store;
    for (QLabel *label : {m_copyCaption, m_copy, m_copyDetail})
        label->setVisible(shown);
    if (!shown)
        return;
    setText(m_copyCaption, tr("%1: age of the copy", "name of a store").arg(text::of(store->label)));
    setText(m_copy, words::lag(*copy));
    setTone(m_copy, copy->sample.behind ? toneOf(*copy) : Tone::Stale);
    const QString asked = words::age(copy->sample.at, now);
    setText(m_copyDetail, copy->warnAbove ? tr("warning above %1", "limit of an age").arg(text::duration(*copy->warnAbove)) + QStringLiteral(" · ") + asked : asked);
}

void LinkView::showService(const PairEntry &entry)
{
    const ServiceView &service = entry.snapshot.service;
    const QString kind = text::serviceKind(entry.subject());
    const QString address = QString::fromStdString(entry.pair.serviceAddress);
    switch (service.holding) {
    case ServiceHolding::NotConfigured:
    case ServiceHolding::Node: m_service->show({}, Tone::Plain); break;
    case ServiceHolding::Unknown: m_service->show(tr("%1 %2: holder not known", "kind of service address, address").arg(kind, address), Tone::Plain); break;
    case ServiceHolding::Nobody: m_service->show(tr("%1 %2: nobody answers", "kind of service address, address").arg(kind, address), Tone::Error); break;
    case ServiceHolding::Both: m_service->show(tr("%1 %2: both answer", "kind of service address, address").arg(kind, address), Tone::Error); break;
    case ServiceHolding::Stranger:
        m_service->show(tr("%1 %2: a stranger answers (%3)", "kind of service address, address, identity").arg(kind, address, QString::fromStdString(service.identity)),
                        Tone::Error);
        break;
    }
}

} // namespace twinline
