// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetext.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace lint {

namespace {

enum class Part { Code, LineComment, BlockComment, Text, Character, RawText };

/// Walks over C++ and blanks what is not wanted.
class Stripper
{
public:
    Stripper(const std::string &text, bool keepLiterals) : m_text(text), m_keepLiterals(keepLiterals) {}

    std::string run()
    {
        while (m_at < m_text.size())
            step();
        return m_out;
    }

private:
    bool at(const char *word) const { return m_text.compare(m_at, std::char_traits<char>::length(word), word) == 0; }

    void take(std::size_t count, bool keep)
    {
        for (; count > 0 && m_at < m_text.size(); --count, ++m_at)
            m_out += keep || m_text[m_at] == '\n' ? m_text[m_at] : ' ';
    }

    void step()
    {
        switch (m_part) {
        case Part::Code: return code();
        case Part::LineComment:
            if (m_text[m_at] == '\n')
                m_part = Part::Code;
            return take(1, false);
        case Part::BlockComment:
            if (!at("*/"))
                return take(1, false);
            m_part = Part::Code;
            return take(2, false);
        case Part::Text: return literal('"');
        case Part::Character: return literal('\'');
        case Part::RawText:
            if (!at(m_rawEnd.c_str()))
                return take(1, m_keepLiterals);
            m_part = Part::Code;
            return take(m_rawEnd.size(), true);
        }
    }

    void code()
    {
        const bool digitSeparator = m_at > 0 && std::isxdigit(static_cast<unsigned char>(m_text[m_at - 1])) != 0;
        if (at("//"))
            m_part = Part::LineComment;
        else if (at("/*"))
            m_part = Part::BlockComment;
        else if (at("R\"")) {
            const std::size_t open = m_text.find('(', m_at);
            m_rawEnd = ")" + m_text.substr(m_at + 2, open - m_at - 2) + "\"";
            m_part = Part::RawText;
            return take(open - m_at + 1, true);
        } else if (m_text[m_at] == '"')
            m_part = Part::Text;
        else if (m_text[m_at] == '\'' && !digitSeparator)
            m_part = Part::Character;
        take(1, m_part != Part::LineComment && m_part != Part::BlockComment);
    }

    void literal(char end)
    {
        if (m_text[m_at] == '\\')
            return take(2, m_keepLiterals);
        const bool ends = m_text[m_at] == end || m_text[m_at] == '\n';
        if (ends)
            m_part = Part::Code;
        take(1, ends || m_keepLiterals);
    }

    const std::string &m_text;
    bool m_keepLiterals;
    std::size_t m_at = 0;
    Part m_part = Part::Code;
    std::string m_rawEnd;
    std::string m_out;
};

} // namespace

std::string withoutWords(const std::string &cpp)
{
    return Stripper(cpp, false).run();
}

std::string withoutComments(const std::string &cpp)
{
    return Stripper(cpp, true).run();
}

int lineOf(const std::string &text, std::size_t at)
{
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size())), '\n'));
}

bool startsWith(const std::string &text, const std::string &start)
{
    return text.compare(0, start.size(), start) == 0;
}

bool endsWith(const std::string &text, const std::string &end)
{
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

bool isCpp(const Source &source)
{
    return endsWith(source.path, ".h") || endsWith(source.path, ".cpp");
}

std::vector<Source> sourcesUnder(const std::string &root, const std::vector<std::string> &folders,
                                 const std::vector<std::string> &endings)
{
    namespace fs = std::filesystem;
    std::vector<Source> sources;
    const auto take = [&](const fs::path &path) {
        const std::string name = path.filename().string();
        if (std::none_of(endings.begin(), endings.end(), [&](const std::string &end) { return endsWith(name, end); }))
            return;
        std::ifstream in(path, std::ios::binary);
        std::ostringstream text;
        text << in.rdbuf();
        sources.push_back({fs::relative(path, root).generic_string(), text.str()});
    };
    for (const std::string &folder : folders) {
        const fs::path start = fs::path(root) / folder;
        if (fs::is_regular_file(start))
            take(start);
        if (!fs::is_directory(start))
            continue;
        for (const auto &entry : fs::recursive_directory_iterator(start)) {
            if (entry.is_regular_file())
                take(entry.path());
        }
    }
    std::sort(sources.begin(), sources.end(), [](const Source &a, const Source &b) { return a.path < b.path; });
    return sources;
}

} // namespace lint
