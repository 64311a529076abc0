// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statusline.h"

#include "ui/style/dress.h"
#include "ui/text/historycsv.h"

#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace twinline {

StatusLine::StatusLine(PairBoard &board, QMenu *languages, QWidget *parent)
    : QStatusBar(parent)
    , m_board(board)
    , m_pairs(new QLabel(this))
    , m_rights(new QLabel(this))
    , m_history(new QLabel(this))
    , m_language(new QToolButton(this))
{
    setSizeGripEnabled(false);
    setContentsMargins(12, 1, 8, 1);
    for (QLabel *label : {m_pairs, m_rights, m_history}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(0, 0, 18, 0);
        addWidget(label);
    }
    m_language->setMenu(languages);
    m_language->setPopupMode(QToolButton::InstantPopup);
    m_language->setFocusPolicy(Qt::StrongFocus);
    addPermanentWidget(m_language);
    retranslate();
}

void StatusLine::refresh()
{
    int errors = 0;
    int warnings = 0;
    int unknown = 0;
    for (int i = 0; i < m_board.count(); ++i) {
        const Severity severity = m_board.at(i).snapshot.severity;
        errors += severity == Severity::Critical;
        warnings += severity == Severity::Warning;
        unknown += severity == Severity::Unknown;
    }
    QStringList parts{tr("%n pair(s)", nullptr, m_board.count())};
    if (errors > 0)
        parts << tr("%n error(s)", nullptr, errors);
    if (warnings > 0)
        parts << tr("%n warning(s)", nullptr, warnings);
    if (unknown > 0)
        parts << tr("%n unknown", "pairs whose state is not known", unknown);
    setText(m_pairs, parts.join(QStringLiteral(" · ")));
    fit();
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    fit();
}

/// Where not all fits, what matters least goes first; it stays readable as the tool tip.
void StatusLine::fit()
{
    const int room = width() - m_language->sizeHint().width() - 40;
    int used = m_pairs->sizeHint().width();
    const bool trouble = m_kept.trouble.has_value();
    setText(m_history, m_historyWords);
    if (trouble) // it is told whatever room there is, and stands whole in the tool tip
        setText(m_history, m_history->fontMetrics().elidedText(m_historyWords, Qt::ElideRight, std::max(40, room - used - 30)));
    for (QLabel *label : {trouble ? m_history : m_rights, trouble ? m_rights : m_history}) {
        used += label->sizeHint().width() + 6;
        label->setVisible(used <= room || (trouble && label == m_history));
    }
    m_pairs->setToolTip(QStringList{m_pairs->text(), m_rights->text(), m_historyWords}.join(QLatin1Char('\n')));
}

void StatusLine::showHistory(const HistoryState &state)
{
    if (state == m_kept)
        return;
    m_kept = state;
    setHistoryWords();
    fit();
}

void StatusLine::setHistoryWords()
{
    const auto &trouble = m_kept.trouble;
    setTone(m_history, trouble ? Tone::Warning : Tone::Plain);
    m_historyWords = m_kept.lasting ? tr("History: on this desk's disk") : tr("History: in memory");
    m_history->setToolTip({});
    if (trouble) {
        const QString file = QString::fromStdString(trouble->file);
        m_historyWords = text::historyTrouble(*trouble, QFileInfo(file).fileName());
        m_history->setToolTip(text::historyTrouble(*trouble, file));
    }
    m_history->setAccessibleName(m_historyWords);
}

void StatusLine::retranslate()
{
    m_rights->setText(tr("Rights: view and switch"));
    setHistoryWords();
    const QLatin1String code(languageCode(text::language()));
    QString own = QLocale(code).nativeLanguageName();
    if (text::language() == Language::English)
        own = QStringLiteral("English"); // Qt would say which English
    own.replace(0, 1, own.left(1).toUpper());
    m_language->setText(own + QStringLiteral(" ▾"));
    m_language->setAccessibleName(tr("Language"));
    m_language->setToolTip(tr("Language"));
    refresh();
}

} // namespace twinline
