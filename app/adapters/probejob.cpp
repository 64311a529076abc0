// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/probejob.h"

#include <QString>

namespace twinline {

ProbeJob::ProbeJob(ProbeRequest request, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        if (!m_finished)
            expire();
    });
}

void ProbeJob::begin()
{
    m_observation.probe = m_request.spec.key;
    m_observation.target = m_request.target;
    m_observation.address = hostPort(m_request.endpoint.host, m_request.endpoint.port);
    m_observation.sent = m_clock.now();
    m_deadline.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(m_request.timeout), std::chrono::milliseconds(1)));
    ask();
}

BootTime ProbeJob::deadline() const
{
    return m_observation.sent.boot + m_request.timeout;
}

void ProbeJob::expire()
{
    finish(Outcome::Timeout, "no answer");
}

void ProbeJob::finish(Outcome outcome, const std::string &detail)
{
    if (m_finished)
        return;
    m_finished = true;
    m_deadline.stop();
    release();
    m_observation.ended = now();
    m_observation.outcome = outcome;
    m_observation.detail = cardText(detail);
    if (outcome != Outcome::Answered) { // only a whole, good answer proves a role or a time
        m_observation.claim.reset();
        m_observation.rtt.reset();
    }
    emit ended(m_observation);
    deleteLater();
}

std::string cardText(std::string_view raw, std::size_t most)
{
    // Cut before decoding: a hostile text may be long. A character cut in two falls away with the cleaning.
    QString text = QString::fromUtf8(raw.data(), qsizetype(std::min(raw.size(), 4 * most)));
    for (QChar &c : text)
        if (!c.isPrint() && !c.isSurrogate())
            c = u' ';
    QByteArray bytes = text.simplified().toUtf8();
    if (std::size_t(bytes.size()) > most) {
        qsizetype end = qsizetype(most);
        while (end > 0 && (uchar(bytes[end]) & 0xC0) == 0x80)
            --end;
        bytes.truncate(end);
    }
    return bytes.toStdString();
}

std::string hostPort(const std::string &host, int port)
{
    const std::string name = host.find(':') == std::string::npos ? host : '[' + host + ']';
    return port > 0 ? name + ':' + std::to_string(port) : name;
}

} // namespace twinline
