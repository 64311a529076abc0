// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/pgdialect.h"
#include "adapters/pginquiry.h"

namespace twinline {

/// One look at a PostgreSQL server, 9.1 or later. The position comes first, since some functions only exist in
/// one role; what needs more rights than pg_monitor is asked last and may fail.
class PgLook : public PgInquiry
{
public:
    explicit PgLook(int serverVersion);

    std::string question() const override;
    std::optional<PgTrouble> take(const PgTables &tables) override;
    Facts result() const override { return m_facts; }
    /// Role, timeline, missing rights.
    std::string words() const override;
    const DbFacts &facts() const { return m_facts; }

private:
    enum class Stage { Position, Views, Control, Archive, Done };

    void goOn();
    std::optional<PgTrouble> takePosition(const PgTable &table);
    std::optional<PgTrouble> takeViews(const PgTables &tables);
    void takeSenders(const PgTable &table);
    void takeReceiver(const PgTable &table);
    void takeSlots(const PgTable &table);
    void takeSettings(const PgTable &table);
    void takeUpkeep(const PgTable &table);
    void takeControl(const PgTable &table);

    PgDialect m_dialect;
    Stage m_stage = Stage::Position;
    DbFacts m_facts;
    bool m_roleChanged = false; ///< while the position was read: it is asked once more
};

} // namespace twinline
