// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/logfetch.h"

#include <utility>

namespace twinline {

LogFetch::LogFetch(QUrl url, LogSink then, QObject *parent)
    : QObject(parent)
    , m_get(std::move(url), std::size_t(logCap))
    , m_then(std::move(then))
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, &LogFetch::expire);
    connect(&m_get, &HttpGet::ended, this, &LogFetch::take, Qt::QueuedConnection); // it may end while it begins
}

void LogFetch::start(Duration timeout)
{
    m_deadline.start(std::chrono::ceil<std::chrono::milliseconds>(timeout));
    m_get.start();
}

void LogFetch::take(Outcome outcome, const std::string &words)
{
    const HttpAnswer &answer = m_get.answer();
    const int status = answer.status();
    if (outcome != Outcome::Answered || status == 200)
        return finish(outcome, words);
    std::string said = "HTTP " + std::to_string(status) + ' ' + answer.phrase().substr(0, 80);
    if (status / 100 == 3)
        said += " -> " + answer.field("location").substr(0, 200);
    const bool denied = status == 401 || status == 403 || status == 407;
    finish(denied ? Outcome::Denied : Outcome::HttpError, said);
}

void LogFetch::expire()
{
    finish(Outcome::Timeout, m_get.heard() ? "incomplete answer" : "");
}

void LogFetch::finish(Outcome outcome, const std::string &detail)
{
    if (!m_then)
        return;
    const LogRead read{outcome, detail, outcome == Outcome::Answered ? logText(QByteArray::fromStdString(m_get.answer().body())) : std::string()};
    const LogSink then = std::exchange(m_then, nullptr);
    m_deadline.stop();
    m_get.leave();
    deleteLater();
    then(read);
}

} // namespace twinline
