import { HOUR, MINUTE } from '../clock.js';
import type { Random } from '../random.js';

/**
 * How long things take, in one place: seconds, drawn evenly between two ends. AWS publishes none of these figures;
 * they are what users of it commonly see.
 */
const SECONDS = {
  /** `pending` to `running`. */
  pending: [5, 20],
  /** `stopping` to `stopped`. */
  stopping: [10, 40],
  /** `shutting-down` to `terminated`. */
  'shutting-down': [10, 40],
  /** `running` to both status checks `ok`. */
  'status checks': [60, 150],
  /** From a boot's first instant to an owner's service that answers. */
  'app start': [20, 60],
  /** From the order to reboot to the boot's first instant. */
  reboot: [5, 15],
  /** CreateImage and CopyImage: `pending` to `available`. */
  snapshot: [60, 240],
  /** From a transition of state to the posted console output (pycloudlib#143: two to five minutes). */
  'console posting': [60, 300],
  /** From a scheduled event's start to `[Completed]`. */
  'scheduled event': [60, 300],
  /** From a persistent Spot request's being open, or its instance's being stopped, to a try to fulfil it. */
  'spot evaluation': [5, 30],
  /** An event window: `creating` to `active`, `deleting` to gone. */
  'event window': [2, 10],
} as const satisfies Record<string, readonly [number, number]>;

export type Duration = keyof typeof SECONDS;

const STREAMS = Object.fromEntries(
  Object.keys(SECONDS).map((duration) => [duration, `ec2/${duration}`]),
) as Readonly<Record<Duration, string>>;

/** Milliseconds. Each kind of duration has a stream of its own, so a new draw of one kind moves no other. */
export function draw(random: Random, duration: Duration): number {
  const [from, to] = SECONDS[duration];
  return random.stream(STREAMS[duration]).seconds(from, to);
}

/** "Terminated instances remain visible after termination for approximately one hour" (DescribeInstances). */
export const TERMINATED_VISIBLE = HOUR;

/** A completed scheduled event stays listed for up to a week (InstanceStatusEvent.Description). */
export const FINISHED_EVENT_LISTED = 7 * 24 * HOUR;

/**
 * How long before an event's NotBefore the instance counts as having one for Auto Scaling, which then replaces it.
 * The guide says that it does, not when: by the switch `scheduled-event-makes-unhealthy`.
 */
export const EVENT_HORIZONS = {
  'shortly-before': 10 * MINUTE,
  'when-listed': Number.POSITIVE_INFINITY,
  'when-it-begins': 0,
} as const;

/** From a transition of state to the posted console output, against what is drawn for it: by `console-copy-after-transition`. */
export const CONSOLE_COPY_PACE = { minutes: 1, 'at-once': 0, 'a-quarter-of-an-hour': 3 } as const;

/** From a call that encrypts to EC2's asking for the key; shorter than any image takes. */
export const KEY_ASKED = 5_000;

/** How long a client token is remembered. */
export const TOKEN_KEPT = 24 * HOUR;

/** EnableImageDeprecation drops seconds: times are rounded to the minute. */
export const DEPRECATION_GRAIN = MINUTE;
