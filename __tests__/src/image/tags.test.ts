import { describe, expect, test } from '@jest/globals';
import {
  builderTags,
  imageTags,
  proofTags,
  readBuilderTags,
  readImageTags,
  readProofTags,
  readReportTags,
  rejectedTags,
  reportTags,
  TAG,
} from '../../../src/image/tags.js';

const run = { id: '123456-2', repository: 'org/fleet', url: 'https://github.com/org/fleet' };
const mark = {
  source: 'ami-0123456789abcdef0',
  release: 'noble',
  manifest: 'ab'.repeat(32),
  considered: '2026-01-19T12:30:55.846108Z 7967-1',
  build: 'pc-9abcdef0-mkm2x3k4',
};

test('what is written on a builder is read from it', () => {
  const tags = builderTags(mark.source, mark.build, run);
  expect(tags.Name).toBe('patch-cycle builder of ami-0123456789abcdef0');
  expect(readBuilderTags(tags)).toEqual({
    source: mark.source,
    build: mark.build,
    run: '123456-2',
    repository: 'org/fleet',
  });
});

describe('an instance that is ours is of one kind only', () => {
  const kinds = { builder: readBuilderTags, report: readReportTags, proof: readProofTags };
  const { source } = mark;
  const report = reportTags(source, 'pr-9abcdef0-mkm2x3k4', run);
  const proof = proofTags(source, 'ami-0aaaaaaaaaaaaaaaa', 'pv-9abcdef0-mkm2x3k4', run);
  const builder = builderTags(source, mark.build, run);
  test.each([
    ['a builder', builder, ['builder']],
    ['a report', report, ['report']],
    ['a proof', proof, ['proof']],
    ['a report that has lost its tag', without(report, TAG.report), []],
    ['a proof that has lost its tag', without(proof, TAG.proof), []],
    ['a builder that was given a report’s tag', { ...builder, [TAG.report]: source }, []],
    ['a report that was given a builder’s number', { ...report, [TAG.build]: mark.build }, []],
    ['a report that was given a proof’s tag', { ...report, [TAG.proof]: source }, ['proof']],
  ])('%s', (_, tags, expected) => {
    const takenFor = Object.entries(kinds).filter(([, read]) => read(tags) !== undefined);
    expect(takenFor.map(([kind]) => kind)).toEqual(expected);
  });

  test('and all of them are swept with the builders', () => {
    for (const tags of [builder, report, proof]) expect(tags[TAG.builder]).toBe(source);
  });
});

test('what is written on an image is read from it, and so is a rejection added later', () => {
  const tags = imageTags(mark, run);
  const read = { ...mark, run: '123456-2', repository: 'org/fleet' };
  expect(readImageTags(tags)).toEqual(read);
  expect(readImageTags({ ...tags, ...rejectedTags('never healthy') })).toEqual({
    ...read,
    rejected: 'never healthy',
  });
});

describe('tags that are not ours are not read', () => {
  const builder = builderTags(mark.source, mark.build, run);
  test.each([
    ['no source', { ...builder, [TAG.builder]: undefined }],
    ['no build', { ...builder, [TAG.build]: undefined }],
    ['a build that is no nonce', { ...builder, [TAG.build]: 'x y' }],
  ])('builder: %s', (_, tags) => {
    expect(readBuilderTags(present(tags))).toBeUndefined();
  });

  const image = imageTags(mark, run);
  test.each([
    ['no source', { ...image, [TAG.source]: undefined }],
    ['no release', { ...image, [TAG.release]: undefined }],
    ['no notices', { ...image, [TAG.notices]: undefined }],
    ['no build', { ...image, [TAG.build]: undefined }],
    ['a manifest that is no checksum', { ...image, [TAG.manifest]: 'abc' }],
  ])('image: %s', (_, tags) => {
    expect(readImageTags(present(tags))).toBeUndefined();
  });
});

test.each([
  ['source', { ...mark, source: '' }],
  ['release', { ...mark, release: 'nob<le' }],
  ['considered', { ...mark, considered: `7967-1${' 7967-1'.repeat(60)}` }],
])('a %s that would be changed on the way is refused', (name, changed) => {
  expect(() => imageTags(changed, run)).toThrow(new RegExp(`^${name}: `));
});

test('a rejection without words is still a rejection', () => {
  expect(rejectedTags(' ')).toEqual({ [TAG.rejected]: 'rejected' });
});

function without(tags: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return present({ ...tags, [key]: undefined });
}

function present(tags: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tags).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
