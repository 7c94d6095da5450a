import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { BuildOrder, BuildOutcome } from '../../../src/image/build-order.js';
import { isAllowed, staying, unfixed } from '../../../src/image/unfixed.js';
import type { RecipeWishes } from '../../../src/image/wishes.js';
import type { Finding, Verdict } from '../../../src/notices/finding.js';
import type { News } from '../../../src/report/events.js';
import { endOk, manifest } from './console-writer.js';
import { buildOn, failureOf, good, judge, old, opening, source } from './made-up-build.js';
import { ScriptedEc2 } from './scripted-ec2.js';

const finding = (more: Partial<Finding> = {}): Finding => ({
  notice: 'USN-1-1',
  title: 'OpenSSL',
  published: 0,
  package: 'libssl3t64:amd64',
  installed: '3.0-1',
  fixed: '3.0-2',
  pocket: 'security',
  cves: [],
  url: '',
  reboot: false,
  regression: false,
  ...more,
});

/** The files that user-data writes, one after the other. */
function readFiles(userData: Uint8Array): string {
  const [, json = ''] = /^#cloud-config\n([\s\S]*)$/.exec(gunzipSync(userData).toString()) ?? [];
  const { write_files: files } = JSON.parse(json) as { write_files: WrittenFile[] };
  return files.map(textOf).join('\n');
}

interface WrittenFile {
  readonly encoding?: string;
  readonly content: string;
}

function textOf({ encoding = '', content }: WrittenFile): string {
  if (encoding === '') return content;
  const data = Buffer.from(content, 'base64');
  return (encoding.startsWith('gz') ? gunzipSync(data) : data).toString();
}

describe('why a finding stays', () => {
  const names = ['libssl3t64'];
  test.each<[string, Partial<Finding>, string[], string[], RecipeWishes, RegExp]>([
    ['held', {}, names, names, {}, /held in the image/],
    ['excluded', {}, [], names, { exclude: ['libssl*'] }, /`exclude` names it/],
    ['Pro', { pocket: 'esm-apps' }, [], [], {}, /in esm-apps, which takes Ubuntu Pro/],
    ['phased', {}, [], names, {}, /phased-updates: always/],
    ['kept back', {}, [], names, { phased: 'always' }, /removal of another package$/],
    ['mirror lag', {}, [], [], {}, /mirror/],
    ['a package of another name is held', {}, ['libssl3'], [], {}, /mirror/],
  ])('%s', (_why, more, held, kept_back, recipe, expected) => {
    const [left] = unfixed([finding(more)], { held, kept_back }, recipe);
    expect(left?.why).toMatch(expected);
  });

  test('is said for ten of them, and the rest are counted', () => {
    const many = Array.from({ length: 13 }, (_, i) => finding({ notice: `USN-${i + 1}-1` }));
    const said = staying(unfixed(many, { held: [], kept_back: [] }));
    expect(said.match(/USN-\d+-1/g)).toHaveLength(10);
    expect(said).toMatch(/and 3 more/);
  });
});

test.each([
  [['USN-1-1'], true],
  [['USN-1-2'], false],
  [['USN-*'], false],
  [['libssl3t64'], true],
  [['libssl*'], true],
  [['*'], true],
  [['openssl'], false],
  [[], false],
])('allow-unfixed %s lets it be: %s', (allowed, expected) => {
  expect(isAllowed(finding(), allowed)).toBe(expected);
});

