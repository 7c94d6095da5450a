// Our order of versions against dpkg's own, over versions made up by the thousand. Needs dpkg, perl and libdpkg-perl.
//
// `dpkg --compare-versions` costs a process a pair, so it is asked for the neighbours of one long sorted list: its order is
// total, so it then stands behind every pair of the list. Dpkg::Version, dpkg's other implementation, is asked for
// each pair by itself, all in one process; where it differs from us, dpkg is asked for that pair. SEED=... plays others.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { compareVersions, parseVersion } from '../build/src/notices/version.js';

const LIST = 4_000;
const PAIRS = 150_000;
const SPELLINGS = 300;
const seed = Number(process.env.SEED ?? 1);

/** mulberry32: small, and the same everywhere. */
function chance(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const next = chance(seed);
const pick = (items) => items[Math.floor(next() * items.length)];
const times = (count, make) => Array.from({ length: count }, make);

const real = readFileSync(
  new URL('../__tests__/fixtures/versions/ordered.tsv', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .flatMap((line) => line.split('\t').slice(0, 2))
  .filter((text) => parseVersion(text) !== undefined);

const DIGITS = [
  '0',
  '1',
  '9',
  '10',
  '00',
  '007',
  '2',
  '20',
  '9007199254740993',
  '18446744073709551616',
];
const OTHERS = ['~', '~~', '.', '+', 'a', 'Z', 'z', 'b', '~rc', '+esm', 'ubuntu', '~esm', '+Fips'];
const part = () =>
  times(1 + Math.floor(next() * 5), () => pick(next() < 0.5 ? DIGITS : OTHERS)).join('');
const glue = () => pick(['', '', '-', '-', '.', ':']);

/** Most are near a real one, or near another made up before: far apart versions differ in their first letter. */
function madeUp(near) {
  const way = next();
  if (way < 0.2) return pick(real);
  const text =
    way < 0.6
      ? edited(pick(near.length > 0 && next() < 0.7 ? near : real))
      : `${pick(['', '', '0:', '1:', '2147483647:'])}${pick(DIGITS)}${part()}${glue()}${part()}${pick(['', `-${part()}`])}`;
  // On dpkg's command line a hyphen begins an option.
  return parseVersion(text) === undefined || text.startsWith('-') ? madeUp(near) : text;
}

function edited(text) {
  const at = Math.floor(next() * (text.length + 1));
  const dropped = next() < 0.5 ? 1 : 0;
  const added = next() < 0.7 ? pick(next() < 0.5 ? DIGITS : [...OTHERS, '-', ':']) : '';
  return text.slice(0, at) + added + text.slice(at + dropped);
}

const order = (a, b) => compareVersions(parseVersion(a), parseVersion(b));
const OPERATORS = { '-1': 'lt', 0: 'eq', 1: 'gt' };
const wrong = [];

function run(command, args, input) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error || status !== 0) throw error ?? new Error(`${command}: exit ${status}: ${stderr}`);
  return stdout;
}

const ASK =
  'while [ $# -ge 3 ]; do dpkg --compare-versions "$1" "$2" "$3" || echo "$*" | cut -d" " -f1-3; shift 3; done';

function askDpkg(pairs) {
  const input = pairs.map(([a, b]) => `${a}\n${OPERATORS[order(a, b)]}\n${b}\n`).join('');
  const denied = run('xargs', ['-d', '\n', '-n', '600', '-P', '4', 'sh', '-c', ASK, 'sh'], input);
  wrong.push(
    ...denied
      .split('\n')
      .filter(Boolean)
      .map((line) => `dpkg denies: ${line}`),
  );
}

const PERL =
  'while (<STDIN>) { chomp; my ($x, $y) = split /\\t/; print eval { version_compare($x, $y) } // "nothing", "\\n" }';

/** Those of the pairs that Dpkg::Version puts otherwise than we do. */
function askPerl(pairs) {
  const input = pairs.map((pair) => `${pair.join('\t')}\n`).join('');
  const said = run('perl', ['-MDpkg::Version', '-e', PERL], input).trim().split('\n');
  if (said.length !== pairs.length) {
    throw new Error(`${said.length} answers to ${pairs.length} pairs`);
  }
  return pairs.filter(([a, b], i) => said[i] !== String(order(a, b)));
}

function askValid(texts) {
  for (const text of texts) {
    const { status } = spawnSync('dpkg', ['--validate-version', '--', text], { encoding: 'utf8' });
    const ours = parseVersion(text) !== undefined;
    if ((status === 0) !== ours)
      wrong.push(`dpkg ${status === 0 ? 'takes' : 'rejects'}, we do not: ${text}`);
  }
}

const list = [];
for (let i = 0; i < LIST; i++) list.push(madeUp(list.slice(-50)));
const sorted = [...list].sort(order);
askDpkg(sorted.slice(1).map((text, i) => [sorted[i], text]));

const pairs = times(PAIRS, () => {
  const a = madeUp([]);
  return [a, next() < 0.8 ? madeUp([a]) : pick(list)];
});
// Perl loses digits over 2^64 and takes no sign before an epoch, as dpkg does: where the two disagree, dpkg decides.
const disputed = askPerl(pairs);
askDpkg([...disputed, ...pairs.slice(0, LIST / 2)]);

const odd = times(
  SPELLINGS,
  () => edited(edited(pick(real))) + pick(['', '', '_', ' ', ':', '-', 'é', '%']),
);
askValid(odd.filter((text) => !text.startsWith('-') && text.trim() !== ''));

const equal = pairs.filter(([a, b]) => order(a, b) === 0).length;
const behind = (LIST * (LIST - 1)) / 2;
console.log(
  `seed ${seed}: ${PAIRS} pairs asked of Dpkg::Version (${equal} equal; ${disputed.length} disputed, so asked of dpkg too), ` +
    `${LIST / 2} of them and a chain of ${LIST} versions (${behind} pairs) of dpkg --compare-versions, ` +
    `${odd.length} spellings of dpkg --validate-version: ${wrong.length} differences`,
);
for (const line of wrong.slice(0, 20)) console.error(line);
process.exitCode = wrong.length === 0 ? 0 : 1;
