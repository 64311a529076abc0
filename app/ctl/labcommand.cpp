// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/labcommand.h"

#include "ctl/arguments.h"
#include "ctl/context.h"
#include "ctl/labwords.h"
#include "lab/faultkind.h"
#include "lab/lab.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace twinline {

namespace {

constexpr int stopLimit = 10000; // ms

/// One call of `twinlinectl lab`. Its commands have nothing else to do than wait, so a local event loop does no harm here.
class LabCommand
{
    Q_DECLARE_TR_FUNCTIONS(twinline::LabCommand)

public:
    LabCommand(const Arguments &arguments, QTextStream &out, QTextStream &err)
        : m_words(arguments.plain()), m_dir(arguments.value(QStringLiteral("--dir"))),
          m_product(arguments.value(QStringLiteral("--product"))), m_json(arguments.has(QStringLiteral("--json"))), m_out(out), m_err(err)
    {
    }

    int run();
    int misused(const QString &mistake);

private:
    int start();
    int status();
    int stop();
    int fault();
    int heal();
    int cloud();
    int set();
    int failed(const QString &sentence);
    int order(QJsonObject order);
    QJsonObject ask(QJsonObject order);
    QString refusal(const QString &why) const;
    int tellStarted(bool ranBefore);
    bool nodeWord(int at) const;

