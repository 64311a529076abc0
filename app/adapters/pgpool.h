// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/pgconnection.h"

#include "domain/time.h"

#include <memory>

namespace twinline {

/// Good connections, kept between polls by the words that lead to them; those unused for a minute go.
class PgPool
{
public:
    /// A kept connection, now the caller's; null when there is none.
    std::unique_ptr<PgConnection> take(const std::string &key);
    void keep(const std::string &key, std::unique_ptr<PgConnection> connection, BootTime now);

private:
    struct Kept
    {
        std::unique_ptr<PgConnection> connection;
        BootTime since;
    };
    std::map<std::string, Kept> m_kept;
};

} // namespace twinline
