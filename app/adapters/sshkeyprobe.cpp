// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/sshkeyprobe.h"

#include "adapters/certificateprobe.h"
#include "adapters/childprocess.h"
#include "adapters/tcpprobe.h"

#include <QNetworkProxy>

namespace twinline {

namespace {

constexpr int standardPort = 22;
constexpr const char *preferred[] = {"ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa"};

} // namespace

std::optional<IdentityFacts> hostKey(const QByteArray &printed)
{
    const QByteArrayList lines = printed.split('\n');
    for (const char *type : preferred) {
        for (const QByteArray &line : lines) {
            const QByteArrayList words = line.simplified().split(' ');
            if (words.size() != 3 || words[0].startsWith('#') || words[1] != type)
                continue;
            const auto key = QByteArray::fromBase64Encoding(words[2], QByteArray::AbortOnBase64DecodingErrors);
            if (key && !key.decoded.isEmpty())
                return IdentityFacts{fingerprint(key.decoded), type};
        }
    }
    return std::nullopt;
}

Outcome keyscanOutcome(const QByteArray &complaints)
{
    if (complaints.contains("refused"))
        return Outcome::Refused;
    for (const char *words : {"No route to host", "unreachable", "not known", "resolve", "getaddrinfo", "name resolution"})
        if (complaints.contains(words))
            return Outcome::Unroutable;
    if (complaints.contains("closed") || complaints.contains("reset"))
        return Outcome::Dropped;
    if (complaints.contains("timed out"))
        return Outcome::Timeout;
    return complaints.isEmpty() ? Outcome::Dropped : Outcome::Garbage;
}

SshKeyProbe::SshKeyProbe(ProbeRequest request, QObject *parent)
    : ProbeJob(std::move(request), parent)
    , m_process(new QProcess)
{
}

SshKeyProbe::~SshKeyProbe()
{
    release();
}

void SshKeyProbe::ask()
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        m_observation.rtt = now() - m_asked;
        m_socket.abort();
        scan();
    });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        finish(outcomeOf(error), m_socket.errorString().toStdString());
    });
    m_resolver.resolve(m_request.endpoint.host, [this](const QHostAddress &address, const std::string &error) {
        connectTo(address, error);
    });
}

void SshKeyProbe::connectTo(const QHostAddress &address, const std::string &error)
{
    if (finished())
        return;
    if (address.isNull()) {
        finish(Outcome::Unroutable, error);
        return;
    }
    m_address = address;
    m_asked = now();
    m_socket.connectToHost(address, quint16(m_request.endpoint.port > 0 ? m_request.endpoint.port : standardPort));
}

void SshKeyProbe::expire()
{
    finish(Outcome::Timeout, m_observation.rtt ? "no host key" : "no connection");
}

void SshKeyProbe::scan()
{
    connect(m_process, &QProcess::finished, this, &SshKeyProbe::conclude);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(Outcome::Unroutable, "ssh-keyscan is not installed");
    });
    const auto limit = std::chrono::ceil<std::chrono::seconds>(m_request.timeout).count();
    const int port = m_request.endpoint.port > 0 ? m_request.endpoint.port : standardPort;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    m_process->setProcessEnvironment(environment);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->start(QStringLiteral("ssh-keyscan"),
                     {QStringLiteral("-T"), QString::number(limit), QStringLiteral("-p"), QString::number(port), QStringLiteral("-t"),
                      QStringLiteral("ed25519,ecdsa,rsa"), QStringLiteral("--"), m_address.toString()});
}

void SshKeyProbe::conclude()
{
    if (const auto key = hostKey(m_process->readAllStandardOutput())) {
        m_observation.facts = *key;
        finish(Outcome::Answered, key->value);
        return;
    }
    QByteArray complaints;
    for (const QByteArray &line : m_process->readAllStandardError().split('\n'))
        if (!line.startsWith('#') && !line.trimmed().isEmpty())
            complaints += line + '\n';
    finish(keyscanOutcome(complaints), complaints.isEmpty() ? "no host key" : complaints.toStdString());
}

void SshKeyProbe::release()
{
    m_socket.disconnect(this);
    m_socket.abort();
    letGo(m_process, this);
}

} // namespace twinline
