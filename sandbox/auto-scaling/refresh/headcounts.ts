import type { Fleet } from '../fleet.js';
import type { Group, Member } from '../model.js';
import type { Census } from './census.js';
import { Headcount } from './headcount.js';
import { questionOf } from './question.js';
import type { Refresh } from './refresh.js';
import type { Register } from './register.js';

/** Keeps the census of every refresh under way, by hearing of whatever changes about the members of its group. */
export class Headcounts {
  readonly #fleet: Fleet;
  readonly #register: Register;
  readonly #kept = new Map<Refresh, Headcount>();

  constructor(fleet: Fleet, register: Register) {
    this.#fleet = fleet;
    this.#register = register;
    fleet.onTouched((group, member) => {
      if (member !== undefined) this.#note(group, member);
    });
    fleet.onInstance((group, member) => this.#note(group, member));
    fleet.onTarget((group, member) => this.#note(group, member));
  }

  /** As things are now. */
  of(refresh: Refresh): Census {
    let headcount = this.#kept.get(refresh);
    if (headcount === undefined) {
      headcount = new Headcount(this.#fleet, refresh.group);
      this.#kept.set(refresh, headcount);
    }
    return headcount.take(questionOf(this.#fleet, refresh));
  }

  /** The refresh has come to its end. */
  drop(refresh: Refresh): void {
    this.#kept.delete(refresh);
  }

  #note(group: Group, member: Member): void {
    const refresh = this.#register.active(group);
    if (refresh !== undefined) this.#kept.get(refresh)?.note(member);
  }
}
