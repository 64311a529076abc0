// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cloud.h"

#include <algorithm>

namespace twinline {

namespace {

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// 8-4-4-4-12 hexadecimal digits, as OpenStack names everything.
bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = text[i];
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (dash ? c != '-' : !hex)
            return false;
    }
    return true;
}

/// "one/other", each a word.
bool isPath(std::string_view text)
{
    const std::size_t slash = text.find('/');
    return slash != std::string_view::npos && slash > 0 && slash + 1 < text.size() && text.find('/', slash + 1) == std::string_view::npos
        && isCloudWord(text.substr(slash + 1));
}

bool isPlainAddress(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos
        && text.find_first_of(".:") != std::string_view::npos;
}

} // namespace

const CloudForm &cloudForm(CloudProvider provider)
{
    static const CloudForm aws{"eipalloc-…", "eni-… or i-…", {}, {"region", "profile"}};
    static const CloudForm openStack{"the floating address or its ID", "the ID of the node's port", {}, {"os_cloud", "region"}};
    static const CloudForm hcloud{"the floating address's number or name", "the server's number", {}, {}};
    static const CloudForm gcloud{"the name of the address", "zone/instance", {"region"}, {"project", "account", "access_config"}, true};
    static const CloudForm az{"the name of the public address", "interface/ip-configuration", {"resource_group"}, {"subscription"}};
    static const CloudForm oci{"ocid1.publicip.…", "ocid1.privateip.…", {}, {"profile", "region"}};
    switch (provider) {
    case CloudProvider::Aws: return aws;
    case CloudProvider::OpenStack: return openStack;
    case CloudProvider::Hcloud: return hcloud;
    case CloudProvider::Gcloud: return gcloud;
    case CloudProvider::Az: return az;
    case CloudProvider::Oci: break;
    }
    return oci;
}

bool isCloudWord(std::string_view word)
{
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    return !word.empty() && word.front() != '-' && std::none_of(word.begin(), word.end(), control);
}

bool isCloudAddress(CloudProvider provider, std::string_view id)
{
    if (!isCloudWord(id))
        return false;
    switch (provider) {
    case CloudProvider::Aws: return id.starts_with("eipalloc-");
    case CloudProvider::Oci: return id.starts_with("ocid1.publicip.");
    case CloudProvider::OpenStack: return isUuid(id) || isPlainAddress(id);
    case CloudProvider::Hcloud:
    case CloudProvider::Gcloud:
    case CloudProvider::Az: break;
    }
    return id.find('/') == std::string_view::npos;
}

bool isCloudTarget(CloudProvider provider, std::string_view target)
{
    if (!isCloudWord(target))
        return false;
    switch (provider) {
    case CloudProvider::Aws: return target.starts_with("eni-") || target.starts_with("i-");
    case CloudProvider::OpenStack: return isUuid(target);
    case CloudProvider::Hcloud: return isDigits(target);
    case CloudProvider::Gcloud:
    case CloudProvider::Az: return isPath(target);
    case CloudProvider::Oci: break;
    }
    return target.starts_with("ocid1.privateip.");
}

} // namespace twinline
