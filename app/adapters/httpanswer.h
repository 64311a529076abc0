// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace twinline {

/// An HTTP/1.x answer as its bytes come in: Head → Body → Whole; at any time Garbage, or TooLarge when the head or the
/// body goes over the cap. What it keeps is bounded, however much comes.
class HttpAnswer
{
public:
    static constexpr std::size_t cap = 64 * 1024; ///< bytes of a head; of a body, unless told otherwise

    enum class State { Head, Body, Whole, Garbage, TooLarge };

    explicit HttpAnswer(std::size_t bodyCap = cap) : m_bodyCap(bodyCap) {}

    void take(std::string_view bytes);
    /// The connection has ended: a body without a length is whole, anything else unfinished stays so.
    void end();

    State state() const { return m_state; }
    int status() const { return m_status; } ///< 0 before the head is there
    const std::string &phrase() const { return m_phrase; }
    /// A field of the head, by its name in lower case; empty when it is not there.
    std::string field(std::string_view name) const;
    const std::string &body() const { return m_body; }
    /// What came and is not understood: the beginning of Garbage.
    const std::string &raw() const { return m_raw; }

private:
    bool readHead(); ///< whether another one may follow: 100 Continue
    void readFields(std::string_view lines);
    void readFraming();
    void readBody();
    bool readChunk(); ///< whether another one may follow

    enum class Framing { UntilEnd, Length, Chunked };

    std::size_t m_bodyCap;
    State m_state = State::Head;
    Framing m_framing = Framing::UntilEnd;
    std::size_t m_length = 0;
    std::size_t m_searched = 0; ///< how far m_raw holds no end of the head
    int m_status = 0;
    std::string m_phrase;
    std::vector<std::pair<std::string, std::string>> m_fields;
    std::string m_raw;
    std::string m_body;
};

} // namespace twinline
