import { describe, expect, it, test } from '@jest/globals';
import { InputError } from '../../../src/errors.js';
import { parsePackageList } from '../../../src/notices/package-list.js';
import { readFixture } from './fixtures.js';

const parsed = (text: string): Record<string, string> => Object.fromEntries(parsePackageList(text));

describe('a table of names and versions', () => {
  it('is read whole from a real image', () => {
    const manifest = parsePackageList(readFixture('manifests/noble-2026-01-13.manifest'));
    expect(manifest.size).toBe(751);
    expect(manifest.get('klibc-utils')).toBe('2.0.13-4ubuntu0.1');
    expect(manifest.get('attr')).toBe('1:2.5.2-1build1.1');
  });

  it('keeps the architecture where dpkg-query names it', () => {
    expect(parsed('bash\t5.2-1\nlibc6:amd64\t2.39\nlibc6:i386\t2.38\n')).toEqual({
      bash: '5.2-1',
      'libc6:amd64': '2.39',
      'libc6:i386': '2.38',
    });
  });

  it('may be set with spaces, begin with a byte order mark and end its lines the Windows way', () => {
    expect(parsed('\uFEFFbash 5.2-1\r\n\r\ndash  0.5-1 \r\n')).toEqual({
      bash: '5.2-1',
      dash: '0.5-1',
    });
  });

  it('leaves out snaps, and packages that dpkg knows but has not installed', () => {
    // The file of an image in the ledger begins with what is known of it.
    expect(parsed('# patch-cycle ledger 1\n# image ami-1\nbash\t5.2-1\n')).toEqual({
      bash: '5.2-1',
    });
    expect(parsed('bash\t5.2-1\nsnap:core22\tlatest/stable\t1908\nzsh\t\n')).toEqual({
      bash: '5.2-1',
    });
  });

  it('keeps a version that dpkg would reject, for the verdict to name', () => {
    expect(parsed('bash\tv5.2')).toEqual({ bash: 'v5.2' });
  });

  it('may say the same twice', () => {
    expect(parsed('bash\t5.2-1\nbash\t5.2-1\n')).toEqual({ bash: '5.2-1' });
  });
});

describe('the table of dpkg -l', () => {
  const head = [
    'Desired=Unknown/Install/Remove/Purge/Hold',
    '| Status=Not/Inst/Conf-files/Unpacked/halF-conf/Half-inst/trig-aWait/Trig-pend',
    '|/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)',
    '||/ Name           Version      Architecture Description',
    '+++-==============-============-============-=====================',
    '',
  ].join('\n');

  it('is read whole from a real image, whatever stands above it', () => {
    const manifest = parsePackageList(readFixture('manifests/jammy-dpkg-l-2025-11.txt'));
    expect(manifest.size).toBe(609);
    expect(manifest.get('adduser')).toBe('3.118ubuntu5');
    expect(manifest.get('bind9-libs:amd64')).toBe('1:9.18.39-0ubuntu0.22.04.2');
  });

  test.each([
    ['installed', 'ii '],
    ['held', 'hi '],
    ['installed and in need of a second installation', 'iiR'],
    ['waiting for another package to be triggered', 'iW '],
    ['waiting for its own triggers', 'it '],
    ['unpacked', 'iU '],
    ['half configured', 'iF '],
  ])('has what is %s', (_, state) => {
    expect(parsed(`${head}${state} bash 5.2-1 amd64 GNU Bourne Again SHell\n`)).toEqual({
      bash: '5.2-1',
    });
  });

  test.each([
    ['removed but for its configuration', 'rc  zsh 5.9-6 amd64 shell'],
    ['not installed', 'un  zsh <none> <none> (no description available)'],
    ['purged', 'pn  zsh <none> <none> (no description available)'],
  ])('has not what is %s', (_, row) => {
    expect(parsed(`${head}ii  bash 5.2-1 amd64 x\n${row}\n`)).toEqual({ bash: '5.2-1' });
  });

  it('names the line that it cannot read', () => {
    expect(() => parsePackageList(`${head}ii  bash 5.2-1 amd64 x\nand so on\n`)).toThrow(/line 7 /);
  });
});

describe('the list of apt list --installed', () => {
  it('is read with its header, remarks and states', () => {
    const text = [
      'WARNING: apt does not have a stable CLI interface. Use with caution in scripts.',
      '',
      'Listing... Done',
      'adduser/noble,now 3.137ubuntu1 all [installed,automatic]',
      'bash/noble-updates,noble-security,now 5.2.21-2ubuntu4 amd64 [installed]',
      'libpng16-16t64/noble,now 1.6.43-5build1 amd64 [installed,upgradable to: 1.6.43-5ubuntu0.1]',
      'local-tool/now 1.0 amd64 [installed,local]',
      'zsh/noble,now 5.9-6 amd64 [residual-config]',
      'N: There is 1 additional version. Please use the -a switch to see it',
    ].join('\n');
    expect(parsed(text)).toEqual({
      adduser: '3.137ubuntu1',
      bash: '5.2.21-2ubuntu4',
      'libpng16-16t64': '1.6.43-5build1',
      'local-tool': '1.0',
    });
  });

  it('takes the version that is there where the column has the one that could be', () => {
    const text = 'Listing...\nbash/noble-updates 5.2-9 amd64 [upgradable from: 5.2-1]\n';
    expect(parsed(text)).toEqual({ bash: '5.2-1' });
  });

  it('keeps the architectures of one package apart', () => {
    const text =
      'Listing...\nlibc6/noble,now 2.39 amd64 [installed]\nlibc6/noble,now 2.38 i386 [installed]\n';
    expect(parsed(text)).toEqual({ libc6: '2.39', 'libc6:i386': '2.38' });
  });

  it('leaves out what is only available', () => {
    expect(() => parsePackageList('Listing...\nzsh/noble 5.9-6 amd64\n')).toThrow(InputError);
  });
});

describe('what is no package list', () => {
  test.each([
    ['nothing', '', /^manifest: it names no installed package/],
    ['blank lines', ' \n\r\n\t\n', /names no installed package/],
    ['only snaps', 'snap:core22\tlatest/stable\t1908\n', /names no installed package/],
    ['a page', 'bash\t5.2\n<html><body>Log in</body></html>\n', /^manifest: line 2 is not/],
    ['JSON', '{"packages": []}', /not a bill of materials/],
    ['three columns', 'bash\t5.2\tamd64\n', /line 1 is not/],
    ['a name alone', 'bash\n', /line 1 is not/],
    ['a name that Debian does not allow', 'Bash\t5.2\n', /line 1 is not/],
    ['two lists in one', 'bash\t5.2\ndash\t1\nbash\t5.1\n', /line 3 has bash 5.1, but line 1 has/],
  ])('%s is refused', (_, text, message) => {
    expect(() => parsePackageList(text)).toThrow(InputError);
    expect(() => parsePackageList(text)).toThrow(message);
  });

  it('is shown in few words, with its control characters spelled out', () => {
    const text = `\u001b[31m::error::${'x'.repeat(1_000)}`;
    expect(() => parsePackageList(text)).toThrow(/"\\u001b\[31m::error::x{45}…"/);
  });
});
