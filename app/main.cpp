// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "ctl/labwords.h"
#include "lab/lab.h"
#include "ui/text/sentences.h"

#include <QApplication>
#include <QLocale>

#include <cstdio>

using namespace twinline;

namespace {

bool haveDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

Language languageToBegin(const Options &options, const Folders &folders)
{
    QSettings settings(folders.configuration + QStringLiteral("/window.ini"), QSettings::IniFormat);
    const std::optional<Language> chosen = options.language ? options.language : WindowSettings(settings).language();
    return chosen.value_or(text::languageFromName(QLocale::system().name()));
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const Options options = readOptions(arguments);
    if (!options.mistake.isEmpty()) {
        std::fprintf(stderr, "twinline: %s\n%s", qPrintable(options.mistake), qPrintable(usage()));
        return 64;
    }
    if (options.help || options.version) {
        std::printf("%s", options.help ? qPrintable(usage()) : "twinline " TWINLINE_VERSION "\n");
        return 0;
    }
    if (const auto notPlayed = lab::whyNotPlayed(options.labProduct)) {
        std::fprintf(stderr, "twinline: %s\n%s", qPrintable(labFailureSentence(*notPlayed)), qPrintable(usage()));
        return 64;
    }
    if (!haveDisplay()) {
        if (options.screenshot.isEmpty()) {
            std::fprintf(stderr, "twinline: there is no display here; start it in a desktop session, "
                                 "or use twinlinectl on this terminal.\n");
            return 1;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("twinline"));
    QApplication::setApplicationDisplayName(QStringLiteral("Twinline"));
    QApplication::setApplicationVersion(QStringLiteral(TWINLINE_VERSION));
    const Folders folders = standardFolders();
    text::setLanguage(languageToBegin(options, folders));
    Console console(options, folders);
    console.start();
    return QApplication::exec();
}
