import type { NoticesAnswer, World } from '../world.js';

/** One request to the notices API, the same through both doors: trouble first, then the archive; always recorded. */
export function askNotices(
  world: World,
  path: string,
  query: string,
  caller: string,
): NoticesAnswer | 'stall' {
  const answer = world.faults.notices() ?? world.ubuntu.notices(path, query);
  world.history.add({
    kind: 'call',
    service: 'notices',
    action: path,
    caller,
    mutates: false,
    params: query,
    outcome: answer === 'stall' ? 'stall' : answer.status === 200 ? 'ok' : String(answer.status),
  });
  return answer;
}
