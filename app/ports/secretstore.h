// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

namespace twinline {

/// What a store has under a name once it was asked.
struct SecretAnswer
{
    enum class State { Known, None, Unavailable };
    State state = State::Unavailable;
    std::string secret; ///< known only; it is never written down, shown or logged
    std::string words;  ///< unavailable: why, verbatim
};

/// Passwords by account (interlock 9). May be used from any thread with an event loop: \a then is called there, later,
/// and at most once; never when the store has gone first. It may take as long as a person takes to unlock a keychain.
class SecretStore
{
public:
    using Then = std::function<void(const SecretAnswer &)>;

    virtual ~SecretStore() = default;
    virtual void read(const std::string &account, Then then) = 0;
    virtual void store(const std::string &account, const std::string &secret, Then then) = 0;
    virtual void forget(const std::string &account, Then then) = 0;
};

} // namespace twinline
