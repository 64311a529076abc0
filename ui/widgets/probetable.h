// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pairboard.h"

#include <QWidget>

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

private:
    struct Row
    {
        StateIcon *mark;
        QLabel *label;
        QLabel *words;
        QLabel *value;
        QLabel *age;
    };

    void grow(std::size_t count);
    void fill(Row &row, const ProbeView &probe, const PairEntry &entry, Instant now);

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

} // namespace twinline
