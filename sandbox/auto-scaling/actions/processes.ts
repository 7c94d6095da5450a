import { type Action, action, list } from '../../api.js';
import { stamp } from '../causes.js';
import type { Fleet } from '../fleet.js';
import type { Health } from '../health.js';
import { PROCESSES, type Process } from '../model.js';
import { invalid } from '../refusals.js';

const service = 'autoscaling';
const params = { AutoScalingGroupName: 'text', ScalingProcesses: list('text') } as const;

export function processActions(fleet: Fleet, health: Health): readonly Action[] {
  return [
    action({
      service,
      name: 'SuspendProcesses',
      mutates: true,
      required: ['AutoScalingGroupName'],
      params,
      run(_world, { AutoScalingGroupName, ScalingProcesses }, caller) {
        const group = fleet.group(AutoScalingGroupName);
        // Seen in public logs (cloud-custodian#497).
        if (group.deleting) {
          throw invalid(
            'Processes may not be suspended while the AutoScaling group is pending delete',
          );
        }
        const suspended = new Map(group.suspended);
        for (const process of read(ScalingProcesses)) {
          if (!suspended.has(process)) {
            suspended.set(process, `User suspended at ${stamp(fleet.now)}`);
          }
        }
        fleet.change(group, { suspended }, `caller:${caller.name}`);
        return {};
      },
    }),
    action({
      service,
      name: 'ResumeProcesses',
      mutates: true,
      required: ['AutoScalingGroupName'],
      params,
      run(_world, { AutoScalingGroupName, ScalingProcesses }, caller) {
        const group = fleet.group(AutoScalingGroupName);
        const suspended = new Map(group.suspended);
        for (const process of read(ScalingProcesses)) suspended.delete(process);
        fleet.change(group, { suspended }, `caller:${caller.name}`);
        health.lookAgain(group);
        return {};
      },
    }),
  ];
}

/** None named means all of them. */
function read(names: readonly string[] = []): readonly Process[] {
  if (names.length === 0) return PROCESSES;
  return names.map((name) => {
    const process = PROCESSES.find((known) => known === name);
    if (process === undefined) throw invalid(`'${name}' is not a valid scaling process.`);
    return process;
  });
}
