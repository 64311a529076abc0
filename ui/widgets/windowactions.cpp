// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/windowactions.h"

#include "domain/account.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace twinline {

namespace {

/// Each language in its own words: who cannot read the current one must still find his own.
QString nameOf(Language language)
{
    switch (language) {
    case Language::English: return QStringLiteral("English");
    case Language::Italian: return QStringLiteral("Italiano");
    case Language::Japanese: return QStringLiteral("日本語");
    case Language::Russian: return QStringLiteral("Русский");
    }
    return {};
}

} // namespace

WindowActions::WindowActions(QWidget *window)
    : QObject(window)
    , open(new QAction(window))
    , reload(new QAction(window))
    , runs(new QAction(window))
    , quit(new QAction(window))
    , copyStatus(new QAction(window))
    , passwords(new QAction(window))
    , setup(new QAction(window))
    , find(new QAction(window))
    , advice(new QAction(window))
    , openLog(new QAction(window))
    , fetchLogs(new QAction(window))
    , live(new QAction(window))
    , zoomIn(new QAction(window))
    , zoomOut(new QAction(window))
    , earlier(new QAction(window))
    , later(new QAction(window))
    , oldest(new QAction(window))
    , practice(new QAction(window))
    , keys(new QAction(window))
    , about(new QAction(window))
    , m_window(window)
{
    const std::pair<QAction *, QKeySequence> bound[] = {
        {open, QKeySequence::Open}, {reload, Qt::Key_F5}, {runs, Qt::CTRL | Qt::Key_R}, {quit, QKeySequence(Qt::CTRL | Qt::Key_Q)},
        {copyStatus, Qt::CTRL | Qt::SHIFT | Qt::Key_C}, {setup, Qt::CTRL | Qt::Key_E}, {find, QKeySequence::Find}, {live, Qt::CTRL | Qt::Key_L},
        {zoomIn, QKeySequence::ZoomIn}, {zoomOut, QKeySequence::ZoomOut}, {earlier, Qt::ALT | Qt::Key_Left},
        {later, Qt::ALT | Qt::Key_Right}, {oldest, Qt::ALT | Qt::Key_Home}, {practice, Qt::SHIFT | Qt::Key_F1},
        {keys, QKeySequence::HelpContents}};
    for (const auto &[action, sequence] : bound)
        action->setShortcut(sequence);
    live->setCheckable(true);
    live->setChecked(true);
    about->setMenuRole(QAction::AboutRole);
    quit->setMenuRole(QAction::QuitRole);
    makeChoices();
    makeMenus();
    retranslate();
    showPair(nullptr);
}

void WindowActions::makeChoices()
{
    const std::pair<Intent, QKeySequence> intents[] = {{Intent::Switchover, Qt::Key_F8}, {Intent::Rollback, {}},
                                                       {Intent::Takeover, {}}, {Intent::Detach, {}}, {Intent::Rejoin, {}},
                                                       {Intent::Repair, Qt::CTRL | Qt::Key_F8}};
    for (const auto &[intent, sequence] : intents) {
        auto *action = m_intents[intent] = new QAction(m_window);
        action->setShortcut(sequence);
        connect(action, &QAction::triggered, this, [this, chosen = intent] { emit intentChosen(chosen); });
    }
    for (int node = 0; node < 2; ++node) {
        auto *action = m_pages[static_cast<std::size_t>(node)] = new QAction(m_window);
        action->setShortcut(QKeySequence(Qt::CTRL | (node == 0 ? Qt::Key_1 : Qt::Key_2)));
        connect(action, &QAction::triggered, this, [this, node] { emit pageChosen(node); });
    }
    const auto choice = [this](QActionGroup *group) {
        auto *action = new QAction(m_window);
        action->setCheckable(true);
        group->addAction(action);
        return action;
    };
    auto *languages = new QActionGroup(this);
    for (const Language language : allLanguages) {
        auto *action = m_languages[language] = choice(languages);
        action->setText(nameOf(language));
        connect(action, &QAction::triggered, this, [this, language] { emit languageChosen(language); });
    }
    auto *themes = new QActionGroup(this);
    for (const ThemeChoice theme : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        m_themes[theme] = choice(themes);
        connect(m_themes[theme], &QAction::triggered, this, [this, theme] { emit themeChosen(theme); });
    }
    auto *texts = new QActionGroup(this);
    for (const int percent : {90, 100, 125, 150}) {
        m_texts[percent] = choice(texts);
        connect(m_texts[percent], &QAction::triggered, this, [this, percent] { emit textChosen(percent); });
    }
}

