# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# make_disk HOST: what this host has over this machine's own files; sourced by house.sh.

make_disk() {
    local host=$1 other=${peer[$1]} up=$dir/disks/$1/up
    mkdir -p "$dir/disks/$host"/{up,work,root}
    mkdir -p "$up"/{etc,root,usr/local/sbin,home/operator/.ssh,var/lib/postgresql/15,var/log/postgresql,var/lib/twinline}
    chmod 700 "$up/root"
    : >"$up/root/.bashrc" && : >"$up/root/.profile" # this machine's own would cost time at each login
    cp "$here/twinline-host" "$up/usr/local/sbin/twinline-host"
    [ ! -e "$here/../../resources/help/twinline-node" ] || cp "$here/../../resources/help/twinline-node" "$up/usr/local/sbin/twinline-node"
    mkdir -p "$up/usr/local/etc"
    cat >"$up/usr/local/etc/twinline-node.conf" <<C
PG_DATA=/var/lib/postgresql/15/pbx
PG_CONFIG=/etc/postgresql/15/pbx
REPLICATION_USER=repl
SLOT=pbx_$host
START_PBX='twinline-host start-service'
STOP_PBX='twinline-host stop-service'
START_DATABASE='twinline-host start-database'
STOP_DATABASE='twinline-host stop-database'
START_KEEPALIVED='twinline-host start-keepalived'
STOP_KEEPALIVED='twinline-host stop-keepalived'
C
    chown postgres:postgres "$up/var/lib/postgresql" "$up/var/lib/postgresql/15" "$up/var/log/postgresql"

    mkdir -p "$up/etc"/{twinline,sudoers.d,ssh,keepalived,kamailio,postgresql/15/pbx}
    printf 'NAME=pbx_%s\nPEER=pbx_%s\nADDRESS=%s\nPEER_ADDRESS=%s\nVIP=%s\n' $host $other "${address[$host]}" "${address[$other]}" $vip >"$up/etc/twinline/host.env"
    echo "pbx-$host" >"$up/etc/hostname"
    printf '127.0.0.1 localhost\n%s pbx-a\n%s pbx-b\n%s desk\n%s pbx\n' "${address[a]}" "${address[b]}" "${address[op]}" $vip >"$up/etc/hosts"

    # The operator: a key, and by sudo nothing but the verbs.
    { cat /etc/passwd; echo 'operator:x:7722:7722::/home/operator:/bin/sh'; } >"$up/etc/passwd"
    { cat /etc/group; echo 'operator:x:7722:'; } | awk -F: '!seen[$1]++' >"$up/etc/group"
    { cat /etc/shadow; echo 'operator:*:20000:0:99999:7:::'; } >"$up/etc/shadow"
    sed -i '/^operator:x:37:/d' "$up/etc/group"
    grep -q '^operator:' "$up/etc/group" || echo 'operator:x:7722:' >>"$up/etc/group"
    chmod 640 "$up/etc/shadow"
    echo 'operator ALL=(root) NOPASSWD: /usr/local/sbin/twinline-node, /usr/local/sbin/twinline-host' >"$up/etc/sudoers.d/twinline"
    chmod 440 "$up/etc/sudoers.d/twinline"
    cp "$dir/ssh/id.pub" "$up/home/operator/.ssh/authorized_keys"
    chown -R 7722:7722 "$up/home/operator"

    cp "$dir/ssh/host_$host" "$up/etc/ssh/twinline_host_key"
    cp "$dir/ssh/host_stranger" "$up/etc/ssh/twinline_stranger_key"
    cat >"$up/etc/ssh/twinline_sshd" <<C
Port 22022
ListenAddress 0.0.0.0
HostKey /etc/ssh/twinline_host_key
PidFile /run/twinline-sshd.pid
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin no
AllowUsers operator
UsePAM no
UseDNS no
PrintMotd no
MaxStartups 50:30:100
C

    sed -e "s/@HOST@/$host/g" -e "s/@ADDRESS@/${address[$host]}/g" -e "s/@VIP@/$vip/g" -e "s/@DESK@/${address[op]}/g" "$here/kamailio.cfg" >"$up/etc/kamailio/kamailio.cfg"
    cp "$dir/tls/ca.pem" "$dir/tls/$host.pem" "$dir/tls/$host.key" "$up/etc/kamailio/"
    chmod 644 "$up/etc/kamailio/$host.key"
    cat >"$up/etc/kamailio/tls.cfg" <<C
[server:default]
method = TLSv1.2+
verify_certificate = no
require_certificate = no
private_key = /etc/kamailio/$host.key
certificate = /etc/kamailio/$host.pem
ca_list = /etc/kamailio/ca.pem
C

    cat >"$up/etc/keepalived/keepalived.conf" <<C
global_defs {
  router_id pbx-$host
  enable_script_security
  script_user root
  vrrp_version 3
  vrrp_garp_master_delay 1
  vrrp_garp_master_refresh 5
  vrrp_rt_priority 20
}
vrrp_script pbx_healthy {
  script "/usr/local/sbin/twinline-host healthy"
  interval 1
  timeout 2
  fall 2
  rise 2
}
vrrp_instance PBX {
  state BACKUP
  nopreempt
  interface eth0
  virtual_router_id 77
  priority ${priority[$host]}
  advert_int 0.25
  virtual_ipaddress {
    $vip/24 dev eth0
  }
  track_script {
    pbx_healthy
  }
  notify "/usr/local/sbin/twinline-host notify"
}
C

    cat >"$up/etc/postgresql/15/pbx/postgresql.conf" <<C
data_directory = '/var/lib/postgresql/15/pbx'
hba_file = '/etc/postgresql/15/pbx/pg_hba.conf'
ident_file = '/etc/postgresql/15/pbx/pg_ident.conf'
external_pid_file = '/run/postgresql/15-pbx.pid'
listen_addresses = '*'
port = 5432
unix_socket_directories = '/run/postgresql'
cluster_name = 'pbx_$host'
primary_conninfo = 'host=${address[$other]} user=repl application_name=pbx_$host connect_timeout=3'
primary_slot_name = 'pbx_$host'
wal_level = replica
wal_log_hints = on
max_wal_senders = 8
max_replication_slots = 8
wal_keep_size = 64MB
hot_standby = on
max_connections = 40
shared_buffers = 32MB
fsync = off
wal_receiver_status_interval = 1s
wal_receiver_timeout = 5s
wal_sender_timeout = 5s
wal_retrieve_retry_interval = 500ms
log_line_prefix = '%m [%p] '
jit = off
C
    cat >"$up/etc/postgresql/15/pbx/pg_hba.conf" <<C
local all postgres trust
host all all 127.0.0.1/32 trust
host postgres console,rewind,repl 10.77.0.0/24 trust
host pbx console,pbx 10.77.0.0/24 trust
host replication repl 10.77.0.0/24 trust
C
    : >"$up/etc/postgresql/15/pbx/pg_ident.conf"
    echo manual >"$up/etc/postgresql/15/pbx/start.conf"
    chown -R postgres:postgres "$up/etc/postgresql"
    [ "$kind" != systemd ] || . "$here/units.sh"
}
