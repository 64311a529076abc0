// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/verdictbanner.h"

#include "ui/models/pairwords.h"
#include "ui/style/dress.h"
#include "ui/style/stateicon.h"
#include "ui/text/format.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace twinline {

namespace {

constexpr int narrowBelow = 36; ///< lines of text

Colour edgeOf(const PairSnapshot &snapshot)
{
    switch (snapshot.severity) {
    case Severity::Ok: return Colour::Ok;
    case Severity::Note: return Colour::Standby;
    case Severity::Warning: return Colour::Warning;
    case Severity::Critical: return Colour::Error;
    case Severity::Unknown: break;
    }
    return Colour::Unknown;
}

bool hasReason(const PairSnapshot &snapshot, ReasonCode code)
{
    return std::any_of(snapshot.reasons.begin(), snapshot.reasons.end(),
                       [code](const Reason &reason) { return reason.code == code; });
}

} // namespace

VerdictBanner::VerdictBanner(QWidget *parent)
    : Card(parent)
    , m_grid(new QGridLayout(this))
    , m_buttons(new QHBoxLayout)
    , m_icon(new StateIcon(26, this))
    , m_sentence(makeLabel(TextRole::Headline, this))
    , m_reasons(makeLabel(TextRole::Body, this))
    , m_forecast(makeLabel(TextRole::Body, this))
    , m_evidence(makeLabel(TextRole::Small, this))
    , m_switchover(new QPushButton(this))
    , m_rollback(new QPushButton(this))
    , m_takeover(new QPushButton(this))
    , m_repair(new QPushButton(this))
    , m_more(new QPushButton(QStringLiteral("⋯"), this))
{
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    for (QLabel *label : {m_sentence, m_reasons, m_forecast, m_evidence}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(label);
    }
    m_grid->setContentsMargins(20, 10, 14, 10);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->addWidget(m_icon, 0, 0);
    m_grid->addLayout(words, 0, 1);
    m_grid->setColumnStretch(1, 1);
    m_buttons->setSpacing(8);
    for (QPushButton *button : {m_repair, m_takeover, m_switchover, m_rollback, m_more})
        m_buttons->addWidget(button, 0, Qt::AlignVCenter);
    arrange(false);
    const auto choose = [this](QPushButton *button, Intent intent) {
        connect(button, &QPushButton::clicked, this, [this, intent] { emit intentChosen(intent); });
    };
    choose(m_switchover, Intent::Switchover);
    choose(m_rollback, Intent::Rollback);
    choose(m_takeover, Intent::Takeover);
    choose(m_repair, Intent::Repair);
    retranslate();
}

void VerdictBanner::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    const bool narrow = width() < fontMetrics().height() * narrowBelow;
    if (m_narrow != narrow)
        arrange(narrow);
}

/// In a narrow window the buttons stand under the words instead of beside them.
void VerdictBanner::arrange(bool narrow)
{
    m_narrow = narrow;
    m_grid->removeItem(m_buttons);
    if (narrow)
        m_grid->addLayout(m_buttons, 1, 1, Qt::AlignLeft);
    else
        m_grid->addLayout(m_buttons, 0, 2);
}

void VerdictBanner::setMoreMenu(QMenu *menu)
{
    m_more->setMenu(menu);
}

void VerdictBanner::retranslate()
{
    m_switchover->setText(tr("Switch over…"));
    m_rollback->setText(tr("Roll back…"));
    m_takeover->setText(tr("Check takeover…"));
    m_repair->setText(tr("Resolve…"));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
}

void VerdictBanner::show(const PairEntry &entry, Instant now)
{
    const PairSnapshot &snapshot = entry.snapshot;
    setEdge(edgeOf(snapshot));
    m_icon->setIcon(iconOf(snapshot.verdict, snapshot.severity));
    m_icon->setAccessibleName(text::verdictWord(snapshot.verdict));
    setText(m_sentence, text::verdictSentence(snapshot, entry.subject()));
    showReasons(entry, now);
    showButtons(entry);
    setAccessibleName(m_sentence->text());
}

void VerdictBanner::showReasons(const PairEntry &entry, Instant now)
{
    const PairSnapshot &snapshot = entry.snapshot;
    QStringList reasons;
    for (std::size_t i = 1; i < snapshot.reasons.size(); ++i)
        reasons << text::reasonSentence(snapshot.reasons[i], entry.subject());
    reasons.removeAll(QString());
    if (reasons.size() > 1)
        reasons.replaceInStrings(QRegularExpression(QStringLiteral("^")), QStringLiteral("• "));
    setText(m_reasons, reasons.join(QLatin1Char('\n')));
    setText(m_forecast, text::forecastSentence(snapshot, entry.subject()));
    QStringList evidence;
    if (snapshot.since)
        evidence << tr("%1 since %2", "verdict, date").arg(text::verdictWord(snapshot.verdict), text::date(snapshot.since->wall));
    if (snapshot.evidenceAge)
        evidence << tr("evidence: %1", "age of the evidence").arg(words::age(*snapshot.evidenceAge + (now.boot - snapshot.at.boot)));
    setText(m_evidence, evidence.join(QStringLiteral(" · ")));
    for (QLabel *label : {m_reasons, m_forecast, m_evidence})
        label->setVisible(!label->text().isEmpty());
}

void VerdictBanner::showButtons(const PairEntry &entry)
{
    const PairSnapshot &snapshot = entry.snapshot;
    const bool split = snapshot.verdict == Verdict::SplitBrain;
    const bool halved = snapshot.verdict == Verdict::NoActive || snapshot.verdict == Verdict::NoStandby;
    const bool elsewhere = snapshot.verdict == Verdict::Redundant && hasReason(snapshot, ReasonCode::NotOnUsualNode);
    offer(m_repair, Intent::Repair, entry, split, true);
    offer(m_takeover, Intent::Takeover, entry, halved, true);
    offer(m_rollback, Intent::Rollback, entry, elsewhere, false);
    offer(m_switchover, Intent::Switchover, entry, !split && !halved, true);
    m_switchover->setEnabled(snapshot.verdict == Verdict::Redundant || snapshot.verdict == Verdict::Degraded || snapshot.verdict == Verdict::Reachable);
}

void VerdictBanner::offer(QPushButton *button, Intent intent, const PairEntry &entry, bool wanted, bool first)
{
    const bool possible = runbookFor(intent, entry.pair, entry.product) != nullptr;
    button->setVisible(wanted && possible);
    setKind(button, first ? ButtonKind::Primary : ButtonKind::Plain);
}

} // namespace twinline
