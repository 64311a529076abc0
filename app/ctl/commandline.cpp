// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commandline.h"

#include "adapters/keychain.h"
#include "adapters/memoryhistory.h"
#include "adapters/probethread.h"
#include "adapters/sqlitehistory.h"
#include "adapters/systemclock.h"
#include "ctl/arguments.h"
#include "ctl/historycommand.h"
#include "ctl/labcommand.h"
#include "ctl/runcommand.h"
#include "ctl/runscommand.h"
#include "ctl/secretcommand.h"
#include "ctl/statuscommand.h"
#include "lab/lab.h"
#include "ui/text/historycsv.h"

#include <QDir>

#include <unistd.h>

namespace twinline {

namespace {

const char *const usage = "Usage: twinlinectl products [--json]\n"
                          "       twinlinectl check    [--config F]\n"
                          "       twinlinectl status   [--config F|--lab] [--pair NAME] [--watch] [--json]\n"
                          "       twinlinectl switchover|rollback|takeover|detach|rejoin|repair [PAIR] [--config F|--lab]\n"
                          "                   [--to NODE] [--dry-run] [--yes] [--reason TEXT]\n"
                          "                   [--attest STEP=TEXT]... [--reading STEP=STATE]... [--json]\n"
                          "       twinlinectl runs     list | show ID | resume ID | back-out ID  [--config F|--lab] [--json]\n"
                          "       twinlinectl history  export PAIR --from T [--to T] [--csv F]  [--config F|--lab]\n"
                          "       twinlinectl secret   list [PAIR] | set PAIR KEY | forget PAIR KEY  [--node NODE] [--config F]\n"
                          "       twinlinectl lab      start [--product P] [--json] | status | stop |\n"
                          "                            fault NODE KIND [VALUE] | heal [NODE] | cloud move NODE   [--dir D]\n";

/// Everything that a command needs and that lives as long as it.
struct World
{
    SystemClock clock;
    MemoryHistory history;
    Keychain secrets;
    ProbeThread prober{&secrets};
};

CtlContext contextOf(World &world, const Folders &folders, Configuration configuration, const Arguments &arguments,
                     QTextStream &out, QTextStream &err)
{
    return {folders, std::move(configuration), world.prober, world.clock, world.history, out, err,
            arguments.has(QStringLiteral("--json")), isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)};
}

} // namespace

CommandLine::CommandLine(QTextStream &out, QTextStream &err)
    : m_out(out)
    , m_err(err)
    , m_folders(standardFolders())
{
}

int CommandLine::run(const QStringList &words)
{
    if (words.isEmpty())
        return misused(tr("A command is missing."));
    const QString command = words.first();
    const QStringList rest = words.mid(1);
    if (command == QLatin1String("--help") || command == QLatin1String("-h") || command == QLatin1String("help")
        || rest.value(0) == QLatin1String("-h") || rest.contains(QLatin1String("--help"))) { // no command has values that begin so
        m_out << QLatin1String(usage) << Qt::flush;
        return ExitWell;
    }
    if (command == QLatin1String("--version")) {
        m_out << QLatin1String("twinlinectl " TWINLINE_VERSION) << Qt::endl;
        return ExitWell;
    }
    if (command == QLatin1String("products") || command == QLatin1String("check") || command == QLatin1String("status"))
        return see(command, rest);
    if (command == QLatin1String("runs"))
        return runs(rest);
    if (command == QLatin1String("history"))
        return history(rest);
    if (command == QLatin1String("secret"))
        return secret(rest);
    if (command == QLatin1String("lab"))
        return runLab(rest, m_out, m_err);
    if (const auto intent = intentFromWord(command.toStdString()))
        return act(*intent, rest);
    return misused(tr("There is no command “%1”.").arg(command));
}

int CommandLine::misused(const QString &mistake)
{
    m_err << QLatin1String("twinlinectl: ") << mistake << Qt::endl << QLatin1String(usage) << Qt::flush;
    return ExitUsage;
}

QString CommandLine::mistakeIn(const Arguments &arguments) const
{
    const QString config = QStringLiteral("--config"); // --lab stands for it
    const bool both = arguments.has(QStringLiteral("--lab")) && !arguments.value(config).isEmpty();
    return both ? tr("“%1” is one word too many.").arg(config) : arguments.mistake();
}

Configuration CommandLine::configurationOf(const Arguments &arguments) const
{
    const QString file = arguments.has(QStringLiteral("--lab")) ? lab::labConfigPath() : arguments.value(QStringLiteral("--config"));
    return readConfiguration(m_folders, file);
}

int CommandLine::see(const QString &command, const QStringList &words)
{
    Arguments::Known known{{QStringLiteral("--json")}, {QStringLiteral("--config")}};
    if (command != QLatin1String("products"))
        known.flags << QStringLiteral("--lab");
    if (command == QLatin1String("status")) {
        known.flags << QStringLiteral("--watch");
        known.values << QStringLiteral("--pair");
    }
    const Arguments arguments(words, known);
    if (const QString mistake = mistakeIn(arguments); !mistake.isEmpty())
        return misused(mistake);
    if (!arguments.plain().isEmpty())
        return misused(tr("“%1” is one word too many.").arg(arguments.plain().first()));
    World world;
    CtlContext context = contextOf(world, m_folders, configurationOf(arguments), arguments, m_out, m_err);
    if (command == QLatin1String("status"))
        tellHistory();
    SeeingCommands commands(context);
    if (command == QLatin1String("products"))
        return commands.products();
    if (command == QLatin1String("check"))
        return commands.check();
    return commands.status(arguments.value(QStringLiteral("--pair")), arguments.has(QStringLiteral("--watch")));
}

