import type { Instant } from '../clock.js';
import type { Happening } from '../record.js';

/** A member of a group as the record last told of it. */
export interface MemberNow {
  readonly id: string;
  readonly group: string;
  readonly zone: string;
  readonly lifecycle: string;
  readonly health: string;
  readonly cause: string;
  /** From scale-in. */
  readonly isProtected: boolean;
  /** When it last came into service. */
  readonly inServiceSince?: Instant;
}

export type GroupNow = Omit<Extract<Happening, { kind: 'group' }>, 'kind' | 'at' | 'seq'>;

/**
 * The fleet as the record tells of it, happening by happening: what queries and invariants look at. It is made from the
 * record alone, so it says what really was at any moment, whoever claims otherwise.
 */
export class Replay {
  readonly members = new Map<string, MemberNow>();
  readonly groups = new Map<string, GroupNow>();
  /** By instance: the last state in each target group, `unused` when it has left it. */
  readonly #targets = new Map<string, Map<string, string>>();

  live(happening: Happening): void {
    if (happening.kind === 'member') this.#member(happening);
    else if (happening.kind === 'group') {
      const { kind: _kind, at: _at, seq: _seq, ...group } = happening;
      this.groups.set(group.group, group);
    } else if (happening.kind === 'target') {
      const { id, targetGroup, state } = happening;
      const states = this.#targets.get(id) ?? new Map<string, string>();
      this.#targets.set(id, states.set(targetGroup, state));
    }
  }

  /** In service, not judged unhealthy, and healthy in every target group that it is or was in. */
  serves(id: string): boolean {
    const member = this.members.get(id);
    if (member === undefined) return false;
    if (member.lifecycle !== 'InService' || member.health !== 'Healthy') return false;
    for (const state of this.targetsOf(id).values()) if (state !== 'healthy') return false;
    return true;
  }

  /** By target group. */
  targetsOf(id: string): ReadonlyMap<string, string> {
    return this.#targets.get(id) ?? NONE;
  }

  /** Members of a group that serve. */
  servingIn(group: string): number {
    let serving = 0;
    for (const member of this.members.values()) {
      if (member.group === group && this.serves(member.id)) serving++;
    }
    return serving;
  }

  #member({
    at,
    id,
    group,
    zone,
    lifecycle,
    health,
    cause,
    protected: marked,
  }: Extract<Happening, { kind: 'member' }>) {
    if (lifecycle === 'gone' || lifecycle === 'Detached') {
      this.members.delete(id);
      return;
    }
    const before = this.members.get(id);
    const since = before?.lifecycle === 'InService' ? before.inServiceSince : at;
    this.members.set(id, {
      id,
      group,
      zone,
      lifecycle,
      health,
      cause,
      isProtected: marked === true,
      ...(lifecycle === 'InService' && since !== undefined && { inServiceSince: since }),
    });
  }
}

const NONE: ReadonlyMap<string, string> = new Map();
