import type { Happening } from '../record.js';
import { type GroupNow, Replay } from './replay.js';

/** Something that is otherwise than before a caller's first call, or was not there then. */
export interface LeftBehind {
  readonly what:
    | 'process'
    | 'tag'
    | 'size'
    | 'template'
    | 'protection'
    | 'standby'
    | 'detached'
    | 'instance'
    | 'image'
    | 'version';
  /** The group, or the thing itself. */
  readonly resource: string;
  readonly detail: string;
}

/**
 * What a caller has left behind by the end of the record: what it made that is still there, and how the groups differ
 * from what they were before its first call, whoever changed them since.
 */
export function leftBehind(history: readonly Happening[], caller: string): readonly LeftBehind[] {
  // What a call brings about is recorded before the call itself: only then is its outcome known.
  const start = history.findIndex(
    (h) =>
      (h.kind === 'call' && h.caller === caller) ||
      ('cause' in h && h.cause === `caller:${caller}`),
  );
  if (start < 0) return [];
  const [before, after] = [new Replay(), new Replay()];
  for (const [index, happening] of history.entries()) {
    if (index < start) before.live(happening);
    after.live(happening);
  }
  const groups = [...after.groups.values()].flatMap((now) => {
    const then = before.groups.get(now.group);
    return then === undefined ? [] : differences(then, now);
  });
  const since = history.slice(start);
  return [
    ...groups,
    ...ofMembers(since, `caller:${caller}`, before, after),
    ...setFree(since, `caller:${caller}`, after),
    ...stillThere(history, `caller:${caller}`, after),
  ];
}

function differences(then: GroupNow, now: GroupNow): readonly LeftBehind[] {
  const of = (what: LeftBehind['what'], details: readonly string[]): readonly LeftBehind[] =>
    details.map((detail) => ({ what, resource: now.group, detail }));
  const size = (group: GroupNow): string => `${group.desired} (${group.min} to ${group.max})`;
  return [
    ...of(
      'process',
      now.suspended.filter((process) => !then.suspended.includes(process)),
    ),
    ...of(
      'process',
      then.suspended
        .filter((process) => !now.suspended.includes(process))
        .map((one) => `not ${one}`),
    ),
    ...of(
      'tag',
      Object.keys({ ...then.tags, ...now.tags }).filter((key) => then.tags[key] !== now.tags[key]),
    ),
    ...of('size', size(then) === size(now) ? [] : [`was ${size(then)}, is ${size(now)}`]),
    ...of(
      'template',
      then.template === now.template ? [] : [`was ${then.template}, is ${now.template}`],
    ),
  ];
}

/** Members of now that were not protected, or not in standby, before. New ones may be protected by their group. */
function ofMembers(
  since: readonly Happening[],
  cause: string,
  then: Replay,
  now: Replay,
): readonly LeftBehind[] {
  const touched = new Set(
    since.flatMap((one) => (one.kind === 'member' && one.cause === cause ? [one.id] : [])),
  );
  return [...now.members.values()].flatMap(({ id, group, isProtected, lifecycle }) => {
    const before = then.members.get(id);
    const left: LeftBehind[] = [];
    const isOwn = before !== undefined || touched.has(id);
    if (isOwn && isProtected !== (before?.isProtected ?? false)) {
      const detail = isProtected ? `of ${group} is protected` : `of ${group} is not protected`;
      left.push({ what: 'protection', resource: id, detail });
    }
    if (lifecycle.endsWith('Standby') && before?.lifecycle.endsWith('Standby') !== true) {
      left.push({ what: 'standby', resource: id, detail: `of ${group} is ${lifecycle}` });
    }
    return left;
  });
}

/** Instances that the caller detached, that run on and are in no group. */
function setFree(since: readonly Happening[], cause: string, now: Replay): readonly LeftBehind[] {
  const free = new Map<string, LeftBehind>();
  for (const one of since) {
    if (one.kind === 'member' && one.lifecycle === 'Detached' && one.cause === cause) {
      free.set(one.id, { what: 'detached', resource: one.id, detail: `was in ${one.group}` });
    } else if (one.kind === 'instance' && one.state === 'terminated') free.delete(one.id);
  }
  return [...free.values()].filter(({ resource }) => !now.members.has(resource));
}

/** What the caller made and nobody has ended, deleted or taken into a group. */
function stillThere(
  history: readonly Happening[],
  cause: string,
  now: Replay,
): readonly LeftBehind[] {
  const things = new Map<string, LeftBehind>();
  for (const happening of history) {
    const told = tellingOf(happening);
    if (told === undefined) continue;
    const made = told.isNew && happening.kind !== 'call' && 'cause' in happening;
    if (made && happening.cause === cause) things.set(told.key, told.thing);
    else if (told.isOver) things.delete(told.key);
    else if (things.has(told.key)) things.set(told.key, told.thing);
  }
  return [...things.values()].filter((thing) => !now.members.has(thing.resource));
}

interface Telling {
  readonly key: string;
  readonly thing: LeftBehind;
  readonly isNew: boolean;
  readonly isOver: boolean;
}

function tellingOf(happening: Happening): Telling | undefined {
  switch (happening.kind) {
    case 'instance':
    case 'image': {
      const { kind, id, state } = happening;
      const isOver = state === 'terminated' || state === 'deregistered';
      const thing = { what: kind, resource: id, detail: state };
      return { key: id, thing, isNew: state === 'pending', isOver };
    }
    case 'template-version': {
      const { templateId, number, change } = happening;
      if (change === 'made default') return undefined;
      const thing = { what: 'version', resource: templateId, detail: `version ${number}` } as const;
      const key = `${templateId}:${number}`;
      return { key, thing, isNew: change === 'created', isOver: change === 'deleted' };
    }
    default:
      return undefined;
  }
}
