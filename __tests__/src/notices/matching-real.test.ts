import { describe, expect, test } from '@jest/globals';
import { readNotices } from '../../../src/notices/feed.js';
import type { Finding, Verdict } from '../../../src/notices/finding.js';
import { judge } from '../../../src/notices/matching.js';
import { parsePackageList } from '../../../src/notices/package-list.js';
import { feedForRelease, linesOf, readFixture, recentNotices } from './fixtures.js';

/**
 * Real notices against the package lists of real images. What is expected was worked out without this project's code, by
 * a script around `dpkg --compare-versions` over the full notices: notice, installed < fixed, pocket: packages.
 */
interface Case {
  readonly list: string;
  readonly release: string;
  readonly is: Verdict['is'];
  readonly findings?: readonly string[];
  readonly needsPro?: readonly string[];
}

const cases: readonly Case[] = [
  {
    list: 'noble-2025-11-07.manifest',
    release: 'noble',
    is: 'lacking',
    findings: [
      'USN-7959-1 2.0.13-4ubuntu0.1 < 2.0.13-4ubuntu0.2 security: klibc-utils libklibc',
      'USN-7951-1 3.12.3-1ubuntu0.8 < 3.12.3-1ubuntu0.10 security: libpython3.12-minimal libpython3.12-stdlib libpython3.12t64 python3.12 python3.12-minimal',
      'USN-7946-1 2.4.4-2ubuntu17.3 < 2.4.4-2ubuntu17.4 security: dirmngr gnupg gnupg-l10n gnupg-utils gpg gpg-agent gpg-wks-client gpgconf gpgsm gpgv keyboxd',
      'USN-7924-1 1.6.43-5build1 < 1.6.43-5ubuntu0.1 security: libpng16-16t64',
      'USN-7919-1 2.42-4ubuntu2.6 < 2.42-4ubuntu2.8 security: binutils binutils-common binutils-x86-64-linux-gnu libbinutils libctf-nobfd0 libctf0 libgprofng0 libsframe1',
      'USN-7916-1 2.7.7ubuntu5 < 2.7.7ubuntu5.1 security: python-apt-common python3-apt',
      'USN-7899-1 2.42-4ubuntu2.6 < 2.42-4ubuntu2.7 security: binutils binutils-common binutils-x86-64-linux-gnu libbinutils libctf-nobfd0 libctf0 libgprofng0 libsframe1',
      'USN-7886-1 3.12.3-1ubuntu0.8 < 3.12.3-1ubuntu0.9 security: libpython3.12-minimal libpython3.12-stdlib libpython3.12t64 python3.12 python3.12-minimal',
    ],
  },
  {
    list: 'noble-2025-11-20.manifest',
    release: 'noble',
    is: 'lacking',
    findings: [
      'USN-7959-1 2.0.13-4ubuntu0.1 < 2.0.13-4ubuntu0.2 security: klibc-utils libklibc',
      'USN-7951-1 3.12.3-1ubuntu0.8 < 3.12.3-1ubuntu0.10 security: libpython3.12-minimal libpython3.12-stdlib libpython3.12t64 python3.12 python3.12-minimal',
      'USN-7946-1 2.4.4-2ubuntu17.3 < 2.4.4-2ubuntu17.4 security: dirmngr gnupg gnupg-l10n gnupg-utils gpg gpg-agent gpg-wks-client gpgconf gpgsm gpgv keyboxd',
      'USN-7924-1 1.6.43-5build1 < 1.6.43-5ubuntu0.1 security: libpng16-16t64',
      'USN-7919-1 2.42-4ubuntu2.6 < 2.42-4ubuntu2.8 security: binutils binutils-common binutils-x86-64-linux-gnu libbinutils libctf-nobfd0 libctf0 libgprofng0 libsframe1',
      'USN-7916-1 2.7.7ubuntu5 < 2.7.7ubuntu5.1 security: python-apt-common python3-apt',
      'USN-7899-1 2.42-4ubuntu2.6 < 2.42-4ubuntu2.7 security: binutils binutils-common binutils-x86-64-linux-gnu libbinutils libctf-nobfd0 libctf0 libgprofng0 libsframe1',
      'USN-7886-1 3.12.3-1ubuntu0.8 < 3.12.3-1ubuntu0.9 security: libpython3.12-minimal libpython3.12-stdlib libpython3.12t64 python3.12 python3.12-minimal',
    ],
  },
  {
    list: 'noble-2025-12-06.manifest',
    release: 'noble',
    is: 'lacking',
    findings: [
      'USN-7959-1 2.0.13-4ubuntu0.1 < 2.0.13-4ubuntu0.2 security: klibc-utils libklibc',
      'USN-7951-1 3.12.3-1ubuntu0.9 < 3.12.3-1ubuntu0.10 security: libpython3.12-minimal libpython3.12-stdlib libpython3.12t64 python3.12 python3.12-minimal',
      'USN-7946-1 2.4.4-2ubuntu17.3 < 2.4.4-2ubuntu17.4 security: dirmngr gnupg gnupg-l10n gnupg-utils gpg gpg-agent gpg-wks-client gpgconf gpgsm gpgv keyboxd',
      'USN-7924-1 1.6.43-5build1 < 1.6.43-5ubuntu0.1 security: libpng16-16t64',
      'USN-7919-1 2.42-4ubuntu2.7 < 2.42-4ubuntu2.8 security: binutils binutils-common binutils-x86-64-linux-gnu libbinutils libctf-nobfd0 libctf0 libgprofng0 libsframe1',
      'USN-7916-1 2.7.7ubuntu5 < 2.7.7ubuntu5.1 security: python-apt-common python3-apt',
    ],
  },
  {
    list: 'noble-2026-01-13.manifest',
    release: 'noble',
    is: 'lacking',
    findings: ['USN-7959-1 2.0.13-4ubuntu0.1 < 2.0.13-4ubuntu0.2 security: klibc-utils libklibc'],
  },
  {
    list: 'noble-2026-01-27.manifest',
    release: 'noble',
    is: 'clear',
  },
  {
    list: 'noble-arm64-2025-11-20.manifest',
    release: 'noble',
    is: 'lacking',
    findings: [
      'USN-7959-1 2.0.13-4ubuntu0.1 < 2.0.13-4ubuntu0.2 security: klibc-utils libklibc',
      'USN-7951-1 3.12.3-1ubuntu0.8 < 3.12.3-1ubuntu0.10 security: libpython3.12-minimal libpython3.12-stdlib libpython3.12t64 python3.12 python3.12-minimal',
      'USN-7946-1 2.4.4-2ubuntu17.3 < 2.4.4-2ubuntu17.4 security: dirmngr gnupg gnupg-l10n gnupg-utils gpg gpg-agent gpg-wks-client gpgconf gpgsm gpgv keyboxd',
      'USN-7924-1 1.6.43-5build1 < 1.6.43-5ubuntu0.1 security: libpng16-16t64',
      'USN-7919-1 2.42-4ubuntu2.6 < 2.42-4ubuntu2.8 security: binutils binutils-aarch64-linux-gnu binutils-common libbinutils libctf-nobfd0 libctf0 libgprofng0 libsframe1',
      'USN-7916-1 2.7.7ubuntu5 < 2.7.7ubuntu5.1 security: python-apt-common python3-apt',
      'USN-7899-1 2.42-4ubuntu2.6 < 2.42-4ubuntu2.7 security: binutils binutils-aarch64-linux-gnu binutils-common libbinutils libctf-nobfd0 libctf0 libgprofng0 libsframe1',
      'USN-7886-1 3.12.3-1ubuntu0.8 < 3.12.3-1ubuntu0.9 security: libpython3.12-minimal libpython3.12-stdlib libpython3.12t64 python3.12 python3.12-minimal',
    ],
  },
  {
    list: 'jammy-2025-11-20.manifest',
    release: 'jammy',
    is: 'lacking',
    findings: [
      'USN-7959-1 2.0.10-4ubuntu0.1 < 2.0.10-4ubuntu0.2 security: klibc-utils libklibc',
      'USN-7951-1 3.10.12-1~22.04.11 < 3.10.12-1~22.04.13 security: libpython3.10 libpython3.10-minimal libpython3.10-stdlib python3.10 python3.10-minimal',
      'USN-7946-1 2.2.27-3ubuntu2.4 < 2.2.27-3ubuntu2.5 security: dirmngr gnupg gnupg-l10n gnupg-utils gpg gpg-agent gpg-wks-client gpg-wks-server gpgconf gpgsm gpgv',
      'USN-7924-1 1.6.37-3build5 < 1.6.37-3ubuntu0.1 security: libpng16-16',
      'USN-7919-1 2.38-4ubuntu2.10 < 2.38-4ubuntu2.12 security: binutils binutils-common binutils-x86-64-linux-gnu libbinutils libctf-nobfd0 libctf0',
      'USN-7916-1 2.4.0ubuntu4 < 2.4.0ubuntu4.1 security: python-apt-common python3-apt',
      'USN-7899-1 2.38-4ubuntu2.10 < 2.38-4ubuntu2.11 security: binutils binutils-common binutils-x86-64-linux-gnu libbinutils libctf-nobfd0 libctf0',
      'USN-7886-1 3.10.12-1~22.04.11 < 3.10.12-1~22.04.12 security: libpython3.10 libpython3.10-minimal libpython3.10-stdlib python3.10 python3.10-minimal',
    ],
  },
  {
    list: 'jammy-2025-12-18.manifest',
    release: 'jammy',
    is: 'lacking',
    findings: [
      'USN-7959-1 2.0.10-4ubuntu0.1 < 2.0.10-4ubuntu0.2 security: klibc-utils libklibc',
      'USN-7951-1 3.10.12-1~22.04.12 < 3.10.12-1~22.04.13 security: libpython3.10 libpython3.10-minimal libpython3.10-stdlib python3.10 python3.10-minimal',
      'USN-7946-1 2.2.27-3ubuntu2.4 < 2.2.27-3ubuntu2.5 security: dirmngr gnupg gnupg-l10n gnupg-utils gpg gpg-agent gpg-wks-client gpg-wks-server gpgconf gpgsm gpgv',
    ],
  },
  {
    list: 'jammy-2026-01-27.manifest',
    release: 'jammy',
    is: 'clear',
  },
  {
    list: 'focal-2025-05-14.manifest',
    release: 'focal',
    is: 'clear',
    needsPro: [
      'USN-7959-1 2.0.7-1ubuntu5.2 < 2.0.7-1ubuntu5.2+esm1 esm-infra: klibc-utils libklibc',
      'USN-7951-1 3.8.10-0ubuntu1~20.04.18 < 3.8.10-0ubuntu1~20.04.18+esm4 esm-infra: libpython3.8 libpython3.8-minimal libpython3.8-stdlib python3.8 python3.8-minimal',
      'USN-7946-1 2.2.19-3ubuntu2.4 < 2.2.19-3ubuntu2.5+esm1 esm-infra: dirmngr gnupg gnupg-l10n gnupg-utils gpg gpg-agent gpg-wks-client gpg-wks-server gpgconf gpgsm gpgv',
      'USN-7924-1 1.6.37-2 < 1.6.37-2ubuntu0.1~esm1 esm-infra: libpng16-16',
      'USN-7919-1 2.34-6ubuntu1.11 < 2.34-6ubuntu1.11+esm2 esm-infra: binutils binutils-common binutils-x86-64-linux-gnu libbinutils libctf-nobfd0 libctf0',
      'USN-7916-1 2.0.1ubuntu0.20.04.1 < 2.0.1ubuntu0.20.04.1+esm1 esm-infra: python-apt-common python3-apt',
      'USN-7899-1 2.34-6ubuntu1.11 < 2.34-6ubuntu1.11+esm1 esm-infra: binutils binutils-common binutils-x86-64-linux-gnu libbinutils libctf-nobfd0 libctf0',
      'USN-7852-2 2.9.10+dfsg-5ubuntu0.20.04.10 < 2.9.10+dfsg-5ubuntu0.20.04.10+esm3 esm-infra: libxml2',
      'USN-7886-1 3.8.10-0ubuntu1~20.04.18 < 3.8.10-0ubuntu1~20.04.18+esm3 esm-infra: libpython3.8 libpython3.8-minimal libpython3.8-stdlib python3.8 python3.8-minimal',
    ],
  },
  {
    list: 'focal-pro-2026.manifest',
    release: 'focal',
    is: 'clear',
  },
  {
    list: 'jammy-fips-2026.manifest',
    release: 'jammy',
    is: 'clear',
  },
  {
    list: 'noble-2026-08-20.manifest',
    release: 'noble',
    is: 'clear',
  },
  {
    list: 'jammy-dpkg-l-2025-11.txt',
    release: 'jammy',
    is: 'lacking',
    findings: [
      'USN-7951-1 3.10.12-1~22.04.11 < 3.10.12-1~22.04.13 security: libpython3.10-minimal:amd64 libpython3.10-stdlib:amd64 libpython3.10:amd64',
      'USN-7946-1 2.2.27-3ubuntu2.4 < 2.2.27-3ubuntu2.5 security: gpgv',
      'USN-7945-1 1.1.34-4ubuntu0.22.04.4 < 1.1.34-4ubuntu0.22.04.5 security: libxslt1-dev:amd64 libxslt1.1:amd64',
      'USN-7924-1 1.6.37-3build5 < 1.6.37-3ubuntu0.1 security: libpng-dev:amd64 libpng16-16:amd64',
      'USN-7919-1 2.38-4ubuntu2.10 < 2.38-4ubuntu2.12 security: binutils binutils-common:amd64 binutils-x86-64-linux-gnu libbinutils:amd64 libctf-nobfd0:amd64 libctf0:amd64',
      'USN-7899-1 2.38-4ubuntu2.10 < 2.38-4ubuntu2.11 security: binutils binutils-common:amd64 binutils-x86-64-linux-gnu libbinutils:amd64 libctf-nobfd0:amd64 libctf0:amd64',
      'USN-7886-1 3.10.12-1~22.04.11 < 3.10.12-1~22.04.12 security: libpython3.10-minimal:amd64 libpython3.10-stdlib:amd64 libpython3.10:amd64',
    ],
    needsPro: ['USN-7952-1 1.12.0-2build1 < 1.12.0-2ubuntu0.1~esm2 esm-apps: libheif1:amd64'],
  },
];

