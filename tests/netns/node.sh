# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# node.sh DISK NAME: PID 1 of a host without systemd. Its end is a power cut: the kernel ends all its processes at once.
set -e
root=$1/root
mount -t overlay overlay -o lowerdir=/,upperdir="$1/up",workdir="$1/work" "$root"
mount -t proc proc "$root/proc"
mount --rbind /sys "$root/sys"
mount --rbind /dev "$root/dev"
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mount -t tmpfs tmpfs "$root/dev/shm"
hostname "$2"
cd "$root"
pivot_root . mnt
umount -l /mnt
exec bash -c '
    mkdir -p /run/lock /run/sshd
    trap "exit 0" TERM
    /usr/sbin/sshd -f /etc/ssh/twinline_sshd -E /var/log/sshd.log
    # A host that comes up again starts these two. The database waits for somebody to look at it.
    [ ! -e /var/lib/twinline/installed ] || { twinline-host start-service; twinline-host start-keepalived; }
    touch /var/lib/twinline/installed /run/booted
    while :; do sleep 86400 & wait $!; done'
