// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/amiprobe.h"

#include "adapters/tcpprobe.h"
#include "domain/account.h"

#include <QCryptographicHash>
#include <QNetworkProxy>
#include <QPointer>

namespace twinline {

namespace {

constexpr qint64 atOnce = 64 * 1024;
constexpr std::size_t longestList = 20000; ///< no telephone system of two nodes has as many channels

/// What was waited for, in words of this adapter.
const char *waitedFor(int stage)
{
    constexpr const char *words[] = {"no banner", "the keychain does not answer", "no answer to Challenge", "no answer to Login",
                                     "no answer to CoreStatus", "no end of CoreShowChannels", "no end of ParkedCalls", ""};
    return words[stage];
}

} // namespace

AmiProbe::AmiProbe(ProbeRequest request, SecretStore *secrets, QObject *parent)
    : ProbeJob(std::move(request), parent)
    , m_secrets(secrets)
{
}

AmiProbe::~AmiProbe()
{
    release();
}

void AmiProbe::ask()
{
    m_observation.address = hostPort(m_request.endpoint.host, m_request.endpoint.port > 0 ? m_request.endpoint.port : managerPort);
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(atOnce);
    connect(&m_socket, &QTcpSocket::readyRead, this, &AmiProbe::read);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &AmiProbe::closed);
    m_resolver.resolve(m_request.endpoint.host, [this](const QHostAddress &address, const std::string &error) {
        connectTo(address, error);
    });
}

void AmiProbe::connectTo(const QHostAddress &address, const std::string &error)
{
    if (finished())
        return;
    if (address.isNull()) {
        finish(Outcome::Unroutable, error);
        return;
    }
    m_socket.connectToHost(address, quint16(m_request.endpoint.port > 0 ? m_request.endpoint.port : managerPort));
}

void AmiProbe::expire()
{
    if (m_stage == Stage::Logoff)
        return tell();
    const bool connected = m_socket.state() == QAbstractSocket::ConnectedState;
    finish(Outcome::Timeout, connected ? waitedFor(int(m_stage)) : "no connection");
}

void AmiProbe::release()
{
    m_secret.clear();
    m_socket.disconnect(this);
    m_socket.abort();
}

void AmiProbe::closed(QAbstractSocket::SocketError error)
{
    read(); // what came before the end
    if (finished())
        return;
    if (m_stage == Stage::Logoff)
        return tell();
    finish(outcomeOf(error), m_socket.errorString().toStdString());
}

void AmiProbe::read()
{
    while (!finished() && m_stage != Stage::Secret && m_socket.bytesAvailable() > 0) {
        m_reader.take(m_socket.read(atOnce));
        if (m_stage == Stage::Banner)
            if (const auto banner = m_reader.banner())
                takeBanner(*banner);
        while (!finished() && m_stage > Stage::Secret) {
            const auto message = m_reader.next();
            if (!message)
                break;
            take(*message);
        }
        if (m_reader.trouble() != AmiReader::Trouble::None && m_stage != Stage::Logoff) {
            const bool large = m_reader.trouble() == AmiReader::Trouble::TooLarge;
            finish(large ? Outcome::TooLarge : Outcome::Garbage, large ? "more than a manager says" : "a line that is no field");
        }
    }
}

void AmiProbe::takeBanner(const QByteArray &banner)
{
    const auto version = amiVersion(banner);
    if (!version || !amiServes(*version)) {
        finish(Outcome::Garbage, (version ? "AMI 1.1 or later is needed: " : "no manager: ") + banner.toStdString());
        return;
    }
    m_facts.version = *version;
    m_stage = Stage::Secret;
    if (const auto training = trainingSecret(m_request.endpoint)) {
        takeSecret({SecretAnswer::State::Known, *training, {}});
    } else if (m_secrets) {
        m_secrets->read(accountOf(m_request.endpoint), [self = QPointer(this)](const SecretAnswer &answer) {
            if (self && !self->finished())
                self->takeSecret(answer);
        });
    } else {
        takeSecret({});
    }
}

