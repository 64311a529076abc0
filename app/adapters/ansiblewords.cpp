// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/ansiblewords.h"

#include "adapters/probejob.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace twinline {

namespace {

using Kind = AnsibleEnd::Kind;

constexpr auto noCallback = "Invalid callback for stdout"; ///< ansible-core alone has no JSON output: the command goes on without

/// A message is Ansible's own, lines and all; a card wants one of them.
std::string message(const QString &text)
{
    return cardText(text.toStdString(), 400);
}

/// The JSON object that begins at the start of a line: a shell's own greeting may stand before it.
QJsonObject objectIn(const QByteArray &printed)
{
    qsizetype begin = printed.startsWith('{') ? 0 : printed.indexOf("\n{") + 1;
    if (begin == 0 && !printed.startsWith('{'))
        return {};
    const QByteArray line = printed.mid(begin, printed.indexOf('\n', begin) - begin).trimmed();
    if (line.endsWith('}'))
        return QJsonDocument::fromJson(line).object();
    const qsizetype close = printed.indexOf("\n}", begin); // what stands behind it may have braces of its own
    const qsizetype end = close < 0 ? printed.lastIndexOf('}') : close + 1;
    return QJsonDocument::fromJson(printed.mid(begin, end + 1 - begin)).object();
}

AnsibleEnd endOf(const QString &node, const QJsonObject &said)
{
    AnsibleEnd end{node.toStdString(), Kind::Success, {}};
    if (said.value(QStringLiteral("unreachable")).toBool())
        end.kind = Kind::Unreachable;
    else if (said.value(QStringLiteral("failed")).toBool() || said.value(QStringLiteral("ping")).toString() != QLatin1String("pong"))
        end.kind = Kind::Failed;
    if (end.kind == Kind::Success)
        return end;
    for (const char *key : {"msg", "module_stderr", "exception"})
        if (end.message.empty())
            end.message = message(said.value(QLatin1String(key)).toString());
    return end;
}

bool isWorse(Kind one, Kind other)
{
    const auto rank = [](Kind kind) { return kind == Kind::Unreachable ? 2 : kind == Kind::Failed ? 1 : 0; };
    return rank(one) > rank(other);
}

AnsibleFacts fromJson(const QJsonObject &object)
{
    std::map<std::string, AnsibleEnd> ends;
    for (const QJsonValue play : object.value(QStringLiteral("plays")).toArray()) {
        for (const QJsonValue task : play.toObject().value(QStringLiteral("tasks")).toArray()) {
            const QJsonObject hosts = task.toObject().value(QStringLiteral("hosts")).toObject();
            for (auto host = hosts.begin(); host != hosts.end(); ++host) {
                const AnsibleEnd end = endOf(host.key(), host.value().toObject());
                const auto known = ends.find(end.node);
                if (known == ends.end() || isWorse(end.kind, known->second.kind))
                    ends[end.node] = end;
            }
        }
    }
    AnsibleFacts facts;
    for (const auto &[node, end] : ends)
        facts.ends.push_back(end);
    return facts;
}

/// How a line of text that begins a node's answer reads: "ds1 | success >> {", "ds2 | UNREACHABLE! => {", "ds2 | UNREACHABLE!: why".
const QRegularExpression &head()
{
    static const QRegularExpression form(QStringLiteral("^(\\S+) \\| ([A-Za-z]+)(!?)\\s*(=>|>>|»|:|\\|)?\\s*(.*)$"));
    return form;
}

std::optional<Kind> kindOf(const QRegularExpressionMatch &match)
{
    const QString word = match.captured(2).toLower();
    if (word == QLatin1String("success") || word == QLatin1String("changed") || word == QLatin1String("ok"))
        return Kind::Success;
    if (word == QLatin1String("unreachable"))
        return Kind::Unreachable;
    if (word != QLatin1String("failed"))
        return std::nullopt;
    // Ansible 1.x says "FAILED => words" of a node that it did not reach, "FAILED >> {…}" of a module.
    const bool module = !match.captured(3).isEmpty() || match.captured(4) != QLatin1String("=>") || match.captured(5).startsWith(QLatin1Char('{'));
    return module ? Kind::Failed : Kind::Unreachable;
}

/// The words of a node's answer: its "msg", or all of them where it is no JSON.
std::string messageIn(const QString &body)
{
    const QString text = body.trimmed();
    if (!text.startsWith(QLatin1Char('{')))
        return message(text);
    const QJsonObject said = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString words = said.value(QStringLiteral("msg")).toString();
    return message(words.isEmpty() ? text : words);
}

/// The whole of a node's answer to the ping.
bool isPong(const QString &body)
{
    const QByteArray text = body.left(body.lastIndexOf(QLatin1Char('}')) + 1).trimmed().toUtf8();
    return QJsonDocument::fromJson(text).object().value(QStringLiteral("ping")).toString() == QLatin1String("pong");
}

AnsibleFacts fromText(const QString &printed)
{
    AnsibleFacts facts;
    QString body;
    const auto close = [&] {
        if (!facts.ends.empty() && facts.ends.back().kind != Kind::Success)
            facts.ends.back().message = messageIn(body);
        else if (!facts.ends.empty() && !isPong(body))
            facts.ends.pop_back(); // half an answer
        body.clear();
    };
    for (const QString &line : printed.split(QLatin1Char('\n'))) {
        const QRegularExpressionMatch match = head().match(line);
        const std::optional<Kind> kind = match.hasMatch() ? kindOf(match) : std::nullopt;
        if (kind) {
            close();
            facts.ends.push_back({match.captured(1).toStdString(), *kind, {}});
        }
        body += (kind ? match.captured(5) : line) + QLatin1Char('\n');
    }
    close();
    std::sort(facts.ends.begin(), facts.ends.end(), [](const AnsibleEnd &a, const AnsibleEnd &b) { return a.node < b.node; });
    return facts;
}

} // namespace

