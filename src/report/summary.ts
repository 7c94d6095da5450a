import type { Event } from './events.js';
import { blocks, type Markdown, text } from './markdown.js';
import { handedOnSection, oldImagesSection } from './sections/afterwards.js';
import { failureSection } from './sections/failure.js';
import { fleetSection } from './sections/fleet.js';
import { imageSection } from './sections/image.js';
import { ignoredSection, lackingSection, proSection, unfixedSection } from './sections/lacking.js';
import { ledgerSection } from './sections/ledger.js';
import type { Limits } from './sections/limits.js';
import { planSection } from './sections/plan.js';
import { settingsSection } from './sections/settings.js';
import { timelineSection } from './sections/timeline.js';
import { leftSection, refusalSection, verdictSection } from './sections/verdict.js';
import { type Story, tellStory } from './story.js';

/** GitHub refuses a step's summary above 1 MiB; the rest is room for what others write into the same file. */
const MOST_BYTES = 900_000;

/** Tried in turn until the summary fits. */
const ROWS = [3_000, 1_000, 300, 100, 30, 10, 3] as const;

/**
 * The job summary: GitHub-flavoured Markdown for a person who did not watch. The verdict first, then what asks for
 * an action, then what was lacking, planned, done and made. Long lists are closed, and cut where GitHub's limit is.
 */
export function summarise(events: readonly Event[]): string {
  const story = tellStory(events);
  for (const rows of ROWS) {
    const summary = write(story, { rows });
    if (new TextEncoder().encode(summary).length <= MOST_BYTES) return summary;
  }
  return finish([verdictSection(story), '_The rest does not fit here. The log has it._']);
}

function write(story: Story, limits: Limits): Markdown {
  return finish([
    verdictSection(story),
    leftSection(story, limits),
    refusalSection(story, limits),
    failureSection(story, limits),
    fleetSection(story, limits),
    // Whoever reads of trouble looks for what happened first.
    endedWell(story) ? undefined : timelineSection(story, limits),
    lackingSection(story, limits),
    proSection(story, limits),
    unfixedSection(story, limits),
    ignoredSection(story, limits),
    planSection(story, limits),
    endedWell(story) ? timelineSection(story, limits) : undefined,
    imageSection(story, limits),
    handedOnSection(story, limits),
    oldImagesSection(story, limits),
    ledgerSection(story, limits),
    settingsSection(story, limits),
    footer(story),
  ]);
}

function endedWell({ finished }: Story): boolean {
  return ['patched', 'needed', 'nothing-to-do'].includes(finished?.result ?? '');
}

function footer(story: Story): Markdown | undefined {
  const { run, targets } = story.started ?? {};
  if (run === undefined) return undefined;
  const what = targets && targets.length > 0 ? `, targets ${text(targets.join(', '))}` : '';
  return `<sub>patch-cycle, run ${text(run)}${what}. Times are UTC.</sub>`;
}

function finish(parts: readonly (Markdown | undefined)[]): Markdown {
  return `${blocks(parts)}\n`;
}
