// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"
#include "products/mistakes.h"

#include <tl/expected.hpp>

namespace twinline {

using ParsedEndpoint = tl::expected<Endpoint, Wrong>;

/// A host name or address without a port; what is wrong with it, or nothing.
std::optional<Wrong> wrongHost(const std::string &host);

/// "host:port", "host" where a port is not required, "[::1]:port".
ParsedEndpoint parseHostPort(const std::string &text, bool portRequired);

/// "http://host[:port]" or "https://…": no path, since the product's probes bring their own; no user or password.
ParsedEndpoint parseBaseUrl(const std::string &text);

/// A libpq connection string of keywords; a password or a second host is refused.
ParsedEndpoint parseDatabase(const std::string &text);

/// "name" or "name@resolver[:port]": which name, and which name server is asked for it.
ParsedEndpoint parseDomain(const std::string &text);

/// "user@host[:port]" of an Asterisk manager, "tls://user@host[:port]" of one over TLS; the secret is kept elsewhere.
ParsedEndpoint parseManager(const std::string &text);

/// "http://user@host[:port]" or "https://…": no path and no secret.
ParsedEndpoint parseUserUrl(const std::string &text);

/// A host alone, where no port is meant.
ParsedEndpoint parseHost(const std::string &text);

/// As \a kind wants it: a URL for http, a connection string for postgres, host:port else.
ParsedEndpoint parseEndpoint(const std::string &text, ProbeKind kind);
std::string endpointText(const Endpoint &endpoint, ProbeKind kind);

/// A whole web address of the vendor's page; what is wrong with it, or nothing.
std::optional<Wrong> wrongPage(const std::string &text);

/// "http://host:port" of an endpoint, for Product::page's {monitor}.
std::string baseUrl(const Endpoint &endpoint);

/// True for 127.0.0.0/8 and ::1.
bool isLoopback(const std::string &host);

} // namespace twinline
