// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/amimessage.h"
#include "adapters/probejob.h"
#include "adapters/resolver.h"
#include "ports/secretstore.h"

#include <QTcpSocket>

namespace twinline {

/// Asks an Asterisk for its calls and parked calls over its manager interface (AMI 1.1 and later): log in, ask, log off.
/// The password never crosses the network: the log-in is by challenge (MD5), and nothing less is offered.
class AmiProbe : public ProbeJob
{
    Q_OBJECT

public:
    /// \a secrets may be null: then no password is known but a training lab's.
    AmiProbe(ProbeRequest request, SecretStore *secrets, QObject *parent);
    ~AmiProbe() override;

protected:
    void ask() override;
    void expire() override;
    void release() override;

private:
    enum class Stage { Banner, Secret, Challenge, Login, Status, Channels, Parked, Logoff };

    void connectTo(const QHostAddress &address, const std::string &error);
    void read();
    void takeBanner(const QByteArray &banner);
    void takeSecret(const SecretAnswer &answer);
    void take(const AmiMessage &message);
    void takeEvent(const AmiMessage &message);
    void takeResponse(const AmiMessage &message);
    void takeRefusal(const std::string &words);
    void ask(Stage stage, const QByteArray &action, const QByteArray &fields = {});
    void goOn();
    void closed(QAbstractSocket::SocketError error);
    void tell();
    QByteArray actionId() const;

    SecretStore *m_secrets;
    Resolver m_resolver;
    QTcpSocket m_socket;
    AmiReader m_reader;
    Stage m_stage = Stage::Banner;
    AmiFacts m_facts;
    std::string m_secret; ///< between the keychain and the challenge
    std::vector<AmiMessage> m_channels;
    std::vector<std::string> m_parked;
    bool m_noChannels = false; ///< CoreStatus counts none
    BootTime m_asked{};
};

} // namespace twinline
