#!/bin/bash
# archive.sh FOLDER [DEB...]: a little signed apt archive with the pockets of an Ubuntu release, for a guest to upgrade from.
#   test           what the image was made from
#   test-security  fixes; DEBs given (a newer kernel) are here too
#   test-updates   what is no fix, and a fix that is; two of them are phased in for nobody yet
# The key is made anew each time and lies beside it: FOLDER/key.gpg.
set -euo pipefail
out=$1; shift
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
rm -rf "$out"; mkdir -p "$out/pool"

# package NAME VERSION POCKET [CONTROL-LINE...]; a folder $work/NAME-VERSION made before is its content
package() {
  local name=$1 version=$2 pocket=$3 root="$work/$1-$2"; shift 3
  mkdir -p "$root/DEBIAN" "$root/usr/share/$name" "$out/pool/$pocket"
  echo "$name $version" > "$root/usr/share/$name/version"
  { printf 'Package: %s\nVersion: %s\nArchitecture: all\nMaintainer: nobody <nobody@example.com>\n' "$name" "$version"
    printf 'Section: misc\nPriority: optional\nDescription: %s\n' "$name"
    if [ $# -gt 0 ]; then printf '%s\n' "$@"; fi; } > "$root/DEBIAN/control"
  dpkg-deb --root-owner-group -b "$root" "$out/pool/$pocket/${name}_${version}_all.deb" > /dev/null
}
# conffile NAME VERSION TEXT
conffile() {
  mkdir -p "$work/$1-$2/DEBIAN" "$work/$1-$2/etc/$1"
  echo "$3" > "$work/$1-$2/etc/$1/main.conf"; echo "/etc/$1/main.conf" > "$work/$1-$2/DEBIAN/conffiles"
}

fix=1.0-1+fix1
package pc-lib 1.0-1 release
package pc-fixed 1.0-1 release;    package pc-fixed $fix security 'Depends: pc-new'
package pc-new 1.0-1 release # comes in as a new dependency of a fix, from another pocket
package pc-held 1.0-1 release;     package pc-held $fix security
package pc-excluded 1.0-1 release; package pc-excluded $fix security
conffile pc-conf 1.0-1 'setting=upstream-1'; package pc-conf 1.0-1 release
conffile pc-conf $fix 'setting=upstream-2';  package pc-conf $fix security
package pc-feature 1.0-1 release;  package pc-feature 2.0-1 updates
package pc-phased 1.0-1 release;   package pc-phased 2.0-1 updates
# A fix that only ever came through the updates pocket, as some notices have it, and whose phase is nobody's yet.
package pc-wanted 1.0-1 release;   package pc-wanted $fix updates
# An old kernel in name: what nothing needs any more is purged.
mkdir -p "$work/linux-image-6.0.0-1-cloud-amd64-6.0.1/boot"
echo 'not a kernel' > "$work/linux-image-6.0.0-1-cloud-amd64-6.0.1/boot/vmlinuz-6.0.0-1-cloud-amd64"
package linux-image-6.0.0-1-cloud-amd64 6.0.1 release
for deb in "$@"; do cp "$deb" "$out/pool/security/"; done

export GNUPGHOME="$work/gnupg"; mkdir -m 700 "$GNUPGHOME"
gpg --batch --quiet --passphrase '' --quick-generate-key 'patch-cycle test archive' ed25519 sign never 2>/dev/null
gpg --batch --export > "$out/key.gpg"

cd "$out"
# pocket POOL SUITE
pocket() {
  local suite="dists/$2"; mkdir -p "$suite/main/binary-amd64"
  apt-ftparchive packages "pool/$1" |
    awk '{print} /^Package: pc-(phased|wanted)$/{phased=1} /^Version: (2|.*fix)/{if (phased) print "Phased-Update-Percentage: 0"} /^$/{phased=0}' > "$suite/main/binary-amd64/Packages"
  gzip -9nk "$suite/main/binary-amd64/Packages"
  apt-ftparchive -o APT::FTPArchive::Release::Origin=Test -o APT::FTPArchive::Release::Label=Test \
    -o "APT::FTPArchive::Release::Suite=$2" -o "APT::FTPArchive::Release::Codename=$2" \
    -o APT::FTPArchive::Release::Components=main -o APT::FTPArchive::Release::Architectures=amd64 release "$suite" > "$work/Release"
  gpg --batch --clearsign -o "$suite/InRelease" "$work/Release"
}
pocket release test; pocket security test-security; pocket updates test-updates
