import { SECOND } from '../clock.js';
import type { Inside } from '../ec2/inside.js';
import type { ImageContent } from '../world.js';

export interface Run {
  readonly inside: Inside;
  readonly document: string;
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  /** 1 for the first; a script that reboots by exit code 194 is run again after it. */
  readonly attempt: number;
}

export interface Outcome {
  readonly exitCode: number;
  readonly output: string;
  readonly error: string;
  /** Milliseconds. */
  readonly lasts: number;
}

/** What a command does on an instance; undefined leaves it to the documents' own doing. */
export type Program = (run: Run) => Outcome | undefined;

/** What the archive would upgrade of a disk, and the disk after it. */
export type Upgrade = (
  content: ImageContent,
) => { readonly content: ImageContent; readonly changed: readonly string[] } | undefined;

/** "Use exit code 194 to reboot": the agent restarts the instance and runs the script again. */
export const REBOOT = 194;
const NOT_FOUND = 127;

/** The documents that the sandbox has, each with its plugin and the parameters that it knows. */
export const DOCUMENTS: Readonly<
  Record<
    string,
    {
      readonly plugin: string;
      readonly required: readonly string[];
      readonly optional: readonly string[];
    }
  >
> = {
  'AWS-RunShellScript': {
    plugin: 'aws:runShellScript',
    required: ['commands'],
    optional: ['workingDirectory', 'executionTimeout'],
  },
  'AWS-RunPatchBaseline': {
    plugin: 'PatchLinux',
    required: ['Operation'],
    optional: ['RebootOption', 'SnapshotId', 'InstallOverrideList', 'BaselineOverride'],
  },
};

/**
 * A shell that knows `echo`, `sleep`, `exit`, `true`, `false` and `uname -r`, and says of the rest what a shell says of
 * commands that are not installed: what an owner's script does is for the scenario to play.
 */
export const shell: Program = ({ document, parameters }) => {
  if (document !== 'AWS-RunShellScript') return undefined;
  const output: string[] = [];
  const error: string[] = [];
  let lasts = SECOND;
  let status = 0;
  const lines = (parameters.commands ?? []).flatMap((command) => command.split('\n'));
  for (const [index, line] of lines.entries()) {
    const [word = '', ...rest] = line.trim().split(/\s+/);
    const argument = rest.join(' ').replace(/^(["'])(.*)\1$/, '$2');
    status = 0;
    if (word === 'exit') return { exitCode: Number(argument || 0), ...said(output, error), lasts };
    if (word === 'echo') output.push(argument);
    else if (word === 'sleep') lasts += Number(argument) * SECOND;
    else if (word === 'false') status = 1;
    else if (word !== '' && word !== 'true' && !word.startsWith('#')) {
      status = NOT_FOUND;
      error.push(`_script.sh: ${index + 1}: ${word}: not found`);
    }
  }
  return { exitCode: status, ...said(output, error), lasts };
};

/**
 * AWS-RunPatchBaseline: Scan tells what is missing, Install installs it, and reboots afterwards when something was
 * installed, unless `NoReboot` (facts 5).
 */
export function patchBaseline(upgrade: Upgrade): Program {
  return ({ inside, document, parameters, attempt }) => {
    if (document !== 'AWS-RunPatchBaseline') return undefined;
    const operation = parameters.Operation?.[0];
    const reboots = (parameters.RebootOption?.[0] ?? 'RebootIfNeeded') === 'RebootIfNeeded';
    const found = upgrade(inside.content);
    const changed = found?.changed ?? [];
    if (operation !== 'Install') return summary('Scan', changed, 0);
    if (found !== undefined && changed.length > 0) inside.install(found.content);
    const exitCode = changed.length > 0 && reboots && attempt === 1 ? REBOOT : 0;
    return { ...summary('Install', changed, exitCode), lasts: (20 + 2 * changed.length) * SECOND };
  };
}

function summary(operation: string, packages: readonly string[], exitCode: number): Outcome {
  const what = operation === 'Scan' ? 'MissingCount' : 'InstalledCount';
  const lines = [`Operation: ${operation}`, `${what}: ${packages.length}`, ...packages];
  return { exitCode, output: `${lines.join('\n')}\n`, error: '', lasts: 15 * SECOND };
}

function said(output: readonly string[], error: readonly string[]) {
  const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
  return { output: text(output), error: text(error) };
}
