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

/** What a builder does between its boot and its power-off. Durations are milliseconds, whole seconds. */
export interface RecipeOptions {
  /** Names the build in every record on the console: 8 to 64 letters, digits and hyphens. */
  readonly nonce: string;
  /** `security`: the security pockets alone; `full`: whatever the archive holds. */
  readonly mode: 'security' | 'full';
  /** Phased updates: left out, taken in, or drawn by apt's own lot. */
  readonly phased: 'never' | 'always' | 'default';
  /** Package names to leave alone; `*` stands for anything. */
  readonly exclude: readonly string[];
  /**
   * Names of installed packages with a known fix: brought to their newest version whatever its pocket or phase, with all
   * that is built from the same sources. Not those that are held or excluded.
   */
  readonly want: readonly string[];
  /** `auto`: once, when a package asks for it or the newest kernel is not the one that runs. */
  readonly reboot: 'auto' | 'always' | 'never';
  readonly snap: boolean;
  /** Old kernels are purged; nothing else ever is. */
  readonly autoremove: boolean;
  /** apt's indexes in the image: as they were found, kept, or removed. */
  readonly lists: 'auto' | 'keep' | 'purge';
  /** Nothing is fetched or upgraded and no script is run: the builder says what is installed, and powers off. */
  readonly reportOnly: boolean;
  /** How long the guest stays up after its last record, so that a poll with Latest still meets it running. */
  readonly linger: number;
  /** When systemd ends the build. */
  readonly timeout: number;
  /** When the builder powers off whatever hangs, counted from each of its boots. */
  readonly deadline: number;
  /** Units of the image's owner that must not start on a builder. */
  readonly maskUnits: readonly string[];
  /** Scripts of the user, run by bash as root before the indexes are fetched and after the upgrade. Empty: none. */
  readonly preHook: string;
  readonly postHook: string;
}

export const recipeDefaults: Omit<RecipeOptions, 'nonce'> = {
  mode: 'security',
  phased: 'never',
  exclude: [],
  want: [],
  reboot: 'auto',
  snap: false,
  autoremove: true,
  lists: 'auto',
  reportOnly: false,
  linger: 45_000,
  timeout: 40 * 60_000,
  deadline: 50 * 60_000,
  maskUnits: [],
  preHook: '',
  postHook: '',
};

/** Where the guest programs find each other; they name it themselves. */
const HOME = '/var/lib/patch-cycle-build';

/**
 * The user-data of a builder: gzip'd cloud-config, the same bytes for the same options.
 * The work is not done inside cloud-init: `runcmd` only starts a systemd unit, because `cloud-init clean` must not run
 * while cloud-init does, and because ExecStopPost reports however the work ended.
 * @throws InputError naming the option when a value is not allowed, or the input when the whole is too big for EC2
 */
export function renderRecipe(
  wish: Partial<RecipeOptions> & Pick<RecipeOptions, 'nonce'>,
): Uint8Array {
  const options = { ...recipeDefaults, ...wish };
  check(options);
  return userData(cloudConfig(options), 'the builder', sharesOf(options));
}

/** Bytes for the names of packages that are wanted, which are not known yet: some 300 of them, compressed. */
const SPARE = 2_048;

/**
 * Refuses what a builder could not be started with, before anything is.
 * @param paths of the scripts
 * @throws InputError naming the input when the whole is too big for EC2
 */
export function refuseTooLongRecipe(wish: Partial<RecipeOptions>, paths: ScriptPaths): void {
  const options = { ...recipeDefaults, ...wish, nonce: 'n'.repeat(64) };
  refuseTooMuch(cloudConfig(options), 'the builder', sharesOf(options, paths), SPARE);
}

interface ScriptPaths {
  readonly preHook?: string;
  readonly postHook?: string;
}

/** What of the user-data is the user's. */
function sharesOf(
  { preHook, postHook, exclude, maskUnits }: RecipeOptions,
  paths: ScriptPaths = {},
): readonly Share[] {
  return [
    { input: 'pre-script', text: preHook, ...pathed(paths.preHook) },
    { input: 'post-script', text: postHook, ...pathed(paths.postHook) },
    { input: 'exclude', text: exclude.join(' ') },
    { input: 'mask-units', text: maskUnits.join(' ') },
  ];
}

function cloudConfig(options: RecipeOptions): unknown {
  const hooks = [
    { path: `${HOME}/preHook.sh`, text: options.preHook },
    { path: `${HOME}/postHook.sh`, text: options.postHook },
  ].filter((hook) => hook.text !== '');
  const unit = guestFiles['patch-cycle-build.service'].replace(
    '@TIMEOUT@',
    inSeconds(options.timeout),
  );
  return {
    package_update: false,
    package_upgrade: false,
    package_reboot_if_required: false,
    bootcmd: [
      bare(guestFiles['keep.sh']),
      guard(options.maskUnits, options.deadline),
      bare(guestFiles['resume.sh']),
    ].map((script) => ['sh', '-c', script]),
    write_files: [
      file(`${HOME}/config`, guestConfig(options)),
      file(`${HOME}/build.sh`, bare(guestFiles['build.sh'])),
      file(`${HOME}/clean.sh`, bare(guestFiles['clean.sh'])),
      file(`${HOME}/finish.sh`, bare(guestFiles['finish.sh'])),
      file(`${HOME}/emit.py`, bare(guestFiles['emit.py'])),
      file('/etc/systemd/system/patch-cycle-build.service', unit, '0644'),
      ...hooks.map((hook) => userFile(hook.path, hook.text)),
    ],
    runcmd: [
      ['systemctl', 'daemon-reload'],
      ['systemctl', 'start', '--no-block', 'patch-cycle-build.service'],
    ],
  };
}

/** Shell assignments: every value has been checked against a pattern that needs no more quoting than this. */
function guestConfig(options: RecipeOptions): string {
  return [
    `NONCE=${options.nonce}`,
    `MODE=${options.mode}`,
    `PHASED=${options.phased}`,
    `EXCLUDE='${options.exclude.join(' ')}'`,
    `WANT='${options.want.join(' ')}'`,
    `REBOOT=${options.reboot}`,
    `SNAP=${options.snap ? 1 : 0}`,
    `AUTOREMOVE=${options.autoremove ? 1 : 0}`,
    `LISTS=${options.lists}`,
    `REPORT_ONLY=${options.reportOnly ? 1 : 0}`,
    `LINGER=${options.linger / 1_000}`,
    `PRE_HOOK=${options.preHook === '' ? '' : `${HOME}/preHook.sh`}`,
    `POST_HOOK=${options.postHook === '' ? '' : `${HOME}/postHook.sh`}`,
    '',
  ].join('\n');
}

function check(options: RecipeOptions): void {
  must.nonce(options.nonce);
  must.oneOf('mode', options.mode, ['security', 'full']);
  must.oneOf('phased', options.phased, ['never', 'always', 'default']);
  must.oneOf('reboot', options.reboot, ['auto', 'always', 'never']);
  must.oneOf('lists', options.lists, ['auto', 'keep', 'purge']);
  must.flag('snap', options.snap);
  must.flag('autoremove', options.autoremove);
  must.patterns('exclude', options.exclude);
  must.packages('want', options.want);
  must.flag('reportOnly', options.reportOnly);
  must.units('maskUnits', options.maskUnits);
  must.duration('linger', options.linger, 0, 600_000);
  must.deadline(options.deadline, options.timeout);
  must.script('preHook', options.preHook);
  must.script('postHook', options.postHook);
}