void WindowActions::makeMenus()
{
    m_file = new QMenu(m_window);
    m_file->addActions({open, reload});
    m_file->addSeparator();
    m_file->addAction(runs);
    m_file->addSeparator();
    m_file->addAction(quit);
    m_pair = new QMenu(m_window);
    m_more = new QMenu(m_window);
    for (QMenu *menu : {m_pair, m_more}) {
        for (const auto &[intent, action] : m_intents)
            menu->addAction(action);
        menu->addSeparator();
        menu->addActions({m_pages[0], m_pages[1]});
        menu->addSeparator();
        menu->addActions({advice, openLog, fetchLogs});
        menu->addSeparator();
        menu->addActions({setup, copyStatus});
        menu->setToolTipsVisible(true);
    }
    m_pair->addSeparator();
    m_pair->addActions({passwords, find});
    m_view = new QMenu(m_window);
    for (const auto &[theme, action] : m_themes)
        m_view->addAction(action);
    m_textMenu = m_view->addMenu(QString());
    for (const auto &[percent, action] : m_texts)
        m_textMenu->addAction(action);
    m_view->addSeparator();
    m_view->addActions({live, zoomIn, zoomOut, earlier, later, oldest});
    m_language = new QMenu(m_window);
    for (const auto &[language, action] : m_languages)
        m_language->addAction(action);
    m_help = new QMenu(m_window);
    m_help->addAction(practice);
    m_help->addSeparator();
    m_help->addActions({keys, about});
}

void WindowActions::fill(QMenuBar *bar)
{
    for (QMenu *menu : {m_file, m_pair, m_view, m_language, m_help})
        bar->addMenu(menu);
}

void WindowActions::addChartMenu(QMenu *ranges, const QList<QAction *> &others)
{
    m_view->insertMenu(live, ranges);
    m_view->addSeparator();
    m_view->addActions(others);
}

void WindowActions::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_pair->setTitle(tr("&Pair"));
    m_view->setTitle(tr("&View"));
    m_language->setTitle(tr("&Language"));
    m_help->setTitle(tr("&Help"));
    open->setText(tr("&Open configuration…"));
    reload->setText(tr("&Reload configuration"));
    runs->setText(tr("Runs and re&ports"));
    quit->setText(tr("&Quit"));
    keys->setText(tr("&Keyboard shortcuts"));
    about->setText(tr("&About Twinline"));
    practice->setText(tr("&Practice: the five lessons"));
    allowPractice(m_practises);
    translatePair();
    translateView();
    for (const auto &[language, action] : m_languages)
        action->setChecked(language == text::language());
}

void WindowActions::allowPractice(bool allowed)
{
    m_practises = allowed;
    practice->setEnabled(allowed);
    practice->setToolTip(allowed ? QString() : tr("The lessons are held in the training lab: start “twinline --lab”."));
    practice->setStatusTip(practice->toolTip());
}

void WindowActions::translatePair()
{
    m_intents[Intent::Switchover]->setText(tr("&Switch over…"));
    m_intents[Intent::Rollback]->setText(tr("&Roll back…"));
    m_intents[Intent::Takeover]->setText(tr("Check &takeover…"));
    m_intents[Intent::Detach]->setText(tr("&Detach a node…"));
    m_intents[Intent::Rejoin]->setText(tr("Re&join a node…"));
    m_intents[Intent::Repair]->setText(tr("Resolve split &brain…"));
    copyStatus->setText(tr("&Copy status"));
    passwords->setText(tr("Pass&words…"));
    setup->setText(tr("Set-&up list…"));
    find->setText(tr("&Find a pair"));
    advice->setText(tr("&Parameter advice"));
    openLog->setText(tr("Open fault-tolerant &log…"));
    fetchLogs->setText(tr("Fetc&h logs"));
    showPair(m_entry);
}

