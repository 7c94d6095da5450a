import * as v from 'valibot';

/** Ubuntu's own judgement of a CVE, least first: ubuntu-com-security-api, webapp/views.py, `_sort_by_priority`. */
export const PRIORITIES = ['negligible', 'low', 'medium', 'high', 'critical'] as const;

export type KnownPriority = (typeof PRIORITIES)[number];

/** `unknown`: Ubuntu has not said yet, or could not be asked. It counts as high. */
export type Priority = KnownPriority | 'unknown';

const Answer = v.object({ id: v.string(), priority: v.string() });

/** The priority in what `/security/cves/<id>.json` answers; undefined when that is not about this CVE. */
export function readPriority(cve: string, answer: unknown): Priority | undefined {
  const read = v.safeParse(Answer, answer);
  if (!read.success || read.output.id.toUpperCase() !== cve.toUpperCase()) return undefined;
  return priorityOf(read.output.priority) ?? 'unknown';
}

/** Undefined for a word that is none of Ubuntu's scale, such as `untriaged`. */
export function priorityOf(word: string): KnownPriority | undefined {
  return PRIORITIES.find((known) => known === word);
}

/** For sorting, and for `minimum-priority`. */
export function rankOf(priority: Priority): number {
  return PRIORITIES.indexOf(priority === 'unknown' ? 'high' : priority);
}

/**
 * A notice is as bad as the worst of its CVEs. One without CVEs, a regression say, is of unknown priority. Unknown stands before
 * high: it counts as much, and may yet turn out to be critical.
 */
export function worstOf(priorities: readonly Priority[]): Priority {
  if (priorities.includes('critical')) return 'critical';
  if (priorities.length === 0 || priorities.includes('unknown')) return 'unknown';
  return priorities.reduce((worst, one) => (rankOf(one) > rankOf(worst) ? one : worst));
}
