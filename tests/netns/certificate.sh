# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced where a house makes certificates.

# certificate NAME DAYS: signed by the house's own authority, for a host's address and the moving one.
certificate() {
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=pbx-$1" -keyout "$dir/tls/$1.key" -out "$dir/tls/$1.csr" 2>/dev/null
    openssl x509 -req -in "$dir/tls/$1.csr" -CA "$dir/tls/ca.pem" -CAkey "$dir/tls/ca.key" -CAcreateserial -days "$2" \
        -extfile <(echo "subjectAltName=DNS:pbx-$1,IP:${address[$1]},IP:$vip") -out "$dir/tls/$1.pem" 2>/dev/null
}
