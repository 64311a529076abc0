// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rangechoice.h"

class QAction;
class QMenu;

namespace twinline {

class ChartPanel;

/// What can be done with the charts beyond moving in them: choosing a range by keyboard, and taking them along.
class ChartActions : public QObject
{
    Q_OBJECT

public:
    ChartActions(ChartPanel *charts, QWidget *window);

    QMenu *rangeMenu() const { return m_ranges; }
    void retranslate();

    QAction *const picture, *const table;

private:
    QMenu *m_ranges;
    std::array<QAction *, chartSpans.size()> m_spans{};
};

} // namespace twinline
