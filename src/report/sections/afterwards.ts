import { type Place, placesIn } from '../handed-on.js';
import {
  blocks,
  bullets,
  code,
  heading,
  type Markdown,
  table,
  text,
  unbroken,
} from '../markdown.js';
import { referencesIn } from '../references.js';
import type { Story } from '../story.js';
import { count, day, duration } from '../words.js';
import { cut, type Limits } from './limits.js';

/** Where the new images are now, who may have them and until when, and what names them. */
export function handedOnSection(story: Story, limits: Limits): Markdown | undefined {
  const parameters = story.events.filter((event) => event.type === 'parameter-set');
  const isAway = ({ region }: Place): number => (region === story.started?.region ? 0 : 1);
  const places = placesIn(story.events).toSorted((a, b) => isAway(a) - isAway(b));
  if (places.length + parameters.length === 0) return undefined;
  const see = referencesIn(story.started?.region);
  const { kept, note } = cut(places, limits.rows);
  return blocks([
    heading(3, 'Handed on'),
    kept.length === 0 ? undefined : table(['Region', 'Image', ''], kept.map(placeRow)),
    note,
    bullets([
      ...sharedWords(places),
      ...parameters.map(({ name, imageId, was }) => {
        const before = was === undefined ? 'It is new' : `It named ${see.prose(was)} before`;
        return `Parameter ${code(name)} names ${see.image(imageId)} now. ${before}.`;
      }),
    ]),
  ]);
}

function placeRow(place: Place): readonly Markdown[] {
  const { id, region, copied, sharedWith, deprecatedFrom } = place;
  const what = [
    ...(copied === undefined ? [] : [copiedWords(copied)]),
    ...(sharedWith.length === 0 ? [] : ['shared']),
    ...(deprecatedFrom === undefined
      ? []
      : [`deprecated from ${unbroken(day(deprecatedFrom))} on`]),
  ];
  return [unbroken(text(region)), referencesIn(region).image(id), what.join(', ')];
}

function copiedWords({ begunAt, key, availableAt }: NonNullable<Place['copied']>): Markdown {
  const under = key === undefined ? '' : ` under key ${code(key)}`;
  const since = begunAt === undefined ? ' by an earlier run' : '';
  if (availableAt === undefined) return `copy${under} begun${since}, not available yet`;
  const took = begunAt === undefined ? '' : ` after ${duration(availableAt - begunAt)}`;
  return `copied${under}${since}, available${took}`;
}

/** Nearly always the same for all of them. */
function sharedWords(places: readonly Place[]): readonly Markdown[] {
  const all = new Set(places.flatMap(({ sharedWith }) => sharedWith));
  if (all.size === 0) return [];
  const needs = places.some(({ encrypted }) => encrypted)
    ? ' What is encrypted they can launch only where the policy of its key lets them use that.'
    : '';
  return [`Shared with ${[...all].map(code).join(', ')}.${needs}`];
}

/** Images of before that went, or would go, and those that stay although they are old. */
export function oldImagesSection(story: Story, limits: Limits): Markdown | undefined {
  const removed = story.events.filter((event) => event.type === 'image-removed');
  const stay = story.events.filter((event) => event.type === 'image-kept');
  if (removed.length + stay.length === 0) return undefined;
  const dry = story.started?.dryRun === true;
  const seeIn = (region = story.started?.region) => referencesIn(region);
  const placed = (region: string | undefined, image: Markdown): Markdown =>
    region === undefined ? image : `${image} in ${unbroken(text(region))}`;
  const rows = [
    ...removed.map(({ imageId, name, region, snapshotIds }) => [
      placed(region, dry ? seeIn(region).image(imageId) : code(imageId)),
      code(name),
      `${dry ? 'would be removed' : 'removed'} with ${count(snapshotIds.length, 'snapshot')}`,
    ]),
    ...stay.map(({ imageId, name, region, why }) => [
      placed(region, seeIn(region).image(imageId)),
      code(name),
      `stays: ${seeIn(region).prose(why)}`,
    ]),
  ];
  const { kept, note } = cut(rows, limits.rows);
  return blocks([
    heading(3, 'Old images'),
    sum(removed, dry),
    table(['Image', 'Name', ''], kept),
    note,
  ]);
}

interface Removed {
  readonly snapshotIds: readonly string[];
  readonly size?: number;
}

/** What snapshots really take, EC2 does not say: at most the size of what they are of. */
function sum(removed: readonly Removed[], dry: boolean): Markdown | undefined {
  const snapshots = removed.flatMap(({ snapshotIds }) => snapshotIds).length;
  if (snapshots === 0) return undefined;
  const size = removed.reduce((all, one) => all + (one.size ?? 0), 0);
  const freed = size === 0 ? '' : `, which frees ${size} GiB at most`;
  return `${count(snapshots, 'snapshot')} ${dry ? 'would go' : 'went'} with the images${freed}. The log names them.`;
}
