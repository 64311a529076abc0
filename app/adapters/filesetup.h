// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/setupstore.h"

#include <QString>

namespace twinline {

/// Keeps the ticks of a pair as STATE/setup/PAIR.json, put in place whole.
class FileSetup : public SetupStore
{
public:
    explicit FileSetup(QString stateFolder);

    std::set<std::string> ticked(const std::string &pair) const override;
    bool keep(const std::string &pair, const std::set<std::string> &keys) override;

private:
    QString fileOf(const std::string &pair) const;

    QString m_folder;
};

} // namespace twinline
