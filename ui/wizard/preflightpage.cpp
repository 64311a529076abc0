// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/preflightpage.h"

#include "ui/style/dress.h"
#include "ui/style/notice.h"
#include "ui/wizard/factlist.h"
#include "ui/wizard/nodestrip.h"
#include "ui/wizard/titledcard.h"
#include "ui/wizard/wizardwords.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <cctype>

namespace twinline {

namespace {

/// A figure has a limit, a word an expectation.
QString expectation(const std::string &limit)
{
    const QString words = text::measuredWords(limit);
    return std::isdigit(static_cast<unsigned char>(limit.front())) ? PreflightPage::tr("limit %1").arg(words)
                                                                   : PreflightPage::tr("expected %1").arg(words);
}

/// What needs the operator's eye comes first.
int urgency(const CheckResult &check)
{
    switch (check.outcome) {
    case CheckOutcome::Fail: return 0;
    case CheckOutcome::Unknown: return 1;
    case CheckOutcome::Pass: break;
    }
    return 2;
}

bool overridden(const RunState &run, const std::string &id)
{
    return std::any_of(run.overrides.begin(), run.overrides.end(),
                       [&](const Override &entry) { return entry.what == id; });
}

} // namespace

PreflightPage::PreflightPage(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(TextRole::Headline, this))
    , m_nodes(new NodeStrip(this))
    , m_checksCard(new TitledCard(this))
    , m_checks(new FactList(m_checksCard))
    , m_overrideCard(new TitledCard(this))
    , m_overrideWhat(makeLabel(TextRole::Detail, m_overrideCard))
    , m_reason(new QLineEdit(m_overrideCard))
    , m_override(new QPushButton(m_overrideCard))
    , m_lostCard(new TitledCard(this))
    , m_lost(makeLabel(TextRole::Detail, m_lostCard))
    , m_alone(new QCheckBox(this))
    , m_closed(new Notice(Tone::Warning, this))
{
    m_checksCard->body()->addWidget(m_checks);
    m_overrideWhat->setWordWrap(true);
    m_overrideCard->body()->addWidget(m_overrideWhat);
    auto *line = new QHBoxLayout;
    line->addWidget(m_reason, 1);
    line->addWidget(m_override);
    m_overrideCard->body()->addLayout(line);
    m_lost->setWordWrap(true);
    m_lostCard->body()->addWidget(m_lost);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(14);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_nodes),
                            static_cast<QWidget *>(m_closed), static_cast<QWidget *>(m_alone),
                            static_cast<QWidget *>(m_overrideCard), static_cast<QWidget *>(m_checksCard),
                            static_cast<QWidget *>(m_lostCard)})
        layout->addWidget(widget);
    layout->addStretch();

    connect(m_alone, &QCheckBox::toggled, this, [this](bool on) {
        WizardRequest request;
        request.kind = WizardRequest::Kind::ConfirmAlone;
        request.on = on;
        emit requested(request);
    });
    connect(m_reason, &QLineEdit::textChanged, m_override,
            [this](const QString &text) { m_override->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &PreflightPage::sendOverride);
    connect(m_override, &QPushButton::clicked, this, &PreflightPage::sendOverride);
    m_override->setEnabled(false);
    retranslate();
}

void PreflightPage::sendOverride()
{
    if (m_reason->text().trimmed().isEmpty() || m_overridden.empty())
        return;
    WizardRequest request;
    request.kind = WizardRequest::Kind::OverrideCheck;
    request.what = m_overridden;
    request.text = m_reason->text().trimmed().toStdString();
    m_reason->clear();
    emit requested(request);
}

void PreflightPage::show(const WizardView &view)
{
    setText(m_title, wizardwords::checksTitle(view.run.plan));
    m_nodes->show(view);
    showChecks(view);
    showOverride(view);
    QStringList lost;
    for (const LocalText &words : view.run.plan.lost)
        lost << QStringLiteral("• ") + text::of(words);
    m_lostCard->setVisible(!lost.isEmpty());
    setText(m_lost, lost.join(QLatin1Char('\n')));
    m_alone->setVisible(!view.leaseShared);
    const QSignalBlocker quiet(m_alone);
    m_alone->setChecked(view.run.aloneConfirmed);
    const QString closed = wizardwords::closed(view);
    m_closed->setVisible(!closed.isEmpty());
    m_closed->setText(closed);
}

void PreflightPage::showChecks(const WizardView &view)
{
    std::vector<CheckResult> checks = view.run.checks;
    std::stable_sort(checks.begin(), checks.end(),
                     [](const CheckResult &a, const CheckResult &b) { return urgency(a) < urgency(b); });
    std::vector<FactRow> rows;
    for (const CheckResult &check : checks) {
        FactRow row;
        row.icon = iconOf(check.outcome, check.level);
        row.name = text::checkLabel(check);
        row.value = check.measured.empty() || check.measured == "?" ? text::checkOutcomeWord(check.outcome) : text::measuredWords(check.measured);
        if (!check.limit.empty())
            row.right = expectation(check.limit);
        if (check.outcome != CheckOutcome::Pass)
            row.right = overridden(view.run, check.id) ? tr("passed over in writing") : text::levelWord(check.level);
        row.tip = text::checkOutcomeWord(check.outcome);
        rows.push_back(row);
    }
    m_checks->setRows(rows);
}

void PreflightPage::showOverride(const WizardView &view)
{
    const auto open = std::find_if(view.run.checks.begin(), view.run.checks.end(), [&](const CheckResult &check) {
        return check.level == CheckLevel::Forcible && check.outcome != CheckOutcome::Pass
            && !overridden(view.run, check.id);
    });
    const bool any = open != view.run.checks.end();
    m_overrideCard->setVisible(any);
    if (!any) {
        m_overridden.clear();
        return;
    }
    if (m_overridden != open->id)
        m_reason->clear();
    m_overridden = open->id;
    setText(m_overrideWhat, tr("“%1” did not pass. You may go on with a written reason; it goes into the report.")
                                .arg(text::checkLabel(*open)));
}

void PreflightPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PreflightPage::retranslate()
{
    m_checksCard->setTitle(tr("Checks before the start"));
    m_overrideCard->setTitle(tr("Go on with a reason"));
    m_reason->setPlaceholderText(tr("Reason"));
    m_reason->setAccessibleName(tr("Reason for going on"));
    m_override->setText(tr("Go on with this reason"));
    m_lostCard->setTitle(tr("What will be lost"));
    m_alone->setText(tr("&I confirm that no other desk acts on this pair"));
    m_alone->setToolTip(tr("The lock covers this desk's own folder only. Other desks are not seen."));
}

} // namespace twinline
