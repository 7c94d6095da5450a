import { describe, expect, test } from '@jest/globals';
import { VirtualClock } from '../../../sandbox/clock.js';
import { answerGitHub } from '../../../sandbox/doors/github.js';
import type { Answered } from '../../../sandbox/doors/reply.js';
import { GitHub, TOKEN } from '../../../sandbox/github/github.js';
import { Objects } from '../../../sandbox/github/objects.js';
import { History } from '../../../sandbox/record.js';

const NOW = Date.UTC(2026, 0, 20, 4);

function gitHub(): GitHub {
  const clock = new VirtualClock(NOW);
  return new GitHub({ clock, history: new History(() => clock.now) });
}

interface Body {
  readonly message?: string;
  readonly sha?: string;
  readonly tree?: { readonly sha: string };
  readonly object?: { readonly sha: string };
  readonly content?: string;
}

function ask(hub: GitHub, request: string, body?: object, token = TOKEN, accept?: string) {
  const [method = '', address = ''] = request.split(' ');
  const [path = '', query = ''] = address.split('?');
  const answer = answerGitHub(hub, {
    method,
    path: `/api/v3/repos/example/fleet${path}`,
    query,
    authorization: `Bearer ${token}`,
    body: body === undefined ? '' : JSON.stringify(body),
    ...(accept !== undefined && { accept }),
  }) as Answered;
  const text = String(answer.body);
  const read = (/^\{/.test(text) ? JSON.parse(text) : {}) as Body;
  return { status: answer.status, text, body: read, headers: answer.headers };
}

describe('git’s objects', () => {
  // The ids are git's own: git hash-object, git write-tree.
  test.each([
    ['hello\n', 'ce013625030ba8dba906f756967f9e9ca394464a'],
    ['', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
  ])('have the ids that git gives them: %j', (text, sha) => {
    expect(new Objects().blob(text)).toBe(sha);
  });

  test('of which the empty tree is the best known', () => {
    expect(new Objects().tree([])).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
  });

  test('keep what is not named', () => {
    const objects = new Objects();
    const put = (base: string | undefined, path: string, text: string): string =>
      objects.withFiles(base, new Map([[path, objects.blob(text)]]));
    const tree = put(put(put(undefined, 'a/b.txt', '1'), 'a/c.txt', '2'), 'a.txt', '3');
    expect(
      ['a/b.txt', 'a/c.txt', 'a.txt', 'a', 'x'].map((p) => objects.fileAt(tree, p)?.text),
    ).toEqual(['1', '2', '3', undefined, undefined]);
    expect(put(tree, 'a/b.txt', '1')).toBe(tree);
  });
});

describe('a branch', () => {
  const commitOn = (hub: GitHub, parents: readonly string[], content: string): string => {
    const entry = { path: 'images/x.txt', mode: '100644', type: 'blob', content };
    const tree = ask(hub, 'POST /git/trees', { tree: [entry] });
    expect(tree.status).toBe(201);
    const commit = ask(hub, 'POST /git/commits', { message: 'm', tree: tree.body.sha, parents });
    expect(commit.status).toBe(201);
    return commit.body.sha ?? '';
  };

  test('is made, once, and moved forwards', () => {
    const hub = gitHub();
    expect(ask(hub, 'GET /git/ref/heads/l').status).toBe(404);
    const first = commitOn(hub, [], '1');
    expect(ask(hub, 'POST /git/refs', { ref: 'refs/heads/l', sha: first }).status).toBe(201);
    const again = ask(hub, 'POST /git/refs', { ref: 'refs/heads/l', sha: first });
    expect([again.status, again.body.message]).toEqual([422, 'Reference already exists']);
    expect(ask(hub, 'GET /git/ref/heads/l').body.object?.sha).toBe(first);
    const [second, other] = [commitOn(hub, [first], '2'), commitOn(hub, [first], '3')];
    expect(ask(hub, 'PATCH /git/refs/heads/l', { sha: second }).status).toBe(200);
    const late = ask(hub, 'PATCH /git/refs/heads/l', { sha: other, force: false });
    expect([late.status, late.body.message]).toEqual([422, 'Update is not a fast forward']);
    expect(ask(hub, 'PATCH /git/refs/heads/l', { sha: second }).status).toBe(200);
    const raw = 'application/vnd.github.raw+json';
    const file = ask(hub, 'GET /contents/images/x.txt?ref=l', undefined, TOKEN, raw);
    expect([file.status, file.text]).toEqual([200, '2']);
    const packed = ask(hub, 'GET /contents/images/x.txt?ref=l').body.content ?? '';
    expect(Buffer.from(packed, 'base64').toString()).toBe('2');
  });

  test('of nothing that is there cannot be made', () => {
    const hub = gitHub();
    const no = '0'.repeat(40);
    const entry = { path: 'x', mode: '100644', type: 'blob', content: '' };
    expect(
      [
        ask(hub, 'POST /git/refs', { ref: 'refs/heads/l', sha: no }),
        ask(hub, 'POST /git/commits', { message: 'm', tree: no }),
        ask(hub, 'POST /git/trees', { base_tree: no, tree: [entry] }),
        ask(hub, 'POST /git/trees', { tree: [] }),
        ask(hub, 'PATCH /git/refs/heads/l', { sha: no }),
      ].map(({ status }) => status),
    ).toEqual([422, 422, 422, 422, 422]);
    expect(ask(hub, 'GET /contents/x?ref=l').body.message).toBe('No commit found for the ref l');
  });

  test('of an empty repository can neither be read nor made', () => {
    const hub = gitHub();
    hub.empty();
    const entry = { path: 'x', mode: '100644', type: 'blob', content: '' };
    const answers = [
      ask(hub, 'GET /git/ref/heads/l'),
      ask(hub, 'POST /git/trees', { tree: [entry] }),
    ];
    for (const { status, body } of answers) {
      expect([status, body.message]).toEqual([409, 'Git Repository is empty.']);
    }
  });
});

describe('who asks', () => {
  test.each([
    ['unknown', undefined, 401, 'Bad credentials'],
    ['for another repository', 'none', 404, 'Not Found'],
    ['to read only', 'read', 403, 'Resource not accessible by integration'],
  ] as const)('with a token that is %s is refused', (_, permission, status, message) => {
    const hub = gitHub();
    if (permission !== undefined) hub.allow('ghs_x', permission);
    const entry = { path: 'x', mode: '100644', type: 'blob', content: '' };
    const answer = ask(hub, 'POST /git/trees', { tree: [entry] }, 'ghs_x');
    expect([answer.status, answer.body.message]).toEqual([status, message]);
  });

  test('is told how often they may still ask, and when that begins anew', () => {
    const hub = gitHub();
    const { headers } = ask(hub, 'GET /git/ref/heads/main');
    expect(headers['x-ratelimit-remaining']).toBe('999');
    expect(Number(headers['x-ratelimit-reset'])).toBe(NOW / 1_000 + 3_600);
  });
});
