import { BuildError } from '../errors.js';
import type { Need } from '../fleet/needs.js';
import { readFleet } from '../fleet/read-fleet.js';
import type { BuildOutcome } from '../image/build-order.js';
import { buildImage } from '../image/builder.js';
import type { Judge } from '../image/builder-judgement.js';
import { endBuilders } from '../image/end-builders.js';
import { readImageTags } from '../image/tags.js';
import { NO_WISHES } from '../image/wishes.js';
import { consideredTag } from '../notices/considered.js';
import type { Verdict } from '../notices/finding.js';
import { knock } from '../notices/page.js';
import type { Image, Instant } from '../ports.js';
import type { Plan } from '../rollout/plan-types.js';
import { confirm } from './confirm.js';
import { ignoringOf, judgeList, judgeListOf } from './judging.js';
import { keepingLists } from './ledger.js';
import { placesFor } from './places.js';
import { goesOn, type Run, readUnlessUnknown } from './run.js';

/** Sources of images that are ready already: a run that died may have left their builders. */
export function imagesAtHand(needs: ReadonlyMap<string, Need>): ReadonlySet<string> {
  const ready = [...needs.values()].flatMap((need) =>
    need.is === 'new image' && need.target.image !== undefined ? [need.target.fromImage] : [],
  );
  return new Set(ready);
}

export async function sweep(run: Run, imageId: string): Promise<void> {
  const { cloud, settings, identity, tell } = run;
  const spot = settings.build?.builder.spot === true;
  const whose = { by: 'source', imageId, run: identity, spot } as const;
  await endBuilders(cloud.compute, whose, 'its image is made', tell);
}

/** One build serves every group whose template launches the source. */
export async function build(run: Run, sourceId: string, plan: Plan): Promise<BuildOutcome> {
  const { cloud, settings, identity, tell } = run;
  const fleet = await readFleet(cloud, settings.targets);
  const source = fleet.images.get(sourceId);
  if (source === undefined) throw new BuildError(`image ${sourceId} does not exist any more`);
  const names = plan.builds.find((one) => one.source === sourceId)?.groups ?? [];
  const { isCurrent } = await run.judge.current(cloud.compute, sourceId);
  const wishes = settings.build ?? NO_WISHES;
  const { places, proofPlaces } = placesFor(fleet, names, source, wishes.builder);
  const order = {
    source,
    places,
    ...(wishes.proof.is === 'boot' && {
      proof: {
        places: proofPlaces,
        wishes: wishes.proof,
        maskUnits: wishes.recipe.maskUnits ?? [],
      },
    }),
    securityGroupIds: wishes.builder.securityGroupIds,
    publicAddress: wishes.builder.publicAddress,
    spot: wishes.builder.spot,
    recipe: { ...wishes.recipe, want: run.lacking.get(sourceId) ?? [] },
    allowUnfixed: wishes.allowUnfixed,
    run: identity,
    pollInterval: settings.pollInterval,
    isCurrent,
    goesOn: goesOn(settings),
    renew: isTooOld(source, settings, cloud.clock.now()),
    ignoringOf: (verdict: Verdict) => ignoringOf(run, verdict),
    judge: judgeOf(run, source),
  };
  // Without the notices a builder's report cannot be judged.
  if (!order.goesOn) await knock(cloud.notices, readImageTags(source.tags)?.release);
  const outcome = await keepingLists(run, (heard) => buildImage(cloud, { ...order, heard }, tell));
  if (outcome.is === 'clear') {
    const { considered, verdict } = outcome;
    await confirm(run, source, { considered, ignoring: ignoringOf(run, verdict) });
  }
  return outcome;
}

/** By the notices; where these cannot be read and the run goes on, nothing can be said. */
function judgeOf(run: Run, source: Image): Judge {
  return async (packages, release, pockets, which = 'upgraded') => {
    const reading = await readUnlessUnknown(run, release);
    if ('trouble' in reading) return { verdict: unknownBecause(reading.trouble), considered: '' };
    const list = { packages, ...(pockets && { pockets }) };
    const verdict =
      which === 'upgraded'
        ? await judgeList(run, list, reading)
        : await judgeListOf(run, source, list, reading);
    return { verdict, considered: consideredTag(reading) ?? '' };
  };
}

function unknownBecause(trouble: string): Verdict {
  return { is: 'unknown', reason: trouble, mend: 'Check `notices-url` and `oval-url`.' };
}

/** By `max-image-age`. */
export function isTooOld(
  image: Image,
  { maxImageAge }: Pick<Run['settings'], 'maxImageAge'>,
  now: Instant,
): boolean {
  return maxImageAge !== undefined && now - image.createdAt >= maxImageAge;
}

export function withImages(
  needs: ReadonlyMap<string, Need>,
  built: ReadonlyMap<string, BuildOutcome>,
): ReadonlyMap<string, Need> {
  const after = new Map<string, Need>();
  for (const [name, need] of needs) {
    if (need.is === 'nothing' || need.target.image !== undefined) {
      after.set(name, need);
      continue;
    }
    const outcome = built.get(need.target.fromImage);
    if (outcome?.is !== 'built') after.set(name, { is: 'nothing' });
    else {
      const target = { ...need.target, image: outcome.image.id };
      after.set(name, { is: 'new image', target });
    }
  }
  return after;
}
