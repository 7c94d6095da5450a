#!/bin/bash
# The builder's work, run by patch-cycle-build.service after cloud-init has finished: fetches the indexes, reports what
# is installed, upgrades, reboots at most once into the new kernel, cleans for imaging, writes the manifest.
# How it ended is reported by finish.sh (ExecStopPost), also when this is killed.
set -Eeuo pipefail
D=/var/lib/patch-cycle-build
# shellcheck source=/dev/null
. "$D/config" # NONCE MODE PHASED EXCLUDE WANT REBOOT SNAP AUTOREMOVE LISTS REPORT_ONLY LINGER PRE_HOOK POST_HOOK
phase() {
  echo "$1" > "$D/phase"; echo "=== $(date -u +%FT%TZ) phase $1"
  timeout 60 python3 "$D/emit.py" progress "$1" || true
}
fail() { echo "$1" > "$D/reason"; echo "FAILED: $1" >&2; exit 1; }
rc=0; trap 'rc=$?; [ -s "$D/reason" ] || echo "line $LINENO: $BASH_COMMAND exited $rc" > "$D/reason"' ERR

export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive DEBIAN_PRIORITY=critical
export APT_LISTCHANGES_FRONTEND=none APT_LISTBUGS_FRONTEND=none UCF_FORCE_CONFFOLD=1
# Nothing on a builder needs a service restart, and 22.04's needrestart would ask.
export NEEDRESTART_SUSPEND=1 NEEDRESTART_MODE=l

APT=(-q -y -o DPkg::Lock::Timeout=900 -o Acquire::Retries=5 -o Acquire::http::Timeout=30 -o Acquire::https::Timeout=30
     -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold)
case "$PHASED" in
  # Neither leaves it to chance: by default a fresh machine-id draws its own random share of a phased update.
  never)  APT+=(-o APT::Get::Never-Include-Phased-Updates=true) ;;
  always) APT+=(-o APT::Get::Always-Include-Phased-Updates=true) ;;
esac

