import { type Action, type Answer, ApiError } from '../api.js';
import type { Basis } from './basis.js';
import { ec2Action } from './ec2-action.js';
import type { Image } from './image.js';
import { shownProtection } from './image-answers.js';
import { CHANGE, changeOf, noSuchAttribute, type PermissionChange } from './image-change.js';
import { type Images, unavailable } from './images.js';
import { isUnderDefaultKey } from './key-trouble.js';
import type { Snapshots } from './snapshots.js';

/** ModifyImageAttribute, DescribeImageAttribute and ResetImageAttribute. */
export function imageAttributeActions(
  basis: Basis,
  images: Images,
  snapshots: Snapshots,
): readonly Action[] {
  return [
    modifyImageAttribute(basis, images, snapshots),
    describeImageAttribute(basis, images),
    ec2Action({
      name: 'ResetImageAttribute',
      mutates: true,
      params: { ImageId: 'text', Attribute: 'text' },
      required: ['ImageId', 'Attribute'],
      run: (params) => {
        if (params.Attribute !== 'launchPermission') throw noSuchAttribute(params.Attribute);
        images.mustOwn(params.ImageId).permissions.clear();
        return { return: true };
      },
    }),
  ];
}

function modifyImageAttribute(basis: Basis, images: Images, snapshots: Snapshots): Action {
  return ec2Action({
    name: 'ModifyImageAttribute',
    mutates: true,
    params: {
      ImageId: 'text',
      ...CHANGE,
    },
    required: ['ImageId'],
    run: (params) => {
      const image = images.mustOwn(params.ImageId);
      const change = changeOf(params);
      // "Not in a state from which you can launch an instance or specify attributes"; what is disabled cannot be shared.
      if (image.state !== 'available') throw unavailable(image.id);
      if (change.to === 'launchPermission') share(basis, snapshots, image, change);
      else if (change.to === 'description') image.description = change.value;
      else image.attributes = withImds(image, change.value);
      return { return: true };
    },
  });
}

/** "After you set the value to v2.0, you can't undo it." */
function withImds({ attributes }: Image, value: string): Image['attributes'] {
  if (value === 'v2.0') return { ...attributes, imdsSupport: value };
  throw new ApiError(
    'InvalidParameterValue',
    `Invalid value '${value}' for imdsSupport. Allowed values are: v2.0`,
  );
}

/** @throws ApiError for what cannot be shared: by its key, or with everyone */
function share(
  basis: Basis,
  snapshots: Snapshots,
  image: Image,
  { add, remove }: PermissionChange,
): void {
  if (add.length > 0) {
    const stored = image.devices.flatMap(({ snapshotId = '' }) => snapshots.get(snapshotId) ?? []);
    if (stored.some((snapshot) => isUnderDefaultKey(basis, snapshot))) {
      throw new ApiError(
        'InvalidParameter',
        "Snapshots encrypted with the AWS Managed CMK can't be shared. Specify another snapshot.",
      );
    }
  }
  const isSold = image.attributes.productCodes?.some(({ type }) => type === 'marketplace') === true;
  if (isSold && add.some((grantee) => 'group' in grantee)) {
    throw new ApiError(
      'OperationNotPermitted',
      `Images with an AWS Marketplace product code cannot be made public: ${image.id}`,
    );
  }
  for (const grantee of add) image.permissions.add(grantee);
  for (const grantee of remove) image.permissions.remove(grantee);
}

function describeImageAttribute(basis: Basis, images: Images): Action {
  return ec2Action({
    name: 'DescribeImageAttribute',
    mutates: false,
    params: { ImageId: 'text', Attribute: 'text' },
    required: ['ImageId', 'Attribute'],
    run: ({ ImageId: id, Attribute: name }) => {
      const read = Object.hasOwn(READ, name) ? READ[name] : undefined;
      if (read === undefined) throw noSuchAttribute(name);
      return { imageId: id, ...read(images.mustOwn(id), basis) };
    },
  });
}

const READ: Readonly<Record<string, (image: Image, basis: Basis) => Answer>> = {
  description: ({ description }) => ({ description: text(description) }),
  kernel: () => ({ kernel: {} }),
  ramdisk: () => ({ ramdisk: {} }),
  launchPermission: ({ permissions }) => ({
    launchPermission: permissions.all.map((grantee) => ({ ...grantee })),
  }),
  productCodes: ({ attributes }) => ({
    productCodes: (attributes.productCodes ?? []).map((code) => ({ ...code })),
  }),
  // "The blockDeviceMapping attribute is deprecated. Using this attribute returns the Client.AuthFailure error."
  blockDeviceMapping: () => {
    throw new ApiError('AuthFailure', 'Unauthorized attempt to access restricted resource');
  },
  sriovNetSupport: ({ attributes }) => ({ sriovNetSupport: text(attributes.sriovNetSupport) }),
  bootMode: ({ attributes }) => ({ bootMode: text(attributes.bootMode) }),
  tpmSupport: ({ attributes }) => ({ tpmSupport: text(attributes.tpmSupport) }),
  uefiData: () => ({ uefiData: {} }),
  imdsSupport: ({ attributes }) => ({ imdsSupport: text(attributes.imdsSupport) }),
  lastLaunchedTime: ({ launches }, { clock }) => {
    const at = launches.reportedBy(clock.now);
    return { lastLaunchedTime: text(at === undefined ? undefined : new Date(at).toISOString()) };
  },
  deregistrationProtection: (image, basis) => ({
    deregistrationProtection: text(shownProtection(basis, image)),
  }),
};

/** `AttributeValue`: an empty structure where there is none. */
function text(value: string | undefined): Answer {
  return value === undefined ? {} : { value };
}
