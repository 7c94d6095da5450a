/** Scripts that a user of the action might have, and what the machines of these tests must show. */

/** Another program holds the locks of dpkg for a while, as an agent of the fleet's owner may. */
export const holdLocks = `#!/bin/bash
cloud-init schema --system || exit 9
setsid python3 - <<'P' > /dev/null 2>&1 &
import fcntl, time
held = [open(path, "w") for path in ("/var/lib/dpkg/lock-frontend", "/var/lib/dpkg/lock")]
for lock in held: fcntl.lockf(lock, fcntl.LOCK_EX)
time.sleep(20)
P
sleep 2
`;

/** Nothing ends any more: not the build, not what reports its end. */
export const hangForGood = `#!/bin/bash
echo 'sleep infinity' > /var/lib/patch-cycle-build/finish.sh
exit 1
`;

/**
 * On an instance of the new image: its packages, its owner's things, and its own identity. Ends with 1 and says what is
 * not as it should be.
 */
export const looksRight = (
  builderId: string,
  versions: Readonly<Record<string, string>>,
): string => `#!/bin/bash
wrong=0
is() { [ "$2" = "$3" ] || { echo "$1: '$2' and not '$3'"; wrong=1; }; }
${Object.entries(versions)
  .map(([name, version]) => `is ${name} "$(dpkg-query -W -f='\${Version}' ${name})" '${version}'`)
  .join('\n')}
is 'the changed conffile' "$(cat /etc/pc-conf/main.conf)" setting=local-edit
is 'a hold' "$(apt-mark showhold)" pc-held
is 'a disabled unit' "$(systemctl is-enabled opted-out.service)" disabled
is 'runs of a disabled unit' "$(cat /etc/ran-opted-out 2>/dev/null | wc -l)" 0
is 'a unit that was masked on the builder' "$(systemctl is-active fleet-app.service)" active
is 'its runs' "$(wc -l < /etc/ran-fleet-app)" 1
is 'scripts for every boot' "$(ls /var/lib/cloud/scripts/per-boot)" owner.sh
is 'their runs' "$(wc -l < /var/log/owner-per-boot)" 1
is 'runs of a script for once' "$(cat /etc/owner-per-once 2>/dev/null | wc -l)" 0
is 'instances that cloud-init knows' "$(ls /var/lib/cloud/instances)" "$(cat /run/cloud-init/.instance-id)"
is 'the builder as an instance' "$(grep -rl ${builderId} /var/lib/cloud /etc/hostname /etc/hosts | head -1)" ''
is 'journals' "$(ls /var/log/journal 2>/dev/null | grep -cv "$(cat /etc/machine-id)")" 0
is 'SSM registrations' "$(ls /var/lib/amazon/ssm)" ''
is 'indexes of apt' "$(find /var/lib/apt/lists -type f ! -name lock | wc -l)" 0
is 'timers of apt' "$(cd /etc/systemd/system/timers.target.wants; echo apt-daily*)" 'apt-daily-upgrade.timer apt-daily.timer'
is 'what the builder leaves' "$(cd /var/lib/patch-cycle; echo *)" 'build-id last-build.json'
is 'leftovers' "$(find / -xdev -path /var/lib/patch-cycle -prune -o -name '*patch-cycle*' -print | grep -v '^/run' | head -3)" ''
exit $wrong
`;
