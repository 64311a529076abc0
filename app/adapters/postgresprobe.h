// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/pginquiry.h"
#include "adapters/pgpool.h"
#include "adapters/probejob.h"
#include "adapters/resolver.h"

namespace twinline {

/// Looks at a PostgreSQL server, or asks it for the age of a copy, over asynchronous libpq. A connection is kept while its server answers; after any
/// trouble, or a deadline, it is thrown away, and a kept one that turns out dead is replaced once within the deadline.
class PostgresProbe : public ProbeJob
{
    Q_OBJECT

public:
    PostgresProbe(ProbeRequest request, PgPool &pool, QObject *parent);

protected:
    void ask() override;
    void expire() override;
    void release() override;

private:
    bool readEndpoint();
    void connectAnew();
    void use(std::unique_ptr<PgConnection> connection);
    void look();
    void begin(std::unique_ptr<PgInquiry> inquiry);
    void take(const PgTables &tables);
    void lost(const PgTrouble &trouble);
    void conclude();
    void keep();

    PgPool &m_pool;
    Resolver m_resolver;
    PgConnection::Parameters m_parameters;
    std::string m_key;
    std::unique_ptr<PgConnection> m_connection;
    std::unique_ptr<PgInquiry> m_look;
    BootTime m_asked{};
    std::optional<Duration> m_firstAnswer;
    bool m_kept = false;    ///< the connection is an earlier probe's
    bool m_continued = false; ///< on a connection whose greeting an earlier poll had begun
    bool m_retried = false; ///< no honest RTT
};

} // namespace twinline
