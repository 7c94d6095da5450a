import { BuildError, FeedError, InterruptedError, UnfixedError } from '../errors.js';
import type { Verdict } from '../notices/finding.js';
import type { News, Tell } from '../report/events.js';
import { type BuildOrder, type BuildOutcome, ofSource } from './build-order.js';
import { type Builder, type BuildPorts, takeBuilder } from './builder-instances.js';
import { judgeUpgrade, reportBefore, unknown } from './builder-judgement.js';
import { look } from './builder-look.js';
import { nextStep, startWatching } from './builder-watch.js';
import type { ConsoleReading } from './console.js';
import { endBuilders, type Known } from './end-builders.js';
import { fixedNothing } from './let-through.js';
import { adoptImage, hearAfter, makeImage } from './new-image.js';
import { proveImage, refuseLost } from './proof.js';
import { adoptableImage } from './reuse.js';
import { readImageTags, TAG } from './tags.js';

/**
 * Builds a patched image of the source, or finds that it lacks nothing. Takes up what a run that died has left: its
 * image, or its builder. However it ends, no builder of this source and repository is left running.
 * @throws BuildError when there is no image to be had; CloudError when EC2 cannot be read
 */
export async function buildImage(
  ports: BuildPorts,
  order: BuildOrder,
  tell: Tell,
): Promise<BuildOutcome> {
  let why = 'the build did not finish';
  const known: Known[] = [];
  const prove = (outcome: BuildOutcome) =>
    proven(ports, order, outcome, tell, (id) => known.push({ id }));
  try {
    const images = await ports.compute.imagesTagged(TAG.source, order.source.id);
    const left = adoptableImage(images, order.source.id, order.isCurrent);
    if (left !== undefined) {
      why = `image ${left.image.id} exists already`;
      return await prove(await adoptImage(ports, order, left, tell));
    }
    const spent = new Set(images.flatMap((image) => image.tags[TAG.build] ?? []));
    const outcome = await buildOnce(ports, order, spent, tell, known);
    why = outcome.is === 'clear' ? clearWords(outcome) : `image ${outcome.image.id} is available`;
    return await prove(outcome);
  } catch (error) {
    if (error instanceof BuildError) {
      why = 'the build failed';
      tell(failed(error, order));
    }
    throw error;
  } finally {
    await endBuilders(ports.compute, ofSource(order), why, tell, known);
  }
}

/** An image is used once it has proven itself. One that an earlier run has proven says so. */
async function proven(
  ports: BuildPorts,
  order: BuildOrder,
  outcome: BuildOutcome,
  tell: Tell,
  known: (instanceId: string) => void,
): Promise<BuildOutcome> {
  if (outcome.is !== 'built') return outcome;
  const { image } = outcome;
  if (order.proof === undefined) {
    await refuseLost(ports, { ...order, image }, tell);
    return outcome;
  }
  const mark = readImageTags(image.tags);
  if (mark === undefined) throw new BuildError(`Image ${image.id} has lost its tags.`);
  if (mark.proved !== undefined) return outcome;
  await proveImage(ports, { ...order, ...order.proof, image, mark }, tell, known);
  return outcome;
}

/**
 * By as many builders as it takes. What an adopted one had to say may be lost with the run that listened: then a new one is
 * started. What a builder has left unfixed, another is told to want by name, whatever its pocket or phase. And what EC2 has
 * interrupted is begun again On-Demand, which nobody interrupts.
 */
async function buildOnce(
  ports: BuildPorts,
  order: BuildOrder,
  spent: Set<string>,
  tell: Tell,
  known: Known[],
): Promise<BuildOutcome> {
  let wished = order;
  for (;;) {
    const builder = await takeBuilder(ports, wished, spent, tell);
    known.push(builder);
    tell(started(builder, wished));
    try {
      return await build(ports, wished, builder, tell);
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      if (error instanceof InterruptedError) {
        spent.add(builder.nonce);
        await endBuilders(ports.compute, ofSource(order), 'it was interrupted', tell, [builder]);
        wished = { ...wished, spot: false };
        const why = `${error.message} The build begins anew`;
        tell({ type: 'on-demand-instead', source: order.source.id, why });
        continue;
      }
      const more = error instanceof UnfixedError ? error.packages : [];
      if (more.length === 0 && !builder.adopted) throw error;
      spent.add(builder.nonce);
      if (more.length > 0) {
        const want = [...(wished.recipe?.want ?? []), ...more];
        wished = { ...wished, recipe: { ...wished.recipe, want } };
        tell({ type: 'building-again', source: order.source.id, want: more });
      }
    }
  }
}

