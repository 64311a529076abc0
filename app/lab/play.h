// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/hotstandby.h"

#include <QString>
#include <QStringList>

#include <map>
#include <set>
#include <vector>

namespace twinline::lab {

/// What a server of the lab listens for. Sip is both UDP and TCP.
enum class Port { Monitor, Sip, Startup, Database, Certificate, Portal, Ami };

/// The word of lab.json's "ports" and of a node's "closed".
QString toWord(Port port);
std::optional<Port> portFromWord(const QString &word);

/// Who decides which server holds the service address.
enum class Holding {
    FollowsActive, ///< whoever becomes active takes it
    CloudConsole,  ///< people move it, whatever the servers are (TVOX-16)
    Nobody         ///< there is none
};

/// When a server's SIP stack answers.
enum class SipManner { SilentOnStandby, RefusedOnStandby, Always };

/// Which page a server shows in place of the vendor's.
enum class Page { Telisca, Occ, ControlPanel, Platform };

/// What differs between the products that a lab plays; all the rest is one way for all of them.
struct Play
{
    QString product;
    HotStandbyParameters parameters = {}; ///< of both servers; parametersOf() gives each its own
    bool remembersRole = false;           ///< a restarted server is again what it was, as nothing decides for it
    Holding holding = Holding::FollowsActive;
    SipManner sip = SipManner::SilentOnStandby;
    Page page = Page::Telisca;
    QString pagePath = {};                   ///< of the vendor's page, on port Monitor
    std::vector<Port> nodePorts = {};        ///< at each server's own address
    std::vector<Port> servicePorts = {};     ///< at the service address, and at each server's own public one
    std::set<Port> diesWithApplication = {}; ///< what refuses while a server has an application error
    bool publicAddresses = false;            ///< each server has its own public address beside the one for its management
    bool pageTellsError = false;             ///< an application error is a state of its own on the vendor's page
    bool lies = false;                       ///< something tells the desk a role, so it can be a false one
    QString copyTable = {};                  ///< database table with the time of the last periodic copy; empty: none
    QString copiedAt = {};                   ///< SQL: when that was, at the lab's start
    bool copyGoesOn = false;                 ///< it is copied anew all the time
    std::map<NodeState, QString> words = {}; ///< the vendor's words for the states

    bool has(Port port) const;
    /// The same without what this machine has no programs for.
    Play without(const std::set<Port> &missing) const;
    QString word(NodeState state, bool applicationOk) const;
};

/// What the lab plays, by the products' keys.
const std::vector<Play> &plays();
/// Null: the lab does not play this product.
const Play *playOf(const QString &product);
QStringList playedProducts();
/// A cluster whose nodes are SSH servers behind a terminal server: nothing of a Play is in it.
bool hasTerminal(const QString &product);

HotStandbyParameters parametersOf(const Play &play, int server);

} // namespace twinline::lab
