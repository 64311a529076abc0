// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cloud.h"
#include "domain/hostfacts.h"
#include "domain/node.h"
#include "domain/time.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace twinline {

/// How one request ended. Only Answered may carry a role claim.
enum class Outcome {
    NotAsked,    ///< no request has been made yet
    Answered,    ///< a whole, well-formed answer
    Refused,     ///< the host is up, nothing listens (ECONNREFUSED, ICMP port unreachable)
    Unroutable,  ///< no route, host unreachable, name not resolved
    Timeout,     ///< nothing, or not the whole answer, within the deadline; this is unknown, not failure
    Dropped,     ///< the connection ended before the whole answer (half a reply)
    TlsError,    ///< certificate or handshake refused
    Denied,      ///< authentication or permission refused (401, 403, login page, pg_hba, missing pg_monitor)
    HttpError,   ///< HTTP status other than the expected
    Garbage,     ///< an answer that is not one of the protocol's or the product's
    TooLarge,    ///< over the cap (64 KiB for HTTP)
    WrongNode    ///< the other node, or a stranger, answered
};

/// Where a request goes.
enum class TargetKind { Node, Service, Reference };

/// A node (by index), the pair's service address, or a reference target (by index) such as the gateway.
struct Target
{
    TargetKind kind = TargetKind::Node;
    NodeIndex index = 0;
    friend auto operator<=>(const Target &, const Target &) = default;
};

/// A role as one probe understood it.
struct RoleClaim
{
    NodeState state = NodeState::Unknown;
    RoleBy by = RoleBy::Unknown;
    std::string vendorState; ///< verbatim
    friend bool operator==(const RoleClaim &, const RoleClaim &) = default;
};

/// HTTP answer: status code, trimmed body (at most 200 bytes kept), and the node's own address when the page tells it.
struct HttpFacts
{
    int status = 0;
    std::string body;
    std::string identity; ///< address or name that the page gives for itself; empty when none
    friend bool operator==(const HttpFacts &, const HttpFacts &) = default;
};

/// Final SIP response (RFC 3261 §7.2).
struct SipFacts
{
    int status = 0;
    std::string reason;
    std::string server;
    std::optional<int> retryAfterS;
    int transmissions = 1;
    std::string certificateEnd = {};          ///< TLS: last day of the server's certificate, "2027-01-31"
    std::optional<int> certificateDays = {};  ///< TLS: whole days until then, by this desk's clock
    friend bool operator==(const SipFacts &, const SipFacts &) = default;
};

/// PostgreSQL write-ahead log position (pg_lsn); bytes since the start of the log.
using Lsn = std::uint64_t;

/// A row of pg_stat_replication; absent columns mean no permission or no sample, never 0.
struct DbSender
{
    std::string application;
    std::string client;
    std::string state; ///< startup, catchup, streaming, backup, stopping; empty without permission
    std::string syncState;
    std::optional<Lsn> sent, write, flush, replay;
    std::optional<Duration> replyAge;
    friend bool operator==(const DbSender &, const DbSender &) = default;
};

/// The row of pg_stat_wal_receiver.
struct DbReceiver
{
    std::string status; ///< streaming, …; empty without permission
    int timeline = 0;
    std::string senderHost;
    std::optional<Duration> lastMessageAge;
    friend bool operator==(const DbReceiver &, const DbReceiver &) = default;
};

/// A row of pg_replication_slots.
struct DbSlot
{
    std::string name;
    bool active = false;
    std::string walStatus;
    std::optional<std::uint64_t> retainedBytes;
    friend bool operator==(const DbSlot &, const DbSlot &) = default;
};

/// One look at a PostgreSQL server, 9.1 or later.
struct DbFacts
{
    int serverVersion = 0; ///< as server_version_num, e.g. 150018
    bool inRecovery = false;
    bool readOnly = false; ///< default_transaction_read_only, or in recovery
    std::string systemIdentifier;
    std::string clusterName;
    int timeline = 0;            ///< from pg_walfile_name on a primary, received_tli or control file on a standby; 0: not told
    std::optional<Lsn> current;  ///< primary only: pg_current_wal_lsn()
    std::optional<Lsn> received; ///< standby only
    std::optional<Lsn> replayed; ///< standby only
    bool replayPaused = false;
    bool permitted = true; ///< false when rows come with NULL state: the user lacks pg_monitor, before 10 is no superuser
    std::vector<DbSender> senders;
    bool receiverVisible = true; ///< false before 9.6: then no receiver does not mean that nothing is received
    std::optional<DbReceiver> receiver;
    std::vector<DbSlot> replicationSlots; ///< not "slots": Qt makes that word a macro
    std::map<std::string, std::string> settings; ///< max_connections, wal_log_hints, max_wal_senders … for preflight
    int walSendersFree = -1;                     ///< -1: not known
    int preparedTransactions = 0;
    std::optional<Duration> oldestTransaction;
    std::optional<bool> baseBackupRunning = false; ///< none: not told to this user
    int archiveBacklog = -1; ///< -1: not known or archiving off
    std::optional<bool> archiveFailing = false; ///< none: not told before 9.4
    friend bool operator==(const DbFacts &, const DbFacts &) = default;
};

