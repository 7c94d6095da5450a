# shellcheck shell=sh
# After the builder's own reboot cloud-init would not start the build again: its runcmd runs once in an instance's life.
D=/var/lib/patch-cycle-build
if [ -e $D/rebooting ]; then rm -f $D/rebooting; timeout 20 systemctl start --no-block patch-cycle-build.service; fi
