// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/observation.h"

#include <QByteArray>

#include <optional>

namespace twinline {

// What servers say in JSON; each a function over bytes that anybody may have sent. Nothing: it is none of theirs.

/// Asterisk's `GET /ari/asterisk/info`: version and, as system.entity_id, what its other answers call asterisk_id.
std::optional<AriFacts> readAsteriskInfo(const QByteArray &body);
/// `GET /ari/asterisk/ping`: the asterisk_id alone.
std::optional<std::string> readAsteriskPing(const QByteArray &body);
/// `GET /ari/channels`: how many there are.
std::optional<int> readAsteriskChannels(const QByteArray &body);

/// Syncthing's `GET /rest/db/status?folder=…`.
std::optional<BacklogFacts> readSyncthingStatus(const QByteArray &body);

} // namespace twinline
