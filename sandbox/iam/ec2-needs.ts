import type { LaunchRequest } from '../ec2/launch.js';
import { laid, type TagParams, tagContext } from './context.js';
import { createTags, launchNeeds, requestTags } from './launch-needs.js';
import type { Need } from './policy.js';
import type { Resources } from './resources.js';

// biome-ignore lint/suspicious/noExplicitAny: parameters were read by the action's own shapes
export type Given = any;

type NeedsOf = (
  resources: Resources,
  params: Given,
  roleOf: (profile: string) => string,
) => readonly Need[];

type Tagged = { readonly ResourceType?: string; readonly Tag?: TagParams };

const on =
  (type: string, idsOf: (params: Given) => readonly string[]) =>
  (action: string): NeedsOf =>
  (resources, params) =>
    idsOf(params).map((id) => existing(resources, action, type, id));

function existing(resources: Resources, action: string, type: string, id: string): Need {
  const tags = resources.ec2Tags(id);
  return {
    action: `ec2:${action}`,
    resource: resources.ec2(type, id),
    context: laid(tagContext('aws:ResourceTag', tags), tagContext('ec2:ResourceTag', tags)),
  };
}

const instances = on('instance', (params) => [params.InstanceId].flat());
const images = on('image', (params) => [params.ImageId]);
const spotRequests = on('spot-instances-request', (params) => params.SpotInstanceRequestId);
const snapshots = on('snapshot', (params) => [params.SnapshotId]);

const template =
  (action: string): NeedsOf =>
  (resources, params) => {
    const { LaunchTemplateId: id, LaunchTemplateName: name } = params;
    let known: string = id ?? '*';
    try {
      if (id === undefined) known = resources.world.compute.resolveTemplate({ name }).templateId;
    } catch {
      // The call itself says that there is none.
    }
    return [existing(resources, action, 'launch-template', known)];
  };

const runInstances: NeedsOf = (resources, params, roleOf) => {
  const { LaunchTemplate: from, ...own } = params as LaunchRequest & {
    readonly LaunchTemplate?: {
      readonly LaunchTemplateId?: string;
      readonly LaunchTemplateName?: string;
      readonly Version?: string;
    };
  };
  if (from === undefined) return launchNeeds(resources, { own, roleOf });
  const { LaunchTemplateId: id, LaunchTemplateName: name, Version: version } = from;
  return launchNeeds(resources, {
    own,
    roleOf,
    template: {
      ...(id !== undefined && { id }),
      ...(name !== undefined && { name }),
      ...(version !== undefined && { version }),
    },
  });
};

/** What a call makes of each type, with the tags that it asks for, and CreateTags on what is tagged. */
function making(
  resources: Resources,
  action: string,
  types: readonly string[],
  specifications: readonly Tagged[] = [],
): readonly Need[] {
  const tags = new Map(specifications.map((s) => [s.ResourceType ?? '', s.Tag ?? []]));
  return [
    ...types.map((type) => ({
      action: `ec2:${action}`,
      resource: resources.ec2(type, '*'),
      context: requestTags(tags.get(type)),
    })),
    ...[...tags].map(([type, given]) => createTags(resources, type, given, action)),
  ];
}

/** On the instance, and on the image and snapshots that come of it. */
const createImage: NeedsOf = (resources, params) => [
  existing(resources, 'CreateImage', 'instance', params.InstanceId),
  ...making(resources, 'CreateImage', ['image', 'snapshot'], params.TagSpecification),
];

/** "Resource-level permissions for CopyImage apply only to the new AMI" (EC2 guide, "Copy an AMI"). */
const copyImage: NeedsOf = (resources, params) =>
  making(resources, 'CopyImage', ['image', 'snapshot'], params.TagSpecification);

const TYPES: Readonly<Record<string, string>> = {
  i: 'instance',
  ami: 'image',
  snap: 'snapshot',
  vol: 'volume',
  eni: 'network-interface',
  lt: 'launch-template',
  subnet: 'subnet',
  vpc: 'vpc',
  sg: 'security-group',
  sir: 'spot-instances-request',
};

const tagging =
  (action: string): NeedsOf =>
  (resources, params) =>
    (params.ResourceId as readonly string[]).map((id) => {
      const type = TYPES[id.slice(0, id.indexOf('-'))] ?? '*';
      const need = existing(resources, action, type, id);
      return { ...need, context: laid(need.context, requestTags(params.Tag)) };
    });

const OF: Readonly<Record<string, NeedsOf>> = {
  RunInstances: runInstances,
  CreateImage: createImage,
  CopyImage: copyImage,
  CreateTags: tagging('CreateTags'),
  DeleteTags: tagging('DeleteTags'),
  StartInstances: instances('StartInstances'),
  StopInstances: instances('StopInstances'),
  RebootInstances: instances('RebootInstances'),
  TerminateInstances: instances('TerminateInstances'),
  GetConsoleOutput: instances('GetConsoleOutput'),
  CancelSpotInstanceRequests: spotRequests('CancelSpotInstanceRequests'),
  ModifyInstanceEventStartTime: instances('ModifyInstanceEventStartTime'),
  DeregisterImage: images('DeregisterImage'),
  EnableImageDeprecation: images('EnableImageDeprecation'),
  DisableImageDeprecation: images('DisableImageDeprecation'),
  DisableImage: images('DisableImage'),
  EnableImage: images('EnableImage'),
  EnableImageDeregistrationProtection: images('EnableImageDeregistrationProtection'),
  DisableImageDeregistrationProtection: images('DisableImageDeregistrationProtection'),
  ModifyImageAttribute: images('ModifyImageAttribute'),
  ResetImageAttribute: images('ResetImageAttribute'),
  DescribeImageAttribute: images('DescribeImageAttribute'),
  DeleteSnapshot: snapshots('DeleteSnapshot'),
  ModifySnapshotAttribute: snapshots('ModifySnapshotAttribute'),
  ResetSnapshotAttribute: snapshots('ResetSnapshotAttribute'),
  DescribeSnapshotAttribute: snapshots('DescribeSnapshotAttribute'),
  CreateLaunchTemplateVersion: template('CreateLaunchTemplateVersion'),
  DeleteLaunchTemplateVersions: template('DeleteLaunchTemplateVersions'),
  ModifyLaunchTemplate: template('ModifyLaunchTemplate'),
  DeleteLaunchTemplate: template('DeleteLaunchTemplate'),
};

/** Undefined for actions that are allowed on everything or on nothing. */
export function ec2Needs(action: string): NeedsOf | undefined {
  return OF[action];
}
