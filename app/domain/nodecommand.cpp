// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/nodecommand.h"

#include "domain/ansible.h"

#include <algorithm>
#include <array>

namespace twinline {

namespace {

constexpr std::string_view asRoot = "sudo -n ";

struct Word
{
    std::string_view name;
    std::string value;
};

std::array<Word, 5> wordsOf(const PairConfig &pair, NodeIndex node)
{
    const NodeConfig &own = pair.nodes[std::size_t(node)];
    const NodeConfig &peer = pair.nodes[pair.nodes.size() > 1 ? (node == 0 ? 1 : 0) : 0];
    return {Word{"{node}", own.name}, Word{"{node.address}", own.address}, Word{"{peer}", peer.name}, Word{"{peer.address}", peer.address},
            Word{"{service}", pair.serviceAddress}};
}

/// An address stays as it is, so that it fits what sudoers lists.
std::string shellWord(const std::string &text)
{
    const bool plain = !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == ':' || c == '-' || c == '_';
    });
    return plain ? text : shellQuoted(text);
}

/// Asks whether a command could be run, and runs nothing of it: what stands behind the first plain words is left out.
std::string askIfAllowed(const std::string &name, const std::string &command)
{
    const std::string plain = command.substr(0, command.find_first_of(";&|<>()$`'\"\\\n"));
    const bool root = plain.starts_with(asRoot);
    const std::string test = root ? "sudo -n -l " + plain.substr(asRoot.size()) : "command -v " + shellQuoted(plain.substr(0, plain.find(' ')));
    return "if " + test + " >/dev/null 2>&1; then echo " + name + " yes; else echo " + name + " no; fi";
}

} // namespace

std::string nodeCommand(const PairConfig &pair, const Product &product, NodeIndex node, const std::string &name)
{
    const auto own = pair.commands.find(name);
    const auto standard = product.commands.find(name);
    if ((own == pair.commands.end() && standard == product.commands.end()) || node < 0 || std::size_t(node) >= pair.nodes.size())
        return {};
    const std::string &text = own != pair.commands.end() ? own->second : standard->second;
    const auto words = wordsOf(pair, node);
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        const auto word = std::find_if(words.begin(), words.end(), [&](const Word &one) { return text.compare(at, one.name.size(), one.name) == 0; });
        filled += word == words.end() ? std::string(1, text[at]) : shellWord(word->value);
        at += word == words.end() ? 1 : word->name.size();
    }
    return filled;
}

std::string hostQuestion(const ProbeSpec &spec, const PairConfig &pair, const Product &product, NodeIndex node)
{
    if (spec.kind != ProbeKind::Commands)
        return nodeCommand(pair, product, node, spec.command);
    std::string all;
    for (const auto &[name, text] : product.commands)
        all += (all.empty() ? "" : "; ") + askIfAllowed(name, nodeCommand(pair, product, node, name));
    return all;
}

const std::vector<std::string> &commandNames()
{
    static const std::vector<std::string> names{"node", "node.address", "peer", "peer.address", "service"};
    return names;
}

std::string nodeSshConfig(const PairConfig &pair, const Product &product)
{
    for (const ProbeSpec &spec : product.probes)
        if (isOfHost(spec.kind) && !spec.sshConfig.empty())
            return textSetting(pair, product, spec.sshConfig).value_or(std::string());
    return {};
}

} // namespace twinline
