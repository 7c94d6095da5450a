import type { Instant } from './clock.js';

/** One thing that really happened in the sandbox, whoever claims otherwise. Plain JSON values only. */
export type Happening = { readonly at: Instant; readonly seq: number } & Fact;

/** `cause` says who or what made it happen: `caller:AKIA…`, `auto-scaling:AZRebalance`, `guest`, `scenario`, ... */
export type Fact =
  | {
      readonly kind: 'call';
      readonly service: Service;
      readonly action: string;
      readonly caller: string;
      readonly mutates: boolean;
      readonly params: unknown;
      /** `ok`, or the error code that was answered. */
      readonly outcome: string;
    }
  | {
      readonly kind: 'instance';
      readonly id: string;
      /** `pending | running | stopping | stopped | shutting-down | terminated` */
      readonly state: string;
      readonly imageId: string;
      readonly zone: string;
      readonly cause: string;
    }
  | { readonly kind: 'image'; readonly id: string; readonly state: string; readonly cause: string }
  | {
      readonly kind: 'template-version';
      readonly templateId: string;
      readonly number: number;
      readonly change: 'created' | 'deleted' | 'made default';
      readonly cause: string;
    }
  | {
      /** A member's lifecycle; `gone` when it has left the group. */
      readonly kind: 'member';
      readonly group: string;
      readonly id: string;
      readonly zone: string;
      readonly lifecycle: string;
      readonly health: string;
      /** Protected from scale-in; absent when it is not. */
      readonly protected?: true;
      readonly cause: string;
    }
  | {
      readonly kind: 'group';
      readonly group: string;
      readonly min: number;
      readonly max: number;
      readonly desired: number;
      readonly template: string;
      readonly suspended: readonly string[];
      readonly tags: Readonly<Record<string, string>>;
      readonly cause: string;
    }
  | {
      readonly kind: 'target';
      readonly targetGroup: string;
      readonly id: string;
      readonly state: string;
      readonly reason?: string;
      readonly cause: string;
    }
  | {
      readonly kind: 'activity';
      readonly group: string;
      readonly description: string;
      readonly why: string;
      readonly status: string;
    }
  | {
      /** An instance refresh came into a state, or reached a checkpoint in one. */
      readonly kind: 'refresh';
      readonly group: string;
      readonly id: string;
      readonly state: string;
      readonly reason?: string;
      /** PercentageComplete and InstancesToUpdate; absent while Pending. */
      readonly percentage?: number;
      readonly remaining?: number;
      /** Percent of the group that are new. */
      readonly checkpoint?: number;
      readonly cause: string;
    }
  | { readonly kind: 'guest'; readonly id: string; readonly text: string }
  | { readonly kind: 'note'; readonly text: string };

/** By their signing names: `monitoring` is CloudWatch. */
export type Service =
  | 'ec2'
  | 'autoscaling'
  | 'elasticloadbalancing'
  | 'monitoring'
  | 'ssm'
  | 'kms'
  | 'sts'
  | 'notices'
  | 'github';

/** A happening as it is kept. Of a class because objects of one class have room for what is assigned to them. */
class Entry {
  readonly at: Instant;
  readonly seq: number;

  constructor(at: Instant, seq: number, fact: Fact) {
    this.at = at;
    this.seq = seq;
    Object.assign(this, fact);
  }
}

/** Append-only history. Tests and invariants read this, never what the code under test says of itself. */
export class History {
  readonly #now: () => Instant;
  readonly #happenings: Happening[] = [];

  constructor(now: () => Instant) {
    this.#now = now;
  }

  add(fact: Fact): void {
    const entry = new Entry(this.#now(), this.#happenings.length, fact);
    this.#happenings.push(entry as unknown as Happening);
  }

  get all(): readonly Happening[] {
    return this.#happenings;
  }

  of<K extends Fact['kind']>(kind: K): Extract<Happening, { kind: K }>[] {
    return this.#happenings.filter((h): h is Extract<Happening, { kind: K }> => h.kind === kind);
  }

  /** One JSON object a line: equal bytes for equal histories. */
  toLines(): string {
    return this.#happenings.map((h) => `${JSON.stringify(h)}\n`).join('');
  }
}
