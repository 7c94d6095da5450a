import type { Happening } from '../record.js';

/** How often a caller asked for an action, and what came of it. */
export interface CallCount {
  readonly caller: string;
  /** `autoscaling:LaunchInstances`. */
  readonly action: string;
  readonly ok: number;
  /** Error codes and how often each was answered. */
  readonly refused: Readonly<Record<string, number>>;
}

/** Callers and actions in the order of their first call. */
export function callsBy(history: readonly Happening[]): readonly CallCount[] {
  const counts = new Map<
    string,
    { caller: string; action: string; ok: number; refused: Map<string, number> }
  >();
  for (const happening of history) {
    if (happening.kind !== 'call') continue;
    const { caller, service, action: name, outcome } = happening;
    const action = `${service}:${name}`;
    const key = `${caller} ${action}`;
    const count = counts.get(key) ?? { caller, action, ok: 0, refused: new Map() };
    counts.set(key, count);
    if (outcome === 'ok') count.ok++;
    else count.refused.set(outcome, (count.refused.get(outcome) ?? 0) + 1);
  }
  return [...counts.values()].map((count) => ({
    ...count,
    refused: Object.fromEntries(count.refused),
  }));
}

/** Everything that somebody or something caused, by what the record names as its cause. */
export function causedBy(
  history: readonly Happening[],
  cause: string | RegExp,
): readonly Extract<Happening, { cause: string }>[] {
  return history.filter(
    (happening): happening is Extract<Happening, { cause: string }> =>
      'cause' in happening &&
      (typeof cause === 'string' ? happening.cause === cause : cause.test(happening.cause)),
  );
}
