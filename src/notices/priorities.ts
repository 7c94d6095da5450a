import type { CveFeed } from '../ports.js';
import { type Priority, readPriority, worstOf } from './priority.js';

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

  /** Those of each notice, by its id. Notices with few CVEs are asked about first. */
  async of(
    notices: Iterable<{ readonly notice: string; readonly cves: readonly string[] }>,
  ): Promise<ReadonlyMap<string, Priority>> {
    const byNotice = new Map([...notices].map(({ notice, cves }) => [notice, cves]));
    const fewestFirst = [...byNotice.values()].sort((a, b) => a.length - b.length);
    await this.#askAll([...new Set(fewestFirst.flat())]);
    const worst = new Map<string, Priority>();
    for (const [notice, cves] of byNotice) {
      const known = await Promise.all(cves.map((cve) => this.#asked.get(cve) ?? 'unknown'));
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

/** By name: whoever implements the port throws this shape. */
function isFeedError(error: unknown): boolean {
  return error instanceof Error && error.name === 'FeedError';
}
