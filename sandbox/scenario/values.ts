import * as v from 'valibot';
import { nearest } from './spelling.js';

/** The kinds of value that scenario files are made of. Each says in its message what it would have allowed. */

/** A mapping with these keys and no others. */
export function mapping<const E extends v.ObjectEntries>(entries: E) {
  return v.pipe(
    v.unknown(),
    // To the library a list is an object too.
    v.check(isMapping, 'must be a mapping'),
    v.strictObject(entries, (issue) => {
      const key = String(issue.path?.at(-1)?.key);
      return issue.expected === 'never' ? notKnown(key, Object.keys(entries)) : 'is missing';
    }),
  );
}

function isMapping(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function notKnown(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  const hint = near === undefined ? '' : `; did you mean '${near}'?`;
  return `is not known${hint}; known here: ${known.join(', ')}`;
}

export const name = v.pipe(
  v.string('must be a name (text)'),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,254}$/, 'must be letters, digits, spaces, . _ and -'),
);

export const flag = v.boolean('must be true or false');

export function whole(from: number, to: number) {
  const message = `must be a whole number from ${from} to ${to}`;
  return v.pipe(
    v.number(message),
    v.integer(message),
    v.minValue(from, message),
    v.maxValue(to, message),
  );
}

export function oneOf<const T extends readonly string[]>(words: T) {
  return v.picklist(words, (issue) => {
    const near = nearest(String(issue.input), words);
    const hint = near === undefined ? '' : `; did you mean '${near}'?`;
    return `must be one of ${words.join(', ')}${hint}`;
  });
}

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Milliseconds, written `500ms`, `30s`, `5m`, `2h` or `1d`. */
export const duration = v.pipe(
  v.string('must be a duration such as 30s, 5m, 2h or 1d'),
  v.regex(/^\d{1,6}(ms|s|m|h|d)$/, 'must be a duration such as 30s, 5m, 2h or 1d'),
  v.transform((text) => {
    const [, amount, unit] = /^(\d+)(\w+)$/.exec(text) as unknown as [string, string, string];
    return Number(amount) * UNITS[unit as keyof typeof UNITS];
  }),
);

/** Milliseconds since the Unix epoch, written as ISO 8601 in UTC. */
export const moment = v.pipe(
  v.union([v.string(), v.date()], 'must be a moment such as 2026-01-20T04:17:00Z'),
  v.transform((given) => (given instanceof Date ? given.toISOString() : given)),
  v.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/,
    'must be a moment such as 2026-01-20T04:17:00Z',
  ),
  v.transform((text) => Date.parse(text)),
  v.check((instant) => !Number.isNaN(instant), 'must be a moment such as 2026-01-20T04:17:00Z'),
);

/** `a`, of the scenario's region. */
export const zoneLetter = v.pipe(
  v.string('must be the letter of a zone'),
  v.regex(/^[a-c]$/, 'must be the letter of a zone: a, b or c'),
);

export const tags = v.record(
  v.string(),
  v.string('must be text (put numbers in quotes)'),
  'must be a mapping of tag keys to values',
);

export function list<S extends v.GenericSchema>(of: S) {
  return v.array(of, 'must be a list');
}
