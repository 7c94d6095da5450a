import { troubled } from '../faults/notices.js';
import type { NoticesAnswer, World } from '../world.js';

/**
 * One request for notices (the API under `/security/`, the OVAL files under `/oval/`), the same through both doors: with
 * the trouble that was ordered; always recorded.
 */
export function askNotices(
  world: World,
  path: string,
  query: string,
  caller: string,
): NoticesAnswer | 'stall' | 'drip' {
  const trouble = world.faults.notices(path.startsWith('/oval/') ? 'oval' : 'api');
  const answer =
    trouble === undefined
      ? world.ubuntu.notices(path, query)
      : troubled(world, trouble, path, query);
  world.history.add({
    kind: 'call',
    service: 'notices',
    action: path,
    caller,
    mutates: false,
    params: query,
    outcome:
      typeof answer === 'string' ? answer : answer.status === 200 ? 'ok' : String(answer.status),
  });
  return answer;
}
