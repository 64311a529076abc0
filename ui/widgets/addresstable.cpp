// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/addresstable.h"

#include "ui/models/pairwords.h"
#include "ui/style/dress.h"
#include "ui/style/stateicon.h"
#include "ui/text/names.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace twinline {

namespace {

constexpr int narrowBelow = 32; ///< lines of text: there nodes become columns
constexpr std::array<int, 6> wideShares{2, 2, 3, 4, 3, 3};

bool known(const WitnessCell &cell)
{
    return cell.says == Witness::Yes || cell.says == Witness::No;
}

/// Never told by its colour alone: each has a shape and words of its own.
IconSpec iconOf(Agreement agreement, bool switching)
{
    switch (agreement) {
    case Agreement::Agree: return iconOf(ProbeMark::Good);
    case Agreement::Partly: return iconOf(ProbeMark::Idle);
    case Agreement::Differ: return iconOf(switching ? ProbeMark::Warning : ProbeMark::Bad); // in a move they must
    case Agreement::Unknown: break;
    }
    return iconOf(ProbeMark::Unknown);
}

Tone toneOf(Agreement agreement, bool switching)
{
    switch (agreement) {
    case Agreement::Agree: return Tone::Ok;
    case Agreement::Partly: return Tone::Accent;
    case Agreement::Differ: return switching ? Tone::Warning : Tone::Error;
    case Agreement::Unknown: break;
    }
    return Tone::Stale;
}

} // namespace

AddressTable::AddressTable(QWidget *parent)
    : Card(parent)
    , m_grid(new QGridLayout)
    , m_title(makeLabel(TextRole::Strong, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addLayout(m_grid);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    for (QLabel *&head : m_heads)
        head = makeLabel(TextRole::Small, this);
    setMinimumWidth(300); // less than the wide table wants: see resizeEvent()
}

AddressTable::Row AddressTable::makeRow()
{
    auto *together = new QWidget(this);
    Row row{makeLabel(TextRole::Strong, this), {}, together, new StateIcon(16, together), makeLabel(TextRole::Detail, together)};
    for (QLabel *&cell : row.cells)
        cell = makeLabel(TextRole::Detail, this);
    auto *layout = new QHBoxLayout(together);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(row.mark, 0, Qt::AlignTop);
    layout->addWidget(row.agreement, 1);
    return row;
}

std::array<QWidget *, 6> AddressTable::partsOf(const Row &row)
{
    return {row.node, row.cells[0], row.cells[1], row.cells[2], row.cells[3], row.together};
}

void AddressTable::grow(std::size_t count)
{
    if (m_rows.size() >= count)
        return;
    while (m_rows.size() < count)
        m_rows.push_back(makeRow());
    arrange();
}

void AddressTable::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    const bool narrow = width() < fontMetrics().height() * narrowBelow;
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    arrange();
}

/// A line a node, or a column a node where the window is too narrow for six columns.
void AddressTable::arrange()
{
    const auto put = [this](QWidget *part, int node, int witness) {
        m_grid->removeWidget(part);
        m_grid->addWidget(part, m_narrow ? witness : node, m_narrow ? node : witness, m_narrow || node > 0 ? Qt::AlignTop : Qt::AlignBottom);
    };
    for (std::size_t i = 0; i < m_heads.size(); ++i)
        put(m_heads[i], 0, int(i) + 1);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto parts = partsOf(m_rows[i]);
        for (std::size_t part = 0; part < parts.size(); ++part)
            put(parts[part], int(i) + 1, int(part));
    }
    for (int column = 0; column < 6; ++column)
        m_grid->setColumnStretch(column, m_narrow ? (column <= int(m_rows.size()) ? 3 : 0) : wideShares[std::size_t(column)]);
}

void AddressTable::show(const std::vector<AddressRow> &rows, const PairSnapshot &snapshot, const text::Subject &subject, Instant now)
{
    setVisible(!rows.empty());
    if (rows.empty())
        return;
    grow(rows.size());
    showHeads(subject);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const bool used = i < rows.size();
        for (QWidget *part : partsOf(row))
            part->setVisible(used);
        if (used)
            fill(row, rows[i], snapshot, subject, now);
    }
    setAccessibleName(m_title->text());
}

