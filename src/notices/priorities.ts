import type { CveFeed } from '../ports.js';
import type { Notice } from './notice.js';
import {
  type KnownPriority,
  type Priority,
  priorityOf,
  rankOf,
  readPriority,
  worstOf,
} from './priority.js';

/** Requests at a time. One has taken seconds, and the service answers haste with 429. */
const WIDTH = 4;

/** After so many in a row without an answer there will be none for the rest either. */
const FAILURES_MAX = 3;

/**
 * The priorities of CVEs: one request each, so each is asked for once in a run, and no more of them than is worth the wait.
 * What is not known for any reason is `unknown`, which counts as high: trouble here never hides a finding.
 */
export class Priorities {
  readonly #feed: CveFeed | undefined;
  readonly #most: number;
  readonly #asked = new Map<string, Promise<Priority>>();
  #failures = 0;

  /** @param most CVEs that may be asked for. A kernel's notice can have hundreds. */
  constructor(feed: CveFeed | undefined, most: number) {
    this.#feed = feed;
    this.#most = most;
  }

  /**
   * Those of each notice, by its id. Notices with few CVEs are asked about first.
   * @param said what is known of CVEs without asking
   */
  async of(
    notices: Iterable<{ readonly notice: string; readonly cves: readonly string[] }>,
    said: ReadonlyMap<string, Priority> = new Map(),
  ): Promise<ReadonlyMap<string, Priority>> {
    const byNotice = new Map([...notices].map(({ notice, cves }) => [notice, cves]));
    const fewestFirst = [...byNotice.values()].sort((a, b) => a.length - b.length);
    await this.#askAll([...new Set(fewestFirst.flat())].filter((cve) => !said.has(cve)));
    const worst = new Map<string, Priority>();
    for (const [notice, cves] of byNotice) {
      const known = await Promise.all(
        cves.map((cve) => said.get(cve) ?? this.#asked.get(cve) ?? 'unknown'),
      );
      worst.set(notice, worstOf(known));
    }
    return worst;
  }

  async #askAll(cves: readonly string[]): Promise<void> {
    const waiting = cves.filter((cve) => !this.#asked.has(cve)).values();
    const work = async (): Promise<void> => {
      for (const cve of waiting) {
        if (this.#feed === undefined || this.#asked.size >= this.#most) return;
        if (this.#failures >= FAILURES_MAX) return;
        const answer = this.#ask(this.#feed, cve);
        this.#asked.set(cve, answer);
        await answer;
      }
    };
    await Promise.all(Array.from({ length: WIDTH }, work));
  }

  async #ask(feed: CveFeed, cve: string): Promise<Priority> {
    try {
      const priority = readPriority(cve, await feed.cve(cve));
      this.#failures = 0;
      return priority ?? 'unknown';
    } catch (error) {
      if (!isFeedError(error)) throw error;
      this.#failures++;
      return 'unknown';
    }
  }
}

/**
 * What notices say themselves of their CVEs: those of the OVAL file do. Words that are not of Ubuntu's scale say nothing, and
 * where two notices differ the worse counts.
 */
export function saidBy(notices: readonly Notice[]): ReadonlyMap<string, KnownPriority> {
  const said = new Map<string, KnownPriority>();
  for (const { priorities = {} } of notices) {
    for (const [cve, word] of Object.entries(priorities)) {
      const priority = priorityOf(word);
      const known = said.get(cve);
      if (priority === undefined) continue;
      if (known === undefined || rankOf(priority) > rankOf(known)) said.set(cve, priority);
    }
  }
  return said;
}

/** By name: whoever implements the port throws this shape. */
function isFeedError(error: unknown): boolean {
  return error instanceof Error && error.name === 'FeedError';
}
