import {
  DescribeInstanceInformationCommand,
  ListInventoryEntriesCommand,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { everyPage } from './answers.js';
import type { ApplicationsPage, InventoryCalls, ManagedInstance } from './inventory.js';
import type { Line } from './line.js';

/** Both calls give fifty at a time at most. */
const PAGE = 50;

/** What Systems Manager is asked: questions only. */
export class SdkInventory implements InventoryCalls {
  readonly #line: Line<SSMClient>;

  constructor(line: Line<SSMClient>) {
    this.#line = line;
  }

  managed(instanceIds: readonly string[]): Promise<readonly ManagedInstance[]> {
    return everyPage('DescribeInstanceInformation', async (NextToken) => {
      const answer = await this.#line.ask(
        new DescribeInstanceInformationCommand({
          Filters: [{ Key: 'InstanceIds', Values: [...instanceIds] }],
          MaxResults: PAGE,
          NextToken,
        }),
      );
      return { items: answer.InstanceInformationList, next: answer.NextToken };
    });
  }

  applications(InstanceId: string): Promise<readonly ApplicationsPage[]> {
    return everyPage('ListInventoryEntries', async (NextToken) => {
      const answer = await this.#line.ask(
        new ListInventoryEntriesCommand({
          InstanceId,
          TypeName: 'AWS:Application',
          MaxResults: PAGE,
          NextToken,
        }),
      );
      return { items: [answer], next: answer.NextToken };
    });
  }
}
