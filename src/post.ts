import { endingOf } from './ending.js';
import type { Runner } from './github/runner.js';
import { endBuilders } from './image/end-builders.js';
import type { Cloud, Group } from './ports.js';
import { annotations } from './report/annotations.js';
import type { Event, News } from './report/events.js';
import { createLog } from './report/log.js';
import { readJournal } from './rollout/journal.js';
import type { RunIdentity } from './settings.js';

/** AWS, and whether builders were to run on Spot capacity. */
export interface Connection {
  readonly cloud: Cloud;
  readonly spot: boolean;
}

/**
 * After a step that was cancelled, killed or broken off: ends the builder that the run may have left, and names the
 * groups that it left in the middle of a roll. It changes nothing else: the next run goes on with the roll.
 * Returns the exit code.
 */
export async function post(
  run: RunIdentity,
  runner: Runner,
  connect: () => Promise<Connection>,
): Promise<number> {
  const events: Event[] = [];
  const log = createLog(runner);
  let now = Date.now;
  const tell = (news: News): void => {
    const event: Event = { at: now(), ...news };
    events.push(event);
    log(event);
  };
  runner.line(`The step did not come to its end. Looking for what run ${run.id} has left.`);
  try {
    const { cloud, spot } = await connect();
    now = () => cloud.clock.now();
    await endBuilders(
      cloud.compute,
      { by: 'run', run, spot },
      'the run that started it was broken off',
      tell,
    );
    const groups = await cloud.autoScaling.groups({ by: 'all' });
    for (const group of groups.filter((one) => isHeldBy(run.id, one))) tell(leftNews(group));
  } catch (error) {
    const { finished, stack } = endingOf(error);
    if (stack !== undefined) runner.debug(stack);
    tell(finished);
  }
  const failed = events.some(({ type }) => type === 'finished');
  for (const annotation of annotations(events)) {
    // How the step ended is the step's to say; here an error is this one's own.
    if (failed || annotation.level !== 'error') runner.annotate(annotation);
  }
  return failed ? 1 : 0;
}

function isHeldBy(run: string, group: Group): boolean {
  return readJournal(group).roll?.run === run;
}

function leftNews(group: Group): News {
  const suspended = readJournal(group).suspended.filter((one) => group.suspended.includes(one));
  return {
    type: 'left',
    resource: group.name,
    what:
      suspended.length === 0
        ? 'It is in the middle of a roll.'
        : `It is in the middle of a roll, and ${suspended.join(', ')} stay suspended.`,
    mend: 'Run the same workflow again: it goes on with the roll and gives everything back.',
  };
}
