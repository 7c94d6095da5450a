import { readFileSync } from 'node:fs';

/** Scripts that a user of the action might have, and what the machines of these tests must show. */

const program = (name: string): string =>
  readFileSync(new URL(`../../../__tests__/vm/many-lives/${name}`, import.meta.url), 'utf8');

/** Makes the machine begin its next user-data where it would power off (`live` with several tasks). */
export const goesOn = `cd /usr/local/sbin
cat > systemctl <<'END-OF-FILE'
${program('systemctl.sh')}END-OF-FILE
cat > next.py <<'END-OF-FILE'
${program('next.py')}END-OF-FILE
chmod 755 systemctl
`;

/** Says on the console what cloud-init's own schema finds of the user-data that the machine was started with. */
export const saySchema = `
found=$(cloud-init schema --system 2>&1); status=$?
echo "%TEST% $(tail -1 <<< "$found"), status $status" > /dev/ttyS0
`;

/** Says on the console whether that schema would find anything wrong at all. */
export const sayWrongSchema = `
echo '{"runcmd": 7}' | sed '1i #cloud-config' > /run/wrong.yaml
found=$(cloud-init schema -c /run/wrong.yaml 2>&1); status=$?
echo "%TEST% a wrong one, status $status: $(grep -m 1 runcmd <<< "$found")" > /dev/ttyS0
`;

/** What `saySchema` says when all is well: cloud-init 22.4's words. */
export const schemaSaid = /%TEST% Valid .*, status 0\r?\n/;

/** Says on the console by what a machine is told apart, as short hashes. */
export const sayIdentity = (home: string): string =>
  `echo "%TEST% identity $(PATCH_CYCLE_DIR=${home} python3 ${home}/emit.py identity | tr '\\n' ' ')" > /dev/ttyS0\n`;

export const identitySaid = (console: string): readonly string[] =>
  /%TEST% identity ([0-9a-f ]+)/.exec(console)?.[1]?.trim().split(' ') ?? [];

/** Another program holds the locks of dpkg for a while, as an agent of the fleet's owner may. */
export const holdLocks = `
setsid python3 - <<'P' > /dev/null 2>&1 &
import fcntl, time
held = [open(path, "w") for path in ("/var/lib/dpkg/lock-frontend", "/var/lib/dpkg/lock")]
for lock in held: fcntl.lockf(lock, fcntl.LOCK_EX)
time.sleep(20)
P
sleep 2
`;

/** Nothing ends any more: not the build, not what reports its end. */
export const hangForGood = `
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
): string => `
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
[ $wrong = 0 ] || exit 1
`;
