// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/stylesheet.h"

#include "ui/style/theme.h"

#include <QFile>
#include <QRegularExpression>

namespace twinline {

namespace {

struct Named
{
    QLatin1String word;
    Colour role;
};

constexpr Named named[] = {
    {QLatin1String("background"), Colour::Background}, {QLatin1String("panel"), Colour::Panel},
    {QLatin1String("panel-alt"), Colour::PanelAlt}, {QLatin1String("border"), Colour::Border},
    {QLatin1String("input-border"), Colour::InputBorder}, {QLatin1String("button-border"), Colour::ButtonBorder},
    {QLatin1String("hover"), Colour::Hover}, {QLatin1String("selection"), Colour::Selection},
    {QLatin1String("code"), Colour::Code}, {QLatin1String("text"), Colour::Text},
    {QLatin1String("sub-text"), Colour::SubText}, {QLatin1String("muted"), Colour::Muted},
    {QLatin1String("faint"), Colour::Faint}, {QLatin1String("accent"), Colour::Accent},
    {QLatin1String("accent-text"), Colour::AccentText}, {QLatin1String("ok"), Colour::Ok},
    {QLatin1String("ok-text"), Colour::OkText}, {QLatin1String("ok-fill"), Colour::OkFill},
    {QLatin1String("ok-border"), Colour::OkBorder}, {QLatin1String("error"), Colour::Error},
    {QLatin1String("error-text"), Colour::ErrorText}, {QLatin1String("error-fill"), Colour::ErrorFill},
    {QLatin1String("error-border"), Colour::ErrorBorder}, {QLatin1String("warning-text"), Colour::WarningText},
    {QLatin1String("warning-fill"), Colour::WarningFill}, {QLatin1String("warning-border"), Colour::WarningBorder},
    {QLatin1String("unknown-fill"), Colour::UnknownFill}, {QLatin1String("event-text"), Colour::EventText},
};

/// `{word}` is a colour, `{2.5x}` that many plain text heights in pixels.
QString valueOf(const QString &word, const Theme &theme, int pixels)
{
    for (const Named &entry : named) {
        if (word == entry.word)
            return theme.name(entry.role);
    }
    return QString::number(qRound(word.chopped(1).toDouble() * pixels)) + QStringLiteral("px");
}

} // namespace

QString styleSheet(const Theme &theme, int pixels)
{
    QFile file(QStringLiteral(":/style/twinline.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString source = QString::fromUtf8(file.readAll());
    static const QRegularExpression variable(QStringLiteral("\\{([a-z-]+|[0-9.]+x)\\}"));
    QString result;
    qsizetype from = 0;
    for (auto matches = variable.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(source).mid(from, match.capturedStart() - from);
        result += valueOf(match.captured(1), theme, pixels);
        from = match.capturedEnd();
    }
    result += QStringView(source).mid(from);
    return result;
}

} // namespace twinline
