import { type CloudError, isCloudError } from '../errors.js';
import type { Tell } from '../report/events.js';

/** A refusal is told, and the rest is tried all the same. */
export async function trying(
  tell: Tell,
  resource: string,
  what: string,
  work: () => Promise<void>,
  mendOf: (error: CloudError) => string | undefined = () => undefined,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isCloudError(error)) throw error;
    tell({
      type: 'left',
      resource,
      what: `${what}: ${error.message}`,
      mend: mendOf(error) ?? 'The fleet is not touched by it. The next run tries it again.',
    });
  }
}
