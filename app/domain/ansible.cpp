// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ansible.h"

#include <algorithm>

namespace twinline {

namespace {

constexpr const char *together = "25"; ///< nodes asked at a time: a few dead ones do not hold up the rest

/// JSON needs a callback that ansible-core alone does not have: there Ansible ends with 1, and its text is taken.
constexpr const char *jsonOrText = "ANSIBLE_STDOUT_CALLBACK=json ansible \"$@\"; end=$?; [ $end -eq 1 ] || exit $end; exec ansible \"$@\"";

std::string goThere(const AnsiblePlace &place)
{
    return place.directory.empty() ? std::string() : "cd -- " + shellQuoted(place.directory) + " && ";
}

std::string inventoryOption(const AnsiblePlace &place)
{
    return place.inventory.empty() ? std::string() : " -i " + shellQuoted(place.inventory);
}

long wholeSeconds(Duration span)
{
    return std::max<long>(1, std::chrono::ceil<std::chrono::seconds>(span).count());
}

std::string bounded(Duration limit)
{
    return "timeout " + std::to_string(wholeSeconds(limit)) + ' ';
}

} // namespace

AnsiblePlace ansiblePlace(const PairConfig &pair, const Product &product)
{
    const ProbeSpec *relay = product.relay();
    if (!relay)
        return {};
    const auto text = [&](const std::string &key) { return textSetting(pair, product, key).value_or(std::string()); };
    return {text(relay->directory), text(relay->inventory), text(relay->sshConfig)};
}

std::string shellQuoted(const std::string &text)
{
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

std::string pingCommand(const AnsiblePlace &place, Duration limit)
{
    // A node that is silent, or lets in and then hangs, is given up in time for the others' answers to be told.
    const std::string silent = std::to_string(wholeSeconds(limit * 2 / 5));
    const std::string hanging = std::to_string(wholeSeconds(limit * 3 / 5));
    return goThere(place) + "exec env ANSIBLE_LOAD_CALLBACK_PLUGINS=1 ANSIBLE_NOCOLOR=1 ANSIBLE_TIMEOUT=" + silent + " ANSIBLE_TASK_TIMEOUT="
        + hanging + ' ' + bounded(limit) + "sh -c " + shellQuoted(jsonOrText) + " ansible all -m ping -f " + together + inventoryOption(place);
}

std::string inventoryCommand(const AnsiblePlace &place, Duration limit)
{
    return goThere(place) + "exec " + bounded(limit) + "ansible-inventory --list" + inventoryOption(place);
}

std::string shownPing(const AnsiblePlace &place)
{
    return goThere(place) + "ansible all -m ping" + inventoryOption(place);
}

std::string playbookCommand(const AnsiblePlace &place, const std::string &playbook)
{
    return goThere(place) + "log=$(mktemp) && echo \"$log\" && ansible-playbook" + inventoryOption(place) + " -- " + shellQuoted(playbook)
        + " > \"$log\" 2>&1 < /dev/null";
}

} // namespace twinline
