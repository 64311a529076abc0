// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/systemactor.h"

#include "adapters/cloudrun.h"
#include "adapters/httpact.h"
#include "adapters/probejob.h"
#include "adapters/sqlact.h"
#include "adapters/sshrun.h"
#include "decision/sshwords.h"
#include "domain/nodecommand.h"

#include <algorithm>

namespace twinline {

namespace {

std::string parameter(const Action &action, const std::string &key)
{
    const auto found = action.parameters.find(key);
    return found == action.parameters.end() ? std::string() : found->second;
}

/// Where some node of \a pair has an endpoint \a key.
bool anyNodeHas(const PairConfig &pair, const char *key)
{
    return std::any_of(pair.nodes.begin(), pair.nodes.end(), [&](const NodeConfig &node) { return node.endpoints.contains(key); });
}

/// The endpoint \a key of the node that the action is for, or null.
const Endpoint *nodeEndpoint(const ActRequest &request, const char *key)
{
    const auto index = static_cast<std::size_t>(request.node);
    if (request.node < 0 || index >= request.pair.nodes.size())
        return nullptr;
    const auto &endpoints = request.pair.nodes[index].endpoints;
    const auto found = endpoints.find(key);
    return found == endpoints.end() ? nullptr : &found->second;
}

} // namespace

SystemActor::SystemActor(Clock &clock)
    : m_clock(clock)
{
}

SystemActor::~SystemActor() = default;

bool SystemActor::can(ActionKind kind, const PairConfig &pair) const
{
    switch (kind) {
    case ActionKind::Http:
    case ActionKind::Hands:
    case ActionKind::Wait:
    case ActionKind::None:
        return true;
    case ActionKind::Lab:
        return pair.lab;
    case ActionKind::Ssh:
        return pair.serviceEndpoints.contains("terminal") || anyNodeHas(pair, commandEndpoint);
    case ActionKind::CloudCommand:
        return pair.cloud.has_value();
    case ActionKind::Sql:
        return anyNodeHas(pair, "database");
    case ActionKind::Ami:
        break;
    }
    return false;
}

void SystemActor::act(const ActRequest &request, std::function<void(ActEnd)> then)
{
    if (!can(request.action.kind, request.pair))
        return later({false, "this pair has no " + std::string(toWord(request.action.kind))}, std::move(then));
    switch (request.action.kind) {
    case ActionKind::Http:
        return http(request, std::move(then));
    case ActionKind::Lab:
        return pressButton(request, std::move(then));
    case ActionKind::Wait:
        return wait(request, std::move(then));
    case ActionKind::Ssh:
        return ssh(request, std::move(then));
    case ActionKind::Sql:
        return sql(request, std::move(then));
    case ActionKind::CloudCommand:
        return cloud(request, std::move(then));
    default:
        return later({true, {}}, std::move(then)); // hands act, not this program
    }
}

void SystemActor::later(ActEnd end, std::function<void(ActEnd)> then)
{
    QMetaObject::invokeMethod(&m_home, [end = std::move(end), then = std::move(then)] { then(end); }, Qt::QueuedConnection);
}

void SystemActor::pressButton(const ActRequest &request, std::function<void(ActEnd)> then)
{
    const std::string button = parameter(request.action, "button");
    const bool known = button == "to-active" || button == "to-standby";
    const auto index = static_cast<std::size_t>(request.node);
    if (!known || request.node < 0 || index >= request.pair.nodes.size())
        return later({false, "no such button: " + button}, std::move(then));
    const auto &endpoints = request.pair.nodes[index].endpoints;
    const auto monitor = endpoints.find("monitor");
    if (monitor == endpoints.end())
        return later({false, "the node has no monitor address"}, std::move(then));
    QUrl url;
    url.setScheme(monitor->second.tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QString::fromStdString(monitor->second.host));
    if (monitor->second.port > 0)
        url.setPort(monitor->second.port);
    url.setPath(QStringLiteral("/IPSCFG/admin/switch"));
    const QByteArray body = "server=" + QByteArray::number(request.node + 1) + "&to=" + button.substr(3).c_str();
    (new HttpAct(url, "POST", body, std::move(then), &m_home))->start(request.timeout);
}

void SystemActor::http(const ActRequest &request, std::function<void(ActEnd)> then)
{
    const QUrl url(QString::fromStdString(parameter(request.action, "url")), QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")))
        return later({false, "not an http address: " + parameter(request.action, "url")}, std::move(then));
    const std::string method = parameter(request.action, "method");
    const QByteArray body = QByteArray::fromStdString(parameter(request.action, "body"));
    const QByteArray verb = QByteArray::fromStdString(method.empty() ? "POST" : method);
    (new HttpAct(url, verb, body, std::move(then), &m_home))->start(request.timeout);
}

namespace {

/// What can be said of a command that was sent; that it did what it should is not among it (interlock 3).
ActEnd told(const SshEnd &end)
{
    std::string where = end.output.split('\n').value(0).trimmed().toStdString(); // the file that it writes to
    if (where.empty() && end.exitCode != 0)
        where = sshLine(end.complaints.toStdString()); // why it did not work, in its own words
    std::string words = end.outcome == Outcome::Answered ? "exit code " + std::to_string(end.exitCode) : end.words;
    if (!where.empty())
        words += ", " + where;
    const bool ended = end.outcome == Outcome::Answered; // there; where ssh itself failed, nobody knows
    return {ended && end.exitCode == 0, words, ended};
}

} // namespace

void SystemActor::ssh(const ActRequest &request, std::function<void(ActEnd)> then)
{
    const std::string command = parameter(request.action, "command");
    if (command.empty())
        return later({false, "no command"}, std::move(then));
    const bool atNode = request.action.parameters.contains("run");
    const auto terminal = request.pair.serviceEndpoints.find("terminal");
    const Endpoint *where = atNode ? nodeEndpoint(request, commandEndpoint)
        : terminal != request.pair.serviceEndpoints.end() ? &terminal->second
                                                          : nullptr;
    if (!where)
        return later({false, "no address for ssh"}, std::move(then));
    SshOrder order;
    order.endpoint = *where;
    order.command = command;
    order.config = parameter(request.action, "ssh-config");
    order.lendAgent = !atNode; // to the terminal server only (ITL-4)
    order.outlivesUs = true;
    (new SshRun(order, [then = std::move(then)](const SshEnd &end) { then(told(end)); }, &m_home))->start(request.timeout);
}

void SystemActor::sql(const ActRequest &request, std::function<void(ActEnd)> then)
{
    const Endpoint *database = nodeEndpoint(request, "database");
    const std::string statement = parameter(request.action, "statement");
    if (!database || statement.empty())
        return later({false, database ? "no statement" : "the node has no database address"}, std::move(then));
    (new SqlAct(*database, statement, std::move(then), &m_home))->start(request.timeout);
}

namespace {

/// What one command of a cloud said of its end; "accepted" is all that a good one means (interlock 3).
std::string told(const CommandEnd &end)
{
    if (end.outcome != Outcome::Answered)
        return end.words;
    const std::string code = "exit code " + std::to_string(end.exitCode);
    const std::string said = end.exitCode == 0 ? cardText(end.output.toStdString()) : cloudLine(end.complaints);
    return said.empty() ? code : code + ", " + said;
}

/// The last command alone decides: one before it only takes away what may be gone already.
ActEnd told(const std::vector<CommandEnd> &ends, std::size_t commands)
{
    ActEnd end{!ends.empty() && ends.size() == commands && ends.back().outcome == Outcome::Answered && ends.back().exitCode == 0, {}};
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const std::string place = commands > 1 ? std::to_string(i + 1) + "/" + std::to_string(commands) + ": " : std::string();
        end.words += (i > 0 ? "; " : "") + place + told(ends[i]);
    }
    return end;
}

} // namespace

void SystemActor::cloud(const ActRequest &request, std::function<void(ActEnd)> then)
{
    const std::string text = parameter(request.action, "command");
    if (const std::string why = mayNotRun(text, request.pair.cloud->provider); !why.empty())
        return later({false, why}, std::move(then));
    // Never two at once for a pair: what still hangs may not come after this one.
    if (const QPointer<CloudRun> before = m_clouds[request.pair.name])
        QMetaObject::invokeMethod(before.data(), [before] { before->stop("another command takes its place, killed"); }, Qt::QueuedConnection);
    const std::vector<CommandWords> commands = *commandsIn(text);
    auto *run = new CloudRun(commands, [then = std::move(then), count = commands.size()](const std::vector<CommandEnd> &ends) {
        then(told(ends, count));
    }, &m_home);
    m_clouds[request.pair.name] = run;
    run->start(request.timeout);
}

void SystemActor::wait(const ActRequest &request, std::function<void(ActEnd)> then)
{
    const double seconds = QString::fromStdString(parameter(request.action, "seconds")).toDouble();
    auto *pending = new QObject(&m_home);
    auto alarm = std::make_shared<std::unique_ptr<Alarm>>();
    *alarm = m_clock.after(fromSeconds(seconds), [pending, alarm, then = std::move(then)] {
        pending->deleteLater();
        then({true, {}});
    });
    QObject::connect(pending, &QObject::destroyed, pending, [alarm] { alarm->reset(); });
}

} // namespace twinline