/// A history that cannot be kept is no fault of the pair: it is said beside the verdict, and changes nothing in it.
void CommandLine::tellHistory()
{
    const QString file = QString::fromStdString(SqliteHistory::fileIn(m_folders.state.toStdString()));
    if (!QDir(m_folders.state).exists())
        return; // nobody has kept one here yet
    if (const auto trouble = lookAtHistory(file.toStdString(), true))
        m_err << text::historyTrouble(*trouble, file) << Qt::endl;
}

int CommandLine::history(const QStringList &words)
{
    const Arguments arguments(words, {{QStringLiteral("--lab")}, {QStringLiteral("--config"), QStringLiteral("--from"), QStringLiteral("--to"), QStringLiteral("--csv")}});
    if (const QString mistake = mistakeIn(arguments); !mistake.isEmpty())
        return misused(mistake);
    const QStringList &plain = arguments.plain();
    const QString from = arguments.value(QStringLiteral("--from"));
    if (plain.size() != 2 || plain.front() != QLatin1String("export") || from.isEmpty())
        return misused(tr("“history” takes export PAIR --from T, and --to T and --csv F if wanted."));
    World world;
    const QString to = arguments.value(QStringLiteral("--to"));
    const QString file = QString::fromStdString(SqliteHistory::fileIn(m_folders.state.toStdString()));
    SqliteHistory past(world.clock);
    past.open(file.toStdString(), SqliteHistory::Mode::Look);
    CtlContext context{m_folders, configurationOf(arguments), world.prober, world.clock, past, m_out, m_err, false, false};
    return runHistory({plain[0], plain[1], from, to.isEmpty() ? QStringLiteral("now") : to, arguments.value(QStringLiteral("--csv"))}, context, file);
}

int CommandLine::act(Intent intent, const QStringList &words)
{
    const Arguments arguments(words, {{QStringLiteral("--lab"), QStringLiteral("--dry-run"), QStringLiteral("--yes"), QStringLiteral("--json")},
                                      {QStringLiteral("--config"), QStringLiteral("--to"), QStringLiteral("--reason"),
                                       QStringLiteral("--attest"), QStringLiteral("--reading")}});
    if (const QString mistake = mistakeIn(arguments); !mistake.isEmpty())
        return misused(mistake);
    if (arguments.plain().size() > 1)
        return misused(tr("“%1” is one word too many.").arg(arguments.plain().at(1)));
    World world;
    CtlContext context = contextOf(world, m_folders, configurationOf(arguments), arguments, m_out, m_err);
    RunOptions options;
    options.pair = arguments.plain().value(0);
    options.to = arguments.value(QStringLiteral("--to"));
    options.dryRun = arguments.has(QStringLiteral("--dry-run"));
    options.yes = arguments.has(QStringLiteral("--yes"));
    options.reason = arguments.value(QStringLiteral("--reason"));
    options.attest = arguments.values(QStringLiteral("--attest"));
    options.readings = arguments.values(QStringLiteral("--reading"));
    return runIntent(intent, options, context);
}

int CommandLine::runs(const QStringList &words)
{
    const Arguments arguments(words, {{QStringLiteral("--lab"), QStringLiteral("--json")},
                                      {QStringLiteral("--config"), QStringLiteral("--attest"), QStringLiteral("--reading")}});
    if (const QString mistake = mistakeIn(arguments); !mistake.isEmpty())
        return misused(mistake);
    const QStringList &plain = arguments.plain();
    const QString verb = plain.value(0);
    const bool needsId = verb != QLatin1String("list");
    const QStringList verbs{QStringLiteral("list"), QStringLiteral("show"), QStringLiteral("resume"), QStringLiteral("back-out")};
    if (!verbs.contains(verb) || plain.size() != (needsId ? 2 : 1))
        return misused(tr("“runs” takes list, show ID, resume ID or back-out ID."));
    World world;
    CtlContext context = contextOf(world, m_folders, configurationOf(arguments), arguments, m_out, m_err);
    RunsOptions options;
    options.verb = verb;
    options.id = plain.value(1);
    options.attest = arguments.values(QStringLiteral("--attest"));
    options.readings = arguments.values(QStringLiteral("--reading"));
    return runRuns(options, context);
}

int CommandLine::secret(const QStringList &words)
{
    const Arguments arguments(words, {{QStringLiteral("--lab")}, {QStringLiteral("--config"), QStringLiteral("--node")}});
    if (const QString mistake = mistakeIn(arguments); !mistake.isEmpty())
        return misused(mistake);
    const QStringList &plain = arguments.plain();
    const QString verb = plain.value(0);
    const bool lists = verb == QLatin1String("list");
    const bool changes = verb == QLatin1String("set") || verb == QLatin1String("forget");
    if ((!lists && !changes) || (changes && plain.size() != 3) || plain.size() > 3)
        return misused(tr("“secret” takes list [PAIR], set PAIR KEY or forget PAIR KEY; the password is read from standard input."));
    World world;
    CtlContext context = contextOf(world, m_folders, configurationOf(arguments), arguments, m_out, m_err);
    return runSecret({verb, plain.value(1), plain.value(2), arguments.value(QStringLiteral("--node"))}, context, world.secrets);
}

} // namespace twinline
