// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTextStream>

namespace twinline {

/// `twinlinectl lab start | status | stop | fault | heal | cloud`. Returns the exit code of DESIGN §8.
int runLab(const QStringList &words, QTextStream &out, QTextStream &err);

} // namespace twinline
