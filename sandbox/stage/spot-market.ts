import { ApiError } from '../api.js';
import { instanceType } from '../ec2/instance-types.js';
import type { Scenario } from '../scenario.js';
import type { Props } from './props.js';

/** A pool's price and depth: from the beginning, or from a moment of the story on. @throws ApiError for no such type */
export function setSpotMarket(props: Props, scene: Scenario['spot-market'][number]): void {
  const { clock, autoScaling } = props.world;
  const { zone, type: name, at, price, depth } = scene;
  const type = instanceType(name);
  if (type === undefined) {
    throw new ApiError('InvalidInstanceType', `Invalid instance type: ${name}`);
  }
  const set = (): void =>
    autoScaling.spotMarket.set(props.zone(zone), type, {
      ...(price !== undefined && { price }),
      ...(depth !== undefined && { depth }),
    });
  if (at === 0) set();
  else clock.at(props.scenario.epoch + at, set);
}
