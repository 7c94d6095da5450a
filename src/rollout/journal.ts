import type { Group, Instant, Tags } from '../ports.js';
import { tagText } from '../tag-text.js';
import type { RollTarget } from './plan-types.js';

/**
 * What outlives the runner, as tags on the group: written before the call that makes it true, so that the next
 * run finds what was begun. Tag values keep to letters, digits, spaces and `+ - = . _ : / @`, 255 at most.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-tagging.html
 */
const ROLL = 'patch-cycle:roll';
const BACK = 'patch-cycle:rolling-back';
const FINISHING = 'patch-cycle:finishing';
const SUSPENDED = 'patch-cycle:suspended';
const BATCH = 'patch-cycle:batch';
const OLD = 'patch-cycle:old';
const NEW = 'patch-cycle:new';

const MAX_VALUE = 255;
/** `i-0123456789abcdef0` and a space. */
const IDS_A_TAG = Math.floor((MAX_VALUE + 1) / 20);

/** The roll that a group is in the middle of. */
export interface OpenRoll {
  readonly run: string;
  readonly target: Required<RollTarget>;
  /** The desired capacity when the roll was opened. */
  readonly desired: number;
}

/** The surge that a group may be in the middle of: what cannot be derived from the instances themselves. */
export interface OpenBatch {
  readonly zone: string;
  /** Instances asked for. */
  readonly count: number;
  /** Desired capacity before the launch. */
  readonly base: number;
  readonly token: string;
  /** Counts the launches that were refused; each has its own token. */
  readonly attempt: number;
  readonly at: Instant;
  /** The image that the new instances are to run. */
  readonly image: string;
  /** The instances that are to be ended: first as planned, then as announced in `ending`. */
  readonly old: readonly string[];
  /** The instances that the launch gave; absent until they are known and the desired capacity holds them. */
  readonly launched?: readonly string[];
  /**
   * What `old` announces: `old` ones that new ones replace, or the `surplus` of a batch that is undone. Those that
   * are gone have given their part of the surge back.
   */
  readonly ending: 'none' | 'old' | 'surplus';
}

/** What the journal of one group says. */
export interface Journal {
  readonly roll?: OpenRoll;
  /** Why the roll is being taken back. */
  readonly back?: string;
  /** All is rolled, and what we changed is being given back. */
  readonly finishing: boolean;
  /** Processes that are suspended by us, or about to be. */
  readonly suspended: readonly string[];
  readonly batch?: OpenBatch;
  /** Keys whose values are not what we write: somebody edited them. */
  readonly unreadable: readonly string[];
}

export function readJournal(group: Group): Journal {
  const { tags } = group;
  const roll = parseRoll(tags[ROLL]);
  const batch = parseBatch(tags);
  const back = tags[BACK];
  return {
    ...(roll && { roll }),
    ...(back !== undefined && { back }),
    finishing: tags[FINISHING] !== undefined,
    suspended: (tags[SUSPENDED] ?? '').split(' ').filter((name) => name !== ''),
    ...(batch && { batch }),
    unreadable: [
      ...(tags[ROLL] !== undefined && roll === undefined ? [ROLL] : []),
      ...(tags[BATCH] !== undefined && batch === undefined ? [BATCH] : []),
    ],
  };
}

export function rollTags(roll: OpenRoll): Tags {
  const { target } = roll;
  return {
    [ROLL]: pairs({
      run: roll.run,
      lt: target.templateId,
      from: target.from,
      style: target.style.replace('$', ''),
      image: target.image,
      'from-image': target.fromImage,
      'in-place': target.inPlace ? 'yes' : 'no',
      desired: String(roll.desired),
    }),
  };
}

export function backTags(reason: string): Tags {
  return { [BACK]: tagText(reason) };
}

export function finishingTags(run: string): Tags {
  return { [FINISHING]: tagText(run) };
}

export function suspendedTags(processes: readonly string[]): Tags {
  return { [SUSPENDED]: processes.join(' ') };
}

export function batchTags(batch: OpenBatch): Tags {
  const tags: Tags = {
    [BATCH]: pairs({
      zone: batch.zone,
      count: String(batch.count),
      base: String(batch.base),
      token: batch.token,
      attempt: String(batch.attempt),
      at: String(batch.at),
      image: batch.image,
      old: String(batch.old.length),
      ...(batch.launched !== undefined && { launched: String(batch.launched.length) }),
      ending: batch.ending,
    }),
  };
  return { ...tags, ...idTags(OLD, batch.old), ...idTags(NEW, batch.launched ?? []) };
}

/** The keys of everything about a batch that the group carries. */
export function batchKeys(group: Group): readonly string[] {
  return Object.keys(group.tags).filter((key) => key === BATCH || isIdKey(key));
}

