// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/play.h"

#include <algorithm>

namespace twinline::lab {

namespace {

const QString cluster = u"itoolabs"_qs;

const std::vector<std::pair<Port, QString>> &portWords()
{
    static const std::vector<std::pair<Port, QString>> words{
        {Port::Monitor, u"monitor"_qs},         {Port::Sip, u"sip"_qs},       {Port::Startup, u"startup"_qs}, {Port::Database, u"database"_qs},
        {Port::Certificate, u"certificate"_qs}, {Port::Portal, u"portal"_qs},   {Port::Ami, u"ami"_qs}};
    return words;
}

/// The timings of every lab unless told otherwise (DESIGN §7).
HotStandbyParameters quick()
{
    HotStandbyParameters p;
    p.interval = std::chrono::seconds(1);
    p.timeout = std::chrono::seconds(1);
    p.failures = 3;
    p.start = std::chrono::seconds(1);
    return p;
}

/// Where no document speaks of it, nothing is settled without a person.
HotStandbyParameters settledByPeople(bool takesOver)
{
    HotStandbyParameters p = quick();
    p.takesOver = takesOver;
    p.givesWay = false;
    p.fencesItself = false;
    p.stopsPeer = false;
    return p;
}

/// TEL-9 to TEL-31.
Play telisca()
{
    Play play{u"telisca-hot-standby"_qs};
    play.parameters = quick();
    play.pagePath = u"/IPSCFG/admin"_qs;
    play.nodePorts = {Port::Monitor, Port::Sip, Port::Startup, Port::Database};
    play.servicePorts = {Port::Monitor, Port::Sip};
    play.pageTellsError = true;
    play.lies = true;
    play.words = {{NodeState::Active, u"Active (Primary)"_qs}, {NodeState::Standby, u"Standby (Backup)"_qs}, {NodeState::Error, u"Error"_qs}};
    return play;
}

/// TVOX-9 to TVOX-13: the Slave elects itself; two Masters stay, as the document has no word for ending that.
Play tvoxCmr()
{
    Play play{u"tvox-cmr"_qs};
    play.parameters = settledByPeople(true);
    play.sip = SipManner::RefusedOnStandby;
    play.page = Page::Occ;
    play.pagePath = u"/occ"_qs;
    play.nodePorts = {Port::Monitor, Port::Sip, Port::Certificate, Port::Database};
    play.servicePorts = {Port::Monitor, Port::Sip, Port::Certificate};
    play.diesWithApplication = {Port::Sip};
    play.copyTable = u"file_copy"_qs; // TVOX-4: synch file system
    play.copiedAt = u"now()"_qs;
    play.copyGoesOn = true;
    play.words = {{NodeState::Active, u"master"_qs}, {NodeState::Standby, u"slave"_qs}, {NodeState::ServicesOff, u"off"_qs}};
    return play;
}

/// TVOX-14 to TVOX-21: nothing happens by itself, and a Master that comes back still thinks that it is one.
Play tvoxPureCloud()
{
    Play play = tvoxCmr();
    play.product = u"tvox-pure-cloud"_qs;
    play.parameters = settledByPeople(false);
    play.remembersRole = true;
    play.holding = Holding::CloudConsole;
    play.publicAddresses = true;
    return play;
}

/// INF-1 to INF-17, pattern 3: people switch on the control panel.
Play infinitalk()
{
    Play play{u"infinitalk"_qs};
    play.parameters = settledByPeople(false);
    play.remembersRole = true;
    play.sip = SipManner::Always; // INF-2: on SBY all applications run
    play.page = Page::ControlPanel;
    play.pagePath = u"/panel"_qs;
    play.nodePorts = {Port::Monitor, Port::Sip, Port::Certificate, Port::Database, Port::Ami};
    play.servicePorts = {Port::Sip, Port::Certificate}; // INF-9: the panel is at the physical addresses
    play.diesWithApplication = {Port::Sip, Port::Ami}; // both are Asterisk's
    play.pageTellsError = true;
    play.copyTable = u"nightly_copy"_qs; // INF-11
    play.copiedAt = u"now() - interval '3 hours'"_qs;
    play.words = {{NodeState::Active, u"ACT"_qs}, {NodeState::Standby, u"SBY"_qs}, {NodeState::Detached, u"切り離し"_qs}, {NodeState::Error, u"故障"_qs}};
    return play;
}

/// ONEX-8 to ONEX-19: the secondary portal becomes available, and stops again when the primary is back.
Play onexPortal()
{
    Play play{u"onex-portal"_qs};
    play.parameters = quick();
    play.parameters.switchOnApplicationError = true; // ONEX-10
    play.parameters.autoRestartFirst = true;         // ONEX-16
    play.parameters.returnsAfterOrder = false;       // else Failover Now would be undone at once
    play.parameters.fencesItself = false;            // ONEX-15
    play.holding = Holding::Nobody;
    play.sip = SipManner::Always; // IP Office's own, which goes on without the portal
    play.page = Page::Platform;
    play.pagePath = u"/onex"_qs;
    play.nodePorts = {Port::Monitor, Port::Sip, Port::Certificate, Port::Portal};
    play.diesWithApplication = {Port::Portal};
    play.pageTellsError = true;
    play.lies = true;
    play.words = {{NodeState::Active, u"Disponibile"_qs}, {NodeState::Standby, u"In fase di avvio"_qs}, {NodeState::Error, u"errore"_qs}};
    return play;
}

} // namespace

QString toWord(Port port)
{
    const auto found = std::find_if(portWords().begin(), portWords().end(), [&](const auto &row) { return row.first == port; });
    return found == portWords().end() ? QString() : found->second;
}

std::optional<Port> portFromWord(const QString &word)
{
    const auto found = std::find_if(portWords().begin(), portWords().end(), [&](const auto &row) { return row.second == word; });
    return found == portWords().end() ? std::nullopt : std::optional(found->first);
}

bool Play::has(Port port) const
{
    return std::find(nodePorts.begin(), nodePorts.end(), port) != nodePorts.end();
}

Play Play::without(const std::set<Port> &missing) const
{
    Play rest = *this;
    for (auto *ports : {&rest.nodePorts, &rest.servicePorts})
        std::erase_if(*ports, [&](Port port) { return missing.contains(port); });
    return rest;
}

QString Play::word(NodeState state, bool applicationOk) const
{
    const auto found = words.find(pageTellsError && !applicationOk ? NodeState::Error : state);
    return found == words.end() ? QString() : found->second;
}

const std::vector<Play> &plays()
{
    static const std::vector<Play> all{telisca(), tvoxCmr(), tvoxPureCloud(), infinitalk(), onexPortal()};
    return all;
}

const Play *playOf(const QString &product)
{
    const auto found = std::find_if(plays().begin(), plays().end(), [&](const Play &play) { return play.product == product; });
    return found == plays().end() ? nullptr : &*found;
}

QStringList playedProducts()
{
    QStringList products;
    for (const Play &play : plays())
        products << play.product;
    return products << cluster;
}

bool hasTerminal(const QString &product)
{
    return product == cluster;
}

HotStandbyParameters parametersOf(const Play &play, int server)
{
    HotStandbyParameters parameters = play.parameters;
    parameters.server = server;
    return parameters;
}

} // namespace twinline::lab
