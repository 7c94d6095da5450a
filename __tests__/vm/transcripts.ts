import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Life } from './lives.js';

/**
 * Where PATCH_CYCLE_VM_CONSOLES names a folder, what the machine had printed at the end of each task is kept there under
 * these names, without what came before the task's predecessor had ended: that is how the consoles in
 * __tests__/fixtures/consoles were made.
 */
export function keepConsoles(life: Life, ...names: readonly string[]): void {
  const folder = process.env.PATCH_CYCLE_VM_CONSOLES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const nonces = [...life.consoles.keys()];
  for (const [index, name] of names.entries()) {
    const text = life.consoles.get(nonces[index] ?? '') ?? life.machine.console;
    const own = after(text, `%PC1% ${nonces[index - 1]} END `);
    writeFileSync(join(folder, `${name}.txt`), scrubbed(own), 'latin1');
  }
}

/** What follows the last line in which `mark` is; all when there is none. */
function after(text: string, mark: string): string {
  const at = text.lastIndexOf(mark);
  return at < 0 ? text : text.slice(text.indexOf('\n', at) + 1);
}

/** Without the public halves of host keys, and their fingerprints: what nobody needs is not published. */
function scrubbed(console: string): string {
  return console
    .replace(/^.*-----(BEGIN|END) SSH HOST KEY (KEYS|FINGERPRINTS)-----.*\r?\n/gm, '')
    .replace(/^.*(ssh-(rsa|ed25519)|ecdsa-sha2-nistp256) AAAA.*\r?\n/gm, '')
    .replace(/SHA256:[A-Za-z0-9+/]{43}/g, 'SHA256:...')
    .replace(/^.*\|[ .oO+=*BX@%&#/^SE]{17}\|.*\r?\n/gm, '');
}
