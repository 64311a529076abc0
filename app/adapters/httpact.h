// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/actor.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

namespace twinline {

/// One HTTP request that presses something: written exactly once, on a connection of its own, within one deadline. It
/// speaks HTTP by itself because QNetworkAccessManager (6.4.2) silently sends any request again, POST too, when the
/// connection drops before an answer. Deletes itself after it has called back.
class HttpAct : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype cap = 64 * 1024; ///< of the whole answer

    HttpAct(QUrl url, QByteArray method, QByteArray form, std::function<void(ActEnd)> then, QObject *parent);

    void start(Duration timeout);

private:
    void writeOnce();
    void read();
    void close();
    void expire();
    void finish(const QString &trouble);
    bool whole() const;
    QByteArray head() const;

    QUrl m_url;
    QByteArray m_method;
    QByteArray m_form;
    std::function<void(ActEnd)> m_then;
    QSslSocket m_socket;
    QTimer m_deadline;
    Duration m_timeout{};
    QByteArray m_answer;
    bool m_written = false;
};

} // namespace twinline
