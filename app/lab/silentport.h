// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/labnetwork.h"

#include <vector>

namespace twinline::lab {

/// A TCP port as that of a machine without power: connections to it are neither taken nor refused.
class SilentPort
{
public:
    explicit SilentPort(const SocketAddress &address);
    ~SilentPort();
    SilentPort(const SilentPort &) = delete;
    SilentPort &operator=(const SilentPort &) = delete;

private:
    std::vector<int> m_sockets;
};

} // namespace twinline::lab
