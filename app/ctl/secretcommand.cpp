// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/secretcommand.h"

#include "ctl/runpair.h"
#include "ctl/typedsecret.h"
#include "domain/account.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace twinline {

namespace {

constexpr int patience = 60000; // ms: a person may have to unlock the keychain

/// Words of this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(twinline::SecretCommand)
};

using Ask = std::function<void(SecretStore::Then)>;

/// What the keychain says; unavailable when it says nothing. Should it speak later all the same, nobody listens.
SecretAnswer answerTo(const Ask &ask)
{
    const auto said = std::make_shared<SecretAnswer>();
    const auto loop = std::make_shared<QEventLoop>();
    said->words = Words::tr("The keychain does not answer.").toStdString();
    QTimer::singleShot(patience, loop.get(), &QEventLoop::quit);
    ask([loop, said](const SecretAnswer &answer) {
        *said = answer;
        loop->quit();
    });
    loop->exec();
    return *said;
}

QString stateWords(const Account &account, const SecretAnswer &answer)
{
    if (account.training)
        return Words::tr("training lab: no password needed");
    switch (answer.state) {
    case SecretAnswer::State::Known: return Words::tr("stored");
    case SecretAnswer::State::None: return Words::tr("not stored");
    case SecretAnswer::State::Unavailable: break;
    }
    const QString why = QString::fromStdString(answer.words);
    return why.isEmpty() ? Words::tr("unknown: no keychain answers") : Words::tr("unknown: no keychain answers (%1)").arg(why);
}

std::vector<Account> chosen(const RunPair &pair, const SecretOptions &options)
{
    std::vector<Account> accounts = accountsOf(*pair.pair, *pair.product);
    std::erase_if(accounts, [&](const Account &account) {
        const std::string node = placeOf(account, *pair.pair);
        return (!options.key.isEmpty() && account.endpoint != options.key.toStdString())
            || (!options.node.isEmpty() && node != options.node.toStdString());
    });
    return accounts;
}

void tell(const Account &account, const RunPair &pair, const SecretAnswer &answer, QTextStream &out)
{
    out << QString::fromStdString(placeOf(account, *pair.pair)) << QLatin1String("  ")
        << QString::fromStdString(account.endpoint) << QLatin1String("  ") << QString::fromStdString(account.name)
        << QLatin1String("  ") << stateWords(account, answer) << Qt::endl;
}

int list(const std::vector<Account> &accounts, const RunPair &pair, CtlContext &context, SecretStore &secrets)
{
    for (const Account &account : accounts) {
        const SecretAnswer answer = account.training ? SecretAnswer() : answerTo([&](SecretStore::Then then) {
            secrets.read(account.name, std::move(then));
        });
        tell(account, pair, answer, context.out);
    }
    return ExitWell;
}

/// Stores in, or takes from, the keychain; the first trouble ends it.
int change(const std::vector<Account> &accounts, const RunPair &pair, const std::optional<std::string> &secret, CtlContext &context,
           SecretStore &secrets)
{
    for (const Account &account : accounts) {
        const SecretAnswer answer = answerTo([&](SecretStore::Then then) {
            if (secret)
                secrets.store(account.name, *secret, std::move(then));
            else
                secrets.forget(account.name, std::move(then));
        });
        if (answer.state == SecretAnswer::State::Unavailable) {
            context.err << stateWords(account, answer) << Qt::endl;
            return ExitFailed;
        }
        tell(account, pair, answer, context.out);
    }
    return ExitWell;
}

} // namespace

int runSecret(const SecretOptions &options, CtlContext &context, SecretStore &secrets)
{
    const auto pair = findRunPair(options.pair, context);
    if (!pair)
        return ExitUsage;
    std::vector<Account> accounts = chosen(*pair, options);
    if (options.verb == QLatin1String("list") && options.key.isEmpty() && accounts.empty())
        context.out << Words::tr("This pair needs no password.") << Qt::endl;
    else if (accounts.empty())
        context.err << Words::tr("No endpoint “%1” of this pair needs a password.").arg(options.key) << Qt::endl;
    if (accounts.empty())
        return options.key.isEmpty() ? ExitWell : ExitUsage;
    if (options.verb == QLatin1String("list"))
        return list(accounts, *pair, context, secrets);
    if (std::erase_if(accounts, [](const Account &account) { return account.training; }) > 0 && accounts.empty()) {
        context.err << Words::tr("A training lab needs no password.") << Qt::endl;
        return ExitUsage;
    }
    if (options.verb == QLatin1String("forget"))
        return change(accounts, *pair, std::nullopt, context, secrets);
    const std::optional<std::string> typed = typedSecret(Words::tr("Password: "));
    if (!typed || typed->empty()) {
        context.err << Words::tr("No password was given; nothing is changed.") << Qt::endl;
        return ExitUsage;
    }
    return change(accounts, *pair, typed, context, secrets);
}

} // namespace twinline
