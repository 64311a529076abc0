# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(ADAPTER_SEEING_SOURCES systemclock.h systemclock.cpp
    probejob.h probejob.cpp probeworker.h probeworker.cpp probethread.h probethread.cpp resolver.h resolver.cpp
    httpget.h httpget.cpp httpprobe.h httpprobe.cpp apianswers.h apianswers.cpp apiprobe.h apiprobe.cpp httpanswer.h httpanswer.cpp monitorbody.h monitorbody.cpp tcpprobe.h tcpprobe.cpp icmpprobe.h icmpprobe.cpp
    sipprobe.h sipprobe.cpp sipudpprobe.h sipudpprobe.cpp siptcpprobe.h siptcpprobe.cpp tlspeer.h tlspeer.cpp sipmessage.h sipmessage.cpp
    stampedudp.h stampedudp.cpp certificateprobe.h certificateprobe.cpp bannerprobe.h bannerprobe.cpp
    childprocess.h childprocess.cpp sshkeyprobe.h sshkeyprobe.cpp sshrun.h sshrun.cpp
    hostlook.h hostlook.cpp clockwords.cpp copywords.cpp pacemakerwords.cpp hostprobe.h hostprobe.cpp
    ansiblewords.h ansiblewords.cpp nodewords.h nodewords.cpp nodeprobe.h nodeprobe.cpp terminalprobe.h terminalprobe.cpp
    cloudwords.h cloudwords.cpp cloudrun.h cloudrun.cpp cloudprobe.h cloudprobe.cpp agentprobe.h agentprobe.cpp
    dnsprobe.h dnsprobe.cpp pginquiry.h pgage.h pgage.cpp
    postgresprobe.h postgresprobe.cpp pgconnection.h pgconnection.cpp pgpool.h pgpool.cpp pglook.h pglook.cpp
    pgdialect.h pgdialect.cpp amimessage.h amimessage.cpp amilists.h amilists.cpp amiprobe.h amiprobe.cpp keychain.h keychain.cpp
    pgaddress.h pgaddress.cpp pgerror.h pgerror.cpp pgtable.h)
