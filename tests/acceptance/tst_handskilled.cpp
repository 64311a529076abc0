// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A console that guides hands is killed at every step of every runbook: it goes on, or backs out, and ends well.
#include "hands.h"
#include "rolewatcher.h"
#include "scene.h"

#include <QSet>
#include <QStandardPaths>

using namespace acceptance;

namespace {

/// A run with its hands, and what has to happen before it.
struct Script
{
    const char *product;
    QStringList before; ///< orders of `twinlinectl lab`; "= verdict" waits for one; "press node1 form" presses a button
    QStringList run;
    QStringList said;
    std::vector<Deed> deeds;
    bool faultsMakeTwo = false; ///< the lab's faults make two Active, no matter what the console does
    const char *pattern = "";   ///< another licence than the lab's own
    const char *best = "redundant"; ///< "reachable": the pair's nodes have no roles to be seen
};

Deed presses(const char *step, const char *node, const char *what)
{
    return {word(step), word(node), word(what)};
}

const std::map<QString, Script> &scripts()
{
    static const QStringList off = words("--reading from-off=services-off --reading from-slave=standby");
    static const QStringList moved = off + words("--attest move=moved");
    static const std::map<QString, Script> all{
        {word("tvox-pure-cloud switchover"),
         {"tvox-pure-cloud", {}, words("switchover lab"), moved + words("--reading to-master=active"),
          {presses("from-off", "node1", "occ/state?to=off"), presses("move", "cloud", "cloud/move?node=2"),
           presses("to-master", "node2", "occ/state?to=master"), presses("from-slave", "node1", "occ/state?to=slave")}}},
        {word("tvox-pure-cloud takeover"),
         {"tvox-pure-cloud", {word("fault 1 power-off"), word("= no-active")}, words("takeover lab"),
          moved + words("--attest fence=stopped --attest to-master=stopped"),
          {presses("move", "cloud", "cloud/move?node=2"), presses("to-master", "node2", "occ/state?to=master"), presses("from-off", "lab", "heal 1"),
           presses("from-off", "until1", "active"), presses("from-off", "node1", "occ/state?to=off"),
           presses("from-off", "until1", "services-off"), presses("from-slave", "node1", "occ/state?to=slave")}, true}},
        {word("tvox-pure-cloud repair"),
         {"tvox-pure-cloud", {word("fault 1 power-off"), word("cloud move 2"), word("press node2 occ/state?to=master"), word("= no-standby"),
                              word("heal 1"), word("= split-brain")}, words("repair lab --to lab-2"), moved,
          {presses("from-off", "node1", "occ/state?to=off"), presses("from-slave", "node1", "occ/state?to=slave")}, true}},
        {word("telisca takeover"),
         {"telisca-hot-standby", {word("fault 1 power-off"), word("= no-standby")}, words("takeover lab"), {}, {presses("from-back", "lab", "heal 1")}}},
        // A server that cannot hear the other one takes its role again after three heartbeats: the link comes back before.
        {word("telisca repair"),
         {"telisca-hot-standby", {word("fault 1 link-cut"), word("= split-brain")}, words("repair lab --to lab-2"), {},
          {presses("from-standby", "until1", "standby"), presses("from-standby", "lab", "heal")}, true}},
        {word("tvox-cmr takeover"), {"tvox-cmr", {word("fault 1 power-off"), word("= no-standby")}, words("takeover lab"), {}, {}}},
        {word("tvox-cmr rejoin"),
         {"tvox-cmr", {word("fault 1 power-off"), word("= no-standby"), word("heal 1")}, words("rejoin lab"), words("--reading to-slave=standby"),
          {presses("to-slave", "node1", "occ/state?to=slave")}, true}},
        {word("tvox-cmr repair"),
         {"tvox-cmr", {word("fault 1 link-cut"), word("= split-brain")}, words("repair lab --to lab-2 --reason two-masters"), off + words("--attest link=restored"),
          {presses("from-off", "node1", "occ/state?to=off"), presses("from-off", "until1", "services-off"), presses("from-off", "lab", "heal"),
           presses("from-slave", "node1", "occ/state?to=slave")}, true}},
        {word("infinitalk switchover"),
         {"infinitalk", {}, words("switchover lab"), words("--attest parked=none --reading swap=standby"), {presses("swap", "node1", "panel/do?action=switch")}}},
        {word("infinitalk takeover"),
         {"infinitalk", {word("fault 1 power-off"), word("= no-active")}, words("takeover lab"), words("--attest detach=unplugged"),
          {presses("detach", "node2", "panel/do?action=detach")}}},
        {word("infinitalk detach"),
         {"infinitalk", {}, words("detach lab"), words("--reading detach=detached"), {presses("detach", "node1", "panel/do?action=detach")}}},
        {word("infinitalk rejoin"),
         {"infinitalk", {word("press node1 panel/do?action=detach")}, words("rejoin lab"), words("--reading rejoin=standby"),
          {presses("rejoin", "node1", "panel/do?action=rejoin")}}},
        {word("infinitalk restore"),
         {"infinitalk", {}, words("takeover lab"), words("--attest hardware=repaired --attest restore=done --attest service=called"), {}, false, "backup", "reachable"}},
        {word("itoolabs switchover"), {"itoolabs", {}, words("switchover lab"), {word("--attest"), word("result=called 100, answered")}, {}, false, "", "reachable"}},
        {word("onex-portal rollback"),
         {"onex-portal", {word("fault 1 power-off"), word("= no-standby")}, words("rollback lab"), words("--attest users=seen"),
          {presses("back", "lab", "heal 1")}, true}},
        {word("onex-portal switchover"),
         {"onex-portal", {}, words("switchover lab"), words("--reading swap=standby"), {presses("swap", "node1", "onex/do?action=failover")}}},
        {word("onex-portal takeover"),
         {"onex-portal", {word("fault 1 power-off"), word("= no-standby")}, words("takeover lab"), words("--attest users=called"), {}}},
        {word("onex-portal repair"),
         {"onex-portal", {word("fault 1 link-cut"), word("= split-brain")}, words("repair lab --to lab-1"),
          words("--attest changes=written --attest link=restored"), {presses("link", "lab", "heal")}, true}},
    };
    return all;
}

} // namespace

