import type { World } from '../world.js';

/** What every part of EC2 stands on. */
export interface Basis
  extends Pick<World, 'clock' | 'random' | 'history' | 'switches' | 'accountId' | 'region'> {
  /** The whole world, asked for when it is needed: EC2 is made before the world is complete. */
  world(): World;
}
