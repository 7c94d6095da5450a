import type { CreatedWorld } from '../../sandbox/create-world.js';
import type { Story } from './any-fleet.js';
import { type EndState, endState } from './end-state.js';
import { breaches } from './invariants.js';
import { type Play, play } from './play.js';
import { wrongRemovals } from './removals.js';

/** Plays a story to its end. What is wrong with it, in words; nothing when all is well. */
export async function verdictOf(story: Story): Promise<readonly string[]> {
  const played = await play(story);
  const { world, results } = played;
  const wrong = [...wrongRemovals(world.history, { ...story, minHealthy: 100 })];
  const last = results.at(-1) ?? '';
  if (story.deeds.length > 0) {
    if (!ANY_END.test(last)) wrong.push(`ends ${last}`);
    if (CLEAN.test(last)) wrong.push(...(await journalsLeft(world)));
  } else {
    wrong.push(...breaches(world.history, story.sizes, story.units));
    wrong.push(...undisturbed(story, results));
    if (last !== 'held') wrong.push(...(await endedWell(story, played)));
  }
  return wrong.map((what) => `seed ${story.seed}, ${results.join(' ')}: ${what}`);
}

/** Whatever others do, a run ends in words that a user can act on. */
const ANY_END = /^(patched|nothing-to-do|rolled-back|held|refused|failed|not built)$/;
/** After these nothing of a roll is left. */
const CLEAN = /^(patched|nothing-to-do|rolled-back)$/;
/** A run that is killed in its last call leaves nothing to the next. */
const WHOLE = /^(patched|nothing-to-do)$/;

function undisturbed({ benign }: Story, results: Play['results']): readonly string[] {
  const last = results.at(-1) ?? '';
  const ends = benign ? WHOLE : /^(patched|nothing-to-do|rolled-back|held|refused|not built)$/;
  return [
    ...(ends.test(last) ? [] : [`ends ${last}`]),
    ...(benign && results.includes('held') ? ['was held without a reason'] : []),
  ];
}

async function endedWell(story: Story, { world, start, results, news }: Play) {
  const end = await endState(world);
  const pinned = news.flatMap((one) => (one.type === 'left' ? one.resource : []));
  const wrong: string[] = [];
  for (const group of end.groups) {
    const before = start.groups.find((one) => one.name === group.name);
    if (before === undefined || pinned.includes(group.name)) continue;
    const [was, is] = [settled(before), settled(group)].map((one) => JSON.stringify(one));
    if (was !== is) wrong.push(`was ${was} and is ${is}`);
  }
  if (end.buildersAlive > 0) wrong.push(`${end.buildersAlive} builders live`);
  const staying = end.members.filter((one) => !/ Terminating/.test(one));
  wrong.push(...staying.filter((one) => !/InService Healthy/.test(one)));
  const last = results.at(-1) ?? '';
  for (const name of story.sizes.keys()) {
    const own = staying.filter((one) => one.startsWith(`${name} `));
    const images = [...new Set(own.map((one) => one.split(' ').at(-1)))];
    // Rolled back, a unit that was finished before stays patched; within a group there is never a mixture.
    if (images.length > 1) wrong.push(`${name} is a mixture`);
    if (WHOLE.test(last) && images.some((one) => one !== 'patched')) wrong.push(`${name} is old`);
  }
  return wrong;
}

/** What must be as it was: everything but the number of a template that is named by number. */
function settled({ source, ...rest }: EndState['groups'][number]) {
  const version = source.template?.version ?? '';
  return { ...rest, style: version.startsWith('$') ? version : 'a number' };
}

/** One tag may stay: processes that are still suspended, for the next run to resume. */
async function journalsLeft(world: CreatedWorld): Promise<readonly string[]> {
  const { groups } = await endState(world);
  return groups.flatMap(({ name, tags }) =>
    Object.keys(tags)
      .filter((key) => key.startsWith('patch-cycle:') && key !== 'patch-cycle:suspended')
      .map((key) => `${name} still has ${key}`),
  );
}
