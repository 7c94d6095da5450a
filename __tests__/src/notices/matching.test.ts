import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { NoticeReading } from '../../../src/notices/feed.js';
import type { Finding } from '../../../src/notices/finding.js';
import { judge, versionsToReach } from '../../../src/notices/matching.js';
import { parsePackageList } from '../../../src/notices/package-list.js';
import {
  awkwardNotice,
  type Binary,
  findingsOf,
  linesOf,
  type Raw,
  rawNotice,
  readFixture,
  readingOf,
  recentNotices,
} from './fixtures.js';

const AT = '2026-01-10T00:00:00.000001';

const one = (packages: readonly Binary[], more: Readonly<Record<string, unknown>> = {}): Raw =>
  rawNotice('USN-1-1', AT, packages, more);

const list = (text: string) => parsePackageList(text);

const judged = (text: string, raws: readonly Raw[], reachable?: readonly string[]) =>
  judge(list(text), readingOf(raws), reachable && new Set(reachable));

const foundBy = (text: string, raws: readonly Raw[], reachable?: readonly string[]) =>
  linesOf(findingsOf(judged(text, raws, reachable)));

describe('a package', () => {
  const raw = one([{ name: 'bash', version: '5.2-2' }]);

  test.each([
    ['older than the fix is lacking it', 'bash 5.2-1', 'lacking'],
    ['of the very version is not', 'bash 5.2-2', 'clear'],
    ['newer is not', 'bash 5.2-2ubuntu1', 'clear'],
    ['by another name is not', 'bash-doc 5.2-1', 'clear'],
    ['that is not installed is not', 'dash 0.1', 'clear'],
  ])('%s', (_, text, is) => {
    expect(judged(text, [raw]).is).toBe(is);
  });

  it('makes a finding with all that a person needs', () => {
    const notice = rawNotice('USN-7412-2', '2026-01-10T01:02:03.456789', [
      { name: 'gpg', version: '2.2-5', pocket: 'updates' },
    ]);
    const verdict = judged('gpg 2.2-4', [
      {
        ...notice,
        title: 'GnuPG regression',
        instructions: 'Reboot.',
        cves: [{ id: 'CVE-2025-1' }, { id: 'CVE-2025-2' }],
      },
    ]);
    expect(verdict).toEqual({
      is: 'lacking',
      findings: [
        {
          notice: 'USN-7412-2',
          title: 'GnuPG regression',
          published: Date.UTC(2026, 0, 10, 1, 2, 3, 456),
          package: 'gpg',
          installed: '2.2-4',
          fixed: '2.2-5',
          pocket: 'updates',
          cves: ['CVE-2025-1', 'CVE-2025-2'],
          url: 'https://ubuntu.com/security/notices/USN-7412-2',
          reboot: true,
          regression: true,
        },
      ],
      needsPro: [],
    });
  });

  it('is shown with its architecture and found without', () => {
    expect(
      foundBy('libc6:amd64 2.1\nlibc6:i386 2.0', [one([{ name: 'libc6', version: '2.2' }])]),
    ).toEqual([
      'USN-1-1 2.1 < 2.2 security: libc6:amd64',
      'USN-1-1 2.0 < 2.2 security: libc6:i386',
    ]);
  });

  it('is judged by the binary version, not by that of the source', () => {
    const entries = [
      { name: 'bash', version: '9', description: 'A source.', is_source: true },
      { name: 'bash', version: '5.2-2', is_source: false, pocket: 'security' },
    ];
    const raw = one([], { release_packages: { noble: entries } });
    expect(judged('bash 5.2-2', [raw]).is).toBe('clear');
  });

  it('is found once for a notice that names two versions of it: the higher', () => {
    const raw = one([
      { name: 'bash', version: '5.2-2', pocket: 'security' },
      { name: 'bash', version: '5.2-3', pocket: 'updates' },
      { name: 'bash', version: '5.2-2', pocket: 'updates' },
    ]);
    expect(foundBy('bash 5.2-1', [raw])).toEqual(['USN-1-1 5.2-1 < 5.2-3 updates: bash']);
  });

  it('is found once for a notice that was given another date while it was read', () => {
    const found = foundBy('bash 5.2-1', [
      rawNotice('USN-1-1', '2026-01-01T00:00:00', [{ name: 'bash', version: '5.2-2' }]),
      rawNotice('USN-2-1', '2026-01-02T00:00:00', [{ name: 'bash', version: '5.2-9' }]),
      rawNotice('USN-1-1', '2026-01-03T00:00:00', [{ name: 'bash', version: '5.2-3' }]),
    ]);
    expect(found).toEqual([
      'USN-1-1 5.2-1 < 5.2-3 security: bash',
      'USN-2-1 5.2-1 < 5.2-9 security: bash',
    ]);
  });

  it("is found for each notice, with that notice's own version, and has one version to reach", () => {
    const verdict = judged('bash 5.2-1', [
      rawNotice('USN-2-1', '2026-01-02T00:00:00', [{ name: 'bash', version: '5.2-9' }]),
      rawNotice('USN-3-1', '2026-01-03T00:00:00', [{ name: 'bash', version: '5.2-10' }]),
      rawNotice('USN-1-1', '2026-01-01T00:00:00', [{ name: 'bash', version: '5.2-2' }]),
    ]);
    expect(linesOf(findingsOf(verdict))).toEqual([
      'USN-3-1 5.2-1 < 5.2-10 security: bash',
      'USN-2-1 5.2-1 < 5.2-9 security: bash',
      'USN-1-1 5.2-1 < 5.2-2 security: bash',
    ]);
    expect([...versionsToReach(findingsOf(verdict))]).toEqual([['bash', '5.2-10']]);
  });

  it('has the highest version to reach, whichever notice asked for it', () => {
    const verdict = judged('bash 5.2-1', [
      rawNotice('USN-2-1', '2026-01-02T00:00:00', [{ name: 'bash', version: '5.2-9' }]),
      rawNotice('USN-1-1', '2026-01-01T00:00:00', [{ name: 'bash', version: '5.2-10' }]),
    ]);
    expect([...versionsToReach(findingsOf(verdict))]).toEqual([['bash', '5.2-10']]);
  });

  it('comes after the notices that are newer, and among its notice in the order of names', () => {
    const packages = ['c', 'a', 'b'].map((name) => ({ name, version: '2' }));
    const findings = findingsOf(
      judged('b 1\nc 1\na 1', [
        rawNotice('USN-1-1', '2026-01-01T00:00:00.000001', packages),
        rawNotice('USN-2-1', '2026-01-01T00:00:00.000002', packages),
      ]),
    );
    expect(findings.map((finding) => `${finding.notice} ${finding.package}`)).toEqual([
      'USN-2-1 a',
      'USN-2-1 b',
      'USN-2-1 c',
      'USN-1-1 a',
      'USN-1-1 b',
      'USN-1-1 c',
    ]);
  });
});

