// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/actingports.h"

#include "session/runreport.h"
#include "ui/text/reporthtml.h"

namespace twinline {

ActingPorts::ActingPorts(CtlContext &context, const PairConfig &pair, const Product &product)
    : actor(context.clock)
    , journal(context.folders.state)
    , leases(context.folders.state, context.clock)
    , reports(context.folders.state,
              {[pair, product](const RunState &run, const std::vector<Event> &events) {
                   return text::runReportHtml(run, events, {pair, product});
               },
               runReportJson})
    , m_context(context)
{
}

} // namespace twinline
