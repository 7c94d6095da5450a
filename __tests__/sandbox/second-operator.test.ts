import { describe, expect, test } from '@jest/globals';
import { MINUTE } from '../../sandbox/clock.js';
import { createWorld } from '../../sandbox/create-world.js';
import { parseScenario } from '../../sandbox/scenario.js';

/** A second operator of a scenario refreshes the group: 1.13 point 15, as a scenario file says it. */
const scenario = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120}
templates:
  - {name: web, versions: [{image: shop}, {image: shop}]}
groups:
  - {name: web, size: 3, min: 1, max: 5, template: web, version: 1, warmup: 30s}
actors:
  - at: 5m
    caller: operator
    action: StartInstanceRefresh
    params:
      AutoScalingGroupName: web
      DesiredConfiguration: {LaunchTemplate: {LaunchTemplateId: "\${template web}", Version: "2"}}
      Preferences: {MinHealthyPercentage: 60, AutoRollback: true}
  - {at: 6m, caller: colleague, action: StartInstanceRefresh, params: {AutoScalingGroupName: web}}
  - {at: 9m, caller: operator, action: RollbackInstanceRefresh, params: {AutoScalingGroupName: web}}
  - {at: 2h, caller: colleague, action: StartInstanceRefresh, params: {AutoScalingGroupName: web}}
  - at: 121m
    caller: operator
    action: CancelInstanceRefresh
    params: {AutoScalingGroupName: web, WaitForTransitioningInstances: false}
`);

describe('a second operator in a scenario', () => {
  test('starts, rolls back and cancels refreshes under a name of their own, and is refused like anybody', () => {
    const world = createWorld(scenario);
    world.clock.advance(180 * MINUTE);
    const calls = world.history
      .of('call')
      .filter((call) => /^(operator|colleague)$/.test(call.caller));
    expect(calls.map((call) => [call.caller, call.action, call.outcome])).toEqual([
      ['operator', 'StartInstanceRefresh', 'ok'],
      ['colleague', 'StartInstanceRefresh', 'InstanceRefreshInProgress'],
      ['operator', 'RollbackInstanceRefresh', 'ok'],
      ['colleague', 'StartInstanceRefresh', 'ok'],
      ['operator', 'CancelInstanceRefresh', 'ok'],
    ]);
    const states = world.history.of('refresh').map((fact) => [fact.state, fact.cause]);
    expect(states).toEqual([
      ['Pending', 'caller:operator'],
      ['InProgress', 'auto-scaling:instance-refresh'],
      ['RollbackInProgress', 'caller:operator'],
      ['RollbackSuccessful', 'auto-scaling:instance-refresh'],
      ['Pending', 'caller:colleague'],
      ['InProgress', 'auto-scaling:instance-refresh'],
      ['Cancelled', 'caller:operator'],
    ]);
  });
});
