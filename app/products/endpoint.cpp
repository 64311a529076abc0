// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/endpoint.h"

#include "domain/account.h"

#include <algorithm>
#include <charconv>

namespace twinline {

namespace {

const char *const hostWords = "a host name or an IP address";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNameCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && !text.empty() && isDigit(text.front());
    return whole ? std::optional(value) : std::nullopt;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

bool isIpv4(std::string_view text)
{
    const auto parts = split(text, '.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
        const auto number = wholeNumber(part);
        return number && *number <= 255 && part.size() <= 3;
    });
}

/// Groups of up to four hexadecimal digits, eight of them or fewer with one "::".
bool isIpv6(std::string_view text)
{
    const std::size_t gap = text.find("::");
    if (gap != std::string_view::npos && text.find("::", gap + 1) != std::string_view::npos)
        return false;
    int groups = 0;
    for (const std::string_view part : split(text, ':')) {
        const bool hex = std::all_of(part.begin(), part.end(), [](char c) {
            return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        });
        if (!hex || part.size() > 4 || (part.empty() && gap == std::string_view::npos))
            return false;
        groups += part.empty() ? 0 : 1;
    }
    return gap == std::string_view::npos ? groups == 8 : groups < 8;
}

tl::unexpected<Wrong> wrong(std::string what, std::string expected)
{
    return tl::unexpected(Wrong{std::move(what), std::move(expected)});
}

/// The number of a port; empty text gives 0 when none is needed.
tl::expected<int, Wrong> parsePort(std::string_view text)
{
    const auto port = wholeNumber(text);
    if (!port || *port < 1 || *port > 65535)
        return wrong("'" + std::string(text) + "' is no port", "a number from 1 to 65535");
    return *port;
}

bool hasSecret(std::string_view authority)
{
    return authority.find('@') != std::string_view::npos;
}

struct UrlParts
{
    bool tls = false;
    std::string_view authority;
    std::string_view path;
};

tl::expected<UrlParts, Wrong> splitUrl(std::string_view text, const char *expected)
{
    UrlParts parts;
    const std::size_t mark = text.find("://");
    const std::string_view scheme = text.substr(0, mark == std::string_view::npos ? 0 : mark);
    if (scheme != "http" && scheme != "https")
        return wrong("'" + std::string(text) + "' is no web address", expected);
    parts.tls = scheme == "https";
    const std::string_view rest = text.substr(mark + 3);
    const std::size_t slash = rest.find_first_of("/?#");
    parts.authority = rest.substr(0, slash);
    parts.path = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash);
    if (hasSecret(parts.authority))
        return wrong("a web address with a user or a password", "no secret in this file");
    return parts;
}

} // namespace

std::optional<Wrong> wrongHost(const std::string &host)
{
    if (isIpv4(host) || (host.find(':') != std::string::npos && isIpv6(host)))
        return std::nullopt;
    const bool numeric = !host.empty() && std::all_of(host.begin(), host.end(), [](char c) { return isDigit(c) || c == '.'; });
    const auto labels = split(host, '.');
    const bool name = host.size() <= 253 && std::all_of(labels.begin(), labels.end(), [](std::string_view label) {
        return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-'
            && std::all_of(label.begin(), label.end(), isNameCharacter);
    });
    if (numeric || !name)
        return Wrong{"'" + host + "' is no address", hostWords};
    return std::nullopt;
}

ParsedEndpoint parseHostPort(const std::string &text, bool portRequired)
{
    const char *const expected = portRequired ? "'host:port'" : "'host' or 'host:port'";
    Endpoint endpoint;
    std::string_view port;
    bool colon = false;
    if (!text.empty() && text.front() == '[') {
        const std::size_t close = text.find(']');
        const std::string_view after = close == std::string::npos ? std::string_view("?") : std::string_view(text).substr(close + 1);
        if (!after.empty() && after.front() != ':')
            return wrong("'" + text + "' is no address", expected);
        endpoint.host = text.substr(1, close - 1);
        colon = !after.empty();
        port = colon ? after.substr(1) : after;
        if (!isIpv6(endpoint.host))
            return wrong("'" + endpoint.host + "' is no IPv6 address", expected);
    } else {
        const std::size_t at = text.find(':');
        if (at != text.rfind(':'))
            return wrong("'" + text + "' is no address", "an IPv6 address in brackets: '[::1]:5060'");
        endpoint.host = text.substr(0, at);
        colon = at != std::string::npos;
        port = colon ? std::string_view(text).substr(at + 1) : std::string_view{};
    }
    if (auto host = wrongHost(endpoint.host))
        return tl::unexpected(Wrong{"'" + text + "' is no address", expected});
    if (!colon)
        return portRequired ? ParsedEndpoint(wrong("'" + text + "' has no port", expected)) : ParsedEndpoint(endpoint);
    const auto number = parsePort(port);
    if (!number)
        return tl::unexpected(number.error());
    endpoint.port = *number;
    return endpoint;
}

