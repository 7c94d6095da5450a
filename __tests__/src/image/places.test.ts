import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BuildError, CloudError } from '../../../src/errors.js';
import { architectureOf, launchInFirst, placesIn } from '../../../src/image/places.js';
import type { BuilderRequest, Instance } from '../../../src/ports.js';

test.each([
  ['t3.small', 'x86_64'],
  ['m7i-flex.large', 'x86_64'],
  ['g4dn.xlarge', 'x86_64'],
  ['u-6tb1.56xlarge', 'x86_64'],
  ['x2iedn.xlarge', 'x86_64'],
  ['a1.medium', 'arm64'],
  ['t4g.small', 'arm64'],
  ['m7gd.large', 'arm64'],
  ['c6gn.large', 'arm64'],
  ['im4gn.large', 'arm64'],
  ['is4gen.large', 'arm64'],
  ['g5g.xlarge', 'arm64'],
  ['r8g.metal-24xl', 'arm64'],
])('%s is %s', (type, architecture) => expect(architectureOf(type)).toBe(architecture));

test('another subnet comes before another type, and each once', () => {
  const names = placesIn(['a', 'b', 'a'], ['1', '2', '1']).map((one) => one.type + one.subnetId);
  expect(names).toEqual(['a1', 'a2', 'b1', 'b2']);
});

const LAUNCH = {
  imageId: 'ami-1',
  securityGroupIds: [],
  onPowerOff: 'stop',
  userData: new Uint8Array(),
  token: 'token',
  tags: {},
} as const;

async function launch(
  answers: readonly (string | undefined)[],
  types = ['a', 'b'],
  spot?: BuilderRequest['spot'],
) {
  const requests: BuilderRequest[] = [];
  const refused: string[] = [];
  let paused = 0;
  const compute = {
    runBuilder: async (request: BuilderRequest): Promise<Instance> => {
      const code = answers[requests.length];
      requests.push(request);
      if (code === undefined) return { id: 'i-1' } as Instance;
      throw new CloudError('RunInstances', code, 'said no', code !== 'TimeoutError');
    },
  };
  const landing = launchInFirst(compute, LAUNCH, {
    what: 'builder',
    places: placesIn(types, ['1', '2']),
    ...(spot && { spot }),
    pause: async () => {
      paused++;
    },
    refused: ({ type, subnetId }, { code }) => refused.push(`${type}${subnetId} ${code}`),
  });
  const end = await landing.catch((error: Error) => error);
  const tried = requests.map((one) => `${one.spot ? 'spot ' : ''}${one.type}${one.subnetId}`);
  return { end, refused, paused, tried, requests };
}

describe('a launch', () => {
  const FULL = 'InsufficientInstanceCapacity';

  test.each([
    ['at once', [], ['a1']],
    ['in the next subnet', [FULL], ['a1', 'a2']],
    ['where there are addresses', ['InsufficientFreeAddressesInSubnet'], ['a1', 'a2']],
    ['where the zone has the type', ['Unsupported'], ['a1', 'a2']],
    ['as the next type', [FULL, FULL], ['a1', 'a2', 'b1']],
    ['as a type with quota', ['VcpuLimitExceeded'], ['a1', 'b1']],
    ['after a lost answer, by the same request', ['TimeoutError'], ['a1', 'a1']],
  ])('lands %s', async (_where, answers, expected) => {
    const { end, tried } = await launch(answers);
    expect(end).toMatchObject({ instance: { id: 'i-1' } });
    expect(tried).toEqual(expected);
  });

  test.each([
    ['nowhere has room', [FULL, FULL, FULL, FULL], /b in 2: .*Run again later/],
    ['the quota is used up', ['VcpuLimitExceeded', 'VcpuLimitExceeded'], /b in 1: .*higher quota/],
    ['EC2 refuses for another reason', ['InvalidAMIID.NotFound'], /a in 1: .*said no$/],
    ['no answer comes', ['TimeoutError', 'TimeoutError', 'TimeoutError'], /a in 1/],
  ])('fails where %s, and says what to do', async (_why, answers, expected) => {
    const { end } = await launch(answers);
    expect(end).toBeInstanceOf(BuildError);
    expect((end as Error).message).toMatch(expected);
  });

  const SPOT = ['spot a1', 'spot a2', 'spot b1', 'spot b2'];
  test.each([
    ['on Spot capacity', [], ['spot a1']],
    ['in the next place that has it', [FULL, 'SpotMaxPriceTooLow'], SPOT.slice(0, 3)],
    ['On-Demand where none has', [FULL, FULL, FULL, FULL], [...SPOT, 'a1']],
    [
      'On-Demand once the quota of Spot is used up, which is not that of On-Demand',
      ['MaxSpotInstanceCountExceeded', 'MaxSpotInstanceCountExceeded'],
      ['spot a1', 'spot b1', 'a1'],
    ],
    ['On-Demand where Spot is refused', ['UnauthorizedOperation'], ['spot a1', 'a1']],
    [
      'On-Demand in an account without the role for Spot',
      ['AuthFailure.ServiceLinkedRoleCreationNotPermitted'],
      ['spot a1', 'a1'],
    ],
    ['after a lost answer, by the same request', ['TimeoutError'], ['spot a1', 'spot a1']],
    ['where On-Demand has room', [...[FULL, FULL, FULL, FULL], FULL], [...SPOT, 'a1', 'a2']],
  ])('that asks for Spot lands %s', async (_where, answers, expected) => {
    const spot = { validUntil: 1 };
    const { end, tried, requests } = await launch(answers, ['a', 'b'], spot);
    expect(end).toMatchObject({ instance: { id: 'i-1' } });
    expect(tried).toEqual(expected);
    for (const request of requests) expect(request.spot ?? spot).toEqual(spot);
    expect(new Set(requests.map(({ token }) => token)).size).toBe(new Set(tried).size);
  });

  test('that no answer comes to is not sent On-Demand: it may have been carried out', async () => {
    const lost = ['TimeoutError', 'TimeoutError', 'TimeoutError'];
    const { end, tried } = await launch(lost, ['a'], { validUntil: 1 });
    expect(end).toBeInstanceOf(BuildError);
    expect(tried).toEqual(['spot a1', 'spot a1', 'spot a1']);
  });

  test('has a token for each place, and the same for the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(FULL, 'Unsupported', 'TimeoutError', 'VcpuLimitExceeded'), {
          maxLength: 8,
        }),
        async (answers) => {
          const { requests } = await launch(answers, ['a', 'b', 'c']);
          const places = new Map<string, Set<string>>();
          for (const { token, type, subnetId } of requests) {
            places.set(token, (places.get(token) ?? new Set()).add(type + subnetId));
          }
          for (const of of places.values()) expect(of.size).toBe(1);
          expect(places.size).toBe(new Set(requests.map((r) => r.type + r.subnetId)).size);
        },
      ),
    );
  });
});
