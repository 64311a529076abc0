// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace twinline {

/// The variable parts of an OPTIONS request (RFC 3261 §11.1).
struct SipRequest
{
    std::string host; ///< asked; IPv6 without brackets
    int port = 5060;
    std::string localHost; ///< the socket's own end, where the answer must come back to
    int localPort = 0;
    bool tcp = false;
    bool tls = false; ///< over TCP, of course
    std::string branch; ///< new for each request, the same in its retransmissions
    std::string tag;
    std::string callId;
    unsigned sequence = 1;
};

/// A request with fresh random branch, tag and Call-ID.
SipRequest freshSipRequest(const std::string &host, int port, bool tcp);
std::string optionsText(const SipRequest &request);

/// What the console reads of a response.
struct SipReply
{
    int status = 0;
    std::string reason;
    std::string server;
    std::optional<int> retryAfterS;
    std::string branch; ///< of the topmost Via
    int vias = 0;
    std::string method; ///< of CSeq
    unsigned sequence = 0;
    std::size_t size = 0; ///< of head and body together, by Content-Length
};

inline constexpr std::size_t sipHeadCap = 16 * 1024;
inline constexpr std::size_t sipCap = 64 * 1024;

/// Reads the head of a response, up to the first empty line; nothing when it is no SIP response.
std::optional<SipReply> parseSipReply(std::string_view message);
/// Length of the head with its empty line, or npos while that has not come yet.
std::size_t sipHeadSize(std::string_view bytes);
/// RFC 3261 §17.1.3 with the drop of §18.1.2: same branch and CSeq, one Via only.
bool answers(const SipReply &reply, const SipRequest &request);

} // namespace twinline
