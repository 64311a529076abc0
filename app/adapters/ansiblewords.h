// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/observation.h"

#include <QByteArray>

namespace twinline {

/// What `ansible all -m ping` printed, by node: JSON (ANSIBLE_STDOUT_CALLBACK=json), the text of Ansible 2, or that of 1.x with
/// ">>" or, as it is typeset in the guide, "»" (ITL-11). Nothing in it: no node, or none of these.
AnsibleFacts readPing(const QByteArray &printed);

/// What `ansible-inventory --list` printed. Nothing in it: no host, or no inventory.
InventoryFacts readInventory(const QByteArray &printed);

/// The line of Ansible's complaints that says most.
std::string ansibleLine(const QByteArray &complaints);

} // namespace twinline
