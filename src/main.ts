import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { checkList, cycle } from './cycle.js';
import { endingOf } from './ending.js';
import { watchForCancel } from './github/cancellation.js';
import { createLedger, readGitHub } from './github/ledger.js';
import { goThroughProxies } from './github/proxies.js';
import { readRun } from './github/run.js';
import { runner } from './github/runner.js';
import { openFeed } from './notices/clients.js';
import { createCves } from './notices/cve-client.js';
import type { Clock, Cloud, Feeds, Ledger } from './ports.js';
import { post } from './post.js';
import type { Result, Tell } from './report/events.js';
import { openReport } from './reporting.js';
import { mayReport, type RunIdentity, readSettings, type Settings } from './settings.js';

/** How a run may end and the job go on. */
const WELL: readonly Result[] = ['nothing-to-do', 'needed', 'patched'];

/** What the step tells its post step: that it began, as which run it may change things, and that none are left open. */
const STATE = { begun: 'begun', run: 'run', closed: 'closed' } as const;

const signal = watchForCancel((name) => runner.line(`Stopping: the step was cancelled (${name}).`));

const waiting = {
  sleep: (milliseconds: number) => pause(milliseconds, undefined, { signal }),
  random: Math.random,
  signal,
};

/** Whether the job may go on. */
async function main(run: RunIdentity): Promise<boolean> {
  let clock: Pick<Clock, 'now'> = { now: Date.now };
  const report = openReport(runner, () => clock.now());
  try {
    const settings = readInputs();
    if (settings.command === 'cycle' || mayReport(settings)) runner.saveState(STATE.run, run.id);
    const story = await prepare(settings, run);
    clock = story.clock;
    const result = await story.play(report.tell);
    if (!signal.aborted) runner.saveState(STATE.closed, 'true');
    return WELL.includes(result) && !(result === 'needed' && settings.failOn === 'findings');
  } catch (error) {
    const ending = endingOf(error);
    if (ending.stack !== undefined) runner.debug(ending.stack);
    if (ending.untouched) runner.saveState(STATE.closed, 'true');
    report.tell(ending.finished);
    return WELL.includes(ending.finished.result);
  } finally {
    await report.close();
  }
}

function readInputs(): Settings {
  return readSettings(runner.input, (path) => readFileSync(path, 'utf8'));
}

interface Story {
  readonly clock: Pick<Clock, 'now'>;
  readonly play: (tell: Tell) => Promise<Result>;
}

/** A package list is checked by what Ubuntu says alone, and by its time: AWS has no part in it. */
async function prepare(settings: Settings, run: RunIdentity): Promise<Story> {
  const { manifest } = settings;
  if (manifest !== undefined) {
    const feeds = openFeeds(settings);
    const play = (tell: Tell) => checkList(feeds, { ...settings, manifest }, run, tell);
    return { clock: feeds.clock, play };
  }
  const cloud = await connect(settings);
  return { clock: cloud.clock, play: (tell) => cycle(cloud, settings, run, tell) };
}

function openFeeds({ noticesSource: source, noticesUrl, ovalUrl }: Settings): Feeds {
  goThroughProxies();
  const notices = openFeed({ ...waiting, source, noticesUrl, ovalUrl });
  // The OVAL file has the priorities. Whoever wants it alone may not reach the API at all.
  const cves = source === 'oval' ? undefined : createCves({ ...waiting, baseUrl: noticesUrl });
  return {
    notices,
    ...(cves && { cves }),
    clock: { now: () => notices.now?.() ?? Date.now() },
  };
}

/** The SDK is most of the bundle: it is loaded once the inputs are known to be good, and where AWS is asked at all. */
async function connect(settings: Settings): Promise<Cloud> {
  const { notices, cves } = openFeeds(settings);
  const aws = await import('./aws/cloud.js');
  const ledger = settings.ledger && openLedger(settings.ledger);
  return {
    ...aws.connect({ region: settings.region, notices, signal }),
    ...(cves && { cves }),
    ...(ledger && { ledger }),
  };
}

function openLedger(branch: string): Ledger {
  const place = readGitHub(process.env, branch, runner.input('github-token'));
  return createLedger({ ...place, ...waiting });
}

/** Both steps are this one file; only the second finds what the first has saved. */
async function step(): Promise<number> {
  if (runner.state(STATE.begun) === '') {
    runner.saveState(STATE.begun, 'true');
    const run = readRun(process.env, `by-hand-${Date.now().toString(36)}-${process.pid}`);
    return (await main(run)) ? 0 : 1;
  }
  const id = runner.state(STATE.run);
  if (id === '' || runner.state(STATE.closed) !== '') return 0;
  return await post(readRun(process.env, id), runner, async () => {
    const settings = readInputs();
    return { cloud: await connect(settings), spot: settings.build?.builder.spot === true };
  });
}

const code = await step();
// Idle connections would keep the process alive. What was written is flushed first.
process.stdout.write('', () => process.exit(code));