    QStringList m_words;
    QString m_dir;
    QString m_product;
    bool m_json;
    QTextStream &m_out;
    QTextStream &m_err;
};

int LabCommand::misused(const QString &mistake)
{
    m_err << QLatin1String("twinlinectl lab: ") << mistake << Qt::endl
          << QLatin1String("Usage: twinlinectl lab start [--product P] [--json] | status [--json] | stop |\n"
                           "                       fault NODE KIND [VALUE] | heal [NODE] | cloud move NODE|none   [--dir D]\n"
                           "       NODE: 1 or 2.  KIND: ")
          << lab::faultWords().join(QLatin1Char(' ')) << Qt::endl;
    return ExitUsage;
}

int LabCommand::failed(const QString &sentence)
{
    m_err << QLatin1String("twinlinectl: ") << sentence << Qt::endl;
    return ExitFailed;
}

int LabCommand::run()
{
    const QString verb = m_words.value(0);
    const qsizetype count = m_words.size();
    if (verb == QLatin1String("start") && count == 1)
        return start();
    if (verb == QLatin1String("status") && count == 1)
        return status();
    if (verb == QLatin1String("stop") && count == 1)
        return stop();
    if (verb == QLatin1String("fault") && (count == 3 || count == 4))
        return fault();
    if (verb == QLatin1String("heal") && count <= 2)
        return heal();
    if (verb == QLatin1String("cloud") && count == 3 && m_words.at(1) == QLatin1String("move") && (nodeWord(2) || m_words.at(2) == QLatin1String("none")))
        return cloud();
    if (verb == QLatin1String("set") && count == 3)
        return set();
    return misused(verb.isEmpty() ? tr("A command is missing.") : tr("“%1” is not understood.").arg(m_words.join(QLatin1Char(' '))));
}

/// Most labs have two nodes.
bool LabCommand::nodeWord(int at) const
{
    bool isNumber = false;
    const int node = m_words.value(at).toInt(&isNumber);
    return isNumber && node > 0 && node <= lab::labDescription(m_dir).value(QStringLiteral("nodes")).toInt(2);
}

int LabCommand::start()
{
    if (const auto notPlayed = lab::whyNotPlayed(m_product)) {
        failed(labFailureSentence(*notPlayed));
        return ExitUsage;
    }
    lab::Lab theLab;
    QEventLoop loop;
    int code = ExitFailed;
    QObject::connect(&theLab, &lab::Lab::ready, &loop, [&] {
        code = tellStarted(theLab.alreadyRan());
        loop.quit();
    });
    QObject::connect(&theLab, &lab::Lab::failed, &loop, [&](const lab::LabFailure &failure) {
        code = failed(labFailureSentence(failure));
        loop.quit();
    });
    lab::LabOptions options;
    options.dir = m_dir;
    options.product = m_product;
    theLab.start(options);
    loop.exec();
    return code;
}

int LabCommand::tellStarted(bool ranBefore)
{
    QJsonObject lab = lab::labDescription(m_dir);
    if (m_json) {
        lab.remove(QStringLiteral("control")); // who holds the token can stop the lab
        lab.insert(QStringLiteral("ran_before"), ranBefore);
        m_out << QJsonDocument(lab).toJson(QJsonDocument::Compact) << Qt::endl;
        return ExitWell;
    }
    if (ranBefore)
        m_out << tr("A lab runs there already.") << Qt::endl;
    m_out << tr("The lab's pair serves in the network %1.").arg(lab.value(QStringLiteral("network")).toString()) << Qt::endl;
    if (!lab.value(QStringLiteral("ansible")).toBool(true))
        m_out << tr("Ansible is not installed, so nobody asks this lab's nodes.") << Qt::endl;
    if (!lab.value(QStringLiteral("database")).toBool() && !lab.contains(QStringLiteral("ansible")))
        m_out << tr("PostgreSQL is not installed, so this lab has no database.") << Qt::endl;
    const QJsonObject addresses = lab.value(QStringLiteral("addresses")).toObject();
    const QJsonObject ports = lab.value(QStringLiteral("ports")).toObject();
    for (const QString &key : addresses.keys())
        m_out << QStringLiteral("  %1 %2").arg(key, -8).arg(addresses.value(key).toString()) << Qt::endl;
    for (const QString &key : ports.keys())
        m_out << QStringLiteral("  %1 %2").arg(key, -8).arg(ports.value(key).toInt()) << Qt::endl;
    m_out << lab.value(QStringLiteral("config")).toString() << Qt::endl;
    return ExitWell;
}

QJsonObject LabCommand::ask(QJsonObject order)
{
    QEventLoop loop;
    QJsonObject answer;
    lab::sendToLab(m_dir, std::move(order), &loop, [&](const QJsonObject &said) {
        answer = said;
        loop.quit();
    });
    loop.exec();
    return answer;
}

int LabCommand::order(QJsonObject order)
{
    const QJsonObject answer = ask(std::move(order));
    if (answer.value(QStringLiteral("ok")).toBool())
        return ExitWell;
    return failed(refusal(answer.isEmpty() ? QString() : answer.value(QStringLiteral("why")).toString()));
}

QString LabCommand::refusal(const QString &why) const
{
    if (why.isEmpty())
        return tr("No lab runs in %1.").arg(m_dir.isEmpty() ? lab::defaultLabFolder() : m_dir);
    if (why == QLatin1String("not-running"))
        return tr("That node does not run; heal it first.");
    if (why == QLatin1String("no-database"))
        return tr("This lab has no database.");
    if (why == QLatin1String("no-disk-shim"))
        return tr("The library that makes a disk full is missing beside the lab's program.");
    if (why == QLatin1String("no-cloud"))
        return tr("This lab plays “%1”, which has no public address that a cloud console moves.")
            .arg(lab::labDescription(m_dir).value(QStringLiteral("product")).toString());
    if (why == QLatin1String("nothing-to-lie-with"))
        return tr("No node of this product tells the desk its role, so none can lie about it.");
    if (why == QLatin1String("no-service-address"))
        return tr("This product has no service address that two nodes could hold.");
    if (why == QLatin1String("not-played"))
        return tr("This lab's nodes are SSH servers; they can be powered off, stopped, frozen, or lose their Python (app-error).");
    if (why == QLatin1String("bad-value"))
        return tr("“slow” needs milliseconds, from 1 to 60000.");
    return tr("The lab refused: %1.").arg(why);
}

int LabCommand::status()
{
    const QJsonObject answer = ask({{QStringLiteral("do"), QStringLiteral("status")}});
    if (answer.isEmpty())
        return failed(refusal({}));
    if (m_json) {
        m_out << QJsonDocument(answer).toJson(QJsonDocument::Compact) << Qt::endl;
        return ExitWell;
    }
    m_out << answer.value(QStringLiteral("product")).toString() << QLatin1Char(' ') << answer.value(QStringLiteral("network")).toString() << Qt::endl;
    for (const QJsonValue &value : answer.value(QStringLiteral("nodes")).toArray()) {
        const QJsonObject node = value.toObject();
        QStringList faults;
        for (const QJsonValue &each : node.value(QStringLiteral("faults")).toArray())
            faults << each.toString();
        const QString role = node.value(QStringLiteral("up")).toBool() ? node.value(QStringLiteral("role")).toString() : QStringLiteral("-");
        m_out << QStringLiteral("  %1 %2 %3").arg(node.value(QStringLiteral("name")).toString(), -6).arg(role, -8).arg(faults.join(QLatin1Char(' ')))
              << Qt::endl;
    }
    return ExitWell;
}

int LabCommand::stop()
{
    const QString folder = m_dir.isEmpty() ? lab::defaultLabFolder() : m_dir;
    const int code = order({{QStringLiteral("do"), QStringLiteral("stop")}});
    if (code != ExitWell)
        return code;
    QEventLoop loop;
    QElapsedTimer passed;
    passed.start();
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (!QFile::exists(folder) || passed.elapsed() > stopLimit)
            loop.quit();
    });
    poll.start(20);
    loop.exec();
    return QFile::exists(folder) ? failed(tr("The lab in %1 did not end in time.").arg(folder)) : int(ExitWell);
}

