# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# boot.sh DIR HOST: in the house; boots a host with a real systemd.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dir=$1 host=$2
. "$here/common.sh"
disk=$dir/disks/$host
# A control group of its own: where two systemds share one, each meets processes of which it knows nothing.
group=$(cgroup_name "$dir")-$host
for tree in $(cgroup_trees); do mkdir -p "$tree/$group"; done
setsid unshare --mount --propagation private -- sh -c '
    for tree in $3; do echo $$ >"$tree/$4/cgroup.procs"; done
    mount -t overlay overlay -o lowerdir=/,upperdir="$1/up",workdir="$1/work" "$1/root" &&
        exec systemd-nspawn --quiet --register=no --keep-unit --directory="$1/root" --network-namespace-path="/run/netns/$2" --machine="pbx-$2" \
            --resolv-conf=off --timezone=off --capability=CAP_NET_ADMIN,CAP_SYS_NICE --boot' sh "$disk" "$host" "$(cgroup_trees)" "$group" </dev/null >>"$dir/logs/$host.log" 2>&1 &
leader=$!
systemd_pid() { # nspawn's own helper comes first
    local child
    for child in $(cat "/proc/$leader/task/$leader/children"); do
        [ "$(cat "/proc/$child/comm")" = systemd ] && echo "$child" && return 0
    done
    return 1
}
eventually 20 systemd_pid
systemd_pid >"$dir/run/$host.pid"
eventually 15 bash "$here/on.sh" "$dir" "$host" systemctl is-active --quiet twinline-sshd
eventually 30 sh -c "bash $here/on.sh $dir $host systemctl is-system-running | grep -qE 'running|degraded'"
bash "$here/on.sh" "$dir" "$host" test -e /var/lib/twinline/installed && bash "$here/on.sh" "$dir" "$host" systemctl --no-block start kamailio keepalived
bash "$here/on.sh" "$dir" "$host" touch /var/lib/twinline/installed
