import type { Action } from '../api.js';
import type { Inside } from '../ec2/inside.js';
import type { World } from '../world.js';
import { commandActions } from './actions/commands.js';
import { nodeActions } from './actions/nodes.js';
import { parameterActions } from './actions/parameters.js';
import { Commands } from './commands.js';
import { Nodes } from './nodes.js';
import {
  type DataType,
  Parameters,
  type ParametersRoom,
  type ParameterType,
} from './parameters.js';
import { patchBaseline, shell, type Upgrade } from './programs.js';

export interface SystemsManagerRoom
  extends Pick<World, 'clock' | 'random' | 'history' | 'accountId' | 'region'>,
    Pick<ParametersRoom, 'isAvailable' | 'aliases'> {
  readonly inside: (instanceId: string) => Inside | undefined;
  readonly upgrade: Upgrade;
}

/** Systems Manager: managed nodes and their inventory, Run Command, Parameter Store. */
export class SystemsManager {
  readonly actions: readonly Action[];
  readonly nodes: Nodes;
  readonly commands: Commands;
  readonly #parameters: Parameters;
  readonly #aliases: () => ReadonlyMap<string, string>;

  constructor(room: SystemsManagerRoom) {
    const { clock, history, inside } = room;
    this.#aliases = room.aliases;
    this.nodes = new Nodes({ clock, inside });
    this.commands = new Commands(
      { clock, history, random: room.random.stream('ssm'), nodes: this.nodes },
      [shell, patchBaseline(room.upgrade)],
    );
    this.#parameters = new Parameters(room);
    this.actions = [
      ...nodeActions(this.nodes),
      ...commandActions(this.commands, this.nodes),
      ...parameterActions(this.#parameters, room),
    ];
  }

  /** EC2 says that something about the instance changed. */
  changed(instanceId: string): void {
    this.nodes.changed(instanceId);
    this.commands.woke(instanceId);
  }

  /** For scenarios: there at once, whatever its name and value. */
  seed(
    name: string,
    parameter: {
      readonly value: string;
      readonly type: ParameterType;
      readonly dataType: DataType;
    },
  ): void {
    this.#parameters.seed(name, parameter);
  }

  /** `name` or `name:version`; what a scenario set as an alias of an image comes before what is stored. */
  parameter(selector: string): string | undefined {
    return this.#aliases().get(selector) ?? this.#parameters.value(selector);
  }
}
