import type { Cloud, Group } from '../ports.js';
import type { Tell } from '../report/events.js';
import { resumable } from './finish.js';
import { journalKeys, readJournal } from './journal.js';
import type { LeftBehind } from './rest.js';

/**
 * A roll that ended while zones were uneven leaves AZRebalance suspended, on record. Once the zones are even, the
 * next run resumes it; until then it says so.
 */
export async function releaseLeftovers(
  cloud: Cloud,
  groups: readonly Group[],
  tell: Tell,
): Promise<void> {
  for (const group of groups) {
    const journal = readJournal(group);
    if (journal.suspended.length === 0) continue;
    const processes = resumable({ group, journal });
    const stays = journal.suspended.filter(
      (process) => group.suspended.includes(process) && !processes.includes(process),
    );
    if (processes.length > 0) {
      await cloud.autoScaling.resume(group.name, processes);
      const what = `${processes.join(', ')} resumed`;
      tell({ type: 'setting-changed', resource: group.name, what, givenBack: true });
    }
    if (stays.length === 0) await cloud.autoScaling.untag(group.name, journalKeys(group, false));
    else tell({ type: 'left', ...staysSuspended(group.name, stays) });
  }
}

export function staysSuspended(resource: string, processes: readonly string[]): LeftBehind {
  return {
    resource,
    what: `${processes.join(', ')} stays suspended, because its zones differ by more than one instance`,
    mend: 'Even the zones out; the next run resumes it.',
  };
}
