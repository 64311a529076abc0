// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/statuscommand.h"
#include "fakes/fakehistory.h"
#include "fakes/fakeprober.h"
#include "products/pairs.h"
#include "products/products.h"
#include "ui/text/sentences.h"

#include <QTest>

using namespace twinline;

namespace {

/// `twinlinectl check` on these pairs.
struct Check
{
    FakeClock clock;
    FakeProber prober{clock};
    FakeHistory history;
    QString said;
    int code = -1;

    explicit Check(const std::string &pairs)
    {
        Configuration configuration;
        configuration.file = QStringLiteral("pairs.toml");
        configuration.products = {*readProductFile(SOURCE_ROOT "/resources/products/telisca-hot-standby.toml")};
        configuration.pairs = *readPairs(pairs, "pairs.toml", configuration.products);
        QTextStream out(&said);
        CtlContext context{{}, configuration, prober, clock, history, out, out};
        code = SeeingCommands(context).check();
        out.flush();
    }
};

std::string site(const std::string &settings, const std::string &more = {})
{
    return "[[pair]]\nname = \"Paris\"\nproduct = \"telisca-hot-standby\"\n" + more + "[pair.settings]\n" + settings
        + "[[pair.node]]\nname = \"cti-1\"\naddress = \"127.0.9.11\"\nmonitor = \"http://127.0.9.11\"\n"
          "[[pair.node]]\nname = \"cti-2\"\naddress = \"127.0.9.12\"\nmonitor = \"http://127.0.9.12\"\n";
}

const std::string guideScreen = "heartbeat_interval_s = 15\nconsecutive_failures = 4\n";

} // namespace

/// What `check` says of settings that are no mistakes but against the vendor's advice: warnings, never another exit code.
class tst_CheckCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { text::setLanguage(Language::English); }
    void warnsOfTheGuidesExampleScreen();
    void saysNothingOfAPairThatFollowsAllOfIt();
    void countsWhatNobodyEntered();
    void leavesALabAlone();
};

void tst_CheckCommand::warnsOfTheGuidesExampleScreen()
{
    const Check check(site(guideScreen));
    QCOMPARE(check.code, int(ExitWell));
    QVERIFY2(check.said.contains(QStringLiteral("Paris: warning: the vendor advises “A restart of the Framework")), qPrintable(check.said));
    QVERIFY2(check.said.contains(QStringLiteral("45.0")) && check.said.contains(QStringLiteral("60.0")), qPrintable(check.said));
}

void tst_CheckCommand::saysNothingOfAPairThatFollowsAllOfIt()
{
    const Check check(site("balancer = \"none\"\ntest_vip = false\nlicence_loaded = true\nsame_applications = true\nsame_accounts = true\nsame_ntp = true\n"));
    QCOMPARE(check.code, int(ExitWell));
    QCOMPARE(check.said.count(QLatin1Char('\n')), 1); // the pairs, and no mistakes
}

void tst_CheckCommand::countsWhatNobodyEntered()
{
    const Check check(site("balancer = \"none\"\ntest_vip = false\nlicence_loaded = true\n"));
    QCOMPARE(check.code, int(ExitWell));
    QVERIFY2(check.said.contains(QStringLiteral("Paris: 3 of the vendor's questions")), qPrintable(check.said));
}

void tst_CheckCommand::leavesALabAlone()
{
    const Check check(site(guideScreen, "lab = true\nlab_folder = \"/tmp/lab\"\n"));
    QCOMPARE(check.code, int(ExitWell));
    QVERIFY2(!check.said.contains(QStringLiteral("advises")), qPrintable(check.said));
}

QTEST_GUILESS_MAIN(tst_CheckCommand)
#include "tst_checkcommand.moc"
