// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icons.h"

#include <QWidget>

namespace twinline {

/// Shows one icon at a fixed size, in the colours of the current theme.
class StateIcon : public QWidget
{
    Q_OBJECT

public:
    explicit StateIcon(int size, QWidget *parent = nullptr);

    void setIcon(const IconSpec &icon);
    const IconSpec &icon() const { return m_icon; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconSpec m_icon;
    int m_size;
};

} // namespace twinline
