// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/names.h"

#include "ui/text/tr.h"

#include <algorithm>

namespace twinline::text {

QString nodeName(const Subject &subject, NodeIndex node)
{
    if (node >= 0 && static_cast<std::size_t>(node) < subject.pair.nodes.size())
        return fromUtf8(subject.pair.nodes[static_cast<std::size_t>(node)].name);
    return Tr::tr("node %1").arg(node + 1);
}

QString serviceName(const Subject &subject)
{
    if (!subject.pair.serviceAddress.empty() || subject.pair.serviceEndpoints.empty())
        return fromUtf8(subject.pair.serviceAddress);
    return fromUtf8(subject.pair.serviceEndpoints.begin()->second.host);
}

QString serviceKind(const Subject &subject)
{
    return subject.product.serviceLabel.empty() ? Tr::tr("Service address", "kind of an address") : of(subject.product.serviceLabel);
}

QString productName(const Subject &subject)
{
    return subject.product.name.empty() ? fromUtf8(subject.product.key) : of(subject.product.name);
}

QString probeName(const Subject &subject, const std::string &key)
{
    const ProbeSpec *spec = subject.product.probe(key);
    return spec && !spec->label.empty() ? of(spec->label) : fromUtf8(key);
}

QString stepName(const Subject &subject, const std::string &key, NodeIndex from)
{
    for (const Runbook &runbook : subject.product.runbooks) {
        const auto step = std::find_if(runbook.steps.begin(), runbook.steps.end(), [&](const Step &s) { return s.key == key; });
        if (step == runbook.steps.end())
            continue;
        QString title = of(step->title);
        const NodeIndex to = otherNode(subject, from);
        if (to >= 0)
            title.replace(QLatin1String("{from}"), nodeName(subject, from)).replace(QLatin1String("{to}"), nodeName(subject, to));
        if (const auto terminal = subject.pair.serviceEndpoints.find("terminal"); terminal != subject.pair.serviceEndpoints.end())
            title.replace(QLatin1String("{terminal}"), fromUtf8(terminal->second.text + '@' + terminal->second.host));
        if (!title.contains(u'{'))
            return title;
    }
    return fromUtf8(key);
}

NodeIndex otherNode(const Subject &subject, NodeIndex node)
{
    return subject.pair.nodes.size() == 2 && (node == 0 || node == 1) ? 1 - node : -1;
}

} // namespace twinline::text
