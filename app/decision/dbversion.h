// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace twinline {

/// What of a PostgreSQL version number (server_version_num) decides whether two servers fit together: 150018 and 150003
/// are one version, 90603 and 90524 are two.
inline std::string databaseMajor(int serverVersion)
{
    if (serverVersion >= 100000)
        return std::to_string(serverVersion / 10000);
    return std::to_string(serverVersion / 10000) + '.' + std::to_string(serverVersion / 100 % 100);
}

/// What a database user needs to see more than his own. Version 0: not known.
inline const char *rightToSee(int serverVersion)
{
    return serverVersion == 0 || serverVersion >= 100000 ? "pg_monitor" : "superuser";
}

} // namespace twinline
