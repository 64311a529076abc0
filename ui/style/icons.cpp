// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QFile>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace twinline {

namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

/// The picture's text with `currentColor` filled in: QtSvg has no way to give it from outside.
QByteArray sourceOf(const IconSpec &icon, const Theme &theme)
{
    QFile file(pathOf(icon.name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", theme.name(icon.colour).toLatin1());
}

Colour colourOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok: return Colour::Ok;
    case Severity::Note: return Colour::Accent;
    case Severity::Warning: return Colour::Warning;
    case Severity::Critical: return Colour::Error;
    case Severity::Unknown: break;
    }
    return Colour::Unknown;
}

} // namespace

IconSpec iconOf(NodeState state)
{
    switch (state) {
    case NodeState::Active: return {QStringLiteral("state-active"), Colour::Ok};
    case NodeState::Standby: return {QStringLiteral("state-standby"), Colour::Standby};
    case NodeState::Starting: return {QStringLiteral("state-starting"), Colour::Standby};
    case NodeState::ServicesOff: return {QStringLiteral("state-services-off"), Colour::Unknown};
    case NodeState::Detached: return {QStringLiteral("state-detached"), Colour::Unknown};
    case NodeState::Error: return {QStringLiteral("state-error"), Colour::Error};
    case NodeState::Unreachable: return {QStringLiteral("state-unreachable"), Colour::Unknown};
    case NodeState::Unknown: break;
    }
    return {QStringLiteral("state-unknown"), Colour::Unknown};
}

IconSpec iconOf(NodeState state, const Product &product)
{
    IconSpec icon = iconOf(state);
    const auto words = product.states.find(state);
    if (words == product.states.end())
        return icon;
    const QString name = QString::fromStdString(words->second.icon);
    if (!name.isEmpty() && QFile::exists(pathOf(name)))
        icon.name = name;
    icon.colour = colourFromWord(words->second.colour, icon.colour);
    return icon;
}

bool isThere(const NodeView &node)
{
    const bool heard = std::any_of(node.probes.begin(), node.probes.end(),
                                   [](const ProbeView &probe) { return probe.fresh && probe.last.outcome == Outcome::Answered; });
    return heard && node.state != NodeState::Error && node.state != NodeState::Unreachable;
}

IconSpec iconOf(const NodeView &node, const PairConfig &pair, const Product &product)
{
    if (hasRoles(pair, product))
        return iconOf(node.state, product);
    return isThere(node) ? IconSpec{QStringLiteral("verdict-reachable"), Colour::Muted}
                         : iconOf(node.state == NodeState::Error || node.state == NodeState::Unreachable ? node.state : NodeState::Unknown);
}

IconSpec bothActiveIcon()
{
    return {QStringLiteral("state-both-active"), Colour::BothActive};
}

IconSpec iconOf(Verdict verdict, Severity severity)
{
    switch (verdict) {
    case Verdict::Redundant: return {QStringLiteral("verdict-redundant"), Colour::Ok};
    case Verdict::Reachable: return {QStringLiteral("verdict-reachable"), Colour::Muted};
    case Verdict::Degraded: return {QStringLiteral("verdict-degraded"), colourOf(severity)};
    case Verdict::NoStandby: return {QStringLiteral("verdict-no-standby"), colourOf(severity)};
    case Verdict::NoActive: return {QStringLiteral("verdict-no-active"), Colour::Error};
    case Verdict::SplitBrain: return {QStringLiteral("verdict-split-brain"), Colour::Error};
    case Verdict::Switching: return {QStringLiteral("verdict-switching"), Colour::Standby};
    case Verdict::Blind: return {QStringLiteral("verdict-blind"), Colour::Unknown};
    case Verdict::Unknown: break;
    }
    return {QStringLiteral("verdict-unknown"), Colour::Unknown};
}

IconSpec iconOf(ProbeMark mark)
{
    switch (mark) {
    case ProbeMark::Good: return {QStringLiteral("mark-good"), Colour::ChartFirst};
    case ProbeMark::Idle: return {QStringLiteral("mark-idle"), Colour::Standby};
    case ProbeMark::Warning: return {QStringLiteral("mark-warning"), Colour::Warning};
    case ProbeMark::Bad: return {QStringLiteral("mark-bad"), Colour::Error};
    case ProbeMark::Unknown: break;
    }
    return {QStringLiteral("mark-unknown"), Colour::Unknown};
}

IconSpec iconOf(const Event &event)
{
    if (event.code == EventCode::RunStarted || event.code == EventCode::RunStepSeen || event.code == EventCode::RunEnded)
        return {QStringLiteral("event-run"), Colour::Event};
    switch (event.severity) {
    case Severity::Ok: return {QStringLiteral("event-ok"), Colour::ChartFirst};
    case Severity::Note: return {QStringLiteral("event-note"), Colour::Standby};
    case Severity::Warning: return {QStringLiteral("event-warning"), Colour::Warning};
    case Severity::Critical: return {QStringLiteral("event-critical"), Colour::Error};
    case Severity::Unknown: break;
    }
    return {QStringLiteral("event-unknown"), Colour::Unknown};
}

IconSpec iconOf(CheckOutcome outcome, CheckLevel level)
{
    if (outcome == CheckOutcome::Pass)
        return iconOf(ProbeMark::Good);
    if (outcome == CheckOutcome::Unknown)
        return iconOf(ProbeMark::Unknown);
    return iconOf(level == CheckLevel::Warning ? ProbeMark::Warning : ProbeMark::Bad);
}

void paintIcon(QPainter &painter, const QRectF &rect, const IconSpec &icon, const Theme &theme)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(rect.topLeft(), iconPixmap(icon, theme, qRound(rect.width()), ratio));
}

QPixmap iconPixmap(const IconSpec &icon, const Theme &theme, int size, qreal ratio)
{
    const QString key = QStringLiteral("twinline/%1/%2/%3/%4")
                            .arg(icon.name, theme.name(icon.colour), QString::number(size), QString::number(ratio));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(sourceOf(icon, theme));
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon actionIcon(const QString &name, const Theme &theme)
{
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0})
        icon.addPixmap(iconPixmap({name, Colour::SubText}, theme, 16, ratio));
    return icon;
}

} // namespace twinline
