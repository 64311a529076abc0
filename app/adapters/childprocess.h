// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QObject;
class QProcess;

namespace twinline {

/// What becomes of a process that still runs when nobody wants its answer any more.
enum class Leave { Killed, Running };

/// Takes \a process from \a owner, which hears no more of it. The object goes when the process has ended: waiting for that
/// would hold up everything else in the thread. Null stays null.
void letGo(QProcess *&process, QObject *owner, Leave leave = Leave::Killed);

} // namespace twinline
