// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/cloudreader.h"

#include "products/endpoint.h"

#include <algorithm>

namespace twinline {

namespace {

void readOption(TableReader &reader, const std::string &key, Need need, CloudAddress &cloud)
{
    const std::string value = reader.text(key, need);
    if (value.empty())
        return;
    if (isCloudWord(value))
        cloud.options[key] = value;
    else
        reader.wrong(key, "'" + value + "' could be taken for an option of the command", "a plain word");
}

/// A move that names the address itself must know it; where a name stands for it, it would have to be looked up.
void checkService(TableReader &reader, const PairConfig &pair)
{
    const std::string &service = pair.serviceAddress;
    const bool plain = service.find_first_not_of("0123456789.") == std::string::npos && !service.empty();
    if (cloudForm(pair.cloud->provider).needsService && !plain && service.find(':') == std::string::npos)
        reader.wrong("provider", "this cloud's move names the address itself, and 'service_address' is none", "an address in 'service_address'");
}

} // namespace

void readCloud(TableReader &pairReader, const Product *product, PairConfig &pair)
{
    const bool asked = product && std::any_of(product->probes.begin(), product->probes.end(), [](const ProbeSpec &probe) { return isOfCloud(probe.kind); });
    const toml::table *table = pairReader.table("cloud");
    if (!table || !product)
        return;
    if (!asked)
        return pairReader.wrong("cloud", "the product '" + product->key + "' asks no cloud", "no 'cloud'");
    TableReader reader(*table, "[pair.cloud]", pairReader.mistakes());
    const auto provider = reader.word("provider", {CloudProvider::Aws, CloudProvider::OpenStack, CloudProvider::Hcloud, CloudProvider::Gcloud,
                                                   CloudProvider::Az, CloudProvider::Oci}, Need::Required);
    CloudAddress cloud;
    cloud.id = reader.text("address", Need::Required);
    if (!provider)
        return;
    cloud.provider = *provider;
    const CloudForm &form = cloudForm(*provider);
    if (!cloud.id.empty() && !isCloudAddress(*provider, cloud.id))
        reader.wrong("address", "'" + cloud.id + "' is no address of " + std::string(toWord(*provider)), form.address);
    for (const std::string &key : form.required)
        readOption(reader, key, Need::Required, cloud);
    for (const std::string &key : form.optional)
        readOption(reader, key, Need::Optional, cloud);
    pair.cloud = cloud;
    checkService(reader, pair);
    reader.finish();
}

void checkCloudTarget(TableReader &nodeReader, bool named, const PairConfig &pair, const NodeConfig &node)
{
    if (!pair.cloud) {
        if (nodeReader.has("cloud_target") && !named)
            nodeReader.wrong("cloud_target", "'cloud_target' in a pair that names no cloud", "it together with [pair.cloud]");
        return;
    }
    const CloudProvider provider = pair.cloud->provider;
    if (node.cloudTarget.empty())
        return nodeReader.wrongHere("the node '" + node.name + "' has no 'cloud_target', and the pair names a cloud",
                                    std::string("'cloud_target': ") + cloudForm(provider).target);
    if (!isCloudTarget(provider, node.cloudTarget))
        nodeReader.wrong("cloud_target", "'" + node.cloudTarget + "' is no target of " + std::string(toWord(provider)), cloudForm(provider).target);
    for (const NodeConfig &other : pair.nodes)
        if (other.cloudTarget == node.cloudTarget)
            nodeReader.wrong("cloud_target", "'" + node.cloudTarget + "' is the target of '" + other.name + "' too", "each node's own");
}

} // namespace twinline
