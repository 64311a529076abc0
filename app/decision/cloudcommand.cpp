// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/cloudcommand.h"

#include <algorithm>

namespace twinline {

namespace {

constexpr const char *usualAccessConfig = "external-nat"; ///< how gcloud names the first public address of an instance

std::string option(const CloudAddress &cloud, const char *key)
{
    const auto found = cloud.options.find(key);
    return found == cloud.options.end() ? std::string() : found->second;
}

/// Adds "--name value" where the pair names a value for \a key.
void addOption(CommandWords &words, const CloudAddress &cloud, const char *key, const char *name)
{
    if (const std::string value = option(cloud, key); !value.empty())
        words.insert(words.end(), {name, value});
}

/// Which profile, region or project the command speaks for; no prompt, no pager, JSON where it answers.
CommandWords finished(const CloudAddress &cloud, CommandWords words, bool answers)
{
    switch (cloud.provider) {
    case CloudProvider::Aws:
        addOption(words, cloud, "region", "--region");
        addOption(words, cloud, "profile", "--profile");
        words.insert(words.end(), {"--output", "json"});
        break;
    case CloudProvider::OpenStack: // its own options stand before the command
        if (const std::string region = option(cloud, "region"); !region.empty())
            words.insert(words.begin() + 1, {"--os-region-name", region});
        if (const std::string name = option(cloud, "os_cloud"); !name.empty())
            words.insert(words.begin() + 1, {"--os-cloud", name});
        if (answers)
            words.insert(words.end(), {"-f", "json"});
        break;
    case CloudProvider::Hcloud:
        if (answers)
            words.insert(words.end(), {"-o", "json"});
        break;
    case CloudProvider::Gcloud:
        addOption(words, cloud, "project", "--project");
        addOption(words, cloud, "account", "--account");
        words.push_back("--quiet");
        if (answers)
            words.insert(words.end(), {"--format", "json"});
        break;
    case CloudProvider::Az:
        addOption(words, cloud, "subscription", "--subscription");
        words.insert(words.end(), {"--only-show-errors", "--output", answers ? "json" : "none"});
        break;
    case CloudProvider::Oci:
        addOption(words, cloud, "profile", "--profile");
        addOption(words, cloud, "region", "--region");
        words.insert(words.end(), {"--output", "json"});
        break;
    }
    return words;
}

/// "zone/instance" or "interface/ip-configuration".
std::pair<std::string, std::string> halves(const std::string &target)
{
    const std::size_t slash = target.find('/');
    return slash == std::string::npos ? std::pair(std::string(), target) : std::pair(target.substr(0, slash), target.substr(slash + 1));
}

CommandWords awsMove(const CloudAddress &cloud, const std::string &to)
{
    CommandWords words{"aws", "ec2", "associate-address", "--allocation-id", cloud.id};
    words.insert(words.end(), {to.starts_with("eni-") ? "--network-interface-id" : "--instance-id", to, "--allow-reassociation"});
    return words;
}

std::string accessConfig(const CloudAddress &cloud)
{
    const std::string own = option(cloud, "access_config");
    return own.empty() ? usualAccessConfig : own;
}

CommandWords azConfiguration(const CloudAddress &cloud, const char *verb, const std::string &target)
{
    const auto [nic, configuration] = halves(target);
    return {"az", "network", "nic", "ip-config", verb, "--resource-group", option(cloud, "resource_group"), "--nic-name", nic, "--name", configuration};
}

std::vector<CommandWords> moved(const CloudAddress &cloud, const std::string &from, const std::string &to, const std::string &service)
{
    switch (cloud.provider) {
    case CloudProvider::Aws: return {awsMove(cloud, to)};
    case CloudProvider::OpenStack: return {{"openstack", "floating", "ip", "set", "--port", to, cloud.id}};
    case CloudProvider::Hcloud: return {{"hcloud", "floating-ip", "assign", cloud.id, to}};
    case CloudProvider::Gcloud: {
        const auto [fromZone, old] = halves(from);
        const auto [toZone, next] = halves(to);
        const std::string name = accessConfig(cloud);
        return {{"gcloud", "compute", "instances", "delete-access-config", old, "--zone", fromZone, "--access-config-name", name},
                {"gcloud", "compute", "instances", "add-access-config", next, "--zone", toZone, "--access-config-name", name, "--address", service}};
    }
    case CloudProvider::Az: {
        CommandWords detach = azConfiguration(cloud, "update", from);
        CommandWords attach = azConfiguration(cloud, "update", to);
        detach.insert(detach.end(), {"--remove", "publicIpAddress"});
        attach.insert(attach.end(), {"--public-ip-address", cloud.id});
        return {detach, attach};
    }
    case CloudProvider::Oci: break;
    }
    return {{"oci", "network", "public-ip", "update", "--public-ip-id", cloud.id, "--private-ip-id", to}};
}

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("._-/:@=+,%").find(c) != std::string_view::npos
        || static_cast<unsigned char>(c) >= 0x80;
}

std::string quoted(const std::string &word)
{
    if (!word.empty() && std::all_of(word.begin(), word.end(), isPlain))
        return word;
    std::string out = "'";
    for (const char c : word)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

/// Reads words as a POSIX shell splits them, and notes what only a shell would act on.
class Splitter
{
public:
    explicit Splitter(const std::string &text) : m_text(text) {}

    bool run()
    {
        while (m_at < m_text.size())
            take();
        endLine();
        return m_quote == 0;
    }

    std::vector<CommandWords> commands;
    char sign = 0; ///< the first bare sign of a shell

private:
    void take()
    {
        const char c = m_text[m_at++];
        if (m_quote == '\'' || m_quote == '"')
            return quotedSign(c);
        if (c == '\'' || c == '"') {
            m_quote = c;
            m_open = true;
        } else if (c == '\\' && m_at < m_text.size()) {
            if (const char next = m_text[m_at++]; next != '\n') // a line that goes on in the next
                add(next);
        } else if (c == '\n') {
            endLine();
        } else if (c == ' ' || c == '\t' || c == '\r') {
            endWord();
        } else {
            if (sign == 0 && std::string_view("|&;<>()$`").find(c) != std::string_view::npos)
                sign = c;
            add(c);
        }
    }

    void quotedSign(char c)
    {
        const bool escapes = m_quote == '"' && c == '\\' && m_at < m_text.size();
        if (escapes && std::string_view("\"\\$`").find(m_text[m_at]) != std::string_view::npos)
            return add(m_text[m_at++]);
        if (c == m_quote)
            m_quote = 0;
        else
            add(c);
    }

    void add(char c)
    {
        m_word += c;
        m_open = true;
    }

    void endWord()
    {
        if (m_open)
            m_line.push_back(m_word);
        m_word.clear();
        m_open = false;
    }

    void endLine()
    {
        endWord();
        if (!m_line.empty())
            commands.push_back(m_line);
        m_line.clear();
    }

    const std::string &m_text;
    std::size_t m_at = 0;
    char m_quote = 0;
    bool m_open = false;
    std::string m_word;
    CommandWords m_line;
};

/// Options that carry a credential: everybody on this machine can read an argument list.
bool carriesSecret(const std::string &word)
{
    if (!word.starts_with("--"))
        return false;
    const std::string name = word.substr(0, word.find('='));
    return name.find("password") != std::string::npos || name.find("secret") != std::string::npos
        || (name.ends_with("token") && name.find("client") == std::string::npos);
}

std::string lower(std::string text)
{
    for (char &c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

} // namespace

CommandWords cloudQuestion(const CloudAddress &cloud)
{
    switch (cloud.provider) {
    case CloudProvider::Aws: return finished(cloud, {"aws", "ec2", "describe-addresses", "--allocation-ids", cloud.id}, true);
    case CloudProvider::OpenStack: return finished(cloud, {"openstack", "floating", "ip", "show", cloud.id}, true);
    case CloudProvider::Hcloud: return finished(cloud, {"hcloud", "floating-ip", "describe", cloud.id}, true);
    case CloudProvider::Gcloud:
        return finished(cloud, {"gcloud", "compute", "addresses", "describe", cloud.id, "--region", option(cloud, "region")}, true);
    case CloudProvider::Az:
        return finished(cloud, {"az", "network", "public-ip", "show", "--resource-group", option(cloud, "resource_group"), "--name", cloud.id}, true);
    case CloudProvider::Oci: break;
    }
    return finished(cloud, {"oci", "network", "public-ip", "get", "--public-ip-id", cloud.id}, true);
}

std::vector<CommandWords> cloudTargetQuestions(const CloudAddress &cloud, const std::string &target)
{
    const auto [first, second] = halves(target);
    switch (cloud.provider) {
    case CloudProvider::Aws: {
        const bool interface = target.starts_with("eni-");
        CommandWords describe{"aws", "ec2", interface ? "describe-network-interfaces" : "describe-instances",
                              interface ? "--network-interface-ids" : "--instance-ids", target};
        CommandWords trial = awsMove(cloud, target);
        trial.push_back("--dry-run");
        return {finished(cloud, describe, true), finished(cloud, trial, true)};
    }
    case CloudProvider::OpenStack: return {finished(cloud, {"openstack", "port", "show", target}, true)};
    case CloudProvider::Hcloud: return {finished(cloud, {"hcloud", "server", "describe", target}, true)};
    case CloudProvider::Gcloud:
        return {finished(cloud, {"gcloud", "compute", "instances", "describe", second, "--zone", first}, true)};
    case CloudProvider::Az: return {finished(cloud, azConfiguration(cloud, "show", target), true)};
    case CloudProvider::Oci: break;
    }
    return {finished(cloud, {"oci", "network", "private-ip", "get", "--private-ip-id", target}, true)};
}

std::vector<CommandWords> cloudMove(const CloudAddress &cloud, const std::string &from, const std::string &to, const std::string &service)
{
    std::vector<CommandWords> commands = moved(cloud, from, to, service);
    for (CommandWords &words : commands)
        words = finished(cloud, words, false);
    return commands;
}

std::string commandText(const std::vector<CommandWords> &commands)
{
    std::string text;
    for (const CommandWords &words : commands) {
        text += text.empty() ? "" : "\n";
        for (std::size_t i = 0; i < words.size(); ++i)
            text += (i > 0 ? " " : "") + quoted(words[i]);
    }
    return text;
}

std::optional<std::vector<CommandWords>> commandsIn(const std::string &text)
{
    Splitter splitter(text);
    return splitter.run() ? std::optional(splitter.commands) : std::nullopt;
}

std::string mayNotRun(const std::string &text, CloudProvider provider)
{
    Splitter splitter(text);
    if (!splitter.run())
        return "open-quote";
    if (splitter.commands.empty())
        return "no-command";
    if (splitter.sign != 0)
        return std::string("shell-sign: ") + splitter.sign;
    for (const CommandWords &words : splitter.commands) {
        if (words.front() != toWord(provider))
            return "other-program: " + words.front();
        const auto secret = std::find_if(words.begin(), words.end(), carriesSecret);
        if (secret != words.end())
            return "secret: " + secret->substr(0, secret->find('='));
    }
    return {};
}

bool namesTarget(CloudProvider provider, const std::vector<std::string> &holders, const std::string &target)
{
    if (target.empty())
        return false;
    const auto [first, second] = halves(target);
    return std::any_of(holders.begin(), holders.end(), [&, zone = first, name = second](const std::string &holder) {
        if (provider == CloudProvider::Gcloud)
            return holder.ends_with("/zones/" + zone + "/instances/" + name);
        if (provider == CloudProvider::Az) // Azure's names are the same in capitals
            return lower(holder).ends_with(lower("/networkInterfaces/" + zone + "/ipConfigurations/" + name));
        return holder == target;
    });
}

} // namespace twinline
