import { ApiError } from '../../sandbox/api.js';
import type { State } from '../../sandbox/auto-scaling/refresh/states.js';
import { MINUTE, SECOND } from '../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { perform } from '../../sandbox/perform.js';
import { capacityOver, lowest } from '../../sandbox/record/capacity.js';
import { Replay } from '../../sandbox/record/replay.js';
import { checkScenario } from '../../sandbox/scenario.js';
import type { Switches } from '../../sandbox/unknowns.js';

type Params = Readonly<Record<string, unknown>>;
type Service = 'autoscaling' | 'ec2' | 'monitoring';

/** Versions of the template by number: two that serve, and one whose service never answers. */
const VERSIONS = ['one', 'two', 'three', 'dead'] as const;
export const [ONE, TWO, THREE, DEAD] = [1, 2, 3, 4] as const;

/** A whole world with one group, which an operator refreshes by calls alone; what it asserts is read from the record. */
export class OperatedWorld {
  readonly world: CreatedWorld;
  /** When the story began. */
  readonly from: number;

  constructor(group: Params = {}, switches: Partial<Switches> = {}) {
    const scenario = checkScenario({
      images: VERSIONS.map((name) => ({
        name,
        release: 'noble',
        packages: { bash: '5.2.21-2ubuntu4' },
        app: name === 'dead' ? 'never-answers' : 'serves',
      })),
      templates: [{ name: 'web', versions: VERSIONS.map((image) => ({ image })) }],
      'target-groups': [{ name: 'web', 'deregistration-delay': '30s' }],
      groups: [
        {
          name: 'web',
          size: 6,
          min: 0,
          max: 12,
          template: 'web',
          version: ONE,
          warmup: '1m',
          ...group,
        },
      ],
    });
    this.world = createWorld(scenario, { seed: 1, switches });
    this.from = this.world.clock.now;
  }

  call(action: string, params: Params = {}, service: Service = 'autoscaling'): Params {
    const ofGroup = service === 'autoscaling' && action !== 'SetInstanceHealth';
    const own = ofGroup ? { AutoScalingGroupName: 'web' } : {};
    const caller = { name: 'operator', region: this.world.region };
    return perform(this.world, service, action, { ...own, ...params }, caller) as Params;
  }

  /** The code that the call is refused with. */
  refusal(action: string, params: Params = {}): string {
    try {
      this.call(action, params);
    } catch (error) {
      if (error instanceof ApiError) return error.code;
      throw error;
    }
    return 'ok';
  }

  version(number: number | string): Params {
    const LaunchTemplateId = this.world.compute.templates[0]?.id;
    return { LaunchTemplate: { LaunchTemplateId, Version: String(number) } };
  }

  /** To version TWO, unless said otherwise. */
  start(Preferences: Params = {}, to: number | string = TWO): void {
    this.call('StartInstanceRefresh', { DesiredConfiguration: this.version(to), Preferences });
  }

  // ----------------------------------------------------------------------------------------- time

  minutes(count: number): void {
    this.world.clock.advance(count * MINUTE);
  }

  /** Lives on until it holds; fails when it does not within the hours. */
  until(holds: () => boolean, hours = 30): void {
    for (let step = 0; step < hours * 720; step++) {
      if (holds()) return;
      this.world.clock.advance(5 * SECOND);
    }
    throw new Error(`never; the refresh is ${JSON.stringify(this.told())}`);
  }

  untilState(state: State, hours = 30): void {
    this.until(() => this.told().Status === state, hours);
  }

  untilEnded(): State {
    this.until(() => this.told().EndTime !== undefined);
    return this.told().Status as State;
  }

  /** Lives on until so many percent are new. */
  untilPercent(percent: number): void {
    this.until(() => Number(this.told().PercentageComplete ?? 0) >= percent);
  }

  told(): Params {
    const { InstanceRefreshes } = this.call('DescribeInstanceRefreshes');
    return (InstanceRefreshes as readonly Params[])[0] ?? {};
  }

  // ---------------------------------------------------------------------------------- of the record

  /** The states that the refreshes went through, one list a refresh. */
  states(): readonly (readonly State[])[] {
    const byId = new Map<string, State[]>();
    for (const { id, state, checkpoint } of this.world.history.of('refresh')) {
      if (checkpoint === undefined) byId.set(id, [...(byId.get(id) ?? []), state as State]);
    }
    return [...byId.values()];
  }

  /** Members that are not leaving, by the image they run: `{one: 4, two: 2}`. */
  images(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const id of this.staying()) {
      const name = this.imageOf(id);
      counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  }

  imageOf(id: string): string {
    const imageId = this.world.history.of('instance').find((fact) => fact.id === id)?.imageId;
    return this.world.compute.images.find((image) => image.id === imageId)?.name ?? 'none';
  }

  staying(zone?: string): readonly string[] {
    return [...this.#replay().members.values()]
      .filter((member) => !member.lifecycle.startsWith('Terminating'))
      .filter((member) => zone === undefined || member.zone === zone)
      .map((member) => member.id);
  }

  /** The fewest in service at any moment of the story, and the most that were there at all. */
  extremes(): { readonly fewest: number; readonly most: number } {
    const { history } = this.world;
    const fewest = lowest(capacityOver(history.all), 'web', 'inService', this.from)?.count ?? 0;
    const replay = new Replay();
    let most = 0;
    for (const happening of history.all) {
      replay.live(happening);
      const there = [...replay.members.values()];
      most = Math.max(most, there.filter((m) => !m.lifecycle.startsWith('Term')).length);
    }
    return { fewest, most };
  }

  /** The version that the group named, each time that it was another one. */
  groupVersions(): readonly string[] {
    const named = this.world.history
      .of('group')
      .map(({ template }) => template.split(':')[1] as string);
    return named.filter((version, index) => version !== named[index - 1]);
  }

  /** Who was ended, in order, and why. */
  ended(): readonly { readonly id: string; readonly cause: string }[] {
    return this.world.history
      .of('member')
      .filter(({ lifecycle, at }) => lifecycle === 'Terminating' && at >= this.from);
  }

  #replay(): Replay {
    const replay = new Replay();
    for (const happening of this.world.history.all) replay.live(happening);
    return replay;
  }
}
