// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/typedsecret.h"

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace twinline {

namespace {

constexpr std::size_t longest = 1024;

/// No echo on the terminal while it lives.
class Unseen
{
public:
    Unseen()
        : m_changed(isatty(STDIN_FILENO) && tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios unseen = m_before;
        unseen.c_lflag &= ~tcflag_t(ECHO);
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
    }
    ~Unseen()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Unseen(const Unseen &) = delete;
    Unseen &operator=(const Unseen &) = delete;

private:
    termios m_before{};
    bool m_changed;
};

} // namespace

std::optional<std::string> typedSecret(const QString &prompt)
{
    const bool asked = isatty(STDIN_FILENO);
    const Unseen unseen;
    if (asked)
        std::fprintf(stderr, "%s", qPrintable(prompt));
    std::string line;
    char next = 0;
    ssize_t got = 0;
    while (line.size() <= longest && (got = ::read(STDIN_FILENO, &next, 1)) == 1 && next != '\n')
        line += next;
    if (asked)
        std::fprintf(stderr, "\n");
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return (got != 1 && line.empty()) || line.size() > longest ? std::nullopt : std::optional(line);
}

} // namespace twinline
