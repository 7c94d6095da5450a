import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cloudOf } from '../../sandbox/doors/in-process.js';
import type { ActionEnd } from '../../sandbox/runner.js';
import { parseScenario } from '../../sandbox/scenario.js';
import { Archive, entriesOf, kernelUpdate } from '../../sandbox/ubuntu/archive.js';
import { packageList, publishedNotices } from '../../sandbox/ubuntu/fixtures.js';
import { endState } from '../simulation/end-state.js';
import { KEY, type Stage, setUp } from './stage.js';

/** Builds that go wrong, and consoles that tell late, by the bundle on the wire: what the user is told, and what is left. */
const fleet = ({ more = '', packages = 'noble-20251120', type = 'm6i.large' } = {}) =>
  parseScenario(`
images:
  - {name: shop, release: noble, packages: ${packages}, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: ${type}}]}
groups:
  - {name: web, size: 2, min: 2, max: 4, zones: [a, b], template: web, version: $Default, warmup: 10s}
${more}`);

/** A step takes seconds; a busy machine may make them many. */
jest.setTimeout(120_000);

let stage: Stage;
let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'patch-cycle-builds-'));
});
afterEach(async () => {
  rmSync(workspace, { recursive: true, force: true });
  await stage.close();
});

const on = async (how: Parameters<typeof fleet>[0] = {}) => {
  stage = await setUp(fleet(how));
};
const run = (inputs: Readonly<Record<string, string>> = {}) =>
  stage.run({ soak: '30s', ...inputs }, { cwd: workspace });
const images = async () =>
  await cloudOf(stage.world, { caller: 'witness' }).compute.imagesTagged('patch-cycle:source');
const mutating = () => stage.world.faults.mutating.map(({ action }) => action);
const errors = (log: string) => log.split('\n').filter((line) => line.startsWith('::error'));
const script = (text: string): string => {
  writeFileSync(join(workspace, 'script.sh'), text);
  return 'script.sh';
};

/** The instances that are left when everything that was told to end has ended. */
async function living(): Promise<number> {
  stage.world.clock.advance(600_000);
  return (await endState(stage.world)).buildersAlive;
}

/** One error of one line, in the log and the summary; the builder ended, no image, the fleet untouched. */
async function expectFailed(end: ActionEnd, why: RegExp): Promise<void> {
  expect([end.exitCode, end.outputs.result]).toEqual([1, 'failed']);
  expect(errors(end.log)).toHaveLength(1);
  expect(errors(end.log)[0]).toMatch(why);
  expect(end.summary).toMatch(why);
  expect(mutating()).toEqual(['RunInstances', 'TerminateInstances']);
  expect([await images(), await living()]).toEqual([[], 0]);
}

describe('a build that fails says in which phase, and why', () => {
  test('a mirror that has not all indexes: with what apt said, in the log and in the summary, and what to check', async () => {
    await on({ more: 'builder-fault: broken-index' });
    const end = await run();
    await expectFailed(
      end,
      /in phase update: apt-get update: not every index could be fetched.*the mirrors that the image is set to/,
    );
    for (const told of [end.log, end.summary])
      expect(told).toContain('Err:3 http://archive.ubuntu.com/ubuntu security InRelease');
  });

  test.each([
    ['pre-script', 'pre-hook'],
    ['post-script', 'post-hook'],
  ])('the %s', async (input, phase) => {
    await on();
    const end = await run({ [input]: script('echo the licence server does not answer\nexit 7\n') });
    await expectFailed(end, new RegExp(`in phase ${phase}: timeout 1200 bash \\S+ exited 7`));
    for (const told of [end.log, end.summary]) expect(told).toContain(`phase ${phase}`);
  });

  test('an upgrade that never ends', async () => {
    await on({ more: 'builder-fault: hung-upgrade' });
    const end = await run();
    await expectFailed(end, /ran out of time in phase upgrade/);
    for (const told of [end.log, end.summary]) expect(told).toContain('to install or upgrade');
  });

  test('a report of which a piece never comes whole is no report', async () => {
    await on({ more: 'builder-fault: torn-console' });
    await expectFailed(
      await run(),
      /has stopped, but its report is incomplete: 1 of \d+ chunks are missing.*Nitro/,
    );
  });

  test('a console on which nothing is ever said: what to check is said', async () => {
    await on({ more: 'builder-fault: hang' });
    await expectFailed(
      await run(),
      /silent for 10 minutes\. Check that the builder can reach the archive.*DNS.*Nitro.*ttyS0.*mask-units/,
    );
  });
});

