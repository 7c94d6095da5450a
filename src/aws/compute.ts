import {
  CreateTagsCommand,
  DescribeInstanceStatusCommand,
  type DescribeInstanceStatusCommandInput,
  DescribeInstancesCommand,
  type EC2Client,
  type Filter,
  GetConsoleOutputCommand,
  type InstanceStatus,
  RunInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import { CloudError } from '../errors.js';
import type {
  BuilderRequest,
  Compute,
  Image,
  ImageRequest,
  Instance,
  ScheduledEvent,
  SpotRequest,
  Tags,
  TemplateRef,
  TemplateVersion,
} from '../ports.js';
import { everyPage, listed, pieces, present, tagList } from './answers.js';
import { builderInput } from './builder.js';
import { SdkImages } from './images.js';
import { eventsOf, instanceOf, isPassing, tagFilter } from './instance.js';
import type { Line } from './line.js';
import { SdkSpotRequests } from './spot-requests.js';
import { SdkTemplates } from './templates.js';

/** The service takes 200 values in a filter. */
const FILTER_VALUES = 200;
/** DescribeInstanceStatus takes 100 ids. */
const STATUS_IDS = 100;

/** Which of them a stopped instance gets is undocumented; the other console answers in any case. */
const NO_LATEST = new Set(['UnsupportedOperation', 'IncorrectInstanceState']);

const EVENT_CODES = [
  'instance-reboot',
  'system-reboot',
  'system-maintenance',
  'instance-retirement',
  'instance-stop',
];

export class SdkCompute implements Compute {
  readonly #line: Line<EC2Client>;
  readonly #images: SdkImages;
  readonly #templates: SdkTemplates;
  readonly #spotRequests: SdkSpotRequests;

  constructor(line: Line<EC2Client>) {
    this.#line = line;
    this.#images = new SdkImages(line);
    this.#templates = new SdkTemplates(line);
    this.#spotRequests = new SdkSpotRequests(line);
  }

  async instances(ids: readonly string[]): Promise<readonly Instance[]> {
    const found: Instance[] = [];
    for (const Values of pieces(ids, FILTER_VALUES)) {
      // By filter and not by id: one id that is gone would fail the whole call.
      found.push(...(await this.#instancesBy({ Name: 'instance-id', Values: [...Values] })));
    }
    return found;
  }

  async instancesOf(imageIds: readonly string[]): Promise<readonly Instance[]> {
    const found: Instance[] = [];
    for (const Values of pieces(imageIds, FILTER_VALUES)) {
      found.push(...(await this.#instancesBy({ Name: 'image-id', Values: [...Values] })));
    }
    return found;
  }

  instancesTagged(key: string, value?: string): Promise<readonly Instance[]> {
    return this.#instancesBy(tagFilter(key, value));
  }

  async passingStatusChecks(ids: readonly string[]): Promise<readonly string[]> {
    const passing: string[] = [];
    for (const piece of pieces(ids, STATUS_IDS)) {
      const statuses = await this.#statusesOf(piece);
      passing.push(...statuses.filter(isPassing).flatMap(({ InstanceId }) => InstanceId ?? []));
    }
    return passing;
  }

  async scheduledEvents(): Promise<readonly ScheduledEvent[]> {
    const statuses = await this.#statuses({
      Filters: [{ Name: 'event.code', Values: EVENT_CODES }],
      MaxResults: 1000,
    });
    return statuses.flatMap(eventsOf);
  }

  images(ids: readonly string[]): Promise<readonly Image[]> {
    return this.#images.byId(ids);
  }

  imagesTagged(key: string, value?: string): Promise<readonly Image[]> {
    return this.#images.tagged(key, value);
  }

  templateIds(): Promise<readonly string[]> {
    return this.#templates.ids();
  }

  templateVersions(templateId: string): Promise<readonly TemplateVersion[]> {
    return this.#templates.versions(templateId);
  }

  createTemplateVersion(
    source: TemplateRef,
    imageId: string,
    description: string,
    token: string,
  ): Promise<TemplateVersion> {
    return this.#templates.create(source, imageId, description, token);
  }

  setDefaultVersion(template: TemplateRef): Promise<void> {
    return this.#templates.setDefault(template);
  }

  deleteTemplateVersion(template: TemplateRef): Promise<void> {
    return this.#templates.delete(template);
  }

  async runBuilder(request: BuilderRequest): Promise<Instance> {
    const answer = await this.#line.ask(new RunInstancesCommand(builderInput(request)));
    return instanceOf(present('RunInstances', 'the instance', answer.Instances?.[0]));
  }

  /** Only Nitro instances have the console of this moment; the others have the one of their last change of state. */
  async consoleOutput(instanceId: string): Promise<string> {
    const latest = await this.#latestConsole(instanceId);
    // Whether a stopped instance still answers `Latest` is undocumented; the copy posted after its stop is there.
    return latest === '' ? await this.#console({ InstanceId: instanceId }) : latest;
  }

  /** Empty for what has no `Latest`: types that are not built on Nitro, and perhaps instances that do not run. */
  async #latestConsole(instanceId: string): Promise<string> {
    try {
      return await this.#console({ InstanceId: instanceId, Latest: true });
    } catch (error) {
      if (!(error instanceof CloudError) || !NO_LATEST.has(error.code)) throw error;
      return '';
    }
  }

  spotRequestsTagged(key: string, value?: string): Promise<readonly SpotRequest[]> {
    return this.#spotRequests.tagged(key, value);
  }

  cancelSpotRequest(requestId: string): Promise<void> {
    return this.#spotRequests.cancel(requestId);
  }

  async terminate(instanceIds: readonly string[]): Promise<void> {
    if (instanceIds.length === 0) return;
    const { TerminatingInstances } = await this.#line.once(
      new TerminateInstancesCommand({ InstanceIds: [...instanceIds] }),
    );
    listed('TerminateInstances', TerminatingInstances);
  }

  createImage(request: ImageRequest): Promise<string> {
    return this.#images.create(request);
  }

  async tagResources(ids: readonly string[], tags: Tags): Promise<void> {
    if (ids.length === 0) return;
    await this.#line.once(new CreateTagsCommand({ Resources: [...ids], Tags: tagList(tags) }));
  }

  snapshotProgress(key: string, value: string): Promise<number | undefined> {
    return this.#images.progress(key, value);
  }

  async #instancesBy(filter: Filter): Promise<readonly Instance[]> {
    const reservations = await everyPage('DescribeInstances', async (NextToken) => {
      const answer = await this.#line.ask(
        new DescribeInstancesCommand({ Filters: [filter], MaxResults: 1000, NextToken }),
      );
      return { items: answer.Reservations, next: answer.NextToken };
    });
    return reservations
      .flatMap(({ Instances }) => listed('DescribeInstances', Instances))
      .map(instanceOf);
  }

  /**
   * There is no filter by id here, and an instance that is gone, or so new that it is not known everywhere yet, fails
   * the whole call. The refusal names those; the rest is asked for again.
   */
  async #statusesOf(ids: readonly string[]): Promise<readonly InstanceStatus[]> {
    if (ids.length === 0) return [];
    try {
      return await this.#statuses({ InstanceIds: [...ids] });
    } catch (error) {
      if (!(error instanceof CloudError) || error.code !== 'InvalidInstanceID.NotFound')
        throw error;
      const known = ids.filter((id) => !error.message.includes(id));
      if (known.length === ids.length) throw error;
      return await this.#statusesOf(known);
    }
  }

  #statuses(input: DescribeInstanceStatusCommandInput): Promise<readonly InstanceStatus[]> {
    return everyPage('DescribeInstanceStatus', async (NextToken) => {
      const answer = await this.#line.ask(
        new DescribeInstanceStatusCommand({ ...input, NextToken }),
      );
      return { items: answer.InstanceStatuses, next: answer.NextToken };
    });
  }

  async #console(input: { InstanceId: string; Latest?: boolean }): Promise<string> {
    const { Output } = await this.#line.ask(new GetConsoleOutputCommand(input));
    return Buffer.from(Output ?? '', 'base64').toString('utf8');
  }
}
