// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/keychain.h"

#include <QCoreApplication>
#include <QThread>

#include <qt6keychain/keychain.h>

namespace twinline {

namespace {

QThread *theThread = nullptr;
QObject *theWorker = nullptr;

/// Nobody waits for a keychain at the end: a thread that hangs on the bus is left behind.
void endThread()
{
    theThread->quit();
    if (!theThread->wait(2000))
        return;
    delete std::exchange(theWorker, nullptr);
    delete std::exchange(theThread, nullptr);
}

/// The library queues its jobs in the thread that used it first: there must never be a second one.
QObject *worker()
{
    static QMutex mutex;
    const QMutexLocker lock(&mutex);
    if (!theThread) {
        theThread = new QThread;
        theThread->setObjectName(QStringLiteral("keychain"));
        theWorker = new QObject;
        theWorker->moveToThread(theThread);
        theThread->start();
        qAddPostRoutine(endThread);
    }
    return theWorker;
}

const QString service = QStringLiteral("Twinline");

SecretAnswer answerOf(const QKeychain::Job &job, SecretAnswer::State good)
{
    if (job.error() == QKeychain::NoError)
        return {good, {}, {}};
    if (job.error() == QKeychain::EntryNotFound)
        return {SecretAnswer::State::None, {}, {}};
    return {SecretAnswer::State::Unavailable, {}, job.errorString().toStdString()};
}

template<typename Job>
void begin(Job *job, const std::string &account, std::function<void(Job &)> then)
{
    job->setInsecureFallback(false); // never a file
    job->setKey(QString::fromStdString(account));
    QObject::connect(job, &QKeychain::Job::finished, worker(), [job, then = std::move(then)] { then(*job); });
    job->start();
}

} // namespace

Keychain::Keychain()
    : m_memory(std::make_shared<Memory>())
{
}

Keychain::~Keychain()
{
    const QMutexLocker lock(&m_memory->mutex);
    m_memory->gone = true;
    m_memory->answers.clear();
}

SecretStore::Then Keychain::homeward(const std::string &account, Then then)
{
    // Lives in the asking thread; whatever is posted to it runs there, or never if that thread has ended.
    auto *home = new QObject;
    return [home, account, memory = m_memory, then = std::move(then)](const SecretAnswer &answer) {
        {
            const QMutexLocker lock(&memory->mutex);
            if (!memory->gone)
                memory->answers[account] = {answer, SystemClock().now().boot};
        }
        QMetaObject::invokeMethod(home, [home, memory, answer, then] {
            home->deleteLater();
            const bool gone = [&] {
                const QMutexLocker lock(&memory->mutex);
                return memory->gone;
            }();
            if (!gone)
                then(answer);
        }, Qt::QueuedConnection);
    };
}

void Keychain::read(const std::string &account, Then then)
{
    {
        const QMutexLocker lock(&m_memory->mutex);
        const auto known = m_memory->answers.find(account);
        if (known != m_memory->answers.end() && m_clock.now().boot - known->second.at < goodFor) {
            auto *home = new QObject;
            QMetaObject::invokeMethod(home, [home, answer = known->second.answer, then = std::move(then)] {
                home->deleteLater();
                then(answer);
            }, Qt::QueuedConnection);
            return;
        }
    }
    const Then home = homeward(account, std::move(then));
    QMetaObject::invokeMethod(worker(), [account, home] {
        begin<QKeychain::ReadPasswordJob>(new QKeychain::ReadPasswordJob(service), account, [home](QKeychain::ReadPasswordJob &job) {
            SecretAnswer answer = answerOf(job, SecretAnswer::State::Known);
            if (answer.state == SecretAnswer::State::Known)
                answer.secret = job.textData().toStdString();
            home(answer);
        });
    }, Qt::QueuedConnection);
}

void Keychain::store(const std::string &account, const std::string &secret, Then then)
{
    const Then home = homeward(account, std::move(then));
    QMetaObject::invokeMethod(worker(), [account, secret, home] {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setTextData(QString::fromStdString(secret));
        begin<QKeychain::WritePasswordJob>(job, account, [home, secret](QKeychain::WritePasswordJob &done) {
            SecretAnswer answer = answerOf(done, SecretAnswer::State::Known);
            if (answer.state == SecretAnswer::State::Known)
                answer.secret = secret;
            home(answer);
        });
    }, Qt::QueuedConnection);
}

void Keychain::forget(const std::string &account, Then then)
{
    const Then home = homeward(account, std::move(then));
    QMetaObject::invokeMethod(worker(), [account, home] {
        begin<QKeychain::DeletePasswordJob>(new QKeychain::DeletePasswordJob(service), account, [home](QKeychain::DeletePasswordJob &job) {
            home(answerOf(job, SecretAnswer::State::None));
        });
    }, Qt::QueuedConnection);
}

} // namespace twinline
