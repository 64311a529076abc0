// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;

namespace twinline {

/// One item of a set-up list: a box to tick, its words, which wrap, and the number of its source.
class SetupRow : public QWidget
{
    Q_OBJECT

public:
    SetupRow(int number, const QString &words, const QString &source, QWidget *parent = nullptr);

    QCheckBox *box() const { return m_box; }
    bool isTicked() const;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QCheckBox *m_box;
};

} // namespace twinline