describe('a pocket', () => {
  test.each([
    ['security', 'lacking'],
    ['updates', 'lacking'],
    ['', 'lacking'],
    ['esm-infra', 'clear'],
    ['esm-apps', 'clear'],
    ['esm-infra-legacy', 'clear'],
    ['ros-esm', 'clear'],
    ['realtime', 'clear'],
    ['fips-updates', 'clear'],
    ['soss', 'clear'],
  ])("'%s' leaves an old package %s", (pocket, is) => {
    const old = pocket.startsWith('fips') ? '5.2-1+Fips1' : '5.2-1';
    const verdict = judged(`bash ${old}`, [one([{ name: 'bash', version: '5.2-2', pocket }])], []);
    expect(verdict.is).toBe(is);
    expect(linesOf(verdict.needsPro ?? [])).toEqual(
      is === 'clear' ? [`USN-1-1 ${old} < 5.2-2 ${pocket}: bash`] : [],
    );
  });

  test.each(['a-pocket-not-yet-invented', 'Security', 'esm'])(
    "'%s' is not known, so nobody knows whether its fix can be had: that is no all-clear",
    (pocket) => {
      const notices = [one([{ name: 'bash', version: '5.2-2', pocket }])];
      expect(judged('bash 5.2-1', notices)).toMatchObject({
        is: 'unknown',
        reason: `USN-1-1 has the fix of bash in a pocket that is not known here, '${pocket}'`,
      });
      expect(judged('bash 5.2-2', notices).is).toBe('clear');
    },
  );

  it('counts once the image can reach it', () => {
    const raw = one([{ name: 'bash', version: '5.2-2+esm1', pocket: 'esm-apps' }]);
    expect(judged('bash 5.2-2', [raw], ['esm-apps'])).toMatchObject({
      is: 'lacking',
      needsPro: [],
    });
    expect(judged('bash 5.2-2', [raw], ['esm-infra']).is).toBe('clear');
  });

  it('belongs to each package, not to the notice: jammy has Python 3.10 in security and 3.11 in esm-apps', () => {
    const raw = recentNotices().find(({ id }) => id === 'USN-7951-1') as Raw;
    const verdict = judge(
      list('python3.10 3.10.12-1~22.04.11\npython3.11 3.11.0~rc1-1~22.04'),
      readingOf([raw], 'jammy'),
    );
    expect(linesOf(findingsOf(verdict))).toEqual([
      'USN-7951-1 3.10.12-1~22.04.11 < 3.10.12-1~22.04.13 security: python3.10',
    ]);
    expect((verdict.needsPro ?? []).map((finding) => finding.package)).toEqual(['python3.11']);
  });

  it('belongs to each release, too: the OpenSSL fix is in security for noble and in ESM for focal', () => {
    const openssl = awkwardNotice('USN-7786-1');
    const noble = judge(list('libssl3t64 3.0.13-0ubuntu3.5'), readingOf([openssl]));
    expect(linesOf(findingsOf(noble))).toEqual([
      'USN-7786-1 3.0.13-0ubuntu3.5 < 3.0.13-0ubuntu3.6 security: libssl3t64',
    ]);
    const focal = judge(list('libssl1.1 1.1.1f-1ubuntu2.24'), readingOf([openssl], 'focal'));
    expect(focal.is).toBe('clear');
    expect(linesOf(focal.needsPro ?? [])).toEqual([
      'USN-7786-1 1.1.1f-1ubuntu2.24 < 1.1.1f-1ubuntu2.24+esm1 esm-infra: libssl1.1',
    ]);
  });

  it('is kept apart from another that has the same version', () => {
    const raw = one([
      { name: 'bash', version: '5.2-2', pocket: 'esm-infra' },
      { name: 'dash', version: '5.2-2', pocket: 'security' },
    ]);
    const verdict = judged('bash 5.2-1\ndash 5.2-1', [raw]);
    expect(linesOf(findingsOf(verdict))).toEqual(['USN-1-1 5.2-1 < 5.2-2 security: dash']);
    expect(linesOf(verdict.needsPro ?? [])).toEqual(['USN-1-1 5.2-1 < 5.2-2 esm-infra: bash']);
  });

  describe('that was installed from', () => {
    const infra = rawNotice('USN-2-1', AT, [
      { name: 'bash', version: '5.2-2+esm2', pocket: 'esm-infra' },
      { name: 'dash', version: '1-1+esm1', pocket: 'esm-infra' },
    ]);
    const realtime = rawNotice('USN-3-1', AT, [
      { name: 'linux-image-6.8.1-1040-realtime', version: '6.8.1-1040.41', pocket: 'realtime' },
    ]);

    test.each([
      ['an ESM build of a package that has fixes there', 'bash 5.2-2+esm1', 'USN-2-1 dash'],
      ['one with a tilde', 'bash 5.2-1ubuntu0.1~esm3', 'USN-2-1 dash'],
      ['the very version that a notice has there', 'bash 5.2-2+esm2', 'USN-2-1 dash'],
    ])('is proved by %s', (_, text, found) => {
      const verdict = judged(`${text}\ndash 1-1`, [infra]);
      expect(findingsOf(verdict).map(key)).toContain(found);
      expect(verdict.needsPro).toEqual([]);
    });

    test.each([
      ['an ordinary build', 'bash 5.2-2', [infra]],
      ['a name that only looks like one', 'bash 5.2-2+esmx', [infra]],
      [
        'an ESM build from another pocket',
        'bash 5.2-2+esm1',
        [one([{ name: 'bash', version: '5.2-2+esm2', pocket: 'esm-apps' }]), infra].map((raw, i) =>
          i === 0
            ? raw
            : rawNotice('USN-2-1', AT, [{ name: 'dash', version: '2', pocket: 'esm-infra' }]),
        ),
      ],
      [
        'an ESM build, for the legacy service',
        'bash 5.2-2+esm1',
        [
          rawNotice('USN-2-1', AT, [
            { name: 'bash', version: '5.2-2+esm2', pocket: 'esm-infra-legacy' },
            { name: 'dash', version: '2', pocket: 'esm-infra-legacy' },
          ]),
        ],
      ],
    ])('is not proved by %s', (_, text, raws: readonly Raw[]) => {
      const verdict = judged(`${text}\ndash 1-1`, raws);
      expect(findingsOf(verdict).map((finding) => finding.package)).not.toContain('dash');
      expect((verdict.needsPro ?? []).map((finding) => finding.package)).toContain('dash');
    });

    it('is proved by a kernel, too', () => {
      const next = rawNotice('USN-4-1', '2026-01-11T00:00:00', [
        { name: 'linux-image-6.8.1-1041-realtime', version: '6.8.1-1041.42', pocket: 'realtime' },
      ]);
      const text = 'linux-image-6.8.1-1040-realtime 6.8.1-1040.41';
      expect(foundBy(text, [realtime, next])).toEqual([
        'USN-4-1 6.8.1-1040.41 < 6.8.1-1041.42 realtime: linux-image-6.8.1-1040-realtime',
      ]);
    });

    it('is out of reach all the same where Ubuntu Pro is known to be off', () => {
      const verdict = judged('bash 5.2-2+esm1\ndash 1-1', [infra], []);
      expect([verdict.is, verdict.needsPro?.length]).toEqual(['clear', 2]);
    });
  });

  it('of a package both in security and in ESM gives the fix within reach, and names the other', () => {
    const raw = one([
      { name: 'bash', version: '5.2-2', pocket: 'security' },
      { name: 'bash', version: '5.2-2+esm1', pocket: 'esm-infra' },
    ]);
    const verdict = judged('bash 5.2-1', [raw]);
    expect(linesOf(findingsOf(verdict))).toEqual(['USN-1-1 5.2-1 < 5.2-2 security: bash']);
    expect(linesOf(verdict.needsPro ?? [])).toEqual(['USN-1-1 5.2-1 < 5.2-2+esm1 esm-infra: bash']);
  });

  describe('for FIPS', () => {
    const raw = one([
      { name: 'libssl3', version: '3.0.2-0ubuntu1.26+Fips1.1', pocket: 'fips-updates' },
    ]);

    it('says nothing of a package from the archive, although its version is higher', () => {
      expect(judged('libssl3 3.0.2-0ubuntu1.20', [raw])).toEqual({ is: 'clear', needsPro: [] });
    });

    it('says what a package from it lacks: where that came from, its fix can come from', () => {
      expect(judged('libssl3 3.0.2-0ubuntu1.26+Fips1', [raw])).toMatchObject({
        is: 'lacking',
        needsPro: [],
      });
    });

    it('says that it needs Ubuntu Pro where the service is known to be off', () => {
      const verdict = judged('libssl3 3.0.2-0ubuntu1.26+Fips1', [raw], []);
      expect(verdict.is).toBe('clear');
      expect((verdict.needsPro ?? []).map((finding) => finding.package)).toEqual(['libssl3']);
    });

    it('counts for every package once it can be reached', () => {
      expect(judged('libssl3 3.0.2-0ubuntu1.20', [raw], ['fips-updates']).is).toBe('lacking');
    });
  });
});

