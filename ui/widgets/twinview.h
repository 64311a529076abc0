// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pairboard.h"

#include <QWidget>

class QGridLayout;

namespace twinline {

class LinkView;
class NodeCard;

/// The two nodes and what is between them: side by side, or one above the other where the text is too large for that.
class TwinView : public QWidget
{
    Q_OBJECT

public:
    explicit TwinView(QWidget *parent = nullptr);

    void show(const PairEntry &entry, Instant now);
    bool isStacked() const { return m_stacked; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(bool stacked);

    QGridLayout *m_grid;
    NodeCard *m_first;
    LinkView *m_link;
    NodeCard *m_second;
    bool m_stacked = false;
};

} // namespace twinline
