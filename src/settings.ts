import { InputError } from './errors.js';
import type { AfterwardsWishes } from './image/afterwards.js';
import type { BuildWishes } from './image/wishes.js';
import { CODENAMES, codenameOf } from './notices/codenames.js';
import type { WhatCounts } from './notices/what-counts.js';
import type { Amount } from './rollout/plan-types.js';
import { readAfterwards } from './settings/afterwards.js';
import { readBuild, readFlag } from './settings/build.js';
import { NOTICES_SOURCES, readChoice, readFeedUrl, WHEN_UNKNOWN } from './settings/feeds.js';
import { readLedger } from './settings/ledger.js';
import { readAge, readAmount, readDuration } from './settings/quantities.js';
import { nearest } from './settings/spelling.js';
import { readTargets, type Target } from './settings/targets.js';
import { readWhatCounts } from './settings/what-counts.js';

export type { Target };

export const COMMANDS = ['check', 'plan', 'cycle', 'clean'] as const;

/** The `with:` inputs, validated and immutable. Durations are milliseconds. */
export interface Settings {
  readonly command: (typeof COMMANDS)[number];
  /** Absent only for a check of a package list alone. */
  readonly region?: string;
  readonly targets: readonly Target[];
  /** The floor: what keeps serving, of base desired. */
  readonly minHealthy: Amount;
  readonly maxBatch: Amount;
  readonly soak: number;
  readonly holdLimit: number;
  readonly pollInterval: number;
  /** The text of a package list, and the release it is of. */
  readonly manifest?: { readonly path: string; readonly text: string; readonly release: string };
  /** Without a slash at the end. */
  readonly noticesUrl: string;
  readonly ovalUrl: string;
  readonly noticesSource: (typeof NOTICES_SOURCES)[number];
  /** What a cycle does where nobody can say what is lacking because of the feed. */
  readonly whenUnknown: (typeof WHEN_UNKNOWN)[number];
  /** Which findings make a cycle needed; absent: all. */
  readonly whatCounts?: WhatCounts;
  /** An image that is older is made anew although it lacks nothing. */
  readonly maxImageAge?: number;
  /** The branch that keeps what images have; absent: nothing is kept. */
  readonly ledger?: string;
  /** `findings`: what is lacking ends a check with exit code 1. */
  readonly failOn?: (typeof FAIL_ON)[number];
  /** `check` and `plan` may start builders that only report. */
  readonly checkBuilder?: boolean;
  /** How images are built and proven; absent: as if nothing had been asked for. */
  readonly build?: BuildWishes;
  /** What becomes of them afterwards; absent: nothing. */
  readonly afterwards?: AfterwardsWishes;
  /** A form of bill of materials to write of every new image; absent: none. */
  readonly sbom?: (typeof SBOMS)[number];
  /** What `clean` would do is only told. */
  readonly dryRun?: boolean;
}

export const SBOMS = ['spdx', 'cyclonedx'] as const;

export const FAIL_ON = ['unknown', 'findings'] as const;

/** Who we are, for tags and client tokens. */
export interface RunIdentity {
  /** `<GITHUB_RUN_ID>-<GITHUB_RUN_ATTEMPT>` */
  readonly id: string;
  /** `owner/name` */
  readonly repository: string;
  /** Empty when no runner started us. */
  readonly url: string;
}

/**
 * Every input, read once. Defaults are action.yml's, which the runner fills in; an empty input is an absent one.
 * @throws InputError naming the input, the value and the mend.
 */
export function readSettings(
  input: (name: string) => string,
  readFile: (path: string) => string,
): Settings {
  const command = readCommand(input('command'));
  const manifest = readManifest(input, command, readFile);
  const region = readRegion(input('aws-region'), manifest === undefined);
  const targets = manifest === undefined ? readTargets(input('targets'), region) : noTargets(input);
  const ledger = readLedger(input, manifest !== undefined);
  const afterwards = readAfterwards(input, region);
  const sbom = readChoice('sbom', input('sbom'), ['none', ...SBOMS] as const);
  if (command === 'clean' && afterwards.keep === undefined) {
    throw new InputError('keep', 'is empty, and clean needs it. Write how many of a line to keep.');
  }
  const maxImageAge = readAge('max-image-age', input('max-image-age'));
  return {
    command,
    ...(region === undefined ? {} : { region }),
    targets,
    minHealthy: readAmount('min-healthy', input('min-healthy')),
    maxBatch: readAmount('max-batch', input('max-batch')),
    soak: readDuration('soak', input('soak')),
    holdLimit: readDuration('hold-limit', input('hold-limit')),
    pollInterval: readDuration('poll-interval', input('poll-interval'), { least: 1 }),
    ...(manifest === undefined ? {} : { manifest }),
    noticesUrl: readFeedUrl(
      'notices-url',
      input('notices-url'),
      'the base address of the notices API, such as https://ubuntu.com/security',
    ),
    ovalUrl: readFeedUrl(
      'oval-url',
      input('oval-url'),
      'the address of the folder with the OVAL files, such as https://security-metadata.canonical.com/oval',
    ),
    noticesSource: readChoice('notices-source', input('notices-source'), NOTICES_SOURCES),
    whenUnknown: readChoice('when-unknown', input('when-unknown'), WHEN_UNKNOWN),
    whatCounts: readWhatCounts(input),
    ...(maxImageAge === undefined ? {} : { maxImageAge }),
    ...(ledger === undefined ? {} : { ledger }),
    failOn: readFailOn(input('fail-on')),
    checkBuilder: readCheckBuilder(input('check-builder'), manifest !== undefined),
    build: readBuild(input, readFile),
    afterwards,
    ...(sbom === 'none' ? {} : { sbom }),
    dryRun: readDryRun(command, input('dry-run')),
  };
}