describe('a build whose upgrade does not fix everything', () => {
  const stays = () => {
    const ec2 = new ScriptedEc2();
    ec2.script = {
      ...good,
      says: [...opening, [300, endOk(manifest(old, [], { held: ['openssl'] }))]],
    };
    return ec2;
  };

  test('fails by name, and its builder is ended', async () => {
    const ec2 = stays();
    const { message } = await failureOf(buildOn(ec2, [], { allowUnfixed: ['bash'] }));
    expect(message).toMatch(/openssl is still 3\.0-1.*held in the image/);
    expect([ec2.living, ec2.imageIds]).toEqual([[], []]);
  });

  const allowed = { allowUnfixed: ['USN-1-1'], ignoringOf: () => 'tag of what is ignored' };

  test('has no image where all of that is allowed: it would be the same, which is said', async () => {
    const told: News[] = [];
    const ec2 = stays();
    const outcome = await buildOn(ec2, told, allowed);
    const ignored = [
      {
        package: 'openssl',
        ignoring: { letThrough: true, why: expect.stringContaining('held in the image') },
      },
    ];
    expect(outcome).toMatchObject({
      is: 'clear',
      considered: 'up to USN-1-1',
      verdict: { is: 'clear', ignored },
    });
    expect(told).toContainEqual(
      expect.objectContaining({
        type: 'checked',
        subject: source,
        verdict: outcomeVerdict(outcome),
      }),
    );
    expect([ec2.living, ec2.imageIds]).toEqual([[], []]);
  });

  test('has its image all the same where the old one is too old', async () => {
    const ec2 = stays();
    expect(await buildOn(ec2, [], { ...allowed, renew: true })).toMatchObject({ is: 'built' });
    expect(ec2.imageRequests).toHaveLength(1);
  });

  /** Another notice asks for a newer bash, which the upgrade brings. */
  const partly = async (more: Partial<BuildOrder> = {}) => {
    const told: News[] = [];
    const ec2 = new ScriptedEc2();
    const now = [['bash', '5.2-2'], old[1]] as const;
    const changed = [['bash', '5.2-1', '5.2-2']] as const;
    const says = [300, endOk(manifest(now, changed, { held: ['openssl'] }))] as const;
    ec2.script = { ...good, says: [...opening, says] };
    const outcome = await buildOn(ec2, told, {
      ...allowed,
      judge: async (packages) => {
        const { verdict, considered } = await judge(packages);
        const bash = finding({ package: 'bash', notice: 'USN-2-1', installed: '5.2-1' });
        if (verdict.is !== 'lacking' || packages.get('bash') !== '5.2-1')
          return { verdict, considered };
        return { verdict: { ...verdict, findings: [...verdict.findings, bash] }, considered };
      },
      ...more,
    });
    return { told, outcome, tags: ec2.imageRequests[0]?.tags ?? {} };
  };

  test('has its image where the rest is allowed, and says what is left, also on the image', async () => {
    const { told, outcome, tags } = await partly();
    expect(outcome).toMatchObject({ is: 'built' });
    expect(tags).toMatchObject({
      'patch-cycle:notices': 'up to USN-1-1',
      'patch-cycle:ignoring': 'tag of what is ignored',
    });
    expect(told).toContainEqual({
      type: 'unfixed',
      source: expect.anything(),
      left: [
        {
          finding: expect.objectContaining({ package: 'openssl', notice: 'USN-1-1' }),
          why: expect.stringContaining('held'),
          held: true,
        },
      ],
    });
  });

  test('claims nothing on an image that could not say what it lacks', async () => {
    const { tags } = await partly({ ignoringOf: () => undefined });
    expect(tags['patch-cycle:notices']).toBe('unknown');
  });
});

function outcomeVerdict(outcome: BuildOutcome): Verdict | undefined {
  return outcome.is === 'clear' ? outcome.verdict : undefined;
}

describe('a fix that is not in the security pockets', () => {
  test('is looked for by name by another builder, once', async () => {
    const told: News[] = [];
    const ec2 = new ScriptedEc2();
    ec2.script = { ...good, says: [...opening, [300, endOk(manifest(old))]] };
    const launch = ec2.runBuilder.bind(ec2);
    const wanted: boolean[] = [];
    ec2.runBuilder = async (request) => {
      wanted.push(readFiles(request.userData).includes("WANT='openssl'"));
      // The second one's console stays silent.
      if (wanted.length === 2) ec2.script = { says: [] };
      return await launch(request);
    };
    await failureOf(
      buildOn(ec2, told, {
        judge: async (packages) => {
          const judged = await judge(packages);
          if (judged.verdict.is !== 'lacking') return judged;
          const findings = judged.verdict.findings.map((one) => ({ ...one, pocket: 'updates' }));
          return { ...judged, verdict: { ...judged.verdict, findings } };
        },
      }),
    );
    expect(wanted).toEqual([false, true]);
    expect(told).toContainEqual(
      expect.objectContaining({ type: 'building-again', want: ['openssl'] }),
    );
    expect(ec2.living).toEqual([]);
  });
});