class TestHandsKilled : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_scene.end(); }
    void aRunGoesOnWhereverItIsKilled_data();
    void aRunGoesOnWhereverItIsKilled();
    void aSwitchBacksOutWhereverItIsKilled_data();
    void aSwitchBacksOutWhereverItIsKilled();

private:
    void prepare(const Script &script);
    void setPattern(const QString &pattern);
    QString served() const;
    int timesPlayed() const;
    Scene m_scene;
};

namespace {

/// A program that the lab of this product needs and that is not there; empty: all are.
QString missingFor(const Script &script)
{
    if (word(script.product) == word("itoolabs"))
        for (const char *program : {"sshd", "ansible", "ansible-playbook"})
            if (QStandardPaths::findExecutable(word(program)).isEmpty() && QStandardPaths::findExecutable(word(program), {word("/usr/sbin")}).isEmpty())
                return word(program);
    return {};
}

} // namespace

/// The licence chooses the pattern (INF-3): the same lab, told otherwise.
void TestHandsKilled::setPattern(const QString &pattern)
{
    QFile lab(m_scene.house().config());
    QVERIFY(lab.open(QFile::ReadOnly));
    const QByteArray text = lab.readAll().replace("pattern = \"pair\"", "pattern = \"" + pattern.toLatin1() + '"');
    QFile other(m_scene.house().file(word("other.toml")));
    QVERIFY(text.contains(pattern.toLatin1()) && other.open(QFile::WriteOnly) && other.write(text) > 0);
    m_scene.house().setConfig(other.fileName());
}

/// Where the lab's service is, by its own word.
QString TestHandsKilled::served() const
{
    return m_scene.house().ctl({word("lab"), word("status"), word("--json"), word("--dir"), m_scene.house().dir()}).last()[word("service_on")].toString();
}

/// How often the site's playbook was played, by its own count.
int TestHandsKilled::timesPlayed() const
{
    QFile count(m_scene.house().dir() + word("/played"));
    return count.open(QFile::ReadOnly) ? int(count.readAll().count('\n')) : 0;
}

void TestHandsKilled::prepare(const Script &script)
{
    if (*script.pattern) {
        QVERIFY(m_scene.start(script.product));
        setPattern(word(script.pattern));
        QCOMPARE(m_scene.house().pair(words("status")).last()[word("verdict")].toString(), word(script.best));
    } else {
        QVERIFY(m_scene.start(script.product, script.best, 60));
    }
    if (word(script.product) == word("itoolabs")) {
        QFile count(m_scene.house().dir() + word("/played")); // the lab may run as another user than the test
        QVERIFY(count.open(QFile::WriteOnly) && count.setPermissions(count.permissions() | QFile::WriteOther));
        QFile playbook(m_scene.house().dir() + word("/admin/switchover.yml"));
        QVERIFY(playbook.open(QFile::Append));
        playbook.write("- hosts: ds1\n  gather_facts: false\n  tasks:\n    - ansible.builtin.shell: echo played >> '"
                       + m_scene.house().dir().toUtf8() + "/played'\n");
    }
    for (const QString &order : script.before) {
        const QStringList parts = order.split(u' ');
        if (parts.front() == word("press"))
            press(m_scene.house(), parts[1], parts[2]);
        else
            QVERIFY(parts.front() == word("=") ? m_scene.becomes(qPrintable(parts[1])) : m_scene.lab(qPrintable(order)));
    }
}

