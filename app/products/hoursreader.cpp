// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/hoursreader.h"

namespace twinline {

namespace {

/// "02:55": minutes since midnight.
std::optional<std::chrono::minutes> readTimeOfDay(TableReader &reader, const char *key)
{
    const std::string text = reader.text(key);
    if (text.empty())
        return std::nullopt;
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() == 5 && text[2] == ':' && digit(0) && digit(1) && digit(3) && digit(4)) {
        const int hour = (text[0] - '0') * 10 + (text[1] - '0');
        const int minute = (text[3] - '0') * 10 + (text[4] - '0');
        if (hour < 24 && minute < 60)
            return std::chrono::minutes(hour * 60 + minute);
    }
    reader.wrong(key, "'" + text + "' is no time of day", "'HH:MM' from 00:00 to 23:59");
    return std::nullopt;
}

} // namespace

void readQuietHours(TableReader &reader, PairConfig &pair)
{
    pair.quietFrom = readTimeOfDay(reader, "quiet_from");
    pair.quietTo = readTimeOfDay(reader, "quiet_to");
    if (reader.has("quiet_from") != reader.has("quiet_to"))
        reader.wrong(reader.has("quiet_from") ? "quiet_from" : "quiet_to", "quiet hours with one end only", "'quiet_from' and 'quiet_to'");
    if (pair.quietFrom && pair.quietFrom == pair.quietTo)
        reader.wrong("quiet_to", "the quiet hours end when they begin", "another time than 'quiet_from'");
}

} // namespace twinline
