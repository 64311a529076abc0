# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(adapter httpprobe httpanswer monitorbody sipmessage sipprobe stampedudp tcpprobe probethread pglook pgdialect amimessage amiprobe amilists pgage
                identityprobes dnsprobe sshrun apiprobe icmpprobe)
    add_pair_test(tst_${adapter} SOURCES tst_${adapter}.cpp LINK twinline_adapters LABELS unit sockets)
endforeach()
add_pair_test(tst_nodeprobe SOURCES tst_nodeprobe.cpp LINK twinline_adapters LABELS unit sockets TIMEOUT 180)
add_pair_test(tst_nodewords SOURCES tst_nodewords.cpp LINK twinline_adapters)
add_pair_test(tst_hostlook SOURCES tst_hostlook.cpp LINK twinline_adapters)
add_pair_test(tst_hostprobe SOURCES tst_hostprobe.cpp LINK twinline_adapters LABELS unit sockets TIMEOUT 240)
add_pair_test(tst_ansiblewords SOURCES tst_ansiblewords.cpp LINK twinline_adapters)
add_pair_test(tst_postgresprobe SOURCES tst_postgresprobe.cpp ../fakes/pgpair.cpp LINK twinline_adapters
    LABELS unit sockets postgres TIMEOUT 180)
add_pair_test(tst_oldnames SOURCES tst_oldnames.cpp ../fakes/pgpair.cpp LINK twinline_adapters
    LABELS unit sockets postgres TIMEOUT 240)
add_pair_test(tst_sqlact SOURCES tst_sqlact.cpp ../fakes/pgpair.cpp LINK twinline_adapters
    LABELS unit sockets postgres TIMEOUT 180)
add_pair_test(tst_keychain SOURCES tst_keychain.cpp LINK twinline_adapters LABELS unit TIMEOUT 120)
