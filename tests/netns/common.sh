# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What the scripts of a house share.
declare -A address=([a]=10.77.0.11 [b]=10.77.0.12 [op]=10.77.0.5) peer=([a]=b [b]=a) priority=([a]=110 [b]=100)
vip=10.77.0.100

# eventually SECONDS COMMAND…: waits until it is true, for so long at most.
eventually() {
    local end=$((${EPOCHREALTIME/./} + $1 * 1000000))
    until "${@:2}" >/dev/null 2>&1; do
        [ "${EPOCHREALTIME/./}" -lt "$end" ] || { echo "not within $1 s: ${*:2}" >&2; return 1; }
        sleep 0.02
    done
}

# The trees in which systemd keeps its groups, and how those of this house are called.
cgroup_trees() {
    local tree
    for tree in /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do [ -e "$tree/cgroup.procs" ] && echo "$tree"; done
    [ ! -e /sys/fs/cgroup/cgroup.controllers ] || echo /sys/fs/cgroup
}
cgroup_name() { echo "twinline-$(tr -cd 0-9 <"$1/op.net")"; }
