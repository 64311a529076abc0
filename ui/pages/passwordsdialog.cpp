// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/passwordsdialog.h"

#include "ui/style/dress.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace twinline {

namespace {

constexpr int stateColumn = 3;
constexpr int longest = 1024; ///< characters of a password

} // namespace

PasswordsDialog::PasswordsDialog(const PairConfig &pair, std::vector<Account> accounts, QWidget *parent)
    : QDialog(parent)
    , m_accounts(std::move(accounts))
    , m_states(m_accounts.size(), PasswordState::Asking)
    , m_table(new QTableWidget(this))
    , m_secret(new QLineEdit(this))
    , m_store(new QPushButton(tr("&Store"), this))
    , m_forget(new QPushButton(tr("&Forget"), this))
    , m_note(makeLabel(TextRole::Muted, this, tr("Passwords are kept in the desktop's keychain only, never in a file.")))
{
    setWindowTitle(tr("Passwords: %1", "window title: name of a pair").arg(QString::fromStdString(pair.name)));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(windowTitle());
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(longest);
    m_note->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Password:"), m_secret);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_store, QDialogButtonBox::ActionRole);
    buttons->addButton(m_forget, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(720, 320);
    fill(pair);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &PasswordsDialog::showButtons);
    connect(m_secret, &QLineEdit::textChanged, this, &PasswordsDialog::showButtons);
    connect(m_store, &QPushButton::clicked, this, &PasswordsDialog::store);
    connect(m_forget, &QPushButton::clicked, this, &PasswordsDialog::forget);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showButtons();
}

void PasswordsDialog::fill(const PairConfig &pair)
{
    const QStringList heads{tr("Node"), tr("Endpoint"), tr("Account"), tr("Password")};
    m_table->setColumnCount(int(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->setRowCount(int(m_accounts.size()));
    for (int row = 0; row < int(m_accounts.size()); ++row) {
        const Account &account = m_accounts[std::size_t(row)];
        const std::string node = placeOf(account, pair);
        const QStringList cells{QString::fromStdString(node), QString::fromStdString(account.endpoint), QString::fromStdString(account.name),
                                account.training ? tr("training lab: none needed") : tr("asking the keychain…")};
        for (int column = 0; column < int(cells.size()); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    if (!m_accounts.empty())
        m_table->selectRow(0);
}

void PasswordsDialog::showState(const QString &account, PasswordState state, const QString &why)
{
    const auto words = [&]() -> QString {
        switch (state) {
        case PasswordState::Asking: return tr("asking the keychain…");
        case PasswordState::Stored: return tr("stored");
        case PasswordState::None: return tr("not stored");
        case PasswordState::Unavailable: break;
        }
        return tr("unknown: no keychain answers");
    };
    for (std::size_t row = 0; row < m_accounts.size(); ++row) {
        if (m_accounts[row].training || QString::fromStdString(m_accounts[row].name) != account)
            continue;
        m_states[row] = state;
        QTableWidgetItem *item = m_table->item(int(row), stateColumn);
        item->setText(words());
        item->setToolTip(why);
    }
    showButtons();
}

const Account *PasswordsDialog::chosen() const
{
    const int row = m_table->currentRow();
    return row < 0 || row >= int(m_accounts.size()) ? nullptr : &m_accounts[std::size_t(row)];
}

void PasswordsDialog::showButtons()
{
    const Account *account = chosen();
    const bool own = account && !account->training;
    m_secret->setEnabled(own);
    m_store->setEnabled(own && !m_secret->text().isEmpty());
    m_forget->setEnabled(own && m_states[std::size_t(m_table->currentRow())] == PasswordState::Stored);
}

void PasswordsDialog::store()
{
    const Account *account = chosen();
    if (!account || account->training || m_secret->text().isEmpty())
        return;
    const QString secret = m_secret->text();
    m_secret->clear();
    const QString name = QString::fromStdString(account->name);
    showState(name, PasswordState::Asking);
    emit storeRequested(name, secret);
}

void PasswordsDialog::forget()
{
    const Account *account = chosen();
    if (!account || account->training)
        return;
    const QString name = QString::fromStdString(account->name);
    showState(name, PasswordState::Asking);
    emit forgetRequested(name);
}

} // namespace twinline
