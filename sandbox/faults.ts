import { type Answer, ApiError } from './api.js';
import type { Instant, VirtualClock } from './clock.js';
import { defaultSwitches, type Switches } from './unknowns.js';
import { type Call, Cut, type Faults, type NoticesAnswer } from './world.js';

/** No capacity in a zone: for a while, for a number of launches, or for good when neither is given. */
export interface CapacityTrouble {
  readonly zone: string;
  /** Every type, when absent. */
  readonly type?: string;
  readonly from?: Instant;
  readonly until?: Instant;
  /** Launches that meet it before it is over. */
  readonly times?: number;
}

export interface Refusal {
  /** `CreateImage`, ... whatever the service. */
  readonly action: string;
  readonly code: string;
  readonly message: string;
  readonly times: number;
  /** HTTP status; 400 when absent. */
  readonly status?: number;
}

export const NOTICES_TROUBLES = ['html', '503', '429', 'truncated', 'stall'] as const;
export type NoticesTrouble = (typeof NOTICES_TROUBLES)[number];

/** Where a call breaks off: before it was applied, or after it was applied with the answer lost. */
export type Moment = 'before' | 'after';

export interface MutatingCall {
  /** 1 for the first. */
  readonly number: number;
  readonly service: Call['service'];
  readonly action: string;
}

interface Break {
  readonly number: number;
  readonly moment: Moment;
  readonly then: () => void;
}

/** What prepares the scene; its calls are no part of the play. */
export const SCENARIO_CALLER = 'scenario';

/**
 * Trouble ordered from outside: by scenario files, by `/_sandbox/fault`, by tests.
 * Counts the mutating calls of the caller that it watches, and can break the connection around any one of them.
 */
export class ScriptedFaults implements Faults {
  readonly #clock: VirtualClock;
  readonly #switches: Switches;
  readonly #mutating: MutatingCall[] = [];
  #watched: string | undefined;
  #capacity: (CapacityTrouble & { left: number })[] = [];
  #refusals: (Refusal & { left: number })[] = [];
  #breaks: Break[] = [];
  #notices: { readonly trouble: NoticesTrouble; left: number }[] = [];

  constructor(clock: VirtualClock, switches: Switches = defaultSwitches()) {
    this.#clock = clock;
    this.#switches = switches;
  }

  /** Only this caller's calls are counted and broken. Without it, everyone's but the scenario's. */
  watch(caller: string | undefined): void {
    this.#watched = caller;
  }

  capacity(trouble: CapacityTrouble): void {
    this.#capacity.push({ ...trouble, left: trouble.times ?? Number.POSITIVE_INFINITY });
  }

  refuse(refusal: Refusal): void {
    this.#refusals.push({ ...refusal, left: refusal.times });
  }

  /**
   * At the `number`-th mutating call from now on (1 is the next): `then` runs and the connection breaks, before the
   * call is applied or after it was. `after` falls to the next call that is applied when the counted one is refused.
   */
  onMutation(number: number, moment: Moment, then: () => void): void {
    this.#breaks.push({ number: this.mutations + number, moment, then });
  }

  /** What the next `times` requests for notices meet. */
  troubleNotices(trouble: NoticesTrouble, times: number): void {
    this.#notices.push({ trouble, left: times });
  }

  /** Calls off everything that is still to come. What was counted stays. */
  clear(): void {
    this.#capacity = [];
    this.#refusals = [];
    this.#breaks = [];
    this.#notices = [];
  }

  /** Calls off the breaks that are still to come; the other troubles stay. */
  clearBreaks(): void {
    this.#breaks = [];
  }

  get mutations(): number {
    return this.#mutating.length;
  }

  get mutating(): readonly MutatingCall[] {
    return this.#mutating;
  }

  before(call: Call): void {
    if (this.#counts(call)) {
      this.#mutating.push({
        number: this.mutations + 1,
        service: call.service,
        action: call.action,
      });
      this.#break('before', (due) => due === this.mutations);
    }
    if (call.caller.name === SCENARIO_CALLER) return;
    const refusal = this.#refusals.find((r) => r.action === call.action && r.left > 0);
    if (refusal !== undefined) {
      refusal.left--;
      throw new ApiError(refusal.code, refusal.message, refusal.status);
    }
  }

  after(call: Call, _answer: Answer): void {
    if (this.#counts(call)) this.#break('after', (due) => due <= this.mutations);
  }

  /**
   * Asked once for a launch. A trouble that is counted in launches is used up by being asked for,
   * so models ask when they launch, not when they only look.
   */
  capacityError(zone: string, type: string): boolean {
    const now = this.#clock.now;
    const trouble = this.#capacity.find(
      (t) =>
        t.zone === zone &&
        (t.type === undefined || t.type === type) &&
        (t.from === undefined || t.from <= now) &&
        (t.until === undefined || now < t.until) &&
        t.left > 0,
    );
    if (trouble === undefined) return false;
    trouble.left--;
    return true;
  }

  notices(): NoticesAnswer | 'stall' | undefined {
    const next = this.#notices.find((n) => n.left > 0);
    if (next === undefined) return undefined;
    next.left--;
    if (next.trouble === 'stall') return 'stall';
    const answer = NOTICES_ANSWERS[next.trouble];
    const speaksJson = this.#switches['notices-trouble-in'] === 'json' && answer.status !== 200;
    return speaksJson ? inJson(answer) : answer;
  }

  #counts(call: Call): boolean {
    if (!call.mutates || isDryRun(call.params)) return false;
    return this.#watched === undefined
      ? call.caller.name !== SCENARIO_CALLER
      : call.caller.name === this.#watched;
  }

  #break(moment: Moment, isDue: (number: number) => boolean): void {
    const due = this.#breaks.find((b) => b.moment === moment && isDue(b.number));
    if (due === undefined) return;
    this.#breaks = this.#breaks.filter((b) => b !== due);
    due.then();
    throw new Cut(`the connection breaks ${moment} mutating call ${due.number}`);
  }
}

function isDryRun(params: unknown): boolean {
  return String((params as { readonly DryRun?: unknown }).DryRun) === 'true';
}

/** A refusal as the API itself would word it, if it did (`notices-trouble-in`). */
function inJson(answer: NoticesAnswer): NoticesAnswer {
  const message = answer.status === 429 ? 'Too Many Requests' : 'Service Unavailable';
  return {
    ...answer,
    headers: { ...answer.headers, ...JSON_TYPE },
    body: JSON.stringify({ message }),
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' };

/** What a front end says instead of the API: pages for people, with and without a hint when to come back. */
const NOTICES_ANSWERS: Readonly<Record<Exclude<NoticesTrouble, 'stall'>, NoticesAnswer>> = {
  html: {
    status: 200,
    headers: HTML_TYPE,
    body: '<!doctype html><html><head><title>Sign in to continue</title></head><body><h1>Welcome to the guest network</h1></body></html>\n',
  },
  '503': {
    status: 503,
    headers: HTML_TYPE,
    body: '<html><head><title>503 Service Temporarily Unavailable</title></head><body><center><h1>503 Service Temporarily Unavailable</h1></center></body></html>\n',
  },
  '429': {
    status: 429,
    headers: { ...HTML_TYPE, 'retry-after': '2' },
    body: '<html><head><title>429 Too Many Requests</title></head><body><center><h1>429 Too Many Requests</h1></center></body></html>\n',
  },
  truncated: {
    status: 200,
    headers: JSON_TYPE,
    body: '{"notices":[{"id":"USN-7959-1","title":"Cut off in the mid',
  },
};
