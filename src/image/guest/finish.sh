#!/bin/bash
# ExecStopPost: reports whatever became of build.sh or validate.py (SERVICE_RESULT=success|exit-code|timeout|oom-kill|
# signal...), then powers off.
set -u
D=${PATCH_CYCLE_DIR:-/var/lib/patch-cycle-build}
[ -e "$D/rebooting" ] && exit 0
# shellcheck source=/dev/null
. "$D/config"
# The kernel, systemd (SIGRTMIN+21: no more status lines) and the login prompt write to the same line.
dmesg -n 1 2>/dev/null
kill -s SIGRTMIN+21 1 2>/dev/null
systemctl stop 'serial-getty@ttyS0.service' 2>/dev/null
result=$(cat "$D/result" 2>/dev/null)
[ "${SERVICE_RESULT:-success}" = success ] || result=
case "$result" in
  ok)
    # The disk is made final first: whoever reads END may stop the instance at once.
    export PATCH_CYCLE_DIR=/run/patch-cycle
    mkdir -p "$PATCH_CYCLE_DIR" /var/lib/patch-cycle
    cp "$D/manifest.json" "$D/emit.py" "$D/config" "$PATCH_CYCLE_DIR/"
    cp "$D/manifest.json" /var/lib/patch-cycle/last-build.json
    echo "$NONCE" > /var/lib/patch-cycle/build-id
    rm -rf "$D" /etc/systemd/system/patch-cycle-build.service /var/log/patch-cycle-build.log
    sync
    timeout 180 python3 "$PATCH_CYCLE_DIR/emit.py" ok ;;
  proven) timeout 180 python3 "$D/emit.py" ok ;;
  reported) timeout 180 python3 "$D/emit.py" reported ;;
  *) timeout 180 python3 "$D/emit.py" fail "${SERVICE_RESULT:-unknown}" "${EXIT_STATUS:-}" ;;
esac
# GetConsoleOutput with Latest reads a running instance.
sleep "$LINGER"
# Whoever has asked for no shutdown (systemd 257 and later obey that for root too): it is our machine.
systemctl --no-block -i poweroff
