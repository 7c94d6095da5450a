import { MINUTE, SECOND } from '../../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { perform } from '../../../sandbox/perform.js';
import { checkScenario } from '../../../sandbox/scenario.js';

const SCENARIO = checkScenario({
  images: [{ name: 'web', release: 'noble', packages: 'noble-20251120' }],
});

/** Instances with and without a profile, and Systems Manager's API. */
export class ManagedWorld {
  readonly world: CreatedWorld = createWorld(SCENARIO);

  // biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
  call(action: string, params: object = {}, service: 'ssm' | 'ec2' = 'ssm'): any {
    return perform(
      this.world,
      service,
      action,
      { ...params },
      {
        name: 'tester',
        region: this.world.region,
      },
    );
  }

  code(action: string, params: object = {}): string {
    try {
      this.call(action, params);
    } catch (error) {
      return (error as { code: string }).code;
    }
    return 'ok';
  }

  run(params: object = { IamInstanceProfile: { Name: 'web' } }): string {
    return this.call(
      'RunInstances',
      {
        ImageId: this.world.compute.images[0]?.id,
        InstanceType: 't3.micro',
        MinCount: 1,
        MaxCount: 1,
        ...params,
      },
      'ec2',
    ).instancesSet[0].instanceId;
  }

  managed(count = 1): readonly string[] {
    const ids = Array.from({ length: count }, () => this.run());
    this.seconds(180);
    return ids;
  }

  seconds(count: number): void {
    this.world.clock.advance(count * SECOND);
  }

  minutes(count: number): void {
    this.world.clock.advance(count * MINUTE);
  }

  send(InstanceIds: readonly string[], commands: readonly string[], more: object = {}): string {
    return this.call('SendCommand', {
      InstanceIds,
      DocumentName: 'AWS-RunShellScript',
      Parameters: { commands },
      ...more,
    }).Command.CommandId;
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above
  invocation(CommandId: string, InstanceId: string): any {
    return this.call('GetCommandInvocation', { CommandId, InstanceId });
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above
  command(CommandId: string): any {
    return this.call('ListCommands', { CommandId }).Commands[0];
  }
}
