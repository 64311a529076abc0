// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/amilists.h"
#include "adapters/apianswers.h"
#include "adapters/httpanswer.h"
#include "adapters/monitorbody.h"
#include "adapters/sipmessage.h"
#include "targets.h"

#include <QHostAddress>

#include <algorithm>

using namespace twinline;

namespace fuzz {

namespace {

QByteArray copied(std::string_view bytes)
{
    return QByteArray(bytes.data(), qsizetype(bytes.size()));
}

/// Hands the bytes over in pieces whose sizes are taken from the bytes themselves.
template<typename Take>
void inPieces(std::string_view bytes, const Take &take)
{
    for (std::size_t at = 0, turn = 0; at < bytes.size(); ++turn) {
        const std::size_t size = std::min<std::size_t>(1 + static_cast<unsigned char>(bytes[turn % bytes.size()]) % 37, bytes.size() - at);
        take(bytes.substr(at, size));
        at += size;
    }
}

void sip(std::string_view bytes)
{
    const std::size_t head = sipHeadSize(bytes);
    promise(head == std::string_view::npos || head <= bytes.size(), "a head is no longer than what came");
    const auto reply = parseSipReply(bytes);
    if (!reply)
        return;
    promise(reply->status >= 100 && reply->status <= 699, "a status is one of SIP's (RFC 3261 §21)");
    promise(reply->vias >= 0 && std::size_t(reply->vias) <= bytes.size(), "a Via takes a byte at least");
    promise(reply->branch.size() <= bytes.size() && reply->reason.size() <= 3 * bytes.size(), "nothing is invented"); // U+FFFD has three bytes
    promise(!answers(*reply, freshSipRequest("192.0.2.1", 5060, false)), "nobody guesses a branch");
}

struct AmiTold
{
    std::optional<QByteArray> banner;
    std::vector<AmiMessage> blocks;
    AmiReader::Trouble trouble = AmiReader::Trouble::None;
};

/// Takes what there is of a conversation.
void hear(AmiTold &told, AmiReader &reader)
{
    if (!told.banner)
        told.banner = reader.banner();
    while (told.banner) {
        auto block = reader.next();
        if (!block)
            break;
        told.blocks.push_back(std::move(*block));
    }
    told.trouble = reader.trouble();
}

AmiTold amiWhole(std::string_view bytes)
{
    AmiReader reader;
    AmiTold told;
    reader.take(copied(bytes));
    hear(told, reader);
    return told;
}

/// The same conversation, as the network cuts it.
AmiTold amiInPieces(std::string_view bytes)
{
    AmiReader reader;
    AmiTold told;
    hear(told, reader);
    inPieces(bytes, [&](std::string_view piece) {
        reader.take(copied(piece));
        hear(told, reader);
    });
    return told;
}

void ami(std::string_view bytes)
{
    const AmiTold told = amiWhole(bytes);
    const AmiTold pieces = amiInPieces(bytes);
    promise(told.banner == pieces.banner && told.trouble == pieces.trouble && told.blocks.size() == pieces.blocks.size(),
            "it does not matter how the network cuts a conversation");
    for (std::size_t i = 0; i < told.blocks.size(); ++i)
        promise(told.blocks[i].fields == pieces.blocks[i].fields, "nor where within a block");
    if (told.banner)
        if (const auto version = amiVersion(*told.banner))
            amiServes(*version);
    AmiFacts facts;
    for (const AmiList &list : amiLists({"calls", "parked", "phones", "trunks", "queues"})) {
        std::vector<AmiMessage> items;
        for (const AmiMessage &block : told.blocks)
            if (list.isItem(block.value("Event")))
                items.push_back(block);
        list.tell(facts, items);
    }
    const int calls = callsOf(told.blocks);
    promise(calls >= 0 && std::size_t(calls) <= told.blocks.size(), "a call has a channel at least");
    for (const AmiMessage &block : told.blocks) {
        parkedCall(block);
        saysUnknown(block);
        saysNone(block);
    }
}

void http(std::string_view bytes)
{
    HttpAnswer whole(4096);
    whole.take(bytes);
    whole.end();
    HttpAnswer pieces(4096);
    inPieces(bytes, [&](std::string_view piece) { pieces.take(piece); });
    pieces.end();
    promise(whole.state() == pieces.state() && whole.status() == pieces.status() && whole.body() == pieces.body(),
            "it does not matter how the network cuts an answer");
    promise(whole.body().size() <= 4096, "what is kept is bounded");
    promise(whole.raw().size() <= HttpAnswer::cap + bytes.size(), "what is kept is bounded");
    whole.field("content-length");
}

void monitorBody(std::string_view bytes)
{
    static const ProbeRequest request = [] {
        ProbeRequest made;
        made.spec.key = "role";
        made.spec.bodies = {{"ACTIVE", NodeState::Active, {}}, {"STANDBY", NodeState::Standby, {}}};
        made.nodeAddresses = {"192.0.2.11", "192.0.2.12"};
        return made;
    }();
    const BodyMeaning meaning = readMonitorBody(request, bytes);
    if (meaning.claim)
        promise(meaning.outcome == Outcome::Answered && (bytes.find("ACTIVE") != bytes.npos || bytes.find("STANDBY") != bytes.npos),
                "a state is claimed in the product's own words only");
    const std::string identity = pageIdentity(bytes, request.nodeAddresses);
    promise(identity.empty() || !QHostAddress(QString::fromStdString(identity)).isNull(), "who a page is, is an address");
}

void json(std::string_view bytes)
{
    const QByteArray body = copied(bytes);
    readAsteriskInfo(body);
    readAsteriskPing(body);
    const auto channels = readAsteriskChannels(body);
    promise(!channels || *channels >= 0, "there are no channels below none");
    readSyncthingStatus(body);
}

} // namespace

const std::vector<Target> &wireTargets()
{
    static const std::vector<Target> all{{"sip", sip}, {"ami", ami}, {"http", http}, {"monitor-body", monitorBody}, {"api-json", json}};
    return all;
}

} // namespace fuzz