/** The keys of the whole journal; with `keepSuspended`, what is still suspended stays on record. */
export function journalKeys(group: Group, keepSuspended: boolean): readonly string[] {
  return Object.keys(group.tags).filter(
    (key) =>
      [ROLL, BACK, FINISHING, BATCH].includes(key) ||
      isIdKey(key) ||
      (key === SUSPENDED && !keepSuspended),
  );
}

/** Tags at most that a roll writes on a group while batches of this size are open. */
export function journalSize(batch: number): number {
  return [ROLL, BACK, FINISHING, SUSPENDED, BATCH].length + 2 * Math.ceil(batch / IDS_A_TAG);
}

export const UNREADABLE_MEND =
  'Restore its value from the history of the group, or see to the group by hand as the page about the journal says, and delete its patch-cycle tags.';

/**
 * A client token for one launch: it must differ between groups, batches and attempts, and be at most 64
 * characters. https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_LaunchInstances.html
 */
export function launchToken(group: string, zone: string, at: Instant, attempt: number): string {
  return `pc-${fnv(`${group} ${zone}`)}-${at.toString(36)}-${attempt}`;
}

/** A client token for one template version: another run makes another, and may have to. */
export function versionToken(run: string, templateId: string, from: string, image: string): string {
  return `pc-${fnv(`${run} ${templateId}`)}-${from}-${image}`;
}

function parseRoll(value: string | undefined): OpenRoll | undefined {
  if (value === undefined) return undefined;
  const read = parsePairs(value);
  const { run, lt, from, style, image } = read;
  const fromImage = read['from-image'];
  const desired = whole(read.desired);
  if (!run || !lt || !from || !style || !image || !fromImage || desired === undefined) {
    return undefined;
  }
  const floating = style === 'Latest' || style === 'Default';
  return {
    run,
    target: {
      templateId: lt,
      style: floating ? `$${style}` : style,
      from,
      fromImage,
      image,
      inPlace: read['in-place'] === 'yes',
    },
    desired,
  };
}

function parseBatch(tags: Tags): OpenBatch | undefined {
  const value = tags[BATCH];
  if (value === undefined) return undefined;
  const read = parsePairs(value);
  const { zone, token, image } = read;
  const [count, base, attempt, at, olds] = [
    read.count,
    read.base,
    read.attempt,
    read.at,
    read.old,
  ].map(whole);
  if (!zone || !token || !image || count === undefined || base === undefined) return undefined;
  if (attempt === undefined || at === undefined || olds === undefined) return undefined;
  const launched = whole(read.launched);
  const old = idsIn(tags, OLD, olds);
  const given = idsIn(tags, NEW, launched ?? 0);
  // With an id missing, what it says would be less than what is there.
  if (old.length < olds || given.length < (launched ?? 0)) return undefined;
  return {
    zone,
    count,
    base,
    token,
    attempt,
    at,
    image,
    old,
    ...(launched !== undefined && { launched: given }),
    ending: read.ending === 'old' || read.ending === 'surplus' ? read.ending : 'none',
  };
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

function pairs(values: Readonly<Record<string, string>>): string {
  const text = Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
  if (text.length > MAX_VALUE) throw new Error(`a tag of ${text.length} characters: ${text}`);
  return text;
}

function parsePairs(text: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    text.split(' ').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

function idTags(base: string, ids: readonly string[]): Tags {
  return Object.fromEntries(chunks(ids).map((some, index) => [idKey(base, index), some]));
}

/** Ids beyond `count` are left from a longer batch before this one. */
function idsIn(tags: Tags, base: string, count: number): readonly string[] {
  const ids: string[] = [];
  for (let index = 0; tags[idKey(base, index)] !== undefined; index++) {
    ids.push(...(tags[idKey(base, index)] ?? '').split(' ').filter((id) => id !== ''));
  }
  return ids.slice(0, count);
}

function idKey(base: string, index: number): string {
  return index === 0 ? base : `${base}.${index + 1}`;
}

function isIdKey(key: string): boolean {
  return [OLD, NEW].some((base) => key === base || key.startsWith(`${base}.`));
}

/** Ids joined by spaces, as many to a tag value as fit. */
function chunks(ids: readonly string[]): readonly string[] {
  const values: string[] = [];
  for (const id of ids) {
    const last = values.at(-1);
    if (last !== undefined && last.length + 1 + id.length <= MAX_VALUE) {
      values[values.length - 1] = `${last} ${id}`;
    } else {
      values.push(id);
    }
  }
  return values;
}

/** FNV-1a, 32 bits, in hexadecimal: short names for long ones. */
function fnv(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