void TestHandsKilled::aRunGoesOnWhereverItIsKilled_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("onceSeen");
    for (const auto &[name, script] : scripts())
        for (const bool onceSeen : {false, true})
            if (longForm() || (!onceSeen && (name == word("infinitalk switchover") || name == word("telisca repair"))))
                QTest::addRow("%s, %s", qPrintable(name), onceSeen ? "once seen" : "begun") << name << onceSeen;
}

/// Killed at every step in turn, at its first word or once it is seen, one run must end as if nobody had touched it.
void TestHandsKilled::aRunGoesOnWhereverItIsKilled()
{
    QFETCH(QString, name);
    QFETCH(bool, onceSeen);
    const Script &script = scripts().at(name);
    if (const QString missing = missingFor(script); !missing.isEmpty())
        QSKIP(qPrintable(missing + word(" is not installed")));
    prepare(script);
    if (QTest::currentTestFailed())
        return;
    const bool roles = word(script.product) != word("itoolabs");
    const auto nodes = roles ? std::make_unique<RoleWatcher>(m_scene.house()) : nullptr;
    const QString before = roles ? QString() : served();
    const Time begun = now();
    QSet<QString> killed;
    const Killer killer = [&](const QString &step, const QString &state) {
        const bool here = onceSeen ? state == word("seen") : state == word("doing") || state == word("watching");
        const bool kills = !step.isEmpty() && here && !killed.contains(step);
        if (kills)
            killed.insert(step);
        return kills;
    };
    Hands hands(m_scene.house(), script.deeds);
    Said said = hands.run(script.run + script.said, killer);
    for (int kills = 0; killed.size() > kills && !openRun(m_scene.house()).isEmpty();) {
        kills = int(killed.size());
        said = hands.goOn(word("resume"), script.said, killer);
    }
    QVERIFY2(!killed.isEmpty(), story(said).constData());
    // Killed at its very last word it has ended already: the journal knows.
    const Said runs = m_scene.house().pair(words("runs list"));
    QVERIFY2(runs.last()[word("result")].toString() == word("done"), (story(said) + story(runs)).constData());
    QVERIFY2(!nodes || script.faultsMakeTwo || !nodes->sawTwoActive(begun), "two nodes were Active at once");
    if (word(script.best) == word("redundant"))
        QCOMPARE(m_scene.activeNode().size(), word("lab-1").size());
    if (!roles) { // a playbook that was begun goes on without the console, and is never begun again
        QCOMPARE_LE(timesPlayed(), 1);
        QCOMPARE(served() != before, timesPlayed() == 1);
        QVERIFY2(timesPlayed() == 1 || !onceSeen, story(said).constData());
    }
    qInfo("measured: %s done in %.1f s with %d kill(s)", qPrintable(name), between(begun, now()), int(killed.size()));
}

void TestHandsKilled::aSwitchBacksOutWhereverItIsKilled_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("back");
    const auto row = [](const char *name, const char *line, const char *back) {
        QTest::addRow("%s, %s", name, line) << word(name) << word(line) << (*back ? words(back) : QStringList());
    };
    row("onex-portal switchover", "swap seen", "node2 onex/do?action=failover");
    if (!longForm())
        return;
    row("onex-portal switchover", "swap doing", "");
    row("infinitalk switchover", "swap doing", "");
    row("infinitalk switchover", "swap seen", "node2 panel/do?action=switch");
    row("tvox-pure-cloud switchover", "from-off doing", "");
    row("tvox-pure-cloud switchover", "from-off seen", "node1 occ/state?to=master");
    row("tvox-pure-cloud switchover", "move doing", "node1 occ/state?to=master");
    row("tvox-pure-cloud switchover", "move seen", "cloud cloud/move?node=1 node1 occ/state?to=master");
}

void TestHandsKilled::aSwitchBacksOutWhereverItIsKilled()
{
    QFETCH(QString, name);
    QFETCH(QString, line);
    QFETCH(QStringList, back);
    const Script &script = scripts().at(name);
    prepare(script);
    if (QTest::currentTestFailed())
        return;
    const RoleWatcher nodes(m_scene.house());
    const Time begun = now();
    const Said killed = Hands(m_scene.house(), script.deeds).run(script.run + script.said, at(line));
    QCOMPARE(killed.code, -1);
    QVERIFY2(!openRun(m_scene.house()).isEmpty(), story(killed).constData());
    // Nobody is at a terminal to be asked for the way back: the hands go it, and the run sees it.
    for (int i = 0; i + 1 < back.size(); i += 2)
        press(m_scene.house(), back[i], back[i + 1]);
    const Said said = Hands(m_scene.house(), {}).goOn(word("back-out"));
    QVERIFY2(said.code == 5, story(said).constData());
    QVERIFY2(!nodes.sawTwoActive(begun), "two nodes were Active at once");
    QVERIFY(m_scene.becomes("redundant"));
    QCOMPARE(m_scene.activeNode(), word("lab-1"));
}

QTEST_GUILESS_MAIN(TestHandsKilled)
#include "tst_handskilled.moc"
