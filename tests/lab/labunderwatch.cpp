// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/labunderwatch.h"

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTest>

#include <libpq-fe.h>

namespace twinline::labtest {

using namespace std::chrono_literals;

LabHome::LabHome()
{
    QFile::setPermissions(m_dir.path(), QFileDevice::Permissions(0x7711));
}

LabUnderWatch::~LabUnderWatch()
{
    const bool ours = m_lab && !m_lab->alreadyRan();
    m_lab.reset(); // the owner goes, and so does the lab
    if (ours && !m_about.isEmpty() && !QTest::qWaitFor([this] { return !QFile::exists(m_dir); }, 6000))
        qWarning("the lab in %s is still there", qPrintable(m_dir));
}

QString LabUnderWatch::start(const QString &dir, const QString &product)
{
    m_dir = dir;
    m_lab = std::make_unique<lab::Lab>();
    QString trouble;
    bool ended = false;
    QObject::connect(m_lab.get(), &lab::Lab::ready, m_lab.get(), [&] { ended = true; });
    QObject::connect(m_lab.get(), &lab::Lab::failed, m_lab.get(), [&](const lab::LabFailure &failure) {
        trouble = QString::fromUtf8(toWord(failure.kind).data()) + u' ' + QString::fromStdString(failure.what + ' ' + failure.more);
        ended = true;
    });
    m_lab->start({dir, product, true, QStringLiteral(BUILD_ROOT "/bin/twinline-labnode")});
    if (!QTest::qWaitFor([&] { return ended; }, 30000))
        trouble = QStringLiteral("no word in 30 s");
    m_lab->disconnect();
    m_about = lab::labDescription(dir);
    return trouble;
}

QJsonObject LabUnderWatch::ask(const QJsonObject &order)
{
    QJsonObject answer;
    bool ended = false;
    QObject context;
    lab::sendToLab(m_dir, order, &context, [&](const QJsonObject &said) {
        answer = said;
        ended = true;
    });
    [[maybe_unused]] const bool inTime = QTest::qWaitFor([&] { return ended; }, 5000);
    return answer;
}

bool LabUnderWatch::order(const QJsonObject &order)
{
    return ask(order).value(QStringLiteral("ok")).toBool();
}

bool LabUnderWatch::fault(int server, const QString &kind, const QString &value)
{
    return order({{QStringLiteral("do"), QStringLiteral("fault")},
                  {QStringLiteral("node"), server},
                  {QStringLiteral("kind"), kind},
                  {QStringLiteral("value"), value}});
}

QJsonObject LabUnderWatch::node(int server)
{
    return ask({{QStringLiteral("do"), QStringLiteral("status")}}).value(QStringLiteral("nodes")).toArray().at(server - 1).toObject();
}

QString LabUnderWatch::faultsOf(int server)
{
    QStringList words;
    for (const QJsonValue &word : node(server).value(QStringLiteral("faults")).toArray())
        words << word.toString();
    return words.join(u' ');
}

QString LabUnderWatch::host(int server) const
{
    return address(QStringLiteral("node%1").arg(server));
}

quint16 LabUnderWatch::port(const QString &name) const
{
    return static_cast<quint16>(m_about.value(QStringLiteral("ports")).toObject().value(name).toInt());
}

QByteArray LabUnderWatch::monitor(int server, const QByteArray &mode) const
{
    return httpGet(host(server), port(QStringLiteral("monitor")), "/IPSCFG/admin/monitor.aspx?mod=" + mode, 1s).body.trimmed();
}

QByteArray LabUnderWatch::identityAtService() const
{
    const QByteArray page = httpGet(service(), port(QStringLiteral("monitor")), "/IPSCFG/admin", 300ms).body;
    const qsizetype at = page.indexOf("IP Address of this server</td><td>") + 34;
    return page.isEmpty() ? QByteArray() : page.mid(at, page.indexOf('<', at) - at);
}

bool LabUnderWatch::press(int server, int button, const QByteArray &to) const
{
    return httpPost(host(server), port(QStringLiteral("monitor")), "/IPSCFG/admin/switch", "server=" + QByteArray::number(button) + "&to=" + to);
}

QByteArray LabUnderWatch::page(int server, const QByteArray &path) const
{
    return httpGet(host(server), port(QStringLiteral("monitor")), path, 1s).body;
}

bool LabUnderWatch::post(int server, const QByteArray &path, const QByteArray &form) const
{
    return httpPost(host(server), port(QStringLiteral("monitor")), path, form);
}

QString LabUnderWatch::certificateAt(const QString &host) const
{
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(host, port(QStringLiteral("certificate")));
    if (!socket.waitForEncrypted(700))
        return {};
    return socket.peerCertificate().subjectInfo(QSslCertificate::CommonName).join(u' ');
}

QString LabUnderWatch::sql(int server, const char *statement) const
{
    const QByteArray connection = "host=" + host(server).toLatin1() + " port=" + QByteArray::number(port(QStringLiteral("database")))
                                  + " user=twinline dbname=postgres connect_timeout=2";
    PGconn *pg = PQconnectdb(connection.constData());
    PGresult *result = PQexec(pg, statement);
    const QString value = PQntuples(result) > 0 ? QString::fromUtf8(PQgetvalue(result, 0, 0)) : QString();
    PQclear(result);
    PQfinish(pg);
    return value;
}

} // namespace twinline::labtest
