import { createHash } from 'node:crypto';

/** What a directory holds: a file's text, or a directory by its tree's id. */
export interface TreeEntry {
  readonly name: string;
  readonly mode: string;
  readonly type: 'blob' | 'tree';
  readonly sha: string;
}

export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** Seconds since the epoch. */
  readonly at: number;
}

/** Git's objects by the ids that git gives them (git-hash-object): the same content has the same id, made how often ever. */
export class Objects {
  readonly #blobs = new Map<string, string>();
  readonly #trees = new Map<string, readonly TreeEntry[]>();
  readonly #commits = new Map<string, Commit>();

  blob(text: string): string {
    const sha = idOf('blob', Buffer.from(text));
    this.#blobs.set(sha, text);
    return sha;
  }

  tree(entries: readonly TreeEntry[]): string {
    // Git orders a directory as if its name ended in a slash.
    const key = ({ name, type }: TreeEntry): string => (type === 'tree' ? `${name}/` : name);
    const sorted = [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    const body = Buffer.concat(
      sorted.map(({ mode, name, sha }) =>
        Buffer.concat([
          Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`),
          Buffer.from(sha, 'hex'),
        ]),
      ),
    );
    const sha = idOf('tree', body);
    this.#trees.set(sha, sorted);
    return sha;
  }

  commit(commit: Omit<Commit, 'sha'>, who: string): Commit {
    const { tree, parents, message, at } = commit;
    const lines = [
      `tree ${tree}`,
      ...parents.map((parent) => `parent ${parent}`),
      `author ${who} ${at} +0000`,
      `committer ${who} ${at} +0000`,
    ];
    const whole = {
      ...commit,
      sha: idOf('commit', Buffer.from(`${lines.join('\n')}\n\n${message}`)),
    };
    this.#commits.set(whole.sha, whole);
    return whole;
  }

  textOf(sha: string): string | undefined {
    return this.#blobs.get(sha);
  }

  entriesOf(sha: string): readonly TreeEntry[] | undefined {
    return this.#trees.get(sha);
  }

  commitOf(sha: string): Commit | undefined {
    return this.#commits.get(sha);
  }

  /** Another tree with texts at paths; what is not named stays as it was. */
  withFiles(base: string | undefined, files: ReadonlyMap<string, string>): string {
    const entries = new Map(
      (base === undefined ? [] : (this.#trees.get(base) ?? [])).map((one) => [one.name, one]),
    );
    const inside = new Map<string, Map<string, string>>();
    for (const [path, sha] of files) {
      const [name = '', ...rest] = path.split('/');
      if (rest.length === 0) entries.set(name, { name, mode: '100644', type: 'blob', sha });
      else inside.set(name, (inside.get(name) ?? new Map()).set(rest.join('/'), sha));
    }
    for (const [name, below] of inside) {
      const known = entries.get(name);
      const sha = this.withFiles(known?.type === 'tree' ? known.sha : undefined, below);
      entries.set(name, { name, mode: '040000', type: 'tree', sha });
    }
    return this.tree([...entries.values()]);
  }

  /** The text at a path; undefined when there is no file. */
  fileAt(tree: string, path: string): { readonly sha: string; readonly text: string } | undefined {
    const [name, ...rest] = path.split('/');
    const entry = this.#trees.get(tree)?.find((one) => one.name === name);
    if (entry === undefined) return undefined;
    if (rest.length > 0)
      return entry.type === 'tree' ? this.fileAt(entry.sha, rest.join('/')) : undefined;
    const text = this.#blobs.get(entry.sha);
    return text === undefined ? undefined : { sha: entry.sha, text };
  }

  /** Whether the commit can be reached from the other by going back. */
  isAncestor(ancestor: string, of: string): boolean {
    const open = [of];
    const seen = new Set<string>();
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
      if (sha === ancestor) return true;
      if (!seen.has(sha)) open.push(...(this.#commits.get(sha)?.parents ?? []));
      seen.add(sha);
    }
    return false;
  }
}

function idOf(type: string, body: Buffer): string {
  return createHash('sha1').update(`${type} ${body.length}\0`).update(body).digest('hex');
}