void WindowActions::translateView()
{
    m_themes[ThemeChoice::System]->setText(tr("&As the desktop"));
    m_themes[ThemeChoice::Light]->setText(tr("&Light"));
    m_themes[ThemeChoice::Dark]->setText(tr("&Dark"));
    m_textMenu->setTitle(tr("&Text size"));
    for (const auto &[percent, action] : m_texts)
        action->setText(tr("%1%", "text size").arg(percent));
    live->setText(tr("&Follow live"));
    zoomIn->setText(tr("Zoom charts &in"));
    zoomOut->setText(tr("Zoom charts &out"));
    earlier->setText(tr("Charts &earlier"));
    later->setText(tr("Charts late&r"));
    oldest->setText(tr("Charts: olde&st"));
}

void WindowActions::showPair(const PairEntry *entry)
{
    m_entry = entry;
    for (const auto &[intent, action] : m_intents)
        showIntent(intent, entry);
    for (std::size_t node = 0; node < m_pages.size(); ++node) {
        const bool known = entry && node < entry->pair.nodes.size();
        const QString name = known ? entry->nodeName(static_cast<NodeIndex>(node)) : QString();
        m_pages[node]->setText(known ? tr("Open the page of %1").arg(name) : tr("Open the vendor's page"));
        m_pages[node]->setEnabled(known && !entry->pair.nodes[node].page.empty());
    }
    copyStatus->setEnabled(entry);
    passwords->setEnabled(entry && !accountsOf(entry->pair, entry->product).empty());
    const bool listed = entry && !entry->product.setup.empty();
    setup->setEnabled(listed);
    setup->setToolTip(entry && !listed ? tr("This product has no set-up list.") : QString());
    showLogs(entry);
}

void WindowActions::showLogs(const PairEntry *entry)
{
    const bool readable = entry && entry->product.log != LogFormat::None;
    const bool known = readable && std::any_of(entry->pair.nodes.begin(), entry->pair.nodes.end(), [](const NodeConfig &node) { return !node.log.empty(); });
    advice->setEnabled(entry && !entry->product.advice.empty());
    openLog->setEnabled(readable);
    fetchLogs->setEnabled(known);
    fetchLogs->setToolTip(readable && !known ? tr("No node of this pair has the address of its log (“log”) in pairs.toml.") : QString());
    fetchLogs->setStatusTip(fetchLogs->toolTip());
}

void WindowActions::showIntent(Intent intent, const PairEntry *entry)
{
    QAction *action = m_intents[intent];
    const bool possible = entry && runbookFor(intent, entry->pair, entry->product);
    const bool split = entry && entry->snapshot.verdict == Verdict::SplitBrain;
    // Repair is for two active nodes only, and while there are two nothing else may act.
    action->setEnabled(possible && split == (intent == Intent::Repair));
    QString why;
    if (entry && !possible) {
        const auto refusal = entry->product.refusals.find(intent);
        why = refusal == entry->product.refusals.end() ? tr("This product has no procedure for it.") : text::of(refusal->second);
    } else if (split && intent != Intent::Repair) {
        why = tr("Not allowed: both nodes are Active. Resolve the split brain first.");
    }
    action->setToolTip(why);
    action->setStatusTip(why);
}

void WindowActions::showTheme(ThemeChoice choice)
{
    m_themes[choice]->setChecked(true);
}

void WindowActions::showText(int percent)
{
    const auto found = m_texts.find(percent);
    if (found != m_texts.end())
        found->second->setChecked(true);
}

std::vector<std::pair<QString, QString>> WindowActions::shortcuts() const
{
    std::vector<std::pair<QString, QString>> result;
    for (const QAction *action : m_window->findChildren<QAction *>(Qt::FindDirectChildrenOnly)) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        QString words = action->text();
        if (!key.isEmpty() && !words.isEmpty())
            result.emplace_back(words.remove(QLatin1Char('&')), key);
    }
    return result;
}

} // namespace twinline
