# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# power.sh DIR a|b on|off: in the house. Off: the carrier goes, every process ends at once, the addresses that moved are gone.
# On: it boots; what was on its disk is there again.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dir=$1 host=$2
. "$here/common.sh"
pid_file=$dir/run/$host.pid

# boot_pid PID NAME: the process of this name below PID that is PID 1 of its own.
boot_pid() {
    local child
    for child in $(cat "/proc/$1/task/$1/children" 2>/dev/null); do
        [ "$(cat "/proc/$child/comm" 2>/dev/null)" = "$2" ] && [ "$(awk '/^NSpid/ { print $NF }' "/proc/$child/status")" = 1 ] && echo "$child" && return 0
    done
    return 1
}

# A bridge takes up to a second to see the carrier; who asks before that gets no answer for a while longer.
reaches_the_desk() { ip netns exec "$host" bash -c 'exec 3<>/dev/tcp/10.77.0.5/1; true' 2>&1 | grep -q refused; }

case $3 in
on)
    ip link set "p-$host" up
    eventually 10 reaches_the_desk
    [ "$(cat "$dir/kind")" = plain ] || exec bash "$here/boot.sh" "$dir" "$host"
    setsid ip netns exec "$host" unshare --mount --uts --ipc --pid --fork --kill-child=KILL --propagation private -- \
        bash "$here/node.sh" "$dir/disks/$host" "pbx-$host" </dev/null >>"$dir/logs/$host.log" 2>&1 &
    eventually 10 boot_pid $! bash
    boot_pid $! bash >"$pid_file"
    eventually 10 bash "$here/on.sh" "$dir" "$host" test -e /run/booted
    ;;
off)
    ip link set "p-$host" down
    pid=$(cat "$pid_file")
    rm "$pid_file"
    kill -KILL "$pid"
    eventually 5 sh -c "! kill -0 $pid"
    ip -n "$host" addr flush dev eth0
    ip -n "$host" addr add "${address[$host]}/24" dev eth0
    ;;
esac
