// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icons.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace twinline {

class StateIcon;

/// One row of a list of facts: a mark, what it is, what was found, and a figure at the right.
struct FactRow
{
    IconSpec icon;
    QString name;
    QString value;
    QString right;
    QString tip;
    friend bool operator==(const FactRow &, const FactRow &) = default;
};

/// Rows of facts in a grid; rows are kept and refilled, so that a list that is renewed often does not flicker.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);
    void setRows(const std::vector<FactRow> &rows);
    const std::vector<FactRow> &rows() const { return m_rows; }

private:
    struct Cells
    {
        StateIcon *icon;
        QLabel *name;
        QLabel *value;
        QLabel *right;
    };
    void grow(std::size_t count);

    QGridLayout *m_grid;
    std::vector<Cells> m_cells;
    std::vector<FactRow> m_rows;
};

} // namespace twinline
