# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# faults.sh DIR …: in the house; puts one fault into it. X, Y: a, b, op.
#   power X off|on            power cut: all processes at once, the carrier and the addresses that moved
#   carrier X off|on
#   cut X Y | cut1 X Y        drops every frame between them, or those from X to Y, at the switch: the carrier stays
#   island X                  X reaches nobody, and its carrier stays
#   loss X Y PERCENT          from X to Y, at random
#   count X Y                 how many frames the cuts and losses from X to Y have swallowed
#   freeze X ssh|receiver|database|kamailio|keepalived    they stop dead and refuse nothing
#   thaw X
#   kill X keepalived|kamailio|database   at once: nothing is tidied up
#   keepalived X start|stop          as somebody on that host would
#   clock X SECONDS                  what the host's "date" says is so far ahead; 0: true again
#   replay X pause|resume
#   slot X hold|drop          a forgotten slot that holds back WAL
#   disk X full|write|free    write: until the database gives up for want of room
#   sip X answer|refuse|silent
#   hostkey X strange|own
#   certificate X expired|good
#   names stale|fresh         stale: a's name leads to b, as far as the operator's host can tell
#   wire X in|out             a link of known delay between X and the switch; see wire.c
#   wire X set WORDS… | stat         "there" is towards X
#   heal                      cuts, losses, frozen processes, wires and all of the above but power
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dir=$1 what=$2 x=${3:-}
shift 2
. "$here/common.sh"
on() { bash "$here/on.sh" "$dir" "$@"; }
sql() { on "$1" psql -qXAt -h /run/postgresql -U postgres -d postgres -c "$2"; }
cuts() {
    nft list table bridge faults >/dev/null 2>&1 || nft 'add table bridge faults; add chain bridge faults lost { type filter hook forward priority 0; policy accept; }'
    nft "$1"
}
rule() { echo "add rule bridge faults lost iifname p-$1 oifname p-$2 $3 counter drop comment \"$1-$2\";"; }
# processes X NAME: their numbers on that host.
processes() { on "$1" sh -c "grep -lx '$2' /proc/[0-9]*/comm | cut -d/ -f3"; }
send() { # send X SIGNAL PROCESS…: by their numbers there
    local host=$1 signal=$2
    shift 2
    [ $# = 0 ] || on "$host" kill "-$signal" "$@"
}
thaw() {
    on "$1" sh -c 'if [ -e /run/frozen ]; then kill -CONT $(cat /run/frozen) 2>/dev/null; rm /run/frozen; fi' || true
}

case $what in
power) bash "$here/power.sh" "$dir" "$x" "$2" ;;
carrier) case $2 in off) ip link set "p-$x" down ;; on) ip link set "p-$x" up ;; esac ;;
cut) cuts "$(rule "$x" "$2" '') $(rule "$2" "$x" '')" ;;
cut1) cuts "$(rule "$x" "$2" '')" ;;
island)
    # Not even the switch itself, which other hosts still reach.
    cuts "add chain bridge faults in { type filter hook input priority 0; policy accept; }; add chain bridge faults out { type filter hook output priority 0; policy accept; }"
    cuts "add rule bridge faults lost iifname p-$x counter drop; add rule bridge faults lost oifname p-$x counter drop;"
    cuts "add rule bridge faults in iifname p-$x counter drop; add rule bridge faults out oifname p-$x counter drop;"
    ;;
loss) cuts "$(rule "$x" "$2" "ether type ip numgen random mod 1000 < $(($3 * 10))")" ;;
count) nft list table bridge faults | awk -v of="\"$x-$2\"" '$0 ~ of { for (i = 1; i < NF; i++) if ($i == "packets") n += $(i + 1) } END { print n + 0 }' ;;
freeze)
    case $2 in
    ssh) pids=$(processes "$x" sshd) ;;
    receiver) pids=$(sql "$x" 'select pid from pg_stat_wal_receiver') ;;
    database) pids=$(processes "$x" postgres) ;;
    kamailio | keepalived) pids=$(processes "$x" "$2") ;;
    *) exit 64 ;;
    esac
    [ -n "$pids" ] || { echo "nothing to freeze"; exit 1; }
    on "$x" sh -c "echo '$(echo $pids)' >>/run/frozen"
    send "$x" STOP $pids || true # some may have ended by themselves meanwhile
    ;;
thaw) thaw "$x" ;;
kill)
    case $2 in keepalived | kamailio) name=$2 ;; database) name=postgres ;; *) exit 64 ;; esac
    pids=$(processes "$x" "$name")
    send "$x" STOP $pids # so that none tidies up after the other
    send "$x" KILL $pids
    ;;
keepalived) on "$x" twinline-host "$2-keepalived" ;;
clock)
    if [ "$2" = 0 ]; then
        on "$x" rm -f /usr/local/bin/date
    else
        # All hosts share the machine's clock: a stand-in for the command that tells it.
        on "$x" sh -c "printf '#!/bin/sh\nexec /bin/date -d \"+$2 seconds\" \"\$@\"\n' >/usr/local/bin/date && chmod 755 /usr/local/bin/date"
    fi
    ;;
