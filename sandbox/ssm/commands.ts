import { ApiError } from '../api.js';
import { type Instant, SECOND } from '../clock.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';
import type { Nodes } from './nodes.js';
import { DOCUMENTS, type Outcome, type Program, REBOOT } from './programs.js';

export type InvocationStatus =
  | 'Pending'
  | 'InProgress'
  | 'Success'
  | 'Failed'
  | 'TimedOut'
  | 'Cancelling'
  | 'Cancelled';

export interface Invocation {
  readonly command: Command;
  readonly instanceId: string;
  status: InvocationStatus;
  /** `DeliveryTimedOut`, `ExecutionTimedOut` and `Terminated` stand behind statuses of fewer words. */
  details: string;
  exitCode: number;
  output: string;
  error: string;
  startedAt?: Instant;
  endedAt?: Instant;
  attempt: number;
  /** Calls off what is due. */
  cancel: () => void;
}

export interface CommandOrder {
  readonly document: string;
  readonly instanceIds: readonly string[];
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  readonly comment: string;
  /** Seconds until it must have been delivered. */
  readonly timeout: number;
  /** How many at once, and how many failures stop the rest: numbers or percentages. */
  readonly maxConcurrency: string;
  readonly maxErrors: string;
}

export interface Command extends CommandOrder {
  readonly id: string;
  readonly requestedAt: Instant;
  invocations: readonly Invocation[];
}

export interface CommandsRoom extends Pick<World, 'clock' | 'history'> {
  readonly random: Random;
  readonly nodes: Nodes;
}

const OPEN: ReadonlySet<InvocationStatus> = new Set(['Pending', 'InProgress', 'Cancelling']);
const USUAL_EXECUTION = 3_600;

/** Run Command: each command an invocation an instance, carried out by what plays the programs on it. */
export class Commands {
  readonly #room: CommandsRoom;
  readonly #programs: Program[];
  readonly #byId = new Map<string, Command>();

  constructor(room: CommandsRoom, programs: readonly Program[]) {
    this.#room = room;
    this.#programs = [...programs];
  }

  /** What commands do, asked before what was there already. */
  play(program: Program): void {
    this.#programs.unshift(program);
  }

