import { type Action, type Answer, ApiError } from '../../../sandbox/api.js';
import { VirtualClock } from '../../../sandbox/clock.js';
import { Compute } from '../../../sandbox/ec2/compute.js';
import type { Image } from '../../../sandbox/ec2/image.js';
import { perform } from '../../../sandbox/perform.js';
import { Random } from '../../../sandbox/random.js';
import { History } from '../../../sandbox/record.js';
import { defaultSwitches, type Switches } from '../../../sandbox/unknowns.js';
import type {
  AutoScalingModel,
  Faults,
  GuestHost,
  ImageContent,
  LoadBalancingModel,
  UbuntuModel,
  World,
} from '../../../sandbox/world.js';

export const EPOCH = Date.UTC(2026, 0, 20, 4, 17);
export const ACCOUNT = '123456789012';
export const REGION = 'eu-west-1';

export const CONTENT: ImageContent = {
  release: 'noble',
  architecture: 'x86_64',
  packages: new Map([['libc6', '2.39-0ubuntu8.3']]),
  app: 'serves',
};

/** What a machine went through: the host of each of its boots, and how often it was told to shut down. */
export interface Machine {
  readonly hosts: GuestHost[];
  shutDowns: number;
  content: ImageContent;
}

/** A guest that does nothing by itself: tests act through its host. */
class StillUbuntu implements UbuntuModel {
  readonly machines = new Map<string, Machine>();

  boot(_world: World, host: GuestHost) {
    const machine = this.machines.get(host.instanceId) ?? {
      hosts: [],
      shutDowns: 0,
      content: host.content,
    };
    this.machines.set(host.instanceId, machine);
    machine.hosts.push(host);
    machine.content = host.content;
    return {
      shutDown: () => {
        machine.shutDowns++;
      },
      get content() {
        return machine.content;
      },
    };
  }

  notices() {
    return { status: 404, headers: {}, body: '' };
  }
}

export interface SmallWorldOptions {
  readonly seed?: string;
  readonly switches?: Partial<Switches>;
}

/** EC2 alone, with one VPC of three subnets and one image. */
export class SmallWorld {
  readonly clock = new VirtualClock(EPOCH);
  readonly history = new History(() => this.clock.now);
  readonly ubuntu = new StillUbuntu();
  readonly noCapacity = new Set<string>();
  readonly compute: Compute;
  readonly subnets: readonly string[];
  readonly image: Image;
  readonly #world: World;

  constructor(options: SmallWorldOptions = {}) {
    const basis = {
      clock: this.clock,
      random: new Random(options.seed ?? 'small'),
      history: this.history,
      switches: { ...defaultSwitches(), ...options.switches },
      accountId: ACCOUNT,
      region: REGION,
    };
    this.compute = new Compute({ ...basis, world: () => this.#world });
    this.#world = {
      ...basis,
      compute: this.compute,
      autoScaling: { actions: [] } as AutoScalingModel,
      loadBalancing: {} as LoadBalancingModel,
      ubuntu: this.ubuntu,
      faults: this.#faults(),
      action: (_service: Action['service'], name: string) =>
        this.compute.actions.find((action) => action.name === name),
      elsewhere: (region) => ({
        ...this.#world,
        region,
        compute: new Compute({ ...basis, region, world: () => this.#world }),
      }),
    };
    const vpc = this.compute.addVpc({ isDefault: true, cidr: '10.0.0.0/16' });
    this.subnets = ['a', 'b', 'c'].map(
      (letter, index) =>
        this.compute.addSubnet({
          vpcId: vpc.id,
          zone: `${REGION}${letter}`,
          cidr: `10.0.${index}.0/24`,
        }).id,
    );
    this.image = this.compute.addImage({ name: 'web-1', content: CONTENT });
  }

  /** One API call as both doors make it. @throws ApiError */
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
  call(action: string, params: Record<string, unknown> = {}, caller = 'tester'): any {
    return perform(this.#world, 'ec2', action, params, { name: caller, region: REGION }) as Answer;
  }

  /** The code of the refusal, with its message. */
  refusal(action: string, params: Record<string, unknown> = {}): ApiError {
    try {
      this.call(action, params);
    } catch (error) {
      if (error instanceof ApiError) return error;
      throw error;
    }
    throw new Error(`${action} was not refused`);
  }

  run(params: Record<string, unknown> = {}): string {
    const answer = this.call('RunInstances', {
      ImageId: this.image.id,
      InstanceType: 't3.micro',
      SubnetId: this.subnets[0],
      MinCount: 1,
      MaxCount: 1,
      ...params,
    });
    return answer.instancesSet[0].instanceId;
  }

  /** One that runs, with its status checks passed. */
  running(params: Record<string, unknown> = {}): string {
    const id = this.run(params);
    this.clock.advance(200_000);
    return id;
  }

  state(id: string): string | undefined {
    return this.compute.instance(id)?.state;
  }

  machine(id: string): Machine {
    const machine = this.ubuntu.machines.get(id);
    if (machine === undefined) throw new Error(`${id} never booted`);
    return machine;
  }

  host(id: string): GuestHost {
    return this.machine(id).hosts.at(-1) as GuestHost;
  }

  /** The states that an instance went through, by the record. */
  statesOf(id: string): readonly string[] {
    return this.history
      .of('instance')
      .filter((fact) => fact.id === id)
      .map((fact) => fact.state);
  }

  #faults(): Faults {
    return {
      before: () => {},
      after: () => {},
      capacityError: (zone) => this.noCapacity.has(zone),
      notices: () => undefined,
    };
  }
}

export const base64 = (text: string): string => Buffer.from(text).toString('base64');
