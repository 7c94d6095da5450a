import type { Answer, Caller } from '../api.js';
import { type Fields, fieldsOf, tagsOf } from '../reading.js';
import type { World } from '../world.js';

/** What actions name, as policies see it: ARNs, and the tags that are on them. Read by the services' own actions. */
export class Resources {
  readonly #world: World;
  readonly #caller: Caller;

  constructor(world: World, caller: Caller) {
    this.#world = world;
    this.#caller = caller;
  }

  /** `arn:aws:ec2:eu-west-1:123456789012:instance/i-…`; images and snapshots belong to no account in ARNs. */
  ec2(type: string, id: string): string {
    const account = type === 'image' || type === 'snapshot' ? '' : this.#world.accountId;
    return `arn:aws:ec2:${this.#world.region}:${account}:${type}/${id}`;
  }

  ec2Tags(id: string): Readonly<Record<string, string>> {
    const { tagSet } = this.#read('ec2', 'DescribeTags', {
      Filter: [{ Name: 'resource-id', Value: [id] }],
    });
    return tagsOf(tagSet);
  }

  group(name: string): Fields | undefined {
    const answer = this.#read('autoscaling', 'DescribeAutoScalingGroups', {
      AutoScalingGroupNames: [name],
    });
    return fieldsOf(answer.AutoScalingGroups)[0];
  }

  /** The group that an instance belongs to. */
  groupOfInstance(id: string): string | undefined {
    const answer = this.#read('autoscaling', 'DescribeAutoScalingInstances', { InstanceIds: [id] });
    const name = fieldsOf(answer.AutoScalingInstances)[0]?.AutoScalingGroupName;
    return name === undefined ? undefined : String(name);
  }

  get world(): World {
    return this.#world;
  }

  #read(service: 'ec2' | 'autoscaling', name: string, params: object): Answer {
    const declared = this.#world.action(service, name);
    if (declared === undefined) return {};
    return declared.run(this.#world, params as never, this.#caller);
  }
}
