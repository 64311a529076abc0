// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/amimessage.h"

#include "adapters/probejob.h"

#include <algorithm>
#include <set>

namespace twinline {

namespace {

constexpr std::size_t longestCall = 60;

/// "SIP/102" of "SIP/102-0000001a": the number behind it only tells this call from the last.
QByteArray lineOf(QByteArray channel)
{
    channel = channel.left(channel.indexOf(';') < 0 ? channel.size() : channel.indexOf(';'));
    const qsizetype dash = channel.lastIndexOf('-');
    const QByteArray rest = channel.mid(dash + 1);
    const bool number = dash > 0 && rest.size() == 8
        && std::all_of(rest.begin(), rest.end(), [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
    return number ? channel.left(dash) : channel;
}

QByteArray firstOf(const AmiMessage &message, std::initializer_list<const char *> keys)
{
    for (const char *key : keys)
        if (const QByteArray value = message.value(key); !value.isEmpty())
            return value;
    return {};
}

/// What the legs of one call have in common. Before AMI 1.2 there is no Linkedid: there a leg names the one that it is
/// bridged to.
QByteArray callOf(const AmiMessage &channel)
{
    if (const QByteArray linked = channel.value("Linkedid"); !linked.isEmpty())
        return linked;
    const QByteArray own = channel.value("Uniqueid");
    const QByteArray other = channel.value("BridgedUniqueid");
    return other.isEmpty() ? own : std::min(own, other);
}

} // namespace

QByteArray AmiMessage::value(const char *key) const
{
    for (const auto &[name, value] : fields)
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

void AmiReader::take(const QByteArray &bytes)
{
    m_total += bytes.size();
    if (m_total > cap) {
        m_trouble = Trouble::TooLarge;
        return;
    }
    if (m_at > lineCap) { // what was read is let go now and then, not line by line
        m_bytes.remove(0, m_at);
        m_at = 0;
    }
    m_bytes += bytes;
}

std::optional<QByteArray> AmiReader::line()
{
    const qsizetype end = m_bytes.indexOf('\n', m_at);
    if ((end < 0 ? m_bytes.size() : end) - m_at > lineCap)
        m_trouble = Trouble::TooLarge;
    if (end < 0 || m_trouble != Trouble::None)
        return std::nullopt;
    QByteArray found = m_bytes.mid(m_at, end - m_at);
    m_at = end + 1;
    if (found.endsWith('\r'))
        found.chop(1);
    return found;
}

std::optional<QByteArray> AmiReader::banner()
{
    return line();
}

std::optional<AmiMessage> AmiReader::next()
{
    while (const auto text = line()) {
        if (text->isEmpty() && m_begun.fields.isEmpty())
            continue;
        if (text->isEmpty())
            return std::exchange(m_begun, {});
        const qsizetype colon = text->indexOf(':');
        if (colon <= 0 || m_begun.fields.size() >= fieldCap) {
            m_trouble = colon <= 0 ? Trouble::Garbage : Trouble::TooLarge;
            return std::nullopt;
        }
        m_begun.fields.emplace_back(text->left(colon).trimmed(), text->mid(colon + 1).trimmed());
    }
    return std::nullopt;
}

std::optional<std::string> amiVersion(const QByteArray &banner)
{
    const QByteArray name = "Asterisk Call Manager/";
    if (!banner.startsWith(name))
        return std::nullopt;
    const std::string version = banner.mid(name.size()).trimmed().toStdString();
    const bool plain = !version.empty() && version.size() <= 16
        && version.find_first_not_of("0123456789.") == std::string::npos && version.front() != '.';
    return plain ? std::optional(version) : std::nullopt;
}

bool amiServes(const std::string &version)
{
    return version != "1" && version != "1.0" && version.front() != '0';
}

int callsOf(const std::vector<AmiMessage> &channels)
{
    std::set<QByteArray> calls;
    for (const AmiMessage &channel : channels)
        calls.insert(callOf(channel));
    return int(calls.size());
}

std::string parkedCall(const AmiMessage &event)
{
    const QByteArray space = firstOf(event, {"ParkingSpace", "Exten"}); // Asterisk 12 named them anew
    const QByteArray who = lineOf(firstOf(event, {"ParkeeChannel", "Channel"}));
    return cardText((space + ' ' + who).toStdString(), longestCall);
}

} // namespace twinline
