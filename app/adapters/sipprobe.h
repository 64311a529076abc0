// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/probejob.h"
#include "adapters/resolver.h"
#include "adapters/sipmessage.h"
#include "adapters/tlspeer.h"
#include "decision/siptransaction.h"

namespace twinline {

/// What all ways of asking SIP OPTIONS share: the transaction, and what its final response proves.
class SipProbe : public ProbeJob
{
    Q_OBJECT

public:
    SipProbe(ProbeRequest request, bool tcp, QObject *parent);

protected:
    void ask() override;
    void expire() override;
    virtual void open(const QHostAddress &address) = 0;

    /// Starts the transaction: the request goes out now.
    void startTransaction();
    /// A datagram or framed message. Ends the probe when it is the final answer to our request.
    void take(std::string_view message, BootTime received);

    SipRequest m_sip;
    std::optional<SipTransaction> m_transaction;
    std::optional<CertificateEnd> m_certificateEnd; ///< over TLS
    bool m_clockStepped = false; ///< between sending and receiving: no time can be told

private:
    void conclude(const SipReply &reply);

    Resolver m_resolver;
    std::string m_odd; ///< something came that was no answer to our request
};

/// What a final status proves of the one asked. With a product's own \a alive set only that; else FACTS §2.1: the
/// codes of a living stack, and 500, 503, 6xx of a living one that refuses (the status tells them apart). After 408,
/// 502, 504 a proxy may have spoken: the target is not proven, so the answer is no good one.
Outcome sipOutcome(int status, const std::vector<int> &alive);

} // namespace twinline
