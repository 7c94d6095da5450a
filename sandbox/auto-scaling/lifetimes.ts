import { MINUTE } from '../clock.js';
import * as causes from './causes.js';
import type { Ending } from './ending.js';
import type { Fleet } from './fleet.js';
import { maintenanceBounds, replacements } from './maintenance.js';
import { capacityOf, type Group, inService, type Member } from './model.js';
import type { Succession } from './succession.js';

/** The guide says "one at a time, with a pause between replacements", not how long the pause is. */
const PAUSE = 10 * MINUTE;

/**
 * MaxInstanceLifetime: what has been in service for longer is ended and followed, one at a time, and up to a tenth of
 * the group when several are due; a maintenance policy bounds it instead. Protection from scale-in puts it off
 * (asg-max-instance-lifetime).
 */
export class Lifetimes {
  readonly #fleet: Fleet;
  readonly #ending: Ending;
  readonly #succession: Succession;

  constructor(fleet: Fleet, ending: Ending, succession: Succession) {
    this.#fleet = fleet;
    this.#ending = ending;
    this.#succession = succession;
    fleet.onTouched((group) => {
      if (group.settings.MaxInstanceLifetime !== undefined) this.#makeRounds(group);
    });
  }

  #makeRounds(group: Group): void {
    this.#fleet.agenda.soon(`lifetime:${group.arn}`, PAUSE, () => {
      if (this.#fleet.groups.get(group.name) !== group) return;
      this.#replaceDue(group);
      if (group.settings.MaxInstanceLifetime !== undefined) this.#makeRounds(group);
    });
  }

  /** Oldest first; nothing while the group is still busy with those before. */
  #due(group: Group): readonly Member[] {
    const lifetime = Number(group.settings.MaxInstanceLifetime) * 1_000;
    const isBusy = group.tally.pending > 0 || capacityOf(group) !== group.desired;
    if (group.deleting || isBusy || group.suspended.has('Terminate')) return [];
    return [...group.members.values()]
      .filter((m) => m.lifecycle === 'InService' && !m.protectedFromScaleIn)
      .filter((m) => (m.inServiceAt ?? this.#fleet.now) + lifetime <= this.#fleet.now)
      .sort((a, b) => a.launchedAt - b.launchedAt);
  }

  #replaceDue(group: Group): void {
    const due = this.#due(group);
    const bounds = maintenanceBounds(group);
    const serving = inService(group);
    const { endFirst, launchFirst } =
      bounds === undefined
        ? { endFirst: due.length > 1 ? Math.max(1, Math.floor(serving / 10)) : 1, launchFirst: 0 }
        : replacements(bounds, group.desired, due.length, { serving, places: capacityOf(group) });
    for (const member of due.slice(0, endFirst)) this.#ending.end(group, member, this.#reason());
    for (const member of due.slice(0, launchFirst)) {
      const cause = 'auto-scaling:max-instance-lifetime';
      const text = causes.launchedFor(this.#fleet.now, REASON);
      this.#succession.begin(group, member, {
        warm: true,
        launch: { cause, text, purpose: 'succession' },
        end: () => this.#reason(),
      });
    }
  }

  #reason(): { readonly cause: string; readonly text: string } {
    return {
      cause: 'auto-scaling:max-instance-lifetime',
      text: causes.endedFor(this.#fleet.now, REASON),
    };
  }
}

const REASON = 'the end of its maximum instance lifetime';
