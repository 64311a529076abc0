// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/run.h"
#include "domain/snapshot.h"

#include <QString>

namespace twinline::text {

/// What a sentence needs besides the figures: names and the product's words.
struct Subject
{
    const PairConfig &pair;
    const Product &product;
};

/// The language that sentences are made in now, as last set.
Language language();
/// Installs the translators of \a language (Qt's own and ours) for the whole program and makes it the current one.
/// Sends QEvent::LanguageChange to windows by way of QTranslator.
void setLanguage(Language language);
/// The language of a locale name such as "ja_JP", else English.
Language languageFromName(const QString &name);

/// A product's text in the current language.
QString of(const LocalText &words);

QString stateWord(NodeState state);      ///< "Active"
QString verdictWord(Verdict verdict);    ///< "No standby"
QString rankWord(Rank rank);             ///< "primary"
QString roleByWord(RoleBy by);           ///< "reported"
QString roleOrigin(RoleBy by);           ///< the same for a card: "inferred from what this desk sees"
QString outcomeWord(Outcome outcome);    ///< "no answer"
QString severityWord(Severity severity);
QString markWord(ProbeMark mark);        ///< for the tooltip of a card's mark
QString intentWord(Intent intent);       ///< "Switchover"
QString levelWord(CheckLevel level);
QString checkOutcomeWord(CheckOutcome outcome);
QString stepStateWord(StepState state);
QString runResultWord(RunResult result);
QString phaseWord(RunPhase phase);
QString actionWord(ActionKind kind);     ///< "by hand"
QString checkLabel(const CheckResult &check);

/// The verdict in a sentence: "Redundant. cti-1 is Active; cti-2 is Standby and can take over now."
QString verdictSentence(const PairSnapshot &snapshot, const Subject &subject);
/// One reason in a sentence.
QString reasonSentence(const Reason &reason, const Subject &subject);
/// "If cti-1 failed now, cti-2 would be Active in 2 min 10 s to 2 min 48 s." or why that cannot be said; may be empty.
QString forecastSentence(const PairSnapshot &snapshot, const Subject &subject);
/// One event in a sentence.
QString eventSentence(const Event &event, const Subject &subject);
/// What must be known of a log line's time.
QString logTimeNote(const Event &event);
/// Why a node's log could not be read; \a outcome and \a detail are those of the request for it.
QString logTrouble(const QString &node, Outcome outcome, const std::string &detail);
/// What a probe's last answer says, for the card: "200 OK", "mod=FT: ACTIVE", "primary, timeline 4", "no permission".
QString probeSentence(const ProbeView &probe, const Subject &subject);
/// "Switch over Paris Centre: cti-1 → cti-2"
QString planTitle(const Plan &plan);
/// What went wrong in a step or keeps the next act closed: a word of the run engine, with its details after ": ". Words
/// that are not the engine's stay verbatim.
QString troubleWords(const std::string &why);
/// What a step saw (StepRecord::evidence, Seen::evidence) in this language; names, addresses and vendors' words verbatim.
QString evidenceWords(const std::string &evidence);
/// The same for what a check measured, or the limit it held that against.
QString measuredWords(const std::string &measured);
/// Why a run cannot even be planned; \a why is the word of PlanRefusal::Why, \a reason the product's own words.
QString refusalSentence(const std::string &why, const LocalText &reason, const std::string &name);

} // namespace twinline::text
