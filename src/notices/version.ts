/** A Debian version taken apart: `[epoch:]upstream[-revision]`. */
export interface Version {
  readonly text: string;
  readonly epoch: number;
  readonly upstream: string;
  /** Empty when there is none, which is equal to `0`. */
  readonly revision: string;
}

/** dpkg keeps the epoch in a C `int`. */
const EPOCH_MAX = 2_147_483_647;

const SHAPE = /^[0-9][0-9A-Za-z.+~:-]*$/;
const REVISION = /^[0-9A-Za-z.+~]+$/;

/**
 * Takes a version apart as dpkg's `parseversion` does (lib/dpkg/parsehelp.c): the epoch ends at the first colon,
 * the revision starts after the last hyphen, blanks around the whole are dropped.
 * Undefined for what `dpkg --validate-version` finds fault with, its warnings included:
 * a package with such a version cannot be installed from an archive.
 */
export function parseVersion(text: string): Version | undefined {
  let rest = trimBlanks(text);
  let epoch = 0;
  const colon = rest.indexOf(':');
  if (colon !== -1) {
    const number = parseEpoch(rest.slice(0, colon));
    if (number === undefined) return undefined;
    epoch = number;
    rest = rest.slice(colon + 1);
  }
  const hyphen = rest.lastIndexOf('-');
  const upstream = hyphen === -1 ? rest : rest.slice(0, hyphen);
  const revision = hyphen === -1 ? '' : rest.slice(hyphen + 1);
  if (!SHAPE.test(upstream)) return undefined;
  if (hyphen !== -1 && !REVISION.test(revision)) return undefined;
  return { text, epoch, upstream, revision };
}

/** -1 when `a` is older than `b`, 1 when it is newer, 0 when dpkg takes them for equal. */
export function compareVersions(a: Version, b: Version): -1 | 0 | 1 {
  if (a.epoch !== b.epoch) return a.epoch < b.epoch ? -1 : 1;
  return compareParts(a.upstream, b.upstream) || compareParts(a.revision, b.revision);
}

function trimBlanks(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}

/** As C's `strtol` reads it: a sign is allowed, a negative number and an overflow are not. */
function parseEpoch(text: string): number | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined;
  const epoch = Number(text) + 0;
  return epoch >= 0 && epoch <= EPOCH_MAX ? epoch : undefined;
}

/**
 * dpkg's `verrevcmp` (lib/dpkg/version.c): by turns a run of non-digits, character by character, and a run of digits,
 * by value. Digits are compared as text, so that no run is too long to be exact.
 */
function compareParts(a: string, b: string): -1 | 0 | 1 {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    while ((i < a.length && !isDigit(a, i)) || (j < b.length && !isDigit(b, j))) {
      const difference = weight(a, i) - weight(b, j);
      if (difference !== 0) return difference < 0 ? -1 : 1;
      i++;
      j++;
    }
    while (a[i] === '0') i++;
    while (b[j] === '0') j++;
    let first = 0;
    while (isDigit(a, i) && isDigit(b, j)) {
      if (first === 0) first = a.charCodeAt(i) - b.charCodeAt(j);
      i++;
      j++;
    }
    if (isDigit(a, i)) return 1;
    if (isDigit(b, j)) return -1;
    if (first !== 0) return first < 0 ? -1 : 1;
  }
  return 0;
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

/** Tilde before the end, the end and digits before letters, letters before everything else. */
function weight(text: string, index: number): number {
  if (index >= text.length || isDigit(text, index)) return 0;
  const code = text.charCodeAt(index);
  if (code === 126) return -1;
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return isLetter ? code : code + 256;
}
