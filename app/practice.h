// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/lessons.h"
#include "session/pairmonitor.h"
#include "ui/practice/lessonview.h"

#include <QPointer>
#include <QSettings>

namespace twinline {

class LessonPanel;
class MainWindow;

/// The lessons of the training lab: what the pair shows goes in, what the trainee is to do comes out, beside the pair's page.
/// It gives orders to a lab only, and none of them without being asked.
class Practice : public QObject
{
    Q_OBJECT

public:
    Practice(MainWindow &window, QSettings &settings, QObject *parent = nullptr);

    /// Opens the panel, at the first lesson that was not finished.
    void open();
    /// The same where a lab is met for the first time on this desk.
    void offer();
    /// The lab's pair; null: there is none now. The monitor must outlive this, or be taken away by another call.
    void setMonitor(const PairMonitor *monitor);
    void runEnded(const RunState &run);

signals:
    /// A lesson needs a lab that plays \a product.
    void labWanted(const QString &product);

private:
    void carryOut(const LessonRequest &request);
    void choose(LessonKey key);
    void happens(const LessonEvent &event);
    void order(const LessonOrder &order);
    void show();
    bool labReady() const;
    void close();

    MainWindow &m_window;
    QSettings &m_settings;
    QPointer<LessonPanel> m_panel;
    const PairMonitor *m_monitor = nullptr;
    LessonState m_state;
    std::vector<bool> m_done;
    QMetaObject::Connection m_watching;
};

} // namespace twinline
