// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/httpprobe.h"

#include "adapters/monitorbody.h"

#include <QRegularExpression>

namespace twinline {

namespace {

QUrl urlOf(const ProbeRequest &probe)
{
    const std::string address = hostPort(probe.endpoint.host, probe.endpoint.port) + probe.spec.path;
    return QUrl::fromEncoded(QByteArray::fromStdString((probe.endpoint.tls ? "https://" : "http://") + address));
}

bool leadsToLogin(const QByteArray &location)
{
    static const QRegularExpression words(QStringLiteral("log[-_]?(in|on)|sign[-_]?in|auth|account|sso|returnurl"),
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(QString::fromUtf8(location)).hasMatch();
}

constexpr const char *tooLarge = "an answer of more than 64 KiB";

} // namespace

HttpProbe::HttpProbe(ProbeRequest request, QObject *parent)
    : ProbeJob(std::move(request), parent)
    , m_get(urlOf(m_request))
{
    connect(&m_get, &HttpGet::ended, this, &HttpProbe::take);
}

void HttpProbe::ask()
{
    m_get.start();
}

void HttpProbe::expire()
{
    finish(Outcome::Timeout, m_get.heard() ? "incomplete answer" : m_get.asked() ? "no answer" : "no connection");
}

void HttpProbe::release()
{
    m_get.leave();
}

void HttpProbe::take(Outcome outcome, const std::string &words)
{
    if (m_get.answer().status() != 0)
        readHead();
    if (finished())
        return;
    if (outcome == Outcome::Answered)
        readWhole();
    else
        finish(outcome, outcome == Outcome::TooLarge ? tooLarge : words);
}

/// Anything but 200 says all there is to say in its head.
void HttpProbe::readHead()
{
    const int status = m_get.answer().status();
    HttpFacts facts;
    facts.status = status;
    m_observation.facts = facts;
    if (status == 200)
        return;
    const std::string words = std::to_string(status) + ' ' + m_get.answer().phrase();
    const std::string location = m_get.answer().field("location");
    if (status == 401 || status == 403 || status == 407)
        finish(Outcome::Denied, words);
    else if (status / 100 == 3)
        finish(leadsToLogin(QByteArray::fromStdString(location)) ? Outcome::Denied : Outcome::HttpError, words + " -> " + location);
    else
        finish(Outcome::HttpError, words);
}

void HttpProbe::readWhole()
{
    const BodyMeaning meaning = readMonitorBody(m_request, m_get.answer().body());
    HttpFacts facts;
    facts.status = m_get.answer().status();
    facts.body = cardText(m_get.answer().body());
    facts.identity = meaning.identity;
    m_observation.facts = facts;
    m_observation.claim = meaning.claim;
    m_observation.rtt = now() - m_observation.sent.boot;
    finish(meaning.outcome, meaning.detail);
}

} // namespace twinline
