import { type Action, type Answer, ApiError, action, fields, list, map } from '../../api.js';
import { SECOND } from '../../clock.js';
import { type Command, type Commands, type Invocation, pluginOf, statusOf } from '../commands.js';
import type { Nodes } from '../nodes.js';
import { DOCUMENTS } from '../programs.js';
import { page } from './paging.js';

const service = 'ssm';
const MAX_IDS = 50;
const MAX_CONTENT = 24_000;
const MAX_PLUGIN_OUTPUT = 2_500;
const USUAL_TIMEOUT = 3_600;

export function commandActions(commands: Commands, nodes: Nodes): readonly Action[] {
  return [
    sendCommand(commands, nodes),
    action({
      service,
      name: 'CancelCommand',
      mutates: true,
      required: ['CommandId'],
      params: { CommandId: 'text', InstanceIds: list('text') },
      run: (_world, { CommandId = '', InstanceIds }) => {
        commands.cancel(commands.mustGet(CommandId), InstanceIds);
        return {};
      },
    }),
    action({
      service,
      name: 'GetCommandInvocation',
      mutates: false,
      required: ['CommandId', 'InstanceId'],
      params: { CommandId: 'text', InstanceId: 'text', PluginName: 'text' },
      run: (_world, { CommandId = '', InstanceId = '' }) => {
        const command = commands.all.find(({ id }) => id === CommandId);
        const invocation = command?.invocations.find((i) => i.instanceId === InstanceId);
        if (invocation === undefined) throw new ApiError('InvocationDoesNotExist', '');
        return { ...headOf(invocation), ...resultOf(invocation) };
      },
    }),
    action({
      service,
      name: 'ListCommandInvocations',
      mutates: false,
      params: {
        CommandId: 'text',
        InstanceId: 'text',
        MaxResults: 'int',
        NextToken: 'text',
        Details: 'flag',
      },
      run: (_world, params) => {
        const chosen = commands.all
          .filter(({ id }) => (params.CommandId ?? id) === id)
          .flatMap(({ invocations }) => invocations)
          .filter(({ instanceId }) => (params.InstanceId ?? instanceId) === instanceId);
        const { items, NextToken } = page(chosen, params);
        return {
          CommandInvocations: items.map((invocation) => ({
            ...headOf(invocation),
            InstanceName: nodes.get(invocation.instanceId)?.inside.name ?? '',
            RequestedDateTime: new Date(invocation.command.requestedAt),
            Status: invocation.status,
            StatusDetails: invocation.details,
            CommandPlugins: params.Details === true ? [pluginView(invocation)] : [],
          })),
          NextToken,
        };
      },
    }),
    action({
      service,
      name: 'ListCommands',
      mutates: false,
      params: { CommandId: 'text', InstanceId: 'text', MaxResults: 'int', NextToken: 'text' },
      run: (_world, params) => {
        const chosen = commands.all
          .filter(({ id }) => (params.CommandId ?? id) === id)
          .filter(({ instanceIds }) =>
            params.InstanceId === undefined ? true : instanceIds.includes(params.InstanceId),
          );
        const { items, NextToken } = page(chosen, params);
        return { Commands: items.map(commandView), NextToken };
      },
    }),
  ];
}

function sendCommand(commands: Commands, nodes: Nodes): Action {
  return action({
    service,
    name: 'SendCommand',
    mutates: true,
    required: ['DocumentName'],
    params: {
      InstanceIds: list('text'),
      Targets: list(fields({ Key: 'text', Values: list('text') })),
      DocumentName: 'text',
      DocumentVersion: 'text',
      TimeoutSeconds: 'int',
      Comment: 'text',
      Parameters: map(list('text')),
      MaxConcurrency: 'text',
      MaxErrors: 'text',
    },
    run: (world, params) => {
      const { DocumentName: document = '', Parameters: parameters = {} } = params;
      checkDocument(document, parameters);
      const timeout = params.TimeoutSeconds ?? USUAL_TIMEOUT;
      if (timeout < 30 || timeout > 2_592_000) {
        throw new ApiError(
          'ValidationException',
          `1 validation error detected: Value '${timeout}' at 'timeoutSeconds' failed to satisfy constraint: Member must have value between 30 and 2592000`,
        );
      }
      const command = commands.send({
        document,
        instanceIds:
          params.Targets === undefined
            ? named(nodes, params.InstanceIds ?? [], world.accountId)
            : targeted(nodes, params.Targets, (id) => world.compute.instance(id)?.tags),
        parameters,
        comment: params.Comment ?? '',
        timeout,
        maxConcurrency: params.MaxConcurrency ?? '50',
        maxErrors: params.MaxErrors ?? '0',
      });
      return { Command: commandView(command) };
    },
  });
}

