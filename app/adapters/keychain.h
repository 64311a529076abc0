// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/systemclock.h"
#include "ports/secretstore.h"

#include <QMutex>
#include <QObject>

#include <map>

namespace twinline {

/// Passwords in the desktop's keychain (Secret Service or KWallet). Looking for one may block on the session's bus, so all
/// of it happens in one thread of the process. An answer is good for a while, so that a poll asks nobody each time.
class Keychain : public SecretStore
{
public:
    static constexpr Duration goodFor = std::chrono::seconds(20);

    Keychain();
    ~Keychain() override;

    void read(const std::string &account, Then then) override;
    void store(const std::string &account, const std::string &secret, Then then) override;
    void forget(const std::string &account, Then then) override;

private:
    struct Known
    {
        SecretAnswer answer;
        BootTime at{};
    };
    /// What outlives the store while the keychain is still at work.
    struct Memory
    {
        QMutex mutex;
        bool gone = false;
        std::map<std::string, Known> answers;
    };

    /// Brings the answer home to the thread that asks now, and remembers it.
    Then homeward(const std::string &account, Then then);

    SystemClock m_clock;
    std::shared_ptr<Memory> m_memory;
};

} // namespace twinline
