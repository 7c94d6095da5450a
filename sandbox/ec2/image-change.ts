import { ApiError, fields, list, type ValueOf } from '../api.js';
import type { Grantee } from './permissions.js';

const GRANTEE = fields({
  UserId: 'text',
  Group: 'text',
  OrganizationArn: 'text',
  OrganizationalUnitArn: 'text',
});
const TEXT = fields({ Value: 'text' });

/** What a request says an attribute is to be: by `Attribute` and its companions, or by the attribute's own name. */
export const CHANGE = {
  Attribute: 'text',
  Value: 'text',
  OperationType: 'text',
  UserId: list('text'),
  UserGroup: list('text'),
  OrganizationArn: list('text'),
  OrganizationalUnitArn: list('text'),
  Description: TEXT,
  ImdsSupport: TEXT,
  LaunchPermission: fields({ Add: list(GRANTEE), Remove: list(GRANTEE) }),
} as const;

type Named = {
  readonly UserId?: string;
  readonly Group?: string;
  readonly OrganizationArn?: string;
  readonly OrganizationalUnitArn?: string;
};

export interface PermissionChange {
  readonly to: 'launchPermission';
  readonly add: readonly Grantee[];
  readonly remove: readonly Grantee[];
}

export type ImageChange =
  | { readonly to: 'description' | 'imdsSupport'; readonly value: string }
  | PermissionChange;

/** @throws ApiError InvalidParameterCombination unless it is one attribute */
export function changeOf(params: ValueOf<{ fields: typeof CHANGE }>): ImageChange {
  const { Attribute: named, Description, ImdsSupport, LaunchPermission } = params;
  const changes: ImageChange[] = [];
  if (named === 'description' || named === 'imdsSupport') {
    changes.push({ to: named, value: params.Value ?? '' });
  } else if (named === 'launchPermission') {
    if (LaunchPermission === undefined) changes.push(flatPermission(params));
  } else if (named !== undefined) throw noSuchAttribute(named);
  if (Description !== undefined)
    changes.push({ to: 'description', value: Description.Value ?? '' });
  if (ImdsSupport !== undefined)
    changes.push({ to: 'imdsSupport', value: ImdsSupport.Value ?? '' });
  if (LaunchPermission !== undefined) {
    changes.push({
      to: 'launchPermission',
      add: (LaunchPermission.Add ?? []).map(granteeOf),
      remove: (LaunchPermission.Remove ?? []).map(granteeOf),
    });
  }
  const [change, another] = changes;
  if (change === undefined) {
    throw new ApiError('InvalidParameterCombination', 'No attributes specified.');
  }
  if (another === undefined) return change;
  throw new ApiError(
    'InvalidParameterCombination',
    `Fields for multiple attribute types specified: ${changes.map(({ to }) => to).join(', ')}`,
  );
}

/** `OperationType=add&UserId.1=…`: the older way to say it. */
function flatPermission(params: ValueOf<{ fields: typeof CHANGE }>): PermissionChange {
  const grantees = [
    ...(params.UserId ?? []).map((UserId) => ({ UserId })),
    ...(params.UserGroup ?? []).map((Group) => ({ Group })),
    ...(params.OrganizationArn ?? []).map((OrganizationArn) => ({ OrganizationArn })),
    ...(params.OrganizationalUnitArn ?? []).map((arn) => ({ OrganizationalUnitArn: arn })),
  ].map(granteeOf);
  const { OperationType: operation } = params;
  if (operation === 'add') return { to: 'launchPermission', add: grantees, remove: [] };
  if (operation === 'remove') return { to: 'launchPermission', add: [], remove: grantees };
  throw new ApiError(
    operation === undefined ? 'MissingParameter' : 'InvalidParameterValue',
    operation === undefined
      ? 'The request must contain the parameter OperationType'
      : `Invalid value '${operation}' for OperationType. Allowed values are: add, remove`,
  );
}

const ORGANIZATION = /^arn:aws[\w-]*:organizations::\d{12}:organization\/o-[a-z0-9]{10,32}$/;
const UNIT =
  /^arn:aws[\w-]*:organizations::\d{12}:ou\/o-[a-z0-9]{10,32}\/ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}$/;

/** @throws ApiError InvalidAMIAttributeItemValue: "check that it is in the form of an AWS account ID, without hyphens" */
function granteeOf(named: Named): Grantee {
  const given = Object.entries(named) as [keyof Named, string][];
  const [one] = given;
  if (one === undefined || given.length > 1) {
    throw new ApiError(
      'InvalidParameterCombination',
      'A launch permission must specify one of UserId, Group, OrganizationArn and OrganizationalUnitArn.',
    );
  }
  const [kind, value] = one;
  switch (kind) {
    case 'UserId':
      if (!/^\d{12}$/.test(value)) throw badItem(value, 'userId');
      return { userId: value };
    case 'Group':
      if (value !== 'all') throw badItem(value, 'userGroup');
      return { group: 'all' };
    case 'OrganizationArn':
      if (!ORGANIZATION.test(value)) throw badItem(value, 'organizationArn');
      return { organizationArn: value };
    case 'OrganizationalUnitArn':
      if (!UNIT.test(value)) throw badItem(value, 'organizationalUnitArn');
      return { organizationalUnitArn: value };
  }
}

function badItem(value: string, kind: string): ApiError {
  return new ApiError(
    'InvalidAMIAttributeItemValue',
    `Invalid attribute item value "${value}" for ${kind} item type.`,
  );
}

export function noSuchAttribute(name: string): ApiError {
  return new ApiError(
    'InvalidParameterValue',
    `Value ( ${name} ) for parameter attribute is invalid. Unknown attribute.`,
  );
}
