import type { GitHub } from '../github/github.js';
import { type GitHubReply, refusal, repositoryAnswer } from '../github/repository-api.js';
import { type Answered, answered, type Received, type Reply } from './reply.js';

/** Where an Enterprise Server has its API: https://docs.github.com/en/enterprise-server/rest */
export const GITHUB_API = '/api/v3';

/**
 * GitHub's REST API, as far as it is about the contents of one repository. Who asks too often, or for what is not theirs,
 * is refused as there. https://docs.github.com/en/rest/git, https://docs.github.com/en/rest/repos/contents
 */
export function answerGitHub(github: GitHub, received: Received): Reply {
  const { method, path, query } = received;
  const below = path.slice(GITHUB_API.length);
  const trouble = github.troubles.meet(`${method} ${below}`);
  const limit = github.count();
  const reply =
    trouble === 'lost'
      ? repositoryAnswer(github, { ...received, path: below })
      : (troubled(github, trouble) ?? repositoryAnswer(github, { ...received, path: below }));
  github.history.add({
    kind: 'call',
    service: 'github',
    action: `${method} ${below}`,
    caller: 'github',
    mutates: method !== 'GET',
    params: method === 'GET' ? query : bodyOf(received.body),
    outcome: trouble ?? (reply.status < 300 ? 'ok' : String(reply.status)),
  });
  if (trouble === 'lost') return { kind: 'cut' };
  const remaining = trouble === 'rate-limit' ? 0 : limit.remaining;
  return withLimits(reply, remaining, limit.reset);
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function troubled(
  github: GitHub,
  trouble: ReturnType<GitHub['troubles']['meet']>,
): GitHubReply | undefined {
  switch (trouble) {
    case 'rate-limit':
      return refusal(403, 'API rate limit exceeded for installation ID 1.');
    case 'secondary':
      return {
        ...refusal(
          403,
          'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        ),
        headers: { 'retry-after': '1' },
      };
    case '500':
      return refusal(500, 'Server Error');
    case 'locked':
      return refusal(422, 'Reference cannot be updated');
    case 'race':
      for (const branch of github.branches.keys()) {
        if (branch !== 'main') github.push(branch, 'images/other.txt', `${github.now}\n`);
      }
      return undefined;
    default:
      return undefined;
  }
}

function withLimits(reply: GitHubReply, remaining: number, reset: number): Answered {
  const { status, body, type = 'application/json; charset=utf-8', headers = {} } = reply;
  return answered(status, type, typeof body === 'string' ? body : JSON.stringify(body), {
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': '2022-11-28',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(reset),
    ...headers,
  });
}
