# shellcheck shell=sh
# Runs at every boot of a builder and of a proof, in cloud-init's network stage: before sysinit.target and so before
# every ordinary service. Nothing here may wait for a job (systemd-run hung the boot for good): unit files under /run,
# one reload, --no-block. @MASK@ and @DEADLINE@ are filled in when the user-data is rendered.
R=/run/systemd/system
mkdir -p $R
# No background apt, and none of the owner's services that must not run here. /run is gone after this boot.
for u in apt-daily.timer apt-daily-upgrade.timer apt-daily.service apt-daily-upgrade.service @MASK@; do ln -sfn /dev/null "$R/$u"; done
# Dead-man's switch: whatever hangs, the machine powers off.
printf '[Unit]\nDescription=patch-cycle dead-man switch\nDefaultDependencies=no\n[Timer]\nOnActiveSec=@DEADLINE@\n' > $R/patch-cycle-deadman.timer
printf '[Unit]\nDefaultDependencies=no\n[Service]\nType=oneshot\nExecStart=/bin/systemctl poweroff --force\n' > $R/patch-cycle-deadman.service
timeout 60 systemctl daemon-reload || true
timeout 20 systemctl start --no-block patch-cycle-deadman.timer || true
