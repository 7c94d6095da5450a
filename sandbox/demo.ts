import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type CreatedWorld, createWorld } from './create-world.js';
import { type Served, serveWorld } from './doors/wire.js';
import type { Happening } from './record.js';
import { logView } from './runner/log-view.js';
import { summaryView } from './runner/summary-view.js';
import { type ActionEnd, type ActionOrder, runAction, runPost } from './runner.js';
import { readScenario } from './scenario.js';
import { summaryPage } from './summary-page.js';

/** Sandbox seconds in a real one: a rollout of an hour and a half takes about twenty seconds. */
const SPEED = 300;

const SCENARIO = 'sandbox/scenarios/three-zones.yaml';
const OUT = 'out/demo';

/** What a workflow would say under `with:`. Polls are real time, everything else is the fleet's own. */
const INPUTS = { 'aws-region': 'eu-west-1', targets: 'web', 'poll-interval': '100ms' };

/** `npm run demo`: patches a made-up fleet with the bundle that GitHub would run, and shows what came of it. */
async function main(): Promise<number> {
  const { values: flags } = parseArgs({
    options: { twice: { type: 'boolean', default: false }, dist: { type: 'string' } },
  });
  const world = createWorld(readScenario(SCENARIO));
  const served = await serveWorld(world, { host: '127.0.0.1', port: 0, speed: SPEED });
  say(`A made-up AWS in ${world.region}: six web servers in three zones, on an image that lacks real fixes.
Its clock stands at ${minute(world.clock.now)} UTC, just after the newest notice that it knows, and runs
${SPEED} times as fast as yours. Watch the fleet at ${served.url} as long as this runs. What follows is the
action's own log.
`);
  try {
    const dist = flags.dist === undefined ? {} : { dist: flags.dist };
    const first = await patch(world, served, dist, 'summary');
    if (!flags.twice || first !== 0) return first;
    say('\nOnce more, right after:\n');
    return await patch(world, served, { ...dist, env: { GITHUB_RUN_ID: '4712' } }, 'summary-2');
  } finally {
    await served.close();
  }
}

async function patch(
  world: CreatedWorld,
  served: Served,
  more: Pick<ActionOrder, 'dist' | 'env'>,
  name: string,
): Promise<number> {
  const view = logView({ colours: process.stdout.isTTY === true, mostOfGroup: 12 });
  const order: ActionOrder = {
    ...more,
    inputs: {
      ...INPUTS,
      'notices-url': `${served.url}/security`,
      'oval-url': `${served.url}/oval`,
    },
    endpoint: served.url,
    onLine: (line) => {
      for (const shown of view.show(line)) say(shown);
    },
  };
  const before = {
    real: performance.now(),
    virtual: world.clock.now,
    seen: world.history.all.length,
  };
  const end = await runAction(order);
  const seconds = (performance.now() - before.real) / 1_000;
  const virtual = world.clock.now - before.virtual;
  const post = await runPost(order, end);
  const told = keep(name, end);
  say(`${rule('The job summary')}\n${summaryView(end.summary)}\n`);
  say(`${rule('The outputs, for the next step of a workflow')}\n${outputLines(end)}`);
  say(`\ntook       ${seconds.toFixed(1)} s here, ${minutes(virtual)} in the sandbox`);
  say(callLines(world.history.all.slice(before.seen)));
  say(`
summary    ${told.markdown}
as a page  ${told.page}: open it in a browser
           (its links lead to the real AWS console, which does not know this fleet)`);
  return end.exitCode === 0 ? post.exitCode : end.exitCode;
}

/** Writes the summary beside the code, as text and as a page. */
function keep(name: string, end: ActionEnd): { readonly markdown: string; readonly page: string } {
  mkdirSync(OUT, { recursive: true });
  const [markdown, page] = [join(OUT, `${name}.md`), join(OUT, `${name}.html`)];
  writeFileSync(markdown, end.summary);
  writeFileSync(page, summaryPage('patch-cycle demo', end.summary));
  return { markdown, page };
}

/** Long outputs are for programs: here they are only measured. */
function outputLines(end: ActionEnd): string {
  return Object.entries(end.outputs)
    .map(([name, value]) => {
      const shown =
        value.length > 70 ? `${value.slice(0, 60)}… (${value.length} characters)` : value;
      return `${name.padEnd(10)} ${shown}`;
    })
    .join('\n');
}

function callLines(happenings: readonly Happening[]): string {
  const calls = new Map<string, number>();
  let total = 0;
  for (const happening of happenings) {
    if (happening.kind !== 'call') continue;
    total++;
    calls.set(happening.action, (calls.get(happening.action) ?? 0) + 1);
  }
  const each = [...calls].sort(([, a], [, b]) => b - a).map(([action, n]) => `${action} ${n}`);
  return `calls      ${total} in all\n${wrapped(each)}`;
}

/** Lines of at most a terminal's width, under the values above them. */
function wrapped(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 85) {
      lines[lines.length - 1] = `${last}, ${word}`;
    } else lines.push(word);
  }
  return lines.map((line) => `           ${line}`).join('\n');
}

function rule(title: string): string {
  return `\n── ${title} ${'─'.repeat(96 - title.length)}\n`;
}

/** `2026-01-20 04:17` */
function minute(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}

function minutes(milliseconds: number): string {
  return `${Math.round(milliseconds / 60_000)} min`;
}

function say(text: string): void {
  console.log(text);
}

// Paths are told as they are typed from the repository's root, wherever the command was given.
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
