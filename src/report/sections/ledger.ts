import { blocks, bullets, heading, type Markdown } from '../markdown.js';
import { referencesIn } from '../references.js';
import type { Story } from '../story.js';
import { capitalised, sentence } from '../words.js';
import { cut, type Limits } from './limits.js';

/** What could not be read from the ledger, or kept in it, and how to mend it. */
export function ledgerSection(story: Story, limits: Limits): Markdown | undefined {
  if (story.ledgerTroubles.length === 0) return undefined;
  const see = referencesIn(story.started?.region);
  const { kept, note } = cut(story.ledgerTroubles, limits.rows);
  return blocks([
    heading(3, 'The ledger'),
    bullets(
      kept.map(
        ({ images, reason, mend }) =>
          `${images.map(see.image).join(', ')}: ${see.prose(sentence(reason))} ${see.prose(capitalised(sentence(mend)))}`,
      ),
    ),
    note,
  ]);
}
