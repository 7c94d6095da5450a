import type { BuilderRequest, SpotRequest } from '../../../src/ports.js';
import { maybeText, optional, structure, tagsOf, text } from '../../reading.js';
import type { Filter } from './compute.js';
import type { Params, Session } from './session.js';

/** A request that outlives its instance's stop, by the guest too: persistent, and stopped where it is interrupted. */
export function spotMarket(spot: BuilderRequest['spot']): Params | undefined {
  return (
    spot && {
      MarketType: 'spot',
      SpotOptions: {
        SpotInstanceType: 'persistent',
        InstanceInterruptionBehavior: 'stop',
        ValidUntil: new Date(spot.validUntil),
      },
    }
  );
}

export function spotRequests(session: Session, [Name, Value]: Filter): readonly SpotRequest[] {
  return session
    .pages(
      'ec2',
      'DescribeSpotInstanceRequests',
      { Filter: [{ Name, Value }], MaxResults: 1000 },
      'spotInstanceRequestSet',
    )
    .map((request) => ({
      id: text(request, 'spotInstanceRequestId'),
      state: text(request, 'state'),
      status: text(structure(request.status), 'code'),
      ...optional('instanceId', maybeText(request, 'instanceId')),
      tags: tagsOf(request.tagSet),
    }));
}
