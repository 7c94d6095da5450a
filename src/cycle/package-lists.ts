import { isCloudError, isLedgerError } from '../errors.js';
import type { Fleet } from '../fleet/read-fleet.js';
import { ledgerSource } from '../image/ledger.js';
import { assess } from '../notices/assess.js';
import { codenameOf } from '../notices/codenames.js';
import { consideredTag } from '../notices/considered.js';
import type { NoticeReading } from '../notices/feed.js';
import type { Verdict } from '../notices/finding.js';
import { ignoringTag } from '../notices/what-counts.js';
import type { Image, KnownPackages, PackageListSource } from '../ports.js';
import { confirm } from './confirm.js';
import { type Run, readUnlessUnknown } from './run.js';

/** Whoever knows the very image is asked before whoever knows only an instance of it. */
const ORDER: readonly PackageListSource['kind'][] = ['ledger', 'inventory'];

/**
 * The verdict by the first package list that can be had without a builder; undefined when there is none that settles it.
 * What a running instance lacks is worth a cycle, whose builder has the last word on its image. What it does not lack may
 * have been brought to it since it was launched, and the next launch would lack it: that is no all-clear for the image.
 * @throws FeedError unless the run goes on without the notices
 */
export async function judgeByList(
  run: Run,
  fleet: Fleet,
  image: Image,
): Promise<Verdict | undefined> {
  const { whatCounts: what, tell } = run;
  const answer = await firstAnswer(run, image, instancesOf(fleet, image));
  if (answer === undefined) return undefined;
  const { kind, release } = answer;
  const reading = await readUnlessUnknown(run, release);
  if ('trouble' in reading) return undefined;
  const verdict = await judgeList(run, answer, reading);
  if (kind === 'inventory' && verdict.is === 'clear') return undefined;
  tell({ type: 'checked', subject: image.id, release, source: kind, verdict });
  if (verdict.is === 'clear' && run.settings.command === 'cycle') {
    const considered = consideredTag(reading) ?? '';
    await confirm(run, image, { considered, ignoring: ignoringTag(what, verdict) });
  }
  return verdict;
}

/** What a list lacks of what counts now. */
export async function judgeList(
  { cloud, whatCounts: what, priorities }: Run,
  { packages, pockets }: Pick<KnownPackages, 'packages' | 'pockets'>,
  reading: NoticeReading,
): Promise<Verdict> {
  const about = { what, priorities, now: cloud.clock.now(), ...(pockets && { pockets }) };
  return await assess(packages, reading, about);
}

/** A source that cannot be asked is one that does not know: there is still the next, and in the end a builder. */
async function firstAnswer(
  { cloud, tell }: Run,
  image: Image,
  instanceIds: readonly string[],
): Promise<(KnownPackages & Pick<PackageListSource, 'kind'>) | undefined> {
  const { ledger, packageLists = [] } = cloud;
  const sources = [...(ledger === undefined ? [] : [ledgerSource(ledger)]), ...packageLists];
  for (const source of ORDER.flatMap((kind) => sources.filter((one) => one.kind === kind))) {
    try {
      const known = await source.packages(image, instanceIds);
      const release = known && codenameOf(known.release);
      if (known === undefined || release === undefined || known.packages.size === 0) continue;
      return { ...known, release, kind: source.kind };
    } catch (error) {
      if (isLedgerError(error)) {
        const { message: reason, mend } = error;
        tell({ type: 'ledger-trouble', images: [image.id], reason, mend });
      } else if (!isCloudError(error)) throw error;
    }
  }
  return undefined;
}

function instancesOf(fleet: Fleet, image: Image): readonly string[] {
  return [...fleet.instances.values()]
    .filter((one) => one.imageId === image.id && one.state === 'running')
    .map((one) => one.id);
}
