import {
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  type ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { CloudError } from '../errors.js';
import type { LoadBalancing, TargetHealth } from '../ports.js';
import { everyPage, listed, pieces, present } from './answers.js';
import type { Line } from './line.js';

type TargetGroups = Awaited<ReturnType<LoadBalancing['targetGroups']>>;

export class SdkLoadBalancing implements LoadBalancing {
  readonly #line: Line<ElasticLoadBalancingV2Client>;

  constructor(line: Line<ElasticLoadBalancingV2Client>) {
    this.#line = line;
  }

  async targetGroups(arns: readonly string[]): Promise<TargetGroups> {
    const found: TargetGroups[number][] = [];
    for (const piece of pieces(arns, 20)) found.push(...(await this.#existing(piece)));
    return found;
  }

  async targetHealth(targetGroupArn: string): Promise<readonly TargetHealth[]> {
    const action = 'DescribeTargetHealth';
    const answer = await this.#line.ask(
      new DescribeTargetHealthCommand({ TargetGroupArn: targetGroupArn }),
    );
    return listed(action, answer.TargetHealthDescriptions).map(({ Target, TargetHealth }) => ({
      instanceId: present(action, 'the id of a target', Target?.Id),
      state: present(action, 'the state of a target', TargetHealth?.State),
      ...(TargetHealth?.Reason === undefined ? {} : { reason: TargetHealth.Reason }),
      ...(TargetHealth?.Description === undefined ? {} : { description: TargetHealth.Description }),
    }));
  }

  /** One missing among several fails the whole call, so then they are asked for one by one. */
  async #existing(arns: readonly string[]): Promise<TargetGroups> {
    try {
      return await this.#describe(arns);
    } catch (error) {
      if (!(error instanceof CloudError) || !/^TargetGroupNotFound/.test(error.code)) throw error;
      if (arns.length === 1) return [];
      const each = await Promise.all(arns.map((arn) => this.#existing([arn])));
      return each.flat();
    }
  }

  async #describe(arns: readonly string[]): Promise<TargetGroups> {
    const action = 'DescribeTargetGroups';
    const groups = await everyPage(action, async (Marker) => {
      const answer = await this.#line.ask(
        new DescribeTargetGroupsCommand({ TargetGroupArns: [...arns], Marker }),
      );
      return { items: answer.TargetGroups, next: answer.NextMarker };
    });
    return groups.map(({ TargetGroupArn, TargetGroupName }) => ({
      arn: present(action, 'the ARN of a target group', TargetGroupArn),
      name: present(action, 'the name of a target group', TargetGroupName),
    }));
  }
}
