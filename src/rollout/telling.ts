import type { Instant } from '../ports.js';
import type { Tell } from '../report/events.js';
import { staysSuspended } from './leftovers.js';
import type { LeftBehind } from './rest.js';
import { type Memory, type RollingGroup, type RollOrder, rolling, type Seen } from './seen.js';
import type { Step } from './steps.js';

/** Turns the steps of a roll into news, each thing once: polls that find nothing new tell nothing. */
export class Telling {
  readonly #tell: Tell;
  #zone: string | undefined;
  #waitingFor: string | undefined;
  #holding: string | undefined;
  readonly #opened = new Set<string>();
  readonly #passed = new Set<string>();

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  /** Before the step is carried out. */
  step(step: Step, seen: Seen, order: RollOrder): void {
    this.#resumedRolls(seen, order);
    if (step.do === 'wait') this.#wait(step);
    else if (step.do !== 'hold' && step.do !== 'look') this.#waitingFor = undefined;
    if (step.do === 'tag' && step.note.is === 'batch opened') this.#wave(step.note.zone, order);
    if (step.do === 'end' && step.why === 'replaced') this.#gatesPassed(step, seen);
    if (step.do === 'untag' && step.closes === true) this.#closing(step.group, seen, order);
  }

  /** After it went through. */
  carriedOut(step: Step, memory: Memory): void {
    const tell = this.#tell;
    switch (step.do) {
      case 'tag':
        if (step.note.is === 'roll opened') {
          this.#opened.add(step.group);
          tell({ type: 'roll-opened', group: step.group, from: step.note.from, to: step.note.to });
        }
        if (step.note.is === 'rolling back') {
          this.#zone = undefined;
          tell({ type: 'rolling-back', groups: [step.group], reason: step.note.reason });
        }
        break;
      case 'untag':
        if (step.closes === true) this.#setting(step.group, 'journal tags', true);
        break;
      case 'use-template':
        this.#setting(
          step.group,
          `launch template version ${step.version}${step.why === 'pin' ? ', pinned' : ''}`,
          step.why === 'give back' || step.why === 'roll back',
        );
        break;
      case 'create-version': {
        const version = memory.versions.get(step.templateId)?.at(-1)?.number ?? 0;
        const { templateId, image: imageId, groups } = step;
        tell({ type: 'version-created', templateId, version, imageId, groups });
        break;
      }
      case 'set-default':
        this.#setting(step.templateId, `default version ${step.version}`, false);
        break;
      case 'delete-version':
        tell({ type: 'version-deleted', templateId: step.templateId, version: step.version });
        break;
      case 'suspend':
        this.#process(step, false);
        break;
      case 'resume':
        this.#process(step, true);
        break;
      case 'launch':
        this.#launched(step, memory);
        break;
      case 'raise':
        this.#setting(
          step.group,
          `desired capacity ${step.desired}, for the launched instances`,
          false,
        );
        break;
      case 'end':
        tell({
          type: 'ended',
          group: step.group,
          zone: step.zone,
          instanceIds: step.instanceIds,
          why: step.why,
        });
        break;
      case 'reject':
        tell({ type: 'image-rejected', imageId: step.image, reason: step.reason });
        break;
      case 'done':
        break;
    }
  }

  holding(reason: string, until: Instant): void {
    if (this.#holding === reason) return;
    this.#holding = reason;
    this.#tell({ type: 'holding', reason, until });
  }

  holdOver(): void {
    if (this.#holding !== undefined) this.#tell({ type: 'hold-over', reason: this.#holding });
    this.#holding = undefined;
  }

  left(left: readonly LeftBehind[]): void {
    for (const one of left) this.#tell({ type: 'left', ...one });
  }

  #resumedRolls(seen: Seen, order: RollOrder): void {
    for (const planned of order.units.flatMap((unit) => unit.groups)) {
      const roll = rolling(planned, seen)?.journal.roll;
      if (roll === undefined || this.#opened.has(planned.name)) continue;
      this.#opened.add(planned.name);
      this.#tell({ type: 'roll-resumed', group: planned.name, by: roll.run });
    }
  }

  /** What stays on a group whose journal is closed now. */
  #closing(name: string, seen: Seen, order: RollOrder): void {
    const planned = order.units.flatMap((unit) => unit.groups).find((one) => one.name === name);
    const one = planned && rolling(planned, seen);
    if (one === undefined) return;
    const stays = one.journal.suspended.filter((process) => one.group.suspended.includes(process));
    if (stays.length > 0) this.#tell({ type: 'left', ...staysSuspended(name, stays) });
    this.#leftPinned(one);
  }

  /** Somebody made a newer version meanwhile: following it again would launch what we have not seen. */
  #leftPinned(one: RollingGroup): void {
    const { name } = one;
    const version = one.group.source.template?.version;
    if (version === one.target.style || !one.target.style.startsWith('$')) return;
    this.#tell({
      type: 'left',
      resource: name,
      what: `it stays on template version ${version}, because ${one.target.style} means another version by now`,
      mend: `Look at that version, and set ${name} to ${one.target.style} again if it may launch it.`,
    });
  }

  #wait(step: Extract<Step, { do: 'wait' }>): void {
    const what = step.soak === undefined ? step.for : `soak ${step.soak.zone}`;
    if (this.#waitingFor === what) return;
    this.#waitingFor = what;
    if (step.soak === undefined) this.#tell({ type: 'waiting', for: step.for });
    else {
      this.#waveDone();
      this.#tell({ type: 'soaking', ...step.soak });
    }
  }

  #wave(zone: string, order: RollOrder): void {
    if (zone === this.#zone) return;
    this.#waveDone();
    this.#zone = zone;
    const groups = order.units.flatMap((unit) => unit.groups.map((one) => one.name));
    this.#tell({ type: 'wave-started', zone, groups });
  }

  #waveDone(): void {
    if (this.#zone === undefined) return;
    this.#tell({ type: 'wave-done', zone: this.#zone, groups: [] });
    this.#zone = undefined;
  }

  #gatesPassed(step: Extract<Step, { do: 'end' }>, seen: Seen): void {
    const { group, zone } = step;
    const ids = [...seen.memory.launched.values()]
      .flatMap(({ answer }) => answer.instanceIds)
      .filter((id) => !this.#passed.has(id) && seen.observed.passing.has(id));
    for (const id of ids) this.#passed.add(id);
    if (ids.length > 0) this.#tell({ type: 'gates-passed', group, zone, instanceIds: ids });
  }

  #launched(step: Extract<Step, { do: 'launch' }>, memory: Memory): void {
    const answer = memory.launched.get(step.token)?.answer;
    const { group, zone } = step;
    const instanceIds = answer?.instanceIds ?? [];
    if (instanceIds.length > 0) this.#tell({ type: 'launched', group, zone, instanceIds });
    for (const { code, message } of answer?.errors ?? []) {
      this.#tell({ type: 'launch-failed', group, zone, code, message });
    }
  }

  /** Terminate is suspended around each launch; all else as long as the roll is open. */
  #process(step: Extract<Step, { do: 'suspend' | 'resume' }>, givenBack: boolean): void {
    const brief = step.processes.every((one) => one === 'Terminate');
    this.#tell({
      type: 'setting-changed',
      resource: step.group,
      what: `${step.processes.join(', ')} ${givenBack ? 'resumed' : 'suspended'}`,
      givenBack,
      ...(brief && { brief }),
    });
  }

  #setting(resource: string, what: string, givenBack: boolean): void {
    this.#tell({ type: 'setting-changed', resource, what, givenBack });
  }
}
