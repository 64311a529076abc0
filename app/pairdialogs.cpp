// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairdialogs.h"

#include "decision/advice.h"
#include "ports/secretstore.h"
#include "ports/setupstore.h"
#include "session/pairmonitor.h"
#include "ui/pages/advicedialog.h"
#include "ui/pages/passwordsdialog.h"
#include "ui/pages/setupdialog.h"

#include <QPointer>

namespace twinline {

namespace {

PasswordState stateOf(const SecretAnswer &answer)
{
    switch (answer.state) {
    case SecretAnswer::State::Known: return PasswordState::Stored;
    case SecretAnswer::State::None: return PasswordState::None;
    case SecretAnswer::State::Unavailable: break;
    }
    return PasswordState::Unavailable;
}

} // namespace

void openAdvice(const PairMonitor &monitor, QWidget *window)
{
    auto *dialog = new AdviceDialog(QString::fromStdString(monitor.pair().name), advise(monitor.pair(), monitor.product()), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void openPasswords(const PairMonitor &monitor, SecretStore &secrets, QWidget *window)
{
    const std::vector<Account> accounts = accountsOf(monitor.pair(), monitor.product());
    auto *dialog = new PasswordsDialog(monitor.pair(), accounts, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto show = [dialog = QPointer(dialog)](const QString &account) {
        return [dialog, account](const SecretAnswer &answer) {
            if (dialog)
                dialog->showState(account, stateOf(answer), QString::fromStdString(answer.words));
        };
    };
    QObject::connect(dialog, &PasswordsDialog::storeRequested, dialog, [&secrets, show](const QString &account, const QString &secret) {
        secrets.store(account.toStdString(), secret.toStdString(), show(account));
    });
    QObject::connect(dialog, &PasswordsDialog::forgetRequested, dialog, [&secrets, show](const QString &account) {
        secrets.forget(account.toStdString(), show(account));
    });
    for (const Account &account : accounts)
        if (!account.training)
            secrets.read(account.name, show(QString::fromStdString(account.name)));
    dialog->open();
}

void openSetup(const PairMonitor &monitor, SetupStore &setup, bool keeps, QWidget *window)
{
    const std::string name = monitor.pair().name;
    auto *dialog = new SetupDialog(monitor.pair(), monitor.product(), setup.ticked(name), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &SetupDialog::ticksChanged, dialog,
                     [&setup, dialog, name, keeps](const std::set<std::string> &ticked) { dialog->setKept(keeps && setup.keep(name, ticked)); });
    dialog->open();
}

} // namespace twinline
