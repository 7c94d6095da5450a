import type {
  Compute,
  Image,
  ImageTraits,
  Instance,
  ScheduledEvent,
  TemplateVersion,
} from '../../../src/ports.js';
import {
  type Fields,
  fieldsOf,
  flag,
  instant,
  maybeText,
  optional,
  structure,
  tagsOf,
  text,
  whole,
} from '../../reading.js';
import { CloudFailure, chunks, type Params, type Session } from './session.js';
import { spotMarket, spotRequests } from './spot-requests.js';

/** The most values that one filter takes. */
const FILTER_VALUES = 200;
/** The most ids that DescribeInstanceStatus takes. */
const STATUS_IDS = 100;
const EVENT_CODES = [
  'instance-reboot',
  'system-reboot',
  'system-maintenance',
  'instance-retirement',
  'instance-stop',
];

export function computePort(session: Session): Compute {
  const call = (action: string, params: Params): Fields => session.call('ec2', action, params);
  return {
    instances: async (ids) =>
      byIds(ids, (some) => describeInstances(session, ['instance-id', some])),
    instancesTagged: async (key, value) => describeInstances(session, tagFilter(key, value)),
    passingStatusChecks: async (ids) =>
      chunks(ids, STATUS_IDS).flatMap((some) => passing(session, some)),
    scheduledEvents: async () => scheduledEvents(session),
    // Fleets run on images that their publisher has deprecated since.
    images: async (ids) =>
      byIds(ids, (some) =>
        describeImages(session, ['image-id', some], { IncludeDeprecated: true }),
      ),
    imagesTagged: async (key, value) =>
      describeImages(session, tagFilter(key, value), { Owner: ['self'] }),

    instancesOf: async (imageIds) =>
      byIds(imageIds, (some) => describeInstances(session, ['image-id', some])),

    templateIds: async () =>
      session
        .pages('ec2', 'DescribeLaunchTemplates', { MaxResults: 200 }, 'launchTemplates')
        .map((template) => text(template, 'launchTemplateId')),

    templateVersions: async (templateId) =>
      session
        .pages(
          'ec2',
          'DescribeLaunchTemplateVersions',
          { LaunchTemplateId: templateId, MaxResults: 200 },
          'launchTemplateVersionSet',
        )
        .map(versionOf),

    createTemplateVersion: async (source, imageId, description, token) =>
      versionOf(
        structure(
          call('CreateLaunchTemplateVersion', {
            LaunchTemplateId: source.templateId,
            SourceVersion: source.version,
            VersionDescription: description,
            ClientToken: token,
            LaunchTemplateData: { ImageId: imageId },
          }).launchTemplateVersion,
        ) ?? {},
      ),

    setDefaultVersion: async (template) => {
      call('ModifyLaunchTemplate', {
        LaunchTemplateId: template.templateId,
        SetDefaultVersion: template.version,
      });
    },

    deleteTemplateVersion: async (template) => {
      deleteVersion(session, template.templateId, template.version);
    },

    runBuilder: async (request) => {
      const [instance] = fieldsOf(
        call('RunInstances', {
          ImageId: request.imageId,
          InstanceType: request.type,
          MinCount: 1,
          MaxCount: 1,
          ClientToken: request.token,
          UserData: Buffer.from(request.userData).toString('base64'),
          InstanceInitiatedShutdownBehavior: request.onPowerOff,
          MetadataOptions: {
            HttpTokens: 'required',
            HttpPutResponseHopLimit: 1,
            HttpEndpoint: 'enabled',
          },
          NetworkInterface: [
            {
              DeviceIndex: 0,
              SubnetId: request.subnetId,
              AssociatePublicIpAddress: request.publicAddress ?? false,
              DeleteOnTermination: true,
              ...optional(
                'SecurityGroupId',
                request.securityGroupIds.length > 0 ? request.securityGroupIds : undefined,
              ),
            },
          ],
          ...optional('InstanceMarketOptions', spotMarket(request.spot)),
          TagSpecification: specifications(
            [
              'instance',
              'volume',
              'network-interface',
              ...(request.spot === undefined ? [] : ['spot-instances-request']),
            ],
            request.tags,
          ),
        }).instancesSet,
      );
      return instanceOf(instance ?? {});
    },

    consoleOutput: async (instanceId) => consoleOutput(session, instanceId),

    spotRequestsTagged: async (key, value) => spotRequests(session, tagFilter(key, value)),

    cancelSpotRequest: async (requestId) => {
      call('CancelSpotInstanceRequests', { SpotInstanceRequestId: [requestId] });
    },

    terminate: async (instanceIds) => {
      if (instanceIds.length === 0) return;
      call('TerminateInstances', { InstanceId: instanceIds });
    },

    createImage: async (request) =>
      text(
        call('CreateImage', {
          InstanceId: request.instanceId,
          Name: request.name,
          Description: request.description,
          TagSpecification: specifications(['image', 'snapshot'], request.tags),
        }),
        'imageId',
      ),

    tagResources: async (ids, tags) => {
      if (ids.length === 0) return;
      call('CreateTags', { ResourceId: ids, Tag: tagList(tags) });
    },

    snapshotProgress: async (key, value) => snapshotProgress(session, tagFilter(key, value)),
  };
}

