import type { Instant } from '../ports.js';
import type { Plan } from '../rollout/plan-types.js';
import type { Event } from './events.js';
import { mendOf, namesOf, tellStory, withoutTold } from './story.js';
import { wording } from './wording.js';
import { count, duration, reasonSentence } from './words.js';

export interface LogNews {
  readonly said: string;
  /** Its list belongs below it: it was not shown before. */
  readonly inFull: boolean;
}

type Of<T extends Event['type']> = Extract<Event, { type: T }>;

/** Someone who reads the log from its top: knows what was said already, and when things began. */
export class LogReader {
  readonly #events: Event[] = [];
  readonly #said = new Set<string>();
  readonly #began = new Map<string, Instant>();
  #waitingFor: string | undefined;
  #plan: string | undefined;

  /** What an event adds to what is known; undefined when that is nothing. */
  read(event: Event): LogNews | undefined {
    this.#events.push(event);
    if (event.type !== 'waiting') this.#waitingFor = undefined;
    const said = this.#new(event);
    return said === undefined
      ? undefined
      : { said, inFull: event.type !== 'planned' || said === wording(event) };
  }

  #new(event: Event): string | undefined {
    switch (event.type) {
      case 'waiting':
        if (event.for === this.#waitingFor) return undefined;
        this.#waitingFor = event.for;
        return wording(event);
      case 'notices-read':
        return this.#once(wording(event));
      case 'setting-changed':
        return event.brief ? undefined : wording(event);
      case 'planned':
        return this.#planned(event);
      case 'launched':
        for (const id of event.instanceIds) this.#began.set(id, event.at);
        return wording(event);
      case 'gates-passed':
        return this.#serving(event);
      case 'launch-failed':
        return this.#launchFailed(event);
      case 'holding':
        return this.#holding(event);
      case 'wave-started':
        this.#began.set(event.zone, event.at);
        return wording(event);
      case 'wave-done':
        return `${wording(event)}${this.#after(event.zone, event.at)}`;
      case 'finished':
        return this.#finished(event);
      default:
        return wording(event);
    }
  }

  #once(said: string | undefined): string | undefined {
    if (said === undefined || this.#said.has(said)) return undefined;
    this.#said.add(said);
    return said;
  }

  /** Planning again once the image is there changes nothing but the image. */
  #planned(event: Of<'planned'>): string | undefined {
    const shape = shapeOf(event.plan);
    const same = shape === this.#plan;
    this.#plan = shape;
    if (!same) return wording(event);
    return `Plan as above: about ${count(event.plan.minutes, 'minute')} to go`;
  }

  #serving(event: Of<'gates-passed'>): string | undefined {
    const launched = event.instanceIds.flatMap((id) => this.#began.get(id) ?? []);
    if (launched.length === 0) return wording(event);
    return `${wording(event)}, ${duration(event.at - Math.min(...launched))} after the launch`;
  }

  /** Tried again and again while a roll holds. */
  #launchFailed(event: Of<'launch-failed'>): string | undefined {
    return (
      this.#once(wording(event)) ??
      `Zone ${event.zone}: ${event.group} could not launch this time either: ${event.code}`
    );
  }

  /** The reason of a hold is often the refusal that was told right before. */
  #holding(event: Of<'holding'>): string | undefined {
    const failures = this.#events.filter((one) => one.type === 'launch-failed');
    return wording({ ...event, reason: withoutTold(event.reason, failures) });
  }

  #after(what: string, now: Instant): string {
    const began = this.#began.get(what);
    return began === undefined ? '' : ` after ${duration(now - began)}`;
  }

  #finished(event: Of<'finished'>): string | undefined {
    const story = tellStory(this.#events);
    const mend = mendOf(story);
    const reason = reasonSentence(event.reason, namesOf(story));
    const said = wording({ ...event, reason, ...(mend !== undefined && { mend }) });
    const took = (story.to ?? 0) - (story.from ?? 0);
    return took < 1_000 ? said : `${said} (${duration(took)} in all)`;
  }
}

/** Everything of a plan that a reader would see, but for the image and the time that is left. */
function shapeOf({ units, refusals, remarks }: Plan): string {
  return JSON.stringify({ units, refusals, remarks }, (key, value) =>
    key === 'image' ? undefined : value,
  );
}
