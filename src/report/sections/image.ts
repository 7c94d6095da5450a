import { blocks, code, details, heading, type Markdown, table, text } from '../markdown.js';
import type { ImageStory, Story } from '../story.js';
import { count, sentence } from '../words.js';
import { cut, type Limits } from './limits.js';

export function imageSection(story: Story, limits: Limits): Markdown | undefined {
  const built = story.images.filter((image) => image.created || image.reused);
  if (built.length === 0) return undefined;
  return blocks([
    heading(3, built.length === 1 ? 'The new image' : 'The new images'),
    ...built.map((image) => blocks([facts(image, story), changes(image, limits)])),
  ]);
}

function facts(image: ImageStory, story: Story): Markdown {
  const { created, reused, rejected } = image;
  const versions = story.versions.filter(
    (version) => version.type === 'version-created' && version.imageId === image.id,
  );
  const rows: (readonly [Markdown, Markdown])[] = [['Image', code(image.id)]];
  if (created) {
    rows.push(['Name', code(created.name)], ['Made from', code(created.source)]);
    rows.push(['Changed', count(created.changed.length, 'package')]);
    if (created.kernel) {
      rows.push(['Kernel', `${code(created.kernel.before)} → ${code(created.kernel.after)}`]);
    }
  } else if (reused) {
    rows.push(['Made from', `${code(reused.source)}, by an earlier run`]);
  }
  for (const version of versions) {
    rows.push([
      'Launched by',
      `template ${code(version.templateId)} version ${code(String(version.version))}`,
    ]);
  }
  if (rejected !== undefined) rows.push(['**Rejected**', text(sentence(rejected))]);
  return table(['', ''], rows);
}

function changes(image: ImageStory, limits: Limits): Markdown | undefined {
  const changed = image.created?.changed ?? [];
  if (changed.length === 0) return undefined;
  const { kept, note } = cut(changed, limits.rows);
  return details(
    `${count(changed.length, 'package')} changed`,
    blocks([
      table(
        ['Package', 'Before', 'After'],
        kept.map(([name, before, after]) => [
          code(name),
          before === null ? 'new' : code(before),
          after === null ? 'removed' : code(after),
        ]),
      ),
      note,
    ]),
  );
}
