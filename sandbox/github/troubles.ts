/**
 * What GitHub does instead of answering, or besides. `rate-limit`: no request is left in this hour. `secondary`: too many at
 * once. `500`: it breaks down before it has done anything. `lost`: it does what was asked, and the answer does not come.
 * `locked`: another update of the very reference is under way. `race`: somebody else has pushed just before.
 */
export const GITHUB_TROUBLES = [
  'rate-limit',
  'secondary',
  '500',
  'lost',
  'locked',
  'race',
] as const;
export type GitHubTrouble = (typeof GITHUB_TROUBLES)[number];

interface Ordered {
  readonly trouble: GitHubTrouble;
  /** Of requests `METHOD /path` that match. */
  readonly where: RegExp;
  left: number;
}

export class GitHubTroubles {
  #ordered: Ordered[] = [];

  /** The next `times` requests that match meet it. */
  order(trouble: GitHubTrouble, times = 1, where = /^/): void {
    this.#ordered.push({ trouble, where, left: times });
  }

  clear(): void {
    this.#ordered = [];
  }

  /** What a request meets, if anything. */
  meet(request: string): GitHubTrouble | undefined {
    const ordered = this.#ordered.find((one) => one.left > 0 && one.where.test(request));
    if (ordered === undefined) return undefined;
    ordered.left--;
    return ordered.trouble;
  }
}
