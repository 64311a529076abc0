// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/amilists.h"
#include "adapters/probejob.h"
#include "adapters/resolver.h"
#include "ports/secretstore.h"

#include <QSslSocket>

namespace twinline {

/// Asks an Asterisk over its manager interface (AMI 1.1 and later) for its calls and what else the product wants to know: log in,
/// ask list after list, log off. The log-in is by challenge (MD5), so that the password does not cross the network; over TLS, to a
/// server that has proved its name, it is said where no challenge is known.
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
    enum class Stage { Banner, Secret, Challenge, Login, Status, Lists, Logoff };

    void connectTo(const QHostAddress &address, const std::string &error);
    void read();
    void takeBanner(const QByteArray &banner);
    void takeSecret(const SecretAnswer &answer);
    void take(const AmiMessage &message);
    void takeEvent(const AmiMessage &message);
    void takeResponse(const AmiMessage &message);
    void takeChallenge(const QByteArray &challenge);
    void takeRefusal(const AmiMessage &message);
    void takeListRefusal(const AmiMessage &message);
    void ask(Stage stage, const QByteArray &action, const QByteArray &fields = {});
    void goOn();
    void askList();
    void nextList(bool unknown);
    void closed(QAbstractSocket::SocketError error);
    void tell();
    std::string waitedFor() const;
    QByteArray actionId() const;

    SecretStore *m_secrets;
    Resolver m_resolver;
    QSslSocket m_socket;
    std::string m_tlsWords;
    AmiReader m_reader;
    Stage m_stage = Stage::Banner;
    AmiFacts m_facts;
    std::string m_secret; ///< between the keychain and the log-in
    std::vector<AmiList> m_lists;
    std::size_t m_list = 0;
    std::vector<AmiMessage> m_items; ///< of the list that is being told
    std::string m_withheld;          ///< a topic that this user may not ask
    bool m_noChannels = false;       ///< CoreStatus counts none
    BootTime m_asked{};
};

} // namespace twinline
