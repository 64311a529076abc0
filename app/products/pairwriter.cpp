// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/pairs.h"

#include "products/endpoint.h"
#include "products/tablereader.h"

namespace twinline {

namespace {

/// A TOML basic string.
std::string quoted(const std::string &text)
{
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            constexpr char digits[] = "0123456789ABCDEF";
            out += std::string("\\u00") + digits[byte >> 4] + digits[byte & 15];
        } else {
            out += c;
        }
    }
    return out + "\"";
}

std::string keyText(const std::string &key)
{
    for (const char c : key) {
        const bool bare = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        if (!bare)
            return quoted(key);
    }
    return key.empty() ? "\"\"" : key;
}

std::string line(const std::string &key, const std::string &value)
{
    return keyText(key) + " = " + value + "\n";
}

std::string textLine(const std::string &key, const std::string &text)
{
    return text.empty() ? std::string() : line(key, quoted(text));
}

/// An endpoint does not know its kind; what it holds tells it: a connection string, a web address, or host:port.
ProbeKind formOf(const std::string &key, const Endpoint &endpoint)
{
    if (key == "domain")
        return ProbeKind::Dns;
    if (key == "ami")
        return ProbeKind::Ami;
    if (key == "ari" || key == "syncthing")
        return key == "ari" ? ProbeKind::Ari : ProbeKind::Syncthing;
    if (key == "terminal" || (key == "ssh" && !endpoint.text.empty()))
        return ProbeKind::Ansible;
    if (!endpoint.text.empty() || key == "database")
        return ProbeKind::Postgres;
    return endpoint.tls || key == "monitor" ? ProbeKind::Http : ProbeKind::Tcp;
}

std::string endpointLines(const std::map<std::string, Endpoint> &endpoints)
{
    std::string out;
    for (const auto &[key, endpoint] : endpoints)
        out += textLine(key, endpointText(endpoint, formOf(key, endpoint)));
    return out;
}

std::string settingLines(const PairConfig &pair)
{
    std::string out;
    for (const auto &[key, value] : pair.settings) {
        if (const bool *flag = std::get_if<bool>(&value))
            out += line(key, *flag ? "true" : "false");
        else if (const double *number = std::get_if<double>(&value))
            out += line(key, figure(*number));
        else if (const std::string *text = std::get_if<std::string>(&value))
            out += textLine(key, *text);
    }
    return out;
}

std::string limitLines(const PairConfig &pair)
{
    std::string out;
    if (pair.lagWarnAbove)
        out += line("lag_warn_s", figure(toSeconds(*pair.lagWarnAbove)));
    if (pair.lagRefuseAbove)
        out += line("lag_refuse_s", figure(toSeconds(*pair.lagRefuseAbove)));
    if (pair.copyWarnAbove)
        out += line("copy_warn_s", figure(toSeconds(*pair.copyWarnAbove)));
    return out;
}

std::string nodeLines(const NodeConfig &node)
{
    std::string out = "\n[[pair.node]]\n";
    out += textLine("name", node.name) + textLine("address", node.address);
    if (node.rank != Rank::Unknown)
        out += textLine("rank", std::string(toWord(node.rank)));
    out += textLine("public_address", node.publicAddress) + textLine("cloud_target", node.cloudTarget) + textLine("version", node.version);
    out += endpointLines(node.endpoints) + textLine("page", node.page) + textLine("log", node.log);
    std::string pins;
    for (const auto &[key, value] : node.pins)
        pins += textLine(key, value);
    return pins.empty() ? out : out + "[pair.node.pins]\n" + pins;
}

/// "02:55" of minutes since midnight.
std::string timeOfDay(std::chrono::minutes minutes)
{
    const auto two = [](long value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return two(minutes.count() / 60) + ':' + two(minutes.count() % 60);
}

std::string section(const char *name, const std::string &lines)
{
    return lines.empty() ? lines : std::string("\n[pair.") + name + "]\n" + lines;
}

} // namespace

std::string writePair(const PairConfig &pair)
{
    std::string out = "[[pair]]\n";
    out += textLine("name", pair.name) + textLine("product", pair.product) + textLine("site", pair.site);
    if (pair.lab)
        out += line("lab", "true") + textLine("lab_folder", pair.labFolder);
    out += textLine("service_address", pair.serviceAddress);
    if (pair.poll > Duration::zero())
        out += line("poll_interval_s", figure(toSeconds(pair.poll)));
    if (pair.timeout > Duration::zero())
        out += line("probe_timeout_s", figure(toSeconds(pair.timeout)));
    if (pair.quietFrom && pair.quietTo)
        out += textLine("quiet_from", timeOfDay(*pair.quietFrom)) + textLine("quiet_to", timeOfDay(*pair.quietTo));
    out += section("limits", limitLines(pair));
    out += section("service", endpointLines(pair.serviceEndpoints));
    if (pair.cloud) {
        std::string cloud = textLine("provider", std::string(toWord(pair.cloud->provider))) + textLine("address", pair.cloud->id);
        for (const auto &[key, value] : pair.cloud->options)
            cloud += textLine(key, value);
        out += section("cloud", cloud);
    }
    std::string queries;
    for (const auto &[key, text] : pair.queries)
        queries += textLine(key, text);
    out += section("queries", queries);
    std::string commands;
    for (const auto &[name, text] : pair.commands)
        commands += textLine(name, text);
    out += section("commands", commands);
    std::string playbooks;
    for (const auto &[intent, file] : pair.playbooks)
        playbooks += textLine(std::string(toWord(intent)), file);
    out += section("playbooks", playbooks);
    out += section("references", endpointLines(pair.references));
    out += section("settings", settingLines(pair));
    for (const NodeConfig &node : pair.nodes)
        out += nodeLines(node);
    return out;
}

} // namespace twinline
