// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `crm_mon -1 --output-as=xml`. Its status element tells what the exit code would: 102 is no cluster. A status of 0 without a
// summary is met, too: then it could not read the cluster's configuration.
#include "adapters/hostlook.h"
#include "adapters/probejob.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace twinline {

namespace {

constexpr int notConnected = 102;
constexpr std::size_t mostParts = 10000; ///< nodes and resources

class ClusterReader
{
public:
    explicit ClusterReader(const QByteArray &bytes)
        : m_xml(bytes)
    {
    }
    bool read();

    PacemakerFacts facts;
    std::optional<int> status;
    std::string errors;
    bool summary = false;

private:
    void take(const QString &parent);
    std::string attribute(const char *name) const { return cardText(m_xml.attributes().value(QLatin1String(name)).toString().toStdString(), 100); }
    bool yes(const char *name) const { return m_xml.attributes().value(QLatin1String(name)) == QLatin1String("true"); }

    QXmlStreamReader m_xml;
};

bool ClusterReader::read()
{
    QStringList path;
    while (!m_xml.atEnd()) {
        m_xml.readNext();
        if (m_xml.isStartElement()) {
            if (path.isEmpty() && m_xml.name() != QLatin1String("pacemaker-result") && m_xml.name() != QLatin1String("crm_mon"))
                return false;
            take(path.isEmpty() ? QString() : path.last());
            path << m_xml.name().toString();
        } else if (m_xml.isEndElement()) {
            path.removeLast();
        } else if (m_xml.isCharacters() && !path.isEmpty() && path.last() == QLatin1String("error")) {
            errors += (errors.empty() ? "" : "; ") + m_xml.text().toString().toStdString();
        }
        if (facts.online.size() + facts.resources.size() > mostParts)
            return false;
    }
    return !m_xml.hasError();
}

void ClusterReader::take(const QString &parent)
{
    const auto name = m_xml.name();
    if (name == QLatin1String("current_dc")) {
        summary = true;
        facts.quorum = yes("with_quorum");
        facts.coordinator = attribute("name");
    } else if (name == QLatin1String("cluster_options")) {
        facts.maintenance = yes("maintenance-mode");
    } else if (name == QLatin1String("node") && parent == QLatin1String("nodes")) {
        facts.online[attribute("name")] = yes("online");
    } else if (name == QLatin1String("resource")) {
        facts.resources.push_back({attribute("id"), attribute("role"), {}, yes("managed"), yes("failed")});
    } else if (name == QLatin1String("node") && parent == QLatin1String("resource") && !facts.resources.empty()) {
        facts.resources.back().nodes.push_back(attribute("name"));
    } else if (name == QLatin1String("status") && parent == QLatin1String("pacemaker-result")) {
        bool number = false;
        const int code = m_xml.attributes().value(QLatin1String("code")).toInt(&number);
        if (number)
            status = code;
    }
}

std::string clusterWords(const PacemakerFacts &facts)
{
    const auto online = std::count_if(facts.online.begin(), facts.online.end(), [](const auto &node) { return node.second; });
    std::string words = std::to_string(online) + " / " + std::to_string(facts.online.size()) + " online";
    if (!facts.quorum)
        words += ", no quorum";
    if (facts.maintenance)
        words += ", maintenance";
    for (const ClusterResource &resource : facts.resources)
        if (resource.failed)
            words += ", " + resource.id + " failed";
    return cardText(words);
}

} // namespace

HostReading readPacemaker(const HostOutput &output)
{
    ClusterReader reader(output.printed);
    if (output.printed.isEmpty() || !reader.read() || !reader.status)
        return hostTrouble(output, "an answer that is none of crm_mon's");
    if (*reader.status == notConnected)
        return {Outcome::Answered, PacemakerFacts{}, "no cluster runs here"};
    const bool denied = reader.errors.find("ermission denied") != std::string::npos;
    if (*reader.status != 0 || !reader.summary)
        return {denied ? Outcome::Denied : Outcome::Garbage, {}, reader.errors.empty() ? "status " + std::to_string(*reader.status) : reader.errors};
    reader.facts.running = true;
    return {Outcome::Answered, reader.facts, clusterWords(reader.facts)};
}

} // namespace twinline
