import type { EventEmitter } from 'node:events';

/** The runner sends SIGINT, 7.5 seconds later SIGTERM, and 2.5 seconds after that it kills. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Raised when the runner, or a person at a terminal, wants the step to end. `told` hears of it once. */
export function watchForCancel(
  told: (signal: string) => void,
  source: Pick<EventEmitter, 'on'> = process,
): AbortSignal {
  const controller = new AbortController();
  for (const signal of SIGNALS) {
    source.on(signal, () => {
      if (!controller.signal.aborted) told(signal);
      controller.abort();
    });
  }
  return controller.signal;
}