int LabCommand::fault()
{
    const auto kind = lab::faultFromWord(m_words.at(2));
    if (!nodeWord(1))
        return misused(tr("“%1” is no node.").arg(m_words.at(1)));
    if (!kind)
        return misused(tr("“%1” is no fault.").arg(m_words.at(2)));
    if ((kind == lab::FaultKind::Slow) != (m_words.size() == 4))
        return misused(tr("“slow” needs milliseconds, from 1 to 60000.") );
    return order({{QStringLiteral("do"), QStringLiteral("fault")},
                  {QStringLiteral("node"), m_words.at(1).toInt()},
                  {QStringLiteral("kind"), m_words.at(2)},
                  {QStringLiteral("value"), m_words.value(3)}});
}

int LabCommand::heal()
{
    if (m_words.size() == 2 && !nodeWord(1))
        return misused(tr("“%1” is no node.").arg(m_words.at(1)));
    return order({{QStringLiteral("do"), QStringLiteral("heal")}, {QStringLiteral("node"), m_words.value(1).toInt()}});
}

int LabCommand::cloud()
{
    return order({{QStringLiteral("do"), QStringLiteral("cloud")}, {QStringLiteral("node"), m_words.at(2).toInt()}});
}

/// For tests and drills: `set load on|off` (the small write load), `set hot-standby on|off` ("Enable Hot Standby mode"),
/// `set agent-key on|off` (the key in the agent of a lab with SSH servers), `set same-certificate on|off` (nodes that look
/// alike), `set dns ADDRESS|on` (where the name leads).
int LabCommand::set()
{
    const bool on = m_words.at(2) == QLatin1String("on");
    if (m_words.at(1) == QLatin1String("dns")) // "on": the name leads to the service address again
        return order({{QStringLiteral("do"), m_words.at(1)}, {QStringLiteral("address"), on ? QString() : m_words.at(2)}});
    const bool known = QStringList{QStringLiteral("load"), QStringLiteral("hot-standby"), QStringLiteral("agent-key"), QStringLiteral("same-certificate")}
                           .contains(m_words.at(1));
    if (!known || (!on && m_words.at(2) != QLatin1String("off")))
        return misused(tr("“%1” is not understood.").arg(m_words.join(QLatin1Char(' '))));
    return order({{QStringLiteral("do"), m_words.at(1)}, {QStringLiteral("on"), on}});
}

} // namespace

int runLab(const QStringList &words, QTextStream &out, QTextStream &err)
{
    const Arguments arguments(words, {{QStringLiteral("--json")}, {QStringLiteral("--dir"), QStringLiteral("--product")}});
    LabCommand command(arguments, out, err);
    return arguments.mistake().isEmpty() ? command.run() : command.misused(arguments.mistake());
}

} // namespace twinline
