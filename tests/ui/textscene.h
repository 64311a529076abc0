// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/format.h"
#include "ui/text/sentences.h"

#include <QTest>

namespace twinline::test {

/// A pair of two telisca servers to talk about.
struct TextScene
{
    PairConfig pair;
    Product product;

    TextScene()
    {
        pair.name = "Paris Centre";
        pair.serviceAddress = "10.1.1.245";
        pair.nodes.resize(2);
        pair.nodes[0].name = "cti-1";
        pair.nodes[1].name = "cti-2";
        product.key = "telisca-hot-standby";
        product.name.texts = {"telisca Hot Standby", "telisca Hot Standby", "telisca Hot Standby", "telisca Hot Standby"};
        product.probes = {http("role", "/IPSCFG/admin/monitor.aspx?mod=FT"), http("identity", "/IPSCFG/admin"),
                          probe("sip", ProbeKind::SipUdp), probe("sip-tcp", ProbeKind::SipTcp),
                          probe("startup", ProbeKind::Tcp), probe("database", ProbeKind::Postgres)};
        product.probes[0].label.texts = {"Role", "Ruolo", "役割", "Роль"};
        product.probes[1].identity = true;
    }

    text::Subject subject() const { return {pair, product}; }

    static ProbeSpec probe(const std::string &key, ProbeKind kind)
    {
        ProbeSpec spec;
        spec.key = key;
        spec.kind = kind;
        return spec;
    }

    static ProbeSpec http(const std::string &key, const std::string &path)
    {
        ProbeSpec spec = probe(key, ProbeKind::Http);
        spec.path = path;
        return spec;
    }
};

/// One text in the four languages.
struct Four
{
    const char *english;
    const char *italian;
    const char *japanese;
    const char *russian;

    QString in(Language language) const
    {
        const std::array<const char *, 4> all{english, italian, japanese, russian};
        return QString::fromUtf8(all[static_cast<std::size_t>(language)]);
    }
};

/// 12 May 2026, 10:33:05 UTC; the tests run in UTC.
inline WallTime may12()
{
    return WallTime(std::chrono::milliseconds(1778581985000));
}

/// As a reader sees it: no-break spaces as plain ones.
inline QString plain(QString words)
{
    return words.replace(QChar(0x00a0), QLatin1Char(' ')).replace(QChar(0x202f), QLatin1Char(' '));
}

} // namespace twinline::test

Q_DECLARE_METATYPE(twinline::Language)
Q_DECLARE_METATYPE(twinline::test::Four)
