import type { Event, Result } from './events.js';
import { plain } from './plain.js';
import { findingsOf, mendOf, namesOf, type Story, tellStory } from './story.js';
import { capitalised, count, reasonSentence, sentence } from './words.js';

/** A line at the top of the run's page. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

/** Above this, what is left is counted instead of listed: a step shows ten annotations of a kind. */
const MOST_LEFT = 4;

const FAILED: Readonly<Partial<Record<Result, string>>> = {
  held: 'Patching is held',
  'rolled-back': 'Patching was rolled back',
  refused: 'Patching was refused',
  unknown: 'Not known whether patches are needed',
  failed: 'Patching failed',
};

/** Few: one error with the reason and the mend when the run did not end well, and a warning for all that is left. */
export function annotations(events: readonly Event[]): readonly Annotation[] {
  const story = tellStory(events);
  return [...ending(story), ...left(story), ...partly(story), ...ledger(story)];
}

function ending(story: Story): readonly Annotation[] {
  if (story.finished === undefined) {
    const mend = 'run it again: it goes on from what it finds';
    return [failure(story, 'failed', 'The run ended without a result', mend)];
  }
  const { result, reason } = story.finished;
  const mend = mendOf(story);
  if (result !== 'needed') {
    return result in FAILED ? [failure(story, result, reason, mend)] : [];
  }
  const notices = new Set(findingsOf(story, 'lacking').map((finding) => finding.notice)).size;
  const toDo = notices > 0 ? `${count(notices, 'notice')} to act on` : 'Patches are needed';
  const level = story.finished.fails ? 'error' : 'notice';
  return [{ level, title: toDo, message: sentences(story, reason, mend) }];
}

function failure(
  story: Story,
  result: Result,
  reason: string,
  mend: string | undefined,
): Annotation {
  const title = FAILED[result] ?? 'Patching failed';
  return { level: 'error', title, message: sentences(story, reason, mend) };
}

function left(story: Story): readonly Annotation[] {
  const shown = story.left.slice(0, MOST_LEFT).map(
    (one): Annotation => ({
      level: 'warning',
      title: `Left behind: ${plain(one.resource, 200)}`,
      message: sentences(story, one.what, one.mend),
    }),
  );
  const more = story.left.length - shown.length;
  if (more <= 0) return shown;
  return [
    ...shown,
    {
      level: 'warning',
      title: `${more} more left behind`,
      message: 'The job summary lists them, and how to mend each.',
    },
  ];
}

/** A run that patched some groups and refused others ends well, but not for those. */
function partly(story: Story): readonly Annotation[] {
  const first = story.refusals[0];
  if (first === undefined || story.finished?.result === 'refused') return [];
  return [
    {
      level: 'warning',
      title: `${count(story.refusals.length, 'group')} not touched`,
      message: sentences(story, `${first.subject}: ${first.reason}`, first.mend),
    },
  ];
}

/** Nothing came of it but that the next check may need a builder. */
function ledger(story: Story): readonly Annotation[] {
  const [first] = story.ledgerTroubles;
  if (first === undefined) return [];
  const message = sentences(story, first.reason, first.mend);
  return [{ level: 'warning', title: 'The ledger could not be used', message }];
}

function sentences(story: Story, reason: string, mend: string | undefined): string {
  const told = reasonSentence(plain(reason), namesOf(story));
  return mend === undefined ? told : `${told} ${capitalised(sentence(plain(mend)))}`;
}
