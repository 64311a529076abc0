# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Keys, certificates, and what the desk knows of the hosts; sourced by house.sh.

ssh-keygen -q -t ed25519 -N '' -C operator -f "$dir/ssh/id"
for host in a b stranger; do ssh-keygen -q -t ed25519 -N '' -C "$host" -f "$dir/ssh/host_$host"; done
cat >"$dir/ssh/config" <<C
Host pbx-a
  HostName ${address[a]}
Host pbx-b
  HostName ${address[b]}
Host *
  Port 22022
  User operator
  IdentityFile $dir/ssh/id
  IdentitiesOnly yes
  UserKnownHostsFile $dir/ssh/known_hosts
  GlobalKnownHostsFile /dev/null
C
for host in a b; do
    printf '[%s]:22022 %s\n' "${address[$host]}" "$(cut -d' ' -f1,2 "$dir/ssh/host_$host.pub")"
    printf '[pbx-%s.site]:22022 %s\n' "$host" "$(cut -d' ' -f1,2 "$dir/ssh/host_$host.pub")"
done >"$dir/ssh/known_hosts"

. "$here/certificate.sh"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj "/CN=Two hosts" -keyout "$dir/tls/ca.key" -out "$dir/tls/ca.pem" 2>/dev/null
for host in a b; do certificate $host 30; done
