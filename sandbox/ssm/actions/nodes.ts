import { type Action, type Answer, ApiError, action, fields, list } from '../../api.js';
import { MINUTE } from '../../clock.js';
import type { Node, Nodes } from '../nodes.js';
import { page } from './paging.js';

const service = 'ssm';
const FILTERS = list(fields({ Key: 'text', Values: list('text') }));
const APPLICATION = 'AWS:Application';

/** What is managed, and what is installed on it. */
export function nodeActions(nodes: Nodes): readonly Action[] {
  return [
    action({
      service,
      name: 'DescribeInstanceInformation',
      mutates: false,
      params: { Filters: FILTERS, MaxResults: 'int', NextToken: 'text' },
      run: (world, params) => {
        const tests = (params.Filters ?? []).map((filter) => filterOf(filter));
        const chosen = nodes.all.filter((node) =>
          tests.every((test) => test(node, world.compute.instance(node.inside.instanceId)?.tags)),
        );
        const { items, NextToken } = page(chosen, params);
        return { InstanceInformationList: items.map(nodeView), NextToken };
      },
    }),
    action({
      service,
      name: 'GetInventory',
      mutates: false,
      params: {
        Filters: list(fields({ Key: 'text', Values: list('text'), Type: 'text' })),
        ResultAttributes: list(fields({ TypeName: 'text' })),
        MaxResults: 'int',
        NextToken: 'text',
      },
      run: (_world, params) => {
        const ids = params.Filters?.find((f) => f.Key === 'AWS:InstanceInformation.InstanceId');
        const types = params.ResultAttributes?.map((a) => a.TypeName) ?? [];
        const stray = types.find((type) => type !== APPLICATION);
        if (stray !== undefined) throw unknownType(stray);
        const chosen = nodes.all.filter(
          ({ inside }) => ids?.Values?.includes(inside.instanceId) ?? true,
        );
        const { items, NextToken } = page(chosen, params);
        return {
          Entities: items.map((node) => ({
            Id: node.inside.instanceId,
            Data: {
              [APPLICATION]: { ...headOf(node), Content: applications(node) },
            },
          })),
          NextToken,
        };
      },
    }),
    action({
      service,
      name: 'ListInventoryEntries',
      mutates: false,
      required: ['InstanceId', 'TypeName'],
      params: {
        InstanceId: 'text',
        TypeName: 'text',
        Filters: list(fields({ Key: 'text', Values: list('text'), Type: 'text' })),
        MaxResults: 'int',
        NextToken: 'text',
      },
      run: (_world, params) => {
        const node = nodes.get(params.InstanceId ?? '');
        if (node === undefined) throw new ApiError('InvalidInstanceId', '');
        if (params.TypeName !== APPLICATION) throw unknownType(params.TypeName ?? '');
        const names = params.Filters?.find((f) => f.Key === 'Name')?.Values;
        const chosen = applications(node).filter((entry) => names?.includes(entry.Name) ?? true);
        const { items, NextToken } = page(chosen, params);
        return {
          ...headOf(node),
          InstanceId: node.inside.instanceId,
          Entries: items,
          NextToken,
        };
      },
    }),
  ];
}

type Test = (node: Node, tags: ReadonlyMap<string, string> | undefined) => boolean;

/** @throws ApiError InvalidFilterKey */
function filterOf({ Key = '', Values = [] }: { Key?: string; Values?: readonly string[] }): Test {
  if (Key === 'InstanceIds') return ({ inside }) => Values.includes(inside.instanceId);
  if (Key === 'PingStatus') return ({ ping }) => Values.includes(ping);
  if (Key === 'PlatformTypes') return () => Values.includes('Linux');
  if (Key === 'ResourceType') return () => Values.includes('EC2Instance');
  if (Key.startsWith('tag:')) {
    return (_node, tags) => Values.includes(tags?.get(Key.slice('tag:'.length)) ?? '');
  }
  throw new ApiError('InvalidFilterKey', `The specified key '${Key}' is not valid.`);
}

const VERSIONS: Readonly<Record<string, string>> = {
  focal: '20.04',
  jammy: '22.04',
  noble: '24.04',
};

function nodeView({ inside, ping, lastPingAt, registeredAt }: Node): Answer {
  return {
    InstanceId: inside.instanceId,
    PingStatus: ping,
    LastPingDateTime: new Date(lastPingAt),
    AgentVersion: inside.content.packages.get('amazon-ssm-agent') ?? '3.3.1611.0',
    IsLatestVersion: true,
    PlatformType: 'Linux',
    PlatformName: 'Ubuntu',
    PlatformVersion: VERSIONS[inside.content.release] ?? inside.content.release,
    RegistrationDate: new Date(registeredAt),
    ResourceType: 'EC2Instance',
    IPAddress: inside.address,
    ComputerName: `ip-${inside.address.replaceAll('.', '-')}`,
  };
}

/** An association collects it every half hour at most ("About Systems Manager Inventory"). */
const COLLECTED = 30 * MINUTE;

function headOf({ lastPingAt, registeredAt }: Node) {
  const since = Math.floor((lastPingAt - registeredAt) / COLLECTED) * COLLECTED;
  return {
    TypeName: APPLICATION,
    SchemaVersion: '1.1',
    CaptureTime: new Date(registeredAt + since).toISOString().replace(/\.\d+Z$/, 'Z'),
  };
}

/**
 * The guest's packages as the agent tells them from `dpkg-query -W`: the name without architecture, dpkg's own version, the
 * architecture as RPM calls it, and all three as the package's file would be named (amazon-ssm-agent,
 * agent/plugins/inventory/gatherers/application/dataProvider_unix.go and inventory/model).
 */
function applications({ inside: { content } }: Node) {
  return [...content.packages].map(([name, version]) => {
    const [bare = name, architecture = content.architecture] = name.split(':');
    const own = architecture === 'x86_64' ? 'amd64' : architecture;
    return {
      Name: bare,
      Version: version,
      Architecture: own === 'amd64' ? 'x86_64' : own,
      PackageId: `${bare}_${version}_${own}.deb`,
    };
  });
}

function unknownType(type: string): ApiError {
  return new ApiError('InvalidTypeNameException', `The type name '${type}' is not valid.`);
}
