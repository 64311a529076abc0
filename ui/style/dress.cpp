// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/dress.h"

#include "ui/style/textlabel.h"

#include <QFontInfo>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVariant>

#include <array>

namespace twinline {

namespace {

/// A property that the style sheet asks for; the style looks again only when it changes.
void setStyled(QWidget *widget, const char *property, const QString &value)
{
    if (widget->property(property).toString() == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

QLabel *makeLabel(TextRole role, QWidget *parent, const QString &text)
{
    static constexpr std::array names{u"title", u"headline", u"name", u"state", u"figure", u"strong",
                                      u"body", u"detail", u"muted", u"value", u"small", u"code"};
    auto *label = new TextLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("textRole", QString::fromUtf16(names[static_cast<std::size_t>(role)]));
    return label;
}

void setText(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
}

void setTone(QWidget *widget, Tone tone)
{
    static constexpr std::array names{u"", u"ok", u"warning", u"error", u"stale", u"accent", u"event"};
    setStyled(widget, "tone", QString::fromUtf16(names[static_cast<std::size_t>(tone)]));
}

void setKind(QPushButton *button, ButtonKind kind)
{
    static constexpr std::array names{u"", u"primary", u"danger", u"small"};
    setStyled(button, "kind", QString::fromUtf16(names[static_cast<std::size_t>(kind)]));
}

QFont scaledFont(const QFont &base, double factor, QFont::Weight weight)
{
    QFont font(base);
    font.setPixelSize(qMax(6, qRound(QFontInfo(base).pixelSize() * factor)));
    font.setWeight(weight);
    return font;
}

} // namespace twinline
