// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twinline {

/// The clouds whose own command line can move a public address (FACTS §2.7).
enum class CloudProvider { Aws, OpenStack, Hcloud, Gcloud, Az, Oci };

/// A pair's public address as its cloud calls it.
struct CloudAddress
{
    CloudProvider provider = CloudProvider::Aws;
    std::string id;                             ///< allocation, floating address or public-IP resource
    std::map<std::string, std::string> options; ///< "region", "profile", "resource_group" …: never a secret
    friend bool operator==(const CloudAddress &, const CloudAddress &) = default;
};

/// What the cloud's own command line says of the public address. Accepted is not done: while it is not settled, whoever is
/// named is only promised it (an OCI address that is on its way already names its new place).
struct CloudFacts
{
    std::string address;              ///< as the cloud writes it; empty: not told
    std::vector<std::string> holders; ///< all that it calls what the address is associated with; empty: nothing
    std::string state;                ///< verbatim: "ASSIGNED", "IN_USE"; empty: this cloud has no word for it
    bool settled = true;
    friend bool operator==(const CloudFacts &, const CloudFacts &) = default;
};

/// What it says of the machine or the interface that may get the address.
struct CloudTarget
{
    std::string state;    ///< verbatim: "running", "in-use"
    std::string obstacle; ///< why it cannot receive the address; empty: nothing is known against it
    friend bool operator==(const CloudTarget &, const CloudTarget &) = default;
};

struct CloudTargetsFacts
{
    std::vector<std::optional<CloudTarget>> targets; ///< by node; none: not told, why not stands in `trouble`
    std::string trouble;                             ///< verbatim
    friend bool operator==(const CloudTargetsFacts &, const CloudTargetsFacts &) = default;
};

/// How a cloud's address, and a node's machine or interface in it, are written in pairs.toml.
struct CloudForm
{
    const char *address; ///< for people: "eipalloc-…"
    const char *target;
    std::vector<std::string> required; ///< further keys beside provider and address
    std::vector<std::string> optional;
    bool needsService = false; ///< the move names the address itself: 'service_address' must be one, not a name
};
const CloudForm &cloudForm(CloudProvider provider);
/// Whether \a id can be what \a provider calls a public address; none can be taken for an option.
bool isCloudAddress(CloudProvider provider, std::string_view id);
bool isCloudTarget(CloudProvider provider, std::string_view target);
/// Any other word that a command may be given: printable, and no option.
bool isCloudWord(std::string_view word);

std::string_view toWord(CloudProvider provider);
std::optional<CloudProvider> cloudProviderFromWord(std::string_view word);

} // namespace twinline
