import {
  bare,
  file,
  guard,
  inSeconds,
  must,
  pathed,
  refuseTooMuch,
  type Share,
  userData,
  userFile,
} from './cloud-config.js';
import { guestFiles } from './guest-files.js';

/** What the one instance does that proves a new image before anything is rolled. Durations are milliseconds, whole seconds. */
export interface ProofOptions {
  /** Names the proof in every record on its console: 8 to 64 letters, digits and hyphens, not the builder's. */
  readonly nonce: string;
  /** Of the manifest in the image, as its builder has reported it (`ConsoleEnd`, `sha256`). */
  readonly sha256: string;
  /** How long units that start late may take before the failed ones are counted. */
  readonly settle: number;
  /** How long the guest stays up after its last record, so that a poll with Latest still meets it running. */
  readonly linger: number;
  /** When systemd ends the proof. */
  readonly timeout: number;
  /** When the instance powers off whatever hangs, counted from its boot. */
  readonly deadline: number;
  /** Units of the image's owner that must not start: it must not join, register or serve. */
  readonly maskUnits: readonly string[];
  /** A script of the user, run by bash as root once the image's own checks have passed. Empty: none. */
  readonly verifyScript: string;
}

export const proofDefaults: Omit<ProofOptions, 'nonce' | 'sha256'> = {
  settle: 60_000,
  linger: 45_000,
  timeout: 40 * 60_000,
  deadline: 50 * 60_000,
  maskUnits: [],
  verifyScript: '',
};

/** Gone with the boot: the image is not touched. */
const HOME = '/run/patch-cycle-proof';

/**
 * The user-data of the instance that proves a new image, in place of the fleet's: gzip'd cloud-config, the same bytes
 * for the same options. What it says on its console is read by `readProof`.
 * @throws InputError naming the option when a value is not allowed, or the input when the whole is too big for EC2
 */
export function renderProof(
  wish: Partial<ProofOptions> & Pick<ProofOptions, 'nonce' | 'sha256'>,
): Uint8Array {
  const options = { ...proofDefaults, ...wish };
  check(options);
  return userData(cloudConfig(options), 'the proof', sharesOf(options));
}

/**
 * Refuses what a proof could not be started with, before there is an image to prove.
 * @param path of the script
 * @throws InputError naming the input when the whole is too big for EC2
 */
export function refuseTooLongProof(
  wish: Pick<ProofOptions, 'verifyScript' | 'maskUnits'>,
  path: string,
): void {
  const longest = { ...proofDefaults, nonce: 'n'.repeat(64), sha256: '0'.repeat(64) };
  const options = { ...longest, ...wish };
  refuseTooMuch(cloudConfig(options), 'the proof', sharesOf(options, path));
}

function sharesOf({ verifyScript, maskUnits }: ProofOptions, path?: string): readonly Share[] {
  return [
    { input: 'verify-script', text: verifyScript, ...pathed(path) },
    { input: 'mask-units', text: maskUnits.join(' ') },
  ];
}

function cloudConfig(options: ProofOptions): unknown {
  const unit = guestFiles['patch-cycle-proof.service'].replace(
    '@TIMEOUT@',
    inSeconds(options.timeout),
  );
  const script = { path: `${HOME}/verifyScript.sh`, text: options.verifyScript };
  return {
    package_update: false,
    package_upgrade: false,
    package_reboot_if_required: false,
    bootcmd: [['sh', '-c', guard(options.maskUnits, options.deadline)]],
    write_files: [
      file(`${HOME}/config`, guestConfig(options, script.path)),
      file(`${HOME}/validate.py`, bare(guestFiles['validate.py'])),
      file(`${HOME}/finish.sh`, bare(guestFiles['finish.sh'])),
      file(`${HOME}/emit.py`, bare(guestFiles['emit.py'])),
      file('/run/systemd/system/patch-cycle-proof.service', unit, '0644'),
      ...(script.text === '' ? [] : [userFile(script.path, script.text)]),
    ],
    runcmd: [
      ['systemctl', 'daemon-reload'],
      ['systemctl', 'start', '--no-block', 'patch-cycle-proof.service'],
    ],
  };
}

/** Shell assignments: every value has been checked against a pattern that needs no quoting. */
function guestConfig(options: ProofOptions, script: string): string {
  return [
    `NONCE=${options.nonce}`,
    `SHA256=${options.sha256}`,
    `SETTLE=${options.settle / 1_000}`,
    `LINGER=${options.linger / 1_000}`,
    `VERIFY=${options.verifyScript === '' ? '' : script}`,
    '',
  ].join('\n');
}

function check(options: ProofOptions): void {
  must.nonce(options.nonce);
  must.sha256('sha256', options.sha256);
  must.units('maskUnits', options.maskUnits);
  must.duration('settle', options.settle, 0, 900_000);
  must.duration('linger', options.linger, 0, 600_000);
  must.deadline(options.deadline, options.timeout);
  must.script('verifyScript', options.verifyScript);
}