export function byIds<T>(
  ids: readonly string[],
  read: (ids: readonly string[]) => readonly T[],
): T[] {
  return chunks(ids, FILTER_VALUES).flatMap((some) => read(some));
}

export type Filter = readonly [name: string, values: readonly string[]];

export function tagFilter(key: string, value: string | undefined): Filter {
  return value === undefined ? ['tag-key', [literal(key)]] : [`tag:${key}`, [literal(value)]];
}

/** Filters read `*` and `?` as wildcards. */
function literal(text: string): string {
  return text.replace(/[\\*?]/g, '\\$&');
}

/** Filters, not ids: a filter finds those that exist, ids are refused when one of them does not. */
function describeInstances(session: Session, [Name, Value]: Filter): Instance[] {
  return session
    .pages(
      'ec2',
      'DescribeInstances',
      { Filter: [{ Name, Value }], MaxResults: 1000 },
      'reservationSet',
    )
    .flatMap((reservation) => fieldsOf(reservation.instancesSet))
    .map(instanceOf);
}

export function describeImages(session: Session, [Name, Value]: Filter, more: Params): Image[] {
  return session
    .pages(
      'ec2',
      'DescribeImages',
      { Filter: [{ Name, Value }], ...more, MaxResults: 1000 },
      'imagesSet',
    )
    .map(imageOf);
}

function snapshotProgress(session: Session, [Name, Value]: Filter): number | undefined {
  const percents = session
    .pages(
      'ec2',
      'DescribeSnapshots',
      { Filter: [{ Name, Value }], Owner: ['self'], MaxResults: 1000 },
      'snapshotSet',
    )
    .map((snapshot) => Number.parseInt(maybeText(snapshot, 'progress') ?? '', 10) || 0);
  return percents.length === 0 ? undefined : Math.min(...percents);
}

function passing(session: Session, ids: readonly string[]): readonly string[] {
  try {
    return session
      .pages('ec2', 'DescribeInstanceStatus', { InstanceId: ids }, 'instanceStatusSet')
      .filter((status) => isOk(status, 'systemStatus') && isOk(status, 'instanceStatus'))
      .map((status) => text(status, 'instanceId'));
  } catch (error) {
    const unknown = error instanceof CloudFailure && error.code === 'InvalidInstanceID.NotFound';
    if (!unknown) throw error;
    // An unknown id spoils the question for all the others. The refusal names it: ask for the rest.
    const others = ids.filter((id) => !error.message.includes(id));
    if (others.length === ids.length) throw error;
    return others.length === 0 ? [] : passing(session, others);
  }
}

function isOk(status: Fields, which: string): boolean {
  return maybeText(structure(status[which]), 'status') === 'ok';
}

function scheduledEvents(session: Session): readonly ScheduledEvent[] {
  return session
    .pages(
      'ec2',
      'DescribeInstanceStatus',
      { Filter: [{ Name: 'event.code', Value: EVENT_CODES }], MaxResults: 1000 },
      'instanceStatusSet',
    )
    .flatMap((status) =>
      fieldsOf(status.eventsSet)
        .filter((event) => !/^\[(Completed|Canceled)\]/.test(text(event, 'description')))
        .map((event) => ({
          instanceId: text(status, 'instanceId'),
          code: text(event, 'code'),
          description: text(event, 'description'),
          notBefore: instant(event, 'notBefore'),
          ...optional(
            'notAfter',
            event.notAfter === undefined ? undefined : instant(event, 'notAfter'),
          ),
        })),
    );
}

