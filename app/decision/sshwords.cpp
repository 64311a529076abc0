// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/sshwords.h"

#include <algorithm>

namespace twinline {

namespace {

struct SshWords
{
    std::string_view words;
    Outcome outcome;
};

// OpenSSH 9.2's own words, those that tell most first: a changed host key also ends in "verification failed".
constexpr SshWords sshWords[] = {
    {"REMOTE HOST IDENTIFICATION HAS CHANGED", Outcome::WrongNode},
    {"Host key for", Outcome::WrongNode}, // "Host key for … has changed and you have requested strict checking."
    {"Host key verification failed", Outcome::TlsError},
    {"host key is known", Outcome::TlsError}, // "No … host key is known for … and you have requested strict checking."
    {"Unable to negotiate", Outcome::TlsError},
    {"no matching", Outcome::TlsError},
    {"Permission denied", Outcome::Denied},
    {"Too many authentication failures", Outcome::Denied},
    {"Connection refused", Outcome::Refused},
    {"No route to host", Outcome::Unroutable},
    {"Network is unreachable", Outcome::Unroutable},
    {"Could not resolve hostname", Outcome::Unroutable},
    {"Name or service not known", Outcome::Unroutable},
    {"timed out", Outcome::Timeout},
    {"Timeout, server", Outcome::Timeout},
    {"Connection closed", Outcome::Dropped},
    {"Connection reset", Outcome::Dropped},
    {"closed by remote host", Outcome::Dropped},
    {"kex_exchange_identification", Outcome::Dropped},
    {"Broken pipe", Outcome::Dropped},
};

const SshWords *wordsIn(std::string_view complaint)
{
    const auto found = std::find_if(std::begin(sshWords), std::end(sshWords),
                                    [&](const SshWords &row) { return complaint.find(row.words) != std::string_view::npos; });
    return found == std::end(sshWords) ? nullptr : &*found;
}

/// The next line of \a rest, trimmed; it is taken off.
std::string_view nextLine(std::string_view &rest)
{
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
        line.remove_suffix(1);
    return line;
}

} // namespace

Outcome sshOutcome(std::string_view complaint)
{
    const SshWords *found = wordsIn(complaint);
    return found ? found->outcome : Outcome::Garbage;
}

std::string sshLine(std::string_view complaint)
{
    const SshWords *found = wordsIn(complaint);
    std::string_view chosen;
    for (std::string_view rest = complaint; !rest.empty();) {
        std::string_view line = nextLine(rest);
        while (line.starts_with('@') || line.starts_with(' ')) // the frame round "REMOTE HOST IDENTIFICATION HAS CHANGED"
            line.remove_prefix(1);
        const bool tells = found && line.find(found->words) != std::string_view::npos;
        if (!line.empty() && (tells || chosen.empty()))
            chosen = line;
        if (tells)
            break;
    }
    while (chosen.ends_with('@') || chosen.ends_with(' '))
        chosen.remove_suffix(1);
    return std::string(chosen);
}

Outcome outcomeOf(const AnsibleEnd &end)
{
    switch (end.kind) {
    case AnsibleEnd::Kind::Success: return Outcome::Answered;
    case AnsibleEnd::Kind::Failed: return Outcome::Garbage;
    case AnsibleEnd::Kind::Unreachable: break;
    }
    const Outcome told = sshOutcome(end.message);
    return told == Outcome::Garbage ? Outcome::Unroutable : told;
}

} // namespace twinline