/** Watches the builder, judges what it reports, and makes the image once it has stopped in success. */
async function build(
  ports: BuildPorts,
  order: BuildOrder,
  builder: Builder,
  tell: Tell,
): Promise<BuildOutcome> {
  let watched = startWatching(builder, ports.clock.now());
  let before: Before | undefined;
  for (;;) {
    watched = await look(ports, watched, tell);
    before ??= await judgeBefore(watched.reading, order, tell);
    if (before?.verdict.is === 'clear' && order.renew !== true) {
      return { is: 'clear', ...before };
    }
    const step = nextStep(watched, ports.clock.now());
    if (step.is === 'failed') throw step.error;
    if (step.is === 'finished' && before !== undefined) {
      const { manifest, sha256 } = step;
      const isInVain = manifest.changed.length === 0 && order.renew !== true;
      if (before.verdict.is === 'unknown' && isInVain) throw inVain(order, before.verdict);
      const now = ports.clock.now();
      const upgraded = await judgeUpgrade(manifest, watched.reading, order, now);
      const { verdict, left, ...judged } = upgraded;
      if (fixedNothing(before.verdict, left) && order.renew !== true) {
        const { considered } = judged;
        return told({ release: before.release, verdict, considered }, order, tell);
      }
      if (left.length > 0) tell({ type: 'unfixed', source: order.source.id, left });
      const image = await makeImage(ports, order, builder, { manifest, sha256, ...judged }, tell);
      hearAfter(order, image, manifest, tell, watched.reading);
      const findings = before.verdict.is === 'clear' ? [] : (before.verdict.findings ?? []);
      return { is: 'built', image, release: before.release, findings, changed: manifest.changed };
    }
    await ports.clock.sleep(order.pollInterval);
  }
}

interface Before {
  readonly release: string;
  readonly verdict: Verdict;
  readonly considered: string;
}

/** An upgrade that fixed nothing has tried all the same: that is the last word on the source. */
function told(judged: Before, { source }: BuildOrder, tell: Tell): BuildOutcome {
  const { release, verdict } = judged;
  tell({ type: 'checked', subject: source.id, release, source: 'builder', verdict });
  return { is: 'clear', ...judged };
}

function clearWords({ verdict }: Extract<BuildOutcome, { is: 'clear' }>): string {
  const tried = (verdict.ignored ?? []).some(({ ignoring }) => ignoring.letThrough);
  return tried ? 'nothing is lacking that could be fixed' : 'nothing is lacking';
}

/** The archive has nothing newer, which is no proof that nothing is lacking. */
function inVain(
  { source }: BuildOrder,
  { reason }: Extract<Verdict, { is: 'unknown' }>,
): FeedError {
  return new FeedError(
    `A builder found nothing to upgrade in ${source.id}, so no image was made. Whether it lacks a fix is unknown: ${reason}`,
  );
}

/** What the builder reported before it upgraded, judged as soon as it is whole; undefined until then. */
async function judgeBefore(
  reading: ConsoleReading,
  order: BuildOrder,
  tell: Tell,
): Promise<Before | undefined> {
  const report = reportBefore(reading);
  if (report === undefined) return undefined;
  const { release, packages, pockets } = report;
  order.heard?.({ image: order.source, ...report });
  const { verdict, considered } = await order.judge(packages, release, pockets, 'as it was');
  tell({ type: 'checked', subject: order.source.id, release, source: 'builder', verdict });
  if (verdict.is === 'unknown' && order.goesOn !== true) {
    throw unknown(`What ${order.source.id} lacks`, verdict);
  }
  return { release, verdict, considered };
}

function started(builder: Builder, order: BuildOrder): News {
  return {
    type: 'builder-started',
    instanceId: builder.id,
    source: order.source.id,
    instanceType: builder.place.type,
    subnetId: builder.place.subnetId,
    adopted: builder.adopted,
    ...(builder.spotRequestId !== undefined && { spot: true as const }),
  };
}

function failed({ message, phase, log }: BuildError, order: BuildOrder): News {
  return {
    type: 'build-failed',
    source: order.source.id,
    reason: message,
    ...(phase !== undefined && { phase }),
    ...(log !== undefined && { log }),
  };
}
