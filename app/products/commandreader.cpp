// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/commandreader.h"

#include "domain/nodecommand.h"

#include <algorithm>

namespace twinline {

namespace {

bool isName(const std::string &text)
{
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

/// One line for the shell of a node; the names in braces are those that it can be filled with.
std::string readCommand(TableReader &reader, const std::string &name)
{
    const std::string command = reader.text(name);
    if (std::any_of(command.begin(), command.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }))
        reader.wrong(name, "a control character in the command '" + name + "'", "one line of text");
    for (std::size_t open = command.find('{'); open != std::string::npos; open = command.find('{', open + 1)) {
        const std::size_t close = command.find('}', open);
        const std::string held = command.substr(open + 1, close == std::string::npos ? close : close - open - 1);
        if (std::find(commandNames().begin(), commandNames().end(), held) == commandNames().end())
            reader.wrong(name, "unknown name '{" + held + "}' in the command '" + name + "'", suggestion(held, commandNames()));
    }
    return command;
}

} // namespace

std::map<std::string, std::string> readCommands(TableReader &reader)
{
    std::map<std::string, std::string> commands;
    for (const std::string &name : reader.keys()) {
        if (!isName(name))
            reader.wrong(name, "'" + name + "' is no name of a command", "lower-case letters, digits and hyphens");
        commands[name] = readCommand(reader, name);
    }
    return commands;
}

void readOwnCommands(TableReader &pairReader, const Product *product, PairConfig &pair)
{
    const toml::table *table = pairReader.table("commands");
    if (!table || !product)
        return;
    TableReader reader(*table, "[pair.commands]", pairReader.mistakes());
    for (const auto &[name, text] : product->commands)
        if (reader.has(name))
            pair.commands[name] = readCommand(reader, name);
    reader.finish();
}

} // namespace twinline
