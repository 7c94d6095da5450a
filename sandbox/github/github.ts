import type { VirtualClock } from '../clock.js';
import type { History } from '../record.js';
import { Objects } from './objects.js';
import { GitHubTroubles } from './troubles.js';

/** What a token may do with the contents of the repository; `none` knows nothing of it. */
export type Permission = 'write' | 'read' | 'none';

export interface GitHubRoom {
  readonly clock: VirtualClock;
  readonly history: History;
}

/** The API's own limit for a job's token, an hour. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const HOURLY = 1_000;
const HOUR = 3_600_000;

/** One repository on GitHub: git's objects, its branches, and who may change them. */
export class GitHub {
  readonly objects = new Objects();
  readonly branches = new Map<string, string>();
  readonly troubles = new GitHubTroubles();
  /** `owner/name` */
  readonly repository = 'example/fleet';
  /** Branches that a rule of the repository guards from everybody: name to what the rule says. */
  readonly guarded = new Map<string, string>();
  readonly #tokens = new Map<string, Permission>();
  readonly #room: GitHubRoom;
  #asked = 0;
  #windowEnds = 0;

  constructor(room: GitHubRoom) {
    this.#room = room;
    this.allow(TOKEN, 'write');
    const readme = this.objects.withFiles(
      undefined,
      new Map([['README.md', this.objects.blob('# fleet\n')]]),
    );
    this.branches.set('main', this.commit({ tree: readme, parents: [], message: 'Begin' }));
  }

  get now(): number {
    return this.#room.clock.now;
  }

  get history(): History {
    return this.#room.history;
  }

  allow(token: string, permission: Permission): void {
    this.#tokens.set(token, permission);
  }

  /** Undefined for a token that nobody gave. */
  permissionOf(token: string): Permission | undefined {
    return this.#tokens.get(token);
  }

  /** A repository without any commit: git's part of the API refuses. */
  empty(): void {
    this.branches.clear();
  }

  commit(commit: {
    readonly tree: string;
    readonly parents: readonly string[];
    readonly message: string;
  }): string {
    const at = Math.floor(this.now / 1_000);
    const who = 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>';
    return this.objects.commit({ ...commit, at }, who).sha;
  }

  /** Somebody else's commit of a file upon a branch. */
  push(branch: string, path: string, text: string): void {
    const head = this.branches.get(branch);
    const base = head === undefined ? undefined : this.objects.commitOf(head)?.tree;
    const files = new Map([[path, this.objects.blob(text)]]);
    const tree = this.objects.withFiles(base, files);
    const parents = head === undefined ? [] : [head];
    this.branches.set(branch, this.commit({ tree, parents, message: `Change ${path}` }));
  }

  /** The text of a file of a branch. */
  file(branch: string, path: string): string | undefined {
    const head = this.branches.get(branch);
    const tree = head === undefined ? undefined : this.objects.commitOf(head)?.tree;
    return tree === undefined ? undefined : this.objects.fileAt(tree, path)?.text;
  }

  /** Newest first. */
  log(branch: string): readonly string[] {
    const messages: string[] = [];
    for (let sha = this.branches.get(branch); sha !== undefined; ) {
      const commit = this.objects.commitOf(sha);
      messages.push(commit?.message ?? '');
      sha = commit?.parents[0];
    }
    return messages;
  }

  /** One request more in this hour: what is left, and when it begins anew (seconds). */
  count(): { readonly remaining: number; readonly reset: number } {
    if (this.now >= this.#windowEnds) {
      this.#windowEnds = this.now + HOUR;
      this.#asked = 0;
    }
    this.#asked++;
    const remaining = Math.max(0, HOURLY - this.#asked);
    return { remaining, reset: Math.ceil(this.#windowEnds / 1_000) };
  }
}

/** What `github.token` is in a job here. */
export const TOKEN = 'ghs_sandbox';
