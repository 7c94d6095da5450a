import type { Instant } from '../ports.js';

/** How numbers, times and lists are worded, the same everywhere a person reads them. UTC throughout. */

/** `04:17:00` */
export function clockTime(at: Instant): string {
  return new Date(at).toISOString().slice(11, 19);
}

/** `2026-01-20` */
export function day(at: Instant): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** `2026-01-20 04:17` */
export function minute(at: Instant): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}

/** Two units at most: `45s`, `12m 5s`, `1h 23m`, `3d 4h`. Less than a second is `0s`. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1_000));
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first === -1) return '0s';
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join(' ');
}

/** `1 instance`, `6 instances`; irregular plurals are given. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c` */
export function sentenceList(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The first few of a long list, and how many were left out. */
export function firstOf(items: readonly string[], most: number): string {
  const left = items.length - most;
  return left > 0 ? `${items.slice(0, most).join(', ')} +${left}` : items.join(', ');
}

/** A full stop at the end, unless there is one. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A reason as a sentence of its own. A name at its beginning (a group, an id) keeps its spelling. */
export function reasonSentence(reason: string, names: readonly string[]): string {
  const first = reason.trim().split(/[\s,:]/, 1)[0] ?? '';
  const isName = names.includes(first) || !/^[a-z]+$/.test(first);
  return isName ? sentence(reason) : capitalised(sentence(reason));
}
