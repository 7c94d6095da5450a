import type { RunInstancesCommandInput } from '@aws-sdk/client-ec2';
import type { BuilderRequest } from '../ports.js';
import { tagList } from './answers.js';

/**
 * The one kind of Spot Instance that can be stopped, by its guest too: of a persistent request, whose interruption stops it
 * (EC2 guide, "Stop interrupted Spot Instances", "Spot request status"). No price is named: it is the On-Demand price at most.
 */
function spotMarket({ validUntil }: NonNullable<BuilderRequest['spot']>) {
  return {
    MarketType: 'spot' as const,
    SpotOptions: {
      SpotInstanceType: 'persistent' as const,
      InstanceInterruptionBehavior: 'stop' as const,
      ValidUntil: new Date(validUntil),
    },
  };
}

/**
 * A builder is nobody's: no key, no profile, no public address unless one is asked for, and not the fleet's template,
 * whose user-data, profile and security groups must not reach it. It stops when its guest powers off, so that the disk
 * can be imaged.
 */
export function builderInput(request: BuilderRequest): RunInstancesCommandInput {
  const Tags = tagList(request.tags);
  return {
    ImageId: request.imageId,
    InstanceType: request.type as NonNullable<RunInstancesCommandInput['InstanceType']>,
    MinCount: 1,
    MaxCount: 1,
    ClientToken: request.token,
    UserData: Buffer.from(request.userData).toString('base64'),
    InstanceInitiatedShutdownBehavior: request.onPowerOff,
    ...(request.spot && { InstanceMarketOptions: spotMarket(request.spot) }),
    MetadataOptions: {
      HttpTokens: 'required',
      HttpPutResponseHopLimit: 1,
      HttpEndpoint: 'enabled',
    },
    NetworkInterfaces: [
      {
        DeviceIndex: 0,
        SubnetId: request.subnetId,
        AssociatePublicIpAddress: request.publicAddress ?? false,
        DeleteOnTermination: true,
        ...(request.securityGroupIds.length === 0 ? {} : { Groups: [...request.securityGroupIds] }),
      },
    ],
    TagSpecifications: [
      { ResourceType: 'instance', Tags },
      { ResourceType: 'volume', Tags },
      { ResourceType: 'network-interface', Tags },
      ...(request.spot ? [{ ResourceType: 'spot-instances-request' as const, Tags }] : []),
    ],
  };
}
