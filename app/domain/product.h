// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/forecast.h"
#include "domain/lag.h"
#include "domain/observation.h"
#include "domain/runbook.h"

#include <variant>

namespace twinline {

enum class ProbeKind {
    Http,
    SipUdp,
    SipTcp,
    Tcp,
    Postgres,
    SshKey,      ///< the host key of an SSH server: who answers there
    Certificate, ///< the certificate of a TLS server: who answers there
    Banner,      ///< the first line that a TCP server says: who answers there
    Dns,         ///< where a name leads, and for how long that may be remembered
    Age,         ///< how old a periodic copy is, by the answer of one SQL question
    Ami,         ///< Asterisk Manager Interface: version, calls, parked calls
    Ansible,     ///< `ansible all -m ping` on a terminal server, over SSH: how each node ended
    Inventory,   ///< `ansible-inventory --list` there: which nodes there are
    Agent,       ///< this desk's own SSH agent: what it holds
    SipTls,      ///< SIP OPTIONS over TLS, with the certificate checked
    Keepalived,  ///< over SSH: keepalived's state and the addresses that the host has
    Units,       ///< over SSH: systemd's state of some units
    Chrony,      ///< over SSH: the clock's offset and source
    Lsyncd,      ///< over SSH: files that wait to be copied
    Rsync,       ///< over SSH: what a dry run would copy
    Syncthing,   ///< HTTP: what a folder still needs
    Pacemaker,   ///< over SSH: crm_mon
    Kamailio,    ///< JSON-RPC: version, calls, registrations
    Ari,         ///< Asterisk REST Interface: identity, channels
    ControlData, ///< over SSH: a stopped PostgreSQL's data folder
    Commands,    ///< over SSH: which of the pair's commands may be run there
    Disk,        ///< over SSH: room on file systems
    Icmp,        ///< echo: is a machine there at all
    Cloud,       ///< the cloud's own command line: who has the pair's public address
    CloudTargets ///< the same: whether the nodes' machines can get it
};

/// A body that a monitor may give, and what it means.
struct ExpectedBody
{
    std::string text; ///< compared exactly after trimming
    std::optional<NodeState> state; ///< none: the answer is only good
    std::string vendorState;        ///< what the vendor's page calls it; empty: `text`
    friend bool operator==(const ExpectedBody &, const ExpectedBody &) = default;
};

/// How a probe's absence or failure weighs in judge().
enum class ProbeWeight {
    Role,      ///< gives the reported role; required
    Required,  ///< must be good on the active node for Redundant
    Heartbeat, ///< required, and its consecutive misses are the heartbeat count
    Optional   ///< shown, warns at most
};

/// One kind of question the product can be asked. Addresses come from the pair.
struct ProbeSpec
{
    std::string key;
    LocalText label;
    ProbeKind kind = ProbeKind::Http;
    TargetKind target = TargetKind::Node;
    ProbeWeight weight = ProbeWeight::Optional;
    std::string endpoint; ///< node key in pairs.toml that gives the address: "monitor", "sip", "database", "startup"
    std::string path;     ///< http: path and query
    std::vector<ExpectedBody> bodies; ///< http: empty: any short body that is not a page
    bool pageExpected = false;        ///< http: any page with status 200 is the good answer: a log-in page that is there
    bool identity = false;            ///< http: the body is searched for the nodes' own addresses (TEL-31)
    std::vector<int> alive;           ///< sip: final codes that prove the stack alive; empty: FACTS §2.1's table
    bool silentOnStandby = false;     ///< an idle standby need not answer; silence there is not bad
    std::map<Outcome, NodeState> infer; ///< what an end lets conclude where no node reports its role; empty: nothing
    std::string query;                  ///< age: SQL that gives one number of seconds; empty: the site's own
    std::string directory;              ///< ansible, inventory: the setting that names the folder on the terminal server
    std::string inventory;              ///< ansible, inventory: the setting that names the inventory; empty value: Ansible's own
    std::string command;                ///< of a host: the name of the command whose output is read
    std::string sshConfig;              ///< over SSH, agent: the setting that names this desk's ssh configuration file
    std::string about;                  ///< units, disk …: the setting that names what is looked at; empty: nothing is to be named
    std::vector<std::string> asks;      ///< ami: "calls", "parked", "phones", "trunks", "queues"; empty: the first two
    int every = 1;                      ///< asked at each so many polls, and fresh for so many times as long
    friend bool operator==(const ProbeSpec &, const ProbeSpec &) = default;
};

/// How a state looks and what the vendor calls it.
struct StateWords
{
    std::string vendor; ///< verbatim; empty: no word of the vendor's
    LocalText gloss;    ///< plain words; empty: the UI's own
    std::string icon;   ///< resource name without folder and suffix; empty: the UI's own
    std::string colour; ///< palette role; empty: the UI's own
    friend bool operator==(const StateWords &, const StateWords &) = default;
};

/// A setting's value; monostate: not known.
using SettingValue = std::variant<std::monostate, bool, double, std::string>;

enum class SettingType { Boolean, Number, Text };

/// A parameter that the vendor documents; the operator enters it in pairs.toml.
struct SettingSpec
{
    std::string key;
    LocalText label;
    SettingType type = SettingType::Number;
    SettingValue standard; ///< the vendor's default; monostate: none documented
    std::optional<double> least;
    std::optional<double> most;
    bool whole = false;             ///< Number: it counts something, and has no fraction
    std::vector<std::string> words; ///< Text: the allowed words; empty: any
    std::string source;             ///< requirement number
    friend bool operator==(const SettingSpec &, const SettingSpec &) = default;
};

/// How the forecast is made: from which settings.
struct ForecastSpec
{
    ForecastMode mode = ForecastMode::Unknown;
    std::string interval; ///< names of settings; seconds
    std::string timeout;
    std::string failures;
    std::string startFixed;    ///< seconds to connect, e.g. to the CTI manager
    std::string startPerPort;  ///< seconds a CTI port
    std::string ports;
    std::string startPerDevice;
    std::string devices;
    std::string detection; ///< seconds until the nodes notice; all that is documented of such a product (ONEX-19)
    friend bool operator==(const ForecastSpec &, const ForecastSpec &) = default;
};

struct LagStoreSpec
{
    std::string key;
    LocalText label;
    LagKind kind = LagKind::Streaming;
    std::string probe; ///< key of the probe that reads it
    std::optional<Duration> warnAbove;
    std::optional<Duration> refuseAbove;
    std::optional<std::uint64_t> refuseAboveBytes;
    friend bool operator==(const LagStoreSpec &, const LagStoreSpec &) = default;
};

/// A log of the vendor's that the console can read.
enum class LogFormat { None, FtReport };

/// One line of the list that a site works through once, in the vendor's order.
struct SetupStep
{
    std::string key;
    LocalText words;
    std::string source; ///< requirement number
    friend bool operator==(const SetupStep &, const SetupStep &) = default;
};

/// A telephone system's redundancy as data: resources/products/*.toml.
struct Product
{
    std::string key;
    LocalText name;
    std::string vendor;
    std::string file; ///< where it was read, for messages
    bool roles = true;         ///< false: the best verdict is Reachable
    OnlyWhen rolesWhen;        ///< roles exist only at pairs with this setting (INF-4, INF-7)
    bool addressImpliesRole = true; ///< who holds the service address serves; false where people move it by hand (TVOX-16)
    LocalText serviceLabel;         ///< what the service address is called: "VIP", "IP TVox"; empty: the UI's own words
    bool serviceNeeded = false; ///< people move the service address: a pair must name it, or no move could be seen
    bool startingBesideActiveIsStandby = false; ///< ONEX-8: "In fase di avvio" beside a "Disponibile", and only there
    bool autoFailover = false; ///< the product fails over by itself
    int equalAnswers = 1;      ///< so many equal answers before the vendor state on screen changes
    Duration poll = std::chrono::seconds(5);
    Duration timeout = std::chrono::seconds(4); ///< of one probe; never longer than the poll
    std::optional<Duration> rttWarnAbove = {};  ///< the vendor's longest round trip (TEL-5)
    std::map<NodeState, StateWords> states;
    std::vector<SettingSpec> settings;
    std::vector<ProbeSpec> probes;
    std::vector<LagStoreSpec> lag;
    ForecastSpec forecast;
    std::vector<Runbook> runbooks;
    std::map<Intent, LocalText> refusals; ///< why an intent does not exist for this product
    std::string page;                     ///< template of the vendor's page: "http://{monitor}/IPSCFG/admin"
    LogFormat log = LogFormat::None;      ///< what a node's `log` in pairs.toml and an opened file hold
    std::vector<CheckSpec> advice;        ///< the vendor's advice on its parameters: warnings, at any time
    std::vector<SetupStep> setup;         ///< what a site does once, in this order
    LocalText caution;                    ///< what people must not do to its nodes (ITL-8); empty: nothing to say
    std::map<std::string, std::string> commands; ///< of a node, by name; a pair may have its own
    std::string roleCodes;                ///< the setting that lists the codes which node names begin with (ITL-2, ITL-12)
    friend bool operator==(const Product &, const Product &) = default;

    const ProbeSpec *probe(std::string_view wanted) const;
    /// The probe that asks the nodes through a terminal server, or null.
    const ProbeSpec *relay() const;
    /// The first runbook for \a intent, for whichever pairs.
    const Runbook *runbook(Intent intent) const;
};

/// Asked at or through a terminal server, or at this desk: tells nothing of the service address.
bool isOfTerminal(ProbeKind kind);
/// SIP OPTIONS, by whatever way.
bool isSip(ProbeKind kind);
/// Asked of the pair's cloud by a command on this desk: needs no endpoint, and tells nothing of who answers.
bool isOfCloud(ProbeKind kind);
/// Asked by a command on the node itself, over SSH.
bool isOfHost(ProbeKind kind);

/// What such a probe looks at has a name of the site's own: without it there is nothing to ask.
bool needsAbout(ProbeKind kind);

std::string_view toWord(ProbeKind kind);
std::string_view toWord(ProbeWeight weight);
std::string_view toWord(LogFormat format);
std::optional<ProbeKind> probeKindFromWord(std::string_view word);
std::optional<ProbeWeight> probeWeightFromWord(std::string_view word);

} // namespace twinline
