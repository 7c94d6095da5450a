/**
 * Debian's version order (deb-version(7)), the sandbox's own: what judges the code under test must not share its bugs.
 * Negative when `a` is older than `b`, zero when dpkg deems them equal.
 */
export function compareVersions(a: string, b: string): number {
  const left = split(a);
  const right = split(b);
  return (
    compareDigits(left.epoch, right.epoch) ||
    comparePart(left.upstream, right.upstream) ||
    comparePart(left.revision, right.revision)
  );
}

export function newest(versions: readonly string[]): string | undefined {
  return versions.reduce<string | undefined>(
    (best, version) => (best === undefined || compareVersions(version, best) > 0 ? version : best),
    undefined,
  );
}

function split(version: string): { epoch: string; upstream: string; revision: string } {
  const colon = version.indexOf(':');
  const rest = version.slice(colon + 1);
  const dash = rest.lastIndexOf('-');
  return {
    epoch: colon < 0 ? '' : version.slice(0, colon),
    upstream: dash < 0 ? rest : rest.slice(0, dash),
    revision: dash < 0 ? '' : rest.slice(dash + 1),
  };
}

/** Text and number alternate, text first; what has run out counts as empty text and zero. */
function comparePart(a: string, b: string): number {
  const left = runs(a);
  const right = runs(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [leftText, leftDigits] = left[i] ?? ['', ''];
    const [rightText, rightDigits] = right[i] ?? ['', ''];
    const order = compareText(leftText, rightText) || compareDigits(leftDigits, rightDigits);
    if (order !== 0) return order;
  }
  return 0;
}

function runs(part: string): (readonly [text: string, digits: string])[] {
  return Array.from(part.matchAll(/(\D*)(\d*)/g), ([, text = '', digits = '']) => [text, digits]);
}

function compareText(a: string, b: string): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const order = weight(a[i]) - weight(b[i]);
    if (order !== 0) return order;
  }
  return 0;
}

/** A tilde sorts before the end of the text, letters before all other characters. */
function weight(char: string | undefined): number {
  if (char === undefined) return 0;
  if (char === '~') return -1;
  return /[A-Za-z]/.test(char) ? char.charCodeAt(0) : char.charCodeAt(0) + 0x100;
}

/** By value, however long: versions carry dates and hashes that no number type holds. */
function compareDigits(a: string, b: string): number {
  const left = a.replace(/^0+/, '');
  const right = b.replace(/^0+/, '');
  if (left.length !== right.length) return left.length - right.length;
  return left === right ? 0 : left < right ? -1 : 1;
}
