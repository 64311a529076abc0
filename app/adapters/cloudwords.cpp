// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/cloudwords.h"

#include "adapters/probejob.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace twinline {

namespace {

QJsonObject objectIn(const QByteArray &printed)
{
    return QJsonDocument::fromJson(printed.trimmed()).object();
}

/// A value of the first of these names that is there; Azure writes one name in two ways.
QJsonValue valueOf(const QJsonObject &object, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        if (const QJsonValue value = object.value(QLatin1String(name)); !value.isUndefined())
            return value;
    return QJsonValue(QJsonValue::Undefined);
}

std::string textOf(const QJsonObject &object, const char *name)
{
    return cardText(object.value(QLatin1String(name)).toString().toStdString(), 400);
}

void addHolder(CloudFacts &facts, const std::string &holder)
{
    if (!holder.empty())
        facts.holders.push_back(holder);
}

QJsonObject first(const QJsonValue &list)
{
    const QJsonArray array = list.toArray();
    return array.size() == 1 ? array.first().toObject() : QJsonObject();
}

std::optional<CloudFacts> awsAddress(const QJsonObject &said)
{
    const QJsonObject address = first(said.value(QStringLiteral("Addresses")));
    if (!address.contains(QStringLiteral("PublicIp")))
        return std::nullopt;
    CloudFacts facts{textOf(address, "PublicIp"), {}, {}, true};
    addHolder(facts, textOf(address, "InstanceId"));
    addHolder(facts, textOf(address, "NetworkInterfaceId"));
    return facts;
}

/// DOWN with a port: taken on, and not there yet. ERROR is for people to look at.
std::optional<CloudFacts> openStackAddress(const QJsonObject &said)
{
    if (!said.contains(QStringLiteral("floating_ip_address")) || !said.contains(QStringLiteral("port_id")))
        return std::nullopt;
    CloudFacts facts{textOf(said, "floating_ip_address"), {}, textOf(said, "status"), true};
    addHolder(facts, textOf(said, "port_id"));
    facts.settled = facts.state == "ACTIVE" || (facts.state == "DOWN" && facts.holders.empty());
    return facts;
}

std::optional<CloudFacts> hcloudAddress(const QJsonObject &said)
{
    const QJsonValue server = said.value(QStringLiteral("server"));
    if (!said.contains(QStringLiteral("ip")) || (!server.isDouble() && !server.isNull()))
        return std::nullopt;
    CloudFacts facts{textOf(said, "ip"), {}, {}, true};
    if (server.isDouble())
        facts.holders.push_back(std::to_string(server.toInteger()));
    return facts;
}

std::optional<CloudFacts> gcloudAddress(const QJsonObject &said)
{
    if (!said.contains(QStringLiteral("address")) || !said.contains(QStringLiteral("status")))
        return std::nullopt;
    CloudFacts facts{textOf(said, "address"), {}, textOf(said, "status"), true};
    for (const QJsonValue user : said.value(QStringLiteral("users")).toArray())
        addHolder(facts, cardText(user.toString().toStdString(), 400));
    facts.settled = facts.state == "IN_USE" || facts.state == "RESERVED";
    return facts;
}

std::optional<CloudFacts> azAddress(const QJsonObject &said)
{
    if (!said.contains(QStringLiteral("provisioningState")) || !said.contains(QStringLiteral("id")))
        return std::nullopt;
    CloudFacts facts{textOf(said, "ipAddress"), {}, textOf(said, "provisioningState"), true};
    addHolder(facts, textOf(said.value(QStringLiteral("ipConfiguration")).toObject(), "id"));
    facts.settled = facts.state == "Succeeded";
    return facts;
}

/// An address on its way already names its new place: only ASSIGNED says that it is there, and only AVAILABLE that it is nowhere.
std::optional<CloudFacts> ociAddress(const QJsonObject &said)
{
    const QJsonObject data = said.value(QStringLiteral("data")).toObject();
    if (!data.contains(QStringLiteral("lifecycle-state")))
        return std::nullopt;
    CloudFacts facts{textOf(data, "ip-address"), {}, textOf(data, "lifecycle-state"), true};
    addHolder(facts, textOf(data, "assigned-entity-id"));
    facts.settled = facts.state == "ASSIGNED" || facts.state == "AVAILABLE" || facts.state == "UNASSIGNED";
    return facts;
}

/// Another public address on the machine's interface, unless it is the one that shall come.
std::string takenBy(const std::string &address, const std::string &id, const CloudAddress &cloud)
{
    return address.empty() || id == cloud.id ? std::string() : "has " + address;
}

std::optional<CloudTarget> awsInterface(const QJsonObject &said, const CloudAddress &cloud)
{
    const QJsonObject interface = first(said.value(QStringLiteral("NetworkInterfaces")));
    if (!interface.contains(QStringLiteral("Status")))
        return std::nullopt;
    const QJsonObject association = interface.value(QStringLiteral("Association")).toObject();
    CloudTarget target{textOf(interface, "Status"), takenBy(textOf(association, "PublicIp"), textOf(association, "AllocationId"), cloud)};
    if (target.state != "in-use") // bound to no machine
        target.obstacle = target.state;
    return target;
}

std::optional<CloudTarget> awsInstance(const QJsonObject &said)
{
    const QJsonObject instance = first(first(said.value(QStringLiteral("Reservations"))).value(QStringLiteral("Instances")));
    const QJsonObject state = instance.value(QStringLiteral("State")).toObject();
    if (!state.contains(QStringLiteral("Name")))
        return std::nullopt;
    CloudTarget target{textOf(state, "Name"), {}};
    if (target.state != "running")
        target.obstacle = target.state;
    else if (instance.value(QStringLiteral("NetworkInterfaces")).toArray().size() > 1) // then an address needs an interface's name
        target.obstacle = "more than one interface";
    return target;
}

/// The trial of the move itself: AWS answers it with an error, whatever comes.
void tryMove(CloudTarget &target, const CommandEnd &trial)
{
    if (trial.outcome == Outcome::Answered && !trial.complaints.contains("DryRunOperation") && target.obstacle.empty())
        target.obstacle = cloudLine(trial.complaints);
}

std::optional<CloudTarget> openStackPort(const QJsonObject &said)
{
    if (!said.contains(QStringLiteral("status")) || !said.contains(QStringLiteral("id")))
        return std::nullopt;
    CloudTarget target{textOf(said, "status"), {}};
    if (!said.value(QStringLiteral("admin_state_up")).toBool(true))
        target.obstacle = "admin_state_up false";
    else if (textOf(said, "device_id").empty())
        target.obstacle = "bound to no machine";
    else if (target.state != "ACTIVE")
        target.obstacle = target.state;
    return target;
}

std::optional<CloudTarget> hcloudServer(const QJsonObject &said)
{
    if (!said.contains(QStringLiteral("status")) || !said.value(QStringLiteral("id")).isDouble())
        return std::nullopt;
    CloudTarget target{textOf(said, "status"), {}};
    if (target.state != "running")
        target.obstacle = target.state;
    else if (said.value(QStringLiteral("locked")).toBool())
        target.obstacle = "locked";
    return target;
}

/// An interface takes one public address: one that is there must go before.
std::optional<CloudTarget> gcloudInstance(const QJsonObject &said, const std::string &service)
{
    const QJsonArray interfaces = said.value(QStringLiteral("networkInterfaces")).toArray();
    if (!said.contains(QStringLiteral("status")) || interfaces.isEmpty())
        return std::nullopt;
    CloudTarget target{textOf(said, "status"), {}};
    const QJsonArray taken = interfaces.first().toObject().value(QStringLiteral("accessConfigs")).toArray();
    const std::string address = taken.isEmpty() ? std::string() : textOf(taken.first().toObject(), "natIP");
    if (target.state != "RUNNING")
        target.obstacle = target.state;
    else if (!taken.isEmpty() && address != service)
        target.obstacle = address.empty() ? "has an access config" : "has " + address;
    return target;
}

std::optional<CloudTarget> azConfiguration(const QJsonObject &said, const CloudAddress &cloud)
{
    if (!said.contains(QStringLiteral("provisioningState")))
        return std::nullopt;
    CloudTarget target{textOf(said, "provisioningState"), {}};
    const QString taken = valueOf(said, {"publicIPAddress", "publicIpAddress"}).toObject().value(QStringLiteral("id")).toString();
    const std::string name = taken.section(QLatin1Char('/'), -1).toStdString();
    if (target.state != "Succeeded")
        target.obstacle = target.state;
    else
        target.obstacle = takenBy(name, name, cloud);
    return target;
}

std::optional<CloudTarget> ociPrivateIp(const QJsonObject &said)
{
    const QJsonObject data = said.value(QStringLiteral("data")).toObject();
    if (!data.contains(QStringLiteral("vnic-id")))
        return std::nullopt;
    const bool bound = data.value(QStringLiteral("vnic-id")).isString();
    return CloudTarget{textOf(data, "ip-address"), bound ? std::string() : "bound to no machine"};
}

std::optional<CloudTarget> described(const CloudAddress &cloud, const std::string &target, const std::string &service, const QJsonObject &said)
{
    switch (cloud.provider) {
    case CloudProvider::Aws: return target.starts_with("eni-") ? awsInterface(said, cloud) : awsInstance(said);
    case CloudProvider::OpenStack: return openStackPort(said);
    case CloudProvider::Hcloud: return hcloudServer(said);
    case CloudProvider::Gcloud: return gcloudInstance(said, service);
    case CloudProvider::Az: return azConfiguration(said, cloud);
    case CloudProvider::Oci: break;
    }
    return ociPrivateIp(said);
}

} // namespace

