import {
  CancelSpotInstanceRequestsCommand,
  DescribeSpotInstanceRequestsCommand,
  type EC2Client,
  type SpotInstanceRequest,
} from '@aws-sdk/client-ec2';
import type { SpotRequest } from '../ports.js';
import { everyPage, listed, present, tagsOf } from './answers.js';
import { tagFilter } from './instance.js';
import type { Line } from './line.js';

export class SdkSpotRequests {
  readonly #line: Line<EC2Client>;

  constructor(line: Line<EC2Client>) {
    this.#line = line;
  }

  async tagged(key: string, value?: string): Promise<readonly SpotRequest[]> {
    const requests = await everyPage('DescribeSpotInstanceRequests', async (NextToken) => {
      const answer = await this.#line.ask(
        new DescribeSpotInstanceRequestsCommand({
          Filters: [tagFilter(key, value)],
          MaxResults: 1000,
          NextToken,
        }),
      );
      return { items: answer.SpotInstanceRequests, next: answer.NextToken };
    });
    return requests.map(requestOf);
  }

  async cancel(requestId: string): Promise<void> {
    const { CancelledSpotInstanceRequests } = await this.#line.once(
      new CancelSpotInstanceRequestsCommand({ SpotInstanceRequestIds: [requestId] }),
    );
    listed('CancelSpotInstanceRequests', CancelledSpotInstanceRequests);
  }
}

function requestOf(request: SpotInstanceRequest): SpotRequest {
  const of = <T>(what: string, value: T | undefined): T =>
    present('DescribeSpotInstanceRequests', `a request's ${what}`, value);
  return {
    id: of('id', request.SpotInstanceRequestId),
    state: of('state', request.State),
    status: of('status', request.Status?.Code),
    ...(request.InstanceId === undefined ? {} : { instanceId: request.InstanceId }),
    tags: tagsOf(request.Tags),
  };
}
