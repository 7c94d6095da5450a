import { describe, expect, test } from '@jest/globals';
import { anyStory } from './any-fleet.js';
import { type EndState, endState } from './end-state.js';
import { breaches } from './invariants.js';
import { play } from './play.js';

/** More with `SEEDS=1000 npm run simulate`; a seed that fails becomes a named test below. */
const SEEDS = Number(process.env.SEEDS ?? 40);
const FIRST = Number(process.env.FIRST_SEED ?? 1);

describe('any fleet, any kills, any switches', () => {
  test('the floor holds at every moment, and what is patched is patched wholly', async () => {
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++) await live(seed);
  }, 3_600_000);
});

async function live(seed: number): Promise<void> {
  const story = anyStory(seed);
  const { world, start, results, news } = await play(story);
  const pinned = news.flatMap((one) => (one.type === 'left' ? one.resource : []));
  const say = (what: unknown) => ({ seed, results: results.join(' '), what });
  expect(say(breaches(world.history, story.sizes, story.units))).toEqual(say([]));
  const last = results.at(-1) ?? '';
  // A run that is killed in its last call leaves nothing to the next.
  const whole = /^(patched|nothing-to-do)$/;
  const ends = story.benign ? whole : /^(patched|nothing-to-do|rolled-back|held|refused)$/;
  expect(say(last)).toEqual(say(expect.stringMatching(ends)));
  if (story.benign) expect(say(results.filter((one) => one === 'held'))).toEqual(say([]));
  if (last === 'held') return;
  const end = await endState(world);
  const free = (one: { readonly name: string }) => !pinned.includes(one.name);
  expect(say(end.groups.filter(free).map(settled))).toEqual(
    say(start.groups.filter(free).map(settled)),
  );
  expect(say(end.buildersAlive)).toEqual(say(0));
  const staying = end.members.filter((one) => !/ Terminating/.test(one));
  expect(say(staying.filter((one) => !/InService Healthy/.test(one)))).toEqual(say([]));
  // Rolled back, a unit that was finished before stays patched; within a group there is never a mixture.
  const image = (group: string) =>
    new Set(
      staying.filter((one) => one.startsWith(`${group} `)).map((one) => one.split(' ').at(-1)),
    );
  for (const { name } of end.groups) {
    const images = [...image(name)];
    if (whole.test(last) && images.length > 0) expect(say(images)).toEqual(say(['patched']));
    else expect(say([name, images.length <= 1])).toEqual(say([name, true]));
  }
}

/** What must be as it was: everything but the number of a template that is named by number. */
function settled({ source, ...rest }: EndState['groups'][number]) {
  const version = source.template?.version ?? '';
  return { ...rest, style: version.startsWith('$') ? version : 'a number' };
}
