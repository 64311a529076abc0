// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/siptcpprobe.h"

#include "adapters/tcpprobe.h"

#include <QNetworkProxy>

namespace twinline {

namespace {

constexpr int tlsPort = 5061;
constexpr std::string_view firstWord = "SIP/2.0 ";

} // namespace

SipTcpProbe::SipTcpProbe(ProbeRequest request, QObject *parent)
    : SipProbe(std::move(request), true, parent)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(qint64(sipCap)); // a flood waits in the kernel
    if (tls()) {
        m_sip.tls = true;
        m_sip.port = m_request.endpoint.port > 0 ? m_request.endpoint.port : tlsPort;
        connect(&m_socket, &QSslSocket::encrypted, this, &SipTcpProbe::sendRequest);
        connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsWords = tlsTrouble(errors); });
    } else {
        connect(&m_socket, &QSslSocket::connected, this, &SipTcpProbe::sendRequest);
    }
    connect(&m_socket, &QSslSocket::readyRead, this, &SipTcpProbe::readAll);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &SipTcpProbe::closed);
}

SipTcpProbe::~SipTcpProbe()
{
    release();
}

void SipTcpProbe::open(const QHostAddress &address)
{
    m_observation.address = hostPort(m_request.endpoint.host, m_sip.port);
    if (!tls())
        m_socket.connectToHost(address, quint16(m_sip.port));
    else if (!trust(m_socket, m_request.about))
        finish(Outcome::TlsError, "no certificate authority in " + m_request.about);
    else // the connection goes to the address, the proof is of the name
        m_socket.connectToHostEncrypted(address.toString(), quint16(m_sip.port), QString::fromStdString(m_request.endpoint.host));
}

void SipTcpProbe::expire()
{
    if (tls() && !m_socket.isEncrypted() && m_socket.state() == QAbstractSocket::ConnectedState)
        finish(Outcome::Timeout, "no TLS answer");
    else if (m_bytes.empty())
        SipProbe::expire();
    else
        finish(Outcome::Timeout, "incomplete answer");
}

void SipTcpProbe::release()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void SipTcpProbe::sendRequest()
{
    m_sip.localHost = m_socket.localAddress().toString().toStdString();
    m_sip.localPort = m_socket.localPort();
    if (tls())
        m_certificateEnd = certificateEnd(m_socket.peerCertificate(), m_observation.sent.wall);
    const std::string text = optionsText(m_sip);
    startTransaction();
    m_socket.write(text.data(), qint64(text.size()));
}

void SipTcpProbe::readAll()
{
    m_bytes += m_socket.readAll().toStdString();
    while (!finished() && takeOne()) { }
    if (!finished() && m_bytes.size() >= sipCap)
        finish(Outcome::TooLarge, "an answer of more than 64 KiB");
}

bool SipTcpProbe::takeOne()
{
    while (m_bytes.starts_with("\r\n")) // keep-alive answers between messages
        m_bytes.erase(0, 2);
    const std::size_t compared = std::min(m_bytes.size(), firstWord.size());
    if (m_bytes.compare(0, compared, firstWord, 0, compared) != 0 && m_bytes != "\r") {
        finish(Outcome::Garbage, "not a SIP response: " + cardText(m_bytes, 60));
        return false;
    }
    const std::size_t head = sipHeadSize(m_bytes);
    if (head == std::string::npos) {
        if (m_bytes.size() > sipHeadCap)
            finish(Outcome::TooLarge, "a head of more than 16 KiB");
        return false;
    }
    const auto reply = parseSipReply(m_bytes);
    if (!reply) {
        finish(Outcome::Garbage, "not a SIP response: " + cardText(m_bytes, 60));
        return false;
    }
    if (reply->size > sipCap) {
        finish(Outcome::TooLarge, "an answer of more than 64 KiB");
        return false;
    }
    if (m_bytes.size() < reply->size)
        return false;
    take(std::string_view(m_bytes).substr(0, reply->size), now());
    m_bytes.erase(0, reply->size);
    return true;
}

void SipTcpProbe::closed(QAbstractSocket::SocketError error)
{
    readAll(); // what came before the end still counts
    const std::string words = error == QAbstractSocket::SslHandshakeFailedError && !m_tlsWords.empty() ? m_tlsWords : m_socket.errorString().toStdString();
    finish(outcomeOf(error), m_bytes.empty() ? words : "half an answer: " + words);
}

} // namespace twinline
