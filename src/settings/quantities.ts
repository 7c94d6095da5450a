import { InputError } from '../errors.js';
import type { Amount } from '../rollout/plan-types.js';

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** A job on a runner of one's own ends after five days, so nothing longer can ever be waited for. */
const LONGEST = 5 * 24 * UNITS.h;

/** Whole milliseconds from `250ms`, `90s`, `5m` or `1h`. */
export function readDuration(input: string, value: string, limits = { least: 0 }): number {
  const parts = /^(\d+)(ms|s|m|h)$/.exec(value);
  if (parts === null) {
    throw new InputError(
      input,
      `${value === '' ? 'is empty' : `'${value}' is not a duration`}. Write a whole number and its unit, such as 90s, 5m, 1h or 250ms.`,
    );
  }
  const duration = Number(parts[1]) * UNITS[parts[2] as keyof typeof UNITS];
  if (duration < limits.least) {
    throw new InputError(input, `'${value}' is too short. The shortest is ${limits.least}ms.`);
  }
  if (duration > LONGEST) {
    throw new InputError(input, `'${value}' is longer than any job may run. The longest is 120h.`);
  }
  return duration;
}

/** At least one instance, from `2`, or 1 to 100 percent, from `25%`. */
export function readAmount(input: string, value: string): Amount {
  const parts = /^(\d+)(%?)$/.exec(value);
  if (parts === null) {
    throw new InputError(
      input,
      `${value === '' ? 'is empty' : `'${value}' is not an amount`}. Write a whole number of instances, such as 2, or a percentage, such as 25%.`,
    );
  }
  const number = Number(parts[1]);
  if (number < 1) {
    throw new InputError(input, `'${value}' is too little. The least is 1 instance or 1%.`);
  }
  if (parts[2] === '%') {
    if (number <= 100) return { unit: 'percent', value: number };
    throw new InputError(input, `'${value}' is more than there is. The most is 100%.`);
  }
  if (Number.isSafeInteger(number)) return { unit: 'instances', value: number };
  throw new InputError(input, `'${value}' is more instances than any group has.`);
}

const DAY = 24 * UNITS.h;

/** Whole days, in milliseconds, from `30d`; undefined when there is none. */
export function readAge(input: string, value: string): number | undefined {
  if (value === '') return undefined;
  const days = Number(/^(\d{1,5})d$/.exec(value)?.[1] ?? 0);
  if (days >= 1) return days * DAY;
  throw new InputError(input, `'${value}' is not an age. Write whole days, such as 30d.`);
}
