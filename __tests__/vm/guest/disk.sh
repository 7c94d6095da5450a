#!/bin/bash
# disk.sh OUT: builds OUT/base.qcow2, the disk of a fleet's instance, and OUT/archive, what it upgrades from.
# Needs root, and the packages that it installs or names.
set -euo pipefail
out=$1
scripts=$(cd "$(dirname "$0")" && pwd)
export MIRROR=${MIRROR:-http://deb.debian.org/debian} SECURITY_MIRROR=${SECURITY_MIRROR:-http://deb.debian.org/debian-security}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT

packages=systemd-sysv,systemd-resolved,libnss-resolve,udev,dbus,kmod,iproute2,netbase,netplan.io,isc-dhcp-client,ca-certificates
packages+=,openssh-server,sudo,cloud-init,unattended-upgrades,needrestart,lsb-release,python3-apt,linux-image-cloud-amd64,grub-pc
packages+=,initramfs-tools,gpgv,procps,logrotate,zstd,e2fsprogs,man-db-,ifupdown-
# Debian's stable release without its security archive, so that there is something to fix.
mmdebstrap --quiet --mode=root --variant=minbase --components=main --format=directory \
  --aptopt='Acquire::Check-Valid-Until "false"' --aptopt='Acquire::Languages "none"' --include="$packages" \
  --customize-hook="bash '$scripts/customise.sh' \"\$1\" '$scripts' '$out'" \
  bookworm "$work/root" "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $MIRROR bookworm main"

# An MBR, GRUB behind it, one ext4 partition from 1 MiB on. No loop device: mke2fs fills the file itself.
truncate -s 3G "$work/disk.raw"
printf 'label: dos\nstart=2048, type=83, bootable\n' | sfdisk -q "$work/disk.raw"
mke2fs -q -F -t ext4 -L cloudimg-rootfs -d "$work/root" -E offset=1048576 "$work/disk.raw" 3071M
dd if="$out/boot.img" of="$work/disk.raw" bs=440 count=1 conv=notrunc status=none
dd if="$out/core.img" of="$work/disk.raw" bs=512 seek=1 conv=notrunc status=none
qemu-img convert -O qcow2 "$work/disk.raw" "$out/base.qcow2"
rm -rf "$out/debs" "$out/boot.img" "$out/core.img"
