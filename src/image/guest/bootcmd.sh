# shellcheck shell=sh
# Runs at every boot of the builder, in cloud-init's network stage: before sysinit.target and so before every ordinary
# service. Nothing here may wait for a job (systemd-run hung the boot for good): unit files under /run, one reload, --no-block.
# @MASK@ and @DEADLINE@ are filled in when the user-data is rendered.
D=/var/lib/patch-cycle-build R=/run/systemd/system
if [ ! -e $D/pre/stamp ]; then
  # `cloud-init clean` will wipe the owner's own scripts with the rest of /var/lib/cloud: clean.sh puts these back.
  mkdir -p $D/pre; chmod 700 $D
  for p in scripts handlers sem; do if [ -d /var/lib/cloud/$p ]; then cp -a /var/lib/cloud/$p $D/pre/; fi; done
  : > $D/pre/stamp
fi
mkdir -p $R
# No background apt, and none of the owner's services that must not run on a builder. /run is gone after this boot.
for u in apt-daily.timer apt-daily-upgrade.timer apt-daily.service apt-daily-upgrade.service @MASK@; do ln -sfn /dev/null "$R/$u"; done
# Dead-man's switch: whatever hangs, the builder powers off.
printf '[Unit]\nDescription=patch-cycle dead-man switch\nDefaultDependencies=no\n[Timer]\nOnActiveSec=@DEADLINE@\n' > $R/patch-cycle-deadman.timer
printf '[Unit]\nDefaultDependencies=no\n[Service]\nType=oneshot\nExecStart=/bin/systemctl poweroff --force\n' > $R/patch-cycle-deadman.service
timeout 60 systemctl daemon-reload || true
timeout 20 systemctl start --no-block patch-cycle-deadman.timer || true
if [ -e $D/rebooting ]; then rm -f $D/rebooting; timeout 20 systemctl start --no-block patch-cycle-build.service; fi
