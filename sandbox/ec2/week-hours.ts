import { ApiError, fields, list } from '../api.js';

/** The 168 hours of a week from Sunday 00:00 UTC: true where a window is open. */
export type WeekHours = readonly boolean[];

/** `TimeRange` of CreateInstanceEventWindow. */
export const TIME_RANGES = list(
  fields({ StartWeekDay: 'text', StartHour: 'int', EndWeekDay: 'text', EndHour: 'int' }),
);

export interface TimeRange {
  readonly StartWeekDay?: string;
  readonly StartHour?: number;
  readonly EndWeekDay?: string;
  readonly EndHour?: number;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const HOURS_OF_WEEK = 168;
const MIN_RANGE = 2;
const MIN_TOTAL = 4;

/** @throws ApiError InvalidParameterValue: a range of less than two hours, or less than four in all */
export function hoursOfRanges(ranges: readonly TimeRange[]): WeekHours {
  return laidTogether(
    ranges.map((range) => ({
      from: hourOf(range.StartWeekDay, range.StartHour),
      until: hourOf(range.EndWeekDay, range.EndHour),
    })),
  );
}

/**
 * `* 0-4,20-23 * * 1,5`: hours and days of the week alone. A range ends where its last hour begins: `20-23` is the
 * guide's example of three hours, `0-2` of the shortest range that is allowed, two.
 * @throws ApiError InvalidParameterValue
 */
export function hoursOfCron(expression: string): WeekHours {
  const [minute, hours = '', day, month, days = '', ...more] = expression.trim().split(/\s+/);
  if (minute !== '*' || day !== '*' || month !== '*' || days === '' || more.length > 0) {
    throw invalid(`The cron expression '${expression}' is not valid.`);
  }
  const onDays = days === '*' ? DAYS.map((_, index) => index) : days.split(',').flatMap(daysOf);
  const ranges = hours.split(',').map((range) => {
    const [, from, until] = /^(\d{1,2})-(\d{1,2})$/.exec(range) ?? [];
    const last = Number(until);
    if (from === undefined || Number(from) > 23 || last > 23) {
      throw invalid(`The hours '${hours}' of the cron expression are not valid.`);
    }
    return { from: Number(from), until: last };
  });
  return laidTogether(
    onDays.flatMap((weekday) =>
      ranges.map(({ from, until }) => ({
        from: weekday * 24 + from,
        until: (weekday * 24 + (until > from ? until : until + 24)) % HOURS_OF_WEEK,
      })),
    ),
  );
}

function daysOf(text: string): readonly number[] {
  const [, from, until = from] = /^(\w+)(?:-(\w+))?$/.exec(text) ?? [];
  const [first, last] = [dayOf(from), dayOf(until)];
  const count = ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (first + index) % 7);
}

function dayOf(text = ''): number {
  const day = /^[0-6]$/.test(text)
    ? Number(text)
    : DAYS.findIndex((name) => name.slice(0, 3) === text.toLowerCase());
  if (day < 0) throw invalid(`'${text}' is not a day of the week.`);
  return day;
}

function hourOf(weekday = '', hour = -1): number {
  const day = DAYS.indexOf(weekday.toLowerCase());
  if (day < 0) throw invalid(`Invalid value '${weekday}' for WeekDay.`);
  if (hour < 0 || hour > 23) throw invalid(`Invalid value '${hour}' for Hour.`);
  return day * 24 + hour;
}

function laidTogether(
  ranges: readonly { readonly from: number; readonly until: number }[],
): WeekHours {
  const open = new Array<boolean>(HOURS_OF_WEEK).fill(false);
  for (const { from, until } of ranges) {
    const length = (until - from + HOURS_OF_WEEK) % HOURS_OF_WEEK;
    if (length < MIN_RANGE) throw invalid('The minimum time range is 2 hours.');
    for (let hour = 0; hour < length; hour++) open[(from + hour) % HOURS_OF_WEEK] = true;
  }
  if (open.filter(Boolean).length < MIN_TOTAL) {
    throw invalid('The combined time ranges must total at least 4 hours.');
  }
  return open;
}

function invalid(message: string): ApiError {
  return new ApiError('InvalidParameterValue', message);
}
