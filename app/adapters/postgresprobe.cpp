// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/postgresprobe.h"

#include "adapters/pgage.h"
#include "adapters/pglook.h"

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

PostgresProbe::PostgresProbe(ProbeRequest request, PgPool &pool, QObject *parent)
    : ProbeJob(std::move(request), parent)
    , m_pool(pool)
    , m_resolver(this)
{
}

void PostgresProbe::ask()
{
    if (!readEndpoint())
        return;
    if (auto kept = m_pool.take(m_key)) {
        m_kept = true;
        use(std::move(kept));
        look();
    } else {
        connectAnew();
    }
}

bool PostgresProbe::readEndpoint()
{
    const Endpoint &endpoint = m_request.endpoint;
    std::string error;
    m_parameters = parse(endpoint.text, error);
    m_parameters.try_emplace("host", endpoint.host);
    m_parameters.try_emplace("port", std::to_string(endpoint.port > 0 ? endpoint.port : 5432));
    const std::string host = m_parameters["host"];
    if (!error.empty() || host.empty() || host.find(',') != std::string::npos || m_parameters.contains("service")) {
        finish(Outcome::Unroutable, error.empty() ? "the connection string must name one host" : error);
        return false;
    }
    m_observation.address = host + ':' + m_parameters["port"];
    m_key = m_request.spec.key + '|' + endpoint.text + '|' + m_observation.address;
    m_parameters.try_emplace("application_name", "twinline");
    m_parameters.try_emplace("gssencmode", "disable"); // it would look for tickets, and wait for them
    m_parameters["client_encoding"] = "UTF8";
    const auto limit = std::chrono::ceil<std::chrono::milliseconds>(m_request.timeout).count();
    m_parameters["options"] += " -c statement_timeout=" + std::to_string(limit);
    if (m_request.spec.kind == ProbeKind::Age)
        m_parameters["options"] += " -c default_transaction_read_only=on"; // a site's statement may end our transaction
    return true;
}

void PostgresProbe::connectAnew()
{
    use(std::make_unique<PgConnection>());
    const std::string host = m_parameters["host"];
    if (isSocketFolder(host) || m_parameters.contains("hostaddr")) {
        m_connection->open(m_parameters);
        return;
    }
    m_resolver.resolve(host, [this](const QHostAddress &address, const std::string &error) { openAt(address, error); });
}

void PostgresProbe::openAt(const QHostAddress &address, const std::string &error)
{
    if (finished())
        return;
    if (address.isNull()) {
        finish(Outcome::Unroutable, error);
        return;
    }
    m_parameters["hostaddr"] = address.toString().toStdString();
    m_connection->open(m_parameters);
}

void PostgresProbe::use(std::unique_ptr<PgConnection> connection)
{
    m_connection = std::move(connection);
    connect(m_connection.get(), &PgConnection::opened, this, &PostgresProbe::look);
    connect(m_connection.get(), &PgConnection::answered, this, &PostgresProbe::take);
    connect(m_connection.get(), &PgConnection::failed, this, &PostgresProbe::lost);
}

void PostgresProbe::look()
{
    if (m_request.spec.kind == ProbeKind::Age) {
        begin(std::make_unique<PgAge>(m_request.spec.query));
        return;
    }
    const int version = m_connection->serverVersion();
    if (version < PgDialect::oldest) {
        finish(Outcome::Garbage, "PostgreSQL 9.1 or later is needed, this is " + pgVersionWords(version));
        return;
    }
    begin(std::make_unique<PgLook>(version));
}

void PostgresProbe::begin(std::unique_ptr<PgInquiry> inquiry)
{
    m_look = std::move(inquiry);
    m_asked = now();
    m_connection->ask(m_look->question());
}

void PostgresProbe::take(const PgTables &tables)
{
    if (!m_firstAnswer)
        m_firstAnswer = now() - m_asked;
    if (const auto trouble = m_look->take(tables)) {
        finish(trouble->outcome, trouble->words);
        return;
    }
    const std::string next = m_look->question();
    if (next.empty())
        conclude();
    else
        m_connection->ask(next);
}

void PostgresProbe::lost(const PgTrouble &trouble)
{
    if (finished())
        return;
    if (!m_kept || m_firstAnswer) {
        finish(trouble.outcome, trouble.words);
        return;
    }
    // The server ended the kept connection since the last poll: only a new one tells how it is now.
    m_kept = false;
    m_retried = true;
    m_connection.release()->deleteLater();
    connectAnew();
}

void PostgresProbe::conclude()
{
    m_observation.facts = m_look->result();
    if (!m_retried)
        m_observation.rtt = m_firstAnswer;
    m_connection->disconnect(this);
    m_pool.keep(m_key, std::move(m_connection), now());
    finish(Outcome::Answered, m_look->words());
}

void PostgresProbe::expire()
{
    if (m_look)
        finish(Outcome::Timeout, m_firstAnswer ? "incomplete answer" : "no answer");
    else
        finish(Outcome::Timeout, "no connection");
}

void PostgresProbe::release()
{
    if (!m_connection)
        return;
    m_connection->disconnect(this);
    m_connection->close();
    m_connection.release()->deleteLater(); // this may be its own signal
}

} // namespace twinline
