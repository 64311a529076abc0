// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/hostlook.h"
#include "adapters/nodewords.h"
#include "targets.h"

using namespace twinline;

namespace fuzz {

namespace {

constexpr std::size_t longestWords = 4000; ///< far more than a card shows

QByteArray copied(std::string_view bytes)
{
    return QByteArray(bytes.data(), qsizetype(bytes.size()));
}

/// A node's own words count only whole: with the line "end".
template<auto read>
void nodeWords(std::string_view bytes)
{
    const auto told = read(bytes);
    promise(told || !told.error().empty(), "what is not understood is said");
    promise(!told || bytes.find("end") != bytes.npos, "half a reply is none");
}

/// What came on the one channel and on the other: the first line is what was asked about, the second the complaints.
template<HostReading (*read)(const HostOutput &)>
void host(std::string_view bytes)
{
    HostOutput output;
    const std::size_t line = bytes.find('\n');
    output.about = std::string(bytes.substr(0, line));
    const std::string_view rest = line == bytes.npos ? std::string_view() : bytes.substr(line + 1);
    const std::size_t next = rest.find('\n');
    output.complaints = copied(rest.substr(0, next));
    output.printed = next == rest.npos ? QByteArray() : copied(rest.substr(next + 1));
    const HostReading reading = read(output);
    promise((reading.outcome == Outcome::Answered) == (reading.facts.index() != 0), "facts come with an answer, and with it only");
    promise(reading.words.size() <= longestWords + output.about.size(), "what a card shows is bounded");
    output.exitCode = 1;
    const HostReading failed = read(output);
    promise(failed.outcome != Outcome::Answered || failed.facts == reading.facts, "an exit code changes no fact");
}

} // namespace

const std::vector<Target> &hostTargets()
{
    static const std::vector<Target> all{{"keepalived", nodeWords<readKeepalived>},
                                         {"control-data", nodeWords<readControlData>},
                                         {"kamailio", nodeWords<readKamailio>},
                                         {"node-commands", nodeWords<readCommands>},
                                         {"crm-mon", host<readPacemaker>},
                                         {"chrony", host<readClock>},
                                         {"lsyncd", host<readLsyncd>},
                                         {"rsync", host<readRsync>},
                                         {"units", host<readUnits>},
                                         {"disk", host<readDisk>}};
    return all;
}

} // namespace fuzz
