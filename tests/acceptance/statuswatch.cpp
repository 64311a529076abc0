// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statuswatch.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace acceptance {

bool StatusWatch::Line::hasReason(const QString &word, const QString &node) const
{
    const QJsonArray reasons = status.value(QStringLiteral("reasons")).toArray();
    return std::any_of(reasons.begin(), reasons.end(), [&](const QJsonValue &value) {
        const QJsonObject reason = value.toObject();
        return reason.value(QStringLiteral("reason")) == word && (node.isEmpty() || reason.value(QStringLiteral("node")) == node);
    });
}

QJsonObject StatusWatch::Line::lag() const
{
    return status.value(QStringLiteral("lag")).toArray().first().toObject();
}

QJsonObject StatusWatch::Line::probe(const QString &node, const QString &key) const
{
    for (const QJsonValue &each : status.value(QStringLiteral("nodes")).toArray()) {
        if (each[QStringLiteral("name")] != node)
            continue;
        for (const QJsonValue &probe : each[QStringLiteral("probes")].toArray())
            if (probe[QStringLiteral("probe")] == key)
                return probe.toObject();
    }
    return {};
}

StatusWatch::StatusWatch(const CtlDesk &desk)
{
    m_process.setProcessEnvironment(desk.environment());
    m_process.setStandardInputFile(QProcess::nullDevice());
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] { read(); });
    desk.place(m_process);
    m_process.start(CtlDesk::program(), {QStringLiteral("status"), QStringLiteral("--config"), desk.config(),
                                          QStringLiteral("--watch"), QStringLiteral("--json")});
}

StatusWatch::~StatusWatch()
{
    m_process.kill();
    waitUntil([this] { return m_process.state() == QProcess::NotRunning; }, 5);
}

void StatusWatch::read()
{
    const Time at = now();
    m_received += m_process.readAllStandardOutput();
    for (qsizetype end = m_received.indexOf('\n'); end >= 0; end = m_received.indexOf('\n')) {
        m_lines.push_back({at, QJsonDocument::fromJson(m_received.left(end)).object()});
        m_received.remove(0, end + 1);
    }
}

const StatusWatch::Line *StatusWatch::verdict(const QString &word, Time since, double seconds)
{
    // What held already at that moment counts, too: a watch speaks only of changes.
    const auto find = [&]() -> const Line * {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const bool holds = m_lines[i].at >= since || i + 1 == m_lines.size() || m_lines[i + 1].at > since;
            if (holds && m_lines[i].verdict() == word)
                return &m_lines[i];
        }
        return nullptr;
    };
    waitUntil([&] { return find() != nullptr; }, seconds);
    return find();
}

bool StatusWatch::becomes(const std::function<bool(const Line &)> &fits, double seconds)
{
    return waitUntil([&] { return !m_lines.empty() && fits(m_lines.back()); }, seconds);
}

QByteArray StatusWatch::story(Time since) const
{
    QByteArray story;
    for (const Line &line : m_lines) {
        if (line.at < since)
            continue;
        story += QByteArray::number(between(since, line.at), 'f', 2) + " s " + line.verdict().toUtf8() + " (";
        for (const QJsonValue &reason : line.status.value(QStringLiteral("reasons")).toArray())
            story += reason[QStringLiteral("reason")].toString().toUtf8() + ' ' + reason[QStringLiteral("node")].toString().toUtf8() + "; ";
        story += ")\n";
    }
    return story;
}

} // namespace acceptance
