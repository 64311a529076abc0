// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice.h"

#include "lab/lab.h"
#include "ui/mainwindow.h"
#include "ui/practice/lessonpanel.h"

#include <algorithm>

namespace twinline {

namespace {

constexpr const char *doneKey = "practice/done";
constexpr const char *offeredKey = "practice/offered";

QJsonObject labOrder(const LessonOrder &order)
{
    const QJsonValue node = order.node + 1;
    if (order.act == LessonDo::Heal)
        return {{QStringLiteral("do"), QStringLiteral("heal")}, {QStringLiteral("node"), node}};
    const QString kind = order.act == LessonDo::PowerOff ? QStringLiteral("power-off") : QStringLiteral("link-cut");
    return {{QStringLiteral("do"), QStringLiteral("fault")}, {QStringLiteral("node"), node}, {QStringLiteral("kind"), kind}, {QStringLiteral("value"), QString()}};
}

} // namespace

Practice::Practice(MainWindow &window, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
    , m_done(allLessons().size(), false)
{
    for (const QString &lesson : m_settings.value(QLatin1String(doneKey)).toStringList())
        if (bool good = false; lesson.toUInt(&good) < m_done.size() && good)
            m_done[lesson.toUInt()] = true;
}

void Practice::open()
{
    if (!m_panel) {
        m_panel = new LessonPanel;
        connect(m_panel, &LessonPanel::requested, this, &Practice::carryOut);
        m_window.setBeside(m_panel);
    }
    m_settings.setValue(QLatin1String(offeredKey), true);
    const auto next = std::find(m_done.begin(), m_done.end(), false);
    choose(LessonKey(next == m_done.end() ? 0 : next - m_done.begin()));
}

void Practice::offer()
{
    if (labReady() && !m_settings.value(QLatin1String(offeredKey)).toBool()) // who asked for another product keeps it
        open();
}

void Practice::setMonitor(const PairMonitor *monitor)
{
    disconnect(m_watching);
    m_monitor = monitor;
    if (monitor)
        m_watching = connect(monitor, &PairMonitor::snapshotChanged, this, [this] { happens(LessonLook{}); });
    if (m_panel && labReady()) // another pair: what was seen of the old one does not count
        happens(LessonBegin{m_state.key});
    show();
}

void Practice::runEnded(const RunState &run)
{
    if (m_panel && m_monitor && run.plan.pair == m_monitor->pair().name && run.result)
        happens(LessonRunEnded{run.plan.intent, *run.result});
}

bool Practice::labReady() const
{
    return m_monitor && m_monitor->pair().lab && m_monitor->pair().product == lessonOf(m_state.key).product;
}

void Practice::carryOut(const LessonRequest &request)
{
    using Kind = LessonRequest::Kind;
    switch (request.kind) {
    case Kind::Choose: choose(LessonKey(std::clamp(request.value, 0, int(allLessons().size()) - 1))); break;
    case Kind::Act: happens(LessonAct{}); break;
    case Kind::Answer: happens(LessonAnswer{request.value}); break;
    case Kind::Close: close(); break;
    }
}

void Practice::choose(LessonKey key)
{
    m_state = {};
    m_state.key = key;
    if (labReady())
        happens(LessonBegin{key});
    else
        emit labWanted(QString::fromLatin1(lessonOf(key).product));
    show();
}

void Practice::happens(const LessonEvent &event)
{
    if (!m_panel || !labReady())
        return;
    const bool before = isDone(m_state);
    const LessonMove move = advance(m_state, event, m_monitor->snapshot());
    m_state = move.state;
    if (isDone(m_state) && !before) {
        m_done[std::size_t(m_state.key)] = true;
        QStringList done;
        for (std::size_t i = 0; i < m_done.size(); ++i)
            if (m_done[i])
                done << QString::number(i);
        m_settings.setValue(QLatin1String(doneKey), done);
    }
    show();
    if (move.order)
        order(*move.order);
}

void Practice::order(const LessonOrder &order)
{
    const LessonKey key = m_state.key;
    const std::size_t step = m_state.step;
    lab::sendToLab(QString::fromStdString(m_monitor->pair().labFolder), labOrder(order), this, [this, key, step](const QJsonObject &answer) {
        if (m_state.key != key || m_state.step != step)
            return; // another lesson was begun meanwhile
        const bool taken = answer.value(QStringLiteral("ok")).toBool();
        const QString why = answer.isEmpty() ? QStringLiteral("no answer") : answer.value(QStringLiteral("why")).toString();
        happens(LessonActed{taken, taken ? std::string() : why.toStdString()});
    });
}

void Practice::show()
{
    if (!m_panel)
        return;
    LessonView view;
    view.steps = lessonOf(m_state.key).steps;
    view.state = m_state;
    view.done = m_done;
    view.labReady = labReady();
    if (m_monitor) {
        view.snapshot = m_monitor->snapshot();
        for (const NodeConfig &node : m_monitor->pair().nodes)
            view.nodes << QString::fromStdString(node.name);
    }
    if (const LessonStep *step = currentStep(m_state)) {
        view.choices = choicesOf(step->question);
        view.answerable = rightChoice(step->question, view.snapshot).has_value();
    }
    m_panel->setView(view);
}

void Practice::close()
{
    m_window.setBeside(nullptr);
    m_panel = nullptr;
}

} // namespace twinline
