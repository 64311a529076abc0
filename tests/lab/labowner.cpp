// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stands for a console that owns a lab, to be killed: labowner FOLDER.
#include "lab/lab.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    twinline::lab::Lab lab;
    QObject::connect(&lab, &twinline::lab::Lab::ready, &app, [] {
        std::puts("ready");
        std::fflush(stdout);
    });
    QObject::connect(&lab, &twinline::lab::Lab::failed, &app, [](const twinline::lab::LabFailure &failure) {
        std::printf("failed %s %s\n", toWord(failure.kind).data(), failure.what.c_str());
        std::fflush(stdout);
    });
    lab.start({QString::fromLocal8Bit(argv[1]), {}, true, QStringLiteral(BUILD_ROOT "/bin/twinline-labnode")});
    return QCoreApplication::exec();
}
