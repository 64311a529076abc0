// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/amisession.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QList>
#include <QRandomGenerator>

#include <utility>

namespace twinline::lab {

namespace {

constexpr qsizetype longestAction = 16 * 1024;

QByteArray response(const QByteArray &kind, const QByteArray &id, const QByteArray &rest)
{
    return "Response: " + kind + "\r\n" + id + rest + "\r\n\r\n";
}

QByteArray success(const QByteArray &id, const QByteArray &rest)
{
    return response("Success", id, rest);
}

QByteArray error(const QByteArray &id, const QByteArray &why)
{
    return response("Error", id, "Message: " + why);
}

QByteArray timestamp()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    return QByteArray::number(now / 1000) + '.' + QByteArray::number(now % 1000 * 1000).rightJustified(6, '0');
}

QByteArray channel(int place)
{
    return "SIP/" + QByteArray::number(101 + place) + "-0000000" + QByteArray::number(place % 10);
}

/// An old server's lists: no Linkedid, and the action's number behind the count.
QByteArray channels(const QByteArray &id, int parked)
{
    QByteArray text = success(id, "EventList: start\r\nMessage: Channels will follow");
    for (int i = 0; i < parked; ++i)
        text += "Event: CoreShowChannel\r\n" + id + "Channel: " + channel(i) + "\r\nUniqueID: 1700000000." + QByteArray::number(i)
                + "\r\nContext: parkedcalls\r\nExtension: " + QByteArray::number(701 + i)
                + "\r\nPriority: 1\r\nChannelState: 6\r\nChannelStateDesc: Up\r\nApplication: Parked Call\r\nApplicationData: \r\n"
                  "CallerIDnum: " + QByteArray::number(101 + i)
                + "\r\nDuration: 00:00:10\r\nAccountCode: \r\nBridgedChannel: \r\nBridgedUniqueID: \r\n\r\n";
    return text + "Event: CoreShowChannelsComplete\r\nEventList: Complete\r\nListItems: " + QByteArray::number(parked) + "\r\n" + id + "\r\n";
}

QByteArray parkedCalls(const QByteArray &id, int parked)
{
    QByteArray text = success(id, "Message: Parked calls will follow");
    for (int i = 0; i < parked; ++i)
        text += "Event: ParkedCall\r\nParkinglot: default\r\nExten: " + QByteArray::number(701 + i) + "\r\nChannel: " + channel(i)
                + "\r\nFrom: SIP/100-00000000\r\nTimeout: 45\r\nCallerIDNum: " + QByteArray::number(101 + i)
                + "\r\nCallerIDName: \r\nConnectedLineNum: 100\r\nConnectedLineName: \r\n" + id + "\r\n";
    return text + "Event: ParkedCallsComplete\r\nTotal: " + QByteArray::number(parked) + "\r\n" + id + "\r\n";
}

} // namespace

QByteArray AmiSession::take(const QByteArray &bytes, int parked)
{
    m_received += bytes;
    m_received.replace("\r\n", "\n");
    QByteArray answers;
    for (qsizetype end = m_received.indexOf("\n\n"); end >= 0 && !m_over; end = m_received.indexOf("\n\n")) {
        Action action;
        for (const QByteArray &line : m_received.left(end).split('\n'))
            if (const qsizetype colon = line.indexOf(':'); colon > 0)
                action.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        m_received.remove(0, end + 2);
        answers += answer(action, parked);
    }
    m_over = m_over || m_received.size() > longestAction;
    return answers;
}

QByteArray AmiSession::answer(const Action &action, int parked)
{
    const QByteArray number = action.value("actionid");
    const QByteArray id = number.isEmpty() ? QByteArray() : "ActionID: " + number + "\r\n";
    const QByteArray name = action.value("action").toLower();
    if (name == "login")
        return login(action, id);
    if (name == "challenge" && action.value("authtype").toLower() != "md5")
        return error(id, "Must specify AuthType");
    if (name == "challenge")
        return success(id, "Challenge: " + newChallenge());
    if (name == "logoff") {
        m_over = true;
        return response("Goodbye", id, "Message: Thanks for all the fish.");
    }
    if (name.isEmpty())
        return error(id, "Missing action in request");
    if (!m_known)
        return error(id, "Permission denied");
    if (name == "ping")
        return success(id, "Ping: Pong\r\nTimestamp: " + timestamp());
    if (name == "corestatus")
        return success(id, "CoreStartupDate: 2013-06-03\r\nCoreStartupTime: 08:00:00\r\nCoreReloadDate: 2013-06-03\r\n"
                           "CoreReloadTime: 08:00:00\r\nCoreCurrentCalls: " + QByteArray::number(parked));
    if (name == "coreshowchannels")
        return channels(id, parked);
    if (name == "parkedcalls")
        return parkedCalls(id, parked);
    return error(id, "Invalid/unknown command: " + action.value("action") + ". Use Action: ListCommands to show available commands.");
}

QByteArray AmiSession::newChallenge()
{
    m_challenge = QByteArray::number(QRandomGenerator::system()->bounded(1000000000));
    return m_challenge;
}

QByteArray AmiSession::login(const Action &action, const QByteArray &id)
{
    const QByteArray challenge = std::exchange(m_challenge, {}); // good for one try
    const QByteArray key = QCryptographicHash::hash(challenge + m_secret, QCryptographicHash::Md5).toHex();
    const bool byKey = action.value("authtype").toLower() == "md5";
    const bool good = byKey ? !challenge.isEmpty() && action.value("key") == key : action.value("secret") == m_secret;
    if (action.value("username") != m_user || !good) {
        m_over = true;
        return error(id, "Authentication failed");
    }
    m_known = true;
    const bool events = action.value("events").toLower() != "off";
    return success(id, "Message: Authentication accepted")
           + (events ? QByteArray("Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n") : QByteArray());
}

} // namespace twinline::lab
