# shellcheck shell=sh
# The first thing that a builder does, in cloud-init's network stage and so before the owner's own scripts run.
# `cloud-init clean` will wipe these with the rest of /var/lib/cloud: clean.sh puts them back.
D=/var/lib/patch-cycle-build
if [ ! -e $D/pre/stamp ]; then
  mkdir -p $D/pre; chmod 700 $D
  for p in scripts handlers sem; do if [ -d /var/lib/cloud/$p ]; then cp -a /var/lib/cloud/$p $D/pre/; fi; done
  : > $D/pre/stamp
fi
