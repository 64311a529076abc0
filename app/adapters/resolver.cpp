// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/resolver.h"

#include <QHostInfo>

#include <algorithm>

namespace twinline {

Resolver::Resolver(QObject *parent)
    : QObject(parent)
{
}

Resolver::~Resolver()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
}

void Resolver::resolve(const std::string &host, Then then)
{
    const QString name = QString::fromStdString(host);
    if (const QHostAddress literal(name); !literal.isNull()) {
        then(literal, {});
        return;
    }
    m_lookup = QHostInfo::lookupHost(name, this, [this, then = std::move(then)](const QHostInfo &info) {
        m_lookup = -1;
        const QList<QHostAddress> found = info.addresses();
        // Telephone systems mostly listen on IPv4 alone, whatever their names resolve to first.
        const auto v4 = std::find_if(found.begin(), found.end(), [](const QHostAddress &address) {
            return address.protocol() == QAbstractSocket::IPv4Protocol;
        });
        const QHostAddress address = v4 != found.end() ? *v4 : found.value(0);
        then(address, address.isNull() ? info.errorString().toStdString() : std::string());
    });
}

} // namespace twinline
