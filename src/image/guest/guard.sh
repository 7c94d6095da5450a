# shellcheck shell=sh
# Runs at every boot of a builder and of a proof, in cloud-init's network stage: before sysinit.target and so before
# every ordinary service. Nothing here may wait for a job (systemd-run hung the boot for good): unit files under /run,
# one reload, --no-block. @MASK@ and @DEADLINE@ are filled in when the user-data is rendered.
# Masks lie in system.control: a unit of the owner's in /etc/systemd/system would win over one in /run/systemd/system.
R=/run/systemd/system M=/run/systemd/system.control
mkdir -p $R $M
# No background apt, not at shutdown either, no timer that fails for want of its server, and none of the owner's services
# that must not run here. /run is gone after this boot.
for u in apt-daily.timer apt-daily-upgrade.timer apt-daily.service apt-daily-upgrade.service unattended-upgrades.service fwupd-refresh.timer @MASK@; do ln -sfn /dev/null "$M/$u"; done
# Dead-man's switch: whatever hangs, the machine powers off.
printf '[Unit]\nDescription=patch-cycle dead-man switch\nDefaultDependencies=no\n[Timer]\nOnActiveSec=@DEADLINE@\n' > $R/patch-cycle-deadman.timer
printf '[Unit]\nDefaultDependencies=no\n[Service]\nType=oneshot\nExecStart=/bin/systemctl poweroff --force\n' > $R/patch-cycle-deadman.service
timeout 60 systemctl daemon-reload || true
timeout 20 systemctl start --no-block patch-cycle-deadman.timer || true
