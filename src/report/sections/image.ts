import type { Instant } from '../../ports.js';
import { blocks, code, details, heading, type Markdown, table } from '../markdown.js';
import { type References, referencesIn } from '../references.js';
import type { Build, ImageStory, Story, Trial } from '../story.js';
import { count, duration, sentence } from '../words.js';
import { cut, type Limits } from './limits.js';

export function imageSection(story: Story, limits: Limits): Markdown | undefined {
  const built = story.images.filter((image) => image.created || image.reused);
  if (built.length === 0) return undefined;
  return blocks([
    heading(3, built.length === 1 ? 'The new image' : 'The new images'),
    ...built.map((image) =>
      blocks([facts(image, story, referencesIn(story.started?.region)), changes(image, limits)]),
    ),
  ]);
}

function facts(image: ImageStory, story: Story, see: References): Markdown {
  const { created, reused, rejected } = image;
  const versions = story.versions.filter(
    (version) => version.type === 'version-created' && version.imageId === image.id,
  );
  const rows: (readonly [Markdown, Markdown])[] = [['Image', see.image(image.id)]];
  if (created) {
    rows.push(['Name', code(created.name)], ['Made from', see.image(created.source)]);
    rows.push(['Changed', count(created.changed.length, 'package')]);
    if (created.kernel) {
      rows.push(['Kernel', `${code(created.kernel.before)} → ${code(created.kernel.after)}`]);
    }
  } else if (reused) {
    rows.push(['Made from', `${see.image(reused.source)}, by an earlier run`]);
  }
  for (const builder of story.builds.filter(({ started }) => started.source === created?.source)) {
    rows.push(['Builder', builderWords(builder, see)]);
  }
  for (const trial of story.trials.filter(({ started }) => started.imageId === image.id)) {
    rows.push([image.proven ? 'Proven on' : 'Tried on', trialWords(trial, see)]);
  }
  for (const version of versions) {
    rows.push([
      'Launched by',
      `template ${see.template(version.templateId)} version ${code(String(version.version))}`,
    ]);
  }
  if (rejected !== undefined) rows.push(['**Rejected**', see.prose(sentence(rejected))]);
  return table(['', ''], rows);
}

/** What it costs is the instance type's price for those seconds, and the image's snapshots from now on. */
export function builderWords({ started, stoppedAt, ended }: Build, see: References): Markdown {
  const paidUntil = stoppedAt ?? ended?.at;
  const where = `${started.spot ? 'on Spot capacity ' : ''}in ${see.subnet(started.subnetId)}`;
  if (ended === undefined) return `${code(started.instanceType)} still there at the end ${where}`;
  const time = duration(ended.at - started.at);
  const paid = seconds(started.at, paidUntil ?? ended.at);
  return `${code(started.instanceType)} for ${time} ${where}, ${paid}`;
}

function trialWords({ started, endedAt }: Trial, see: References): Markdown {
  const type = code(started.instanceType);
  const where = `in ${see.subnet(started.subnetId)}`;
  return endedAt === undefined
    ? `${type} still there at the end ${where}`
    : `${type} ${where}, ${seconds(started.at, endedAt)}`;
}

function seconds(from: Instant, to: Instant): string {
  return count(Math.ceil((to - from) / 1_000), 'instance second');
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