  get all(): readonly Command[] {
    return [...this.#byId.values()].reverse();
  }

  /** @throws ApiError InvalidCommandId */
  mustGet(id: string): Command {
    const command = this.#byId.get(id);
    if (command !== undefined) return command;
    throw new ApiError('InvalidCommandId', '');
  }

  send(order: CommandOrder): Command {
    const command: Command = {
      ...order,
      id: uuid(this.#room.random),
      requestedAt: this.#room.clock.now,
      invocations: [],
    };
    command.invocations = order.instanceIds.map((instanceId) => fresh(command, instanceId));
    this.#byId.set(command.id, command);
    this.#proceed(command);
    return command;
  }

  /** What has not begun is cancelled at once; what runs is told to stop (CancelCommand). */
  cancel(command: Command, instanceIds: readonly string[] | undefined): void {
    for (const invocation of command.invocations) {
      if (instanceIds !== undefined && !instanceIds.includes(invocation.instanceId)) continue;
      if (invocation.status === 'Pending') this.#end(invocation, 'Cancelled', 'Cancelled');
      if (invocation.status !== 'InProgress') continue;
      invocation.cancel();
      invocation.status = 'Cancelling';
      invocation.details = 'Cancelling';
      this.#in(invocation, this.#room.random.seconds(1, 5), () =>
        this.#end(invocation, 'Cancelled', 'Cancelled'),
      );
    }
  }

  /** The instance's agent may take commands now that it could not before. */
  woke(instanceId: string): void {
    if (!this.#room.nodes.listens(instanceId)) return;
    for (const { invocations } of this.#byId.values()) {
      for (const invocation of invocations) {
        const waits = invocation.attempt > 0 && invocation.status === 'Pending';
        const rebooted = invocation.status === 'InProgress' && invocation.exitCode === REBOOT;
        if (invocation.instanceId === instanceId && (waits || rebooted)) this.#run(invocation);
      }
    }
  }

  /** Sends to as many as may run at once, until too many have failed. */
  #proceed(command: Command): void {
    const { invocations } = command;
    const failed = invocations.filter(({ status }) => status === 'Failed' || status === 'TimedOut');
    const limit = shareOf(command.maxErrors, invocations.length);
    const waiting = invocations.filter((i) => i.status === 'Pending' && i.attempt === 0);
    if (failed.length > limit) {
      for (const invocation of waiting) this.#end(invocation, 'Cancelled', 'Terminated');
      return;
    }
    const under = invocations.filter((i) => OPEN.has(i.status) && i.attempt > 0).length;
    const free = Math.max(1, shareOf(command.maxConcurrency, invocations.length)) - under;
    for (const invocation of waiting.slice(0, Math.max(0, free))) this.#deliver(invocation);
  }

  #deliver(invocation: Invocation): void {
    invocation.attempt = 1;
    const { command } = invocation;
    this.#in(invocation, this.#room.random.seconds(1, 3), () => {
      if (this.#room.nodes.listens(invocation.instanceId)) {
        this.#run(invocation);
        return;
      }
      const expires = command.requestedAt + command.timeout * SECOND;
      this.#in(invocation, Math.max(0, expires - this.#room.clock.now), () =>
        this.#end(invocation, 'TimedOut', 'DeliveryTimedOut'),
      );
    });
  }

  #run(invocation: Invocation): void {
    const node = this.#room.nodes.get(invocation.instanceId);
    if (node === undefined) return;
    invocation.cancel();
    if (invocation.exitCode === REBOOT) invocation.attempt++;
    invocation.exitCode = -1;
    invocation.status = 'InProgress';
    invocation.details = 'InProgress';
    invocation.startedAt ??= this.#room.clock.now;
    const { document, parameters } = invocation.command;
    const run = { inside: node.inside, document, parameters, attempt: invocation.attempt };
    const outcome = this.#outcome(run);
    const given = Number(parameters.executionTimeout?.[0] ?? USUAL_EXECUTION) * SECOND;
    const left = invocation.startedAt + given - this.#room.clock.now;
    if (outcome.lasts > left) {
      this.#in(invocation, Math.max(0, left), () => {
        invocation.output += outcome.output;
        this.#end(invocation, 'TimedOut', 'ExecutionTimedOut');
      });
    } else {
      this.#in(invocation, outcome.lasts, () => this.#ran(invocation, outcome));
    }
  }

  #outcome(run: Parameters<Program>[0]): Outcome {
    for (const program of this.#programs) {
      const outcome = program(run);
      if (outcome !== undefined) return outcome;
    }
    throw new Error(`nothing plays ${run.document}`);
  }

  /** An instance that went away meanwhile says nothing more: its command runs out of time. */
  #ran(invocation: Invocation, outcome: Outcome): void {
    if (!this.#room.nodes.listens(invocation.instanceId)) {
      this.#in(invocation, USUAL_EXECUTION * SECOND, () =>
        this.#end(invocation, 'TimedOut', 'ExecutionTimedOut'),
      );
      return;
    }
    invocation.output += outcome.output;
    invocation.error += outcome.error;
    invocation.exitCode = outcome.exitCode;
    if (outcome.exitCode === REBOOT) {
      this.#room.nodes.get(invocation.instanceId)?.inside.reboot();
      return;
    }
    if (outcome.exitCode === 0) this.#end(invocation, 'Success', 'Success');
    else this.#end(invocation, 'Failed', 'Failed');
  }

  #end(invocation: Invocation, status: InvocationStatus, details: string): void {
    invocation.cancel();
    invocation.status = status;
    invocation.details = details;
    invocation.endedAt = this.#room.clock.now;
    this.#room.history.add({
      kind: 'note',
      text: `command ${invocation.command.document} on ${invocation.instanceId}: ${details}`,
    });
    this.#proceed(invocation.command);
  }

  #in(invocation: Invocation, milliseconds: number, ring: () => void): void {
    invocation.cancel();
    invocation.cancel = this.#room.clock.after(milliseconds, ring);
  }
}

function fresh(command: Command, instanceId: string): Invocation {
  return {
    command,
    instanceId,
    status: 'Pending',
    details: 'Pending',
    exitCode: -1,
    output: '',
    error: '',
    attempt: 0,
    cancel: () => {},
  };
}

/** A command's own status is that of its invocations together ("Understanding command statuses"). */
export function statusOf({ invocations }: Command): { status: InvocationStatus; details: string } {
  const has = (status: InvocationStatus): boolean => invocations.some((i) => i.status === status);
  const worst = (['Cancelling', 'InProgress', 'Pending'] as const).find(has);
  if (worst !== undefined) return { status: worst, details: worst };
  if (invocations.some((i) => i.details === 'Terminated')) {
    return { status: 'Failed', details: 'RateExceeded' };
  }
  const ended = (['Failed', 'TimedOut', 'Cancelled'] as const).find(has) ?? 'Success';
  const details = invocations.find((i) => i.status === ended)?.details ?? ended;
  return { status: ended, details };
}

/** `3`, or `50%` of all. */
function shareOf(text: string, all: number): number {
  return text.endsWith('%') ? Math.floor((Number(text.slice(0, -1)) * all) / 100) : Number(text);
}

export function pluginOf(command: Command): string {
  return DOCUMENTS[command.document]?.plugin ?? command.document;
}

function uuid(random: Random): string {
  return [8, 4, 4, 4, 12].map((length) => random.hex(length)).join('-');
}
