// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/terminalfiles.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace twinline::lab::terminal {

namespace {

const QStringList names{u"ds1"_qs, u"ds2"_qs, u"ds3"_qs, u"vpn1"_qs, u"vpn2"_qs};
const QString serverName = u"vpn1"_qs; // as in the guide's prompt: root@vpn1:/home/admin#

QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_qs).replace(u'"', u"\\\""_qs) + u'"';
}

QString keyFile(const Node &node)
{
    return node.folder + u"/host"_qs;
}

/// What both ends of ssh have in common: nothing of the user's own files is read.
QString commonConfig(const Place &place)
{
    return u"Host *\n"
           "  UserKnownHostsFile %1\n"
           "  GlobalKnownHostsFile /dev/null\n"
           "  StrictHostKeyChecking yes\n"
           "  IdentityFile none\n"_qs.arg(quoted(place.path(u"known_hosts"_qs)));
}

} // namespace

const Node &Place::server() const
{
    return *std::find_if(nodes.begin(), nodes.end(), [](const Node &node) { return node.name == serverName; });
}

Place placeIn(const QString &folder, const LabNetwork &network, const QString &user)
{
    Place place{folder, user, network, {}};
    for (const QString &name : names)
        place.nodes.push_back({name, {network.node(int(place.nodes.size()) + 1), network.ssh()}, folder + u"/nodes/"_qs + name});
    return place;
}

QString sshServer()
{
    return u"/usr/sbin/sshd"_qs;
}

QString python()
{
    return u"/usr/bin/python3"_qs;
}

QStringList missingPackages()
{
    QStringList missing;
    if (!QFileInfo(sshServer()).isExecutable())
        missing << u"openssh-server"_qs;
    for (const char *program : {"ssh", "ssh-agent", "ssh-add", "ssh-keygen"})
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty() && !missing.contains(u"openssh-client"_qs))
            missing << u"openssh-client"_qs;
    if (!QFileInfo(python()).isExecutable())
        missing << u"python3"_qs;
    return missing;
}

bool hasAnsible()
{
    return !QStandardPaths::findExecutable(u"ansible"_qs).isEmpty();
}

/// Keys only, no passwords (ITL-4). Agents are lent to the terminal server and to no other node.
QString serverConfig(const Place &place, const Node &node)
{
    return u"HostKey %1\n"
           "ListenAddress %2\n"
           "PidFile none\n"
           "AuthorizedKeysFile %3\n"
           "StrictModes no\n"
           "PasswordAuthentication no\n"
           "KbdInteractiveAuthentication no\n"
           "UsePAM no\n"
           "PermitTTY no\n"
           "PermitUserRC no\n"
           "AllowTcpForwarding no\n"
           "X11Forwarding no\n"
           "AllowAgentForwarding %4\n"
           "SetEnv %5\n"_qs.arg(quoted(keyFile(node)), node.address.text(), quoted(place.path(u"key.pub"_qs)),
                                     node.name == serverName ? u"yes"_qs : u"no"_qs, quoted(u"HOME="_qs + place.path(u"home"_qs)));
}

QString deskConfig(const Place &place)
{
    return commonConfig(place) + u"  IdentityAgent %1\n"_qs.arg(quoted(place.path(u"agent"_qs)));
}

QString hopConfig(const Place &place)
{
    return commonConfig(place);
}

QString knownHosts(const Place &place, const QStringList &hostKeys)
{
    QString text;
    for (qsizetype i = 0; i < hostKeys.size(); ++i) {
        const SocketAddress &address = place.nodes[static_cast<std::size_t>(i)].address;
        text += u"[%1]:%2 %3\n"_qs.arg(address.host.toString(), QString::number(address.port), hostKeys[i].trimmed());
    }
    return text;
}

/// A group for each role code, as the names say it.
QString inventory(const Place &place)
{
    QString text = u"# The training lab's.\n"_qs;
    QString group;
    for (const Node &node : place.nodes) {
        const QString code = node.name.left(node.name.size() - 1);
        if (code != group)
            text += u"\n[%1]\n"_qs.arg(group = code);
        text += u"%1 ansible_host=%2 ansible_python_interpreter=%3/python3\n"_qs.arg(node.name, node.address.host.toString(), node.folder);
    }
    return text + u"\n[all:vars]\nansible_port=%1\nansible_user=%2\n"_qs.arg(QString::number(place.network.ssh()), place.user);
}

/// Ansible keeps everything that it writes in the lab's folder.
QString ansibleConfig(const Place &place)
{
    return u"[defaults]\n"
           "inventory = hosts\n"
           "home = %1/ansible\n"
           "local_tmp = %1/ansible/tmp\n"
           "remote_tmp = %1/ansible/remote\n"
           "retry_files_enabled = False\n"
           "[ssh_connection]\n"
           "pipelining = True\n"
           "ssh_args = -o ControlMaster=no -o ControlPath=none -F '%1/hop'\n"_qs.arg(place.folder);
}

QString playbook(const Place &place)
{
    return u"# The site's own: the vendor's guide describes no switchover.\n"
           "- name: Move the lab's service to the other node\n"
           "  hosts: ds1:ds2\n"
           "  gather_facts: false\n"
           "  tasks:\n"
           "    - name: See which node serves\n"
           "      ansible.builtin.command: cat %1\n"
           "      register: serving\n"
           "      changed_when: false\n"
           "    - name: Serve from the node that did not\n"
           "      ansible.builtin.shell: echo {{ inventory_hostname }} > %1\n"
           "      when: serving.stdout != inventory_hostname\n"_qs.arg(quoted(place.path(u"service"_qs)));
}

QString pairsFile(const Place &place)
{
    QString text = u"# Written by the training lab; gone with it.\n"
                   "[[pair]]\n"
                   "name = \"lab\"\n"
                   "product = \"itoolabs\"\n"
                   "lab = true\n"
                   "lab_folder = %1\n"
                   "poll_interval_s = 10\n"
                   "probe_timeout_s = 10\n"
                   "\n[pair.service]\n"
                   "terminal = %2\n"
                   "\n[pair.references]\n"
                   "gateway = %3\n"
                   "\n[pair.playbooks]\n"
                   "switchover = \"switchover.yml\"\n"
                   "\n[pair.settings]\n"
                   "directory = %4\n"
                   "ssh_config = %5\n"_qs.arg(quoted(place.folder), quoted(place.user + u'@' + place.server().address.text()),
                                              quoted(SocketAddress{place.network.gateway(), 7}.text()), quoted(place.path(u"admin"_qs)),
                                              quoted(place.path(u"desk"_qs)));
    for (const Node &node : place.nodes)
        text += u"\n[[pair.node]]\nname = %1\naddress = %2\n"_qs.arg(quoted(node.name), quoted(node.address.host.toString()));
    return text;
}

} // namespace twinline::lab::terminal
