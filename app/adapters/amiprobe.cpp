// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/amiprobe.h"

#include "adapters/tcpprobe.h"
#include "adapters/tlspeer.h"
#include "domain/account.h"

#include <QCryptographicHash>
#include <QNetworkProxy>
#include <QPointer>

#include <algorithm>

namespace twinline {

namespace {

constexpr qint64 atOnce = 64 * 1024;
constexpr std::size_t longestList = 20000; ///< no telephone system of two nodes has as many channels

} // namespace

AmiProbe::AmiProbe(ProbeRequest request, SecretStore *secrets, QObject *parent)
    : ProbeJob(std::move(request), parent)
    , m_secrets(secrets)
    , m_lists(amiLists(m_request.spec.asks.empty() ? std::vector<std::string>{"calls", "parked"} : m_request.spec.asks))
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
    connect(&m_socket, &QSslSocket::readyRead, this, &AmiProbe::read);
    connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsWords = tlsTrouble(errors); });
    connect(&m_socket, &QSslSocket::errorOccurred, this, &AmiProbe::closed);
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
    const auto port = quint16(m_request.endpoint.port > 0 ? m_request.endpoint.port : managerPort);
    if (!m_request.endpoint.tls)
        m_socket.connectToHost(address, port);
    else if (!trust(m_socket, m_request.about))
        finish(Outcome::TlsError, "no certificate authority in " + m_request.about);
    else // the connection goes to the address, the proof is of the name
        m_socket.connectToHostEncrypted(address.toString(), port, QString::fromStdString(m_request.endpoint.host));
}

void AmiProbe::expire()
{
    if (m_stage == Stage::Logoff)
        return tell();
    const bool connected = m_socket.state() == QAbstractSocket::ConnectedState;
    finish(Outcome::Timeout, connected ? waitedFor() : "no connection");
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
    const bool proof = error == QAbstractSocket::SslHandshakeFailedError && !m_tlsWords.empty();
    finish(outcomeOf(error), proof ? m_tlsWords : m_socket.errorString().toStdString());
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
    if (m_stage != Stage::Lists)
        return;
    const QByteArray event = message.value("Event");
    const AmiList &list = m_lists[m_list];
    if (list.isItem(event)) {
        if (m_items.size() >= longestList)
            return finish(Outcome::TooLarge, "more than a manager says");
        m_items.push_back(message);
    } else if (endsList(event)) {
        list.tell(m_facts, m_items);
        nextList(false);
    }
}

void AmiProbe::takeResponse(const AmiMessage &message)
{
    const QByteArray response = message.value("Response");
    if (m_stage == Stage::Logoff)
        return tell(); // it says good-bye
    if (response == "Error")
        return takeRefusal(message);
    if (response != "Success")
        return finish(Outcome::Garbage, "an answer that is none: " + response.toStdString());
    switch (m_stage) {
    case Stage::Challenge: return takeChallenge(message.value("Challenge"));
    case Stage::Login: return goOn();
    case Stage::Status:
        m_observation.rtt = now() - m_asked;
        m_noChannels = message.value("CoreCurrentCalls") == "0";
        return goOn();
    default: break; // a list begins
    }
}

void AmiProbe::takeChallenge(const QByteArray &challenge)
{
    if (challenge.isEmpty())
        return finish(Outcome::Garbage, "an empty challenge");
    ask(Stage::Login, "Login",
        "AuthType: MD5\r\nUsername: " + QByteArray::fromStdString(m_request.endpoint.text) + "\r\nKey: "
            + QCryptographicHash::hash(challenge + QByteArray::fromStdString(m_secret), QCryptographicHash::Md5).toHex() + "\r\nEvents: off\r\n");
    m_secret.clear();
}

