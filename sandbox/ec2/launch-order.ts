import type { LaunchOrder } from '../world.js';
import type { Launch, LaunchDesk, LaunchRequest } from './launch.js';
import type { TemplateParameters } from './launch-parameters.js';

/** What another service orders, checked as RunInstances checks a request. @throws ApiError */
export function checkedOrder(desk: LaunchDesk, order: LaunchOrder): Launch {
  const launch = desk.check(requestOf(order));
  const ofTemplate = launch.tags.get('instance');
  const own = ofTemplate === undefined ? order.tags : new Map([...ofTemplate, ...order.tags]);
  const tags = new Map(launch.tags).set('instance', own);
  return { ...launch, tags, purchase: order.purchase ?? launch.purchase };
}

/** The order's subnet and type go before the template's. */
function requestOf(order: LaunchOrder): LaunchRequest {
  const data = order.template.data as TemplateParameters;
  const { NetworkInterface: cards, ...rest } = data;
  const type = order.instanceType !== undefined && { InstanceType: order.instanceType };
  if (cards === undefined || cards.length === 0) {
    return { ...rest, ...type, SubnetId: order.subnetId };
  }
  const [first, ...others] = cards;
  return {
    ...rest,
    ...type,
    NetworkInterface: [{ ...first, SubnetId: order.subnetId }, ...others],
  };
}
