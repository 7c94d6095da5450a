import { BuildError } from '../errors.js';
import type { Instant } from '../ports.js';
import type { Tell } from '../report/events.js';
import { tagText } from '../tag-text.js';
import {
  type Builder,
  type BuilderPlace,
  type BuildPorts,
  builderOf,
  isLive,
  mintNonce,
} from './builder-instances.js';
import type { BeforeReport } from './builder-judgement.js';
import { look } from './builder-look.js';
import { startWatching } from './builder-watch.js';
import { endBuilders } from './end-builders.js';
import type { Reported } from './ledger.js';
import { launchInFirst } from './places.js';
import { renderRecipe } from './recipe.js';
import { nextReportStep, REPORT_LIMITS } from './report-watch.js';
import { REPORT_NONCE, readReportTags, reportTags, TAG } from './tags.js';

export interface ReportOrder extends Omit<BuilderPlace, 'recipe'> {
  /** Units that must not start: the instance must not join, register or serve. */
  readonly maskUnits: readonly string[];
  /** Told what the image has, as soon as a builder has said so. */
  readonly heard?: (report: Reported) => void;
}

/**
 * What an image has, by a builder that says so and does nothing else. It never becomes an image: its power-off ends it, and
 * no build takes it up. Nor does this take up a builder that upgrades. However it ends, the builder is ended.
 * @throws BuildError when there is no report to be had; CloudError when EC2 cannot be read
 */
export async function reportOn(
  ports: BuildPorts,
  order: ReportOrder,
  tell: Tell,
): Promise<BeforeReport> {
  let why = 'the report did not finish';
  const known = new Set<string>();
  try {
    const report = await byAnyBuilder(ports, order, tell, known);
    why = 'it has reported what is installed';
    order.heard?.({ image: order.source, ...report });
    return report;
  } catch (error) {
    if (error instanceof BuildError) {
      why = 'it has not reported';
      const { message: reason, phase, log } = error;
      tell({
        type: 'build-failed',
        source: order.source.id,
        reason,
        reportOnly: true,
        ...(phase !== undefined && { phase }),
        ...(log !== undefined && { log }),
      });
    }
    throw error;
  } finally {
    const ids = [...known].map((id) => ({ id }));
    const whose = { by: 'report', imageId: order.source.id, run: order.run } as const;
    await endBuilders(ports.compute, whose, why, tell, ids);
  }
}

/** What a run that died has left may have nothing more to say: then there is a new one. */
async function byAnyBuilder(
  ports: BuildPorts,
  order: ReportOrder,
  tell: Tell,
  known: Set<string>,
): Promise<BeforeReport> {
  const gone = (instanceId: string) => {
    known.delete(instanceId);
    tell({ type: 'builder-ended', instanceId, why: 'it powered itself off, or somebody ended it' });
  };
  const left = await leftBuilders(ports, order);
  for (const { id } of left) known.add(id);
  const [first] = left.filter(
    ({ launchedAt }) => ports.clock.now() - launchedAt < REPORT_LIMITS.report,
  );
  if (first !== undefined) {
    try {
      return await watch(ports, order, first, tell, gone);
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
    }
  }
  const builder = await start(ports, order, tell);
  known.add(builder.id);
  return await watch(ports, order, builder, tell, gone);
}

/** Of runs of this repository that died, or that are at it at this moment; the newest first. */
async function leftBuilders(
  { compute }: BuildPorts,
  { source, run }: ReportOrder,
): Promise<readonly Builder[]> {
  const repository = tagText(run.repository);
  const tagged = await compute.instancesTagged(TAG.report, source.id);
  return tagged
    .filter((one) => isLive(one) && one.imageId === source.id)
    .flatMap((one) => {
      const mark = readReportTags(one.tags);
      return mark?.repository === repository ? [builderOf(one, mark.report, true)] : [];
    })
    .sort((a, b) => b.launchedAt - a.launchedAt);
}

/** The guest gives up before nobody waits for it any more. Its list is read as soon as it is whole, and it is ended then. */
const GUEST = {
  timeout: 20 * 60_000,
  deadline: 28 * 60_000,
  linger: 3 * 60_000,
} as const;

async function start(
  { compute, clock }: BuildPorts,
  order: ReportOrder,
  tell: Tell,
): Promise<Builder> {
  const { source, places, maskUnits, pollInterval } = order;
  const nonce = mintNonce(source.id, clock.now(), REPORT_NONCE);
  const launch = {
    imageId: source.id,
    securityGroupIds: order.securityGroupIds,
    ...(order.publicAddress === true && { publicAddress: true as const }),
    // Nothing is to become of its disk: even a guest that nobody watches any more takes itself away.
    onPowerOff: 'terminate' as const,
    userData: renderRecipe({ nonce, reportOnly: true, maskUnits, ...GUEST }),
    token: nonce,
    tags: reportTags(source.id, nonce, order.run),
  };
  const { instance, place } = await launchInFirst(compute, launch, {
    what: 'builder',
    places,
    pause: () => clock.sleep(pollInterval),
    refused: ({ type, subnetId }, { code }) =>
      tell({ type: 'no-room', what: 'builder', instanceType: type, subnetId, code }),
  });
  return { ...builderOf(instance, nonce, false), place };
}

async function watch(
  ports: BuildPorts,
  { source, pollInterval }: ReportOrder,
  builder: Builder,
  tell: Tell,
  gone: (instanceId: string) => void,
): Promise<BeforeReport> {
  const { id, place, adopted } = builder;
  tell({
    type: 'builder-started',
    instanceId: id,
    source: source.id,
    instanceType: place.type,
    subnetId: place.subnetId,
    adopted,
    reportOnly: true,
  });
  let watched = startWatching(builder, ports.clock.now());
  let endedAt: Instant | undefined;
  for (;;) {
    watched = await look(ports, watched, tell);
    const { state } = watched;
    const now = ports.clock.now();
    // Its power-off terminates it; somebody may have stopped it all the same.
    if (
      endedAt === undefined &&
      state !== undefined &&
      state !== 'pending' &&
      state !== 'running'
    ) {
      endedAt = now;
      if (!isLive({ state })) gone(id);
    }
    const step = nextReportStep(watched, endedAt, now);
    if (step.is === 'failed') throw step.error;
    if (step.is === 'reported') return step.report;
    await ports.clock.sleep(pollInterval);
  }
}
