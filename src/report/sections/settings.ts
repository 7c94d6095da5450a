import { blocks, code, details, heading, type Markdown, table, text } from '../markdown.js';
import { type References, referencesIn } from '../references.js';
import { namesOf, type Story } from '../story.js';
import { clockTime, count } from '../words.js';
import { cut, type Limits } from './limits.js';

/** Every change to a group or template that outlives its call, and every giving back, in order. */
export function settingsSection(story: Story, limits: Limits): Markdown | undefined {
  const { settings } = story;
  if (settings.length === 0) return undefined;
  const { kept, note } = cut(settings, limits.rows);
  return blocks([
    heading(3, 'Changed and given back'),
    story.left.length === 0 ? 'Nothing is left open.' : 'What is still open stands at the top.',
    details(
      count(settings.length, 'change'),
      blocks([
        table(
          ['At', 'Resource', 'Change', ''],
          kept.map((change) => [
            clockTime(change.at),
            resource(change.resource, story),
            text(change.what),
            change.givenBack ? 'given back' : '',
          ]),
        ),
        note,
      ]),
    ),
  ]);
}

const AWAY = /^(\S+) in ([a-z]{2}(?:-[a-z]+)+-\d{1,2})$/;
const ID = /^(ami|i|lt|snap|subnet)-[0-9a-f]+$/;

/** A group by its name, anything else by its id, perhaps with a region behind it, or in words. */
export function resource(name: string, story: Story): Markdown {
  const [, id = name, region] = AWAY.exec(name) ?? [];
  const see = referencesIn(region ?? story.started?.region);
  if (ID.test(id)) return `${see.prose(id)}${region === undefined ? '' : ` in ${code(region)}`}`;
  const isGroup = namesOf(story).includes(name) || !/^\/|\s/.test(name);
  return isGroup ? see.group(name) : see.prose(name);
}

/** Where a resource is, its ids are linked to. */
export function referencesFor(name: string, story: Story): References {
  return referencesIn(AWAY.exec(name)?.[2] ?? story.started?.region);
}
