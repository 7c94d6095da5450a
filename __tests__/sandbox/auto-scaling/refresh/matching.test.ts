import { describe, expect, it } from '@jest/globals';
import { matches, wantedOf } from '../../../../sandbox/auto-scaling/refresh/matching.js';
import { NO_TROUBLE } from '../../../../sandbox/auto-scaling/refresh/refresh.js';
import { judgeTrouble } from '../../../../sandbox/auto-scaling/refresh/trouble.js';
import { TEMPLATE } from '../fake-compute.js';
import { RefreshWorld } from './refresh-world.js';

const template = (Version: string, LaunchTemplateId = TEMPLATE) => ({
  LaunchTemplateId,
  LaunchTemplateName: 'web',
  Version,
});
const wanted = [{ templateId: TEMPLATE, version: 2, type: 'm5.large', imageId: 'ami-2' }];

describe('skip matching (facts 1.6)', () => {
  it.each([
    {
      version: '2',
      id: TEMPLATE,
      type: 'm5.large',
      image: 'ami-2',
      rolling: true,
      rootVolume: true,
      why: 'the same',
    },
    {
      version: '1',
      id: TEMPLATE,
      type: 'm5.large',
      image: 'ami-2',
      rolling: false,
      rootVolume: false,
      why: 'another version',
    },
    {
      version: '2',
      id: 'lt-b',
      type: 'm5.large',
      image: 'ami-2',
      rolling: false,
      rootVolume: false,
      why: 'another template',
    },
    {
      version: '2',
      id: TEMPLATE,
      type: 'c5.large',
      image: 'ami-2',
      rolling: false,
      rootVolume: false,
      why: 'another type',
    },
    {
      version: '2',
      id: TEMPLATE,
      type: 'm5.large',
      image: 'ami-old',
      rolling: true,
      rootVolume: false,
      why: 'another image counts for ReplaceRootVolume alone',
    },
  ])('$why', ({ version, id, type, image, rolling, rootVolume }) => {
    const member = { template: template(version, id), type, imageId: image };
    expect(matches(member, wanted, 'template-and-type')).toBe(rolling);
    expect(matches(member, wanted, 'image-too')).toBe(rootVolume);
  });

  it('matches nothing that came without a template', () => {
    const member = { template: undefined, type: 'm5.large', imageId: undefined };
    expect(matches(member, wanted, 'template-and-type')).toBe(false);
    expect(matches({ ...member, template: template('2') }, [], 'template-and-type')).toBe(false);
  });

  it('takes any of the types that a policy names, each from its own template', () => {
    const policy = [
      { templateId: TEMPLATE, version: 2, type: 'm5.large' },
      { templateId: 'lt-arm', version: 5, type: 'm6g.large' },
    ];
    const arm = { template: template('5', 'lt-arm'), type: 'm6g.large', imageId: undefined };
    expect(matches(arm, policy, 'template-and-type')).toBe(true);
    expect(matches({ ...arm, type: 'm5.large' }, policy, 'template-and-type')).toBe(false);
  });

  it('reads $Latest as the number that it is at this moment', () => {
    const world = new RefreshWorld();
    const fleet = { compute: world.compute } as never;
    const source = { kind: 'template', spec: template('$Latest') } as const;
    expect(wantedOf(fleet, source)[0]?.version).toBe(3);
    world.compute.versions.push({ ImageId: 'ami-4', InstanceType: 'm5.large' });
    expect(wantedOf(fleet, source)[0]?.version).toBe(4);
  });
});

describe('the one-hour clock (facts 1.8, 1.9, 7.6)', () => {
  const calm = { updated: 0, remaining: 4, stuck: false, waitsForSomeone: false };
  const stuck = { ...calm, stuck: true };

  it('starts with the first trouble and stops when there is none', () => {
    const started = judgeTrouble(judgeTrouble(NO_TROUBLE, calm, true, 1), stuck, true, 5);
    expect(started.since).toBe(5);
    expect(judgeTrouble(started, stuck, true, 9).since).toBe(5);
    expect(judgeTrouble(started, calm, true, 9).since).toBeUndefined();
  });

  it.each([
    [true, 9],
    [false, 5],
  ])('restarts on progress: %s', (restarts, since) => {
    const started = judgeTrouble(judgeTrouble(NO_TROUBLE, calm, true, 1), stuck, true, 5);
    const onward = { ...stuck, remaining: 3, waitsForSomeone: true };
    expect(judgeTrouble(started, onward, restarts, 9).since).toBe(since);
  });

  it('keeps a setback until there is progress', () => {
    const before = { ...judgeTrouble(NO_TROUBLE, calm, true, 1), setback: true };
    const troubled = judgeTrouble(before, calm, true, 5);
    expect([troubled.setback, troubled.since]).toEqual([true, 5]);
    const better = judgeTrouble(troubled, { ...calm, updated: 1 }, true, 9);
    expect([better.setback, better.since]).toEqual([false, undefined]);
  });
});
