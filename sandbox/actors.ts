import { ApiError } from './api.js';
import type { CreatedWorld } from './create-world.js';
import { peekAll } from './peek.js';
import { perform } from './perform.js';
import { type Fields, fieldsOf, text } from './reading.js';
import type { ActorScene } from './scenario/actors.js';
import { ScenarioError } from './scenario.js';
import { Cut } from './world.js';

/**
 * Lets others act when their time has come, whatever the code under test is doing then. They call the same API, are
 * recorded under their own names, and may be refused as anybody may.
 * @throws ScenarioError when there is no such action
 */
export function letActorsAct(world: CreatedWorld, actors: readonly ActorScene[]): void {
  for (const [index, actor] of actors.entries()) {
    const { service, action } = actor;
    if (world.action(service, action) === undefined) {
      throw new ScenarioError('scenario', [
        `actors[${index}].action: the sandbox has no action ${service}:${action}`,
      ]);
    }
    world.faults.spare(actor.caller);
    const times = actor.every === undefined ? 1 : actor.times;
    for (let turn = 0; turn < times; turn++) {
      world.clock.after(actor.at + turn * (actor.every ?? 0), () => act(world, actor));
    }
  }
}

function act(world: CreatedWorld, { caller, service, action, params }: ActorScene): void {
  try {
    const given = resolved(world, params) as Fields;
    perform(world, service, action, given, { name: caller, region: world.region });
  } catch (error) {
    // The record has the refusal; what is not there any more is said there too.
    if (error instanceof NotThere)
      world.history.add({ kind: 'note', text: `${caller} finds no ${error.message}` });
    else if (!(error instanceof ApiError) && !(error instanceof Cut)) throw error;
  }
}

class NotThere extends Error {
  override readonly name = 'NotThere';
}

function resolved(world: CreatedWorld, value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replace(/\$\{([^}]+)\}/g, (_whole, reference: string) => lookUp(world, reference));
  }
  if (Array.isArray(value)) return value.map((item) => resolved(world, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, resolved(world, inner)]),
  );
}

/** What is meant by `instance web a`, `template web`, `image shop` or `target-group web` at this moment. */
function lookUp(world: CreatedWorld, reference: string): string {
  const [kind = '', name = '', zone] = reference.trim().split(/\s+/);
  const found = LOOK_UPS[kind]?.(world, name, zone);
  if (found === undefined) throw new NotThere(reference);
  return found;
}

type LookUp = (world: CreatedWorld, name: string, zone: string | undefined) => string | undefined;

const LOOK_UPS: Readonly<Record<string, LookUp>> = {
  /** The first in service, in the zone if one is named. */
  instance: (world, name, zone) =>
    fieldsOf(group(world, name)?.Instances)
      .filter((member) => member.LifecycleState === 'InService')
      .find((member) => zone === undefined || text(member, 'AvailabilityZone').endsWith(zone))
      ?.InstanceId as string | undefined,
  template: (world, name) =>
    idOf(
      peekAll(world, 'ec2', 'DescribeLaunchTemplates', 'launchTemplates'),
      'launchTemplateName',
      name,
      'launchTemplateId',
    ),
  image: (world, name) =>
    idOf(peekAll(world, 'ec2', 'DescribeImages', 'imagesSet'), 'name', name, 'imageId'),
  'target-group': (world, name) =>
    world.loadBalancing.targetGroups().find((one) => one.name === name)?.arn,
};

function group(world: CreatedWorld, name: string): Fields | undefined {
  return peekAll(world, 'autoscaling', 'DescribeAutoScalingGroups', 'AutoScalingGroups').find(
    (one) => one.AutoScalingGroupName === name,
  );
}

function idOf(all: readonly Fields[], by: string, name: string, id: string): string | undefined {
  const found = all.find((one) => one[by] === name);
  return found && text(found, id);
}
