// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localtext.h"
#include "ui/style/appearance.h"

#include <QByteArray>
#include <QSettings>

#include <optional>

namespace twinline {

/// What the window remembers from one start to the next. Readable before there is a window.
class WindowSettings
{
public:
    explicit WindowSettings(QSettings &settings) : m_settings(settings) {}

    std::optional<Language> language() const; ///< none: the operator never chose one
    void setLanguage(Language language);
    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    int textPercent() const;
    void setTextPercent(int percent);
    QByteArray bytes(const char *key) const { return m_settings.value(QLatin1String(key)).toByteArray(); }
    void setBytes(const char *key, const QByteArray &bytes) { m_settings.setValue(QLatin1String(key), bytes); }
    QString pair() const { return m_settings.value(QStringLiteral("window/pair")).toString(); }
    void setPair(const QString &name) { m_settings.setValue(QStringLiteral("window/pair"), name); }

    QString exportFolder() const { return m_settings.value(QStringLiteral("charts/folder")).toString(); }
    void setExportFolder(const QString &path) { m_settings.setValue(QStringLiteral("charts/folder"), path); }

private:
    QSettings &m_settings;
};

} // namespace twinline
