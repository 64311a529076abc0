// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <QGuiApplication>

#include <array>

namespace twinline {

namespace {

struct Shades
{
    Colour role;
    QRgb light;
    QRgb dark;
};

// In the order of enum Colour, so that a role is its own index.
constexpr std::array<Shades, 39> shades{{
    {Colour::Background, 0xfff4f5f7, 0xff15191e},
    {Colour::Panel, 0xffffffff, 0xff1d2329},
    {Colour::PanelAlt, 0xfffbfcfd, 0xff1a1f25},
    {Colour::Border, 0xffd9dde2, 0xff343c45},
    {Colour::InputBorder, 0xffc9ced5, 0xff48525d},
    {Colour::ButtonBorder, 0xffb9c0c8, 0xff5a6570},
    {Colour::Hover, 0xfff0f3f6, 0xff262d35},
    {Colour::Selection, 0xffe4eefb, 0xff23384f},
    {Colour::Code, 0xfff0f2f4, 0xff2a313a},
    {Colour::Text, 0xff1d2329, 0xffe6e9ed},
    {Colour::SubText, 0xff4a545e, 0xffb6bfc8},
    {Colour::Muted, 0xff5c6670, 0xffa3adb7},
    {Colour::Faint, 0xff8b949e, 0xff75808c},
    {Colour::Accent, 0xff0b5cad, 0xff0b5cad},
    {Colour::AccentText, 0xff0b5cad, 0xff6cb6ff},
    {Colour::Ok, 0xff1a7f37, 0xff238b45},
    {Colour::OkText, 0xff135c29, 0xff9be0ad},
    {Colour::OkFill, 0xffe6f4ea, 0xff143a20},
    {Colour::OkBorder, 0xff9ccfac, 0xff2c6b3f},
    {Colour::Standby, 0xff0b5cad, 0xff4c9bee},
    {Colour::Yellow, 0xffad8200, 0xfff0c000},
    {Colour::Error, 0xffc01c28, 0xffe5484d},
    {Colour::ErrorText, 0xffa40e1b, 0xffff8a8e},
    {Colour::ErrorFill, 0xfffdecee, 0xff3d1a1d},
    {Colour::ErrorBorder, 0xffe2a5aa, 0xff7d3438},
    {Colour::Warning, 0xffb35900, 0xffd9822b},
    {Colour::WarningText, 0xff8a4500, 0xffe9ae55},
    {Colour::WarningFill, 0xfffff4e5, 0xff38290f},
    {Colour::WarningBorder, 0xfff0c48a, 0xff6e5220},
    {Colour::Unknown, 0xff6e7781, 0xff8b949e},
    {Colour::UnknownFill, 0xffeef0f3, 0xff2a313a},
    {Colour::BothActive, 0xffb02a8c, 0xffc2439e},
    {Colour::Event, 0xff8250df, 0xffb79bff},
    {Colour::EventText, 0xff6639ba, 0xffb79bff},
    {Colour::ChartGrid, 0xffe6e9ed, 0xff2f3740},
    {Colour::ChartFirst, 0xff1a7f37, 0xff4cc38a},
    {Colour::ChartSecond, 0xff0b5cad, 0xff6cb6ff},
    {Colour::ChartLag, 0xff9a6700, 0xffc98a1b},
    {Colour::ChartOther, 0xff6e7781, 0xff8b949e},
}};

} // namespace

const Theme &Theme::light()
{
    static const Theme theme(false);
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme(true);
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return isDark ? dark() : light();
}

const Theme &Theme::of(const QWidget *)
{
    // Not the widget's own palette: a transparent background in the style sheet makes its window colour black.
    return of(QGuiApplication::palette());
}

QColor Theme::colour(Colour role) const
{
    const Shades &entry = shades[static_cast<std::size_t>(role)];
    Q_ASSERT(entry.role == role);
    return QColor::fromRgb(m_dark ? entry.dark : entry.light);
}

QString Theme::name(Colour role) const
{
    return colour(role).name();
}

QPalette Theme::palette() const
{
    QPalette result;
    result.setColor(QPalette::Window, colour(Colour::Background));
    result.setColor(QPalette::WindowText, colour(Colour::Text));
    result.setColor(QPalette::Base, colour(Colour::Panel));
    result.setColor(QPalette::AlternateBase, colour(Colour::PanelAlt));
    result.setColor(QPalette::Text, colour(Colour::Text));
    result.setColor(QPalette::Button, colour(Colour::Panel));
    result.setColor(QPalette::ButtonText, colour(Colour::Text));
    result.setColor(QPalette::PlaceholderText, colour(Colour::Muted));
    result.setColor(QPalette::ToolTipBase, colour(Colour::Panel));
    result.setColor(QPalette::ToolTipText, colour(Colour::Text));
    result.setColor(QPalette::Highlight, colour(Colour::Selection));
    result.setColor(QPalette::HighlightedText, colour(Colour::Text));
    result.setColor(QPalette::Link, colour(Colour::AccentText));
    result.setColor(QPalette::Mid, colour(Colour::Border));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, colour(Colour::Faint));
    return result;
}

Colour colourFromWord(std::string_view word, Colour otherwise)
{
    constexpr std::array<std::pair<std::string_view, Colour>, 10> words{{
        {"ok", Colour::Ok}, {"standby", Colour::Standby}, {"error", Colour::Error}, {"warning", Colour::Warning},
        {"unknown", Colour::Unknown}, {"both-active", Colour::BothActive}, {"accent", Colour::Accent},
        {"event", Colour::Event}, {"muted", Colour::Muted},
        {"yellow", Colour::Yellow}}};
    for (const auto &[name, role] : words) {
        if (name == word)
            return role;
    }
    return otherwise;
}

} // namespace twinline
