// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/pgpool.h"

namespace twinline {

std::unique_ptr<PgConnection> PgPool::take(const std::string &key)
{
    auto node = m_kept.extract(key);
    return node ? std::move(node.mapped().connection) : nullptr;
}

void PgPool::keep(const std::string &key, std::unique_ptr<PgConnection> connection, BootTime now)
{
    std::erase_if(m_kept, [now](const auto &kept) { return now - kept.second.since > std::chrono::minutes(1); });
    m_kept.insert_or_assign(key, Kept{std::move(connection), now});
}

} // namespace twinline
