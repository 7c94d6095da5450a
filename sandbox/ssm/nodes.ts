import { type Instant, MINUTE } from '../clock.js';
import type { Inside } from '../ec2/inside.js';
import type { World } from '../world.js';

export interface Node {
  readonly inside: Inside;
  readonly registeredAt: Instant;
  readonly lastPingAt: Instant;
  readonly ping: 'Online' | 'ConnectionLost';
}

export interface NodesRoom extends Pick<World, 'clock'> {
  readonly inside: (instanceId: string) => Inside | undefined;
}

/** The agent reports every five minutes; after as long without a word the connection counts as lost. */
const SILENCE = 5 * MINUTE;

/**
 * Managed nodes: instances with a profile on which the agent has run once. They are followed by what EC2 tells of them,
 * and looked at when somebody asks.
 */
export class Nodes {
  readonly #room: NodesRoom;
  readonly #registered = new Map<string, Instant>();
  readonly #silentSince = new Map<string, Instant>();
  readonly #stopped = new Set<string>();

  constructor(room: NodesRoom) {
    this.#room = room;
  }

  /** EC2 says that something about the instance changed. */
  changed(instanceId: string): void {
    const { now } = this.#room.clock;
    const inside = this.#room.inside(instanceId);
    if (inside === undefined) {
      this.#registered.delete(instanceId);
      this.#silentSince.delete(instanceId);
    } else if (this.#speaks(inside)) {
      if (!this.#registered.has(instanceId)) this.#registered.set(instanceId, now);
      this.#silentSince.delete(instanceId);
    } else if (this.#registered.has(instanceId) && !this.#silentSince.has(instanceId)) {
      this.#silentSince.set(instanceId, now);
    }
  }

  /** The agent is stopped, or starts again, whatever the instance does. */
  stopAgent(instanceId: string): void {
    this.#stopped.add(instanceId);
    this.changed(instanceId);
  }

  startAgent(instanceId: string): void {
    this.#stopped.delete(instanceId);
    this.changed(instanceId);
  }

  get all(): readonly Node[] {
    return [...this.#registered.keys()].flatMap((id) => this.get(id) ?? []);
  }

  get(instanceId: string): Node | undefined {
    const registeredAt = this.#registered.get(instanceId);
    const inside = this.#room.inside(instanceId);
    if (registeredAt === undefined || inside === undefined) return undefined;
    const { now } = this.#room.clock;
    const silent = this.#silentSince.get(instanceId);
    const lost = silent !== undefined && now - silent >= SILENCE;
    return {
      inside,
      registeredAt,
      lastPingAt: silent ?? now,
      ping: lost ? 'ConnectionLost' : 'Online',
    };
  }

  /** The agent takes commands at this moment. */
  listens(instanceId: string): boolean {
    const inside = this.#room.inside(instanceId);
    return inside !== undefined && this.#speaks(inside);
  }

  #speaks(inside: Inside): boolean {
    return inside.isUp && inside.profile !== undefined && !this.#stopped.has(inside.instanceId);
  }
}
