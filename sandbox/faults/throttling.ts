import { ApiError } from '../api.js';
import { type Instant, SECOND } from '../clock.js';
import type { Switches } from '../unknowns.js';
import type { Call } from '../world.js';
import { rateTolls } from './rate-quotas.js';

/** A bucket of tokens: how many it holds, and how many come back a second. */
export interface Size {
  readonly tokens: number;
  readonly refill: number;
}

/** What a call takes from one bucket. Buckets of the same key are shared. */
export interface Toll extends Size {
  readonly key: string;
  readonly takes: number;
}

interface Bucket {
  left: number;
  at: Instant;
}

/**
 * The token buckets of facts section 6, of one account in one region: EC2's by action, Auto Scaling's one for all
 * actions, Elastic Load Balancing's by category and, if the switch says so, one for all besides; CloudWatch's and
 * Systems Manager's by their quotas.
 */
export class Throttling {
  readonly #now: () => Instant;
  readonly #switches: Switches;
  readonly #buckets = new Map<string, Bucket>();
  /** What part of every bucket is this account's to use: others of it draw on the same. */
  readonly #share: number;

  constructor(now: () => Instant, switches: Switches, share = 1) {
    this.#now = now;
    this.#switches = switches;
    this.#share = share;
  }

  /** Takes what the call costs, from all its buckets or from none. @throws ApiError the service's own refusal */
  take(call: Call): void {
    const tolls = tollsOf(call, this.#switches);
    for (const toll of tolls) this.#fill(toll);
    const short = tolls.some(({ key, takes }) => (this.#buckets.get(key)?.left ?? 0) < takes);
    if (short) throw throttled(call.service, this.#switches);
    for (const { key, takes } of tolls) (this.#buckets.get(key) as Bucket).left -= takes;
  }

  #fill({ key, tokens, refill }: Toll): void {
    const now = this.#now();
    const holds = Math.max(1, tokens * this.#share);
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) {
      this.#buckets.set(key, { left: holds, at: now });
      return;
    }
    const back = ((now - bucket.at) / SECOND) * refill * this.#share;
    bucket.left = Math.min(holds, bucket.left + back);
    bucket.at = now;
  }
}

function throttled(service: Call['service'], switches: Switches): ApiError {
  switch (service) {
    case 'ec2':
      return new ApiError('RequestLimitExceeded', 'Request limit exceeded.', 503);
    case 'elasticloadbalancing':
    case 'ssm':
      return new ApiError('ThrottlingException', 'Rate exceeded');
    case 'monitoring':
      return new ApiError('Throttling', 'Rate exceeded');
    default:
      return new ApiError(switches['auto-scaling-throttling-code'], 'Rate exceeded');
  }
}

function tollsOf(call: Call, switches: Switches): readonly Toll[] {
  switch (call.service) {
    case 'ec2':
      return ec2Tolls(call);
    case 'autoscaling':
      return [{ key: 'autoscaling', takes: 1, ...GROUP_BUCKETS[switches['auto-scaling-bucket']] }];
    case 'elasticloadbalancing':
      return elbTolls(call, switches);
    case 'monitoring':
    case 'ssm':
      return rateTolls(call, switches);
    default:
      return [];
  }
}

/** The size is unpublished: a switch. */
const GROUP_BUCKETS: Readonly<Record<Switches['auto-scaling-bucket'], Size>> = {
  roomy: { tokens: 100, refill: 20 },
  tight: { tokens: 20, refill: 2 },
};

// EC2 Developer Guide, ec2-api-throttling, by way of facts 6.
const READING: Size = { tokens: 100, refill: 20 };
const SWEEPING: Size = { tokens: 50, refill: 10 };
const CHANGING: Size = { tokens: 50, refill: 5 };
const CHANGING_BY_ACTION: Readonly<Record<string, Size>> = {
  CreateLaunchTemplateVersion: { tokens: 100, refill: 5 },
  ModifyLaunchTemplate: { tokens: 100, refill: 5 },
  TerminateInstances: { tokens: 100, refill: 5 },
  DeregisterImage: { tokens: 100, refill: 5 },
  CreateTags: { tokens: 100, refill: 10 },
  CopyImage: { tokens: 100, refill: 1 },
  RunInstances: { tokens: 5, refill: 2 },
};
const LAUNCHED: Size = { tokens: 1_000, refill: 2 };
const ENDED: Size = { tokens: 1_000, refill: 20 };

function ec2Tolls({ action, mutates, params }: Call): readonly Toll[] {
  if (!mutates) {
    const sweeps = SWEEPS.test(action) && isUnfiltered(params as Asked);
    return [
      { key: `ec2:${action}${sweeps ? ':all' : ''}`, takes: 1, ...(sweeps ? SWEEPING : READING) },
    ];
  }
  const size = CHANGING_BY_ACTION[action] ?? CHANGING;
  const request = { key: `ec2:${action}`, takes: 1, ...size };
  const asked = params as Asked;
  if (action === 'RunInstances') {
    return [request, { key: 'ec2:launched', takes: Number(asked.MaxCount ?? 1), ...LAUNCHED }];
  }
  if (action === 'TerminateInstances') {
    return [request, { key: 'ec2:ended', takes: listed(asked.InstanceId), ...ENDED }];
  }
  return [request];
}

type Asked = Readonly<Record<string, unknown>>;

/** Both are dearer when they are asked for everything in one page. */
const SWEEPS = /^DescribeInstance(s|Status)$/;

function isUnfiltered({ Filter, InstanceId, MaxResults }: Asked): boolean {
  return Filter === undefined && InstanceId === undefined && MaxResults === undefined;
}

const listed = (value: unknown): number => (Array.isArray(value) ? value.length : 1);

// Elastic Load Balancing guide, elb-api-throttling, which contradicts itself: a switch.
function elbTolls({ action, mutates }: Call, switches: Switches): readonly Toll[] {
  const account = { key: 'elb', takes: 1, tokens: 40, refill: 10 };
  const category = { takes: 1, ...elbCategory(action, mutates) };
  return switches['load-balancing-bucket'] === 'one-for-all' ? [account, category] : [category];
}

function elbCategory(action: string, mutates: boolean): Size & { readonly key: string } {
  if (!mutates) return { key: 'elb:reading', tokens: 200, refill: 50 };
  if (/^(Register|Deregister)Targets$/.test(action)) {
    return { key: 'elb:targets', tokens: 20, refill: 4 };
  }
  if (/^(CreateLoadBalancer|SetSubnets)$/.test(action)) {
    return { key: 'elb:balancers', tokens: 10, refill: 0.2 };
  }
  return { key: 'elb:changing', tokens: 20, refill: 3 };
}
