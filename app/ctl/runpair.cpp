// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/runpair.h"

#include <QCoreApplication>

#include <algorithm>

namespace twinline {

namespace {

/// Words of this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(twinline::RunPair)
};

/// "STEP=REST" in two; nothing when it is not one.
std::optional<std::pair<std::string, std::string>> keyed(const QString &option)
{
    const qsizetype equals = option.indexOf(QLatin1Char('='));
    if (equals <= 0 || equals + 1 == option.size())
        return std::nullopt;
    return std::pair(option.left(equals).toStdString(), option.mid(equals + 1).toStdString());
}

} // namespace

std::optional<RunPair> findRunPair(const QString &name, CtlContext &context)
{
    const Configuration &configuration = context.configuration;
    for (const Failure &failure : configuration.failures)
        context.err << QString::fromStdString(failure.sentence()) << Qt::endl;
    if (!configuration.failures.empty())
        return std::nullopt;
    const auto &pairs = configuration.pairs;
    if (name.isEmpty() && pairs.size() != 1) {
        context.err << (pairs.empty() ? Words::tr("Nothing is configured: there is no pair in %1.").arg(configuration.file)
                                      : Words::tr("Several pairs are configured: name one."))
                    << Qt::endl;
        return std::nullopt;
    }
    const auto pair = std::find_if(pairs.begin(), pairs.end(), [&](const PairConfig &p) {
        return name.isEmpty() || QString::fromStdString(p.name) == name;
    });
    if (pair == pairs.end()) {
        context.err << Words::tr("There is no pair called “%1” in %2.").arg(name, configuration.file) << Qt::endl;
        return std::nullopt;
    }
    const auto &products = configuration.products;
    const auto product = std::find_if(products.begin(), products.end(), [&](const Product &p) { return p.key == pair->product; });
    if (product == products.end()) {
        context.err << Words::tr("There is no product called “%1”.").arg(QString::fromStdString(pair->product)) << Qt::endl;
        return std::nullopt;
    }
    return RunPair{&*pair, &*product};
}

std::optional<RunSayings> readSayings(const QStringList &attest, const QStringList &readings, const QString &reason,
                                      CtlContext &context)
{
    RunSayings out;
    out.reason = reason.trimmed().toStdString();
    for (const QString &option : attest) {
        const auto said = keyed(option);
        if (!said) {
            context.err << Words::tr("“%1” is not of the form STEP=TEXT.").arg(option) << Qt::endl;
            return std::nullopt;
        }
        out.attestations.insert(*said);
    }
    for (const QString &option : readings) {
        const auto read = keyed(option);
        const auto state = read ? nodeStateFromWord(read->second) : std::nullopt;
        if (!state) {
            context.err << Words::tr("“%1” is not of the form STEP=STATE; a state is active, standby, starting, services-off, detached, error, unreachable or unknown.").arg(option)
                        << Qt::endl;
            return std::nullopt;
        }
        out.readings.insert({read->first, *state});
    }
    return out;
}

void watchUntilSettled(PairMonitor &monitor)
{
    QEventLoop loop;
    QObject::connect(&monitor, &PairMonitor::snapshotChanged, &loop, [&] {
        if (monitor.settled() && monitor.cloudAsked())
            loop.quit();
    });
    monitor.start();
    if (!monitor.settled() || !monitor.cloudAsked())
        loop.exec();
}

} // namespace twinline
