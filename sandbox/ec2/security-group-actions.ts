import { type Action, type Answer, ApiError, fields, list, type ValueOf } from '../api.js';
import { ec2Action } from './ec2-action.js';
import type { Instances } from './instances.js';
import type { Network, SecurityGroup } from './network.js';
import { pickOne } from './resource-ids.js';
import { readTagSpecifications, TAG_SPECIFICATIONS, tagSet } from './tags.js';

const RULES = list(
  fields({
    IpProtocol: 'text',
    FromPort: 'int',
    ToPort: 'int',
    IpRanges: list(fields({ CidrIp: 'text', Description: 'text' })),
    Ipv6Ranges: list(fields({ CidrIpv6: 'text', Description: 'text' })),
    Groups: list(
      fields({ GroupId: 'text', GroupName: 'text', UserId: 'text', Description: 'text' }),
    ),
  }),
);

/** The rule of a call that has no list of them. */
const ONE_RULE = { IpProtocol: 'text', FromPort: 'int', ToPort: 'int', CidrIp: 'text' } as const;

export type Rule = ValueOf<typeof RULES>[number];

/**
 * Groups come and go, as builders make one for each of their instances. Rules are kept and told: nothing in the sandbox
 * is let through or held back by them.
 */
export function securityGroupActions(network: Network, instances: Instances): readonly Action[] {
  return [createGroup(network), deleteGroup(network, instances), authorizeIngress(network)];
}

function createGroup(network: Network): Action {
  return ec2Action({
    name: 'CreateSecurityGroup',
    mutates: true,
    params: {
      GroupName: 'text',
      GroupDescription: 'text',
      VpcId: 'text',
      TagSpecification: TAG_SPECIFICATIONS,
    },
    required: ['GroupName', 'GroupDescription'],
    run: ({ GroupName: name, GroupDescription: description, VpcId, TagSpecification }) => {
      // Packer sends an empty one for the default VPC.
      const vpcId = VpcId || network.vpcs.find((vpc) => vpc.isDefault)?.id;
      if (vpcId === undefined) {
        throw new ApiError('VPCIdNotSpecified', 'No default VPC for this user');
      }
      pickOne('vpc', vpcId, (id) => network.vpc(id));
      if (network.securityGroups.some((g) => g.name === name && g.vpcId === vpcId)) {
        throw new ApiError(
          'InvalidGroup.Duplicate',
          `The security group '${name}' already exists for VPC '${vpcId}'`,
        );
      }
      const tags = readTagSpecifications(TagSpecification, ['security-group']);
      const own = tags.get('security-group');
      const group = network.addSecurityGroup({
        vpcId,
        name,
        description,
        ...(own !== undefined && { tags: own }),
      });
      return { groupId: group.id, tagSet: tagSet(group.tags) };
    },
  });
}

function deleteGroup(network: Network, instances: Instances): Action {
  return ec2Action({
    name: 'DeleteSecurityGroup',
    mutates: true,
    params: { GroupId: 'text', GroupName: 'text' },
    run: (params) => {
      const group = chosen(network, params);
      if (group.name === 'default') {
        throw new ApiError(
          'CannotDelete',
          `the specified group: "${group.id}" name: "default" cannot be deleted by a user`,
        );
      }
      const used = instances.all.some(
        (i) => i.state !== 'terminated' && i.launch.groups.some((g) => g.id === group.id),
      );
      if (used) {
        throw new ApiError('DependencyViolation', `resource ${group.id} has a dependent object`);
      }
      network.removeSecurityGroup(group.id);
      return { return: true, groupId: group.id };
    },
  });
}

function authorizeIngress(network: Network): Action {
  return ec2Action({
    name: 'AuthorizeSecurityGroupIngress',
    mutates: true,
    params: { GroupId: 'text', GroupName: 'text', IpPermissions: RULES, ...ONE_RULE },
    run: ({ IpPermissions, ...params }) => {
      const group = chosen(network, params);
      const { IpProtocol, FromPort, ToPort, CidrIp } = params;
      const rules = IpPermissions ?? [
        {
          ...(IpProtocol !== undefined && { IpProtocol }),
          ...(FromPort !== undefined && { FromPort }),
          ...(ToPort !== undefined && { ToPort }),
          ...(CidrIp !== undefined && { IpRanges: [{ CidrIp }] }),
        },
      ];
      for (const rule of rules) mustBeNew(group, rule);
      network.letIn(group.id, rules);
      return { return: true };
    },
  });
}

function mustBeNew(group: SecurityGroup, rule: Rule): void {
  if (rule.IpProtocol === undefined) {
    throw new ApiError('MissingParameter', 'The request must contain the parameter ipProtocol');
  }
  if (!group.ingress.some((known) => JSON.stringify(known) === JSON.stringify(rule))) return;
  throw new ApiError('InvalidPermission.Duplicate', 'the specified rule already exists');
}

/** By its id, or by its name in the default VPC. */
function chosen(
  network: Network,
  params: { readonly GroupId?: string; readonly GroupName?: string },
): SecurityGroup {
  if (params.GroupId !== undefined) {
    return pickOne('security-group', params.GroupId, (id) => network.securityGroup(id));
  }
  if (params.GroupName === undefined) {
    throw new ApiError(
      'MissingParameter',
      'The request must contain the parameter groupName or groupId',
    );
  }
  const home = network.vpcs.find((vpc) => vpc.isDefault);
  const group = network.securityGroups.find(
    (g) => g.name === params.GroupName && g.vpcId === home?.id,
  );
  if (group !== undefined) return group;
  throw new ApiError(
    'InvalidGroup.NotFound',
    `The security group '${params.GroupName}' does not exist in default VPC '${home?.id ?? ''}'`,
  );
}

/** `ipPermissions` of answers. */
export function ruleAnswers(accountId: string, rules: readonly Rule[]): readonly Answer[] {
  return rules.map((rule) => ({
    ipProtocol: rule.IpProtocol,
    fromPort: rule.FromPort,
    toPort: rule.ToPort,
    ipRanges: (rule.IpRanges ?? []).map((r) => ({ cidrIp: r.CidrIp, description: r.Description })),
    ipv6Ranges: (rule.Ipv6Ranges ?? []).map((r) => ({
      cidrIpv6: r.CidrIpv6,
      description: r.Description,
    })),
    groups: (rule.Groups ?? []).map((r) => ({
      groupId: r.GroupId,
      userId: r.UserId ?? accountId,
      description: r.Description,
    })),
    prefixListIds: [],
  }));
}
