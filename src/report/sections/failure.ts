import { buildLogLines } from '../log.js';
import { blocks, code, details, fenced, heading, type Markdown } from '../markdown.js';
import { referencesIn } from '../references.js';
import type { Story } from '../story.js';
import type { Limits } from './limits.js';

/** Where a build or a report stopped, and the last that its builder had to say. */
export function failureSection(story: Story, limits: Limits): Markdown | undefined {
  if (story.buildFailures.length === 0) return undefined;
  const see = referencesIn(story.started?.region);
  return blocks([
    heading(3, titleOf(story.buildFailures)),
    ...story.buildFailures.map(({ source, phase, log, reportOnly }) => {
      const lines = buildLogLines(log ?? '').slice(-limits.rows);
      const where = phase === undefined ? '' : `, in phase ${code(phase)}`;
      return blocks([
        `${reportOnly ? 'No report was had of' : 'No image was made from'} ${see.image(source)}${where}.`,
        lines.length === 0
          ? 'The builder left no log.'
          : details('The end of the builder’s log', fenced(lines)),
      ]);
    }),
  ]);
}

function titleOf(failures: Story['buildFailures']): string {
  if (failures.some(({ reportOnly }) => reportOnly !== true)) return 'The build that failed';
  return failures.length === 1 ? 'The report that failed' : 'The reports that failed';
}
