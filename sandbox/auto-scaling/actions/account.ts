import { type Action, type Answer, ApiError, action, fields, list } from '../../api.js';
import { uuid } from '../activities.js';
import type { Fleet } from '../fleet.js';
import type { LaunchConfiguration } from '../launch-configuration.js';
import { page } from '../paging.js';
import { QUOTAS, refuseBeyond } from '../quotas.js';
import { invalid } from '../refusals.js';
import { configurationView } from '../views.js';

const service = 'autoscaling';

/** What a launch configuration says that changes nothing about the sandbox's instances. */
const SHOWN = {
  KernelId: 'text',
  RamdiskId: 'text',
  EbsOptimized: 'flag',
  AssociatePublicIpAddress: 'flag',
  PlacementTenancy: 'text',
  InstanceMonitoring: fields({ Enabled: 'flag' }),
  BlockDeviceMappings: list(
    fields({
      VirtualName: 'text',
      DeviceName: 'text',
      NoDevice: 'flag',
      Ebs: fields({
        SnapshotId: 'text',
        VolumeSize: 'int',
        VolumeType: 'text',
        DeleteOnTermination: 'flag',
        Iops: 'int',
        Encrypted: 'flag',
        Throughput: 'int',
      }),
    }),
  ),
  MetadataOptions: fields({
    HttpTokens: 'text',
    HttpPutResponseHopLimit: 'int',
    HttpEndpoint: 'text',
  }),
} as const;

/** The account's limits and launch configurations: legacy, but groups that use one must be recognisable. */
export function accountActions(fleet: Fleet): readonly Action[] {
  return [
    action({
      service,
      name: 'DescribeAccountLimits',
      mutates: false,
      params: {},
      run: () => ({
        MaxNumberOfAutoScalingGroups: QUOTAS.groups,
        MaxNumberOfLaunchConfigurations: QUOTAS.launchConfigurations,
        NumberOfAutoScalingGroups: fleet.groups.size,
        NumberOfLaunchConfigurations: fleet.launchConfigurations.size,
      }),
    }),
    action({
      service,
      name: 'DescribeLaunchConfigurations',
      mutates: false,
      params: { LaunchConfigurationNames: list('text'), MaxRecords: 'int', NextToken: 'text' },
      run(_world, params) {
        const names = params.LaunchConfigurationNames ?? [];
        const wanted = [...fleet.launchConfigurations.values()]
          .filter(({ name }) => names.length === 0 || names.includes(name))
          .sort((a, b) => (a.name < b.name ? -1 : 1));
        const { items, NextToken } = page(wanted, ({ name }) => name, params, {
          default: 50,
          max: 100,
        });
        return { LaunchConfigurations: items.map(configurationView), NextToken };
      },
    }),
    action({
      service,
      name: 'CreateLaunchConfiguration',
      mutates: true,
      required: ['LaunchConfigurationName'],
      params: {
        LaunchConfigurationName: 'text',
        ImageId: 'text',
        InstanceType: 'text',
        KeyName: 'text',
        SecurityGroups: list('text'),
        UserData: 'text',
        IamInstanceProfile: 'text',
        SpotPrice: 'text',
        ...SHOWN,
      },
      run(_world, params) {
        addLaunchConfiguration(fleet, {
          shown: Object.fromEntries(
            Object.entries(params).filter(([name]) => name in SHOWN),
          ) as Answer,
          spotPrice: params.SpotPrice,
          name: params.LaunchConfigurationName ?? '',
          imageId: params.ImageId,
          instanceType: params.InstanceType,
          keyName: params.KeyName,
          securityGroups: params.SecurityGroups ?? [],
          userData: params.UserData,
          iamInstanceProfile: params.IamInstanceProfile,
        });
        return {};
      },
    }),
    action({
      service,
      name: 'DeleteLaunchConfiguration',
      mutates: true,
      required: ['LaunchConfigurationName'],
      params: { LaunchConfigurationName: 'text' },
      run(_world, params) {
        deleteLaunchConfiguration(fleet, params.LaunchConfigurationName ?? '');
        return {};
      },
    }),
  ];
}

/** Not while a group launches from it (DeleteLaunchConfiguration). @throws ApiError ValidationError, ResourceInUse */
function deleteLaunchConfiguration(fleet: Fleet, name: string): void {
  if (!fleet.launchConfigurations.has(name)) {
    throw invalid(`Launch configuration name not found - Launch configuration ${name} not found`);
  }
  const isUsed = [...fleet.groups.values()].some(
    ({ source }) => source.kind === 'launch-configuration' && source.name === name,
  );
  if (isUsed) {
    throw new ApiError(
      'ResourceInUse',
      `Cannot delete launch configuration ${name} because it is attached to an AutoScalingGroup`,
    );
  }
  fleet.launchConfigurations.delete(name);
}

/** @throws ApiError AlreadyExists, LimitExceeded, ValidationError */
export function addLaunchConfiguration(
  fleet: Fleet,
  given: Omit<LaunchConfiguration, 'arn' | 'createdAt' | 'imageId' | 'instanceType'> & {
    readonly imageId: string | undefined;
    readonly instanceType: string | undefined;
  },
): void {
  const { name, imageId, instanceType } = given;
  if (fleet.launchConfigurations.has(name)) {
    throw new ApiError(
      'AlreadyExists',
      `Launch Configuration by this name already exists - A launch configuration already exists with the name ${name}`,
    );
  }
  refuseBeyond('launchConfigurations', fleet.launchConfigurations.size);
  if (imageId === undefined || instanceType === undefined) {
    throw invalid(
      'Valid requests must contain either the InstanceID parameter or both the ImageId and InstanceType parameters.',
    );
  }
  const { accountId, region } = fleet.room;
  fleet.launchConfigurations.set(name, {
    ...given,
    imageId,
    instanceType,
    createdAt: fleet.now,
    arn: `arn:aws:autoscaling:${region}:${accountId}:launchConfiguration:${uuid(fleet.room)}:launchConfigurationName/${name}`,
  });
}
