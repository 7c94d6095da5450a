import type { RunIdentity } from '../settings.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Who this run is, by the runner's environment. Started by hand there is none: then the id is `byHand`, which only
 * has to differ from other runs'.
 */
export function readRun(environment: Environment, byHand: string): RunIdentity {
  const {
    GITHUB_RUN_ID: id = '',
    GITHUB_RUN_ATTEMPT: attempt = '',
    GITHUB_REPOSITORY: repository = '',
    GITHUB_SERVER_URL: server = '',
  } = environment;
  if (id === '') return { id: byHand, repository: repository || 'local/by-hand', url: '' };
  const named = repository || 'local/unnamed';
  return {
    id: `${id}-${attempt || '1'}`,
    repository: named,
    url: `${server || 'https://github.com'}/${named}/actions/runs/${id}`,
  };
}
