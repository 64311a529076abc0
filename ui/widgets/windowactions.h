// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localtext.h"
#include "domain/runbook.h"
#include "ui/models/pairboard.h"
#include "ui/style/appearance.h"

#include <QAction>
#include <QObject>

#include <array>
#include <map>
#include <vector>

class QMenu;
class QMenuBar;
class QWidget;

namespace twinline {

/// All that the window can be told to do: actions, their words and keys, and the menus they stand in.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QWidget *window);

    void fill(QMenuBar *bar);
    void retranslate();
    /// What the pair at hand can do; null: no pair.
    void showPair(const PairEntry *entry);
    /// The lessons need a lab; without one the action says so.
    void allowPractice(bool allowed);
    void showTheme(ThemeChoice choice);
    void showText(int percent);
    /// Puts what the charts can do into the view menu.
    void addChartMenu(QMenu *ranges, const QList<QAction *> &others);
    QMenu *moreMenu() const { return m_more; }
    QMenu *languageMenu() const { return m_language; }
    /// Words and keys of every action that has a key, for the help.
    std::vector<std::pair<QString, QString>> shortcuts() const;

    QAction *const open, *const reload, *const runs, *const quit;
    QAction *const copyStatus, *const passwords, *const setup, *const find;
    QAction *const advice, *const openLog, *const fetchLogs;
    QAction *const live, *const zoomIn, *const zoomOut, *const earlier, *const later, *const oldest;
    QAction *const practice, *const keys, *const about;

signals:
    void intentChosen(twinline::Intent intent);
    void pageChosen(twinline::NodeIndex node);
    void languageChosen(twinline::Language language);
    void themeChosen(twinline::ThemeChoice choice);
    void textChosen(int percent);

private:
    void makeChoices();
    void makeMenus();
    void translatePair();
    void translateView();
    void showIntent(Intent intent, const PairEntry *entry);
    void showLogs(const PairEntry *entry);

    QWidget *m_window;
    std::map<Intent, QAction *> m_intents;
    std::array<QAction *, 2> m_pages{};
    std::map<Language, QAction *> m_languages;
    std::map<ThemeChoice, QAction *> m_themes;
    std::map<int, QAction *> m_texts;
    QMenu *m_file = nullptr;
    QMenu *m_pair = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_textMenu = nullptr;
    QMenu *m_language = nullptr;
    QMenu *m_help = nullptr;
    QMenu *m_more = nullptr;
    const PairEntry *m_entry = nullptr;
    bool m_practises = false;
};

} // namespace twinline
