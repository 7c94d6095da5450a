import type { GroupFact } from '../events.js';
import { blocks, code, heading, type Markdown, table } from '../markdown.js';
import { type References, referencesIn } from '../references.js';
import { replacedIn, type Story } from '../story.js';
import { capitalised, count, day, sentence } from '../words.js';
import { cut, type Limits } from './limits.js';

/** Each group by the images that it runs and what is known of them, when that is what the run was to find out. */
export function fleetSection(story: Story, limits: Limits): Markdown | undefined {
  const { result } = story.finished ?? {};
  const asks = result === 'needed' || result === 'unknown' || result === 'refused';
  if (!asks || story.groups.length === 0 || replacedIn(story).length > 0) return undefined;
  const see = referencesIn(story.started?.region);
  const { kept, note } = cut(
    story.groups.flatMap((group) => rows(group, story, see)),
    limits.rows,
  );
  return blocks([
    heading(3, 'The fleet'),
    table(['Group', 'Instances', 'Image', 'What is known of it'], kept),
    note,
  ]);
}

function rows(group: GroupFact, story: Story, see: References): readonly (readonly Markdown[])[] {
  const images = group.images.length > 0 ? group.images : [{ id: '', instances: 0 }];
  return images.map(({ id, instances }, index) => [
    index === 0 ? see.group(group.name) : '',
    `${instances} of ${group.desired}`,
    id.startsWith('ami-') ? see.image(id) : code(id),
    known(id, story, see),
  ]);
}

function known(image: string, story: Story, see: References): Markdown {
  const check = story.checks.find((one) => one.subject === image);
  if (check === undefined) {
    return story.checks.length === 0 ? 'not looked at' : 'not the image of the template';
  }
  const { verdict } = check;
  switch (verdict.is) {
    case 'clear':
      return 'lacks nothing';
    case 'lacking': {
      const oldest = Math.min(...verdict.findings.map((finding) => finding.published));
      return `lacks ${count(verdict.findings.length, 'package fix', 'package fixes')}, the oldest since ${day(oldest)}`;
    }
    case 'unknown':
      return see.prose(capitalised(sentence(verdict.reason)));
  }
}
