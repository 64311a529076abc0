// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <string_view>

class QWidget;

namespace twinline {

/// What a colour is for; every painted colour of the program is one of these.
enum class Colour {
    Background, Panel, PanelAlt, Border, InputBorder, ButtonBorder, Hover, Selection, Code,
    Text, SubText, Muted, Faint, Accent, AccentText,
    Ok, OkText, OkFill, OkBorder,
    Standby, Yellow,
    Error, ErrorText, ErrorFill, ErrorBorder,
    Warning, WarningText, WarningFill, WarningBorder,
    Unknown, UnknownFill, BothActive, Event, EventText,
    ChartGrid, ChartFirst, ChartSecond, ChartLag, ChartOther
};

/// The palette of one look, light or dark. Widgets ask for it by their own palette, so there is no global state.
class Theme
{
public:
    static const Theme &light();
    static const Theme &dark();
    /// The theme that fits a palette: dark when its window is darker than its text.
    static const Theme &of(const QPalette &palette);
    /// The one that the program wears now.
    static const Theme &of(const QWidget *widget);

    bool isDark() const { return m_dark; }
    QColor colour(Colour role) const;
    QString name(Colour role) const; ///< "#rrggbb", for style sheets and SVG
    QPalette palette() const;

private:
    explicit Theme(bool dark) : m_dark(dark) {}
    bool m_dark;
};

/// The role of a product file's colour word ("ok", "standby", "error", "warning", "unknown", "both-active", "accent",
/// "event", "muted", "yellow"); \a otherwise for any other word.
Colour colourFromWord(std::string_view word, Colour otherwise);

} // namespace twinline
