// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/pair.h"
#include "domain/run.h"
#include "domain/snapshot.h"
#include "ui/style/theme.h"

#include <QIcon>
#include <QPainter>

namespace twinline {

/// One of the program's own pictures: a shape (`:/icons/NAME.svg`) and the role of its colour.
struct IconSpec
{
    QString name;
    Colour colour = Colour::Unknown;
    friend bool operator==(const IconSpec &, const IconSpec &) = default;
};

/// Every state, verdict, mark and severity has a shape of its own, so that none is told by colour alone.
IconSpec iconOf(NodeState state);
/// As the product wants it; falls back to the console's own where it names none or one that does not exist.
IconSpec iconOf(NodeState state, const Product &product);
/// The same for a node; one of a pair without roles wears no role, whatever its database lets conclude.
IconSpec iconOf(const NodeView &node, const PairConfig &pair, const Product &product);
/// The node was heard and is in no trouble that takes its state away.
bool isThere(const NodeView &node);
IconSpec bothActiveIcon();
IconSpec iconOf(Verdict verdict, Severity severity);
IconSpec iconOf(ProbeMark mark);
IconSpec iconOf(const Event &event);
IconSpec iconOf(CheckOutcome outcome, CheckLevel level);

/// Paints the shape into \a rect.
void paintIcon(QPainter &painter, const QRectF &rect, const IconSpec &icon, const Theme &theme);
QPixmap iconPixmap(const IconSpec &icon, const Theme &theme, int size, qreal ratio);
/// A monochrome icon for buttons and menus.
QIcon actionIcon(const QString &name, const Theme &theme);

} // namespace twinline
