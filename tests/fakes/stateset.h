// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace twinline::sample {

/// Numbers keys in the order in which they are first seen. Of a key only 128 bits of hash are kept: among a hundred million
/// states two different ones look alike with a probability of 10⁻²³.
class StateSet
{
public:
    StateSet() { m_places.assign(1U << 12, none); }

    /// The number of \a key, and whether it is new.
    std::pair<std::size_t, bool> add(const std::string &key)
    {
        if (3 * m_hashes.size() >= 2 * m_places.size())
            grow();
        const Hash hash = hashOf(key);
        std::size_t place = hash.first & (m_places.size() - 1);
        for (; m_places[place] != none; place = (place + 1) & (m_places.size() - 1))
            if (m_hashes[m_places[place]] == hash)
                return {m_places[place], false};
        m_places[place] = std::uint32_t(m_hashes.size());
        m_hashes.push_back(hash);
        return {m_hashes.size() - 1, true};
    }

private:
    using Hash = std::pair<std::uint64_t, std::uint64_t>;
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    static std::uint64_t mixed(std::uint64_t x)
    {
        x = (x ^ (x >> 31)) * 0x9E3779B97F4A7C15U;
        x = (x ^ (x >> 29)) * 0xD6E8FEB86659FD93U;
        return x ^ (x >> 32);
    }

    static Hash hashOf(const std::string &key)
    {
        Hash hash{0x243F6A8885A308D3U ^ key.size(), 0x13198A2E03707344U};
        for (std::size_t i = 0; i < key.size(); i += 8) {
            std::uint64_t block = 0;
            std::memcpy(&block, key.data() + i, std::min<std::size_t>(8, key.size() - i));
            hash.first = mixed(hash.first ^ block);
            hash.second = mixed(hash.second + block * 0xC2B2AE3D27D4EB4FU + hash.first);
        }
        return hash;
    }

    void grow()
    {
        m_places.assign(2 * m_places.size(), none);
        for (std::uint32_t i = 0; i < m_hashes.size(); ++i) {
            std::size_t place = m_hashes[i].first & (m_places.size() - 1);
            while (m_places[place] != none)
                place = (place + 1) & (m_places.size() - 1);
            m_places[place] = i;
        }
    }

    std::vector<Hash> m_hashes;
    std::vector<std::uint32_t> m_places; ///< open addressing: numbers, by the low bits of their hash
};

} // namespace twinline::sample
