import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Life } from './lives.js';

/** Of GetConsoleOutput. */
const WINDOW = 65_536;

/**
 * Where PATCH_CYCLE_VM_CONSOLES names a folder, what a machine printed last is kept there: that is how the consoles in
 * __tests__/fixtures/consoles were made.
 */
export function keepConsole(name: string, { machine }: Life<unknown>): void {
  const folder = process.env.PATCH_CYCLE_VM_CONSOLES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.txt`), scrubbed(machine.console).slice(-WINDOW), 'latin1');
}

/** Without the public halves of host keys, and their fingerprints: what nobody needs is not published. */
export function scrubbed(console: string): string {
  return console
    .replace(/^.*-----(BEGIN|END) SSH HOST KEY (KEYS|FINGERPRINTS)-----.*\r?\n/gm, '')
    .replace(/^.*(ssh-(rsa|ed25519)|ecdsa-sha2-nistp256) AAAA.*\r?\n/gm, '')
    .replace(/SHA256:[A-Za-z0-9+/]{43}/g, 'SHA256:...')
    .replace(/^.*\|[ .oO+=*BX@%&#/^SE]{17}\|.*\r?\n/gm, '');
}
