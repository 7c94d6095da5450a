#!/bin/bash
# customise.sh ROOT SCRIPTS OUT: mmdebstrap's customize-hook. Makes of a Debian root file system what a fleet's image is:
# cloud-init with EC2's datasource, a serial console, GRUB, and things of its owner's that a new image must still have.
# OUT gets the archive that the guest is set to, and GRUB's boot blocks.
set -euo pipefail
root=$1 scripts=$2 out=$3
export DEBIAN_FRONTEND=noninteractive
in_guest() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }

# A newer kernel than the image's, if Debian's security archive has one just now; it becomes a fix of the test archive.
# apt runs outside, as mmdebstrap's own does: the guest can resolve no names.
mkdir -p "$out/debs"
list="$root/etc/apt/sources.list.d/security.list"
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $SECURITY_MIRROR bookworm-security main" > "$list"
export APT_CONFIG=$MMDEBSTRAP_APT_CONFIG
apt-get -qq update
meta=linux-image-cloud-amd64
kernel=$(apt-cache depends --no-recommends "$meta" | sed -n 's/ *Depends: *\(linux-image-[0-9].*\)/\1/p' | head -1)
if ! in_guest dpkg-query -W "$kernel" > /dev/null 2>&1; then (cd "$out/debs" && apt-get -qq download "$meta" "$kernel"); fi
unset APT_CONFIG
rm "$list"

shopt -s nullglob
bash "$scripts/archive.sh" "$out/archive" "$out"/debs/*.deb
cp -r "$out/archive/pool/release" "$root/tmp/release"
rm "$root"/tmp/release/pc-new_*
in_guest sh -c 'dpkg -i /tmp/release/*.deb' > /dev/null; rm -rf "$root/tmp/release"
in_guest apt-mark auto linux-image-6.0.0-1-cloud-amd64 > /dev/null
# An admin's change, about which dpkg would ask.
echo 'setting=local-edit' > "$root/etc/pc-conf/main.conf"
in_guest apt-mark hold pc-held > /dev/null
cp "$out/archive/key.gpg" "$root/usr/share/keyrings/test-archive.gpg"
for suite in test test-updates test-security; do
  echo "deb [signed-by=/usr/share/keyrings/test-archive.gpg] http://169.254.169.250/ $suite main"
done > "$root/etc/apt/sources.list"
echo 'Acquire::Languages "none";' > "$root/etc/apt/apt.conf.d/99test"

# What an image's owner may have put there, and must find again.
cloud="$root/var/lib/cloud"
mkdir -p "$cloud/scripts/per-boot" "$cloud/scripts/per-once" "$cloud/sem"
printf '#!/bin/sh\ndate +%%s >> /var/log/owner-per-boot\n' > "$cloud/scripts/per-boot/owner.sh"
printf '#!/bin/sh\necho ran >> /etc/owner-per-once\n' > "$cloud/scripts/per-once/owner.sh"
chmod 755 "$cloud"/scripts/per-*/owner.sh
echo 'done long ago' > "$cloud/sem/config_scripts_per_once.once"
# One as a package would have it, and one as its owner would: a unit in /etc wins over masks that lie elsewhere.
for unit in usr/lib/systemd/system/opted-out etc/systemd/system/fleet-app; do
  name=${unit##*/}
  printf '[Unit]\nDescription=%s\n[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=/bin/sh -c "echo ran >> /etc/ran-%s"\n[Install]\nWantedBy=multi-user.target\n' \
    "$name" "$name" > "$root/$unit.service"
done
in_guest systemctl -q enable fleet-app.service
in_guest systemctl -q disable opted-out.service
mkdir -p "$root/var/lib/amazon/ssm/i-0fedcba9876543210"

# As Ubuntu's cloud images: labelled root, kernel messages on the serial port, no installer's leftovers.
echo 'LABEL=cloudimg-rootfs / ext4 discard,errors=remount-ro 0 1' > "$root/etc/fstab"
cat > "$root/etc/default/grub" <<'G'
GRUB_DEFAULT=0
GRUB_TIMEOUT=0
GRUB_DISTRIBUTOR=Debian
GRUB_CMDLINE_LINUX_DEFAULT=""
GRUB_CMDLINE_LINUX="root=LABEL=cloudimg-rootfs console=tty1 console=ttyS0 mitigations=off"
GRUB_TERMINAL=console
GRUB_DISABLE_OS_PROBER=true
GRUB_DISABLE_LINUX_UUID=true
G
printf 'grub-pc grub-pc/install_devices multiselect /dev/vda\ngrub-pc grub-pc/install_devices_empty boolean false\n' | in_guest debconf-set-selections
# No RSA key: an emulated machine looks for its primes for up to half a minute.
cat > "$root/etc/cloud/cloud.cfg.d/90_test.cfg" <<'C'
datasource_list: [ Ec2, None ]
locale: C.UTF-8
grub_dpkg: {enabled: false}
apt: {preserve_sources_list: true}
ssh_genkeytypes: [ecdsa, ed25519]
C
# A small initramfs: making one is most of the time that an emulated machine needs for a new kernel.
printf 'MODULES=list\nFSTYPE=ext4\nCOMPRESS=gzip\nCOMPRESSLEVEL=1\n' > "$root/etc/initramfs-tools/conf.d/small"
printf 'virtio_pci\nvirtio_blk\next4\ncrc32c_generic\n' >> "$root/etc/initramfs-tools/modules"
in_guest update-initramfs -u -k all > /dev/null

# GRUB without grub-install, which would want a device: the modules, and core.img for the gap after the MBR.
mkdir -p "$root/boot/grub/i386-pc"
cp "$root"/usr/lib/grub/i386-pc/*.mod "$root"/usr/lib/grub/i386-pc/*.lst "$root/boot/grub/i386-pc/"
in_guest grub-mkimage -O i386-pc -o /tmp/core.img -p '(hd0,msdos1)/boot/grub' \
  biosdisk part_msdos ext2 normal linux search search_label search_fs_uuid echo test configfile
mv "$root/tmp/core.img" "$out/core.img"; cp "$root/usr/lib/grub/i386-pc/boot.img" "$out/boot.img"
release=$(basename "$root"/boot/vmlinuz-6.1*); release=${release#vmlinuz-}
cat > "$root/boot/grub/grub.cfg" <<G
set timeout=0
menuentry '$release' {
  search --no-floppy --label --set=root cloudimg-rootfs
  linux /boot/vmlinuz-$release root=LABEL=cloudimg-rootfs ro console=tty1 console=ttyS0 mitigations=off
  initrd /boot/initrd.img-$release
}
G
in_guest systemctl -q enable systemd-networkd systemd-resolved
ln -sf /run/systemd/resolve/stub-resolv.conf "$root/etc/resolv.conf"
: > "$root/etc/machine-id"
rm -rf "$root"/etc/ssh/ssh_host_* "$root"/var/lib/apt/lists/* "$root"/var/cache/apt/archives/*.deb
