# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# on.sh DIR a|b COMMAND…: in the house; runs it on that host.
pid=$(cat "$1/run/$2.pid" 2>/dev/null) || { echo "$2 is off" >&2; exit 1; }
exec nsenter --target "$pid" --mount --uts --ipc --net --pid --root --wd -- env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "${@:3}"
