// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/amilists.h"

#include "adapters/probejob.h"

#include <algorithm>

namespace twinline {

namespace {

std::string shown(const QByteArray &value)
{
    return cardText(value.toStdString(), 60);
}

int countOf(const QByteArray &value)
{
    return std::clamp(value.toInt(), 0, 1000000);
}

bool isChannel(const QByteArray &event)
{
    return event == "CoreShowChannel" || event == "Status";
}

bool isParked(const QByteArray &event)
{
    return event == "ParkedCall";
}

bool isPhone(const QByteArray &event)
{
    return event == "PeerEntry" || event == "EndpointList";
}

bool isTrunk(const QByteArray &event)
{
    return event == "RegistryEntry" || event == "OutboundRegistrationDetail";
}

bool isQueue(const QByteArray &event)
{
    return event == "QueueSummary" || event == "QueueParams" || event == "QueueMember";
}

void tellCalls(AmiFacts &facts, const std::vector<AmiMessage> &items)
{
    facts.calls = callsOf(items);
}

void tellParked(AmiFacts &facts, const std::vector<AmiMessage> &items)
{
    facts.parked.emplace();
    for (const AmiMessage &item : items)
        facts.parked->push_back(parkedCall(item));
}

/// chan_sip: whoever registers is Dynamic, and has an address while he is there.
void tellPeers(AmiFacts &facts, const std::vector<AmiMessage> &items)
{
    AmiPhones phones = facts.phones.value_or(AmiPhones());
    for (const AmiMessage &item : items) {
        if (item.value("Dynamic") != "yes")
            continue;
        const QByteArray address = item.value("IPaddress");
        const QByteArray status = item.value("Status").toUpper();
        ++phones.known;
        phones.registered += !address.isEmpty() && address != "-none-" && !status.startsWith("UNREACHABLE") && !status.startsWith("UNKNOWN");
    }
    facts.phones = phones;
}

/// PJSIP: an endpoint that logs in elsewhere is a trunk.
void tellEndpoints(AmiFacts &facts, const std::vector<AmiMessage> &items)
{
    AmiPhones phones = facts.phones.value_or(AmiPhones());
    for (const AmiMessage &item : items) {
        if (!item.value("OutboundAuths").isEmpty())
            continue;
        const QByteArray state = item.value("DeviceState");
        ++phones.known;
        phones.registered += !state.isEmpty() && state != "Unavailable" && state != "Invalid" && state != "Unknown";
    }
    facts.phones = phones;
}

void addTrunk(AmiFacts &facts, const std::string &name, const QByteArray &state)
{
    facts.trunks->push_back({name, shown(state)});
}

void tellRegistry(AmiFacts &facts, const std::vector<AmiMessage> &items)
{
    if (!facts.trunks)
        facts.trunks.emplace();
    for (const AmiMessage &item : items)
        addTrunk(facts, shown(item.value("Username") + '@' + item.value("Host")), item.value("State"));
}

void tellRegistrations(AmiFacts &facts, const std::vector<AmiMessage> &items)
{
    if (!facts.trunks)
        facts.trunks.emplace();
    for (const AmiMessage &item : items)
        addTrunk(facts, shown(item.value("ObjectName")), item.value("Status"));
}

void tellQueues(AmiFacts &facts, const std::vector<AmiMessage> &items)
{
    facts.queues.emplace();
    for (const AmiMessage &item : items)
        facts.queues->push_back({shown(item.value("Queue")), countOf(item.value("LoggedIn")), countOf(item.value("Callers"))});
}

/// A queue, then its members: those who are not paused are logged in.
void tellQueueStatus(AmiFacts &facts, const std::vector<AmiMessage> &items)
{
    facts.queues.emplace();
    for (const AmiMessage &item : items) {
        if (item.value("Event") == "QueueParams")
            facts.queues->push_back({shown(item.value("Queue")), 0, countOf(item.value("Calls"))});
        else if (!facts.queues->empty() && facts.queues->back().name == shown(item.value("Queue")) && item.value("Paused") != "1")
            ++facts.queues->back().agents;
    }
}

constexpr AmiList allLists[] = {{"calls", "CoreShowChannels", false, isChannel, tellCalls},
                                {"calls", "Status", true, isChannel, tellCalls},
                                {"parked", "ParkedCalls", false, isParked, tellParked},
                                {"phones", "SIPpeers", false, isPhone, tellPeers},
                                {"phones", "PJSIPShowEndpoints", false, isPhone, tellEndpoints},
                                {"trunks", "SIPshowregistry", false, isTrunk, tellRegistry},
                                {"trunks", "PJSIPShowRegistrationsOutbound", false, isTrunk, tellRegistrations},
                                {"queues", "QueueSummary", false, isQueue, tellQueues},
                                {"queues", "QueueStatus", true, isQueue, tellQueueStatus}};

} // namespace

std::vector<AmiList> amiLists(const std::vector<std::string> &topics)
{
    std::vector<AmiList> lists;
    for (const AmiList &list : allLists)
        if (std::find(topics.begin(), topics.end(), list.topic) != topics.end())
            lists.push_back(list);
    return lists;
}

void forgetTopic(AmiFacts &facts, std::string_view topic)
{
    if (topic == "calls")
        facts.calls.reset();
    else if (topic == "parked")
        facts.parked.reset();
    else if (topic == "phones")
        facts.phones.reset();
    else if (topic == "trunks")
        facts.trunks.reset();
    else
        facts.queues.reset();
}

bool saysUnknown(const AmiMessage &refusal)
{
    return refusal.value("Message").toLower().startsWith("invalid/unknown command");
}

bool saysNone(const AmiMessage &refusal)
{
    const QByteArray words = refusal.value("Message").trimmed();
    return words.startsWith("No ") && words.endsWith(" found");
}

bool endsList(const QByteArray &event)
{
    return event.endsWith("Complete");
}

} // namespace twinline