AnsibleFacts readPing(const QByteArray &printed)
{
    const QJsonObject object = objectIn(printed);
    return object.contains(QStringLiteral("plays")) ? fromJson(object) : fromText(QString::fromUtf8(printed));
}

InventoryFacts readInventory(const QByteArray &printed)
{
    const QJsonObject object = objectIn(printed);
    const QJsonObject vars = object.value(QStringLiteral("_meta")).toObject().value(QStringLiteral("hostvars")).toObject();
    std::map<std::string, InventoryHost> hosts;
    const auto host = [&](const QString &name) -> InventoryHost & {
        InventoryHost &known = hosts[name.toStdString()];
        known.name = name.toStdString();
        return known;
    };
    for (auto one = vars.begin(); one != vars.end(); ++one)
        host(one.key()).address = one.value().toObject().value(QStringLiteral("ansible_host")).toString().toStdString();
    for (auto group = object.begin(); group != object.end(); ++group) {
        const bool named = group.key() != QLatin1String("all") && group.key() != QLatin1String("ungrouped");
        for (const QJsonValue name : group.value().toObject().value(QStringLiteral("hosts")).toArray()) {
            InventoryHost &known = host(name.toString());
            if (named)
                known.groups.push_back(group.key().toStdString());
        }
    }
    InventoryFacts facts;
    for (const auto &[name, known] : hosts)
        if (!name.empty())
            facts.hosts.push_back(known);
    return facts;
}

std::string ansibleLine(const QByteArray &complaints)
{
    QByteArray chosen;
    for (const char *wanted : {"ERROR", "not found", "o hosts matched", "o inventory was parsed", ""}) {
        for (const QByteArray &line : complaints.split('\n'))
            if (chosen.isEmpty() && !line.trimmed().isEmpty() && line.contains(wanted) && !line.contains(noCallback))
                chosen = line;
    }
    return cardText(chosen.toStdString());
}

} // namespace twinline
