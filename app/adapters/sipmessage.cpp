// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/sipmessage.h"

#include "adapters/probejob.h"

#include <QRandomGenerator>

#include <osipparser2/osip_parser.h>
#include <osipparser2/osip_port.h>

#include <algorithm>
#include <charconv>
#include <cstdarg>
#include <memory>
#include <mutex>

namespace twinline {

namespace {

/// The library's tables; its traces would go to standard output.
void prepareParser()
{
    static std::once_flag once;
    std::call_once(once, [] {
        osip_trace_initialize_func(OSIP_FATAL, [](const char *, int, osip_trace_level_t, const char *, va_list) {});
        for (int level = 0; level < END_TRACE_LEVEL; ++level)
            osip_trace_disable_level(osip_trace_level_t(level));
        parser_init();
    });
}

std::string randomWord()
{
    return QByteArray::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0').toStdString();
}

std::optional<unsigned> number(const char *text)
{
    unsigned value = 0;
    const std::string_view view = text ? text : "";
    const auto [end, error] = std::from_chars(view.data(), view.data() + view.size(), value);
    return error == std::errc() && end != view.data() ? std::optional(value) : std::nullopt;
}

std::string headerValue(const osip_message_t *message, const char *name)
{
    osip_header_t *header = nullptr;
    if (osip_message_header_get_byname(message, name, 0, &header) < 0 || !header || !header->hvalue)
        return {};
    return header->hvalue;
}

struct Freed
{
    void operator()(osip_message_t *message) const { osip_message_free(message); }
};

bool isNamed(std::string_view line, std::string_view name, std::string_view shortName)
{
    line = line.substr(0, line.find(':'));
    line = line.substr(0, line.find_last_not_of(" \t") + 1);
    const auto same = [line](std::string_view other) {
        return std::equal(line.begin(), line.end(), other.begin(), other.end(),
                          [](char a, char b) { return (a >= 'A' && a <= 'Z' ? char(a + 32) : a) == b; });
    };
    return same(name) || same(shortName);
}

/// The head without what it says of its body, which the console does not read and so does not show to the library's
/// body parser; and the body's length. Nothing when the length is no number.
std::optional<std::string> takeBodyFields(std::string_view head, std::size_t &length)
{
    std::string rest;
    while (!head.empty()) {
        const std::size_t end = head.find("\r\n") + 2;
        const std::string_view line = head.substr(0, end);
        head.remove_prefix(end);
        if (isNamed(line, "content-length", "l")) {
            const std::size_t digits = line.find_first_of("0123456789");
            const auto value = digits == line.npos ? std::nullopt : number(std::string(line.substr(digits)).c_str());
            if (!value)
                return std::nullopt;
            length = *value;
        } else if (!isNamed(line, "content-type", "c")) {
            rest += line;
        }
    }
    return rest;
}

SipReply replyFrom(osip_message_t *message)
{
    SipReply reply;
    reply.status = osip_message_get_status_code(message);
    if (const char *reason = osip_message_get_reason_phrase(message))
        reply.reason = cardText(reason);
    reply.server = cardText(headerValue(message, "server"));
    if (const auto seconds = number(headerValue(message, "retry-after").c_str()))
        reply.retryAfterS = int(std::min(*seconds, 0x7fffffffU));
    reply.vias = osip_list_size(&message->vias);
    osip_via_t *via = nullptr;
    osip_generic_param_t *branch = nullptr;
    if (osip_message_get_via(message, 0, &via) >= 0 && via) {
        char name[] = "branch";
        osip_via_param_get_byname(via, name, &branch);
    }
    if (branch && branch->gvalue)
        reply.branch = branch->gvalue;
    if (message->cseq && message->cseq->method)
        reply.method = message->cseq->method;
    reply.sequence = number(message->cseq ? message->cseq->number : nullptr).value_or(0);
    return reply;
}

} // namespace

SipRequest freshSipRequest(const std::string &host, int port, bool tcp)
{
    SipRequest request;
    request.host = host;
    request.port = port > 0 ? port : 5060;
    request.tcp = tcp;
    request.branch = "z9hG4bK" + randomWord();
    request.tag = randomWord();
    request.callId = randomWord() + randomWord();
    return request;
}

std::string optionsText(const SipRequest &request)
{
    const std::string transport = request.tls ? ";transport=tls" : request.tcp ? ";transport=tcp" : "";
    const std::string target = "sip:" + hostPort(request.host, request.port) + transport;
    const std::string own = hostPort(request.localHost, request.localPort);
    return "OPTIONS " + target + " SIP/2.0\r\n"
        + "Via: SIP/2.0/" + (request.tls ? "TLS " : request.tcp ? "TCP " : "UDP ") + own + ";branch=" + request.branch + ";rport\r\n"
        + "Max-Forwards: 70\r\n"
        + "From: <sip:twinline@" + hostPort(request.localHost, 0) + ">;tag=" + request.tag + "\r\n"
        + "To: <sip:" + hostPort(request.host, request.port) + ">\r\n"
        + "Call-ID: " + request.callId + "\r\n"
        + "CSeq: " + std::to_string(request.sequence) + " OPTIONS\r\n"
        + "Contact: <sip:twinline@" + own + transport + ">\r\n"
        + "Accept: application/sdp\r\n"
        + "User-Agent: Twinline\r\n"
        + "Content-Length: 0\r\n\r\n";
}

std::size_t sipHeadSize(std::string_view bytes)
{
    const std::size_t end = bytes.find("\r\n\r\n");
    return end == std::string_view::npos ? end : end + 4;
}

std::optional<SipReply> parseSipReply(std::string_view message)
{
    const std::size_t size = sipHeadSize(message);
    if (size > sipHeadCap || !message.starts_with("SIP/2.0 ") || message.substr(0, size).find('\0') != message.npos)
        return std::nullopt;
    prepareParser();
    osip_message_t *raw = nullptr;
    if (osip_message_init(&raw) != 0)
        return std::nullopt;
    const std::unique_ptr<osip_message_t, Freed> parsed(raw);
    std::size_t body = 0;
    const auto head = takeBodyFields(message.substr(0, size), body);
    if (!head || osip_message_parse(raw, head->c_str(), head->size()) != 0 || !MSG_IS_RESPONSE(raw) || !raw->cseq || !raw->call_id)
        return std::nullopt;
    SipReply reply = replyFrom(raw);
    reply.size = size + body;
    if (reply.status < 100 || reply.status > 699)
        return std::nullopt;
    return reply;
}

bool answers(const SipReply &reply, const SipRequest &request)
{
    return reply.vias == 1 && reply.branch == request.branch && reply.method == "OPTIONS"
        && reply.sequence == request.sequence;
}

} // namespace twinline
