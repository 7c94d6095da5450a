import type { Instant } from '../clock.js';
import type { Guest, ImageContent, InstanceState, ModelInstance } from '../world.js';
import type { BlockDevice } from './block-devices.js';
import type { Console } from './console.js';
import type { Launch } from './launch.js';
import type { TagMap } from './tags.js';

export interface Volume extends BlockDevice {
  readonly id: string;
  readonly createdAt: Instant;
  readonly tags: TagMap;
}

export interface NetworkInterface {
  readonly id: string;
  readonly attachmentId: string;
  readonly address: string;
  readonly publicAddress?: string;
  readonly mac: string;
  readonly tags: TagMap;
}

/** One run of the guest, from power-on or reboot to the next. */
export interface Boot {
  readonly guest: Guest;
  /** The owner's service has had the time to come up. */
  appUp: boolean;
  /** Told to shut down, or powering off by itself. */
  goingDown: boolean;
  /** The disk, where something was installed from outside of what the guest does by itself. */
  patched?: ImageContent;
}

/** "Status checks for Amazon EC2 instances": of the host, of the instance, of the volumes attached to it. */
export type StatusCheck = 'system' | 'instance' | 'attached-ebs';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** An instance with what EC2 alone knows of it. The lifecycle changes it; everyone else reads. */
export interface Instance extends Writable<ModelInstance> {
  readonly launch: Launch;
  readonly reservationId: string;
  readonly launchIndex: number;
  readonly clientToken?: string;
  /** Of a Spot Instance: the request that it fulfils. */
  readonly spotRequestId?: string;
  readonly console: Console;
  networkInterface: NetworkInterface;
  volumes: readonly Volume[];
  /** The root volume's content while no guest runs; with one, its `content` is newer. */
  disk: ImageContent;
  boot: Boot | undefined;
  stateReason: { readonly code: string; readonly message: string } | undefined;
  /** `User initiated (2026-01-20 04:17:00 GMT)`, or empty. */
  transition: string;
  impairedSince: Instant | undefined;
  /** It was `running` once. */
  hasRun: boolean;
  /** Of the status checks, those that fail. */
  failing: readonly StatusCheck[] | undefined;
}

/** What CreateImage would copy. */
export function contentOf(instance: Instance): ImageContent {
  return instance.boot?.patched ?? instance.boot?.guest.content ?? instance.disk;
}

const CODES: Record<InstanceState, number> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

/** `instanceState`, `currentState` and `previousState` of answers. */
export function stateAnswer(state: InstanceState): { code: number; name: string } {
  return { code: CODES[state], name: state };
}
