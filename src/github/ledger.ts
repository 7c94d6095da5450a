import { InputError, LedgerError } from '../errors.js';
import type { Ledger } from '../ports.js';
import { type GitHub, type GitHubAnswer, type GitHubOptions, openGitHub } from './api.js';

/** Where the ledger is, and by whose right. */
export interface GitHubPlace extends Pick<GitHubOptions, 'apiUrl' | 'token'> {
  /** `owner/name` */
  readonly repository: string;
  readonly branch: string;
}

export type LedgerOptions = GitHubPlace & GitHubOptions;

type Environment = Readonly<Record<string, string | undefined>>;

/** As the runner says it. @throws InputError for the branch that the workflow itself runs from */
export function readGitHub(environment: Environment, branch: string, token: string): GitHubPlace {
  if (environment.GITHUB_REF === `refs/heads/${branch}`) {
    throw new InputError(
      'ledger',
      `'${branch}' is the branch that this workflow runs from. Write one that nothing else uses, such as patch-cycle-ledger.`,
    );
  }
  const apiUrl = environment.GITHUB_API_URL || 'https://api.github.com';
  const repository = environment.GITHUB_REPOSITORY || 'local/by-hand';
  return { apiUrl: apiUrl.replace(/\/+$/, ''), repository, branch, token };
}

/** Others that keep something at the same moment; each time the branch is read anew. */
const RACES = 6;
const BACK_OFF = 500;

/**
 * A branch of the repository that has no history with any other, made of git's own objects: files that are not named
 * stay as they are, whoever wrote them, and a commit that was not made upon the newest is made again.
 * https://docs.github.com/en/rest/git
 */
export function createLedger(options: LedgerOptions): Ledger {
  const { repository, branch } = options;
  const name = `the branch ${branch} of ${repository}`;
  const place = { name, ask: openGitHub(options), root: `/repos/${repository}`, branch };
  return {
    name,
    read: (path) => read(place, path),
    async write(files, message) {
      for (let tried = 1; ; tried++) {
        const outcome = await commit(place, files, message);
        if (outcome.is !== 'raced') return outcome.is === 'kept' ? outcome.sha : undefined;
        if (tried === RACES) throw tooMany(place);
        await options.sleep(BACK_OFF * tried * (0.5 + options.random()));
      }
    },
  };
}

interface Place {
  readonly name: string;
  readonly ask: GitHub;
  readonly root: string;
  readonly branch: string;
}

/** A branch that is not there, a file that is not in it, and a repository that the token may not see all look alike. */
async function read(place: Place, path: string): Promise<string | undefined> {
  const { ask, root, branch } = place;
  const ref = new URLSearchParams({ ref: branch });
  const answer = await ask({ method: 'GET', path: `${root}/contents/${path}?${ref}`, raw: true });
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw refused(place, 'read', answer);
  return answer.text;
}

type Outcome =
  | { readonly is: 'kept'; readonly sha: string }
  | { readonly is: 'no change' }
  /** Somebody else moved the branch meanwhile. */
  | { readonly is: 'raced' };

async function commit(
  place: Place,
  files: ReadonlyMap<string, string>,
  message: string,
): Promise<Outcome> {
  const head = await headOf(place);
  const base = head && (await treeOf(place, head));
  const tree = await made(place, 'trees', {
    ...(base !== undefined && { base_tree: base }),
    tree: [...files].map(([path, content]) => ({ path, mode: '100644', type: 'blob', content })),
  });
  if (tree === base) return { is: 'no change' };
  const parents = head === undefined ? [] : [head];
  const sha = await made(place, 'commits', { message, tree, parents });
  const answer = await move(place, head, sha);
  if (answer.status === 200 || answer.status === 201) return { is: 'kept', sha };
  const now = await headOf(place);
  // The answer to the first try was lost.
  if (now === sha) return { is: 'kept', sha };
  // Refusals for a race and for a rule have the same status, and their words change.
  if (now !== head) return { is: 'raced' };
  if (/cannot be updated|cannot lock/i.test(messageOf(answer))) return { is: 'raced' };
  throw refused(place, 'written', answer);
}

/** The commit that the branch is at; undefined when there is no such branch. */
async function headOf(place: Place): Promise<string | undefined> {
  const answer = await place.ask({
    method: 'GET',
    path: `${place.root}/git/ref/heads/${place.branch}`,
  });
  if (answer.status === 404) return undefined;
  return shaIn(place, answer, ({ object }) => object?.sha);
}

async function treeOf(place: Place, commitSha: string): Promise<string> {
  const answer = await place.ask({ method: 'GET', path: `${place.root}/git/commits/${commitSha}` });
  return shaIn(place, answer, ({ tree }) => tree?.sha);
}

async function made(place: Place, what: 'trees' | 'commits', body: object): Promise<string> {
  const answer = await place.ask({ method: 'POST', path: `${place.root}/git/${what}`, body });
  return shaIn(place, answer, ({ sha }) => sha);
}

/** Never by force. */
function move(
  { ask, root, branch }: Place,
  head: string | undefined,
  sha: string,
): Promise<GitHubAnswer> {
  const ref = `heads/${branch}`;
  return head === undefined
    ? ask({ method: 'POST', path: `${root}/git/refs`, body: { ref: `refs/${ref}`, sha } })
    : ask({ method: 'PATCH', path: `${root}/git/refs/${ref}`, body: { sha, force: false } });
}

interface Named {
  readonly sha?: string;
  readonly object?: { readonly sha?: string };
  readonly tree?: { readonly sha?: string };
}

function shaIn(
  place: Place,
  answer: GitHubAnswer,
  find: (body: Named) => string | undefined,
): string {
  if (answer.status >= 300) throw refused(place, 'written', answer);
  const sha = find(jsonOf<Named>(answer));
  if (sha !== undefined && /^[0-9a-f]{40,64}$/.test(sha)) return sha;
  throw refused(place, 'written', answer);
}

function messageOf(answer: GitHubAnswer): string {
  return jsonOf<{ readonly message?: string }>(answer).message ?? '';
}

function jsonOf<T extends object>({ text }: GitHubAnswer): Partial<T> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}

function refused(place: Place, what: 'read' | 'written', answer: GitHubAnswer): LedgerError {
  const said = messageOf(answer).replace(/\s+/g, ' ').trim().slice(0, 200);
  const reason = `${place.name} could not be ${what}: GitHub answered ${answer.status}${said === '' ? '' : ` (${said})`}`;
  return new LedgerError(reason, mendOf(place, what, answer.status, said));
}

function mendOf({ branch }: Place, what: 'read' | 'written', status: number, said: string): string {
  if (/empty/i.test(said) && status === 409) {
    return 'The repository has no commit yet. Push a first one.';
  }
  switch (status) {
    case 401:
      return 'Give a token that is valid as `github-token`, or leave that input out.';
    case 403:
    case 404:
      return `Give the job \`permissions: contents: ${what === 'read' ? 'read' : 'write'}\`, or a token that has it as \`github-token\`.`;
    case 422:
      return `A rule of the repository guards ${branch}. Exempt that branch from it, or name another in \`ledger\`.`;
    default:
      return 'Nothing but the ledger depends on it; the next run tries again.';
  }
}

function tooMany({ name }: Place): LedgerError {
  return new LedgerError(
    `${name} was moved by others ${RACES} times while it was written`,
    'Give the workflow a `concurrency` group; what was not kept now is kept by the next run.',
  );
}
