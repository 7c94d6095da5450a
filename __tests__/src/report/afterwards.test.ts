import { describe, expect, test } from '@jest/globals';
import { logLine } from '../../../src/report/log.js';
import { summarise } from '../../../src/report/summary.js';
import { AFTERWARDS_STREAMS } from './afterwards-streams.js';
import { STREAMS, stream } from './streams.js';

const lines = (name: string): string =>
  (AFTERWARDS_STREAMS[name] ?? []).flatMap((event) => logLine(event) ?? []).join('\n');

describe('the log of what becomes of images', () => {
  test.each([
    /copied to eu-central-1 as ami-0d+ with key alias\/images, begun by an earlier run/,
    /copied to us-east-1 as ami-0e+$/m,
    /Copy ami-0d+ in eu-central-1 is available/,
    /Image ami-0b+ in eu-west-1 is shared with 210987654321 and arn:aws:organizations:/,
    /Image ami-0d+ in eu-central-1 is deprecated from 2026-04-20 on/,
    /Parameter \/images\/noble\/x86_64 names ami-0b+ now; it named ami-0c+, which its history keeps/,
    /Old image ami-0+1 \(patch-cycle-noble-.*\) is removed with 2 snapshots \(snap-0+1, snap-0+2, of 58 GiB of volumes\)/,
    /Old image ami-0+3 in eu-central-1 .* is removed/,
    /Old image ami-0+4 in eu-central-1 stays: instance i-\w+ was started from it/,
  ])('says %s', (line) => expect(lines('handed-on')).toMatch(line));

  test('says of a dry run only what would be', () => {
    const said = lines('cleaned-dry-run');
    expect(said.match(/would be removed with 2 snapshots/g)).toHaveLength(2);
    expect(said).not.toContain('is removed');
  });
});

describe('the summary', () => {
  test('of a run that handed on does not say that nothing was changed', () => {
    expect(summarise(AFTERWARDS_STREAMS['handed-on'] ?? [])).toContain('No instance was touched.');
    expect(summarise(STREAMS['nothing-to-do'] ?? [])).toContain('Nothing was changed.');
  });

  test('of a dry run says that it was one, and of a clean one nothing of notices', () => {
    const dry = summarise(AFTERWARDS_STREAMS['cleaned-dry-run'] ?? []);
    expect(dry).toContain('Nothing was changed: this was a dry run.');
    const clean = summarise(AFTERWARDS_STREAMS.cleaned ?? []);
    for (const summary of [dry, clean]) expect(summary).not.toContain('published fix');
  });

  const left = (resource: string): string =>
    /^- (.*?): it is there/m.exec(
      summarise([
        ...stream([0, { type: 'left', resource, what: 'it is there', mend: 'end it' }]),
        ...(STREAMS.patched ?? []),
      ]),
    )?.[1] ?? '';

  test.each([
    ['ami-0123456789abcdef0', /^\[.*\]\(https:\/\/eu-west-1\..*ImageDetails.*\)$/],
    [
      'ami-0123456789abcdef0 in us-east-1',
      /^\[.*\]\(https:\/\/us-east-1\..*ImageDetails.*\) in `us-east-1`$/,
    ],
    ['snap-0123456789abcdef0', /SnapshotDetails/],
    ['i-0123456789abcdef0, i-0123456789abcdef1', /InstanceDetails.*, .*InstanceDetails/],
    ['lt-0123456789abcdef0', /LaunchTemplateDetails/],
    ['web', /AutoScalingGroupDetails/],
    ['another-group', /AutoScalingGroupDetails/],
    ['parameter /images/web', /^parameter \/images\/web$/],
    ['old copies in eu-central-1', /^old copies in eu-central-1$/],
  ])('links what is left, %s, to where it is', (resource, written) => {
    expect(left(resource)).toMatch(written);
  });
});