replay) case $2 in pause) sql "$x" 'select pg_wal_replay_pause()' ;; resume) sql "$x" 'select pg_wal_replay_resume()' ;; esac ;;
slot)
    case $2 in
    hold)
        sql "$x" "select pg_create_physical_replication_slot('forgotten', true)"
        sql "$x" "create table if not exists filler (t text)"
        for _ in 1 2 3; do sql "$x" "insert into filler select repeat(md5(i::text), 40) from generate_series(1, 10000) i; select pg_switch_wal(); checkpoint" >/dev/null; done
        ;;
    drop) sql "$x" "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = 'forgotten'" ;; # a switch may have tidied it up
    esac
    ;;
disk)
    case $2 in
    full) fallocate -l "$(($(stat -f -c '%a * %S' "$dir/disks/$x")))" "$dir/disks/$x/filler" ;;
    write) # one log segment after the other, as clients would in time
        timeout 20 bash "$here/on.sh" "$dir" "$x" sh -c 'while psql -qXAt -h /run/postgresql -U postgres -d pbx -c "select pg_logical_emit_message(true, chr(97), chr(98)); select pg_switch_wal()"; do :; done' >/dev/null 2>&1 || true
        ;;
    free) rm -f "$dir/disks/$x/filler" ;;
    esac
    ;;
sip)
    case $2 in answer) mode=0 ;; refuse) mode=1 ;; silent) mode=2 ;; *) exit 64 ;; esac
    on "$x" kamcmd -s unix:/run/kamailio/kamailio_ctl pv.shvSet mode int "$mode"
    ;;
hostkey)
    case $2 in strange) key=twinline_stranger_key ;; own) key=twinline_host_key ;; *) exit 64 ;; esac
    on "$x" sed -i "s#^HostKey .*#HostKey /etc/ssh/$key#" /etc/ssh/twinline_sshd
    # The door is another one: who had come in is out.
    on "$x" sh -c 'door=$(cat /run/twinline-sshd.pid); for f in $(grep -lx sshd /proc/[0-9]*/comm); do p=${f#/proc/}; p=${p%/comm}; [ "$p" = "$door" ] || kill "$p"; done; kill -HUP "$door"' || true
    ;;
certificate)
    case $2 in expired) days=0 ;; good) days=30 ;; *) exit 64 ;; esac
    . "$here/certificate.sh"
    certificate "$x" $days
    on "$x" sh -c "cat >/etc/kamailio/$x.pem" <"$dir/tls/$x.pem"
    on "$x" sh -c "cat >/etc/kamailio/$x.key" <"$dir/tls/$x.key"
    on "$x" kamcmd -s unix:/run/kamailio/kamailio_ctl tls.reload
    ;;
names)
    case $x in stale) first=${address[b]} ;; fresh) first=${address[a]} ;; *) exit 64 ;; esac
    # In place: it lies over the operator's own file.
    printf '127.0.0.1 localhost\n%s pbx-a.site\n%s pbx-b.site\n' "$first" "${address[b]}" >"$dir/names"
    ;;
wire)
    case $2 in
    in)
        [ -x "$dir/run/wire" ] || cc -O2 -o "$dir/run/wire" "$here/wire.c"
        setsid "$dir/run/wire" "w-$x-s" "w-$x-h" "$dir/run/wire-$x" </dev/null >>"$dir/logs/wire-$x.log" 2>&1 &
        echo $! >"$dir/run/wire-$x.pid"
        eventually 5 test -S "$dir/run/wire-$x"
        ip link add "brw-$x" type bridge stp_state 0 mcast_snooping 0 forward_delay 0
        ip link set "brw-$x" up
        ip link set "w-$x-h" master "brw-$x" up
        ip link set "w-$x-s" master br0 up
        ip link set "p-$x" master "brw-$x"
        ;;
    out)
        ip link set "p-$x" master br0
        ip link del "brw-$x"
        kill "$(cat "$dir/run/wire-$x.pid")"
        rm -f "$dir/run/wire-$x.pid" "$dir/run/wire-$x"
        ;;
    *) "$dir/run/wire" tell "$dir/run/wire-$x" "${@:2}" ;;
    esac
    ;;
heal)
    nft delete table bridge faults 2>/dev/null || true
    for x in a b; do
        ip link set "p-$x" up
        rm -f "$dir/disks/$x/filler"
        [ -e "$dir/run/$x.pid" ] || continue
        thaw $x
        on $x grep -q stranger /etc/ssh/twinline_sshd && bash "$0" "$dir" hostkey $x own
        [ "$(sql $x 'select pg_is_in_recovery() and pg_is_wal_replay_paused()' 2>/dev/null)" != t ] || sql $x 'select pg_wal_replay_resume()'
    done
    for wire in "$dir"/run/wire-*.pid; do
        [ -e "$wire" ] && { x=${wire##*wire-}; bash "$0" "$dir" wire "${x%.pid}" out; }
    done
    true
    ;;
*) exit 64 ;;
esac
