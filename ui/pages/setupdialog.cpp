// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/setupdialog.h"

#include "ui/pages/setuprow.h"
#include "ui/style/card.h"
#include "ui/style/dress.h"
#include "ui/style/notice.h"
#include "ui/text/names.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace twinline {

SetupDialog::SetupDialog(const PairConfig &pair, const Product &product, const std::set<std::string> &ticked, QWidget *parent)
    : QDialog(parent)
    , m_pair(pair)
    , m_product(product)
    , m_ticked(ticked)
    , m_count(makeLabel(TextRole::Muted, this))
    , m_trouble(new Notice(Tone::Warning, this))
{
    setWindowTitle(tr("Set-up list of %1", "name of a pair").arg(QString::fromStdString(pair.name)));
    auto *list = new Card;
    auto *items = new QVBoxLayout(list);
    items->setContentsMargins(14, 12, 14, 12);
    items->setSpacing(10);
    for (const SetupStep &step : product.setup) {
        auto *row = new SetupRow(int(m_rows.size()) + 1, text::of(step.words), QString::fromStdString(step.source), list);
        row->box()->setChecked(ticked.contains(step.key));
        connect(row->box(), &QCheckBox::toggled, this, &SetupDialog::changed);
        items->addWidget(row);
        m_rows.push_back(row);
    }
    items->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy as text"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(TextRole::Headline, this, text::productName({m_pair, m_product})));
    layout->addWidget(makeLabel(TextRole::Body, this, tr("Once, in this order. A tick is your own note; the console judges nothing by it.")));
    layout->addWidget(m_trouble);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_count);
    layout->addWidget(buttons);
    m_trouble->setText(tr("The ticks could not be written to this desk's folder. They are lost when this window closes."));
    m_trouble->hide();
    resize(760, 620);
    setMinimumSize(420, 320);
    showCount();
    if (!m_rows.empty())
        m_rows.front()->box()->setFocus();
}

void SetupDialog::setKept(bool kept)
{
    m_trouble->setVisible(!kept);
}

QString SetupDialog::asText() const
{
    const text::Subject subject{m_pair, m_product};
    QStringList lines{QStringLiteral("%1 · %2").arg(QString::fromStdString(m_pair.name), text::productName(subject))};
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const SetupStep &step = m_product.setup[i];
        const QString source = step.source.empty() ? QString() : QStringLiteral(" (%1)").arg(QString::fromStdString(step.source));
        const QString mark = m_rows[i]->isTicked() ? QStringLiteral("[x]") : QStringLiteral("[ ]");
        lines << QStringLiteral("%1 %2. ").arg(mark).arg(i + 1) + text::of(step.words) + source;
    }
    return lines.join(QLatin1Char('\n'));
}

void SetupDialog::changed()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i]->isTicked())
            m_ticked.insert(m_product.setup[i].key);
        else
            m_ticked.erase(m_product.setup[i].key);
    }
    showCount();
    emit ticksChanged(m_ticked);
}

void SetupDialog::showCount()
{
    const auto done = std::count_if(m_rows.begin(), m_rows.end(), [](const SetupRow *row) { return row->isTicked(); });
    setText(m_count, tr("Ticked: %1 of %2").arg(done).arg(m_rows.size()));
}

} // namespace twinline
