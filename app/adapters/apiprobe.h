// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/httpget.h"
#include "adapters/probejob.h"
#include "ports/secretstore.h"

#include <QPointer>

namespace twinline {

/// Asks a server's HTTP interface that wants to know who asks: the secret comes from the keychain, then one GET after another, each
/// over a connection of its own. What they are, and what their answers mean, is the heirs' matter.
class ApiProbe : public ProbeJob
{
    Q_OBJECT

public:
    /// \a secrets may be null: then no secret is known.
    ApiProbe(ProbeRequest request, SecretStore *secrets, QObject *parent);

protected:
    void ask() override;
    void expire() override;
    void release() override;

    /// The head field that carries the secret.
    virtual std::pair<QByteArray, QByteArray> proof(const std::string &secret) const = 0;
    /// Of the first question: "/ari/asterisk/info".
    virtual QString firstPath() const = 0;
    /// The body of an answer to the question at hand: calls get() for the next one, or finish().
    virtual void take(const QByteArray &body) = 0;
    /// The answer to a question was no: 403, 404 … True: the heir goes on without it.
    virtual bool goesOnWithout(int status);

    void get(const QString &path);

private:
    void takeSecret(const SecretAnswer &answer);
    void takeAnswer(Outcome outcome, const std::string &words);

    SecretStore *m_secrets;
    std::string m_secret;
    QPointer<HttpGet> m_get;
    BootTime m_asked{};
    bool m_answered = false;
};

/// Asterisk's REST interface: who it is, its version and its channels.
class AriProbe : public ApiProbe
{
    Q_OBJECT

public:
    using ApiProbe::ApiProbe;

protected:
    std::pair<QByteArray, QByteArray> proof(const std::string &secret) const override;
    QString firstPath() const override;
    void take(const QByteArray &body) override;
    bool goesOnWithout(int status) override;

private:
    enum class Stage { Info, Ping, Channels };

    void askChannels();
    void tell();

    Stage m_stage = Stage::Info;
    AriFacts m_facts;
};

/// A Syncthing: what the folder that the pair names still needs.
class SyncthingProbe : public ApiProbe
{
    Q_OBJECT

public:
    using ApiProbe::ApiProbe;

protected:
    std::pair<QByteArray, QByteArray> proof(const std::string &secret) const override;
    QString firstPath() const override;
    void take(const QByteArray &body) override;
};

} // namespace twinline