ParsedEndpoint parseBaseUrl(const std::string &text)
{
    const char *const expected = "'http://host', 'https://host' or either with ':port'";
    const auto parts = splitUrl(text, expected);
    if (!parts)
        return tl::unexpected(parts.error());
    if (!parts->path.empty() && parts->path != "/")
        return wrong("'" + text + "' has a path; the product's probes bring their own", expected);
    auto endpoint = parseHostPort(std::string(parts->authority), false);
    if (endpoint)
        endpoint->tls = parts->tls;
    return endpoint;
}

ParsedEndpoint parseDomain(const std::string &text)
{
    const std::size_t at = text.find('@');
    const std::string name = text.substr(0, at);
    if (wrongHost(name) || isIpv4(name) || isIpv6(name))
        return wrong("'" + text + "' is no domain name", "'name' or 'name@resolver'");
    Endpoint endpoint;
    if (at != std::string::npos) {
        const auto resolver = parseHostPort(text.substr(at + 1), false);
        if (!resolver || !(isIpv4(resolver->host) || isIpv6(resolver->host)))
            return wrong("'" + text.substr(at + 1) + "' is no address of a name server", "an IP address, with ':port' or without");
        endpoint = *resolver;
        endpoint.text = resolver->host;
    }
    endpoint.host = name;
    return endpoint;
}

namespace {

/// "user@host" or "user@host:port", whoever the user is to; a secret is refused.
ParsedEndpoint parseUserAt(const std::string &text, const std::string &whose, const char *expected)
{
    const std::size_t at = text.find('@');
    if (at == std::string::npos || at == 0 || text.find(':') < at)
        return wrong("'" + text + "' names no " + whose + " user", expected);
    const auto odd = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; };
    if (std::any_of(text.begin(), text.begin() + std::ptrdiff_t(at), odd))
        return wrong("the " + whose + "'s user has a blank or a control character", expected);
    auto endpoint = parseHostPort(text.substr(at + 1), false);
    if (endpoint)
        endpoint->text = text.substr(0, at);
    return endpoint;
}

constexpr std::string_view tlsMark = "tls://";

} // namespace

ParsedEndpoint parseManager(const std::string &text)
{
    const bool tls = text.starts_with(tlsMark);
    auto endpoint = parseUserAt(tls ? text.substr(tlsMark.size()) : text, "manager", "'user@host' or 'user@host:port', without a secret; 'tls://' before it for TLS");
    if (endpoint && tls) {
        endpoint->tls = true;
        endpoint->port = endpoint->port > 0 ? endpoint->port : managerTlsPort;
    }
    return endpoint;
}

ParsedEndpoint parseUserUrl(const std::string &text)
{
    const char *const expected = "'http://user@host' or 'https://user@host', with ':port' or without, and without a secret";
    const std::size_t mark = text.find("://");
    const std::string scheme = text.substr(0, mark == std::string::npos ? 0 : mark);
    if (scheme != "http" && scheme != "https")
        return wrong("'" + text + "' is no web address", expected);
    std::string rest = text.substr(mark + 3);
    if (rest.ends_with('/'))
        rest.pop_back();
    auto endpoint = parseUserAt(rest, "web", expected);
    if (endpoint) {
        endpoint->tls = scheme == "https";
        endpoint->port = endpoint->port > 0 ? endpoint->port : endpoint->tls ? ariTlsPort : ariPort;
    }
    return endpoint;
}

ParsedEndpoint parseHost(const std::string &text)
{
    if (const auto mistake = wrongHost(text))
        return tl::unexpected(*mistake);
    Endpoint endpoint;
    endpoint.host = text;
    return endpoint;
}

namespace {

/// Syncthing's address; what opens it is a key of no user's.
ParsedEndpoint parseSyncthing(const std::string &text)
{
    auto endpoint = parseBaseUrl(text);
    if (endpoint) {
        endpoint->port = endpoint->port > 0 ? endpoint->port : syncthingPort;
        endpoint->text = syncthingKey;
    }
    return endpoint;
}

} // namespace

