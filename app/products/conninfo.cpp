// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/endpoint.h"

#include <algorithm>
#include <charconv>

namespace twinline {

namespace {

struct Keyword
{
    std::string key;
    std::string value;
    std::string verbatim; ///< "key=value" as written, quotes kept
};

const char *const form = "'host=… port=… user=… dbname=…' without a password: it belongs in ~/.pgpass";

tl::unexpected<Wrong> wrong(std::string what, std::string expected = form)
{
    return tl::unexpected(Wrong{std::move(what), std::move(expected)});
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// libpq's own grammar: blanks around "=", values bare or in single quotes, backslash escapes.
class Scanner
{
public:
    explicit Scanner(const std::string &text) : m_text(text) {}

    bool atEnd()
    {
        skipBlanks();
        return m_at == m_text.size();
    }

    tl::expected<Keyword, Wrong> next()
    {
        const std::size_t begin = m_at;
        Keyword keyword;
        while (m_at < m_text.size() && m_text[m_at] != '=' && !isSpace(m_text[m_at]))
            keyword.key += m_text[m_at++];
        skipBlanks();
        if (m_at == m_text.size() || m_text[m_at] != '=')
            return wrong("'" + keyword.key + "' has no '=' after it");
        ++m_at;
        skipBlanks();
        if (!value(keyword.value))
            return wrong("a quote is not closed");
        keyword.verbatim = m_text.substr(begin, m_at - begin);
        return keyword;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }

    bool value(std::string &out)
    {
        const bool quoted = m_at < m_text.size() && m_text[m_at] == '\'';
        m_at += quoted ? 1 : 0;
        for (; m_at < m_text.size(); ++m_at) {
            if (quoted ? m_text[m_at] == '\'' : isSpace(m_text[m_at]))
                break;
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            out += m_text[m_at];
        }
        if (quoted && m_at == m_text.size())
            return false;
        m_at += quoted ? 1 : 0;
        return true;
    }

    const std::string &m_text;
    std::size_t m_at = 0;
};

const std::vector<std::string> &knownKeywords()
{
    static const std::vector<std::string> keywords{
        "host", "port", "user", "dbname", "sslmode", "sslrootcert", "sslcert", "sslkey", "sslcrl", "sslcrldir", "sslsni",
        "ssl_min_protocol_version", "ssl_max_protocol_version", "passfile", "requirepeer", "channel_binding",
        "gssencmode", "krbsrvname", "gsslib", "application_name", "client_encoding", "options", "keepalives",
        "keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout"};
    return keywords;
}

std::optional<Wrong> take(const Keyword &keyword, Endpoint &endpoint)
{
    if (keyword.key == "password" || keyword.key == "sslpassword")
        return Wrong{"a password in the connection string", "no secret in this file; put it into ~/.pgpass"};
    if (keyword.key == "hostaddr")
        return Wrong{"'hostaddr' in the connection string", "'host' alone: the console resolves names itself"};
    const auto &known = knownKeywords();
    if (std::find(known.begin(), known.end(), keyword.key) == known.end())
        return Wrong{"unknown keyword '" + keyword.key + "' in the connection string", suggestion(keyword.key, known)};
    if (keyword.key == "host") {
        endpoint.host = keyword.value;
        return wrongHost(keyword.value);
    }
    if (keyword.key == "port") {
        const char *const end = keyword.value.data() + keyword.value.size();
        const auto parsed = std::from_chars(keyword.value.data(), end, endpoint.port);
        if (parsed.ec != std::errc{} || parsed.ptr != end || endpoint.port < 1 || endpoint.port > 65535)
            return Wrong{"'" + keyword.value + "' is no port", "a number from 1 to 65535"};
        return std::nullopt;
    }
    endpoint.text += (endpoint.text.empty() ? "" : " ") + keyword.verbatim;
    return std::nullopt;
}

} // namespace

ParsedEndpoint parseDatabase(const std::string &text)
{
    if (text.find("://") != std::string::npos)
        return wrong("a connection address instead of a connection string");
    Endpoint endpoint;
    Scanner scanner(text);
    while (!scanner.atEnd()) {
        const auto keyword = scanner.next();
        if (!keyword)
            return tl::unexpected(keyword.error());
        if (auto mistake = take(*keyword, endpoint))
            return tl::unexpected(std::move(*mistake));
    }
    if (endpoint.host.empty())
        return wrong("the connection string names no host");
    return endpoint;
}

} // namespace twinline
