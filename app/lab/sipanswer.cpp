// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/sipanswer.h"

#include <QList>
#include <QString>
#include <QUuid>

namespace twinline::lab {

namespace {

constexpr qsizetype longestMessage = 64 * 1024;

struct Header
{
    QByteArray name; ///< lower case, long form
    QByteArray value;
};

QByteArray longName(const QByteArray &name)
{
    const QByteArray lower = name.trimmed().toLower();
    if (lower == "v")
        return "via";
    if (lower == "f")
        return "from";
    if (lower == "t")
        return "to";
    if (lower == "i")
        return "call-id";
    return lower == "l" ? QByteArray("content-length") : lower;
}

/// The headers of a message, folded lines joined.
QList<Header> headersOf(const QByteArray &message)
{
    QList<Header> headers;
    const QByteArray head = message.left(message.indexOf("\r\n\r\n"));
    const QList<QByteArray> lines = head.split('\n').mid(1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if ((line.startsWith(' ') || line.startsWith('\t')) && !headers.isEmpty())
            headers.last().value += ' ' + line.trimmed();
        else if (colon > 0)
            headers << Header{longName(line.left(colon)), line.mid(colon + 1).trimmed()};
    }
    return headers;
}

/// The topmost Via with what RFC 3581 §4 makes the server add.
QByteArray stampedVia(QByteArray via, const QHostAddress &sender, quint16 port)
{
    const qsizetype comma = via.indexOf(',');
    const QByteArray rest = comma < 0 ? QByteArray() : via.mid(comma);
    QList<QByteArray> parts = (comma < 0 ? via : via.left(comma)).split(';');
    bool asked = false;
    for (QByteArray &part : parts) {
        if (part.trimmed().toLower() != "rport" || port == 0)
            continue;
        part = "rport=" + QByteArray::number(port);
        asked = true;
    }
    if (asked)
        parts << "received=" + sender.toString().toLatin1();
    return parts.join(';') + rest;
}

} // namespace

std::optional<QByteArray> sipAnswer(const QByteArray &request, const QHostAddress &sender, quint16 port, const QByteArray &server)
{
    const QList<QByteArray> first = request.left(request.indexOf("\r\n")).split(' ');
    if (first.size() != 3 || first[2] != "SIP/2.0" || first[0] == "ACK" || !request.contains("\r\n\r\n"))
        return std::nullopt;
    QByteArray answer = first[0] == "OPTIONS" ? "SIP/2.0 200 OK\r\n" : "SIP/2.0 501 Not Implemented\r\n";
    int needed = 0;
    bool topmost = true;
    for (const Header &header : headersOf(request)) {
        if (header.name == "via") {
            answer += "Via: " + (topmost ? stampedVia(header.value, sender, port) : header.value) + "\r\n";
            needed += topmost ? 1 : 0;
            topmost = false;
        } else if (header.name == "to") {
            const bool tagged = header.value.toLower().contains(";tag=");
            const QByteArray tag = tagged ? QByteArray() : ";tag=" + QUuid::createUuid().toByteArray(QUuid::Id128).left(12);
            answer += "To: " + header.value + tag + "\r\n";
            ++needed;
        } else if (header.name == "from" || header.name == "call-id" || header.name == "cseq") {
            answer += (header.name == "from" ? "From: " : header.name == "cseq" ? "CSeq: " : "Call-ID: ") + header.value + "\r\n";
            ++needed;
        }
    }
    if (needed != 5)
        return std::nullopt; // something that RFC 3261 §8.1.1 demands is missing, or is there twice
    return answer + "Allow: OPTIONS\r\nAccept: application/sdp\r\nServer: " + server + "\r\nContent-Length: 0\r\n\r\n";
}

qsizetype sipMessageLength(const QByteArray &stream)
{
    const qsizetype end = stream.indexOf("\r\n\r\n");
    if (end < 0)
        return stream.size() > longestMessage ? -1 : 0;
    qsizetype body = 0;
    for (const Header &header : headersOf(stream))
        if (header.name == "content-length")
            body = header.value.toLongLong();
    if (body < 0 || body > longestMessage)
        return -1;
    return stream.size() >= end + 4 + body ? end + 4 + body : 0;
}

} // namespace twinline::lab
