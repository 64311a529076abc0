// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/prober.h"

#include <QTest>

#include <memory>

namespace twinline {

inline ProbeRequest requestTo(ProbeKind kind, int port, Duration timeout = std::chrono::seconds(4))
{
    ProbeRequest request;
    request.spec.key = "probe";
    request.spec.kind = kind;
    request.endpoint.host = "127.0.0.1";
    request.endpoint.port = port;
    request.timeout = timeout;
    request.nodeAddresses = {"127.0.0.1", "127.0.0.2"};
    return request;
}

/// Asks and waits for the end; NotAsked when none came in ten seconds.
inline Observation askAndWait(Prober &prober, const ProbeRequest &request)
{
    const auto end = std::make_shared<std::optional<Observation>>();
    prober.probe(request, [end](const Observation &observation) { *end = observation; });
    const bool came = QTest::qWaitFor([&] { return end->has_value(); }, 10000);
    return came ? **end : Observation();
}

/// Outcomes compare as words, so that a failure can be read.
inline QByteArray word(Outcome outcome)
{
    const std::string_view text = toWord(outcome);
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace twinline
