import { type Causes, NO_CAUSES, type Observed } from '../../../src/fleet/observe.js';
import type { Group, ScheduledEvent, TargetHealth, TemplateVersion } from '../../../src/ports.js';
import {
  batchTags,
  type OpenBatch,
  rollTags,
  suspendedTags,
} from '../../../src/rollout/journal.js';
import type { RollTarget } from '../../../src/rollout/plan-types.js';
import { type Memory, NO_MEMORY, type RollOrder, type Seen } from '../../../src/rollout/seen.js';
import { FIRST_WATCH, watch } from '../../../src/rollout/watch.js';
import {
  group,
  instance,
  member,
  NEW_IMAGE,
  OLD_IMAGE,
  version,
  ZONES,
} from '../../fixtures/fleet.js';

/** Situations of a roll of one group of six in three zones, as one look shows them. */
export const NOW = Date.parse('2026-01-20T05:00:00Z');
export const TARGET: Required<RollTarget> = {
  templateId: 'lt-1',
  style: '3',
  from: '3',
  fromImage: OLD_IMAGE,
  image: NEW_IMAGE,
  inPlace: false,
};
export const OURS = version(4, { imageId: NEW_IMAGE, description: 'patch-cycle 1-1: made' });
export const VERSIONS = [version(1), version(2), version(3), OURS];
export const OPEN = rollTags({ run: '1-1', target: TARGET, desired: 6 });
export const SUSPENDED = suspendedTags(['AZRebalance', 'Terminate']);

export function order(changes: Partial<RollOrder['policy']> = {}, target = TARGET): RollOrder {
  return {
    run: '2-1',
    units: [{ groups: [{ name: 'web', target }], watched: [], zones: [...ZONES] }],
    policy: {
      minHealthy: { unit: 'percent', value: 100 },
      maxBatch: { unit: 'instances', value: 1 },
      soak: 300_000,
      holdLimit: 1_800_000,
      ...changes,
    },
  };
}

export function batch(changes: Partial<OpenBatch> = {}): OpenBatch {
  return {
    zone: ZONES[0],
    count: 1,
    base: 6,
    token: 'pc-1',
    attempt: 0,
    at: NOW - 300_000,
    image: NEW_IMAGE,
    old: ['i-web-01'],
    ending: 'none',
    ...changes,
  };
}

/** The group in the middle of its roll: on our version, AZRebalance suspended, with further tags. */
export function rollingGroup(changes: Partial<Group> = {}, tags: Group['tags'] = {}): Group {
  return group({
    source: { kind: 'template', template: { templateId: 'lt-1', version: '4' } },
    suspended: ['AZRebalance'],
    ...changes,
    tags: { ...OPEN, ...SUSPENDED, ...tags },
  });
}

/** With an open batch whose one new instance `i-new` is in service. */
export function surgedGroup(changes: Partial<Group> = {}, open: Partial<OpenBatch> = {}): Group {
  const instances = [...group().instances, member('i-new', ZONES[0])];
  const tags = batchTags(batch({ launched: ['i-new'], ...open }));
  return rollingGroup({ desired: 7, instances, ...changes }, tags);
}

export interface Circumstances {
  /** Instances that run the new image; `i-new` always does. */
  readonly patched?: readonly string[];
  readonly launchedAt?: Readonly<Record<string, number>>;
  readonly health?: Readonly<Record<string, string>>;
  readonly passing?: readonly string[];
  readonly events?: readonly ScheduledEvent[];
  readonly refreshes?: readonly string[];
  readonly causes?: Causes;
  /** Versions that this very look has asked for. */
  readonly fresh?: readonly TemplateVersion[];
  readonly named?: readonly string[];
  readonly memory?: Partial<Memory>;
  /** Milliseconds for which all has been as it is now. */
  readonly steadyFor?: number;
}

export function seen(groups: Group | readonly Group[], given: Circumstances = {}): Seen {
  const all = [groups].flat() as readonly Group[];
  const before = observed(all, given, NOW - (given.steadyFor ?? 3_600_000));
  const now = observed(all, given, NOW);
  const known = new Map([['lt-1', given.fresh ?? VERSIONS]]);
  return {
    observed: now,
    watch: watch(watch(FIRST_WATCH, before), now),
    memory: { ...NO_MEMORY, versions: known, ...given.memory },
  };
}

function observed(groups: readonly Group[], given: Circumstances, at: number): Observed {
  const patched = new Set(['i-new', ...(given.patched ?? [])]);
  const members = groups.flatMap((one) => one.instances);
  const health = (id: string): TargetHealth => ({
    instanceId: id,
    state: given.health?.[id] ?? 'healthy',
  });
  const arns = [...new Set(groups.flatMap((one) => one.targetGroupArns))];
  const behind = (arn: string) =>
    groups.filter((one) => one.targetGroupArns.includes(arn)).flatMap((one) => one.instances);
  return {
    at,
    groups: new Map(groups.map((one) => [one.name, one])),
    closely: new Set(groups.map((one) => one.name)),
    instances: new Map(
      members.map(({ id, zone }) => {
        const image = patched.has(id) ? NEW_IMAGE : OLD_IMAGE;
        const usual = id === 'i-new' ? NOW - 290_000 : 0;
        const launchedAt = given.launchedAt?.[id] ?? usual;
        return [id, { ...instance(id, zone, image), launchedAt }];
      }),
    ),
    targets: new Map(
      arns.map((arn) => [arn, new Map(behind(arn).map(({ id }) => [id, health(id)]))]),
    ),
    passing: new Set(given.passing ?? ['i-new']),
    events: given.events ?? [],
    refreshes: new Map(groups.map((one) => [one.name, given.refreshes ?? []])),
    causes: given.causes ?? NO_CAUSES,
    versions: new Map(given.fresh ? [['lt-1', given.fresh]] : []),
    named: new Map(given.fresh ? [['lt-1', new Set(given.named ?? [])]] : []),
  };
}

/** What `i-new` came from: the answer that this run still has. */
export function launchedByUs(ids: readonly string[] = ['i-new'], token = 'pc-1') {
  return { launched: new Map([[token, { answer: { instanceIds: ids, errors: [] }, at: NOW }]]) };
}
