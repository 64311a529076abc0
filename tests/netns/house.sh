# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# house.sh DIR plain|systemd: PID 1 of a house. Builds switch, hosts and servers, says "ready", and ends with its standard input.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dir=$1 kind=$2
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8
mkdir -p "$dir"/{logs,run,ssh,tls,disks}
exec 2>>"$dir/logs/house.log"
trap 'echo "line $LINENO: $BASH_COMMAND" >&2; exit 3' ERR
. "$here/common.sh"

# Disks of the hosts: what they change of this machine's own files. Seen in the house only, so that they end with it.
for host in a b; do
    mkdir "$dir/disks/$host"
    mount -t tmpfs -o mode=755,size=640m tmpfs "$dir/disks/$host"
done
mount -t tmpfs tmpfs /run/netns 2>/dev/null || { mkdir -p /run/netns && mount -t tmpfs tmpfs /run/netns; }
echo "$kind" >"$dir/kind"

# The house's own network is the switch.
ip link set lo up
ip link add br0 type bridge stp_state 0 mcast_snooping 0 forward_delay 0
ip addr add 10.77.0.1/24 dev br0 # something beside the hosts that answers: a refusal is an answer
ip link set br0 up
for host in a b op; do
    ip netns add $host
    ip -n $host link set lo up
    ip link add p-$host type veth peer name eth0 netns $host
    ip link set p-$host master br0 up
    ip -n $host addr add "${address[$host]}/24" dev eth0
    ip -n $host link set eth0 up
    ip netns exec $host sysctl -qw net.ipv6.conf.all.disable_ipv6=1 net.ipv4.ip_unprivileged_port_start=0 net.ipv4.ip_nonlocal_bind=1
done
ip netns exec op readlink /proc/self/ns/net >"$dir/op.net"

. "$here/keys.sh"
. "$here/disk.sh"
for host in a b; do make_disk $host; done
for host in a b; do bash "$here/power.sh" "$dir" $host on & done
wait

on() { bash "$here/on.sh" "$dir" "$@"; }
as_postgres() { local host=$1; shift; on "$host" setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"; }
bin=/usr/lib/postgresql/15/bin data=/var/lib/postgresql/15/pbx
as_postgres a $bin/initdb -D $data -U postgres --auth=trust -N -E UTF8 --locale=C --wal-segsize=4 >>"$dir/logs/initdb.log"
# As Debian's own: the configuration is not with the data.
as_postgres a rm $data/postgresql.conf $data/pg_hba.conf $data/pg_ident.conf
on a twinline-host start-database >&2
as_postgres a psql -qX -h /run/postgresql -d postgres -v ON_ERROR_STOP=1 >&2 <<S
CREATE ROLE repl LOGIN REPLICATION;
CREATE ROLE rewind LOGIN;
GRANT pg_checkpoint TO rewind;
GRANT EXECUTE ON FUNCTION pg_ls_dir(text, boolean, boolean), pg_stat_file(text, boolean),
    pg_read_binary_file(text), pg_read_binary_file(text, bigint, bigint, boolean) TO rewind;
CREATE ROLE console LOGIN;
GRANT pg_monitor TO console;
GRANT EXECUTE ON FUNCTION pg_promote(boolean, integer) TO console;
CREATE ROLE pbx LOGIN;
CREATE DATABASE pbx OWNER pbx;
SELECT pg_create_physical_replication_slot('pbx_b');
S
as_postgres b $bin/pg_basebackup -h "${address[a]}" -U repl -D $data -X stream -c fast -N -S pbx_b >&2
as_postgres b touch $data/standby.signal
on b twinline-host start-database >&2
for host in a b; do on $host twinline-host start-service >&2; done
on a twinline-host start-keepalived >&2
eventually 15 on a grep -q MASTER /run/keepalived.state
on b twinline-host start-keepalived >&2
eventually 15 on b grep -q BACKUP /run/keepalived.state
eventually 20 sh -c "bash $here/on.sh $dir a psql -qXAt -h /run/postgresql -U postgres -d postgres -c 'select state from pg_stat_replication' | grep -qx streaming"
eventually 20 ip netns exec op sipsak -s "sip:${vip}:5060"
sed -e "s#@DIR@#$dir#g" "$here/pairs.toml" >"$dir/pairs.toml"
# The same with names in place of the hosts' own addresses; who leads them where is faults.sh's.
sed -E -e '/^address/!{s/10\.77\.0\.11\b/pbx-a.site/; s/10\.77\.0\.12\b/pbx-b.site/}' "$dir/pairs.toml" >"$dir/names.toml"
bash "$here/faults.sh" "$dir" names fresh
touch "$dir/ready"
echo ready

cat >/dev/null
exit 0
