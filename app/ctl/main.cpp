// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commandline.h"
#include "ui/text/sentences.h"

#include <QLocale>

using namespace twinline;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("twinline"));
    text::setLanguage(text::languageFromName(QLocale::system().name()));
    QTextStream out(stdout), err(stderr);
    return CommandLine(out, err).run(QCoreApplication::arguments().mid(1));
}
