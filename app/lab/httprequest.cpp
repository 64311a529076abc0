// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/httprequest.h"

#include <sys/socket.h>
#include <utility>

namespace twinline::lab {

void HttpRequest::send(QObject *parent, const SocketAddress &to, const QByteArray &path, const QByteArray &form,
                       std::chrono::milliseconds deadline, Then then)
{
    auto *request = new HttpRequest(parent);
    request->m_then = std::move(then);
    request->m_deadline.setSingleShot(true);
    request->m_deadline.setTimerType(Qt::PreciseTimer);
    QByteArray text = (form.isEmpty() ? "GET " : "POST ") + path + " HTTP/1.1\r\nHost: " + to.text().toLatin1() + "\r\nConnection: close\r\n";
    if (!form.isEmpty())
        text += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + QByteArray::number(form.size()) + "\r\n";
    text += "\r\n" + form;
    QTcpSocket *socket = &request->m_socket;
    connect(&request->m_deadline, &QTimer::timeout, request, [request] { request->finish(u"The operation has timed out"_qs); });
    connect(socket, &QTcpSocket::connected, request, [socket, text] { socket->write(text); });
    connect(socket, &QTcpSocket::readyRead, request, [request] {
        request->m_received += request->m_socket.readAll();
        const qsizetype head = request->m_received.indexOf("\r\n\r\n");
        const qsizetype at = request->m_received.left(head).toLower().indexOf("content-length:");
        if (head < 0 || at < 0)
            return;
        const qsizetype length = request->m_received.mid(at + 15, request->m_received.indexOf("\r\n", at) - at - 15).trimmed().toLongLong();
        if (request->m_received.size() >= head + 4 + length)
            request->finish({});
    });
    connect(socket, &QTcpSocket::disconnected, request, [request] { request->finish({}); });
    connect(socket, &QTcpSocket::errorOccurred, request, [request](QAbstractSocket::SocketError error) {
        if (error != QAbstractSocket::RemoteHostClosedError)
            request->finish(u"Unable to connect to the remote server"_qs);
    });
    request->m_deadline.start(deadline);
    socket->connectToHost(to.host, to.port);
}

void HttpRequest::finish(const QString &error)
{
    if (std::exchange(m_finished, true))
        return;
    m_deadline.stop();
    Answer answer;
    const qsizetype head = m_received.indexOf("\r\n\r\n");
    if (error.isEmpty() && head >= 0) {
        answer.status = m_received.mid(9, 3).toInt();
        answer.body = m_received.mid(head + 4);
    } else {
        answer.error = error.isEmpty() ? u"The connection was closed"_qs : error;
    }
    m_socket.disconnect(this);
    if (!error.isEmpty() && m_socket.socketDescriptor() >= 0) { // given up: nothing of it may arrive later
        const linger reset{1, 0};
        ::setsockopt(static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    }
    m_socket.abort();
    deleteLater();
    if (m_then)
        m_then(answer);
}

} // namespace twinline::lab
