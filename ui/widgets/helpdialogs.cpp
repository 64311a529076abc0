// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/helpdialogs.h"

#include "ui/style/card.h"
#include "ui/style/dress.h"
#include "ui/style/stateicon.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>

namespace twinline {

namespace {

/// The translation context of the small windows.
struct Help
{
    Q_DECLARE_TR_FUNCTIONS(twinline::Help)
};

QDialog *makeDialog(QWidget *parent, const QString &title, Card *&card)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    card = new Card(dialog);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(card, 1);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    return dialog;
}

void openWide(QDialog *dialog, int width)
{
    const int wanted = qMax(width, dialog->sizeHint().width());
    dialog->resize(wanted, dialog->layout()->totalHeightForWidth(wanted));
    dialog->open();
}

} // namespace

void openAbout(QWidget *parent)
{
    Card *card = nullptr;
    QDialog *dialog = makeDialog(parent, Help::tr("About Twinline"), card);
    auto *icon = new StateIcon(48, card);
    icon->setIcon({QStringLiteral("twinline"), Colour::Accent});
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(18, 16, 18, 16);
    grid->setHorizontalSpacing(16);
    grid->addWidget(icon, 0, 0, 3, 1, Qt::AlignTop);
    grid->addWidget(makeLabel(TextRole::Title, card, QStringLiteral("Twinline %1").arg(QCoreApplication::applicationVersion()).trimmed()), 0, 1);
    grid->addWidget(makeLabel(TextRole::Body, card, Help::tr("The operator's console for telephone systems that run on two nodes: it sees, forecasts, guides, verifies and records. It takes no failover decisions for them.")), 1, 1);
    grid->addWidget(makeLabel(TextRole::Small, card, Help::tr("Free software under the GNU General Public License, version 3 or later, without any warranty.")), 2, 1);
    openWide(dialog, 480);
}

void openShortcuts(QWidget *parent, const std::vector<std::pair<QString, QString>> &shortcuts)
{
    Card *card = nullptr;
    QDialog *dialog = makeDialog(parent, Help::tr("Keyboard shortcuts"), card);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(18, 16, 18, 16);
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(6);
    int row = 0;
    const auto add = [&](const QString &words, const QString &keys) {
        grid->addWidget(makeLabel(TextRole::Detail, card, words), row, 0);
        auto *key = makeLabel(TextRole::Code, card, keys);
        key->setWordWrap(false);
        grid->addWidget(key, row++, 1, Qt::AlignLeft);
    };
    for (const auto &[words, keys] : shortcuts)
        add(words, keys);
    add(Help::tr("In a chart: move in time"), QStringLiteral("← →"));
    add(Help::tr("In a chart: zoom"), QStringLiteral("+ −"));
    add(Help::tr("In a chart: read the value at a moment"), QStringLiteral("Ctrl+← Ctrl+→"));
    add(Help::tr("In a chart: oldest, now"), QStringLiteral("Home, End"));
    grid->setColumnStretch(0, 1);
    openWide(dialog, 460);
}

} // namespace twinline
