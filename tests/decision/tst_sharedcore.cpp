// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/forecast.h"
#include "decision/plan.h"
#include "decision/preflight.h"
#include "products/products.h"

#include "fakes/keepalivedpair.h"

#include <QtTest>

#include <atomic>
#include <thread>

using namespace twinline;
using namespace twinline::sample;

/// Judgement, forecast, plan and preflight are functions over values: any number of threads may use the same product, pair and
/// evidence at once. Most telling under ThreadSanitizer (tests/run tsan).
class TestSharedCore : public QObject
{
    Q_OBJECT

private slots:
    void threadsShareWhatTheyRead();
};

namespace {

constexpr int threads = 8;
constexpr int rounds = 100;

struct Results
{
    Verdict verdict = Verdict::Unknown;
    std::vector<Reason> reasons;
    std::vector<CheckResult> checks;
    std::vector<std::string> steps;
    friend bool operator==(const Results &, const Results &) = default;
};

Results resultsOf(const Evidence &evidence, const PairConfig &pair, const Product &product, int second)
{
    const PairSnapshot snapshot = judge(evidence, pair, product, at(second));
    Results results{snapshot.verdict, snapshot.reasons, {}, {}};
    for (const Intent intent : {Intent::Switchover, Intent::Takeover, Intent::Repair}) {
        const auto checks = preflight(snapshot, pair, product, intent, 0, 1, true);
        results.checks.insert(results.checks.end(), checks.begin(), checks.end());
        const auto planned = plan(snapshot, pair, product, intent, {});
        results.steps.emplace_back(planned ? "" : toWord(planned.error().why));
        if (planned)
            for (const Step &step : planned->steps)
                results.steps.push_back(step.key);
    }
    return results;
}

} // namespace

void TestSharedCore::threadsShareWhatTheyRead()
{
    const auto read = readProductFile(SOURCE_ROOT "/resources/products/kamailio-keepalived.toml");
    QVERIFY(read);
    KeepalivedScene scene;
    scene.product = *read;
    scene.restart();
    for (int second = 0; second < 8; second += 2)
        scene.good(second);
    const Evidence &evidence = scene.evidence;
    std::vector<Results> expected;
    for (int second = 7; second < 27; ++second) // from good to out of date
        expected.push_back(resultsOf(evidence, scene.config, scene.product, second));
    QVERIFY(expected.front() != expected.back());

    std::atomic<int> wrong = 0;
    std::vector<std::thread> all;
    for (int thread = 0; thread < threads; ++thread)
        all.emplace_back([&, thread] {
            for (int round = 0; round < rounds; ++round) {
                const std::size_t which = std::size_t(thread * 7 + round) % expected.size();
                if (resultsOf(evidence, scene.config, scene.product, 7 + int(which)) != expected[which])
                    ++wrong;
            }
            if (!readProductFile(SOURCE_ROOT "/resources/products/kamailio-keepalived.toml"))
                ++wrong;
        });
    for (std::thread &thread : all)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

QTEST_GUILESS_MAIN(TestSharedCore)
#include "tst_sharedcore.moc"
