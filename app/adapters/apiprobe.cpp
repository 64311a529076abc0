// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/apiprobe.h"

#include "adapters/apianswers.h"
#include "domain/account.h"

#include <QUrlQuery>

#include <utility>

namespace twinline {

namespace {

constexpr std::size_t cap = 8 << 20; ///< some ten thousand channels

} // namespace

ApiProbe::ApiProbe(ProbeRequest request, SecretStore *secrets, QObject *parent)
    : ProbeJob(std::move(request), parent)
    , m_secrets(secrets)
{
}

void ApiProbe::ask()
{
    if (!m_secrets)
        return takeSecret({});
    m_secrets->read(accountOf(m_request.endpoint), [self = QPointer(this)](const SecretAnswer &answer) {
        if (self && !self->finished())
            self->takeSecret(answer);
    });
}

void ApiProbe::takeSecret(const SecretAnswer &answer)
{
    if (answer.state != SecretAnswer::State::Known) {
        const bool none = answer.state == SecretAnswer::State::None;
        m_observation.facts = SecretFacts{none};
        return finish(Outcome::Denied, (none ? "no password is stored for " : "no keychain tells a password for ") + accountOf(m_request.endpoint));
    }
    if (answer.secret.find_first_of("\r\n") != std::string::npos) // it would be fields of its own
        return finish(Outcome::Denied, "a password of more than one line");
    m_secret = answer.secret;
    get(firstPath());
}

void ApiProbe::get(const QString &path)
{
    const std::string address = hostPort(m_request.endpoint.host, m_request.endpoint.port);
    const QUrl url = QUrl::fromEncoded(QByteArray::fromStdString((m_request.endpoint.tls ? "https://" : "http://") + address) + path.toUtf8());
    m_get = new HttpGet(url, cap, this);
    const auto [name, value] = proof(m_secret);
    m_get->addField(name, value);
    connect(m_get, &HttpGet::ended, this, &ApiProbe::takeAnswer);
    m_asked = now();
    m_get->start();
}

void ApiProbe::takeAnswer(Outcome outcome, const std::string &words)
{
    if (finished())
        return;
    HttpGet *ended = std::exchange(m_get, nullptr);
    ended->deleteLater();
    const int status = ended->answer().status();
    const std::string said = std::to_string(status) + ' ' + ended->answer().phrase();
    if (outcome != Outcome::Answered)
        return finish(outcome, outcome == Outcome::TooLarge ? "more than such a server says" : words);
    if (!m_answered)
        m_observation.rtt = now() - m_asked;
    m_answered = true;
    if (status == 200)
        return take(QByteArray::fromStdString(ended->answer().body()));
    if (goesOnWithout(status))
        return;
    finish(status == 401 || status == 403 ? Outcome::Denied : Outcome::HttpError, said);
}

bool ApiProbe::goesOnWithout(int)
{
    return false;
}

void ApiProbe::expire()
{
    if (m_secret.empty())
        return finish(Outcome::Timeout, "the keychain does not answer");
    finish(Outcome::Timeout, m_get && m_get->heard() ? "incomplete answer" : m_get && m_get->asked() ? "no answer" : "no connection");
}

void ApiProbe::release()
{
    m_secret.clear();
    if (m_get)
        m_get->leave();
}

std::pair<QByteArray, QByteArray> AriProbe::proof(const std::string &secret) const
{
    return {"Authorization", "Basic " + QByteArray::fromStdString(m_request.endpoint.text + ':' + secret).toBase64()};
}

QString AriProbe::firstPath() const
{
    return QStringLiteral("/ari/asterisk/info");
}

void AriProbe::take(const QByteArray &body)
{
    constexpr const char *odd = "an answer that is none of Asterisk's";
    if (m_stage == Stage::Info) {
        const auto facts = readAsteriskInfo(body);
        if (!facts)
            return finish(Outcome::Garbage, odd);
        m_facts = *facts;
        if (!m_facts.identity.empty())
            return askChannels();
        m_stage = Stage::Ping;
        return get(QStringLiteral("/ari/asterisk/ping"));
    }
    if (m_stage == Stage::Ping) {
        const auto identity = readAsteriskPing(body);
        if (!identity)
            return finish(Outcome::Garbage, odd);
        m_facts.identity = *identity;
        return askChannels();
    }
    m_facts.channels = readAsteriskChannels(body);
    if (!m_facts.channels)
        return finish(Outcome::Garbage, odd);
    tell();
}

void AriProbe::askChannels()
{
    m_stage = Stage::Channels;
    get(QStringLiteral("/ari/channels"));
}

/// A user who may not see the channels, or a server without that module, still says who it is.
bool AriProbe::goesOnWithout(int status)
{
    if (m_stage == Stage::Info || (status != 403 && status != 404))
        return false;
    if (m_stage == Stage::Ping)
        askChannels();
    else
        tell();
    return true;
}

void AriProbe::tell()
{
    m_observation.facts = m_facts;
    finish(Outcome::Answered, "Asterisk " + m_facts.version + (m_facts.channels ? ", channels: " + std::to_string(*m_facts.channels) : "")
                                  + (m_facts.identity.empty() ? "" : ", " + m_facts.identity));
}

std::pair<QByteArray, QByteArray> SyncthingProbe::proof(const std::string &secret) const
{
    return {"X-API-Key", QByteArray::fromStdString(secret)};
}

QString SyncthingProbe::firstPath() const
{
    return QStringLiteral("/rest/db/status?folder=") + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(m_request.about)));
}

void SyncthingProbe::take(const QByteArray &body)
{
    const auto facts = readSyncthingStatus(body);
    if (!facts)
        return finish(Outcome::Garbage, "an answer that is none of Syncthing's");
    m_observation.facts = *facts;
    finish(Outcome::Answered, facts->state + ", " + std::to_string(*facts->items) + " waiting, " + std::to_string(*facts->bytes) + " bytes");
}

} // namespace twinline
