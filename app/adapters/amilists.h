// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/amimessage.h"
#include "domain/observation.h"

#include <string_view>

namespace twinline {

/// A list that a manager can be asked for. Of one topic there may be several: of two channel drivers, or an older way beside the
/// usual one. Its end is an event whose name ends with "Complete", the beginning of which is no rule's.
struct AmiList
{
    std::string_view topic; ///< a word of ProbeSpec::asks
    const char *action;
    bool fallback;          ///< only where the list before it is not known there
    bool (*isItem)(const QByteArray &event);
    /// Adds what the items say to the facts.
    void (*tell)(AmiFacts &facts, const std::vector<AmiMessage> &items);
};

/// The lists of these topics, in the order of asking.
std::vector<AmiList> amiLists(const std::vector<std::string> &topics);

/// Takes a topic back: nothing is known of it.
void forgetTopic(AmiFacts &facts, std::string_view topic);

/// "Invalid/unknown command": the module is not loaded, or not yet invented.
bool saysUnknown(const AmiMessage &refusal);
/// "No endpoints found": an error that is an empty list.
bool saysNone(const AmiMessage &refusal);
bool endsList(const QByteArray &event);

} // namespace twinline
