import { blocks, details, heading, type Markdown, table, text } from '../markdown.js';
import { type References, referencesIn } from '../references.js';
import type { Story } from '../story.js';
import { clockTime, count } from '../words.js';
import { cut, type Limits } from './limits.js';

/** Every change to a group or template that outlives its call, and every giving back, in order. */
export function settingsSection(story: Story, limits: Limits): Markdown | undefined {
  const { settings } = story;
  if (settings.length === 0) return undefined;
  const see = referencesIn(story.started?.region);
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
            resource(change.resource, see),
            text(change.what),
            change.givenBack ? 'given back' : '',
          ]),
        ),
        note,
      ]),
    ),
  ]);
}

/** Settings are of groups and of launch templates. */
export function resource(name: string, see: References): Markdown {
  return /^lt-[0-9a-f]+$/.test(name) ? see.template(name) : see.group(name);
}