# The wanted packages, and the others that are built from the same sources, because their versions go together; a kernel
# comes by its metas. A line for each source. Not what is excluded: one that apt cannot have would cost all the others.
wanted() {
  awk -F'\t' -v wish="$WANT" -v not="$EXCLUDE" 'BEGIN {
      n = split(wish, a, " "); for (i = 1; i <= n; i++) want[a[i]] = 1
      e = split(not, out, " "); for (i = 1; i <= e; i++) { gsub(/[.+]/, "[&]", out[i]); gsub(/\*/, ".*", out[i]) } }
    { p = $2; sub(/:.*/, "", p) }
    NR == FNR { if (p in want) { source[$4] = 1; if (p ~ /^linux-image-/) kernel = 1 }; next }
    substr($1, 2, 1) != "i" || substr($1, 1, 1) == "h" { next }
    { for (i = 1; i <= e; i++) if (p ~ "^" out[i] "$") next }
    $4 in source || kernel && $4 ~ /^linux-meta/ { names[$4] = names[$4] " " $2 }
    END { for (s in names) print substr(names[s], 2) }' "$D/before.tsv" "$D/before.tsv" | LC_ALL=C sort
}
# Named ones come in whatever their phase.
bring() {
  apt-get "${APT[@]}" --only-upgrade --no-remove -o APT::Get::Never-Include-Phased-Updates=false \
    -o APT::Get::Always-Include-Phased-Updates=true install "$@"
}
# pin NAMES RELEASE PRIORITY
pin() { printf '\nPackage: %s\nPin: release %s\nPin-Priority: %s\n' "$@" >> "$D/preferences"; }
# Temporary preferences, never written under /etc/apt.
pins() {
  local p a names excluded; : > "$D/preferences"; mkdir -p "$D/preferences.d"
  # The owner's pins come first, so they win.
  for p in /etc/apt/preferences /etc/apt/preferences.d/*; do
    case "${p##*/}" in preferences | *.pref) ;; *.*) continue ;; esac
    if [ -f "$p" ]; then cat "$p" >> "$D/preferences"; echo >> "$D/preferences"; fi
  done
  if [ "$MODE" = security ]; then
    # The first pin that matches an archive holds. Security pockets (also ESM's *-infra-security, *-apps-security) win,
    # then what is installed (the dpkg status file is the archive "now"; a bare a=* would drag it down too), then the
    # rest: 99 is below installed, so nothing else is upgraded, yet a new dependency can still come from another pocket.
    # Not from backports or proposed, as long as another has it: a=* would forget that their archives ask for less.
    pin '*' 'a=*-security' 700; pin '*' 'n=*-security' 700; pin '*' a=now 100
    pin '*' 'a=*-backports' 1; pin '*' 'a=*-proposed' 1; pin '*' 'a=*' 99
  fi
  # An array: an unquoted pattern such as linux-* would be matched against file names.
  read -ra excluded <<<"$EXCLUDE"
  # A name without an architecture is of the machine's own alone.
  for p in ${excluded[@]+"${excluded[@]}"}; do
    names=$p; for a in $(dpkg --print-foreign-architectures); do names+=" $p:$a"; done
    pin "$names" '*' -1
  done
  # A fix may be in another pocket than the security one. After the exclusions, which hold: the first pin of a name counts.
  for p in $([ ! -e "$D/before.tsv" ] || wanted); do pin "$p" 'a=*-backports' 1; pin "$p" 'a=*-proposed' 1; pin "$p" 'a=*' 700; done
  APT+=(-o "Dir::Etc::Preferences=$D/preferences" -o "Dir::Etc::PreferencesParts=$D/preferences.d")
}
pkglist() { dpkg-query -W -f='${db:Status-Abbrev}\t${binary:Package}\t${Version}\t${source:Package}\t${source:Version}\n' | LC_ALL=C sort; }
# What GRUB boots unless told otherwise.
newest_kernel() { find /boot -maxdepth 1 -name 'vmlinuz-*' -printf '%f\n' | sed 's/^vmlinuz-//' | sort -V | tail -n 1; }
# Half-configured packages first. apt waits for others that hold dpkg's lock (DPkg::Lock::Timeout); dpkg does not.
configure() {
  local i out
  for i in $(seq 90); do
    if out=$(dpkg --force-confdef --force-confold --configure -a 2>&1); then echo "$out"; return 0; fi
    echo "$out"
    grep -q 'lock' <<<"$out" || return 1
    sleep 10
  done
  return 1
}
# `upgrade` never removes a package; --with-new-pkgs lets new kernel packages in. Then again without what is only
# recommended: where that cannot be had, apt keeps a new package back, the newest kernel too, and calls it success.
upgrade() {
  apt-get "${APT[@]}" --with-new-pkgs "$@" upgrade && apt-get "${APT[@]}" --with-new-pkgs --no-install-recommends "$@" upgrade
}
apt_update() {
  local i out
  for i in 1 2 3 4 5; do
    # Without Error-Mode a failed index is only a warning with exit 0; 20.04's apt may not know it, so the output is read too.
    if out=$(apt-get "${APT[@]}" -o APT::Update::Error-Mode=any update 2>&1) && ! grep -qE '^(Err:|E:|W: (Failed|Some index))' <<<"$out"; then
      echo "$out"; return 0
    fi
    echo "$out"; echo "apt-get update: try $i did not get every index"; sleep $((i * 10))
  done
  fail "apt-get update: not every index could be fetched"
}
# With those that systemd starts again and again: on the image's own instance one may have given up by the time it is asked.
units_failed() { systemctl list-units --state=failed,auto-restart --no-legend --plain | awk '{print $1}'; }
# The list that decides whether an image is needed at all. The kernel is kept off the line meanwhile. Losing it is not
# fatal: the manifest names what changed.
report_before() {
  local level
  pkglist > "$D/before.tsv"
  level=$(cut -f1 /proc/sys/kernel/printk 2>/dev/null || echo 4)
  dmesg -n 1 2>/dev/null || true
  timeout 180 python3 "$D/emit.py" before || echo "the list before the upgrade could not be sent (not fatal)"
  dmesg -n "$level" 2>/dev/null || true
}

