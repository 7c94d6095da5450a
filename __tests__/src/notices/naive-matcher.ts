import type { Raw } from './fixtures.js';

/**
 * The rule of matching once more, as slow and as plain as it can be said (ubuntu-notices 3.2, 3.3 and 3.4): an oracle
 * that shares nothing with src/ but the raw notices. It leaves out kernel series that have ended.
 */
export interface Told {
  /** `USN-1-1 bash 1 < 2 security` */
  readonly findings: readonly string[];
  readonly needsPro: readonly string[];
  readonly isDoubtful: boolean;
}

/** Where a notice has the very version in two pockets, either may be told. */
export function agrees(ours: readonly string[], naive: readonly string[]): boolean {
  const withoutPocket = (lines: readonly string[]) =>
    [...new Set(lines.map((line) => line.replace(/ [^ ]*$/, '')))].sort().join('\n');
  const isDistinct = withoutPocket(ours).split('\n').length === Math.max(ours.length, 1);
  const known = ours.every((line) => naive.includes(line));
  return isDistinct && known && withoutPocket(ours) === withoutPocket(naive);
}

interface Entry {
  readonly name: string;
  readonly version: string;
  readonly is_source: boolean;
  readonly pocket?: string;
  readonly package_type?: string;
}

interface Lack {
  readonly notice: string;
  readonly shown: string;
  readonly installed: string;
  readonly fixed: string;
  readonly pocket: string;
}

const PRO = ['esm-infra', 'esm-apps', 'esm-infra-legacy', 'fips', 'fips-updates'];
const ARCHIVE = ['security', 'updates', ''];
const isVersion = (text: string): boolean => /^\d/.test(text);

export function naively(
  installed: ReadonlyMap<string, string>,
  notices: readonly Raw[],
  release: string,
  reachable?: ReadonlySet<string>,
): Told {
  const fixes = notices
    .filter(({ type }) => type === 'USN')
    .flatMap(({ id, release_packages }) =>
      ((release_packages[release] ?? []) as readonly Entry[])
        .filter((one) => !one.is_source && (one.package_type ?? 'deb') === 'deb')
        .map(({ name, version, pocket = '' }) => ({ notice: id, name, version, pocket })),
    );
  type Fixed = (typeof fixes)[number];
  const groupOf = ({ notice, version, pocket }: Fixed) => [notice, version, pocket].join(' ');
  const kernels = new Set(fixes.filter(({ name }) => name.startsWith('linux-image-')).map(groupOf));

  const concerns = (shown: string, fix: Fixed): boolean => {
    const name = bare(shown);
    if (!kernels.has(groupOf(fix))) return fix.name === name;
    const ours = kernel(name)?.line;
    return ours !== undefined && ours === kernel(fix.name.replace('-uc-', '-'))?.line;
  };
  const boots = bootsOf(installed);
  const doesNotBoot = (shown: string) => kernel(bare(shown)) !== undefined && !boots.has(shown);

  const lacks: Lack[] = [];
  let isDoubtful = false;
  const proven = new Set<string>();
  for (const [shown, has] of installed) {
    if (!isVersion(has)) {
      isDoubtful = true;
      continue;
    }
    for (const fix of fixes.filter((one) => concerns(shown, one))) {
      const isSame = isVersion(fix.version) && order(has, fix.version) === 0;
      const isEsm = /^esm-(infra|apps)$/.test(fix.pocket) && /[+~]esm\d/.test(has);
      if (PRO.includes(fix.pocket) && (isSame || isEsm)) proven.add(fix.pocket);
      if (doesNotBoot(shown)) continue;
      if (!isVersion(fix.version)) {
        isDoubtful = true;
      } else if (order(has, fix.version) < 0) {
        if (![...ARCHIVE, ...PRO].includes(fix.pocket)) isDoubtful = true;
        const { notice, version: fixed, pocket } = fix;
        lacks.push({ notice, shown, installed: has, fixed, pocket });
      }
    }
  }
  const isFips = (lack: Lack) => /fips/i.test(lack.installed) || /fips/i.test(lack.shown);
  const isFor = (lack: Lack): boolean => !lack.pocket.startsWith('fips') || isFips(lack);
  const isReachable = (lack: Lack): boolean => {
    if (ARCHIVE.includes(lack.pocket)) return true;
    if (reachable !== undefined) return reachable.has(lack.pocket);
    return lack.pocket.startsWith('fips') ? isFips(lack) : proven.has(lack.pocket);
  };
  return {
    findings: told(lacks.filter(isReachable)),
    needsPro: told(lacks.filter((lack) => !isReachable(lack) && isFor(lack))),
    isDoubtful,
  };
}

function told(lacks: readonly Lack[]): readonly string[] {
  return lacks
    .filter((lack) =>
      lacks.every(
        (other) =>
          other.notice !== lack.notice ||
          other.shown !== lack.shown ||
          order(other.fixed, lack.fixed) <= 0,
      ),
    )
    .map(({ notice, shown, installed, fixed, pocket }) =>
      [notice, shown, installed, '<', fixed, pocket].join(' '),
    )
    .sort();
}

function bootsOf(installed: ReadonlyMap<string, string>): ReadonlySet<string> {
  const all = [...installed]
    .filter(([, version]) => isVersion(version))
    .flatMap(([shown]) => {
      const is = kernel(bare(shown));
      return is === undefined ? [] : [{ shown, abi: is.abi }];
    });
  const highest = all.filter(({ abi }) => all.every((other) => order(other.abi, abi) <= 0));
  return new Set(highest.map(({ shown }) => shown));
}

function kernel(name: string): { readonly line: string; readonly abi: string } | undefined {
  const parts = /^linux-image-(?:unsigned-)?(\d+\.\d+\.\d+)-(\d+)-([a-z][a-z-]*)$/.exec(name);
  if (parts === null) return undefined;
  const [, upstream = '', abi = '', flavour = ''] = parts;
  return { line: `${upstream} ${flavour}`, abi: `${upstream}-${abi}` };
}

function bare(shown: string): string {
  return shown.split(':')[0] ?? '';
}

/** deb-version(7), by text cut into runs; numbers as large as they like. */
export function order(a: string, b: string): number {
  const [left, right] = [split(a), split(b)];
  for (const [i, part] of left.entries()) {
    const difference = compareRuns(part, right[i] ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
}

function split(version: string): readonly string[] {
  const [, epoch = '0', rest = ''] = /^(?:(\d+):)?(.*)$/.exec(version) ?? [];
  const [, upstream = '', revision = ''] = /^(.*)-([^-]*)$/.exec(rest) ?? ['', rest, '0'];
  return [epoch, upstream, revision];
}

function compareRuns(a: string, b: string): number {
  if (a === '' && b === '') return 0;
  const [, aText = '', aNumber = '', aRest = ''] = /^(\D*)(\d*)(.*)$/.exec(a) ?? [];
  const [, bText = '', bNumber = '', bRest = ''] = /^(\D*)(\d*)(.*)$/.exec(b) ?? [];
  for (let i = 0; i < Math.max(aText.length, bText.length); i++) {
    const difference = weight(aText[i]) - weight(bText[i]);
    if (difference !== 0) return difference;
  }
  const [left, right] = [BigInt(aNumber || '0'), BigInt(bNumber || '0')];
  if (left !== right) return left < right ? -1 : 1;
  return compareRuns(aRest, bRest);
}

function weight(character: string | undefined): number {
  if (character === undefined) return 0;
  if (character === '~') return -1;
  return character.charCodeAt(0) + (/[A-Za-z]/.test(character) ? 0 : 1_000);
}