ParsedEndpoint parseTerminal(const std::string &text)
{
    const char *const expected = "'user@host' or 'user@host:port', without a secret";
    const std::size_t at = text.find('@');
    const std::string user = text.substr(0, at == std::string::npos ? 0 : at);
    const bool good = !user.empty() && user.front() != '-'
        && std::all_of(user.begin(), user.end(), [](char c) { return isNameCharacter(c) || c == '.'; });
    if (!good)
        return wrong("'" + text + "' names no user on the machine", expected);
    auto endpoint = parseHostPort(text.substr(at + 1), false);
    if (endpoint)
        endpoint->text = user;
    return endpoint;
}

ParsedEndpoint parseEndpoint(const std::string &text, ProbeKind kind)
{
    switch (kind) {
    case ProbeKind::Http: return parseBaseUrl(text);
    case ProbeKind::Postgres:
    case ProbeKind::Age: return parseDatabase(text);
    case ProbeKind::SipUdp:
    case ProbeKind::SipTcp:
    case ProbeKind::SshKey:
    case ProbeKind::Certificate: return parseHostPort(text, false);
    case ProbeKind::Dns: return parseDomain(text);
    case ProbeKind::Ami: return parseManager(text);
    case ProbeKind::Ansible:
    case ProbeKind::Inventory:
    case ProbeKind::Agent: return parseTerminal(text);
    case ProbeKind::Keepalived:
    case ProbeKind::Units:
    case ProbeKind::Chrony:
    case ProbeKind::Lsyncd:
    case ProbeKind::Rsync:
    case ProbeKind::Pacemaker:
    case ProbeKind::ControlData:
    case ProbeKind::Commands:
    case ProbeKind::Kamailio:
    case ProbeKind::Disk: return parseTerminal(text);
    case ProbeKind::Syncthing: return parseSyncthing(text);
    case ProbeKind::Ari: return parseUserUrl(text);
    case ProbeKind::Icmp: return parseHost(text);
    case ProbeKind::SipTls: return parseHostPort(text, false);
    case ProbeKind::Cloud: // has no endpoint
    case ProbeKind::CloudTargets:
    case ProbeKind::Tcp:
    case ProbeKind::Banner: break;
    }
    return parseHostPort(text, true);
}

std::optional<Wrong> wrongPage(const std::string &text)
{
    const auto parts = splitUrl(text, "'http://…' or 'https://…'");
    if (!parts)
        return parts.error();
    const auto endpoint = parseHostPort(std::string(parts->authority), false);
    return endpoint ? std::nullopt : std::optional(endpoint.error());
}

namespace {

std::string hostPort(const Endpoint &endpoint)
{
    const bool ipv6 = endpoint.host.find(':') != std::string::npos;
    return (ipv6 ? "[" + endpoint.host + "]" : endpoint.host) + (endpoint.port > 0 ? ":" + std::to_string(endpoint.port) : "");
}

} // namespace

std::string baseUrl(const Endpoint &endpoint)
{
    return (endpoint.tls ? "https://" : "http://") + hostPort(endpoint);
}

std::string endpointText(const Endpoint &endpoint, ProbeKind kind)
{
    if (kind == ProbeKind::Http || kind == ProbeKind::Syncthing)
        return baseUrl(endpoint);
    if (kind == ProbeKind::Ari)
        return (endpoint.tls ? "https://" : "http://") + endpoint.text + '@' + hostPort(endpoint);
    if (kind == ProbeKind::Ami && endpoint.tls)
        return std::string(tlsMark) + endpoint.text + '@' + hostPort(endpoint);
    if (kind == ProbeKind::Ami || isOfTerminal(kind) || isOfHost(kind))
        return endpoint.text + '@' + hostPort(endpoint);
    if (kind == ProbeKind::Dns) {
        Endpoint resolver = endpoint;
        resolver.host = endpoint.text;
        return endpoint.text.empty() ? endpoint.host : endpoint.host + '@' + hostPort(resolver);
    }
    if (kind != ProbeKind::Postgres && kind != ProbeKind::Age)
        return hostPort(endpoint);
    return "host=" + endpoint.host + (endpoint.port > 0 ? " port=" + std::to_string(endpoint.port) : "")
        + (endpoint.text.empty() ? "" : " " + endpoint.text);
}

bool isLoopback(const std::string &host)
{
    return host == "::1" || (isIpv4(host) && host.starts_with("127."));
}

} // namespace twinline