stage=$(cat "$D/stage" 2>/dev/null || echo 1)
if [ "$stage" = 1 ]; then
  phase wait
  # Exit 1 or 2 means that the image's own cloud-init configuration had errors: not ours to judge.
  timeout 900 cloud-init status --wait >/dev/null 2>&1 || true
  cloud-init status --long > "$D/cloud-init-status" 2>&1 || true
  units_failed > "$D/failed-before"
  if [ "$REPORT_ONLY" = 1 ]; then phase before; report_before; echo reported > "$D/result"; exit 0; fi
  python3 "$D/emit.py" identity > "$D/identity"
  if find /var/lib/apt/lists -maxdepth 1 -type f ! -name lock | grep -q .; then echo kept > "$D/lists"; else echo empty > "$D/lists"; fi
  # Here, because another program's locks may be waited for: who watches gives phase update less time.
  configure || fail "dpkg --configure -a"
  [ -z "$PRE_HOOK" ] || { phase pre-hook; timeout 1200 bash "$PRE_HOOK"; }
  phase update
  apt_update
  # What dpkg has against the image as it is, which no upgrade has done.
  dpkg --audit > "$D/audit-before" || true
  phase before
  uname -r > "$D/kernel-before"; newest_kernel > "$D/kernel-newest-before"
  report_before
  pins
  # Again, later: services take a while to fail.
  units_failed >> "$D/failed-before"
  phase upgrade
  for i in 1 2 3; do
    if upgrade; then ok=1; break; fi
    ok=0; echo "apt-get upgrade: try $i failed"; sleep $((i * 15)); configure || true; apt_update
  done
  [ "$ok" = 1 ] || fail "apt-get upgrade failed three times"
  mapfile -t sources < <(wanted)
  # Whether every fix is there is judged from the manifest, so this may fail.
  if [ "${#sources[@]}" -gt 0 ]; then
    read -ra names <<<"${sources[*]}"
    mapfile -t auto < <(apt-mark showauto "${names[@]}")
    if ! bring "${names[@]}"; then
      # One that cannot be had must not cost the others, of another source or of its own.
      for i in "${sources[@]}"; do
        read -ra names <<<"$i"; if bring "${names[@]}"; then continue; fi
        for p in "${names[@]}"; do bring "$p" || echo "not upgraded: $p"; done
      done
    fi
    # `install` takes them for chosen by hand from now on.
    [ "${#auto[@]}" = 0 ] || apt-mark auto "${auto[@]}"
  fi
  if [ "$SNAP" = 1 ] && command -v snap >/dev/null; then phase snap; timeout 900 snap refresh || echo "snap refresh failed (not fatal)"; fi
  [ -z "$POST_HOOK" ] || { phase post-hook; timeout 1200 bash "$POST_HOOK"; }
  if [ -e /run/reboot-required ] || [ "$(newest_kernel)" != "$(uname -r)" ]; then need=1; else need=0; fi
  if [ "$REBOOT" = always ] || { [ "$REBOOT" = auto ] && [ "$need" = 1 ]; }; then
    phase reboot; echo 2 > "$D/stage"; sync; touch "$D/rebooting"; systemctl --no-block -i reboot || { rm "$D/rebooting"; fail "the machine would not reboot"; }
    exit 0
  fi
fi

[ "$stage" = 1 ] || pins
phase check
rm -f "$D/rebooting"
dpkg --audit > "$D/audit" || true; [ ! -s "$D/audit" ] || cmp -s "$D/audit" "$D/audit-before" || fail "dpkg --audit: $(head -c 300 "$D/audit" | tr '\n' ' ')"
apt-get "${APT[@]}" check >/dev/null || fail "apt-get check"
upgrade -s | awk '/^Inst /{print $2}' > "$D/still-upgradable"
# For the manifest alone: with packages held or excluded apt may find no solution.
apt-get "${APT[@]}" -s dist-upgrade | awk '/^Inst /{print $2}' > "$D/kept-back" || echo "what is kept back is not known"
[ ! -s "$D/still-upgradable" ] || fail "still upgradable: $(tr '\n' ' ' < "$D/still-upgradable" | head -c 300)"
# Not `is-system-running --wait`: this very unit keeps the boot "starting".
for i in $(seq 60); do
  [ -n "$(systemctl list-jobs --no-legend --plain | grep -v patch-cycle-build || true)" ] || break; sleep 1
done
units_failed > "$D/failed-after"
if [ "$AUTOREMOVE" = 1 ] && [ "$(newest_kernel)" = "$(uname -r)" ]; then
  phase autoremove
  # Old kernels only, by the version in their names: a wider autoremove could take what the image's owner relies on.
  mapfile -t old < <(apt-get "${APT[@]}" -s autoremove | awk '/^Remv /{print $2}' | grep -E '^linux-.*-[0-9]+\.[0-9]+\.[0-9]' | grep -vF -e "-$(uname -r)" || true)
  [ "${#old[@]}" = 0 ] || apt-get "${APT[@]}" purge "${old[@]}"
fi

phase clean
bash "$D/clean.sh" || fail "clean-up for imaging failed"
phase manifest
newest_kernel > "$D/kernel-newest"
pkglist > "$D/after.tsv"
python3 "$D/emit.py" manifest > "$D/manifest.json"
echo ok > "$D/result"
