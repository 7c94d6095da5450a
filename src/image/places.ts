import { BuildError, type CloudError, isCloudError } from '../errors.js';
import type { BuilderRequest, Compute, Instance } from '../ports.js';

/** As what and where an instance runs. */
export interface Place {
  readonly type: string;
  readonly subnetId: string;
  /** On Spot capacity. Absent: On-Demand. */
  readonly spot?: true;
}

/** Every type in every subnet; another subnet is tried before another type. */
export function placesIn(types: readonly string[], subnetIds: readonly string[]): readonly Place[] {
  return [...new Set(types)].flatMap((type) =>
    [...new Set(subnetIds)].map((subnetId) => ({ type, subnetId })),
  );
}

/**
 * The architecture that a type's name says it has: a `g` behind the generation is Graviton, and so was the first
 * generation of `a` (EC2 guide, "Instance type naming conventions").
 */
export function architectureOf(type: string): 'arm64' | 'x86_64' {
  const [, family = '', suffix = ''] = /^([a-z]+(?:-[a-z0-9]+)?\d+)([a-z-]*)\./.exec(type) ?? [];
  return suffix.includes('g') || family === 'a1' ? 'arm64' : 'x86_64';
}

/** There is no room in the subnet, or the zone does not have the type (EC2, "Error codes"). */
const NO_ROOM = new Set([
  'InsufficientInstanceCapacity',
  'InsufficientHostCapacity',
  'InsufficientCapacity',
  'InsufficientFreeAddressesInSubnet',
  'Unsupported',
  // The price of Spot capacity differs from zone to zone and from type to type.
  'SpotMaxPriceTooLow',
]);

/** The account may run no more of the type's family, wherever it is. */
const NO_QUOTA = new Set([
  'VcpuLimitExceeded',
  'InstanceLimitExceeded',
  'MaxSpotInstanceCountExceeded',
]);

/** What is launched, wherever there is room for it. */
export type Launch = Omit<BuilderRequest, 'type' | 'subnetId' | 'spot'>;

export interface Landing {
  readonly instance: Instance;
  readonly place: Place;
}

export interface LaunchOptions {
  /** As messages call it: `builder`. */
  readonly what: string;
  readonly places: readonly Place[];
  /** On Spot capacity in any of the places; On-Demand only where none has it, or Spot is refused altogether. */
  readonly spot?: BuilderRequest['spot'];
  /** Between two sendings of a request whose answer was lost. */
  readonly pause: () => Promise<void>;
  /** Told of every place without room but the last, and of the one that is tried next. */
  readonly refused: (place: Place, error: CloudError, next: Place) => void;
}

/**
 * Launches one instance in the first place that has room.
 * @throws BuildError when none has, or EC2 refuses for another reason
 */
export async function launchInFirst(
  compute: Pick<Compute, 'runBuilder'>,
  launch: Launch,
  { what, places, spot, pause, refused }: LaunchOptions,
): Promise<Landing> {
  const open = [...(spot === undefined ? [] : places.map(onSpot)), ...places];
  for (let tried = 0; ; tried++) {
    const place = open.shift();
    if (place === undefined) throw new BuildError(`There is no place to run the ${what} in.`);
    // Another place is another request, and a token belongs to one.
    const token = tried === 0 ? launch.token : `${launch.token}-${tried}`;
    try {
      return { instance: await send(requestFor(place, token)), place };
    } catch (error) {
      if (!isCloudError(error)) throw error;
      leaveWhatIsOut(open, place, error);
      const next = open[0];
      const goesOn = isFull(error) || (place.spot === true && error.answered);
      if (!goesOn || next === undefined) throw failed(what, launch.imageId, place, error);
      refused(place, error, next);
    }
  }

  function requestFor({ type, subnetId, ...place }: Place, token: string): BuilderRequest {
    const market = place.spot === true && spot !== undefined ? { spot } : {};
    return { ...launch, type, subnetId, ...market, token };
  }

  async function send(request: BuilderRequest): Promise<Instance> {
    for (let sent = 1; ; sent++) {
      try {
        return await compute.runBuilder(request);
      } catch (error) {
        // A lack of capacity is a server's error by its status, and an answer all the same. The token makes a second sending the same request: EC2 answers with the same instance.
        if (!isCloudError(error) || error.answered || isFull(error) || sent === 3) throw error;
        await pause();
      }
    }
  }
}

function onSpot(place: Place): Place {
  return { ...place, spot: true };
}

/**
 * By a quota the type is out everywhere; Spot and On-Demand have quotas of their own. And what refuses Spot for anything but
 * lack of room (a right, the account's role for Spot) refuses it everywhere.
 */
function leaveWhatIsOut(open: Place[], { type, spot }: Place, error: CloudError): void {
  const isOut = (place: Place): boolean =>
    place.spot === spot &&
    (NO_QUOTA.has(error.code) ? place.type === type : spot === true && !isFull(error));
  open.splice(0, open.length, ...open.filter((place) => !isOut(place)));
}

function isFull({ code }: CloudError): boolean {
  return NO_ROOM.has(code) || NO_QUOTA.has(code);
}

function failed(what: string, imageId: string, place: Place, error: CloudError): BuildError {
  const mend = NO_QUOTA.has(error.code)
    ? ' Ask AWS for a higher quota, or name smaller types or another family in `builder-instance-types`.'
    : NO_ROOM.has(error.code)
      ? ' Run again later, or name more types or subnets in `builder-instance-types` and `builder-subnets`.'
      : '';
  return new BuildError(
    `No ${what} could be started from ${imageId} as ${place.type} in ${place.subnetId}: ${error.message}${mend}`,
    { cause: error },
  );
}
