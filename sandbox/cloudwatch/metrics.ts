import { type Instant, MINUTE } from '../clock.js';

export type Dimensions = readonly { readonly Name?: string; readonly Value?: string }[];
export type Statistic = 'SampleCount' | 'Average' | 'Sum' | 'Minimum' | 'Maximum';

export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Dimensions;
}

interface Minute {
  readonly at: Instant;
  sum: number;
  count: number;
  min: number;
  max: number;
}

/** What is measured when asked, such as a fleet's health; undefined is no data. */
export type Gauge = (metric: Metric) => number | undefined;

/** Data points by minutes: what callers put, and what gauges show once a minute for the metrics that are watched. */
export class Metrics {
  readonly #minutes = new Map<string, Minute[]>();

  put(metric: Metric, value: number, at: Instant): void {
    const key = keyOf(metric);
    const minutes = this.#minutes.get(key) ?? [];
    this.#minutes.set(key, minutes);
    const start = Math.floor(at / MINUTE) * MINUTE;
    const known = minutes.find((minute) => minute.at === start);
    if (known === undefined) {
      minutes.push({ at: start, sum: value, count: 1, min: value, max: value });
      return;
    }
    known.sum += value;
    known.count++;
    known.min = Math.min(known.min, value);
    known.max = Math.max(known.max, value);
  }

  /** One period's value from `from` to before `until`; undefined without data. */
  value(metric: Metric, statistic: Statistic, from: Instant, until: Instant): number | undefined {
    const minutes = (this.#minutes.get(keyOf(metric)) ?? []).filter(
      ({ at }) => from <= at && at < until,
    );
    if (minutes.length === 0) return undefined;
    const sum = minutes.reduce((total, minute) => total + minute.sum, 0);
    const count = minutes.reduce((total, minute) => total + minute.count, 0);
    switch (statistic) {
      case 'SampleCount':
        return count;
      case 'Average':
        return sum / count;
      case 'Sum':
        return sum;
      case 'Minimum':
        return Math.min(...minutes.map((minute) => minute.min));
      case 'Maximum':
        return Math.max(...minutes.map((minute) => minute.max));
    }
  }

  /** Nobody looks at what is older. */
  forgetBefore(instant: Instant): void {
    for (const [key, minutes] of this.#minutes) {
      const kept = minutes.filter(({ at }) => at >= instant);
      if (kept.length === 0) this.#minutes.delete(key);
      else if (kept.length < minutes.length) this.#minutes.set(key, kept);
    }
  }
}

/** Metrics are told apart by their dimensions, in whatever order. */
export function keyOf({ namespace, name, dimensions }: Metric): string {
  const sorted = dimensions.map(({ Name, Value }) => `${Name}=${Value}`).sort();
  return JSON.stringify([namespace, name, ...sorted]);
}
