import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the root file system begins on the guests' disks. */
const ROOT = 1_048_576;

/**
 * Makes an image in place what a proof must refuse: a fix is gone that its manifest claims, a unit fails, the machine id is
 * the builder's (which has kept it as /etc/machine-id.of-builder), and the build's log is still there.
 */
export function damage(image: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'patch-cycle-vm-'));
  const raw = join(folder, 'raw');
  const at = (name: string): string => join(folder, name);
  const debugfs = (...requests: readonly string[]): void => {
    writeFileSync(at('requests'), `${requests.join('\n')}\n`);
    execFileSync('debugfs', ['-w', '-f', at('requests'), `${raw}?offset=${ROOT}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` },
    });
  };
  const put = (name: string, path: string): readonly string[] => [
    `rm ${path}`,
    `write ${at(name)} ${path}`,
  ];
  try {
    execFileSync('qemu-img', ['convert', '-O', 'raw', image, raw]);
    debugfs(
      `dump /etc/machine-id.of-builder ${at('machine-id')}`,
      `dump /var/lib/dpkg/status ${at('status')}`,
    );
    writeFileSync(at('status'), withoutFix(readFileSync(at('status'), 'utf8')));
    writeFileSync(at('log'), 'phase clean\n');
    writeFileSync(
      at('unit'),
      '[Service]\nType=oneshot\nExecStart=/bin/false\n[Install]\nWantedBy=multi-user.target\n',
    );
    debugfs(
      ...put('machine-id', '/etc/machine-id'),
      ...put('status', '/var/lib/dpkg/status'),
      ...put('log', '/var/log/patch-cycle-build.log'),
      ...put('unit', '/etc/systemd/system/fleet-app.service'),
    );
    execFileSync('qemu-img', ['convert', '-O', 'qcow2', raw, image]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withoutFix(status: string): string {
  const changed = status.replace(/^(Package: pc-fixed\n(?:.+\n)*?Version: ).*$/m, '$11.0-1');
  if (changed === status) throw new Error('pc-fixed is not in the status of dpkg');
  return changed;
}
