// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace twinline {

/// What the keychain has of an account, as far as it was heard.
enum class PasswordState { Asking, Stored, None, Unavailable };

/// The passwords that a pair's endpoints need: whether each is stored, and a way to store or forget it. None is ever
/// shown. The keychain itself is the console's matter.
class PasswordsDialog : public QDialog
{
    Q_OBJECT

public:
    PasswordsDialog(const PairConfig &pair, std::vector<Account> accounts, QWidget *parent = nullptr);

    /// \a why: the keychain's own words.
    void showState(const QString &account, PasswordState state, const QString &why = {});

signals:
    void storeRequested(const QString &account, const QString &secret);
    void forgetRequested(const QString &account);

private:
    void fill(const PairConfig &pair);
    void showButtons();
    void store();
    void forget();
    const Account *chosen() const;

    std::vector<Account> m_accounts;
    std::vector<PasswordState> m_states;
    QTableWidget *m_table;
    QLineEdit *m_secret;
    QPushButton *m_store;
    QPushButton *m_forget;
    QLabel *m_note;
};

} // namespace twinline
