// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/childprocess.h"

#include <QProcess>

#include <utility>

namespace twinline {

void letGo(QProcess *&process, QObject *owner, Leave leave)
{
    QProcess *left = std::exchange(process, nullptr);
    if (!left)
        return;
    left->disconnect(owner);
    if (left->state() == QProcess::NotRunning) {
        left->deleteLater();
        return;
    }
    QObject::connect(left, &QProcess::finished, left, &QObject::deleteLater);
    if (leave == Leave::Killed)
        left->kill();
}

} // namespace twinline
