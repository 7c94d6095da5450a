import { type Action, type Answer, ApiError } from '../api.js';
import type { MemberState } from '../auto-scaling/auto-scaling.js';
import type { CreatedWorld } from '../create-world.js';
import { SCENARIO_CALLER } from '../faults.js';
import { perform } from '../perform.js';
import { type Scenario, scenarioProblem } from '../scenario.js';

/** The ids of what stands on the stage already, by the scenario's names. */
export class Props {
  readonly images = new Map<string, string>();
  readonly templates = new Map<string, string>();
  /** ARNs. */
  readonly targetGroups = new Map<string, string>();
  /** By the letter of their zone. */
  readonly subnets = new Map<string, string>();
  /** ARNs. */
  readonly keys = new Map<string, string>();

  constructor(
    readonly world: CreatedWorld,
    readonly scenario: Scenario,
  ) {}

  zone(letter: string): string {
    return `${this.scenario.region}${letter}`;
  }

  /** Long before the story, or when it begins: the services' own actions, as anybody calls them. @throws ApiError */
  call(service: Action['service'], action: string, params: Record<string, unknown>): Answer {
    return perform(this.world, service, action, params, {
      name: SCENARIO_CALLER,
      region: this.scenario.region,
    });
  }

  /** What a service refuses is the scenario's mistake, and named by where it stands. @throws ScenarioError */
  each<T>(key: string, items: readonly T[], build: (item: T, index: number) => void): void {
    for (const [index, item] of items.entries()) {
      try {
        build(item, index);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        throw scenarioProblem(this.scenario, [key, index], `${error.code}: ${error.message}`);
      }
    }
  }

  /** The first of the group's members in the zone for whom it holds. */
  member(
    group: string,
    zone: string,
    is: (member: MemberState) => boolean = () => true,
  ): MemberState | undefined {
    return this.world.autoScaling
      .groups()
      .find(({ name }) => name === group)
      ?.members.find((one) => one.zone === zone && is(one));
  }
}

/** The scenario was checked: what it names is there. */
export function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`nothing on the stage is called ${name}`);
  return id;
}

export function mapOf(tags: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(tags));
}
