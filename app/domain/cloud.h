// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace twinline {

/// The clouds whose own command line can move a public address (FACTS §2.7).
enum class CloudProvider { Aws, OpenStack, Hcloud, Gcloud, Az, Oci };

/// A pair's public address as its cloud calls it.
struct CloudAddress
{
    CloudProvider provider = CloudProvider::Aws;
    std::string id;                             ///< allocation, floating address or public-IP resource
    std::map<std::string, std::string> options; ///< "region", "profile", "resource-group", "zone" …: never a secret
    friend bool operator==(const CloudAddress &, const CloudAddress &) = default;
};

std::string_view toWord(CloudProvider provider);
std::optional<CloudProvider> cloudProviderFromWord(std::string_view word);

} // namespace twinline