void AmiProbe::takeSecret(const SecretAnswer &answer)
{
    if (answer.state != SecretAnswer::State::Known) {
        const bool none = answer.state == SecretAnswer::State::None;
        m_facts.password = none ? AmiFacts::Password::None : AmiFacts::Password::Unavailable;
        m_observation.facts = m_facts;
        finish(Outcome::Denied, (none ? "no password is stored for " : "no keychain tells a password for ") + accountOf(m_request.endpoint));
        return;
    }
    m_secret = answer.secret;
    ask(Stage::Challenge, "Challenge", "AuthType: MD5\r\n");
    read();
}

/// Only answers to our own questions count; events of others are let pass.
void AmiProbe::take(const AmiMessage &message)
{
    if (message.value("ActionID") != actionId())
        return;
    if (!message.value("Event").isNull())
        takeEvent(message);
    else
        takeResponse(message);
}

void AmiProbe::takeEvent(const AmiMessage &message)
{
    if (m_channels.size() + m_parked.size() >= longestList) {
        finish(Outcome::TooLarge, "more than a manager says");
        return;
    }
    const QByteArray event = message.value("Event");
    if (m_stage == Stage::Channels && event == "CoreShowChannel") {
        m_channels.push_back(message);
    } else if (m_stage == Stage::Channels && event == "CoreShowChannelsComplete") {
        m_facts.calls = callsOf(m_channels);
        goOn();
    } else if (m_stage == Stage::Parked && event == "ParkedCall") {
        m_parked.push_back(parkedCall(message));
    } else if (m_stage == Stage::Parked && event == "ParkedCallsComplete") {
        m_facts.parked = m_parked;
        goOn();
    }
}

void AmiProbe::takeResponse(const AmiMessage &message)
{
    const QByteArray response = message.value("Response");
    if (m_stage == Stage::Logoff)
        return tell(); // it says good-bye
    if (response == "Error")
        return takeRefusal(message.value("Message").toStdString());
    if (response != "Success") {
        finish(Outcome::Garbage, "an answer that is none: " + response.toStdString());
        return;
    }
    const QByteArray challenge = message.value("Challenge");
    switch (m_stage) {
    case Stage::Challenge:
        if (challenge.isEmpty()) {
            finish(Outcome::Garbage, "an empty challenge");
            return;
        }
        ask(Stage::Login, "Login",
            "AuthType: MD5\r\nUsername: " + QByteArray::fromStdString(m_request.endpoint.text) + "\r\nKey: "
                + QCryptographicHash::hash(challenge + QByteArray::fromStdString(m_secret), QCryptographicHash::Md5).toHex()
                + "\r\nEvents: off\r\n");
        m_secret.clear();
        break;
    case Stage::Status:
        m_observation.rtt = now() - m_asked;
        m_noChannels = message.value("CoreCurrentCalls") == "0";
        goOn();
        break;
    case Stage::Login: goOn(); break;
    default: break; // a list begins
    }
}

/// A user may be let in and yet not be told everything: what he may not ask stays unknown.
void AmiProbe::takeRefusal(const std::string &words)
{
    if (m_stage <= Stage::Login) {
        finish(Outcome::Denied, m_request.endpoint.text + ": " + words);
        return;
    }
    if (m_stage == Stage::Status)
        m_observation.rtt = now() - m_asked;
    if (m_stage == Stage::Channels && m_noChannels)
        m_facts.calls = 0;
    goOn();
}

void AmiProbe::goOn()
{
    switch (m_stage) {
    case Stage::Login:
        m_asked = now();
        return ask(Stage::Status, "CoreStatus");
    case Stage::Status: return ask(Stage::Channels, "CoreShowChannels");
    case Stage::Channels: return ask(Stage::Parked, "ParkedCalls");
    default: return ask(Stage::Logoff, "Logoff");
    }
}

void AmiProbe::ask(Stage stage, const QByteArray &action, const QByteArray &fields)
{
    m_stage = stage;
    m_socket.write("Action: " + action + "\r\nActionID: " + actionId() + "\r\n" + fields + "\r\n");
}

QByteArray AmiProbe::actionId() const
{
    return "twinline-" + QByteArray::number(int(m_stage));
}

void AmiProbe::tell()
{
    std::string words = "AMI " + m_facts.version;
    if (m_facts.calls)
        words += ", calls: " + std::to_string(*m_facts.calls);
    if (m_facts.parked)
        words += ", parked: " + std::to_string(m_facts.parked->size());
    m_observation.facts = m_facts;
    finish(Outcome::Answered, words);
}

} // namespace twinline
