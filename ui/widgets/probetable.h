// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pairboard.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;

namespace twinline {

class StateIcon;

/// The rows of a card: mark, label, what the node said, round-trip time, age. Rows that are not fresh turn grey.
class ProbeTable : public QWidget
{
    Q_OBJECT

public:
    explicit ProbeTable(QWidget *parent = nullptr);

    void show(const std::vector<ProbeView> &probes, const PairEntry &entry, Instant now);
    /// Rows under a caption of their own, in the same columns; none: no caption either.
    void showBelow(const QString &caption, const std::vector<ProbeView> &probes, const PairEntry &entry, Instant now);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        StateIcon *mark;
        QLabel *label;
        QLabel *words;
        QLabel *value;
        QLabel *age;
        int line = 0;
        bool timed = true; ///< has a round-trip time; else the words take its room
    };

    using Rows = std::vector<Row>;

    void showRows(Rows &rows, int firstLine, const std::vector<ProbeView> &probes, const PairEntry &entry, Instant now);
    static std::array<QWidget *, 5> cells(const Row &row);
    Row makeRow(int line);
    void arrangeAll();
    void arrange(const Row &row);
    void fitLabels();
    void fill(Row &row, const ProbeView &probe, const PairEntry &entry, Instant now);

    QGridLayout *m_grid;
    Rows m_rows;
    bool m_narrow = false;
    QLabel *m_caption;
    Rows m_rowsBelow;
};

} // namespace twinline
