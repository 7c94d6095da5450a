import { letActorsAct } from './actors.js';
import type { CreatedWorld } from './create-world.js';
import type { Scenario } from './scenario.js';
import { allow } from './stage/access.js';
import { ALARMS_LOOK, beginAlarms, buildAlarm, playMetrics } from './stage/alarms.js';
import { GroupBuilder } from './stage/groups.js';
import { buildImage, buildTemplate } from './stage/images.js';
import { buildKeys, settleKeys } from './stage/keys.js';
import { buildNetwork, buildTargetGroup } from './stage/network.js';
import { Props } from './stage/props.js';
import { setSpotMarket } from './stage/spot-market.js';
import { beginSystemsManager, buildParameters } from './stage/systems-manager.js';
import {
  orderCapacityErrors,
  orderFault,
  orderSpotInterruptions,
  orderZonalShifts,
  reserveCapacity,
  scheduleEvent,
} from './stage/trouble.js';

/**
 * Builds what the scenario describes and lets it come up until the epoch: the fleet is made by the services' own
 * actions, so that nothing stands on the stage that could not have come there by itself.
 * @throws ScenarioError when a service refuses a part of it
 */
export function setStage(world: CreatedWorld, scenario: Scenario): void {
  const props = new Props(world, scenario);
  const groups = new GroupBuilder(props);
  build(props, groups);
  if (scenario.alarms.length > 0) {
    world.clock.advanceTo(scenario.epoch - ALARMS_LOOK);
    props.each('alarms', scenario.alarms, (alarm) => buildAlarm(props, alarm));
  }
  world.clock.advanceTo(scenario.epoch);
  begin(props, groups);
}

/** Long before the story begins. */
function build(props: Props, groups: GroupBuilder): void {
  const { scenario } = props;
  const vpcId = buildNetwork(props);
  buildKeys(props);
  props.each('images', scenario.images, (image) => buildImage(props, image));
  buildParameters(props);
  props.each('templates', scenario.templates, (template) => buildTemplate(props, template));
  props.each('target-groups', scenario['target-groups'], (targetGroup) =>
    buildTargetGroup(props, targetGroup, vpcId),
  );
  props.each('spot-market', scenario['spot-market'], (pool) => setSpotMarket(props, pool));
  playMetrics(props);
  props.each('groups', scenario.groups, (group) => groups.build(group));
}

/** When the story begins: the fleet is in service, and trouble may come. */
function begin(props: Props, groups: GroupBuilder): void {
  const { world, scenario } = props;
  props.each('groups', scenario.groups, (group) => groups.settle(group));
  props.each('scheduled-events', scenario['scheduled-events'], (event, index) =>
    scheduleEvent(props, event, index),
  );
  settleKeys(props);
  beginAlarms(props);
  beginSystemsManager(props);
  orderCapacityErrors(props);
  orderSpotInterruptions(props);
  reserveCapacity(props);
  orderZonalShifts(props);
  allow(props);
  for (const { trouble, times, feed } of scenario['notices-trouble']) {
    world.faults.troubleNotices(trouble, times, feed);
  }
  for (const { at, ...trouble } of scenario.faults) orderFault(props, trouble, at);
  letActorsAct(world, scenario.actors);
}
