import type { Scenario } from '../scenario.js';
import type { Program } from '../ssm/programs.js';
import { known, type Props } from './props.js';

/** What there is in Parameter Store; launch templates resolve their images by it. */
export function buildParameters(props: Props): void {
  const { systemsManager } = props.world;
  for (const [name, given] of Object.entries(props.scenario.parameters)) {
    if (typeof given === 'string') {
      systemsManager.seed(name, {
        value: known(props.images, given),
        type: 'String',
        dataType: 'aws:ec2:image',
      });
    } else systemsManager.seed(name, { ...given, dataType: 'text' });
  }
}

/** Agents that fall silent, and what commands do in place of the model's own shell. */
export function beginSystemsManager(props: Props): void {
  const { clock, systemsManager } = props.world;
  for (const scene of props.scenario['silent-agents']) {
    clock.after(scene.at, () => silence(props, scene));
  }
  for (const scene of props.scenario.commands.toReversed()) {
    systemsManager.commands.play(programOf(props, scene));
  }
}

function silence(props: Props, scene: Scenario['silent-agents'][number]): void {
  const { clock, systemsManager } = props.world;
  const ids = membersOf(props, scene.group, scene.zone);
  for (const id of ids) systemsManager.nodes.stopAgent(id);
  if (scene.lasts === undefined) return;
  clock.after(scene.lasts, () => {
    for (const id of ids) {
      systemsManager.nodes.startAgent(id);
      systemsManager.commands.woke(id);
    }
  });
}

function programOf(props: Props, scene: Scenario['commands'][number]): Program {
  let left = scene.times ?? Number.POSITIVE_INFINITY;
  return ({ inside, parameters }) => {
    const script = (parameters.commands ?? []).join('\n');
    if (
      left < 1 ||
      !script.includes(scene.contains) ||
      !concerns(props, scene, inside.instanceId)
    ) {
      return undefined;
    }
    left--;
    return { exitCode: scene.exit, output: scene.output, error: scene.error, lasts: scene.lasts };
  };
}

function concerns(props: Props, scene: Scenario['commands'][number], id: string): boolean {
  if (scene.group !== undefined) return membersOf(props, scene.group, scene.zone).includes(id);
  const zone = props.world.compute.instance(id)?.zone;
  return scene.zone === undefined || zone === props.zone(scene.zone);
}

function membersOf(props: Props, name: string, zone: string | undefined): readonly string[] {
  const group = props.world.autoScaling.groups().find((one) => one.name === name);
  return (group?.members ?? [])
    .filter((member) => zone === undefined || member.zone === props.zone(zone))
    .map(({ id }) => id);
}