describe('a kernel', () => {
  const aws = () => readingOf([awkwardNotice('USN-7931-1')], 'jammy');
  const kernelFor = (text: string) => linesOf(findingsOf(judge(list(text), aws())));

  it('is found by upstream version and flavour, and needs a reboot', () => {
    const verdict = judge(list('linux-image-6.8.0-1041-aws 6.8.0-1041.43~22.04.1'), aws());
    expect(findingsOf(verdict)).toMatchObject([
      {
        notice: 'USN-7931-1',
        package: 'linux-image-6.8.0-1041-aws',
        installed: '6.8.0-1041.43~22.04.1',
        fixed: '6.8.0-1044.46~22.04.1',
        reboot: true,
      },
    ]);
  });

  test.each([
    ['of the fixed version', 'linux-image-6.8.0-1044-aws 6.8.0-1044.46~22.04.1'],
    ['of a flavour not named', 'linux-image-6.8.0-1041-oracle 6.8.0-1041.42~22.04.1'],
    ['of another upstream version', 'linux-image-5.15.0-1090-aws 5.15.0-1090.97'],
    [
      'that is older, but does not boot',
      'linux-image-6.8.0-1041-aws 6.8.0-1041.43~22.04.1\nlinux-image-6.8.0-1044-aws 6.8.0-1044.46~22.04.1',
    ],
    ['that is a meta', 'linux-image-aws 6.8.0-1041.43~22.04.1\nlinux-aws 6.8.0-1041.43~22.04.1'],
    ['whose headers and tools are old', 'linux-headers-aws 6.8.0-1041.43~22.04.1'],
  ])('%s is not found', (_, text) => {
    expect(kernelFor(text)).toEqual([]);
  });

  it('is told from another flavour of the same notice, which has its own version', () => {
    expect(kernelFor('linux-image-unsigned-6.8.0-90-generic 6.8.0-89.1~22.04.1')).toEqual([
      'USN-7931-1 6.8.0-89.1~22.04.1 < 6.8.0-90.91~22.04.1 security: linux-image-unsigned-6.8.0-90-generic',
    ]);
  });

  it('is a group by any linux-image name: its metas alone say nothing', () => {
    const raw = one([
      { name: 'linux-image-aws', version: '5.15.0.1102.100' },
      { name: 'linux-headers-aws', version: '5.15.0.1102.100' },
    ]);
    expect(
      foundBy('linux-headers-aws 5.15.0.1099.97\nlinux-image-aws 5.15.0.1099.97', [raw]),
    ).toEqual([]);
  });

  it('needs Ubuntu Pro where its pocket does', () => {
    const bionic = recentNotices().find(({ id }) => id === 'USN-7937-1') as Raw;
    const verdict = judge(
      list('linux-image-4.15.0-2100-azure-fips 4.15.0-2100.106'),
      readingOf([bionic], 'bionic'),
      new Set(),
    );
    expect(verdict.is).toBe('clear');
    expect(verdict.needsPro?.map(({ pocket }) => pocket)).toEqual(['fips-updates']);
  });

  it('is found in a notice from before pockets were named', () => {
    const verdict = judge(
      list('linux-image-5.4.0-29-generic 5.4.0-29.33'),
      readingOf([awkwardNotice('USN-4367-1')], 'focal'),
    );
    expect(linesOf(findingsOf(verdict))).toEqual([
      'USN-4367-1 5.4.0-29.33 < 5.4.0-31.35 : linux-image-5.4.0-29-generic',
    ]);
  });

  it('needs a reboot even where the instructions do not say so', () => {
    const raw = one([{ name: 'linux-image-6.8.0-90-generic', version: '6.8.0-90.91' }]);
    const verdict = judged('linux-image-6.8.0-80-generic 6.8.0-80.80', [raw]);
    expect(findingsOf(verdict).map(({ reboot }) => reboot)).toEqual([true]);
  });

  it('is not one of its FIPS relatives', () => {
    const fips = readingOf([awkwardNotice('USN-7931-2')]);
    const verdict = judge(list('linux-image-6.8.0-1041-aws 6.8.0-1041.43'), fips);
    expect(verdict).toEqual({ is: 'clear', needsPro: [] });
  });

  describe('of a series that the archive has rolled away from', () => {
    const notice = awkwardNotice('USN-7931-1');
    const meta = 'linux-image-aws 6.5.0-1024.24~22.04.1';
    const foundFor = (text: string) => {
      const verdict = judge(list(text), readingOf([notice], 'jammy'));
      return findingsOf(verdict).map((one) => `${one.package} ${one.fixed} ${one.superseded}`);
    };

    test.each([
      ['by its meta, which no notice names with that series any more', '', true],
      ['with the kernel that it brought', '\nlinux-image-6.5.0-1024-aws 6.5.0-1024.24', true],
      ['whatever else is installed and older', '\nlinux-image-6.2.0-1009-aws 6.2.0-1009.9', true],
      ['but not where the new series boots', '\nlinux-image-6.8.0-1050-aws 6.8.0-1050.51', false],
      ['nor a newer one', '\nlinux-image-6.14.0-1007-aws 6.14.0-1007.7', false],
    ])('is found %s', (_, more, found) => {
      expect(foundFor(meta + more)).toEqual(
        found ? ['linux-image-aws 6.8.0-1044.46~22.04.1 true'] : [],
      );
    });

    test.each([
      ['a meta of the same series, however old', 'linux-image-aws 6.8.0-1001.1'],
      ['a meta with the other way of counting', 'linux-image-aws 6.8.0.1001.1'],
      ['a meta of a newer series', 'linux-image-aws 6.14.0-1007.7~22.04.1'],
      ['a meta that stays with its series', 'linux-image-aws-6.5 6.5.0-1024.24~22.04.1'],
      ['the meta of the release’s own kernel', 'linux-image-aws-lts-22.04 5.15.0.1099.97'],
      [
        'headers, tools and what they share',
        'linux-libc-dev 6.5.0-1.1\nlinux-headers-aws 6.5.0-1.1',
      ],
    ])('is not %s', (_, text) => {
      expect(foundFor(text)).toEqual([]);
    });

    it('needs a reboot, and Ubuntu Pro where its pocket does', () => {
      const raw = one([
        { name: 'linux-image-6.8.0-1044-aws', version: '6.8.0-1044.46', pocket: 'esm-infra' },
        { name: 'linux-image-aws', version: '6.8.0-1044.46', pocket: 'esm-infra' },
      ]);
      const verdict = judged('linux-image-aws 6.5.0-1024.24', [raw]);
      expect(verdict).toMatchObject({
        is: 'clear',
        needsPro: [{ superseded: true, reboot: true }],
      });
    });
  });

  it('leaves the other packages of its notice to the ordinary rule', () => {
    const raw = one([
      { name: 'linux-image-6.8.0-90-generic', version: '6.8.0-90.91' },
      { name: 'linux-firmware', version: '2026' },
    ]);
    expect(foundBy('linux-firmware 2025', [raw])).toEqual([
      'USN-1-1 2025 < 2026 security: linux-firmware',
    ]);
  });
});

