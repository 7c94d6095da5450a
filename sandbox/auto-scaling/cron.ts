/** A recurring schedule as PutScheduledUpdateGroupAction takes it: minute, hour, day of month, month, day of week. */
export interface Cron {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  /** With both days restricted either of them will do, as of crontab(5). */
  readonly eitherDay: boolean;
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** No schedule that ever comes is further away: 29 February, over a century's end. */
const HORIZON = 9 * 366;

/** Undefined when the text is no schedule. */
export function readCron(text: string): Cron | undefined {
  const fields = text.trim().split(/\s+/);
  const [minute, hour, day, month, weekday] = fields as [string, string, string, string, string];
  if (fields.length !== 5) return undefined;
  const minutes = readField(minute, 0, 59);
  const hours = readField(hour, 0, 23);
  const days = readField(day, 1, 31);
  const months = readField(month, 1, 12, MONTHS);
  const weekdays = readField(weekday, 0, 7, WEEKDAYS);
  if (!minutes || !hours || !days || !months || !weekdays) return undefined;
  return {
    minutes,
    hours,
    days,
    months,
    weekdays: new Set([...weekdays].map((number) => number % 7)),
    eitherDay: !day.startsWith('*') && !weekday.startsWith('*'),
  };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');

/** Lists of `*`, numbers, names and ranges, each with a step. */
function readField(
  text: string,
  from: number,
  to: number,
  names: readonly string[] = [],
): ReadonlySet<number> | undefined {
  const values = new Set<number>();
  const numberOf = (word: string): number => {
    const named = names.indexOf(word.toLowerCase());
    if (named >= 0) return named + from;
    return /^\d+$/.test(word) ? Number(word) : Number.NaN;
  };
  for (const part of text.split(',')) {
    const [range = '', step = '1', ...rest] = part.split('/');
    const [first = '', last, ...more] = range.split('-');
    const low = range === '*' ? from : numberOf(first);
    const high =
      range === '*' || (last === undefined && part.includes('/')) ? to : numberOf(last ?? first);
    const by = numberOf(step);
    const isSound = low >= from && high <= to && low <= high && by >= 1;
    if (!isSound || rest.length > 0 || more.length > 0) return undefined;
    for (let value = low; value <= high; value += by) values.add(value);
  }
  return values;
}

/** The first minute after `instant`, both in milliseconds of the schedule's own time; undefined when none comes. */
export function nextOf(cron: Cron, instant: number): number | undefined {
  const start = Math.floor(instant / MINUTE) * MINUTE + MINUTE;
  for (let count = 0; count <= HORIZON; count++) {
    const midnight = Math.floor(start / DAY) * DAY + count * DAY;
    if (!isDay(cron, new Date(midnight))) continue;
    for (let hour = 0; hour < 24; hour++) {
      if (!cron.hours.has(hour)) continue;
      for (let minute = 0; minute < 60; minute++) {
        const at = midnight + (hour * 60 + minute) * MINUTE;
        if (cron.minutes.has(minute) && at >= start) return at;
      }
    }
  }
  return undefined;
}

function isDay(cron: Cron, date: Date): boolean {
  if (!cron.months.has(date.getUTCMonth() + 1)) return false;
  const [day, weekday] = [cron.days.has(date.getUTCDate()), cron.weekdays.has(date.getUTCDay())];
  return cron.eitherDay ? day || weekday : day && weekday;
}
