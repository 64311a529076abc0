// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/postgresprobe.h"

#include "adapters/pgaddress.h"
#include "adapters/pgage.h"
#include "adapters/pglook.h"

namespace twinline {

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
    auto kept = m_pool.take(m_key);
    if (!kept || kept->state() == PgConnection::State::Closed) {
        connectAnew();
        return;
    }
    const bool greeting = kept->isGreeting();
    m_kept = !greeting;
    m_continued = greeting;
    use(std::move(kept));
    if (!greeting)
        look();
}

bool PostgresProbe::readEndpoint()
{
    const auto parameters = pgParameters(m_request.endpoint, m_request.timeout);
    if (!parameters) {
        finish(Outcome::Unroutable, parameters.error());
        return false;
    }
    m_parameters = *parameters;
    m_observation.address = m_parameters["host"] + ':' + m_parameters["port"];
    m_key = m_request.spec.key + '|' + m_request.endpoint.text + '|' + m_observation.address;
    if (m_request.spec.kind == ProbeKind::Age)
        m_parameters["options"] += " -c default_transaction_read_only=on"; // a site's statement may end our transaction
    return true;
}

void PostgresProbe::connectAnew()
{
    use(std::make_unique<PgConnection>());
    pgOpen(*m_connection, m_parameters, m_resolver, [this](const std::string &error) { finish(Outcome::Unroutable, error); });
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
    if (!m_kept && !m_continued && now() - m_observation.sent.boot > m_request.timeout / 2) {
        keep(); // the greeting left no time for an answer over this way: the next poll has the whole of its own
        return;
    }
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
    keep();
    finish(Outcome::Answered, m_look->words());
}

void PostgresProbe::keep()
{
    m_connection->disconnect(this);
    m_pool.keep(m_key, std::move(m_connection), now());
}

void PostgresProbe::expire()
{
    // Over a slow way the greeting alone, of six turns, may need longer than an answer may: the next poll takes it up where it is.
    if (!m_look && !m_continued && m_connection && m_connection->isGreeting())
        keep();
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
