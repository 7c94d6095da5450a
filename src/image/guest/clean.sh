#!/bin/bash
# Takes out what belongs to this one instance, and keeps what the image's owner put there.
set -Eeuo pipefail
D=/var/lib/patch-cycle-build
# shellcheck source=/dev/null
. "$D/config"
shopt -s nullglob
# Made by bootcmd on the builder's first boot: what is newer was made by the builder.
boot=$D/pre/stamp
old_id=$(cat /etc/machine-id 2>/dev/null || true)

# `clean` wipes all of /var/lib/cloud but seed/, with the owner's scripts/per-boot and the like (cloud-init #3227).
cloud-init clean --logs >/dev/null
for p in scripts handlers sem; do
  if [ -d "$D/pre/$p" ]; then mkdir -p /var/lib/cloud; rm -rf "/var/lib/cloud/$p"; cp -a "$D/pre/$p" "/var/lib/cloud/$p"; fi
done
# Empty, not "uninitialized": the latter makes systemd run preset-all on the next boot and enable what the owner disabled.
: > /etc/machine-id
if [ -f /var/lib/dbus/machine-id ] && [ ! -L /var/lib/dbus/machine-id ]; then ln -sf /etc/machine-id /var/lib/dbus/machine-id; fi
# Keys baked into the image on purpose (ssh_deletekeys: false) are older than the boot and stay.
for f in /etc/ssh/ssh_host_*_key /etc/ssh/ssh_host_*_key.pub; do if [ "$f" -nt "$boot" ]; then rm -f "$f"; fi; done
# Clones must not share entropy or credentials; the drop-in keeps the seed from being saved again at shutdown.
rm -f /var/lib/systemd/random-seed /boot/efi/loader/random-seed /var/lib/systemd/credential.secret
mkdir -p /run/systemd/system/systemd-random-seed.service.d
printf '[Service]\nExecStop=\n' > /run/systemd/system/systemd-random-seed.service.d/patch-cycle.conf
systemctl daemon-reload
# The agent makes a key pair before it registers, without any rights too, and a clone would take that for its own.
systemctl stop amazon-ssm-agent.service snap.amazon-ssm-agent.amazon-ssm-agent.service 2>/dev/null || true
if [ -d /var/lib/amazon/ssm/Vault ]; then find /var/lib/amazon/ssm/Vault -type f \( -newer "$boot" -o -name 'EC2*' \) -delete; fi
rm -rf /var/lib/amazon/ssm/i-* /var/lib/dhcp/*.leases /var/lib/dhcp/*.leases~ /var/lib/dhcpcd/*.lease /var/lib/dhcpcd/*.lease6
rm -f /var/lib/systemd/timers/stamp-apt-daily*.timer
# Ubuntu's pollinate seeds each machine once: these say that it has, and what dhcpcd calls this machine.
for f in /var/cache/pollinate/* /var/lib/dhcpcd/duid /var/lib/dhcpcd/secret; do if [ "$f" -nt "$boot" ]; then rm -f "$f"; fi; done
apt-get clean
if [ "$LISTS" = purge ] || { [ "$LISTS" = auto ] && [ "$(cat "$D/lists")" = empty ]; }; then find /var/lib/apt/lists -type f -delete; fi
# journald goes on in /run; else it makes the directory again.
journalctl --relinquish-var 2>/dev/null || true
if [ -n "$old_id" ]; then rm -rf "/var/log/journal/$old_id"; fi
# Logs that the builder wrote. The history of apt and dpkg stays as an audit trail.
while IFS= read -r -d '' f; do truncate -s 0 "$f"; done < <(find /var/log -xdev -type f -newer "$boot" ! -path '/var/log/apt/*' ! -name 'dpkg.log' ! -name 'patch-cycle-build.log' ! -path '/var/log/journal/*' -print0)
rm -f /var/crash/*
sync
