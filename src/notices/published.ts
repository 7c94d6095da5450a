import type { Instant } from '../ports.js';

/**
 * When a notice was published. Ubuntu writes microseconds; two notices can lie within one millisecond, so `exact`
 * decides every order, and `instant` (rounded down) serves spans of hours.
 */
export interface Published {
  readonly instant: Instant;
  /** `2026-01-19T12:30:55.846108Z`: six decimals, UTC, so that the order of the texts is the order of time. */
  readonly exact: string;
}

const SHAPE = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * Reads `2026-01-19T12:30:55.846108`, which the notices API means as UTC although it names no zone.
 * Undefined for anything else, impossible dates included.
 */
export function parsePublished(text: string): Published | undefined {
  const [, date, time, fraction = '', zone = 'Z'] = SHAPE.exec(text) ?? [];
  if (date === undefined || time === undefined) return undefined;
  const local = Date.parse(`${date}T${time}Z`);
  // Date.parse takes 30 February for 2 March.
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(`${date}T${time}`)) {
    return undefined;
  }
  const seconds = Date.parse(`${date}T${time}${zone}`);
  if (Number.isNaN(seconds)) return undefined;
  const micros = fraction.slice(0, 6).padEnd(6, '0');
  return {
    instant: seconds + Math.floor(Number(micros) / 1_000),
    exact: `${new Date(seconds).toISOString().slice(0, 19)}.${micros}Z`,
  };
}

/** A notice can appear in the feed some time after the date it bears, which is set before it is published. */
export const OVERLAP = 48 * 60 * 60 * 1_000;

const DAY = 24 * 60 * 60 * 1_000;

/**
 * How far before a moment the notices count that may have come late: 48 hours, and on to the start of that day (UTC),
 * since OVAL dates notices by the day. So both feeds have the same notices in the window.
 */
export function windowStart(moment: Instant): Instant {
  return Math.floor((moment - OVERLAP) / DAY) * DAY;
}

/** The API's own order, `newest`: by time of publication, then by id, both descending. */
export function newestFirst(
  a: { readonly id: string; readonly published: Published },
  b: { readonly id: string; readonly published: Published },
): number {
  return descending(a.published.exact, b.published.exact) || descending(a.id, b.id);
}

function descending(a: string, b: string): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
