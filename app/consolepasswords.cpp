// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the console that asks the keychain.
#include "console.h"

#include "ui/pages/passwordsdialog.h"

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

void Console::showPasswords(const QString &pair)
{
    const PairMonitor *monitor = m_fleet ? m_fleet->monitor(pair.toStdString()) : nullptr;
    if (!monitor)
        return;
    const std::vector<Account> accounts = accountsOf(monitor->pair(), monitor->product());
    auto *dialog = new PasswordsDialog(monitor->pair(), accounts, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto show = [dialog = QPointer(dialog)](const QString &account) {
        return [dialog, account](const SecretAnswer &answer) {
            if (dialog)
                dialog->showState(account, stateOf(answer), QString::fromStdString(answer.words));
        };
    };
    connect(dialog, &PasswordsDialog::storeRequested, this, [this, show](const QString &account, const QString &secret) {
        m_secrets.store(account.toStdString(), secret.toStdString(), show(account));
    });
    connect(dialog, &PasswordsDialog::forgetRequested, this, [this, show](const QString &account) {
        m_secrets.forget(account.toStdString(), show(account));
    });
    for (const Account &account : accounts)
        if (!account.training)
            m_secrets.read(account.name, show(QString::fromStdString(account.name)));
    dialog->open();
}

} // namespace twinline