function judgeReal(
  list: string,
  release: string,
  reachable?: ReadonlySet<string>,
): Promise<Verdict> {
  const manifest = parsePackageList(readFixture(`manifests/${list}`));
  return readNotices(feedForRelease(recentNotices(), release), release).then((reading) =>
    judge(manifest, reading, reachable),
  );
}

const noticesOf = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.map(({ notice }) => notice)),
];

describe('the real notices of two months', () => {
  test.each(cases)('against $list: $is', async ({ list, release, is, findings, needsPro }) => {
    const verdict = await judgeReal(list, release);
    expect(verdict.is).toBe(is);
    expect(linesOf(verdict.is === 'lacking' ? verdict.findings : [])).toEqual(findings ?? []);
    expect(linesOf(verdict.needsPro ?? [])).toEqual(needsPro ?? []);
  });

  test('leave the focal image with findings once its Ubuntu Pro is known to be on', async () => {
    const verdict = await judgeReal('focal-2025-05-14.manifest', 'focal', new Set(['esm-infra']));
    expect(verdict).toMatchObject({ is: 'lacking', needsPro: [] });
    expect(noticesOf(verdict.is === 'lacking' ? verdict.findings : [])).toEqual([
      'USN-7959-1',
      'USN-7951-1',
      'USN-7946-1',
      'USN-7924-1',
      'USN-7919-1',
      'USN-7916-1',
      'USN-7899-1',
      'USN-7852-2',
      'USN-7886-1',
    ]);
  });

  test('leave the focal image built with Ubuntu Pro with a finding once one of its ESM packages is older', async () => {
    const packages = new Map(
      parsePackageList(readFixture('manifests/focal-pro-2026.manifest')),
    ).set('libklibc', '2.0.7-1ubuntu5.2');
    const feed = feedForRelease(recentNotices(), 'focal');
    const verdict = judge(packages, await readNotices(feed, 'focal'));
    expect(linesOf(verdict.is === 'lacking' ? verdict.findings : [])).toEqual([
      'USN-7959-1 2.0.7-1ubuntu5.2 < 2.0.7-1ubuntu5.2+esm1 esm-infra: libklibc',
    ]);
  });

  test('do not blame the focal image for a kernel whose tools it shares', async () => {
    const manifest = parsePackageList(readFixture('manifests/focal-2025-05-14.manifest'));
    const kernelNotice = recentNotices().find(({ id }) => id === 'USN-7922-1');
    const names = JSON.stringify(kernelNotice?.release_packages.focal);
    // The names are there and older than the fix: naive matching would find them.
    for (const name of ['linux-libc-dev', 'linux-tools-common', 'linux-cloud-tools-common']) {
      expect(manifest.has(name)).toBe(true);
      expect(names).toContain(`"${name}"`);
    }
    const verdict = await judgeReal('focal-2025-05-14.manifest', 'focal', new Set(['esm-infra']));
    expect(noticesOf(verdict.is === 'lacking' ? verdict.findings : [])).not.toContain('USN-7922-1');
  });
});
