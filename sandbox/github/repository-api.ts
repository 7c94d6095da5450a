import * as v from 'valibot';
import type { GitHub } from './github.js';

export interface GitHubRequest {
  readonly method: string;
  /** Below the API's own address. */
  readonly path: string;
  /** Raw, without `?`. */
  readonly query: string;
  readonly authorization: string | undefined;
  readonly accept?: string;
  readonly body: string;
}

export interface GitHubReply {
  readonly status: number;
  readonly body: object | string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** In the words of GitHub's own refusals. */
export function refusal(status: number, message: string): GitHubReply {
  const documentation_url = 'https://docs.github.com/rest';
  return { status, body: { message, documentation_url, status: String(status) } };
}

const NOT_FOUND = refusal(404, 'Not Found');
const EMPTY = refusal(409, 'Git Repository is empty.');

/** One request about the repository. A token that may not see it is told that there is nothing. */
export function repositoryAnswer(github: GitHub, request: GitHubRequest): GitHubReply {
  const token = /^(?:Bearer|token) (\S+)$/i.exec(request.authorization ?? '')?.[1];
  const permission = token === undefined ? 'none' : github.permissionOf(token);
  if (permission === undefined) return refusal(401, 'Bad credentials');
  const root = `/repos/${github.repository}`;
  if (!request.path.startsWith(`${root}/`) || permission === 'none') return NOT_FOUND;
  const path = decodeURIComponent(request.path.slice(root.length));
  if (request.method === 'GET') return reading(github, path, request);
  if (permission === 'read') return refusal(403, 'Resource not accessible by integration');
  return changing(github, request.method, path, request.body);
}

function reading(github: GitHub, path: string, request: GitHubRequest): GitHubReply {
  const [, kind, name = ''] = /^\/(git\/ref\/heads|git\/commits|contents)\/(.+)$/.exec(path) ?? [];
  if (kind === 'contents') return contents(github, name, request);
  if (kind === undefined) return NOT_FOUND;
  if (github.branches.size === 0) return EMPTY;
  if (kind === 'git/commits') {
    const commit = github.objects.commitOf(name);
    return commit === undefined ? NOT_FOUND : { status: 200, body: commitView(commit) };
  }
  const sha = github.branches.get(name);
  return sha === undefined ? NOT_FOUND : { status: 200, body: refView(name, sha) };
}

/** Raw, up to 100 MB, or with the text in base64 up to 1 MB (Get repository content). */
function contents(
  github: GitHub,
  path: string,
  { query, accept = '' }: GitHubRequest,
): GitHubReply {
  const branch = new URLSearchParams(query).get('ref') ?? 'main';
  const head = github.branches.get(branch);
  if (head === undefined) return refusal(404, `No commit found for the ref ${branch}`);
  const tree = github.objects.commitOf(head)?.tree ?? '';
  const file = github.objects.fileAt(tree, path);
  if (file === undefined) return NOT_FOUND;
  if (/\.raw\b/.test(accept)) {
    const type = 'application/vnd.github.raw+json; charset=utf-8';
    return { status: 200, body: file.text, type };
  }
  const size = Buffer.byteLength(file.text);
  const content = size > 1024 * 1024 ? '' : Buffer.from(file.text).toString('base64');
  const encoding = content === '' ? 'none' : 'base64';
  const name = path.split('/').at(-1);
  return {
    status: 200,
    body: { type: 'file', encoding, size, name, path, content, sha: file.sha },
  };
}

const sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/));

const Tree = v.object({
  base_tree: v.optional(sha),
  tree: v.pipe(
    v.array(
      v.object({
        path: v.pipe(v.string(), v.regex(/^[^/]+(\/[^/]+)*$/)),
        mode: v.literal('100644'),
        type: v.literal('blob'),
        content: v.string(),
      }),
    ),
    v.minLength(1),
  ),
});
const NewCommit = v.object({
  message: v.string(),
  tree: sha,
  parents: v.optional(v.array(sha), []),
});
const NewRef = v.object({ ref: v.pipe(v.string(), v.regex(/^refs\/heads\/./)), sha });
const RefUpdate = v.object({ sha, force: v.optional(v.boolean(), false) });

