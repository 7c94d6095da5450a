import { type Need, needOf } from '../fleet/needs.js';
import { type Fleet, templateVersion } from '../fleet/read-fleet.js';
import { rejectedOf } from '../image/judge-images.js';
import type { IsCurrent } from '../image/reuse.js';
import { readImageTags } from '../image/tags.js';
import { NO_WISHES } from '../image/wishes.js';
import type { Finding, Verdict } from '../notices/finding.js';
import type { Image } from '../ports.js';
import type { Refusal } from '../rollout/plan-types.js';
import { mayReport, type Settings } from '../settings.js';
import { isTooOld } from './build.js';
import { judgeByList, named } from './package-lists.js';
import { judgeByBuilder } from './report.js';
import { type Finished, finished, type Run } from './run.js';

/** What has to happen to each group, by the images of its template and of its instances. @throws FeedError */
export async function check(run: Run, fleet: Fleet): Promise<ReadonlyMap<string, Need>> {
  const sources = new Set(
    fleet.groups.flatMap((group) => templateVersion(fleet, group)?.imageId ?? []),
  );
  const verdicts = new Map<string, Verdict>();
  const patched = new Map<string, string>();
  for (const source of sources) {
    const { verdict, usable } = await judgeSource(run, fleet, source);
    verdicts.set(source, verdict);
    if (usable !== undefined) patched.set(source, usable.id);
    if (verdict.is === 'lacking') run.lacking.set(source, namesOf(verdict.findings));
  }
  const needs = fleet.groups.map(
    (group) => [group.name, needOf(group, fleet, verdicts, patched)] as const,
  );
  return new Map(needs);
}

interface Judged {
  readonly verdict: Verdict;
  /** A patched image made from it, for when there has to be one. */
  readonly usable?: Image;
}

/** By the image's tags, else by a package list that somebody has kept, else by a builder where one may be asked. */
async function judgeSource(run: Run, fleet: Fleet, source: string): Promise<Judged> {
  const image = fleet.images.get(source);
  const byTags = image === undefined ? gone(source) : await run.judge.judge(image);
  const byList = image === undefined ? undefined : await listVerdict(run, fleet, image, byTags);
  const old = image !== undefined && isTooOld(image, run.settings, run.cloud.clock.now());
  if (old) run.tell({ type: 'image-too-old', imageId: source, created: image.createdAt });
  const verdict = renewed(byList ?? byTags, old);
  if (verdict.is === 'clear') return { verdict };
  const usable = await usableFrom(run, source);
  if (usable !== undefined) return { verdict, usable };
  const isOpen = verdict.is === 'unknown' && byList === undefined;
  if (image === undefined || !isOpen || !mayReport(run.settings)) return { verdict };
  return { verdict: renewed(await judgeByBuilder(run, fleet, image), old) };
}

/** A package list is asked where tags do not tell, or do not name what they leave out. */
async function listVerdict(run: Run, fleet: Fleet, image: Image, byTags: Verdict) {
  if (byTags.is === 'unknown') return await judgeByList(run, fleet, image);
  return byTags.overlooked === undefined ? undefined : await named(run, image);
}

/** An image that is too old is as good as lacking something: there is to be a new one. */
function renewed(judged: Verdict, old: boolean): Verdict {
  return old && judged.is === 'clear' ? { ...judged, is: 'lacking', findings: [] } : judged;
}

async function usableFrom({ cloud, judge, settings }: Run, source: string) {
  const { images, isCurrent } = await judge.current(cloud.compute, source);
  return images.find(
    (one) => isUsable(one, isCurrent, settings) && !isTooOld(one, settings, cloud.clock.now()),
  );
}

/** More would not fit into a builder's user-data; what is not named comes from the security pockets all the same. */
const MOST_WANTED = 200;

/** Names that a recipe may hold, without `:arch`. */
function namesOf(findings: readonly Finding[]): readonly string[] {
  const names = findings.map((finding) => finding.package.replace(/:.*/, ''));
  return [...new Set(names)]
    .filter((name) => /^[a-z0-9][a-z0-9+.-]+$/.test(name))
    .slice(0, MOST_WANTED);
}

/** One that has yet to prove itself goes through the build, which proves it. */
function isUsable(image: Image, isCurrent: IsCurrent, { build = NO_WISHES }: Settings): boolean {
  const mark = readImageTags(image.tags);
  if (image.state !== 'available' || mark === undefined || mark.rejected !== undefined)
    return false;
  if (build.proof.is === 'boot' && mark.proved === undefined) return false;
  return isCurrent(mark);
}

function gone(image: string): Verdict {
  return {
    is: 'unknown',
    reason: `image ${image} does not exist any more, or is not ours to see`,
    mend: 'Point the launch template at an image that exists.',
  };
}

/** The answer of `check` and `plan`: they change nothing of a fleet, so what is not known stays unknown. */
export function checked(needs: ReadonlyMap<string, Need>): Finished {
  const unknown = [...needs].flatMap(([name, need]) =>
    need.is === 'unknown' ? [{ name, need }] : [],
  );
  const work = [...needs].filter(([, need]) => need.is === 'roll' || need.is === 'new image');
  if (unknown.length > 0) {
    const [first] = unknown;
    const names = unknown.map((one) => one.name).join(', ');
    return finished('unknown', `${names}: ${first?.need.reason}`, first?.need.mend);
  }
  const names = work.map(([name]) => name).join(', ');
  return finished('needed', `${names} need patching`, 'Run `command: cycle` to do it.');
}

/** An image that failed its roll is not built or rolled again by itself as long as no newer notice changes it. */
export async function refusedBefore(
  run: Run,
  needs: ReadonlyMap<string, Need>,
): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  for (const [name, need] of needs) {
    const isToBuild = need.is === 'new image' && need.target.image === undefined;
    if (need.is !== 'unknown' && !isToBuild) continue;
    const current = await run.judge.current(run.cloud.compute, need.target.fromImage);
    const rejected = rejectedOf(current);
    if (rejected === undefined) continue;
    const reason = readImageTags(rejected.tags)?.rejected;
    refusals.push({
      subject: name,
      reason: `image ${rejected.id}, which has every fix, was rejected: ${reason}`,
      mend: `Find out why. To try it again, delete the tag patch-cycle:rejected of ${rejected.id}; to have a new one built, deregister it.`,
    });
  }
  return refusals;
}
