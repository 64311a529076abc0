// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/views.h"

#include "fakes/samplepair.h"

#include <QTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

/// A standby of 9.1: it shows no receiver, no timeline and no identifier.
DbFacts oldStandby(Lsn received, Lsn replayed)
{
    DbFacts db = standby(replayed);
    db.serverVersion = 90124;
    db.received = received;
    db.receiver.reset();
    db.receiverVisible = false;
    db.timeline = 0;
    db.systemIdentifier.clear();
    return db;
}

DbFacts oldPrimary(Lsn current)
{
    DbFacts db = primary(current);
    db.serverVersion = 90124;
    db.systemIdentifier.clear();
    return db;
}

void poll(Scene &scene, double t, Lsn current, Lsn received)
{
    scene.see(database(1, t, oldStandby(received, received)));
    scene.see(database(0, t + 0.1, oldPrimary(current)));
}

} // namespace

/// What is said of the stream where a standby does not show its receiver: before PostgreSQL 9.6.
class tst_OldReplication : public QObject
{
    Q_OBJECT

private slots:
    void before96APositionThatMovesProvesTheStream();
    void before96APositionThatStandsStillIsBroken();
    void before96TheSendersRowMustBeTheStandbysOwn();
    void before10TheRightToSeeIsASuperusers();
};

void tst_OldReplication::before96APositionThatMovesProvesTheStream()
{
    using Link = ReplicationView::Link;
    Scene idle;
    poll(idle, 0, 1000, 1000); // all there was
    QVERIFY(idle.judge(1).replication.link == Link::Streaming);
    QCOMPARE(idle.judge(1).replication.detail, std::string("streaming, async"));
    for (double t = 5; t <= 60; t += 5)
        poll(idle, t, 1000, 1000);
    QVERIFY(idle.judge(61).replication.link == Link::Streaming); // nothing is written, nothing is missed
    Scene behind;
    poll(behind, 0, 2000, 1000);
    QVERIFY(behind.judge(1).replication.link == Link::Unknown); // it may be an old position of a dead receiver
    poll(behind, 5, 3000, 1500);
    QVERIFY(behind.judge(6).replication.link == Link::Streaming);
}

void tst_OldReplication::before96APositionThatStandsStillIsBroken()
{
    using Link = ReplicationView::Link;
    Scene scene;
    poll(scene, 0, 1000, 1000);
    for (double t = 5; t <= 35; t += 5)
        poll(scene, t, 1000 + Lsn(t), 1000);
    QVERIFY(scene.judge(35.2).replication.link == Link::Streaming); // silent for 30 s
    poll(scene, 45, 1045, 1000);
    QVERIFY(scene.judge(45.2).replication.link == Link::Broken);
    QCOMPARE(scene.judge(45.2).replication.detail, std::string("pg_last_xlog_receive_location() 40 s"));
    poll(scene, 50, 1045, 1045);
    QVERIFY(scene.judge(50.2).replication.link == Link::Streaming);
    scene.see(database(1, 52, [] { DbFacts never = oldStandby(0, 1045); never.received.reset(); return never; }()));
    QVERIFY(scene.judge(52.2).replication.link == Link::Broken); // it reads the archive, if anything
    // A primary that became a standby begins anew.
    scene.see(database(0, 55, oldStandby(1000, 1000)));
    scene.see(database(1, 55.1, oldPrimary(2000)));
    QVERIFY(scene.judge(55.2).replication.link != Link::Streaming);
}

void tst_OldReplication::before96TheSendersRowMustBeTheStandbysOwn()
{
    using Link = ReplicationView::Link;
    Scene scene;
    poll(scene, 0, 1000, 1000);
    DbFacts two = oldPrimary(1000);
    two.senders.push_back(two.senders[0]);
    two.senders[1].application = "backup-tool";
    scene.see(database(0, 1, two));
    QVERIFY(scene.judge(1.5).replication.link == Link::Unknown);
    QCOMPARE(scene.judge(1.5).replication.detail, std::string("pg_stat_replication: 2"));
    two.senders[1].client = secondAddress;
    scene.see(database(0, 2, two));
    QVERIFY(scene.judge(2.5).replication.link == Link::Streaming);
    two.senders.clear();
    scene.see(database(0, 3, two));
    QVERIFY(scene.judge(3.5).replication.link == Link::Broken);
}

void tst_OldReplication::before10TheRightToSeeIsASuperusers()
{
    Scene scene;
    scene.healthy(0);
    scene.healthy(5);
    DbFacts cloaked = oldPrimary(1000);
    cloaked.permitted = false;
    cloaked.senders[0].state.clear();
    scene.see(database(0, 5.5, cloaked));
    scene.see(database(1, 5.6, oldStandby(1000, 1000)));
    QCOMPARE(scene.judge(6).replication.detail, std::string("superuser"));
    const PairSnapshot snapshot = scene.judge(6);
    const Reason *reason = find(snapshot, ReasonCode::NoPermission);
    QVERIFY(reason && reason->text == "superuser");
}

QTEST_APPLESS_MAIN(tst_OldReplication)
#include "tst_oldreplication.moc"
