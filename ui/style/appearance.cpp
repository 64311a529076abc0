// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/appearance.h"

#include "ui/style/stylesheet.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QStyleFactory>

namespace twinline {

namespace {

constexpr int designPixels = 14;

/// The desktop's family first; Japanese glyphs before the other Han variants, whatever the language of the window is,
/// because a pair may have a Japanese name in any of them.
QFont programFont(const QFont &system, int pixels)
{
    QStringList families = system.families();
    for (const char16_t *family : {u"Noto Sans", u"Noto Sans CJK JP", u"Noto Sans JP", u"Yu Gothic UI", u"Hiragino Sans"})
        families.append(QString::fromUtf16(family));
    families.removeDuplicates();
    QFont font(system);
    font.setFamilies(families);
    font.setPixelSize(pixels);
    return font;
}

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_systemFont(QApplication::font())
    , m_systemDark(Theme::of(QApplication::palette()).isDark())
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    qApp->installEventFilter(this);
}

void Appearance::apply(ThemeChoice choice, int textPercent)
{
    m_choice = choice;
    m_textPercent = qBound(75, textPercent, 200);
    dress(choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_systemDark));
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_choice == ThemeChoice::System && !m_dressing) {
        const QScopedValueRollback guard(m_dressing, true);
        QApplication::setPalette(QPalette()); // lets the desktop's own colours show through for one question
        m_systemDark = Theme::of(QApplication::palette()).isDark();
        dress(m_systemDark);
    }
    return QObject::eventFilter(watched, event);
}

void Appearance::dress(bool dark)
{
    const QScopedValueRollback guard(m_dressing, true);
    const Theme &theme = dark ? Theme::dark() : Theme::light();
    const int pixels = qRound(designPixels * m_textPercent / 100.0);
    QApplication::setFont(programFont(m_systemFont, pixels));
    QApplication::setPalette(theme.palette());
    qApp->setStyleSheet(styleSheet(theme, pixels));
    emit changed();
}

} // namespace twinline
