// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/nodegroups.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace twinline {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::optional<int> ordinalOf(std::string_view digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size() && std::all_of(digits.begin(), digits.end(), isDigit);
    return whole ? std::optional(value) : std::nullopt;
}

std::string settingText(const PairConfig &pair, const Product &product)
{
    return product.roleCodes.empty() ? std::string() : textSetting(pair, product, product.roleCodes).value_or(std::string());
}

} // namespace

NodeName nodeName(const std::string &name, const std::vector<std::string> &codes)
{
    if (codes.empty()) {
        const auto last = std::find_if_not(name.rbegin(), name.rend(), isDigit);
        const std::string code(name.begin(), last.base());
        const auto ordinal = ordinalOf(std::string_view(name).substr(code.size()));
        return !code.empty() && ordinal ? NodeName{code, ordinal} : NodeName{};
    }
    NodeName longest;
    for (const std::string &code : codes) {
        const auto ordinal = name.starts_with(code) ? ordinalOf(std::string_view(name).substr(code.size())) : std::nullopt;
        if (ordinal && code.size() > longest.code.size())
            longest = {code, ordinal};
    }
    return longest;
}

std::vector<std::string> roleCodes(const std::string &text)
{
    std::vector<std::string> codes;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(", \t", at);
        if (begin == std::string::npos)
            break;
        const std::size_t end = std::min(text.find_first_of(", \t", begin), text.size());
        const std::string code = text.substr(begin, end - begin);
        if (std::find(codes.begin(), codes.end(), code) == codes.end())
            codes.push_back(code);
        at = end;
    }
    return codes;
}

std::vector<NodeGroup> nodeGroups(const PairConfig &pair, const Product &product)
{
    const std::vector<std::string> codes = roleCodes(settingText(pair, product));
    std::vector<NodeGroup> groups;
    for (const std::string &code : codes)
        groups.push_back({code, {}});
    NodeGroup rest;
    const auto ordinal = [&](NodeIndex node) {
        return nodeName(pair.nodes[std::size_t(node)].name, codes).ordinal.value_or(std::numeric_limits<int>::max());
    };
    for (NodeIndex node = 0; node < NodeIndex(pair.nodes.size()); ++node) {
        const NodeName name = nodeName(pair.nodes[std::size_t(node)].name, codes);
        if (name.code.empty()) {
            rest.nodes.push_back(node);
            continue;
        }
        auto group = std::find_if(groups.begin(), groups.end(), [&](const NodeGroup &g) { return g.code == name.code; });
        if (group == groups.end())
            group = groups.insert(groups.end(), NodeGroup{name.code, {}});
        group->nodes.push_back(node);
    }
    for (NodeGroup &group : groups)
        std::stable_sort(group.nodes.begin(), group.nodes.end(), [&](NodeIndex a, NodeIndex b) { return ordinal(a) < ordinal(b); });
    std::erase_if(groups, [](const NodeGroup &group) { return group.nodes.empty(); });
    if (!rest.nodes.empty())
        groups.push_back(rest);
    return groups;
}

} // namespace twinline