describe('a builder that finds nothing to do', () => {
  test('is ended, there is no image, and it is said', async () => {
    await on({ packages: 'noble-20260127' });
    const end = await run();
    expect([end.exitCode, end.outputs.result, end.outputs.needed]).toEqual([
      0,
      'nothing-to-do',
      'false',
    ]);
    expect(mutating()).toEqual(['RunInstances', 'TerminateInstances']);
    expect([await images(), await living()]).toEqual([[], 0]);
    expect(errors(end.log)).toEqual([]);
    expect(end.log).toMatch(/[Nn]othing is lacking/);
  });
});

describe('a console that tells late or badly changes nothing of the end', () => {
  test.each([
    ['stopped instances answer Latest', 'console-latest-on-stopped: yes'],
    ['stopped instances do not answer Latest', 'console-latest-on-stopped: no'],
    ['the serial port drops bytes', 'serial-port-drops-bytes: in-first-pass'],
    [
      'the copy comes at once',
      'console-latest-on-stopped: no, console-copy-after-transition: at-once',
    ],
    [
      'all at once',
      'console-latest-on-stopped: no, console-copy-after-transition: a-quarter-of-an-hour, serial-port-drops-bytes: in-first-pass',
    ],
  ])('%s', async (_what, switches) => {
    await on({ more: `switches: {${switches}}` });
    const end = await run();
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    expect([(await images()).length, await living()]).toEqual([1, 0]);
  });

  test.each([['minutes'], ['at-once']])(
    'a fleet that is not built on Nitro is patched, its copy posted %s after the builder has stopped',
    async (copy) => {
      await on({ type: 'm4.large', more: `switches: {console-copy-after-transition: ${copy}}` });
      const end = await run();
      expect(errors(end.log)).toEqual([]);
      expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
      const [image, ...more] = await images();
      expect(image?.tags['patch-cycle:proved']).toMatch(/^as m4\.large/);
      expect([more, await living()]).toEqual([[], 0]);
    },
  );
});

test('a new kernel is started once before the image is made, and named in log and summary', async () => {
  await on();
  const from = stage.world.clock.now;
  const kernels = kernelUpdate(packageList('noble-20251120'), '6.8.0-1044.50', {
    release: 'noble',
    pocket: 'security',
    from,
  });
  Object.assign(stage.world.ubuntu, {
    archive: new Archive([...entriesOf(publishedNotices()), ...kernels]),
  });
  const end = await run();
  expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
  const guests = stage.world.history.of('guest').map(({ text }) => text);
  expect(guests.filter((text) => text === 'phase reboot')).toHaveLength(1);
  const [old, kernel] = ['6.8.0-1042-azure', '6.8.0-1044-azure'] as const;
  // The fleet, the builder, the builder again, the proof, the new fleet.
  expect(
    guests.flatMap((text) => (text.startsWith('boots ') ? [text.slice('boots '.length)] : [])),
  ).toEqual([...[old, old, old], ...[kernel, kernel, kernel, kernel]]);
  expect(end.summary).toContain(kernel);
  expect(end.log).toContain(`${old} -> ${kernel}`);
});

test('nothing of the fleet but its image, type and subnet reaches a builder or a proof', async () => {
  await on();
  await run();
  const launches = stage.world.history
    .of('call')
    .filter(({ caller, action }) => caller === KEY && action === 'RunInstances');
  expect(launches).toHaveLength(2);
  for (const { params } of launches) {
    const given = JSON.stringify(params);
    for (const name of ['LaunchTemplate', 'IamInstanceProfile', 'KeyName'])
      expect(given).not.toContain(name);
    expect(params).toMatchObject({ MetadataOptions: { HttpTokens: 'required' } });
  }
});
