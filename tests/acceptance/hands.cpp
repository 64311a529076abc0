// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>

#include <csignal>

namespace acceptance {

namespace {

/// Posts a form like a browser; the lab's pages answer with where to go back to.
void post(const QString &host, quint16 port, const QByteArray &path, const QByteArray &form)
{
    QTcpSocket socket;
    socket.connectToHost(host, port);
    if (!socket.waitForConnected(2000))
        return;
    socket.write("POST " + path + " HTTP/1.1\r\nHost: lab\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                 + QByteArray::number(form.size()) + "\r\nConnection: close\r\n\r\n" + form);
    socket.waitForReadyRead(3000);
}

/// A person looks at the page again until it shows this.
void awaitRole(const LabHouse &house, int node, const QString &role)
{
    const Time end = now() + std::chrono::seconds(20);
    while (now() < end) {
        const Said said = house.ctl({word("lab"), word("status"), word("--json"), word("--dir"), house.dir()});
        if (said.last()[word("nodes")].toArray().at(node - 1).toObject()[word("role")].toString() == role)
            return;
    }
}

} // namespace

Killer at(const QString &line)
{
    return [line](const QString &step, const QString &state) { return step + u' ' + state == line; };
}

void press(const LabHouse &house, const QString &where, const QString &what)
{
    const QString host = house.address(where == word("cloud") ? word("gateway") : where);
    post(host, house.port(word("monitor")), '/' + what.section(u'?', 0, 0).toLatin1(), what.section(u'?', 1).toLatin1());
}

QString openRun(const LabHouse &house)
{
    const Said said = house.pair({word("runs"), word("list")});
    for (const QByteArray &line : said.out.split('\n')) {
        const QJsonObject run = QJsonDocument::fromJson(line).object();
        if (!run.isEmpty() && run[word("result")].isNull())
            return run[word("run")].toString();
    }
    return {};
}

void Hands::act(const Deed &deed) const
{
    if (deed.where == word("lab"))
        m_house.lab(deed.what.split(u' '));
    else if (deed.where.startsWith(word("until")))
        awaitRole(m_house, deed.where.back().digitValue(), deed.what);
    else
        press(m_house, deed.where, deed.what);
}

void Hands::hear(const QJsonObject &line)
{
    const QString step = line[word("step")].toString();
    const QString state = line[word("state")].toString();
    if (step.isEmpty() || state == word("waiting"))
        return; // a resumed run may tell a step as unknown, or seen by what was said of it beforehand
    for (Deed &deed : m_deeds)
        if (deed.step == step && !deed.done) {
            deed.done = true;
            act(deed);
        }
}

Said Hands::watch(const QStringList &words, const Killer &killer, double limit)
{
    QProcess console;
    console.setProcessEnvironment(m_house.environment());
    console.setStandardInputFile(QProcess::nullDevice());
    Said said;
    QObject::connect(&console, &QProcess::readyReadStandardOutput, &console, [&] {
        while (console.canReadLine()) {
            const QByteArray text = console.readLine();
            said.out += text;
            const QJsonObject line = QJsonDocument::fromJson(text).object();
            if (killer && killer(line[word("step")].toString(), line[word("state")].toString()))
                ::kill(pid_t(console.processId()), SIGKILL);
            else
                hear(line);
        }
    });
    console.start(LabHouse::program(), words);
    if (!waitUntil([&] { return console.state() == QProcess::NotRunning; }, limit)) {
        console.kill();
        waitUntil([&] { return console.state() == QProcess::NotRunning; }, 5);
    } else if (console.exitStatus() == QProcess::NormalExit) {
        said.code = console.exitCode();
    }
    said.out += console.readAllStandardOutput();
    said.err = console.readAllStandardError();
    return said;
}

Said Hands::run(const QStringList &words, const Killer &killer, double limit)
{
    return watch(words + QStringList{word("--config"), m_house.config(), word("--yes"), word("--json")}, killer, limit);
}

Said Hands::goOn(const QString &how, const QStringList &said, const Killer &killer, double limit, const QString &run)
{
    return watch(QStringList{word("runs"), how, run.isEmpty() ? openRun(m_house) : run, word("--config"), m_house.config(), word("--json")} + said, killer, limit);
}

} // namespace acceptance