function readCommand(value: string): Settings['command'] {
  const command = COMMANDS.find((known) => known === value);
  if (command !== undefined) return command;
  const meant = nearest(value, COMMANDS);
  throw new InputError(
    'command',
    value === ''
      ? 'is empty. Write check, plan, cycle or clean.'
      : `'${value}' is not a command. ${meant === undefined ? 'Write check, plan, cycle or clean.' : `Did you mean ${meant}? There are check, plan, cycle and clean.`}`,
  );
}

function readDryRun(command: Settings['command'], value: string): boolean {
  const dry = readFlag('dry-run', value);
  if (!dry || command === 'clean') return dry;
  throw new InputError(
    'dry-run',
    `'${value}' is for clean, and the command is ${command}. Write command: plan to see what a cycle would do.`,
  );
}

/**
 * Whether builders that only report are started where nothing else can tell: only where it was asked for, for `check` and
 * `plan` start nothing by themselves. A cycle's builder reports anyway.
 */
export function mayReport({ command, checkBuilder }: Settings): boolean {
  return checkBuilder === true && (command === 'check' || command === 'plan');
}

/** A cycle's builder reports before it upgrades: the same workflow may run both. */
function readCheckBuilder(value: string, hasManifest: boolean): boolean {
  const asked = readFlag('check-builder', value);
  if (!asked || !hasManifest) return asked;
  throw new InputError(
    'check-builder',
    `'${value}' cannot be given together with manifest, which says itself what is installed. Leave one of them out.`,
  );
}

function readFailOn(value: string): (typeof FAIL_ON)[number] {
  const known = FAIL_ON.find((one) => one === value);
  if (known !== undefined) return known;
  throw new InputError(
    'fail-on',
    `${value === '' ? 'is empty' : `'${value}' is not one of its words`}. Write findings, to end with exit code 1 when something is lacking, or unknown, to do so only when it cannot be said.`,
  );
}

const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;

function readRegion(value: string, required: boolean): string | undefined {
  if (value === '') {
    if (!required) return undefined;
    throw new InputError(
      'aws-region',
      'is empty. Name the region of the fleet, such as eu-west-1.',
    );
  }
  if (REGION.test(value)) return value;
  const zone = /^(.+-\d+)[a-z]$/.exec(value);
  throw new InputError(
    'aws-region',
    zone?.[1] !== undefined && REGION.test(zone[1])
      ? `'${value}' is an Availability Zone. Write its region, ${zone[1]}.`
      : `'${value}' is not the name of a region. Write it as AWS does, such as eu-west-1.`,
  );
}

function readManifest(
  input: (name: string) => string,
  command: Settings['command'],
  readFile: (path: string) => string,
): Settings['manifest'] {
  const path = input('manifest');
  const release = input('release');
  if (path === '') {
    if (release === '') return undefined;
    throw new InputError(
      'release',
      `'${release}' says what release a manifest is of, and there is no manifest. Give manifest too, or leave release out: a fleet's images say their own.`,
    );
  }
  if (command !== 'check') {
    throw new InputError(
      'manifest',
      `'${path}' can only be checked, and the command is ${command}. Write command: check, or leave manifest out.`,
    );
  }
  return { path, release: readRelease(release), text: readText(path, readFile) };
}

function readRelease(value: string): string {
  const codename = codenameOf(value);
  if (codename !== undefined) return codename;
  throw new InputError(
    'release',
    value === ''
      ? 'is empty, and manifest needs it. Write the codename of the Ubuntu release, such as noble.'
      : `'${value}' is not a release. Write its codename, such as noble, or one of ${Object.keys(CODENAMES).join(', ')}.`,
  );
}

function readText(path: string, readFile: (path: string) => string): string {
  let text: string;
  try {
    text = readFile(path);
  } catch (error) {
    throw new InputError(
      'manifest',
      `'${path}' cannot be read (${error instanceof Error ? error.message : String(error)}). A path is taken from the workspace; was the repository checked out?`,
    );
  }
  if (text.trim() !== '') return text;
  throw new InputError('manifest', `'${path}' is empty. Give a list of packages and versions.`);
}

function noTargets(input: (name: string) => string): readonly Target[] {
  const value = input('targets');
  if (value === '') return [];
  throw new InputError(
    'targets',
    `'${value}' cannot be given together with manifest, which is checked alone. Leave one of them out.`,
  );
}
