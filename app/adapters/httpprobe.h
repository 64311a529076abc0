// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/httpget.h"
#include "adapters/probejob.h"

namespace twinline {

/// Asks an HTTP(S) monitor (TEL-15) and reads what it says of the node.
class HttpProbe : public ProbeJob
{
    Q_OBJECT

public:
    HttpProbe(ProbeRequest request, QObject *parent);

protected:
    void ask() override;
    void expire() override;
    void release() override;

private:
    void take(Outcome outcome, const std::string &words);
    void readHead();
    void readWhole();

    HttpGet m_get;
};

} // namespace twinline
