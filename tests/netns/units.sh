# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by make_disk: what a real systemd shall start on this host. Of this machine's own services none is started there.

units=$up/etc/systemd/system
mkdir -p "$units/multi-user.target.wants"
for unit in $(ls /etc/systemd/system/*.wants/ /lib/systemd/system/multi-user.target.wants/ /lib/systemd/system/timers.target.wants/ 2>/dev/null | grep -E '\.(service|timer|socket)$' | sort -u) \
    $(ls /etc/init.d | sed 's/$/.service/') e2scrub_reap.service getty@.service console-getty.service; do
    case $unit in
    dbus* | systemd-logind* | systemd-user-sessions* | systemd-journal* | systemd-tmpfiles*) ;;
    *) ln -sfn /dev/null "$units/$unit" ;;
    esac
done
# The distribution's own units; the database waits for somebody to look at it.
rm -f "$units/keepalived.service" "$units/kamailio.service" "$units/postgresql.service" "$units/postgresql@.service"
mkdir -p "$up/etc/systemd/system-generators"
ln -sfn /dev/null "$up/etc/systemd/system-generators/postgresql-generator"
ln -sfn /lib/systemd/system/multi-user.target "$units/default.target"
cat >"$units/twinline-sshd.service" <<C
[Unit]
Description=The operator's door
[Service]
RuntimeDirectory=sshd
ExecStart=/usr/sbin/sshd -D -f /etc/ssh/twinline_sshd
KillMode=process
[Install]
WantedBy=multi-user.target
C
ln -sfn ../twinline-sshd.service "$units/multi-user.target.wants/twinline-sshd.service"
mkdir -p "$up/etc/default"
echo 'DAEMON_ARGS="-l -D -G -p /run/keepalived.pid"' >"$up/etc/default/keepalived"
# What the telephone system may take to stop before it is killed.
mkdir -p "$units/kamailio.service.d"
printf '[Service]\nTimeoutStopSec=20\n' >"$units/kamailio.service.d/twinline.conf"
: >"$up/etc/machine-id"
