import { afterEach, describe, expect, test } from '@jest/globals';
import { type FakeService, fakeService } from './fake-service.js';

let service: FakeService;
afterEach(() => service.close());

const error = (code: string, status = 400) => ({
  status,
  body: `<Response><Errors><Error><Code>${code}</Code><Message>m</Message></Error></Errors><RequestID>r</RequestID></Response>`,
});
const result = (id: string, code: string) =>
  `<item><snapshotId>${id}</snapshotId><returnCode>${code}</returnCode></item>`;

// DeleteSnapshotReturnCode
describe('an image that is deregistered with its snapshots', () => {
  test('names those that EC2 did not delete although they are nobody else’s', async () => {
    const items = [
      result('snap-1', 'success'),
      result('snap-2', 'skipped'),
      result('snap-3', 'missing-permissions'),
      result('snap-4', 'internal-error'),
    ].join('');
    service = await fakeService(() => ({
      body: `<DeregisterImageResponse><return>true</return><deleteSnapshotResultSet>${items}</deleteSnapshotResultSet></DeregisterImageResponse>`,
    }));
    expect(await service.cloud.imagesIn('eu-central-1').deregister('ami-1')).toEqual([
      { snapshotId: 'snap-3', why: 'missing-permissions' },
      { snapshotId: 'snap-4', why: 'internal-error' },
    ]);
    expect(service.asked[0]?.params).toMatchObject({
      ImageId: 'ami-1',
      DeleteAssociatedSnapshots: 'true',
    });
    expect(service.asked[0]?.headers.authorization).toContain('/eu-central-1/ec2/');
  });

  test.each([
    ['DryRunOperation', true],
    ['InvalidSnapshot.InUse', true],
    ['UnauthorizedOperation', false],
    ['ExpiredToken', false],
  ])('may be so when a dry run of DeleteSnapshot says %s: %s', async (code, may) => {
    service = await fakeService(() => error(code, 412));
    const asked = service.cloud.imagesIn().mayDeleteSnapshot('snap-1');
    await (may ? expect(asked).resolves.toBeUndefined() : expect(asked).rejects.toThrow(code));
    expect(service.asked.map(({ params }) => params.DryRun)).toEqual(['true']);
  });
});

test('the users of a region’s images are asked in that region', async () => {
  service = await fakeService(({ action }) => ({
    body:
      action === 'DescribeInstances'
        ? '<DescribeInstancesResponse><reservationSet/></DescribeInstancesResponse>'
        : '<DescribeLaunchConfigurationsResponse><DescribeLaunchConfigurationsResult><LaunchConfigurations/></DescribeLaunchConfigurationsResult></DescribeLaunchConfigurationsResponse>',
  }));
  const { compute, autoScaling } = service.cloud.imageUsersIn('us-east-1');
  expect(await compute.instancesOf(['ami-1'])).toEqual([]);
  expect(await autoScaling.launchConfigurationImages()).toEqual([]);
  expect(service.asked.map(({ headers }) => headers.authorization)).toEqual([
    expect.stringContaining('/us-east-1/ec2/'),
    expect.stringContaining('/us-east-1/autoscaling/'),
  ]);
});