describe('what cannot be judged', () => {
  it('is a notice that could not be read: the verdict is unknown, with what is certain beside it', () => {
    const reading: NoticeReading = {
      ...readingOf([one([{ name: 'bash', version: '5.2-2' }])]),
      unreadable: [{ id: 'USN-9-1', why: 'cves: Invalid type' }],
    };
    const verdict = judge(list('bash 5.2-1'), reading);
    expect(verdict).toMatchObject({
      is: 'unknown',
      reason: 'notice USN-9-1 cannot be read (cves: Invalid type)',
    });
    expect(linesOf(findingsOf(verdict))).toHaveLength(1);
  });

  it('is an installed version that dpkg would reject, named by any notice or none', () => {
    expect(
      judged('bash 5.2-9\nagent v1.2', [one([{ name: 'bash', version: '5.2-2' }])]),
    ).toMatchObject({
      is: 'unknown',
      reason: "the installed version of agent, 'v1.2', is no Debian version",
    });
  });

  it('is a nonsense version in a notice for a package that is installed', () => {
    const raw = one([{ name: 'bash', version: 'see the text' }]);
    expect(judged('bash 5.2-1', [raw])).toMatchObject({
      is: 'unknown',
      reason: "the version that USN-1-1 gives for bash, 'see the text', is no Debian version",
    });
  });

  it('is not a nonsense version for a package that is not there', () => {
    expect(judged('dash 1', [one([{ name: 'bash', version: 'see the text' }])]).is).toBe('clear');
  });

  it('is a kernel image of a nonsense version', () => {
    const raw = one([{ name: 'linux-image-6.8.0-90-generic', version: '6.8 or so' }]);
    expect(judged('linux-image-6.8.0-80-generic 6.8.0-80.1', [raw]).is).toBe('unknown');
  });

  it('is summed up when there is much of it', () => {
    const text = Array.from({ length: 8 }, (_, i) => `p${i} v${i}`).join('\n');
    const verdict = judged(text, [one([])]);
    expect(verdict.is === 'unknown' && verdict.reason).toMatch(
      /^the installed version of p0.*; and 3 more$/,
    );
  });
});

