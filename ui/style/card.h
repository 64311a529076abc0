// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFrame>

#include <optional>

namespace twinline {

/// A rounded panel; with an edge it carries a coloured bar at its left, as the verdict's banner does.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    void setEdge(std::optional<Colour> edge);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Colour> m_edge;
};

} // namespace twinline
