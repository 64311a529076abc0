// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "productchecks.h"

using namespace twinline;

/// Facts of the vendors' documents that a console can only tell: the operator reads them where he needs them.
class TestToldFacts : public QObject
{
    Q_OBJECT

private slots:
    void isTold_data();
    void isTold();
};

namespace {

const char *const cmr = "tvox-cmr";
const char *const pureCloud = "tvox-pure-cloud";
const char *const infinitalk = "infinitalk";
const char *const onex = "onex-portal";
const char *const hotStandby = "telisca-hot-standby";
const char *const itoolabs = "itoolabs";

/// Everything of a product that people read, in one language.
std::vector<LocalText> textsOf(const Product &product)
{
    std::vector<LocalText> texts;
    texts.push_back(product.name);
    texts.push_back(product.caution);
    for (const SettingSpec &spec : product.settings)
        texts.push_back(spec.label);
    for (const SetupStep &step : product.setup)
        texts.push_back(step.words);
    for (const Runbook &runbook : product.runbooks) {
        texts.insert(texts.end(), runbook.lost.begin(), runbook.lost.end());
        for (const Step &step : runbook.steps)
            for (const LocalText &text : twinline::textsOf(step))
                texts.push_back(text);
    }
    return texts;
}

} // namespace

void TestToldFacts::isTold_data()
{
    QTest::addColumn<QByteArray>("product");
    QTest::addColumn<QByteArrayList>("words"); ///< of one text, in English; the vendor's own, after a '=', in every language
    const auto row = [](const char *number, const char *product, const QByteArrayList &words) {
        QTest::addRow("%s %s", number, product) << QByteArray(product) << words;
    };
    for (const char *product : {cmr, pureCloud}) {
        row("TVOX-1", product, {"both machines", "=Rete -> Fault Tolerance"});
        row("TVOX-5", product, {"reports", "Slave", "not loaded"});
        row("TVOX-6", product, {"License both machines"});
        row("TVOX-7", product, {"cluster is aligned", "raw, analytic and statistical data"});
    }
    row("TVOX-9", cmr, {"Three addresses", "=IP TVox", "=IP di nodo", "virtual interface"});
    row("TVOX-9 devices", cmr, {"SIP phones, ATA FXS and trunks", "=IP TVox"});
    row("TVOX-11", cmr, {"SIP phones", "no failover policy"});
    row("TVOX-12", cmr, {"Master and Slave reachable for each other at all times", "both become Master with one IP TVox"});
    row("TVOX-13", cmr, {"=SISTEMA -> Configurazione di sistema -> Rete -> Fault Tolerance", "redundant machine and of the node"});
    row("TVOX-14", pureCloud, {"Two addresses", "physical IPs"});
    row("TVOX-18", pureCloud, {"=Rete -> Dominio", "domain name and the public IP"});
    row("TVOX-19", pureCloud, {"public IP", "reachable from the internet"});
    row("INF-1", infinitalk, {"primary", "secondary", "=ACT", "=SBY"});
    row("INF-3", infinitalk, {"application IP", "=アプリケーションIPアドレス"});
    row("INF-5", infinitalk, {"=ライセンスファイル", "selects the pattern", "new one"});
    row("INF-6", infinitalk, {"backed up by hand", "browser", "DVD"});
    row("INF-7", infinitalk, {"backup server may differ"});
    row("INF-8", infinitalk, {"same hardware model"});
    row("INF-8 addresses", infinitalk, {"three addresses", "one segment or in different ones"});
    row("INF-9", infinitalk, {"Telephones use the application IP", "control panel opens at the physical IP"});
    row("INF-11", infinitalk, {"=インフィニトークDB", "at night"});
    row("INF-12", infinitalk, {"=インフィニトークDB", "hours", "seconds"});
    row("INF-13", infinitalk, {"three segments", "telephones work in one only"});
    row("INF-14", infinitalk, {"primary is ACT and the secondary SBY"});
    row("INF-15", infinitalk, {"=パーク保留", "memory", "registered anew"});
    row("ONEX-1", onex, {"release 10 or later"});
    row("ONEX-2", onex, {"=Server Edition Select"});
    row("ONEX-3", onex, {"change to Select", "restart before the settings appear"});
    row("ONEX-4", onex, {"same portal software version on both servers"});
    row("ONEX-5", onex, {"Until both servers are back to normal, changes on either are not synchronised"});
    row("ONEX-6", onex, {"not synchronised and may be lost"});
    row("ONEX-7", onex, {"scheduled on the primary do not start", "scheduled on the secondary are lost at failback"});
    row("ONEX-9", onex, {"=one-X Portal Call Assistant", "not redirected", "=to.address"});
    row("ONEX-10", onex, {"log in again at {to.address}"});
    row("ONEX-11", onex, {"While the IP Office of {from} runs, logged-in users are redirected"});
    row("ONEX-12", onex, {"never logged in there may have to accept"});
    row("ONEX-13", onex, {"so do new users"});
    row("ONEX-14", onex, {"IP Office of {from} is down", "neither update nor delete personal contacts"});
    row("ONEX-15", onex, {"=modalità autonoma", "both portals are open"});
    row("ONEX-15 changes", onex, {"Changes made on the secondary", "do not reach the primary"});
    row("ONEX-16", onex, {"stops accepting log-ins by itself"});
    row("ONEX-16 users", onex, {"users are redirected", "clients reconnected", "new users redirected to {to}"});
    row("ONEX-17", onex, {"=Collegamento CTI centralizzato", "On both servers", "off in upgraded ones"});
    row("ONEX-18", onex, {"=Supporta la resilienza", "=Esegue il backup di one-X Portal"});
    row("TEL-2", hotStandby, {"=IPSFT_lic.xml", "screen exists only then"});
    row("TEL-3", hotStandby, {"=TAnnounce", "=Attendant Console", "=Busy Alerter", "=Wake Up Call", "=Voice Callback", "=Voice Alert", "=Conference Center",
                           "=TSSO", "=IPS Popup", "=IPS Manager Assistant", "=IPS Pager", "=IPS Phone Config", "=IPS Alarm Callback", "=Desktop Popup",
                           "=Missed Calls Email Alerter", "=Morning Check", "=Silent Monitoring"});
    row("TEL-4", hotStandby, {"CUCM 10.5, 11.5, 12, 12.5 or 14", "Windows Server 2012 R2, 2016 or 2019 (Essentials or Standard) or 2022 Standard", "1 vCPU, 4 GB of memory and 70 GB"});
    row("TEL-5", hotStandby, {"TCP 2011", "HTTP 80 or HTTPS 443", "1000 ms"});
    row("TEL-6", hotStandby, {"same NTP server on both"});
    row("TEL-7", hotStandby, {"same telisca applications on both"});
    row("TEL-7 accounts", hotStandby, {"user accounts", "folder permissions"});
    row("TEL-7 directories", hotStandby, {"own import schedule"});
    row("TEL-8 own", hotStandby, {"=IP Address of this server", "On each server"});
    row("TEL-8 server one", hotStandby, {"=Server IP Address #1", "=Enable Hot Standby mode", "=IP Balancer VIP address", "leave it empty with Windows NLB"});
    row("TEL-8 replicated", hotStandby, {"on server #2", "validate any configuration screen on server #1 to force it"});
    for (const char *field : {"=IP Address of this server", "=Server IP Address #1", "=Enable Hot Standby mode", "=IP Balancer VIP address", "=Test VIP address IP destination",
                              "=Switch server on application error", "=First server auto restart as Active/Primary", "=Heartbeat timeout(s)", "=Heartbeat interval(s)",
                              "=Number of consecutive failures/success to switch"})
        row((std::string("TEL-9 ") + (field + 1)).c_str(), hotStandby, {field});
    row("TEL-12", hotStandby, {"about a minute to unregister the CTI route points"});
    row("TEL-14", hotStandby, {"load balancer", "failover mode", "same interval, timeout and number of failures"});
    row("TEL-18", hotStandby, {"refresh"});
    row("TEL-26", hotStandby, {"=First server auto restart as Active/Primary", "only if the load balancer returns to server #1 by itself", "by hand"});
    row("TEL-27", hotStandby, {"=Test VIP address IP destination", "switches too often makes telisca switch too often"});
    row("TEL-31", hotStandby, {"Windows NLB", "one subnet and VLAN", "multicast", "priority 1"});
    row("TEL-31 router", hotStandby, {"static ARP entry", "=03-bf-"});
    row("TEL-31 reboot", hotStandby, {"reboot both servers", "=Converged"});
    row("TEL-31 verify", hotStandby, {"=http://VIP/IPSCFG/admin", "own address"});
    row("ITL-3", itoolabs, {"public key into the installation repository", "Ansible install it"});
    row("ITL-4", itoolabs, {"Password authentication is disabled"});
    row("ITL-4 forwarding", itoolabs, {"agent forwarding for the terminal server only"});
    row("ITL-5", itoolabs, {"=Pageant", "Linux and OS X", "by itself"});
    row("ITL-7", itoolabs, {"inventory", "=Git", "terminal server"});
    row("ITL-8", itoolabs, {"lost at the next Ansible run", "cause outages"});
}

void TestToldFacts::isTold()
{
    QFETCH(QByteArray, product);
    QFETCH(QByteArrayList, words);
    const auto read = readProductFile(SOURCE_ROOT "/resources/products/" + product.toStdString() + ".toml");
    QVERIFY(read);
    const std::vector<LocalText> texts = textsOf(*read);
    const bool told = std::any_of(texts.begin(), texts.end(), [&](const LocalText &text) {
        return std::all_of(words.begin(), words.end(), [&](QByteArray word) {
            const bool verbatim = word.startsWith('=');
            const std::string wanted = word.mid(verbatim ? 1 : 0).toStdString();
            return std::all_of(allLanguages.begin(), allLanguages.end(), [&](Language language) {
                return (!verbatim && language != Language::English) || text.in(language).find(wanted) != std::string::npos;
            });
        });
    });
    QVERIFY2(told, words.join(" … ").constData());
}

QTEST_APPLESS_MAIN(TestToldFacts)
#include "tst_toldfacts.moc"
