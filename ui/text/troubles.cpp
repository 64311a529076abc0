// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentences.h"
#include "ui/text/tr.h"

#include <array>

namespace twinline::text {

namespace {

struct TroubleWords
{
    const char *word;
    const char *sentence;
};

// One row a word of the run engine and of the session.
constexpr std::array<TroubleWords, 18> table{{
    {"evidence-old", QT_TRANSLATE_NOOP("twinline::text::Tr", "What is seen is too old to act upon")},
    {"lease-lost", QT_TRANSLATE_NOOP("twinline::text::Tr", "The right to act on this pair was lost")},
    {"lease", QT_TRANSLATE_NOOP("twinline::text::Tr", "Another desk acts on this pair")},
    {"other-may-be-active", QT_TRANSLATE_NOOP("twinline::text::Tr", "The other node could still be Active")},
    {"other-active", QT_TRANSLATE_NOOP("twinline::text::Tr", "The other node could still be Active")},
    {"split-brain", QT_TRANSLATE_NOOP("twinline::text::Tr", "Both nodes are Active: only a repair may act")},
    {"before-not-met", QT_TRANSLATE_NOOP("twinline::text::Tr", "What this step needs to begin with is not seen")},
    {"paused", QT_TRANSLATE_NOOP("twinline::text::Tr", "The run is paused")},
    {"limit-passed", QT_TRANSLATE_NOOP("twinline::text::Tr", "Not seen within its time: unknown, not failed")},
    {"not-sent", QT_TRANSLATE_NOOP("twinline::text::Tr", "The command was not confirmed")},
    {"command-refused", QT_TRANSLATE_NOOP("twinline::text::Tr", "This command may not be run")},
    {"did-not-work", QT_TRANSLATE_NOOP("twinline::text::Tr", "The operator says that it did not work")},
    {"no-usable-action", QT_TRANSLATE_NOOP("twinline::text::Tr", "Only a person can do this step")},
    {"past-point-of-no-return", QT_TRANSLATE_NOOP("twinline::text::Tr", "The point of no return has been passed")},
    {"abandoned", QT_TRANSLATE_NOOP("twinline::text::Tr", "The run was given up")},
    {"journal", QT_TRANSLATE_NOOP("twinline::text::Tr", "The journal could not be written")},
    {"alone", QT_TRANSLATE_NOOP("twinline::text::Tr", "Nobody confirmed that no other desk acts on this pair")},
    {"preflight", QT_TRANSLATE_NOOP("twinline::text::Tr", "The checks do not allow the run to begin")},
}};

} // namespace

QString troubleWords(const std::string &why)
{
    const std::size_t colon = why.find(": ");
    const std::string word = why.substr(0, colon);
    for (const TroubleWords &row : table) {
        if (word != row.word)
            continue;
        const QString sentence = Tr::tr(row.sentence);
        return colon == std::string::npos ? sentence
                                          : Tr::tr("%1: %2", "trouble, details").arg(sentence, evidenceWords(why.substr(colon + 2)));
    }
    return fromUtf8(why);
}

} // namespace twinline::text