/// Who answers at an address, by something that only one machine has.
struct IdentityFacts
{
    std::string value; ///< "SHA256:…" of a host key or a certificate, or a banner's line
    std::string words; ///< what else it says of itself: key type, subject, end of validity
    std::optional<int> days = {}; ///< of a certificate: whole days until its end, by this desk's clock; less than 0: it is over
    friend bool operator==(const IdentityFacts &, const IdentityFacts &) = default;
};

/// Where a name leads.
struct DnsFacts
{
    std::vector<std::string> addresses;
    std::optional<Duration> ttl; ///< the shortest of them
    friend bool operator==(const DnsFacts &, const DnsFacts &) = default;
};

/// How long ago a periodic copy was made, by one clock: the asked server's own.
struct AgeFacts
{
    Duration age{};
    friend bool operator==(const AgeFacts &, const AgeFacts &) = default;
};

/// A line that an Asterisk registers at somebody else's: a trunk.
struct AmiTrunk
{
    std::string name;  ///< user and host, or the registration's name
    std::string state; ///< verbatim: "Registered", "Request Sent", "Rejected"
    friend bool operator==(const AmiTrunk &, const AmiTrunk &) = default;
    bool registered() const { return state == "Registered"; }
};

/// A queue of an Asterisk.
struct AmiQueue
{
    std::string name;
    int agents = 0;  ///< logged in
    int waiting = 0; ///< callers
    friend bool operator==(const AmiQueue &, const AmiQueue &) = default;
};

/// How many telephones a channel driver knows, and how many of them can be called now.
struct AmiPhones
{
    int known = 0;
    int registered = 0;
    friend bool operator==(const AmiPhones &, const AmiPhones &) = default;
};

/// What an Asterisk says of itself over its manager interface (AMI 1.1 and later).
struct AmiFacts
{
    std::string version;             ///< of the protocol: "1.1"
    std::optional<int> calls;        ///< none: this user may not ask
    std::optional<std::vector<std::string>> parked; ///< "701 SIP/102": space and channel; none: this user may not ask
    enum class Password { Given, None, Unavailable };
    Password password = Password::Given; ///< none stored; no keychain to ask: then nobody was logged in
    // None: this user may not ask, or nothing there could tell.
    std::optional<AmiPhones> phones = {};
    std::optional<std::vector<AmiTrunk>> trunks = {};
    std::optional<std::vector<AmiQueue>> queues = {};
    friend bool operator==(const AmiFacts &, const AmiFacts &) = default;
};

/// How Ansible's ping of one node ended, in the words of the vendor's guide and of Ansible itself (ITL-10, ITL-11).
struct AnsibleEnd
{
    enum class Kind { Success, Unreachable, Failed };
    std::string node; ///< as the inventory calls it
    Kind kind = Kind::Failed;
    std::string message; ///< why it did not succeed, verbatim
    friend bool operator==(const AnsibleEnd &, const AnsibleEnd &) = default;
};

/// One `ansible all -m ping` on the terminal server; at a node, its own end alone.
struct AnsibleFacts
{
    std::vector<AnsibleEnd> ends;
    friend bool operator==(const AnsibleFacts &, const AnsibleFacts &) = default;
};

/// A host of an Ansible inventory.
struct InventoryHost
{
    std::string name;
    std::string address;             ///< ansible_host; empty: its name
    std::vector<std::string> groups; ///< those that name it themselves
    friend bool operator==(const InventoryHost &, const InventoryHost &) = default;
};

/// What `ansible-inventory --list` says.
struct InventoryFacts
{
    std::vector<InventoryHost> hosts; ///< by name
    friend bool operator==(const InventoryFacts &, const InventoryFacts &) = default;
};

/// What this desk's own SSH agent holds (ITL-4).
struct AgentFacts
{
    int keys = 0;
    friend bool operator==(const AgentFacts &, const AgentFacts &) = default;
};

using Facts = std::variant<std::monostate, HttpFacts, SipFacts, DbFacts, IdentityFacts, DnsFacts, AgeFacts, AmiFacts,
                           AnsibleFacts, InventoryFacts, AgentFacts, KeepalivedFacts, UnitFacts, ClockFacts, BacklogFacts,
                           PacemakerFacts, KamailioFacts, AriFacts, ControlDataFacts, CommandFacts, DiskFacts, SecretFacts,
                           CloudFacts, CloudTargetsFacts>;

/// One request and its end. A probe never judges (DESIGN §1).
struct Observation
{
    std::string probe; ///< key of the product's probe
    Target target;
    std::string address; ///< host:port as asked
    Instant sent;
    BootTime ended{}; ///< when the outcome was known
    Outcome outcome = Outcome::NotAsked;
    std::optional<Duration> rtt; ///< absent for a retransmitted or retried request (Karn's rule)
    std::optional<RoleClaim> claim;
    Facts facts;
    std::string detail; ///< verbatim words for the card: "200 OK", "ACTIVE", "certificate has expired"
};

/// Who answered, as the answer itself proves it; empty: it proves nobody.
std::string identityOf(const Observation &observation);

std::string_view toWord(Outcome outcome);
std::string_view toWord(AnsibleEnd::Kind kind);
std::optional<Outcome> outcomeFromWord(std::string_view word);

} // namespace twinline