const key = (finding: Finding) => `${finding.notice} ${finding.package}`;

describe('whatever the notices and the packages', () => {
  const raws = recentNotices().filter((raw) => Object.hasOwn(raw.release_packages, 'noble'));
  const manifest = list(readFixture('manifests/noble-2025-11-20.manifest'));
  const reading = readingOf(raws);
  const all = new Set(findingsOf(judge(manifest, reading)).map(key));

  it('taking a notice away adds no finding and takes only its own', () => {
    fc.assert(
      fc.property(fc.subarray([...reading.notices]), (notices) => {
        const ids = new Set(notices.map(({ id }) => id));
        const found = findingsOf(judge(manifest, { ...reading, notices })).map(key);
        expect(found).toEqual([...all].filter((each) => ids.has(each.split(' ')[0] as string)));
      }),
      { numRuns: 30 },
    );
  });

  it('an image is judged the same, whichever were judged before it', () => {
    const others = ['noble-2026-01-13', 'jammy-2025-11-20', 'noble-2025-11-20'].map((name) =>
      list(readFixture(`manifests/${name}.manifest`)),
    );
    const known = readingOf(raws);
    fc.assert(
      fc.property(
        fc.constantFrom(...others),
        fc.subarray([...manifest.keys()], { maxLength: 20 }),
        fc.constantFrom('~', '+x', ' ', '!'),
        (image, names, suffix) => {
          const changed = new Map(image);
          for (const name of names) {
            const version = changed.get(name);
            if (version !== undefined) changed.set(name, `${version}${suffix}`);
          }
          expect(judge(changed, known)).toEqual(judge(changed, { ...known }));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('raising an installed version adds no finding', () => {
    const names = findingsOf(judge(manifest, reading)).map((finding) => finding.package);
    fc.assert(
      fc.property(fc.subarray(names), fc.constantFrom('+x', '.1'), (raised, suffix) => {
        const higher = new Map(
          [...manifest].map(([name, version]) => [
            name,
            raised.includes(name) ? `${version}${suffix}` : version,
          ]),
        );
        const found = findingsOf(judge(higher, reading)).map(key);
        expect(found.filter((each) => !all.has(each))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  const kernels = readingOf([awkwardNotice('USN-7931-1')], 'jammy');
  const anyImage = fc.record({
    abi: fc.integer({ min: 1000, max: 1060 }),
    series: fc.constantFrom('5.15.0', '6.5.0', '6.8.0', '6.14.0'),
    meta: fc.constantFrom('6.5.0-1024.24', '6.8.0-1001.1', '6.8.0-1044.46~22.04.1', '6.14.0-1.1'),
    package: fc.integer({ min: 1, max: 60 }),
  });

  it('the same holds for kernels and their metas', () => {
    const { notices } = kernels;
    const found = (
      image: { series: string; abi: number; package: number; meta: string },
      all = notices,
    ) =>
      findingsOf(
        judge(
          list(
            `linux-image-${image.series}-${image.abi}-aws ${image.series}-${image.abi}.${image.package}\n` +
              `linux-image-aws ${image.meta}`,
          ),
          { release: 'jammy', notices: all, unreadable: [] },
        ),
      ).map(key);
    fc.assert(
      fc.property(anyImage, fc.constantFrom('', '+x', '.1'), (image, suffix) => {
        expect(found(image, [])).toEqual([]);
        const higher = found({
          ...image,
          meta: `${image.meta}${suffix}`,
          package: image.package + 1,
        });
        expect(higher.filter((each) => !found(image).includes(each))).toEqual([]);
      }),
    );
  });

  it('reaching the versions to reach leaves nothing', () => {
    const reached = new Map([
      ...manifest,
      ...versionsToReach(findingsOf(judge(manifest, reading))),
    ]);
    expect(judge(reached, reading)).toEqual({ is: 'clear', needsPro: [] });
  });
});

describe('by OVAL alone, which names no metas', () => {
  const raws = [
    one([{ name: 'linux-image-6.14.0-1010-aws', version: '6.14.0-1010.10' }]),
    one([{ name: 'linux-image-6.8.0-1040-aws', version: '6.8.0-1040.42' }]),
  ];
  const by = (from: 'oval' | undefined, text: string) =>
    judge(list(text), { ...readingOf(raws), ...(from && { from }) }).is;

  test.each([
    [
      'a series that may have ended',
      'linux-image-6.8.0-1044-aws 6.8.0-1044.46\nlinux-image-aws 6.8.0-1044.46',
      'unknown',
    ],
    [
      'the newest series',
      'linux-image-6.14.0-1010-aws 6.14.0-1010.10\nlinux-image-aws 6.14.0-1010.10',
      'clear',
    ],
    [
      'a meta that stays',
      'linux-image-6.8.0-1044-aws 6.8.0-1044.46\nlinux-image-aws-lts-24.04 6.8.0-1044.46',
      'clear',
    ],
    [
      'another flavour',
      'linux-image-6.8.0-1044-gcp 6.8.0-1044.46\nlinux-image-gcp 6.8.0-1044.46',
      'clear',
    ],
    ['no kernel', 'bash 5.2-1', 'clear'],
  ] as const)('%s: %s', (_, text, said) => {
    expect([by('oval', text), by(undefined, text)]).toEqual([said, 'clear']);
  });
});
