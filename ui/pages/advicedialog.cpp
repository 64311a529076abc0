// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/advicedialog.h"

#include "ui/style/card.h"
#include "ui/style/dress.h"
#include "ui/text/sentences.h"
#include "ui/wizard/factlist.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace twinline {

namespace {

int urgency(const CheckResult &advice)
{
    switch (advice.outcome) {
    case CheckOutcome::Fail: return 0;
    case CheckOutcome::Unknown: return 1;
    case CheckOutcome::Pass: break;
    }
    return 2;
}

} // namespace

AdviceDialog::AdviceDialog(QString pair, std::vector<CheckResult> advice, QWidget *parent)
    : QDialog(parent)
    , m_pair(std::move(pair))
    , m_advice(std::move(advice))
    , m_head(makeLabel(TextRole::Headline, this))
    , m_note(makeLabel(TextRole::Body, this))
    , m_list(new FactList(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    std::stable_sort(m_advice.begin(), m_advice.end(),
                     [](const CheckResult &a, const CheckResult &b) { return urgency(a) < urgency(b); });
    auto *card = new Card(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 14, 16, 14);
    inside->addWidget(m_list);
    inside->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(card);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(m_head);
    layout->addWidget(m_note);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    resize(900, 560);
}

void AdviceDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void AdviceDialog::retranslate()
{
    setWindowTitle(tr("Parameter advice: %1", "name of a pair").arg(m_pair));
    const auto failed = std::count_if(m_advice.begin(), m_advice.end(), [](const CheckResult &one) { return one.outcome == CheckOutcome::Fail; });
    m_head->setText(failed > 0 ? tr("%n setting(s) do not follow the vendor's advice", nullptr, int(failed))
                               : tr("No setting is known to go against the vendor's advice"));
    m_note->setText(tr("Held against pairs.toml as it was read; nothing here is measured. What nobody has entered is a question to you. "
                       "None of it keeps a switch from starting."));
    std::vector<FactRow> rows;
    for (const CheckResult &advice : m_advice) {
        FactRow row;
        row.icon = iconOf(advice.outcome, advice.level);
        row.name = text::checkLabel(advice);
        row.value = text::measuredWords(advice.measured);
        row.right = advice.limit.empty() ? QString() : tr("expected %1").arg(text::measuredWords(advice.limit));
        row.tip = text::checkOutcomeWord(advice.outcome);
        rows.push_back(row);
    }
    m_list->setRows(rows);
}

} // namespace twinline