function changing(github: GitHub, method: string, path: string, body: string): GitHubReply {
  // Nothing of git's database can be made before the first commit.
  if (path.startsWith('/git/') && github.branches.size === 0) return EMPTY;
  const branch = /^\/git\/refs\/heads\/(.+)$/.exec(path)?.[1];
  if (method === 'POST' && path === '/git/trees')
    return withBody(Tree, body, (b) => newTree(github, b));
  if (method === 'POST' && path === '/git/commits') {
    return withBody(NewCommit, body, (b) => newCommit(github, b));
  }
  if (method === 'POST' && path === '/git/refs')
    return withBody(NewRef, body, (b) => newRef(github, b));
  if (method === 'PATCH' && branch !== undefined) {
    return withBody(RefUpdate, body, (b) => updateRef(github, branch, b));
  }
  return NOT_FOUND;
}

function withBody<S extends v.GenericSchema>(
  schema: S,
  body: string,
  then: (value: v.InferOutput<S>) => GitHubReply,
): GitHubReply {
  let raw: unknown;
  try {
    raw = JSON.parse(body);
  } catch {
    return refusal(400, 'Problems parsing JSON');
  }
  const read = v.safeParse(schema, raw);
  if (read.success) return then(read.output);
  return refusal(422, `Invalid request.\n\n${v.summarize(read.issues)}`);
}

function newTree(
  { objects }: GitHub,
  { base_tree, tree }: v.InferOutput<typeof Tree>,
): GitHubReply {
  if (base_tree !== undefined && objects.entriesOf(base_tree) === undefined) {
    return refusal(422, 'base_tree is not a valid tree oid');
  }
  const files = new Map(tree.map(({ path, content }) => [path, objects.blob(content)]));
  const made = objects.withFiles(base_tree, files);
  const entries = objects.entriesOf(made) ?? [];
  return {
    status: 201,
    body: {
      sha: made,
      tree: entries.map(({ name, mode, type, sha: id }) => ({ path: name, mode, type, sha: id })),
      truncated: false,
    },
  };
}

function newCommit(github: GitHub, commit: v.InferOutput<typeof NewCommit>): GitHubReply {
  const { objects } = github;
  if (objects.entriesOf(commit.tree) === undefined) return refusal(422, 'Tree SHA does not exist');
  if (commit.parents.some((parent) => objects.commitOf(parent) === undefined)) {
    return refusal(422, 'Parent SHA does not exist or is not a commit object');
  }
  const made = objects.commitOf(github.commit(commit));
  return made === undefined ? NOT_FOUND : { status: 201, body: commitView(made) };
}

function newRef(github: GitHub, { ref, sha: target }: v.InferOutput<typeof NewRef>): GitHubReply {
  const name = ref.slice('refs/heads/'.length);
  const guard = github.guarded.get(name);
  if (github.branches.has(name)) return refusal(422, 'Reference already exists');
  if (github.objects.commitOf(target) === undefined) return refusal(422, 'Object does not exist');
  if (guard !== undefined) return refusal(422, guard);
  github.branches.set(name, target);
  return { status: 201, body: refView(name, target) };
}

function updateRef(
  github: GitHub,
  name: string,
  { sha: target, force }: v.InferOutput<typeof RefUpdate>,
): GitHubReply {
  const head = github.branches.get(name);
  const guard = github.guarded.get(name);
  if (head === undefined) return refusal(422, 'Reference does not exist');
  if (github.objects.commitOf(target) === undefined) return refusal(422, 'Object does not exist');
  if (!force && !github.objects.isAncestor(head, target)) {
    return refusal(422, 'Update is not a fast forward');
  }
  if (guard !== undefined) return refusal(422, guard);
  github.branches.set(name, target);
  return { status: 200, body: refView(name, target) };
}

function refView(name: string, target: string): object {
  return { ref: `refs/heads/${name}`, object: { sha: target, type: 'commit' } };
}

function commitView(commit: {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly at: number;
}): object {
  const { sha: id, message, tree, parents, at } = commit;
  const who = {
    name: 'github-actions[bot]',
    email: '41898282+github-actions[bot]@users.noreply.github.com',
    date: new Date(at * 1_000).toISOString().replace('.000Z', 'Z'),
  };
  return {
    sha: id,
    message,
    tree: { sha: tree },
    parents: parents.map((parent) => ({ sha: parent })),
    author: who,
    committer: who,
  };
}
