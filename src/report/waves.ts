import type { Instant } from '../ports.js';
import type { Event } from './events.js';

type Of<T extends Event['type']> = Extract<Event, { type: T }>;

/** Instances of one group and zone replaced together. */
export interface Batch {
  readonly group: string;
  readonly zone: string;
  /** Launched by a run before this one: its beginning is not in these events. */
  readonly adopted: boolean;
  readonly launched: readonly string[];
  readonly launchedAt?: Instant;
  readonly gatesAt?: Instant;
  readonly replaced: readonly string[];
  readonly aborted: readonly string[];
  readonly endedAt?: Instant;
}

/** All work in one zone. The zone may come twice: once to roll, once to roll back. */
export interface Wave {
  readonly zone: string;
  readonly groups: readonly string[];
  readonly startedAt: Instant;
  readonly direction: 'roll' | 'roll-back';
  readonly batches: readonly Batch[];
  readonly soak?: { readonly from: Instant; readonly until: Instant };
  /** When the last instance of the zone was replaced, or its soak was over: whichever was told last. */
  readonly doneAt?: Instant;
}

/** The end of a wave as far as it is known; `last` is the end of the run. */
export function waveEnd(wave: Wave, last: Instant): Instant {
  const { soak, doneAt } = wave;
  if (soak !== undefined && (doneAt === undefined || doneAt <= soak.from)) {
    return Math.min(soak.until, last);
  }
  return doneAt ?? last;
}

export function wavesOf(events: readonly Event[]): readonly Wave[] {
  let waves: readonly Wave[] = [];
  let direction: Wave['direction'] = 'roll';
  for (const event of events) {
    if (event.type === 'rolling-back') direction = 'roll-back';
    else waves = withEvent(waves, event, direction);
  }
  return waves;
}

function withEvent(
  waves: readonly Wave[],
  event: Event,
  direction: Wave['direction'],
): readonly Wave[] {
  switch (event.type) {
    case 'wave-started':
      return [
        ...waves,
        { zone: event.zone, groups: event.groups, startedAt: event.at, direction, batches: [] },
      ];
    case 'soaking':
      return inWave(waves, event.zone, direction, event.at, (wave) => ({
        ...wave,
        soak: { from: wave.soak?.from ?? event.at, until: event.until },
      }));
    case 'wave-done':
      return inWave(waves, event.zone, direction, event.at, (wave) => ({
        ...wave,
        doneAt: event.at,
      }));
    case 'ended':
      if (event.why === 'aborted') return withAborted(waves, event, direction);
      return inBatch(waves, event, direction);
    case 'launched':
    case 'gates-passed':
      return inBatch(waves, event, direction);
    default:
      return waves;
  }
}

type BatchEvent = Of<'launched'> | Of<'gates-passed'> | Of<'ended'>;

function inBatch(
  waves: readonly Wave[],
  event: BatchEvent,
  direction: Wave['direction'],
): readonly Wave[] {
  return inWave(waves, event.zone, direction, event.at, (wave) => ({
    ...wave,
    groups: [...new Set([...wave.groups, event.group])],
    batches: withBatchEvent(wave.batches, event),
  }));
}

/** New instances given up belong to the batch that launched them, also when the way back has begun since. */
function withAborted(
  waves: readonly Wave[],
  event: Of<'ended'>,
  direction: Wave['direction'],
): readonly Wave[] {
  const isOurs = (batch: Batch): boolean =>
    batch.launched.some((id) => event.instanceIds.includes(id));
  const index = waves.findLastIndex((wave) => wave.batches.some(isOurs));
  const wave = waves[index];
  if (wave === undefined) return inBatch(waves, event, direction);
  const batches = wave.batches.map((batch) =>
    isOurs(batch)
      ? { ...batch, aborted: [...batch.aborted, ...event.instanceIds], endedAt: event.at }
      : batch,
  );
  return waves.with(index, { ...wave, batches, doneAt: event.at });
}

/** Changes the newest wave of the zone; a run that resumes may meet a zone whose wave it did not start. */
function inWave(
  waves: readonly Wave[],
  zone: string,
  direction: Wave['direction'],
  at: Instant,
  change: (wave: Wave) => Wave,
): readonly Wave[] {
  const index = waves.findLastIndex((w) => w.zone === zone && w.direction === direction);
  const wave = waves[index];
  if (wave !== undefined) return waves.with(index, change(wave));
  return [...waves, change({ zone, groups: [], startedAt: at, direction, batches: [] })];
}

function withBatchEvent(batches: readonly Batch[], event: BatchEvent): readonly Batch[] {
  const { group, zone, instanceIds: ids, at } = event;
  const fresh: Batch = {
    group,
    zone,
    adopted: event.type !== 'launched',
    launched: event.type === 'gates-passed' ? ids : [],
    replaced: [],
    aborted: [],
  };
  if (event.type === 'launched') {
    return [...batches, { ...fresh, launched: ids, launchedAt: at }];
  }
  const index = batches.findLastIndex((batch) => batch.group === group);
  const last = batches[index];
  const continues =
    last !== undefined && !(event.type === 'gates-passed' && last.gatesAt !== undefined);
  const batch = continues ? last : fresh;
  const changed: Batch =
    event.type === 'gates-passed'
      ? { ...batch, gatesAt: at }
      : {
          ...batch,
          endedAt: at,
          replaced: event.why === 'replaced' ? [...batch.replaced, ...ids] : batch.replaced,
          aborted: event.why === 'aborted' ? [...batch.aborted, ...ids] : batch.aborted,
        };
  return continues ? batches.with(index, changed) : [...batches, changed];
}
