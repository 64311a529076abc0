// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/clock.h"
#include "ports/lease.h"

#include <QString>

namespace twinline {

/// Leases as one file a pair in STATE/leases, for all consoles on this state folder. It counts on boot time; a holder
/// of this machine whose process is gone, or who held it before the last restart, holds nothing.
class FileLease : public LeaseStore
{
public:
    /// So long a grant lasts unless it is renewed by acquire().
    static constexpr Duration term = std::chrono::seconds(30);

    FileLease(const QString &stateFolder, const Clock &clock);

    tl::expected<Lease, Lease> acquire(const std::string &pair, const std::string &run) override;
    bool holds(const Lease &lease) override;
    void release(const Lease &lease) override;
    std::optional<Lease> holder(const std::string &pair) const override;
    bool shared() const override { return false; }

private:
    struct Record;
    struct Lock;

    QString path(const std::string &pair) const;
    std::optional<Record> read(const std::string &pair) const;
    std::string write(const Record &record) const; ///< what went wrong; empty: nothing
    bool alive(const Record &record) const;
    bool ours(const Record &record) const;

    QString m_folder;
    const Clock &m_clock;
    std::string m_owner;
    std::string m_host;
    std::string m_bootId;
    std::string m_session; ///< tells two stores of one process apart
};

} // namespace twinline
