// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/observation.h"
#include "domain/product.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace twinline {

/// What a command on a host left behind.
struct HostOutput
{
    QByteArray printed;
    QByteArray complaints;
    int exitCode = -1; ///< never evidence of a state (interlock 3); it only tells one kind of trouble from another
    std::string about; ///< what was asked for
};

/// How that reads. Facts come with a whole answer only.
struct HostReading
{
    Outcome outcome = Outcome::Garbage;
    Facts facts;
    std::string words;
};

/// A way to look at a host: a command for its shell that changes nothing, and the reader of what it prints, which takes any
/// bytes. Null: there is none for this kind.
struct HostLook
{
    std::string command;
    HostReading (*read)(const HostOutput &) = nullptr;
};

/// \a about: the units, paths, file … that the pair names.
HostLook hostLook(ProbeKind kind, const std::string &about);

/// As it is sent: in plain English, with the folders of a superuser's programs, and ended there by itself in time, so that
/// nothing is left behind by a desk that went away.
std::string hostCommand(const std::string &command, Duration limit);

/// What went wrong, where there was no whole answer: not allowed, not installed, out of time, or \a otherwise.
HostReading hostTrouble(const HostOutput &output, const char *otherwise);

/// The words of a list, as a setting holds it: "asterisk postgresql".
std::vector<std::string> listedWords(const std::string &about);
/// … and as words for a shell.
std::string shellWords(const std::string &about);

// The readers, each a function over bytes that anybody may have sent.
HostReading readUnits(const HostOutput &output);
HostReading readDisk(const HostOutput &output);
HostReading readClock(const HostOutput &output);
HostReading readLsyncd(const HostOutput &output);
HostReading readRsync(const HostOutput &output);
HostReading readPacemaker(const HostOutput &output);

} // namespace twinline
