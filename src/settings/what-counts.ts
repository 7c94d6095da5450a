import { InputError } from '../errors.js';
import { PRIORITIES } from '../notices/priority.js';
import type { IgnoredNotice, WhatCounts } from '../notices/what-counts.js';
import { nearest } from './spelling.js';

const DAY = 86_400_000;

/** The inputs that say which findings make a cycle needed. @throws InputError */
export function readWhatCounts(input: (name: string) => string): WhatCounts {
  return {
    minimumPriority: readPriority(input('minimum-priority')),
    packages: readPatterns('packages', input('packages')),
    ignorePackages: readPatterns('ignore-packages', input('ignore-packages')),
    ignoreNotices: readIgnored(input('ignore-notices')),
  };
}

function readPriority(value: string): WhatCounts['minimumPriority'] {
  const known = PRIORITIES.find((one) => one === value);
  if (known !== undefined) return known;
  const meant = nearest(value, PRIORITIES);
  throw new InputError(
    'minimum-priority',
    `${value === '' ? 'is empty' : `'${value}' is not a priority`}. ${
      meant === undefined ? '' : `Did you mean ${meant}? `
    }Write one of Ubuntu's: ${PRIORITIES.join(', ')}.`,
  );
}

/** What package names are made of, with stars and question marks. */
const PATTERN = /^[a-z0-9+.:*?-]+$/;

function readPatterns(input: string, value: string): readonly string[] {
  const patterns = value.split(/[\s,]+/).filter((item) => item !== '');
  for (const pattern of patterns) {
    if (PATTERN.test(pattern)) continue;
    throw new InputError(
      input,
      `'${pattern}' is not a pattern of package names. Write names in small letters, with * for any characters and ? for one, such as linux-image-*, one a line or separated by commas.`,
    );
  }
  return [...new Set(patterns)];
}

const ENTRY = /^(USN-\d{1,5}-\d{1,2}) until (\d{4}-\d{2}-\d{2}): *(.+)$/;

function readIgnored(value: string): readonly IgnoredNotice[] {
  const lines = value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const entries = lines.map(readEntry);
  const twice = entries.find((entry, i) => entries.findIndex(({ id }) => id === entry.id) !== i);
  if (twice === undefined) return entries;
  throw new InputError('ignore-notices', `names ${twice.id} twice. Leave one of them out.`);
}

function readEntry(line: string): IgnoredNotice {
  const [, id, day, reason] = ENTRY.exec(line) ?? [];
  if (id === undefined || day === undefined || reason === undefined) {
    throw new InputError(
      'ignore-notices',
      `'${line}' is not a notice, the last day on which to ignore it, and why. Write one a line, such as: USN-7959-1 until 2026-03-31: klibc is only in the initramfs`,
    );
  }
  const begins = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(begins) || new Date(begins).toISOString().slice(0, 10) !== day) {
    throw new InputError('ignore-notices', `'${line}': there is no day ${day}.`);
  }
  return { id, reason, until: begins + DAY };
}
