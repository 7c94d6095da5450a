import { isCloudError } from '../errors.js';
import type { SpotRequest } from '../ports.js';
import type { Tell } from '../report/events.js';
import type { Builder, BuildPorts } from './builder-instances.js';
import { observe, type Watched } from './builder-watch.js';
import { TAG } from './tags.js';

/** One poll: state and console. */
export async function look(ports: BuildPorts, known: Watched, tell: Tell): Promise<Watched> {
  const { id } = known.builder;
  const [instance] = await ports.compute.instances([id]);
  const text = instance === undefined ? '' : await consoleText(ports, id);
  const request = instance?.state === 'stopped' ? await requestOf(ports, known.builder) : undefined;
  const watched = observe(known, instance, text, ports.clock.now(), request);
  for (const phase of watched.reading.phases.slice(known.reading.phases.length)) {
    tell({ type: 'builder-phase', instanceId: id, phase });
  }
  if (watched.stoppedAt !== undefined && known.stoppedAt === undefined) {
    tell({ type: 'builder-stopped', instanceId: id });
  }
  return watched;
}

/** Undefined for what is On-Demand, or may not be seen. */
async function requestOf(
  { compute }: BuildPorts,
  { nonce, spotRequestId }: Builder,
): Promise<SpotRequest | undefined> {
  if (spotRequestId === undefined) return undefined;
  try {
    const requests = await compute.spotRequestsTagged(TAG.build, nonce);
    return requests.find(({ id }) => id === spotRequestId);
  } catch (error) {
    // An earlier run was allowed to, and this one is not: then nobody says that the builder stays stopped.
    if (isCloudError(error) && error.answered) return undefined;
    throw error;
  }
}

/** An instance so new that the console's reader does not know it yet has not said anything. */
export async function consoleText(ports: BuildPorts, instanceId: string): Promise<string> {
  try {
    return await ports.compute.consoleOutput(instanceId);
  } catch (error) {
    if (isCloudError(error) && error.code === 'InvalidInstanceID.NotFound') return '';
    throw error;
  }
}