function deleteVersion(session: Session, templateId: string, version: string): void {
  const action = 'DeleteLaunchTemplateVersions';
  const answer = session.call('ec2', action, {
    LaunchTemplateId: templateId,
    LaunchTemplateVersion: [version],
  });
  const [failed] = fieldsOf(answer.unsuccessfullyDeletedLaunchTemplateVersionSet);
  if (failed === undefined) return;
  const error = structure(failed.responseError);
  const code = text(error, 'code');
  // One that is gone already is deleted.
  if (code === 'launchTemplateVersionDoesNotExist') return;
  throw new CloudFailure(action, code, maybeText(error, 'message') ?? '', true);
}

/** `Latest` is asked for first; an instance that cannot answer it has what was posted of itself. */
function consoleOutput(session: Session, instanceId: string): string {
  const read = (params: Params): string => {
    const answer = session.call('ec2', 'GetConsoleOutput', { InstanceId: instanceId, ...params });
    return Buffer.from(maybeText(answer, 'output') ?? '', 'base64').toString('utf8');
  };
  let latest = '';
  try {
    latest = read({ Latest: true });
  } catch (error) {
    const old = error instanceof CloudFailure && error.code === 'UnsupportedOperation';
    if (!old) throw error;
  }
  return latest === '' ? read({}) : latest;
}

function tagList(tags: Readonly<Record<string, string>>): readonly Params[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

export function specifications(
  types: readonly string[],
  tags: Readonly<Record<string, string>>,
): readonly Params[] {
  return types.map((ResourceType) => ({ ResourceType, Tag: tagList(tags) }));
}

function instanceOf(instance: Fields): Instance {
  return {
    id: text(instance, 'instanceId'),
    imageId: text(instance, 'imageId'),
    type: text(instance, 'instanceType'),
    zone: text(structure(instance.placement), 'availabilityZone'),
    ...optional('subnetId', maybeText(instance, 'subnetId')),
    state: text(structure(instance.instanceState), 'name'),
    ...optional('stateReason', maybeText(structure(instance.stateReason), 'code')),
    ...optional('spotRequestId', maybeText(instance, 'spotInstanceRequestId')),
    launchedAt: instant(instance, 'launchTime'),
    tags: tagsOf(instance.tagSet),
  };
}

function imageOf(image: Fields): Image {
  return {
    id: text(image, 'imageId'),
    name: text(image, 'name'),
    state: text(image, 'imageState'),
    ...optional('stateReason', maybeText(structure(image.stateReason), 'message')),
    architecture: text(image, 'architecture'),
    createdAt: instant(image, 'creationDate'),
    tags: tagsOf(image.tagSet),
    snapshotIds: fieldsOf(image.blockDeviceMapping).flatMap((mapping) => {
      const id = maybeText(structure(mapping.ebs), 'snapshotId');
      return id === undefined ? [] : [id];
    }),
    traits: traitsOf(image),
    ...optional(
      'deprecatedAt',
      image.deprecationTime === undefined ? undefined : instant(image, 'deprecationTime'),
    ),
  };
}

function traitsOf(image: Fields): ImageTraits {
  return {
    ...optional('rootDevice', maybeText(image, 'rootDeviceName')),
    ...optional('bootMode', maybeText(image, 'bootMode')),
    ...optional('tpm', maybeText(image, 'tpmSupport')),
    ena: flag(image, 'enaSupport'),
    ...optional('sriov', maybeText(image, 'sriovNetSupport')),
    ...optional('imds', maybeText(image, 'imdsSupport')),
    ...optional('platform', maybeText(image, 'platformDetails')),
    ...optional('usage', maybeText(image, 'usageOperation')),
    productCodes: fieldsOf(image.productCodes).map((code) => text(code, 'productCode')),
    devices: fieldsOf(image.blockDeviceMapping).map((mapping) => {
      const ebs = structure(mapping.ebs);
      return {
        name: text(mapping, 'deviceName'),
        ...optional('size', ebs?.volumeSize === undefined ? undefined : whole(ebs, 'volumeSize')),
        ...optional('type', maybeText(ebs, 'volumeType')),
        encrypted: flag(ebs, 'encrypted'),
      };
    }),
  };
}

function versionOf(version: Fields): TemplateVersion {
  const data = structure(version.launchTemplateData);
  return {
    templateId: text(version, 'launchTemplateId'),
    number: whole(version, 'versionNumber'),
    isDefault: flag(version, 'defaultVersion'),
    ...optional('imageId', maybeText(data, 'imageId')),
    ...optional('instanceType', maybeText(data, 'instanceType')),
    description: maybeText(version, 'versionDescription') ?? '',
  };
}
