import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { TOKEN } from './github/github.js';
import { fileCommands } from './runner/file-commands.js';

/**
 * Starts the action as GitHub's runner does: a bare environment, an `INPUT_*` for every input that action.yml
 * declares, and the files that commands are written to. What the action needs of AWS comes from `endpoint`.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export interface ActionOrder {
  /** The script, by default the repository's `dist/index.js`. */
  readonly dist?: string;
  /** The node that runs it, by default the one that the runner would take. */
  readonly node?: string;
  /** The step's `with:`. What is not given has action.yml's default. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Where AWS is, as `http://127.0.0.1:4566`. */
  readonly endpoint?: string;
  /** On top of what the runner gives. */
  readonly env?: Readonly<Record<string, string>>;
  /** The workspace, by default the repository's root. */
  readonly cwd?: string;
  /** Told every line of the log when it is written, as it is written. */
  readonly onLine?: (line: string) => void;
}

export interface ActionEnd {
  /** 128 and the signal's number when a signal ended it, as a shell says it. */
  readonly exitCode: number;
  readonly signal?: NodeJS.Signals;
  /** Both streams, workflow commands included. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown. */
  readonly summary: string;
  /** What the step saved for its post step. */
  readonly state: Readonly<Record<string, string>>;
  /** What it set for the steps after it. */
  readonly exported: Readonly<Record<string, string>>;
}

export interface RunningAction {
  readonly process: ChildProcess;
  readonly ended: Promise<ActionEnd>;
  /** SIGKILL by default: the machine is gone. SIGINT is what a cancelled step gets first. */
  kill(signal?: NodeJS.Signals): void;
}

/** Runs the step to its end. */
export async function runAction(order: ActionOrder): Promise<ActionEnd> {
  return await startAction(order).ended;
}

/** Runs the post step: the same script with what the step saved. */
export async function runPost(order: ActionOrder, step: ActionEnd): Promise<ActionEnd> {
  return await startAction(order, step.state).ended;
}

/** Starts the step, to be waited for or killed. With a `state` it is the post step. */
export function startAction(
  order: ActionOrder,
  state: Readonly<Record<string, string>> = {},
): RunningAction {
  const files = mkdtempSync(join(tmpdir(), 'patch-cycle-runner-'));
  const child = spawn(order.node ?? NODE, [order.dist ?? DIST], {
    cwd: order.cwd ?? ROOT,
    env: environment(order, files, state),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    process: child,
    ended: end(child, files, order.onLine),
    kill: (signal = 'SIGKILL') => {
      child.kill(signal);
    },
  };
}

/** The repository's root: compiled code runs from another folder than action.yml lies in. */
function repositoryRoot(): string {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    if (existsSync(new URL('package-lock.json', folder))) return fileURLToPath(folder);
    if (folder.pathname === '/') throw new Error('the repository has no package-lock.json');
  }
}

const ROOT = repositoryRoot();
const DIST = join(ROOT, 'dist/index.js');
const NODE = join(ROOT, 'node_modules/node/bin/node');

const COMMAND_FILES = {
  GITHUB_OUTPUT: 'output',
  GITHUB_STATE: 'state',
  GITHUB_ENV: 'env',
  GITHUB_PATH: 'path',
  GITHUB_STEP_SUMMARY: 'summary',
} as const;

function environment(
  order: ActionOrder,
  files: string,
  state: Readonly<Record<string, string>>,
): Record<string, string> {
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    HOME: files,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: order.cwd ?? ROOT,
    GITHUB_REPOSITORY: 'example/fleet',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    // Beside AWS, as beside an Enterprise Server.
    GITHUB_API_URL:
      order.endpoint === undefined ? 'https://api.github.com' : `${order.endpoint}/api/v3`,
    GITHUB_WORKFLOW: 'patch',
    GITHUB_JOB: 'patch',
    GITHUB_ACTION: 'patch-cycle',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_TEMP: files,
    // What a role would give. The sandbox takes any key.
    AWS_ACCESS_KEY_ID: 'AKIAPATCHCYCLE',
    AWS_SECRET_ACCESS_KEY: 'none',
    AWS_EC2_METADATA_DISABLED: 'true',
    ...(order.endpoint !== undefined && { AWS_ENDPOINT_URL: order.endpoint }),
  };
  for (const [name, file] of Object.entries(COMMAND_FILES)) {
    environment[name] = join(files, file);
    writeFileSync(join(files, file), '');
  }
  for (const [name, value] of Object.entries(allInputs(order.inputs))) {
    environment[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] = value;
  }
  for (const [name, value] of Object.entries(state)) environment[`STATE_${name}`] = value;
  return { ...environment, ...order.env };
}

/** Every input of action.yml, as the runner fills them in. One that is not declared is passed on with a warning there; here it is a mistake. */
function allInputs(given: Readonly<Record<string, string>>): Record<string, string> {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default?: unknown }>>;
  };
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(action.inputs, name));
  if (unknown !== undefined) throw new Error(`action.yml has no input ${unknown}`);
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [
      name,
      given[name] ?? String(input.default ?? '').replace(/^\$\{\{ github\.token \}\}$/, TOKEN),
    ]),
  );
}

async function end(
  child: ChildProcess,
  files: string,
  onLine: ActionOrder['onLine'],
): Promise<ActionEnd> {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      onLine?.(line);
    });
  }
  try {
    const [code, signal] = await closed(child);
    const read = (file: string): string => readFileSync(join(files, file), 'utf8');
    return {
      exitCode: code ?? 128 + (signal === 'SIGKILL' ? 9 : signal === 'SIGINT' ? 2 : 15),
      ...(signal !== null && { signal }),
      log: lines.map((line) => `${line}\n`).join(''),
      outputs: fileCommands(read(COMMAND_FILES.GITHUB_OUTPUT)),
      summary: read(COMMAND_FILES.GITHUB_STEP_SUMMARY),
      state: fileCommands(read(COMMAND_FILES.GITHUB_STATE)),
      exported: fileCommands(read(COMMAND_FILES.GITHUB_ENV)),
    };
  } finally {
    rmSync(files, { recursive: true, force: true });
  }
}

function closed(child: ChildProcess): Promise<readonly [number | null, NodeJS.Signals | null]> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve([code, signal]));
  });
}
