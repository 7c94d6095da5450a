import type { Fleet } from '../../../../sandbox/auto-scaling/fleet.js';
import {
  type Group,
  holdsPlace,
  isTerminating,
  type Member,
} from '../../../../sandbox/auto-scaling/model.js';
import {
  CAUSE,
  type Census,
  type Question,
  type Readiness,
  readiness,
} from '../../../../sandbox/auto-scaling/refresh/census.js';

/** A census with its members named. */
export type Told = Omit<Census, 'replaceable' | 'idle'> & {
  readonly replaceable: readonly string[];
  readonly idle: readonly string[];
};

export function told(census: Census): Told {
  const idsOf = (members: Iterable<Member>) => [...members].map(({ id }) => id);
  return { ...census, replaceable: idsOf(census.replaceable), idle: idsOf(census.idle) };
}

/** The census by going through all members, in their order: what the one that is kept must come to. */
export function recount(fleet: Fleet, group: Group, question: Question): Told {
  const there = [...group.members.values()];
  const staying = there.filter((m) => !isTerminating(m));
  const is = new Map(staying.map((m) => [m, readiness(fleet, group, m, question.warmup)]));
  const isReady = (m: Member): boolean => is.get(m) === 'ready';
  const units = (members: readonly Member[]): number =>
    members.filter(holdsPlace).reduce((sum, m) => sum + m.weight, 0);
  const toReplace = staying.filter(question.toReplace);
  const ignored = toReplace.filter((m) => isIgnored(m, question));
  const seen = staying.filter((m) => !ignored.includes(m));
  const remaining = seen.filter(question.toReplace);
  const guards = (m: Member): boolean =>
    m.protectedFromScaleIn && question.whenProtected !== 'Refresh';
  const replaceable = remaining.filter((m) => m.lifecycle === 'InService' && !guards(m));
  const stands = (m: Member): boolean =>
    m.lifecycle === 'Standby' || m.lifecycle === 'EnteringStandby';
  const blocked = remaining.find(
    (m) =>
      (m.lifecycle === 'InService' && guards(m)) ||
      (stands(m) && question.whenInStandby === 'Wait'),
  );
  const idle = remaining.filter(
    (m) => m.lifecycle === 'Standby' && question.whenInStandby === 'Terminate',
  );
  const unready = new Map<Readiness, string>();
  for (const m of seen.filter((one) => holdsPlace(one) && !isReady(one)).reverse()) {
    unready.set(is.get(m) as Readiness, m.id);
  }
  const nextWarm = (members: readonly Member[]): number | undefined => {
    const warm = members
      .filter((m) => is.get(m) === 'warming')
      .map((m) => (m.inServiceAt as number) + question.warmup);
    return warm.length === 0 ? undefined : Math.min(...warm);
  };
  return {
    remaining: remaining.length,
    replaceable: replaceable.map(({ id }) => id),
    replaceableUnits: replaceable.reduce((sum, m) => sum + m.weight, 0),
    idle: idle.map(({ id }) => id),
    blocked: blocked && { id: blocked.id, by: stands(blocked) ? 'standby' : 'protection' },
    remainingUnits: units(remaining),
    ignoredUnits: units(ignored),
    readyUnits: units(staying.filter(isReady)),
    updatedUnits: units(seen.filter((m) => !question.toReplace(m) && isReady(m))),
    outdatedReadyUnits: units(remaining.filter(isReady)),
    unready,
    warmAt: nextWarm(seen),
    ignoredWarmAt: nextWarm(ignored),
    ending: there.some((m) => isTerminating(m) && m.cause === CAUSE),
    remaking: staying.some(
      (m) => m.lifecycle === 'ReplacingRootVolume' || m.lifecycle === 'RootVolumeReplaced',
    ),
    unit: remaining.length === 0 ? 1 : Math.min(...remaining.map((m) => m.weight)),
  };
}

/** Protected, in standby or on its way out, as the modes have it (facts 1.9). */
function isIgnored(m: Member, { whenProtected, whenInStandby }: Question): boolean {
  switch (m.lifecycle) {
    case 'InService':
      return m.protectedFromScaleIn && whenProtected === 'Ignore';
    case 'Standby':
    case 'EnteringStandby':
      return whenInStandby === 'Ignore';
    default:
      return m.lifecycle === 'Detaching';
  }
}
