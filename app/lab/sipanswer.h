// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>

#include <optional>

namespace twinline::lab {

/// The answer of a serving node to one SIP request: 200 to OPTIONS, 501 to any other method, nothing to an ACK or to what
/// is no request. Via gets `received` and, when asked for, `rport` (RFC 3581 §4); To gets a tag (RFC 3261 §8.2.6.2).
/// \a port 0: the sender's port is not known, rport stays as it came.
std::optional<QByteArray> sipAnswer(const QByteArray &request, const QHostAddress &sender, quint16 port, const QByteArray &server);

/// Length of the first complete message in a TCP stream (RFC 3261 §18.3), 0 while it is incomplete, -1 when it is no SIP.
qsizetype sipMessageLength(const QByteArray &stream);

} // namespace twinline::lab
