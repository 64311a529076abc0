// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"

namespace twinline {

inline constexpr int managerPort = 5038; ///< of Asterisk's manager interface
inline constexpr int managerTlsPort = 5039;
inline constexpr int ariPort = 8088; ///< of Asterisk's web server
inline constexpr int ariTlsPort = 8089;
inline constexpr int syncthingPort = 8384;
inline constexpr const char *syncthingKey = "api-key"; ///< in place of a user

/// The user and the password of a training lab's manager interface. Everybody may know them: they are good only at
/// addresses that never leave a machine, and open nothing but a game.
inline constexpr const char *trainingUser = "training";
inline constexpr const char *trainingPassword = "training";

/// What a password opens, "twinline@10.1.1.11:5038": also the name under which a keychain has it.
std::string accountOf(const Endpoint &endpoint);

/// The password of a training lab, for its user at an address of 127.0.0.0/8; nothing for anybody else.
std::optional<std::string> trainingSecret(const Endpoint &endpoint);

/// A password that a pair needs.
struct Account
{
    NodeIndex node = -1;  ///< -1: at the service address
    std::string endpoint; ///< its key in pairs.toml
    std::string name;     ///< accountOf()
    bool training = false; ///< known without a keychain
    friend bool operator==(const Account &, const Account &) = default;
};

/// In the order of the nodes and of the product's probes, the service address last; each once.
std::vector<Account> accountsOf(const PairConfig &pair, const Product &product);

/// The node's name, or the service address.
std::string placeOf(const Account &account, const PairConfig &pair);

} // namespace twinline
