// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/pgerror.h"

#include <QRegularExpression>

#include <array>

namespace twinline {

namespace {

struct Sign
{
    const char *text;
    Outcome outcome;
};

/// First fit wins: an invalid answer to the TLS question is no TLS answer.
constexpr std::array signs{
    Sign{"Connection refused", Outcome::Refused},
    Sign{"No such file or directory", Outcome::Refused},
    Sign{"unreachable", Outcome::Unroutable},
    Sign{"No route to host", Outcome::Unroutable},
    Sign{"could not translate host name", Outcome::Unroutable},
    Sign{"Connection timed out", Outcome::Timeout},
    Sign{"timeout expired", Outcome::Timeout},
    Sign{"received invalid response", Outcome::Garbage},
    Sign{"unexpected response", Outcome::Garbage},
    Sign{"expected authentication request", Outcome::Garbage},
    Sign{"lost synchronization", Outcome::Garbage},
    Sign{"invalid message", Outcome::Garbage},
    Sign{"unexpected message", Outcome::Garbage},
    Sign{"server closed the connection", Outcome::Dropped},
    Sign{"Connection reset", Outcome::Dropped},
    Sign{"SSL SYSCALL error: EOF", Outcome::Dropped},
    Sign{"SSL", Outcome::TlsError},
    Sign{"certificate", Outcome::TlsError},
    Sign{"password", Outcome::Denied},
    Sign{"authentication", Outcome::Denied},
    Sign{"SCRAM", Outcome::Denied},
};

} // namespace

PgTrouble pgTrouble(std::string_view sqlState, std::string_view words)
{
    PgTrouble trouble{Outcome::Garbage, std::string(words)};
    if (sqlState.starts_with("28") || sqlState == "42501" || sqlState == "3D000" || sqlState.starts_with("533"))
        trouble.outcome = Outcome::Denied;
    else if (sqlState == "57014") // our own limit on a statement
        trouble.outcome = Outcome::Timeout;
    else if (sqlState.starts_with("57P") || sqlState.starts_with("08") || sqlState.empty())
        trouble.outcome = Outcome::Dropped;
    return trouble;
}

PgTrouble pgConnectTrouble(std::string_view message)
{
    static const QRegularExpression coded(QStringLiteral(":\\s+((?=[A-Z]*[0-9])[0-9A-Z]{5}):\\s+([^\\n]*)"));
    const QString text = QString::fromUtf8(message.data(), qsizetype(message.size()));
    if (const auto match = coded.match(text); match.hasMatch())
        return pgTrouble(match.captured(1).toStdString(), match.captured(2).toStdString());
    // "connection to server at …, port … failed: " says nothing that the card does not show.
    static const QRegularExpression where(QStringLiteral("^connection to server .*? failed: "));
    PgTrouble trouble{Outcome::Dropped, QString(text.section(u'\n', 0, 0)).remove(where).toStdString()};
    for (const Sign &sign : signs)
        if (text.contains(QLatin1String(sign.text))) {
            trouble.outcome = sign.outcome;
            break;
        }
    return trouble;
}

} // namespace twinline
