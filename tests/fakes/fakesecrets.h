// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/secretstore.h"

#include <QMutex>
#include <QTimer>

#include <map>
#include <optional>
#include <vector>

namespace twinline {

/// A keychain in memory; it can be silent, as one that waits to be unlocked, or not there at all.
class FakeSecrets : public SecretStore
{
public:
    enum class Manner { Answer, Silent, Unavailable };

    void read(const std::string &account, Then then) override
    {
        const QMutexLocker lock(&m_mutex);
        m_read.push_back(account);
        const auto found = m_secrets.find(account);
        if (forAll)
            return tell({SecretAnswer::State::Known, *forAll, {}}, then);
        tell(found == m_secrets.end() ? SecretAnswer{SecretAnswer::State::None, {}, {}}
                                      : SecretAnswer{SecretAnswer::State::Known, found->second, {}}, then);
    }
    void store(const std::string &account, const std::string &secret, Then then) override
    {
        const QMutexLocker lock(&m_mutex);
        if (m_manner == Manner::Answer)
            m_secrets[account] = secret;
        tell({SecretAnswer::State::Known, secret, {}}, then);
    }
    void forget(const std::string &account, Then then) override
    {
        const QMutexLocker lock(&m_mutex);
        if (m_manner == Manner::Answer)
            m_secrets.erase(account);
        tell({SecretAnswer::State::None, {}, {}}, then);
    }

    std::optional<std::string> forAll; ///< one password for every account; set before anything is asked

    void behave(Manner manner)
    {
        const QMutexLocker lock(&m_mutex);
        m_manner = manner;
    }
    std::map<std::string, std::string> secrets()
    {
        const QMutexLocker lock(&m_mutex);
        return m_secrets;
    }
    std::vector<std::string> asked()
    {
        const QMutexLocker lock(&m_mutex);
        return m_read;
    }

private:
    void tell(SecretAnswer answer, const Then &then)
    {
        if (m_manner == Manner::Silent)
            return;
        if (m_manner == Manner::Unavailable)
            answer = {SecretAnswer::State::Unavailable, {}, "no bus"};
        QTimer::singleShot(0, [answer, then] { then(answer); });
    }

    QMutex m_mutex;
    Manner m_manner = Manner::Answer;
    std::map<std::string, std::string> m_secrets;
    std::vector<std::string> m_read;
};

} // namespace twinline
