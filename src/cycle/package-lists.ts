import { isCloudError, isFeedError, isLedgerError } from '../errors.js';
import type { Fleet } from '../fleet/read-fleet.js';
import { ledgerSource } from '../image/ledger.js';
import { codenameOf } from '../notices/codenames.js';
import { consideredTag } from '../notices/considered.js';
import type { Verdict } from '../notices/finding.js';
import type { Image, KnownPackages, PackageListSource } from '../ports.js';
import { confirm } from './confirm.js';
import { ignoringOf, judgeListOf } from './judging.js';
import { type Run, readUnlessUnknown, readWhole } from './run.js';

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
  const { tell } = run;
  const answer = await firstAnswer(run, image, instancesOf(fleet, image));
  if (answer === undefined) return undefined;
  const { kind, release } = answer;
  const reading = await readUnlessUnknown(run, release);
  if ('trouble' in reading) return undefined;
  const verdict = await judgeListOf(run, image, answer, reading);
  if (kind === 'inventory' && verdict.is === 'clear') return undefined;
  tell({ type: 'checked', subject: image.id, release, source: kind, verdict });
  if (verdict.is === 'clear' && run.settings.command === 'cycle') {
    const considered = consideredTag(reading) ?? '';
    await confirm(run, image, { considered, ignoring: ignoringOf(run, verdict) });
  }
  return verdict;
}

/**
 * An all-clear by an image's tags that leaves out what they do not name, with the names; undefined where the ledger does not
 * have them, or the notices cannot be read as far back.
 */
export async function named(run: Run, image: Image): Promise<Verdict | undefined> {
  if (run.cloud.ledger === undefined) return undefined;
  const list = await firstAnswer(run, image, [], ['ledger']);
  if (list === undefined) return undefined;
  const { release } = list;
  try {
    const reading = await readWhole(run.cloud, release, run.tell);
    const verdict = await judgeListOf(run, image, list, reading);
    if (verdict.is !== 'clear') return undefined;
    run.tell({ type: 'checked', subject: image.id, release, source: 'ledger', verdict });
    return verdict;
  } catch (error) {
    if (isFeedError(error)) return undefined;
    throw error;
  }
}

/** A source that cannot be asked is one that does not know: there is still the next, and in the end a builder. */
async function firstAnswer(
  { cloud, tell }: Run,
  image: Image,
  instanceIds: readonly string[],
  kinds = ORDER,
): Promise<(KnownPackages & Pick<PackageListSource, 'kind'>) | undefined> {
  const { ledger, packageLists = [] } = cloud;
  const sources = [...(ledger === undefined ? [] : [ledgerSource(ledger)]), ...packageLists];
  for (const source of kinds.flatMap((kind) => sources.filter((one) => one.kind === kind))) {
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