/// A user may be let in and yet not be told everything: what he may not ask stays unknown.
void AmiProbe::takeRefusal(const AmiMessage &message)
{
    const std::string words = message.value("Message").toStdString();
    const bool line = m_secret.find_first_of("\r\n") == std::string::npos; // else it would be fields of its own
    if (m_stage == Stage::Challenge && m_socket.isEncrypted() && line) {
        ask(Stage::Login, "Login",
            "Username: " + QByteArray::fromStdString(m_request.endpoint.text) + "\r\nSecret: " + QByteArray::fromStdString(m_secret) + "\r\nEvents: off\r\n");
        m_secret.clear();
        return;
    }
    if (m_stage <= Stage::Login)
        return finish(Outcome::Denied, m_request.endpoint.text + ": " + words);
    if (m_stage == Stage::Lists)
        return takeListRefusal(message);
    m_observation.rtt = now() - m_asked;
    goOn();
}

/// One list of a topic that may not be asked leaves the topic unknown, whatever another one said of it.
void AmiProbe::takeListRefusal(const AmiMessage &message)
{
    const AmiList &list = m_lists[m_list];
    const bool unknown = saysUnknown(message);
    if (saysNone(message)) {
        list.tell(m_facts, {});
    } else if (list.topic == "calls" && m_noChannels) {
        m_facts.calls = 0;
        return nextList(false);
    } else if (!unknown) {
        m_withheld = list.topic;
    }
    nextList(unknown);
}

void AmiProbe::nextList(bool unknown)
{
    const std::string_view topic = m_lists[m_list].topic;
    m_items.clear();
    ++m_list;
    while (m_list < m_lists.size() && m_lists[m_list].fallback && !unknown)
        ++m_list;
    if (m_withheld == topic)
        forgetTopic(m_facts, topic);
    askList();
}

void AmiProbe::askList()
{
    if (m_list < m_lists.size())
        ask(Stage::Lists, m_lists[m_list].action);
    else
        ask(Stage::Logoff, "Logoff");
}

void AmiProbe::goOn()
{
    if (m_stage == Stage::Status)
        return askList();
    m_asked = now();
    ask(Stage::Status, "CoreStatus");
}

void AmiProbe::ask(Stage stage, const QByteArray &action, const QByteArray &fields)
{
    m_stage = stage;
    m_socket.write("Action: " + action + "\r\nActionID: " + actionId() + "\r\n" + fields + "\r\n");
}

/// Another one for each question, lists included.
QByteArray AmiProbe::actionId() const
{
    const bool lists = m_stage == Stage::Lists;
    return "twinline-" + QByteArray::number(int(m_stage)) + (lists && m_list > 0 ? '.' + QByteArray::number(int(m_list)) : QByteArray());
}

std::string AmiProbe::waitedFor() const
{
    switch (m_stage) {
    case Stage::Banner: return m_request.endpoint.tls && !m_socket.isEncrypted() ? "no TLS answer" : "no banner";
    case Stage::Secret: return "the keychain does not answer";
    case Stage::Challenge: return "no answer to Challenge";
    case Stage::Login: return "no answer to Login";
    case Stage::Status: return "no answer to CoreStatus";
    case Stage::Lists: return std::string("no end of ") + m_lists[m_list].action;
    case Stage::Logoff: break;
    }
    return {};
}

void AmiProbe::tell()
{
    std::string words = "AMI " + m_facts.version;
    if (m_facts.calls)
        words += ", calls: " + std::to_string(*m_facts.calls);
    if (m_facts.parked)
        words += ", parked: " + std::to_string(m_facts.parked->size());
    if (m_facts.phones)
        words += ", phones: " + std::to_string(m_facts.phones->registered) + " / " + std::to_string(m_facts.phones->known);
    if (m_facts.trunks) {
        const auto up = std::count_if(m_facts.trunks->begin(), m_facts.trunks->end(), [](const AmiTrunk &trunk) { return trunk.registered(); });
        words += ", trunks: " + std::to_string(up) + " / " + std::to_string(m_facts.trunks->size());
    }
    if (m_facts.queues)
        words += ", queues: " + std::to_string(m_facts.queues->size());
    m_observation.facts = m_facts;
    finish(Outcome::Answered, words);
}

} // namespace twinline
