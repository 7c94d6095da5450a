import { cycloneDx, spdx } from './bill-of-materials.js';
import type { Event } from './events.js';
import { packageChanges } from './package-changes.js';

/** A file for later steps. */
export interface ReportFile {
  readonly output: 'package-changes' | 'sbom';
  readonly name: string;
  readonly text: string;
}

type Of<T extends Event['type']> = Extract<Event, { type: T }>;

const FORMS = { spdx, cyclonedx: cycloneDx } as const;
const ENDINGS = { spdx: 'spdx.json', cyclonedx: 'cdx.json' } as const;

/** What a run leaves as files: of every new image what has changed, and where it was asked for all that it holds. */
export function reportFiles(events: readonly Event[]): readonly ReportFile[] {
  const of = <T extends Event['type']>(type: T): Of<T>[] =>
    events.filter((event): event is Of<T> => event.type === type);
  const changes = of('image-created').map(
    (created): ReportFile => ({
      output: 'package-changes',
      name: `${created.imageId}-package-changes.json`,
      text: textOf(packageChanges(created)),
    }),
  );
  const form = of('started')[0]?.sbom;
  if (form === undefined) return changes;
  const bills = of('image-contents').map(
    (event): ReportFile => ({
      output: 'sbom',
      name: `${event.imageId}.${ENDINGS[form]}`,
      text: textOf(FORMS[form]({ ...event, made: event.at })),
    }),
  );
  return [...changes, ...bills];
}

function textOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
