import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { guestFiles } from '../../../src/image/guest-files.js';

/** A function of build.sh, as it stands there. */
function shellFunction(name: string): string {
  const text = new RegExp(`^${name}\\(\\) \\{\\n[^]*?\\n\\}\\n`, 'm').exec(
    guestFiles['build.sh'],
  )?.[0];
  if (text === undefined) throw new Error(`build.sh has no ${name}`);
  return text;
}

/** bring_wanted beside an apt that, as the real one does, installs nothing when one of the names cannot be had. */
function bringWanted(wanted: readonly string[], notToBeHad: readonly string[]) {
  const script = `set -Eeuo pipefail; trap 'echo caught >&2' ERR
APT=(-q)
wanted() { ${wanted.map((name) => `echo ${name};`).join('')} :; }
apt-mark() { echo "$*" >&2; if [ "$1" = showauto ]; then shift; printf '%s\\n' "$@"; fi; }
apt-get() {
  local name
  while [ "$1" != install ]; do shift; done; shift
  for name in "$@"; do case " ${notToBeHad.join(' ')} " in *" $name "*) return 100 ;; esac; done
  printf 'installed %s\\n' "$@"
}
${shellFunction('install_wanted')}${shellFunction('bring_wanted')}bring_wanted
`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  const installed = stdout.split('\n').flatMap((line) => /^installed (.*)/.exec(line)?.[1] ?? []);
  return { installed, stderr, status };
}

test('what is wanted is brought in, though one of it is excluded or cannot be had', () => {
  const names = fc.uniqueArray(fc.constantFrom('bash', 'openssl', 'libssl3t64', 'g++', 'sudo'));
  fc.assert(
    fc.property(names, names, (wanted, notToBeHad) => {
      const { installed, stderr, status } = bringWanted(wanted, notToBeHad);
      expect(status).toBe(0);
      expect(installed).toEqual(wanted.filter((name) => !notToBeHad.includes(name)));
      expect(stderr).not.toContain('caught');
      // Marked as before, whatever became of them.
      if (wanted.length > 0) expect(stderr).toContain(`auto ${wanted.join(' ')}\n`);
    }),
    { numRuns: 40 },
  );
});
