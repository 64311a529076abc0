// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/probejob.h"
#include "adapters/resolver.h"

#include <QTcpSocket>

namespace twinline {

/// Reads the first line that a TCP server says by itself (SSH, SMTP, AMI): who answers there?
class BannerProbe : public ProbeJob
{
    Q_OBJECT

public:
    static constexpr qint64 lineCap = 255; ///< bytes; RFC 4253 §4.2 allows as much

    using ProbeJob::ProbeJob;
    ~BannerProbe() override;

protected:
    void ask() override;
    void expire() override;
    void release() override;

private:
    void connectTo(const QHostAddress &address, const std::string &error);
    void read();

    Resolver m_resolver;
    QTcpSocket m_socket;
    BootTime m_asked{};
};

} // namespace twinline
