// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/ansiblewords.h"
#include "adapters/cloudwords.h"
#include "targets.h"

#include <algorithm>
#include <array>

using namespace twinline;

namespace fuzz {

namespace {

constexpr std::array providers{CloudProvider::Aws, CloudProvider::OpenStack, CloudProvider::Hcloud,
                               CloudProvider::Gcloud, CloudProvider::Az, CloudProvider::Oci};

QByteArray copied(std::string_view bytes)
{
    return QByteArray(bytes.data(), qsizetype(bytes.size()));
}

void ansible(std::string_view bytes)
{
    const QByteArray printed = copied(bytes);
    const AnsibleFacts ping = readPing(printed);
    promise(ping.ends.size() <= bytes.size(), "a node takes a byte at least");
    const InventoryFacts inventory = readInventory(printed);
    promise(std::is_sorted(inventory.hosts.begin(), inventory.hosts.end(), [](const auto &a, const auto &b) { return a.name < b.name; }),
            "hosts come by name");
    promise(ansibleLine(printed).size() <= 3 * bytes.size() + 16, "nothing is invented");
}

/// The first byte says which cloud it is.
void cloud(std::string_view bytes)
{
    if (bytes.empty())
        return;
    const CloudProvider provider = providers[static_cast<unsigned char>(bytes[0]) % providers.size()];
    const QByteArray printed = copied(bytes.substr(1));
    if (const auto facts = readCloudAddress(provider, printed)) {
        promise(std::none_of(facts->holders.begin(), facts->holders.end(), [](const std::string &holder) { return holder.empty(); }),
                "a holder has a name");
        promise(printed.contains('{'), "only JSON is an answer");
    }
    CloudAddress address;
    address.provider = provider;
    address.id = "id";
    CommandEnd end;
    end.outcome = Outcome::Answered;
    end.output = printed;
    end.complaints = printed;
    readCloudTarget(address, "target", "192.0.2.10", {end, end});
    promise(cloudOutcome(printed) != Outcome::Answered, "a complaint is no answer");
    cloudLine(printed);
}

} // namespace

const std::vector<Target> &consoleTargets()
{
    static const std::vector<Target> all{{"ansible", ansible}, {"cloud", cloud}};
    return all;
}

} // namespace fuzz
