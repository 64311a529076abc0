// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/pgaddress.h"

#include <libpq-fe.h>

namespace twinline {

namespace {

PgConnection::Parameters parse(const std::string &text, std::string &error)
{
    PgConnection::Parameters parameters;
    char *words = nullptr;
    PQconninfoOption *options = PQconninfoParse(text.c_str(), &words);
    for (const PQconninfoOption *option = options; option && option->keyword; ++option)
        if (option->val)
            parameters.emplace(option->keyword, option->val);
    if (words)
        error = words;
    PQconninfoFree(options);
    PQfreemem(words);
    return parameters;
}

bool isSocketFolder(const std::string &host)
{
    return host.starts_with('/') || host.starts_with('@');
}

} // namespace

tl::expected<PgConnection::Parameters, std::string> pgParameters(const Endpoint &endpoint, Duration limit)
{
    std::string error;
    PgConnection::Parameters parameters = parse(endpoint.text, error);
    parameters.try_emplace("host", endpoint.host);
    parameters.try_emplace("port", std::to_string(endpoint.port > 0 ? endpoint.port : 5432));
    const std::string host = parameters["host"];
    if (!error.empty() || host.empty() || host.find(',') != std::string::npos || parameters.contains("service"))
        return tl::unexpected(error.empty() ? std::string("the connection string must name one host") : error);
    parameters.try_emplace("application_name", "twinline");
    parameters.try_emplace("gssencmode", "disable"); // it would look for tickets, and wait for them
    parameters["client_encoding"] = "UTF8";
    const auto longest = std::chrono::ceil<std::chrono::milliseconds>(limit).count();
    parameters["options"] += " -c statement_timeout=" + std::to_string(longest);
    return parameters;
}

void pgOpen(PgConnection &connection, PgConnection::Parameters parameters, Resolver &resolver, std::function<void(const std::string &)> failed)
{
    const std::string host = parameters["host"];
    if (isSocketFolder(host) || parameters.contains("hostaddr")) {
        connection.open(parameters);
        return;
    }
    resolver.resolve(host, [open = QPointer<PgConnection>(&connection), parameters = std::move(parameters), failed = std::move(failed)](const QHostAddress &address, const std::string &error) {
        if (!open)
            return; // given up meanwhile
        if (address.isNull())
            return failed(error);
        PgConnection::Parameters found = parameters;
        found["hostaddr"] = address.toString().toStdString();
        open->open(found);
    });
}

} // namespace twinline
