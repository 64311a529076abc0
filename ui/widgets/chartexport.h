// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/windowsettings.h"

#include <QObject>

namespace twinline {

class ChartPanel;

/// Saves what the charts show: as a picture (PNG) or as a table (CSV). Files are written by another thread: no window waits
/// for a disk.
class ChartExport : public QObject
{
    Q_OBJECT

public:
    ChartExport(ChartPanel *charts, WindowSettings &settings, QWidget *window);

    void savePicture();
    void saveTable();

signals:
    void saved(const QString &path);

private:
    void choose(const QString &title, const QString &ending, const QString &filter, std::function<QByteArray()> bytes);
    void write(const QString &path, std::function<QByteArray()> bytes);
    void tell(const QString &sentence);

    ChartPanel *m_charts;
    WindowSettings &m_settings;
    QWidget *m_window;
};

} // namespace twinline
