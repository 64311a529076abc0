// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/logread.h"

class QObject;
class QString;

namespace twinline {

/// Reads a log from a file, away from the window: a disk may sleep and a share may hang. \a then is called in the thread
/// of \a context, and not at all when that is gone by then.
void readLogFile(const QString &path, QObject *context, LogSink then);

} // namespace twinline
