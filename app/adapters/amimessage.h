// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <string>
#include <vector>

namespace twinline {

/// One block of an Asterisk Manager Interface: "Key: value" lines. Keys may repeat, their order varies.
struct AmiMessage
{
    QList<std::pair<QByteArray, QByteArray>> fields;

    /// The first value of a key, whatever its capitals; null: there is none.
    QByteArray value(const char *key) const;
};

/// Takes apart what a manager says, within bounds: it may be anybody who speaks there.
class AmiReader
{
public:
    static constexpr qsizetype lineCap = 4096;
    static constexpr qsizetype fieldCap = 500; ///< of one block
    static constexpr qint64 cap = 8 << 20; ///< of one conversation: some ten thousand channels

    enum class Trouble { None, TooLarge, Garbage };

    void take(const QByteArray &bytes);
    /// The first line; nothing before it is whole.
    std::optional<QByteArray> banner();
    /// The next whole block.
    std::optional<AmiMessage> next();
    Trouble trouble() const { return m_trouble; }

private:
    std::optional<QByteArray> line();

    QByteArray m_bytes;
    qsizetype m_at = 0;
    qint64 m_total = 0;
    AmiMessage m_begun;
    Trouble m_trouble = Trouble::None;
};

/// "1.1" of "Asterisk Call Manager/1.1"; nothing for another banner.
std::optional<std::string> amiVersion(const QByteArray &banner);
/// False before 1.1, which knows no CoreShowChannels.
bool amiServes(const std::string &version);

/// How many calls have these channels: two legs are one call.
int callsOf(const std::vector<AmiMessage> &channels);
/// "701 SIP/102": where it is parked, and who waits there.
std::string parkedCall(const AmiMessage &event);

} // namespace twinline
