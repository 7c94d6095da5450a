import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ImageUses, outdated, retire } from '../../../src/image/retention.js';
import type { MarkedImage } from '../../../src/image/reuse.js';
import { imageTags, readImageTags, rejectedTags, TAG } from '../../../src/image/tags.js';
import type { Image } from '../../../src/ports.js';

const RUN = { id: '1-1', repository: 'org/fleet', url: '' };

interface Spec {
  readonly age: number;
  readonly line?: string;
  readonly architecture?: string;
  readonly state?: string;
  readonly rejected?: boolean;
  readonly copied?: boolean;
}

function image(id: string, spec: Spec): MarkedImage {
  const { age, line = 'ami-base', architecture = 'x86_64', state = 'available' } = spec;
  const mark = {
    source: line,
    line,
    release: 'noble',
    manifest: 'a'.repeat(64),
    considered: 'x',
    build: `pc-build-${id}`,
  };
  const tags = {
    ...imageTags(mark, RUN),
    ...(spec.rejected && rejectedTags('no good')),
    ...(spec.copied && { [TAG.copyOf]: `ami-of-${id}` }),
  };
  const made: Image = {
    id,
    name: id,
    state,
    architecture,
    createdAt: -age,
    tags,
    snapshotIds: [`snap-${id}`],
  };
  const read = readImageTags(tags);
  if (read === undefined) throw new Error('not ours');
  return { image: made, mark: read };
}

const NO_USES: ImageUses = {
  versions: new Map(),
  instances: new Map(),
  launchConfigurations: new Set(),
  overrides: new Map(),
  shared: new Set(),
  parameters: new Map(),
};
const idsOf = (images: readonly MarkedImage[]) => images.map((one) => one.image.id).sort();

describe('the images that are older than the newest', () => {
  const spec = fc.record({
    age: fc.integer({ min: 0, max: 50 }),
    line: fc.constantFrom('ami-base', 'ami-other'),
    architecture: fc.constantFrom('x86_64', 'arm64'),
    state: fc.constantFrom('available', 'available', 'pending', 'failed'),
    rejected: fc.boolean(),
  });

  test('are never among the newest N of their line that can be used, nor in the making', () => {
    fc.assert(
      fc.property(
        fc.array(spec, { maxLength: 25 }),
        fc.integer({ min: 1, max: 5 }),
        (specs, keep) => {
          const all = specs.map((one, i) => image(`ami-${String(i).padStart(2, '0')}`, one));
          const old = outdated(all, keep);
          for (const one of old) {
            expect(one.image.state).not.toBe('pending');
            const younger = all.filter(
              ({ image: other, mark }) =>
                mark.line === one.mark.line &&
                other.architecture === one.image.architecture &&
                other.state === 'available' &&
                mark.rejected === undefined &&
                other.createdAt >= one.image.createdAt &&
                other.id !== one.image.id,
            );
            expect(younger.length).toBeGreaterThanOrEqual(keep);
          }
          // And nothing more is kept: of each line no more than N usable ones are left.
          for (const line of new Set(all.map((m) => `${m.mark.line} ${m.image.architecture}`))) {
            const left = all.filter(
              (m) =>
                `${m.mark.line} ${m.image.architecture}` === line &&
                m.image.state === 'available' &&
                m.mark.rejected === undefined &&
                !old.includes(m),
            );
            expect(left.length).toBeLessThanOrEqual(keep);
          }
        },
      ),
    );
  });

  test('do not push out what was rejected lately: it is not built again because of its tag', () => {
    const all = [
      image('ami-1', { age: 1 }),
      image('ami-2', { age: 2, rejected: true }),
      image('ami-3', { age: 3 }),
      image('ami-4', { age: 4, rejected: true }),
    ];
    expect(idsOf(outdated(all, 1))).toEqual(['ami-2', 'ami-3', 'ami-4']);
    expect(idsOf(outdated(all, 2))).toEqual(['ami-4']);
    expect(idsOf(outdated(all, 3))).toEqual([]);
  });
});

test('copies from elsewhere do not push out what was made here, nor the other way round', () => {
  const all = [
    image('ami-1', { age: 1, copied: true }),
    image('ami-2', { age: 2, copied: true }),
    image('ami-3', { age: 3 }),
    image('ami-4', { age: 4 }),
  ];
  expect(idsOf(outdated(all, 1))).toEqual(['ami-2', 'ami-4']);
});

describe('an old image', () => {
  const old = image('ami-1', { age: 9 });
  const version = (isSpent: boolean) => ({
    template: { templateId: 'lt-1', version: '2' },
    isSpent,
  });

  test.each<[string, Partial<ImageUses>, RegExp | undefined]>([
    ['nothing uses goes', {}, undefined],
    ['an instance runs stays', { instances: new Map([['ami-1', 'i-1']]) }, /instance i-1/],
    [
      'a version launches stays',
      { versions: new Map([['ami-1', [version(true), version(false)]]]) },
      /version 2 of template lt-1/,
    ],
    ['a spent version names goes', { versions: new Map([['ami-1', [version(true)]]]) }, undefined],
    [
      'a launch configuration names stays',
      { launchConfigurations: new Set(['ami-1']) },
      /launch configuration/,
    ],
    [
      'an override names stays',
      { overrides: new Map([['ami-1', 'web']]) },
      /an override of group web names it/,
    ],
    [
      'a parameter names stays',
      { parameters: new Map([['ami-1', '/images/web']]) },
      /the SSM parameter \/images\/web names it/,
    ],
    ['is shared stays', { shared: new Set(['ami-1']) }, /shared/],
  ])('that %s', (_what, uses, why) => {
    const judged = retire([old], { ...NO_USES, ...uses });
    expect(judged.retire).toHaveLength(why === undefined ? 1 : 0);
    if (why !== undefined) expect(judged.kept[0]?.why).toMatch(why);
    const spent = uses.versions?.get('ami-1')?.length ?? 0;
    if (why === undefined) expect(judged.retire[0]?.versions).toHaveLength(spent);
  });
});