std::optional<CloudFacts> readCloudAddress(CloudProvider provider, const QByteArray &printed)
{
    const QJsonObject said = objectIn(printed);
    switch (provider) {
    case CloudProvider::Aws: return awsAddress(said);
    case CloudProvider::OpenStack: return openStackAddress(said);
    case CloudProvider::Hcloud: return hcloudAddress(said);
    case CloudProvider::Gcloud: return gcloudAddress(said);
    case CloudProvider::Az: return azAddress(said);
    case CloudProvider::Oci: break;
    }
    return ociAddress(said);
}

std::optional<CloudTarget> readCloudTarget(const CloudAddress &cloud, const std::string &target, const std::string &service,
                                           const std::vector<CommandEnd> &ends)
{
    if (ends.empty() || ends.front().outcome != Outcome::Answered)
        return std::nullopt;
    std::optional<CloudTarget> found = described(cloud, target, service, objectIn(ends.front().output));
    if (found && ends.size() > 1)
        tryMove(*found, ends[1]);
    return found;
}

std::string cloudLine(const QByteArray &complaints)
{
    QByteArray chosen;
    for (const char *wanted : {"rror", "\"message\"", "denied", "ould not", "nable to", "", }) {
        for (const QByteArray &line : complaints.split('\n'))
            if (chosen.isEmpty() && !line.trimmed().isEmpty() && line.contains(wanted) && line.trimmed() != "ServiceError:")
                chosen = line;
    }
    return cardText(chosen.toStdString());
}

Outcome cloudOutcome(const QByteArray &complaints)
{
    const QByteArray words = complaints.toLower();
    const auto has = [&](std::initializer_list<const char *> list) {
        return std::any_of(list.begin(), list.end(), [&](const char *word) { return words.contains(word); });
    };
    if (has({"could not connect", "connection refused", "unable to establish connection", "no such host", "name or service not known", "failed to resolve",
             "network is unreachable", "unable to reach"}))
        return Outcome::Unroutable;
    if (has({"timed out", "timeout", "deadline exceeded"}))
        return Outcome::Timeout;
    if (has({"unauthorized", "not authorized", "accessdenied", "access denied", "authorizationfailed", "authentication", "credentials", "permission",
             "no active context or token", "forbidden", "(http 401)", "(http 403)", "expired", "az login", "gcloud auth"}))
        return Outcome::Denied;
    return Outcome::Garbage;
}

} // namespace twinline
