export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
export type MissingData = 'missing' | 'ignore' | 'breaching' | 'notBreaching';

/**
 * What an alarm makes of the periods in its evaluation range, oldest first: true breaches, false does not, undefined
 * has no data. With as many data as it evaluates, the newest of them decide and gaps do not count; with fewer, gaps are
 * filled as the alarm says (CloudWatch guide, "Configuring how CloudWatch alarms treat missing data").
 */
export function evaluate(
  range: readonly (boolean | undefined)[],
  alarm: { readonly periods: number; readonly toAlarm: number; readonly missing: MissingData },
  current: AlarmState,
): AlarmState {
  const known = range.filter((breach) => breach !== undefined).slice(-alarm.periods);
  const breaching = known.filter(Boolean).length;
  const gaps = alarm.periods - known.length;
  if (gaps === 0) return breaching >= alarm.toAlarm ? 'ALARM' : 'OK';
  switch (alarm.missing) {
    case 'breaching':
      return breaching + gaps >= alarm.toAlarm ? 'ALARM' : 'OK';
    case 'notBreaching':
      return breaching >= alarm.toAlarm ? 'ALARM' : 'OK';
    case 'missing':
      if (known.length === 0) return 'INSUFFICIENT_DATA';
      return breaching >= Math.min(alarm.toAlarm, known.length) ? 'ALARM' : 'OK';
    case 'ignore':
      if (breaching >= alarm.toAlarm) return 'ALARM';
      return breaching === known.length ? current : 'OK';
  }
}

const COMPARISONS = {
  GreaterThanOrEqualToThreshold: {
    breaches: (value: number, threshold: number) => value >= threshold,
    words: 'greater than or equal to',
  },
  GreaterThanThreshold: {
    breaches: (value: number, threshold: number) => value > threshold,
    words: 'greater than',
  },
  LessThanThreshold: {
    breaches: (value: number, threshold: number) => value < threshold,
    words: 'less than',
  },
  LessThanOrEqualToThreshold: {
    breaches: (value: number, threshold: number) => value <= threshold,
    words: 'less than or equal to',
  },
} as const;

export type Comparison = keyof typeof COMPARISONS;

export function isComparison(name: string): name is Comparison {
  return Object.hasOwn(COMPARISONS, name);
}

export function breaches(comparison: Comparison, value: number, threshold: number): boolean {
  return COMPARISONS[comparison].breaches(value, threshold);
}

export function wordsOf(comparison: Comparison): string {
  return COMPARISONS[comparison].words;
}
