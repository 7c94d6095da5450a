import { expect } from '@jest/globals';
import { BuildError } from '../../../src/errors.js';
import type { BuildOrder, BuildOutcome } from '../../../src/image/build-order.js';
import { buildImage } from '../../../src/image/builder.js';
import type { Finding, Manifest } from '../../../src/notices/finding.js';
import type { Image } from '../../../src/ports.js';
import type { News } from '../../../src/report/events.js';
import { beforeList, beforeRecords, endOk, manifest, progress } from './console-writer.js';
import { EPOCH, type GuestScript, type ScriptedEc2 } from './scripted-ec2.js';

export const source = 'ami-012345679abcdef0';
export const run = { id: '77-1', repository: 'org/fleet', url: 'https://github.com/org/fleet' };
export const minute = 60_000;

export const old = [
  ['bash', '5.2-1'],
  ['openssl', '3.0-1'],
] as const;
export const fresh = [
  ['bash', '5.2-1'],
  ['openssl', '3.0-2'],
] as const;
export const changed = [['openssl', '3.0-1', '3.0-2']] as const;

export const opening = [
  [40, [progress('wait')]],
  [60, [progress('update')]],
  [90, [progress('before'), ...beforeRecords(beforeList(old))]],
  [120, [progress('upgrade')]],
] as const;
export const good: GuestScript = {
  says: [...opening, [300, [progress('manifest'), ...endOk(manifest(fresh, changed))]]],
  stopsAt: 345,
};
export const clear: GuestScript = {
  says: [...opening.slice(0, 2), [90, beforeRecords(beforeList(fresh))]],
};

export const image: Image = {
  id: source,
  name: 'the fleet',
  state: 'available',
  architecture: 'x86_64',
  createdAt: 0,
  tags: {},
  snapshotIds: [],
};

/** A notice asks for openssl 3.0-2. */
export async function judge(packages: Manifest) {
  const installed = packages.get('openssl') ?? '';
  const finding: Finding = {
    notice: 'USN-1-1',
    title: 'OpenSSL',
    published: 0,
    package: 'openssl',
    installed,
    fixed: '3.0-2',
    pocket: 'security',
    cves: [],
    url: '',
    reboot: false,
    regression: false,
  };
  const considered = 'up to USN-1-1';
  return installed === '3.0-2'
    ? { verdict: { is: 'clear', needsPro: [] } as const, considered }
    : { verdict: { is: 'lacking', findings: [finding], needsPro: [] } as const, considered };
}

/** One build on the scripted EC2, and what it told. */
export function buildOn(
  ec2: ScriptedEc2,
  told: News[],
  more: Partial<BuildOrder> = {},
): Promise<BuildOutcome> {
  const order: BuildOrder = {
    source: image,
    places: [{ type: 't3.small', subnetId: 'subnet-1' }],
    securityGroupIds: [],
    run,
    pollInterval: 15_000,
    judge,
    isCurrent: () => true,
    ...more,
  };
  return buildImage({ compute: ec2, clock: ec2.clock }, order, (news) => told.push(news));
}

export async function failureOf(build: Promise<BuildOutcome>): Promise<BuildError> {
  const error = await build.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BuildError);
  return error as BuildError;
}

export const minutesOn = (ec2: ScriptedEc2): number => (ec2.now - EPOCH) / minute;
