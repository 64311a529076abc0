// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

namespace acceptance {

/// Moves the calling thread, or a process between fork and exec, into the network namespace whose file this is; nothing for
/// an empty name. False: it stays where it is.
inline bool enterNetwork(const QByteArray &file)
{
    if (file.isEmpty())
        return true;
    const int fd = ::open(file.constData(), O_RDONLY | O_CLOEXEC);
    const bool entered = fd >= 0 && ::setns(fd, CLONE_NEWNET) == 0;
    if (fd >= 0)
        ::close(fd);
    return entered;
}

} // namespace acceptance