void AddressTable::showHeads(const text::Subject &subject)
{
    const QString address = text::serviceName(subject);
    setText(m_title, tr("Who has %1 %2", "kind of service address, address").arg(text::serviceKind(subject), address));
    const QStringList heads{tr("Cloud says", "head of a column"), tr("Answers there", "head of a column"),
                            tr("State of the PBX", "head of a column"), tr("Database", "head of a column"),
                            tr("Together", "head of a column: whether all say the same")};
    for (std::size_t i = 0; i < m_heads.size(); ++i)
        setText(m_heads[i], heads[qsizetype(i)]);
}

void AddressTable::fill(const Row &row, const AddressRow &facts, const PairSnapshot &snapshot, const text::Subject &subject, Instant now)
{
    const bool old = now.boot - snapshot.at.boot > 2 * snapshot.poll;
    const std::array<WitnessCell, 4> cells{facts.cloud, facts.answers, facts.role, facts.database};
    const std::array<QString, 4> words{cloudWords(facts), answersWords(facts.answers), roleWords(facts, subject),
                                       databaseWords(facts.database)};
    setText(row.node, text::nodeName(subject, facts.node));
    QStringList spoken{row.node->text()};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const QString age = known(cells[i]) && cells[i].at ? QStringLiteral(" · ") + words::age(cells[i].at, now) : QString();
        setText(row.cells[i], words[i] + age);
        setTone(row.cells[i], !known(cells[i]) || old ? Tone::Stale : Tone::Plain);
        if (i == 0)
            row.cells[i]->setToolTip(known(cells[i]) ? QString()
                                     : facts.cloudAsked ? tr("The cloud was asked by its command line and has not said where the address is now.")
                                                        : tr("No cloud is asked. In a run a person attests what the cloud client shows."));
        spoken << m_heads[i]->text() + QStringLiteral(": ") + row.cells[i]->text();
    }
    const Agreement agreement = old ? Agreement::Unknown : facts.agreement;
    const bool switching = snapshot.verdict == Verdict::Switching;
    row.mark->setIcon(iconOf(agreement, switching));
    setText(row.agreement, agreementWords(agreement));
    setTone(row.agreement, toneOf(agreement, switching));
    spoken << row.agreement->text();
    row.node->setAccessibleName(spoken.join(QStringLiteral(", ")));
}

QString AddressTable::cloudWords(const AddressRow &facts) const
{
    if (facts.cloudAsked && known(facts.cloud))
        return facts.cloud.says == Witness::Yes ? tr("here", "the cloud's word for where an address is")
                                                : tr("elsewhere", "the cloud's word for where an address is");
    switch (facts.cloud.says) {
    case Witness::Yes: return tr("here, attested", "the cloud's word for where an address is");
    case Witness::No: return tr("elsewhere, attested", "the cloud's word for where an address is");
    case Witness::NotAsked:
    case Witness::Unknown: break;
    }
    return tr("not known", "witness");
}

QString AddressTable::answersWords(const WitnessCell &cell) const
{
    switch (cell.says) {
    case Witness::Yes: return tr("this node", "who answers at an address");
    case Witness::No: return tr("not this node", "who answers at an address");
    case Witness::NotAsked: return tr("not asked", "witness");
    case Witness::Unknown: break;
    }
    return tr("not known", "witness");
}

QString AddressTable::roleWords(const AddressRow &facts, const text::Subject &subject) const
{
    if (!known(facts.role))
        return text::stateWord(facts.state);
    const auto words = subject.product.states.find(facts.state);
    const QString own = text::stateWord(facts.state);
    return words == subject.product.states.end() || words->second.vendor.empty()
        ? own
        : tr("%1 (“%2”)", "state of a node, the vendor's word").arg(own, QString::fromStdString(words->second.vendor));
}

QString AddressTable::databaseWords(const WitnessCell &cell) const
{
    switch (cell.says) {
    case Witness::Yes: return tr("takes writes", "database");
    case Witness::No: return tr("read-only copy", "database");
    case Witness::NotAsked: return tr("not configured", "database");
    case Witness::Unknown: break;
    }
    return tr("not known", "witness");
}

QString AddressTable::agreementWords(Agreement agreement) const
{
    switch (agreement) {
    case Agreement::Agree: return tr("all agree", "witnesses of one node");
    case Agreement::Partly: return tr("agree, as far as known", "witnesses of one node");
    case Agreement::Differ: return tr("contradict each other", "witnesses of one node");
    case Agreement::Unknown: break;
    }
    return tr("too little is known", "witnesses of one node");
}

} // namespace twinline
