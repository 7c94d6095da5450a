import type { News } from './report/events.js';

export interface Ending {
  readonly finished: Extract<News, { type: 'finished' }>;
  /** It is certain that nothing was changed, so there is nothing to look for. */
  readonly untouched: boolean;
  /** Only of errors that nobody foresaw. */
  readonly stack?: string;
}

/** How a run that threw has ended. One sentence for what a user can mend; anything else is a bug, and says so. */
export function endingOf(error: unknown): Ending {
  const { name, message, stack } = described(error);
  switch (name) {
    case 'InputError':
      return { finished: finished('failed', `Input ${message}`), untouched: true };
    case 'RefusedError':
      return { finished: finished('refused', message), untouched: true };
    case 'FeedError':
      return { finished: finished('unknown', message), untouched: false };
    case 'CloudError':
    case 'BuildError':
      return {
        finished: finished('failed', message, 'Run again when it is mended.'),
        untouched: false,
      };
    case 'CancelledError':
    case 'AbortError':
      return {
        finished: finished(
          'held',
          'The run was cancelled.',
          'Run again: the next run goes on from what it finds.',
        ),
        untouched: false,
      };
    default:
      return {
        finished: finished(
          'failed',
          `This is a bug in patch-cycle: ${message}`,
          'Run again with debug logging, which shows where it happened, and open an issue with that log.',
        ),
        untouched: false,
        ...(stack === undefined ? {} : { stack }),
      };
  }
}

/** By its members and not by its class: errors of node itself may be of another realm. */
function described(error: unknown): Pick<Error, 'name' | 'message' | 'stack'> {
  const isError =
    typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
  return isError ? (error as Error) : { name: 'unknown', message: String(error) };
}

function finished(
  result: Ending['finished']['result'],
  reason: string,
  mend?: string,
): Ending['finished'] {
  return { type: 'finished', result, reason, ...(mend === undefined ? {} : { mend }) };
}
