import { type Action, type Answer, ApiError, list } from '../api.js';
import type { InstanceState } from '../world.js';
import type { Basis } from './basis.js';
import { causeOf, ec2Action } from './ec2-action.js';
import { FILTERS, select } from './filters.js';
import { type Instance, stateAnswer } from './instance.js';
import { INSTANCE_FILTERS, reservationsAnswer } from './instance-answers.js';
import type { Instances } from './instances.js';
import { page, refuseIdsWithPages } from './paging.js';
import type { ScheduledEvents } from './scheduled-events.js';
import type { SpotRequests } from './spot-requests.js';

export function instanceActions(
  basis: Basis,
  instances: Instances,
  events: ScheduledEvents,
  spot: SpotRequests,
): readonly Action[] {
  return [
    describeInstances(basis, instances),
    stopInstances(instances),
    startInstances(instances, spot),
    rebootInstances(instances, events),
    terminateInstances(instances),
  ];
}

function describeInstances(basis: Basis, instances: Instances): Action {
  return ec2Action({
    name: 'DescribeInstances',
    mutates: false,
    params: { InstanceId: list('text'), Filter: FILTERS, MaxResults: 'int', NextToken: 'text' },
    run: (params) => {
      refuseIdsWithPages(params.InstanceId, params);
      const named =
        params.InstanceId === undefined ? instances.all : instances.pick(params.InstanceId);
      const chosen = select(named, params.Filter, INSTANCE_FILTERS, (i) => i.tags);
      const { items, nextToken } = page(chosen, params, {
        action: 'DescribeInstances',
        min: 5,
        max: 1000,
      });
      return { reservationSet: reservationsAnswer(basis, items), nextToken };
    },
  });
}

function stopInstances(instances: Instances): Action {
  return ec2Action({
    name: 'StopInstances',
    mutates: true,
    params: {
      InstanceId: list('text'),
      Force: 'flag',
      Hibernate: 'flag',
      SkipOsShutdown: 'flag',
    },
    required: ['InstanceId'],
    run: (params, caller) => {
      const named = instances.pick(params.InstanceId);
      for (const instance of named) {
        mustAllowStop(instance, params.Hibernate ?? false);
      }
      return changes(named, (instance) => {
        if (instance.state !== 'running') return;
        instances.lifecycle.stop(instance, causeOf(caller), 'user stop');
      });
    },
  });
}

function mustAllowStop(instance: Instance, hibernate: boolean): void {
  const { id, state, launch, purchase } = instance;
  if (state === 'pending') {
    throw new ApiError(
      'IncorrectInstanceState',
      `Instance '${id}' cannot be stopped as it has never reached the 'running' state.`,
    );
  }
  if (state === 'shutting-down' || state === 'terminated') throw wrongState(id, 'stopped');
  if (launch.params.DisableApiStop === true) {
    throw new ApiError(
      'OperationNotPermitted',
      `The instance '${id}' may not be stopped. Modify its 'disableApiStop' instance attribute and try again.`,
    );
  }
  if (hibernate && launch.params.HibernationOptions?.Configured !== true) {
    throw new ApiError(
      'UnsupportedHibernationConfiguration',
      `The following instances are not configured for hibernation: [${id}]`,
    );
  }
  if (purchase === 'spot' && launch.terms?.type !== 'persistent') {
    throw new ApiError(
      'UnsupportedOperation',
      `You can't stop the Spot Instance '${id}' because it is associated with a one-time Spot Instance request. You can only stop Spot Instances associated with persistent Spot Instance requests.`,
    );
  }
}

function startInstances(instances: Instances, spot: SpotRequests): Action {
  return ec2Action({
    name: 'StartInstances',
    mutates: true,
    params: { InstanceId: list('text') },
    required: ['InstanceId'],
    run: (params, caller) => {
      const named = instances.pick(params.InstanceId);
      for (const { id, state } of named) {
        if (state !== 'stopped' && state !== 'pending' && state !== 'running') {
          throw wrongState(id, 'started');
        }
      }
      const stopped = named.filter(({ state }) => state === 'stopped');
      for (const instance of stopped) spot.mustStart(instance);
      refuseAboveQuota(instances, named);
      for (const instance of stopped) instances.mustHaveRoom(instance);
      return changes(named, (instance) => {
        if (instance.state === 'stopped') instances.lifecycle.start(instance, causeOf(caller));
      });
    },
  });
}

/** A start takes vCPUs as a launch does. */
function refuseAboveQuota(instances: Instances, named: readonly Instance[]): void {
  for (const { state, launch, purchase } of named) {
    if (state !== 'stopped') continue;
    const alike = named.filter((i) => i.state === 'stopped' && i.type === launch.type.name).length;
    if (instances.quotas.room(launch.type, purchase, () => instances.all) < alike) {
      throw instances.quotas.exceeded(launch.type, purchase);
    }
  }
}

function rebootInstances(instances: Instances, events: ScheduledEvents): Action {
  return ec2Action({
    name: 'RebootInstances',
    mutates: true,
    params: { InstanceId: list('text') },
    required: ['InstanceId'],
    run: (params) => {
      const named = instances.pick(params.InstanceId);
      for (const { id, state } of named) {
        if (state !== 'running') throw wrongState(id, 'rebooted');
      }
      for (const instance of named) {
        instances.lifecycle.reboot(instance);
        events.rebootedByOwner(instance.id);
      }
      return { return: true };
    },
  });
}

function terminateInstances(instances: Instances): Action {
  return ec2Action({
    name: 'TerminateInstances',
    mutates: true,
    params: { InstanceId: list('text'), Force: 'flag', SkipOsShutdown: 'flag' },
    required: ['InstanceId'],
    run: (params, caller) => {
      const named = instances.pick(params.InstanceId);
      const kept = named.find((i) => i.launch.params.DisableApiTermination === true);
      if (kept !== undefined) {
        throw new ApiError(
          'OperationNotPermitted',
          `The instance '${kept.id}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.`,
        );
      }
      return changes(named, (instance) =>
        instances.lifecycle.terminate(instance, causeOf(caller), 'user stop'),
      );
    },
  });
}

/** `instancesSet` of state changes, after `change` was made to each. */
function changes(named: readonly Instance[], change: (instance: Instance) => void): Answer {
  return {
    instancesSet: named.map((instance) => {
      const before: InstanceState = instance.state;
      change(instance);
      return {
        instanceId: instance.id,
        currentState: stateAnswer(instance.state),
        previousState: stateAnswer(before),
      };
    }),
  };
}

function wrongState(id: string, wanted: string): ApiError {
  return new ApiError(
    'IncorrectInstanceState',
    `The instance '${id}' is not in a state from which it can be ${wanted}.`,
  );
}
