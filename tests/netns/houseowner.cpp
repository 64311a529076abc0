// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stands for a test that owns two hosts, to be killed: says where they are, and waits.
#include "twohosts.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    netns::TwoHosts hosts;
    const bool serves = hosts.start();
    std::printf("%s %s\n", serves ? "ready" : "failed", qPrintable(serves ? hosts.dir() : hosts.trouble()));
    std::fflush(stdout);
    return serves ? QCoreApplication::exec() : 1;
}
