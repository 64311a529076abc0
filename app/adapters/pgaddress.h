// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/pgconnection.h"
#include "adapters/resolver.h"
#include "domain/pair.h"

#include <tl/expected.hpp>

#include <chrono>

namespace twinline {

/// What libpq is to connect with, or what is wrong with the endpoint. \a limit is the longest that a statement may take.
tl::expected<PgConnection::Parameters, std::string> pgParameters(const Endpoint &endpoint, Duration limit);

/// Opens \a connection; a name is resolved first, because libpq would do it inside the call. \a failed hears that it has no
/// address. Nothing comes of it once the connection is gone.
void pgOpen(PgConnection &connection, PgConnection::Parameters parameters, Resolver &resolver, std::function<void(const std::string &)> failed);

} // namespace twinline