/** @throws ApiError InvalidDocument, InvalidParameters */
function checkDocument(document: string, parameters: Readonly<Record<string, unknown>>): void {
  const known = DOCUMENTS[document];
  if (known === undefined) {
    throw new ApiError('InvalidDocument', `Document with name ${document} does not exist.`);
  }
  const missing = known.required.find((name) => !Object.hasOwn(parameters, name));
  if (missing !== undefined) {
    throw new ApiError('InvalidParameters', `Parameter ${missing} is required but not provided.`);
  }
  const allowed = [...known.required, ...known.optional];
  const stray = Object.keys(parameters).find((name) => !allowed.includes(name));
  if (stray !== undefined) {
    throw new ApiError('InvalidParameters', `Parameter ${stray} is not defined in the document.`);
  }
}

/** @throws ApiError InvalidInstanceId when one of them is no managed node */
function named(nodes: Nodes, ids: readonly string[], accountId: string): readonly string[] {
  if (new Set(ids).size < ids.length) {
    throw new ApiError(
      'DuplicateInstanceId',
      "You can't specify an instance ID in more than one association.",
    );
  }
  if (ids.length > MAX_IDS) {
    throw new ApiError(
      'ValidationException',
      `Member must have length less than or equal to ${MAX_IDS}`,
    );
  }
  const strangers = ids.filter((id) => nodes.get(id) === undefined);
  if (ids.length > 0 && strangers.length === 0) return ids;
  throw new ApiError(
    'InvalidInstanceId',
    `Instances [[${strangers.join(', ')}]] not in a valid state for account ${accountId}`,
  );
}

function targeted(
  nodes: Nodes,
  targets: readonly { readonly Key?: string; readonly Values?: readonly string[] }[],
  tagsOf: (id: string) => ReadonlyMap<string, string> | undefined,
): readonly string[] {
  return nodes.all
    .map(({ inside }) => inside.instanceId)
    .filter((id) =>
      targets.every(({ Key = '', Values = [] }) =>
        Key === 'InstanceIds'
          ? Values.includes(id)
          : Values.includes(tagsOf(id)?.get(Key.replace(/^tag:/, '')) ?? ''),
      ),
    );
}

function commandView(command: Command): Answer {
  const { status, details } = statusOf(command);
  const count = (...statuses: string[]): number =>
    command.invocations.filter((i) => statuses.includes(i.status)).length;
  return {
    CommandId: command.id,
    DocumentName: command.document,
    DocumentVersion: '$DEFAULT',
    Comment: command.comment,
    ExpiresAfter: new Date(command.requestedAt + command.timeout * SECOND),
    Parameters: command.parameters,
    InstanceIds: command.instanceIds,
    Targets: [],
    RequestedDateTime: new Date(command.requestedAt),
    Status: status,
    StatusDetails: details,
    MaxConcurrency: command.maxConcurrency,
    MaxErrors: command.maxErrors,
    TargetCount: command.invocations.length,
    CompletedCount: count('Success', 'Failed', 'TimedOut', 'Cancelled'),
    ErrorCount: count('Failed', 'TimedOut'),
    DeliveryTimedOutCount: command.invocations.filter((i) => i.details === 'DeliveryTimedOut')
      .length,
    TimeoutSeconds: command.timeout,
  };
}

function headOf({ command, instanceId }: Invocation): Answer {
  return {
    CommandId: command.id,
    InstanceId: instanceId,
    Comment: command.comment,
    DocumentName: command.document,
    DocumentVersion: '$DEFAULT',
  };
}

function resultOf(invocation: Invocation): Answer {
  const { startedAt, endedAt } = invocation;
  const elapsed = ((endedAt ?? 0) - (startedAt ?? 0)) / SECOND;
  const isOver = startedAt !== undefined && endedAt !== undefined;
  return {
    PluginName: pluginOf(invocation.command),
    ResponseCode: invocation.exitCode,
    ExecutionStartDateTime: startedAt === undefined ? '' : new Date(startedAt).toISOString(),
    ExecutionElapsedTime: isOver ? `PT${elapsed}S` : '',
    ExecutionEndDateTime: isOver ? new Date(endedAt).toISOString() : '',
    Status: invocation.status,
    StatusDetails: invocation.details,
    StandardOutputContent: invocation.output.slice(0, MAX_CONTENT),
    StandardOutputUrl: '',
    StandardErrorContent: invocation.error.slice(0, MAX_CONTENT),
    StandardErrorUrl: '',
  };
}

function pluginView(invocation: Invocation): Answer {
  const { startedAt, endedAt, output, error } = invocation;
  const both = error === '' ? output : `${output}\n----------ERROR-------\n${error}`;
  return {
    Name: pluginOf(invocation.command),
    Status: invocation.status,
    StatusDetails: invocation.details,
    ResponseCode: invocation.exitCode,
    ResponseStartDateTime: startedAt === undefined ? undefined : new Date(startedAt),
    ResponseFinishDateTime: endedAt === undefined ? undefined : new Date(endedAt),
    Output: both.slice(0, MAX_PLUGIN_OUTPUT),
  };
}
