// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cloud.h"
#include "domain/observation.h"

#include <QByteArray>

namespace twinline {

/// How one command of a cloud ended.
struct CommandEnd
{
    Outcome outcome = Outcome::Timeout; ///< Answered: it ended by itself, well or not
    int exitCode = -1;
    QByteArray output;
    QByteArray complaints;
    std::string words; ///< verbatim, one line: why it could not be run to its end
};

/// Who has the address, in what decision/cloudcommand's question printed; nothing: no such answer, or half of one.
std::optional<CloudFacts> readCloudAddress(CloudProvider provider, const QByteArray &printed);

/// What the questions about \a target printed, in their order; nothing: no such answer. \a service: the address that shall come.
std::optional<CloudTarget> readCloudTarget(const CloudAddress &cloud, const std::string &target, const std::string &service,
                                           const std::vector<CommandEnd> &ends);

/// The line of a command's complaints that says most.
std::string cloudLine(const QByteArray &complaints);

/// How a command that ended badly is to be understood, from its words alone: its exit code says only that.
Outcome cloudOutcome(const QByteArray &complaints);

} // namespace twinline
