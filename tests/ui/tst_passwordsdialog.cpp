// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/passwordsdialog.h"
#include "ui/text/sentences.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace twinline;

/// What may be pressed in the passwords' dialog, and that none is ever shown.
class TestPasswordsDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsWhatNeedsAPassword();
    void storesWhatWasTypedAndForgetsItAtOnce();
    void forgetsOnlyWhatIsStored();
    void aTrainingLabNeedsNone();

private:
    QTableWidget *table() const { return m_dialog->findChild<QTableWidget *>(); }
    QLineEdit *field() const { return m_dialog->findChild<QLineEdit *>(); }
    QPushButton *button(const char *text) const;
    QString cell(int row, int column) const { return table()->item(row, column)->text(); }

    std::unique_ptr<PasswordsDialog> m_dialog;
};

namespace {

const QString first = QStringLiteral("twinline@10.1.1.11:5038");

PairConfig pair()
{
    PairConfig made;
    made.name = "Osaka";
    made.nodes.resize(2);
    made.nodes[0].name = "it-1";
    made.nodes[1].name = "it-2";
    return made;
}

std::vector<Account> accounts()
{
    return {{0, "ami", "twinline@10.1.1.11:5038", false}, {1, "ami", "training@127.0.9.12:5038", true}};
}

} // namespace

void TestPasswordsDialog::init()
{
    text::setLanguage(Language::English);
    m_dialog = std::make_unique<PasswordsDialog>(pair(), accounts());
}

QPushButton *TestPasswordsDialog::button(const char *text) const
{
    for (QPushButton *each : m_dialog->findChildren<QPushButton *>())
        if (each->text() == QLatin1String(text))
            return each;
    return nullptr;
}

void TestPasswordsDialog::listsWhatNeedsAPassword()
{
    QCOMPARE(table()->rowCount(), 2);
    QCOMPARE(cell(0, 0), QStringLiteral("it-1"));
    QCOMPARE(cell(0, 1), QStringLiteral("ami"));
    QCOMPARE(cell(0, 2), first);
    QCOMPARE(cell(0, 3), QStringLiteral("asking the keychain…"));
    m_dialog->showState(first, PasswordState::None);
    QCOMPARE(cell(0, 3), QStringLiteral("not stored"));
    m_dialog->showState(first, PasswordState::Unavailable, QStringLiteral("no bus"));
    QCOMPARE(cell(0, 3), QStringLiteral("unknown: no keychain answers"));
    QCOMPARE(table()->item(0, 3)->toolTip(), QStringLiteral("no bus"));
    m_dialog->showState(QStringLiteral("nobody@nowhere"), PasswordState::Stored);
    QCOMPARE(cell(0, 3), QStringLiteral("unknown: no keychain answers"));
}

void TestPasswordsDialog::storesWhatWasTypedAndForgetsItAtOnce()
{
    QSignalSpy stored(m_dialog.get(), &PasswordsDialog::storeRequested);
    QCOMPARE(field()->echoMode(), QLineEdit::Password);
    QVERIFY(!button("&Store")->isEnabled());
    field()->setText(QStringLiteral("s3cret"));
    QVERIFY(button("&Store")->isEnabled());
    button("&Store")->click();
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored[0][0].toString(), first);
    QCOMPARE(stored[0][1].toString(), QStringLiteral("s3cret"));
    QVERIFY(field()->text().isEmpty() && !button("&Store")->isEnabled());
    QCOMPARE(cell(0, 3), QStringLiteral("asking the keychain…"));
    m_dialog->showState(first, PasswordState::Stored);
    QCOMPARE(cell(0, 3), QStringLiteral("stored"));
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(QLatin1String("s3cret")));
}

void TestPasswordsDialog::forgetsOnlyWhatIsStored()
{
    QSignalSpy forgotten(m_dialog.get(), &PasswordsDialog::forgetRequested);
    QVERIFY(!button("&Forget")->isEnabled());
    m_dialog->showState(first, PasswordState::None);
    QVERIFY(!button("&Forget")->isEnabled());
    m_dialog->showState(first, PasswordState::Stored);
    button("&Forget")->click();
    QCOMPARE(forgotten.size(), 1);
    QCOMPARE(forgotten[0][0].toString(), first);
    QVERIFY(!button("&Forget")->isEnabled());
}

void TestPasswordsDialog::aTrainingLabNeedsNone()
{
    QCOMPARE(cell(1, 3), QStringLiteral("training lab: none needed"));
    table()->selectRow(1);
    QVERIFY(!field()->isEnabled() && !button("&Store")->isEnabled() && !button("&Forget")->isEnabled());
    table()->selectRow(0);
    QVERIFY(field()->isEnabled());
}

QTEST_MAIN(TestPasswordsDialog)
#include "tst_passwordsdialog.moc"
