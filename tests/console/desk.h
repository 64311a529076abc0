// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.h"
#include "ui/text/sentences.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDesktopServices>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

namespace twinline {

/// A console and its window.
struct OpenConsole
{
    std::unique_ptr<Console> console;
    MainWindow *window = nullptr;
};

/// Every warning ends the test but those by which the offscreen platform says what it cannot do: fixed sizes, raising.
inline QtMessageHandler &handlerBefore()
{
    static QtMessageHandler before = nullptr;
    return before;
}
inline void failOnWarnings(QtMsgType type, const QMessageLogContext &context, const QString &words)
{
    if (words.startsWith(QLatin1String("This plugin does not support")))
        return;
    handlerBefore()(type, context, words);
    if (type == QtWarningMsg || type == QtCriticalMsg)
        std::abort();
}

/// A desk for one test: folders of its own in place of the user's, and a list in place of the browser.
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk()
    {
        qunsetenv("QT_FATAL_WARNINGS"); // knows no exceptions
        handlerBefore() = qInstallMessageHandler(failOnWarnings);
        // A lab started by root works as another user: he must be able to come in.
        QFile::setPermissions(m_home.path(), QFile::Permissions(0x7055));
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"}) {
            m_before.append({QByteArray(name), qgetenv(name)});
            const QString folder = m_home.filePath(QString::fromLatin1(name).toLower());
            QDir().mkpath(folder);
            qputenv(name, QFile::encodeName(folder));
        }
        text::setLanguage(Language::English);
        QGuiApplication::setQuitOnLastWindowClosed(false);
        QCoreApplication::setQuitLockEnabled(false); // the test decides when it is over
        for (const char *scheme : {"http", "file"})
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "visit");
    }
    ~Desk() override
    {
        qInstallMessageHandler(handlerBefore());
        for (const char *scheme : {"http", "file"})
            QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
        for (const auto &[name, value] : m_before)
            value.isEmpty() ? qunsetenv(name) : qputenv(name, value);
    }

    QString path(const QString &name) const { return m_home.filePath(name); }
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(text) != text.size())
            qFatal("no file %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    const QList<QUrl> &visited() const { return m_visited; }

    /// Starts a console as main() does, without ending the test with it.
    OpenConsole open(Options options) const
    {
        options.labProgram = QStringLiteral(BIN_DIR "/twinline-labnode");
        const QWidgetList before = QApplication::topLevelWidgets();
        OpenConsole opened{std::make_unique<Console>(options, standardFolders()), nullptr};
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *window = qobject_cast<MainWindow *>(widget); window && !before.contains(window))
                opened.window = window;
        opened.console->start();
        return opened;
    }
    OpenConsole open(const QString &configuration) const
    {
        Options options;
        options.config = configuration;
        return open(options);
    }

public slots:
    void visit(const QUrl &url) { m_visited << url; }

private:
    QTemporaryDir m_home;
    QList<std::pair<QByteArray, QByteArray>> m_before;
    QList<QUrl> m_visited;
};

/// The visible top-level window of this kind, or null.
template<class Window>
Window *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *window = qobject_cast<Window *>(widget); window && window->isVisible())
            return window;
    return nullptr;
}

/// The visible button whose words begin so, or null.
inline QAbstractButton *button(const QWidget *window, const QString &words)
{
    for (QAbstractButton *candidate : window->findChildren<QAbstractButton *>())
        if (candidate->isVisible() && candidate->text().remove(QLatin1Char('&')).startsWith(words))
            return candidate;
    return nullptr;
}

/// Presses a button as a mouse does; false when it is not there or closed.
inline bool press(const QWidget *window, const QString &words)
{
    QAbstractButton *found = window ? button(window, words) : nullptr;
    if (!found || !found->isEnabled())
        return false;
    QTest::mouseClick(found, Qt::LeftButton);
    return true;
}

/// All visible words of labels and buttons.
inline QStringList wordsOn(const QWidget *window)
{
    QStringList words;
    for (const QLabel *label : window->findChildren<QLabel *>())
        if (label->isVisible() && !label->text().isEmpty())
            words << label->text();
    for (const QAbstractButton *candidate : window->findChildren<QAbstractButton *>())
        if (candidate->isVisible() && !candidate->text().isEmpty())
            words << candidate->text().remove(QLatin1Char('&'));
    return words;
}

inline bool says(const QWidget *window, const QString &words)
{
    return window && wordsOn(window).join(QLatin1Char('\n')).contains(words);
}

inline bool isRedundant(MainWindow &window)
{
    return window.board().count() == 1 && window.board().at(0).snapshot.verdict == Verdict::Redundant;
}

} // namespace twinline
