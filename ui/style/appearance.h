// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>

namespace twinline {

enum class ThemeChoice { System, Light, Dark };

/// Gives the whole program its look: base style, palette, fonts and style sheet; follows the desktop when asked to.
class Appearance : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(QObject *parent = nullptr);

    /// \a textPercent scales every text, 100 is the design's size.
    void apply(ThemeChoice choice, int textPercent = 100);
    ThemeChoice choice() const { return m_choice; }
    int textPercent() const { return m_textPercent; }

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dress(bool dark);

    ThemeChoice m_choice = ThemeChoice::System;
    int m_textPercent = 100;
    QFont m_systemFont;
    bool m_systemDark = false;
    bool m_dressing = false;
};

} // namespace twinline
