// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/pgaddress.h"
#include "ports/actor.h"

#include <QTimer>

namespace twinline {

/// One statement on one PostgreSQL server, over a connection of its own, sent at most once. Calls back exactly once, never
/// from inside start(), and then deletes itself. That the server took it tells nothing of what came of it (interlock 3).
class SqlAct : public QObject
{
    Q_OBJECT

public:
    SqlAct(Endpoint endpoint, std::string statement, std::function<void(ActEnd)> then, QObject *parent);

    void start(Duration timeout);

private:
    void take(const PgTables &tables);
    void finish(bool sent, const std::string &words, bool refused = false);

    Endpoint m_endpoint;
    std::string m_statement;
    std::function<void(ActEnd)> m_then;
    PgConnection m_connection;
    Resolver m_resolver;
    QTimer m_deadline;
    bool m_asked = false;
};

} // namespace twinline
