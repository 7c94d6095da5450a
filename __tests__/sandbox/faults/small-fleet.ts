import type { Action, Answer, Caller } from '../../../sandbox/api.js';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { orderTrouble, type Trouble } from '../../../sandbox/faults/trouble.js';
import { perform } from '../../../sandbox/perform.js';
import { checkScenario } from '../../../sandbox/scenario.js';

/** Three instances behind a target group, and somebody who calls. */
export class SmallFleet {
  readonly world: CreatedWorld;

  constructor(more: object = {}) {
    this.world = createWorld(
      checkScenario({
        images: [{ name: 'base', release: 'noble', packages: { bash: '5.2.21-2ubuntu4' } }],
        templates: [{ name: 'web', versions: [{ image: 'base' }] }],
        'target-groups': [{ name: 'web' }],
        groups: [
          { name: 'web', size: 3, min: 1, max: 9, template: 'web', 'target-groups': ['web'] },
          { name: 'api', size: 2, min: 1, max: 4, template: 'web' },
        ],
        ...more,
      }),
    );
  }

  order(trouble: Trouble): void {
    orderTrouble(this.world.faults, trouble, this.world.clock.now);
  }

  call(
    action: string,
    params: object = {},
    { service = 'autoscaling' as Action['service'], caller = 'tester' } = {},
  ): Answer {
    const who = { name: caller, region: this.world.region };
    return perform(this.world, service, action, params as never, who);
  }

  /** A call of EC2's by somebody, somewhere. */
  at(who: Caller, action: string, params: object): Answer {
    return perform(this.world, 'ec2', action, params as never, who);
  }

  /** `ok`, or what the caller gets instead. */
  outcome(...call: Parameters<SmallFleet['call']>): string {
    try {
      this.call(...call);
      return 'ok';
    } catch (error) {
      const { code, name, how } = error as { code?: string; name: string; how?: string };
      return code ?? how ?? name;
    }
  }

  seconds(count: number): void {
    this.world.clock.advance(count * 1_000);
  }

  ids(group = 'web'): readonly string[] {
    return (this.world.autoScaling.groups().find((one) => one.name === group)?.members ?? []).map(
      (member) => member.id,
    );
  }

  desired(group = 'web'): number | undefined {
    return this.world.autoScaling.groups().find((one) => one.name === group)?.desired;
  }
}
