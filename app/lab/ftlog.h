// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/hotstandby.h"

#include <QString>

namespace twinline::lab {

/// A node's "Fault tolerant log", in the vendor's file name, stamp and words (TEL-19).
class FtLog
{
public:
    FtLog(QString folder, QString address) : m_folder(std::move(folder)), m_address(std::move(address)) {}

    void write(const QString &line) const;
    void switched(bool toActive, HotStandbyCause cause) const;
    void checkFailed(bool primary, const QString &why, int count) const;
    /// Today's log, the newest line last.
    QString text() const;

private:
    QString file() const;

    QString m_folder;
    QString m_address;
};

} // namespace twinline::lab
