// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linkview.h"

#include "ui/models/pairwords.h"
#include "ui/style/chip.h"
#include "ui/style/dress.h"
#include "ui/text/format.h"
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
    if (snapshot.lag.empty())
        return {};
    const LagSample &sample = snapshot.lag.front().sample;
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
    if (snapshot.lag.empty())
        showFigure(caption, tr("not known"), detail, Tone::Stale);
    else
        showFigure(caption, words::lag(snapshot.lag.front()), detail, toneOf(snapshot.lag.front()));
}

void LinkView::showService(const PairEntry &entry)
{
    const ServiceView &service = entry.snapshot.service;
    const QString address = QString::fromStdString(entry.pair.serviceAddress);
    switch (service.holding) {
    case ServiceHolding::NotConfigured:
    case ServiceHolding::Node: m_service->show({}, Tone::Plain); break;
    case ServiceHolding::Unknown: m_service->show(tr("VIP %1: holder not known").arg(address), Tone::Plain); break;
    case ServiceHolding::Nobody: m_service->show(tr("VIP %1: nobody answers").arg(address), Tone::Error); break;
    case ServiceHolding::Both: m_service->show(tr("VIP %1: both answer").arg(address), Tone::Error); break;
    case ServiceHolding::Stranger:
        m_service->show(tr("VIP %1: a stranger answers (%2)").arg(address, QString::fromStdString(service.identity)),
                        Tone::Error);
        break;
    }
}

} // namespace twinline
