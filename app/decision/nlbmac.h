// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace twinline {

/// The multicast MAC address that Windows Network Load Balancing gives to a virtual IPv4 address (TEL-31):
/// "03-bf-0a-05-01-33" for 10.5.1.51; nothing for what is no IPv4 address.
std::optional<std::string> nlbMac(const std::string &address);

/// Whether two MAC addresses are one, however they are written: 03-bf-0a-05-01-33, 03:BF:0A:05:01:33, 03bf.0a05.0133.
bool sameMac(const std::string &one, const std::string &other);

} // namespace twinline
