import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Builder } from '../../../src/image/builder-instances.js';
import { imageName } from '../../../src/image/image-creation.js';

const SECOND = 1_000;
const builder = fc.record({
  launchedAt: fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2060, 0) }),
  nonce: fc.stringMatching(/^pc-[0-9a-z-]{8,80}$/),
});
const nameOf = (one: { launchedAt: number; nonce: string }, release = 'noble'): string =>
  imageName(release, one as unknown as Builder);

// CreateImage, Name: 3 to 128 letters, digits, parentheses, brackets, spaces, . / - ' @ _
test('names are such as EC2 takes, whatever the release is called', () => {
  fc.assert(
    fc.property(builder, fc.string({ unit: 'binary' }), (one, release) => {
      expect(nameOf(one, release)).toMatch(/^[A-Za-z0-9()[\] ./\-'@_]{3,128}$/);
    }),
  );
});

test('names of one release sort by the second in which their builder began', () => {
  fc.assert(
    fc.property(builder, builder, (a, b) => {
      const [x, y] = [a, b].map(({ launchedAt }) => Math.floor(launchedAt / SECOND)) as [
        number,
        number,
      ];
      if (x === y) return;
      expect(nameOf(a) < nameOf(b)).toBe(x < y);
    }),
  );
});

test('two builds never have the same name, however close together they begin', () => {
  const [one, other] = ['pc-4711-1-aaaaaaaa', 'pc-4711-1-aaaaaaab'];
  const launchedAt = Date.UTC(2026, 0, 20);
  expect(nameOf({ launchedAt, nonce: one })).not.toBe(nameOf({ launchedAt, nonce: other }));
});
