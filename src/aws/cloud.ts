import { Agent } from 'node:https';
import { AutoScalingClient } from '@aws-sdk/client-auto-scaling';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Cloud, ImageStore, ImageUsers, NoticeFeed } from '../ports.js';
import { VERSION } from '../version.js';
import { SdkAutoScaling } from './auto-scaling.js';
import { SdkCompute } from './compute.js';
import { SdkImageStore } from './image-store.js';
import { Inventory } from './inventory.js';
import {
  type AfterCancel,
  type Configuration,
  type Line,
  type LineOptions,
  openLine,
} from './line.js';
import { SdkLoadBalancing } from './load-balancing.js';
import { SdkParameters } from './parameters.js';
import { ServiceClock } from './service-clock.js';
import { SdkInventory } from './systems-manager.js';

export interface ConnectOptions {
  /** Absent: the one that the SDK's own settings name. */
  readonly region: string | undefined;
  readonly notices: NoticeFeed;
  /** Ends sleeps, and questions under way. What EC2 is asked after it was raised is cleaning up, and goes through. */
  readonly signal: AbortSignal;
  /** Milliseconds that a service may be silent, before its answer and within it. */
  readonly timeout?: number;
}

/** AWS behind the ports. Nothing is sent yet; credentials come from the SDK's default chain at the first call. */
export function connect(options: ConnectOptions): Cloud {
  const { signal } = options;
  const clock = new ServiceClock(signal);
  const configuration = configure(options.region, options.timeout ?? TIMEOUT);
  const open = <C extends { send: unknown }>(
    service: string,
    create: (configuration: Configuration) => C,
    cancelled: AfterCancel,
    answers: LineOptions<C>['answers'] = 'XML',
  ): Line<C> => openLine({ service, create, configuration, clock, signal, cancelled, answers });
  const ssm = open('ssm', (c) => new SSMClient(c), 'closed', 'JSON');
  const imagesIn = (region = options.region): ImageStore => {
    const place = region === undefined ? {} : { region };
    return new SdkImageStore(open('ec2', (c) => new EC2Client({ ...c, ...place }), 'closed'));
  };
  const imageUsersIn = (region: string): ImageUsers => ({
    autoScaling: new SdkAutoScaling(
      open('autoscaling', (c) => new AutoScalingClient({ ...c, region }), 'closed'),
    ),
    compute: new SdkCompute(open('ec2', (c) => new EC2Client({ ...c, region }), 'closed')),
    parameters: new SdkParameters(
      open('ssm', (c) => new SSMClient({ ...c, region }), 'closed', 'JSON'),
    ),
  });
  return {
    autoScaling: new SdkAutoScaling(open('autoscaling', (c) => new AutoScalingClient(c), 'closed')),
    // Builders are ended after the cancel; groups are left as they are, for the next run.
    compute: new SdkCompute(open('ec2', (c) => new EC2Client(c), 'cleaning up')),
    loadBalancing: new SdkLoadBalancing(
      open('elasticloadbalancing', (c) => new ElasticLoadBalancingV2Client(c), 'closed'),
    ),
    notices: options.notices,
    imagesIn,
    imageUsersIn,
    parameters: new SdkParameters(ssm),
    packageLists: [new Inventory(new SdkInventory(ssm))],
    clock,
  };
}

/** By the strategy's delays (1 s doubling to 20 s, full jitter) about half a minute of patience. */
const ATTEMPTS = 8;

const TIMEOUT = 60_000;

function configure(region: string | undefined, timeout: number): Configuration {
  return {
    ...(region === undefined ? {} : { region }),
    maxAttempts: ATTEMPTS,
    retryMode: 'standard',
    customUserAgent: [['patch-cycle', VERSION]],
    requestHandler: {
      connectionTimeout: 10_000,
      requestTimeout: timeout,
      // Without it a request that hangs is only warned about, and hangs on.
      throwOnRequestTimeout: true,
      // The one before ends with the answer's first line. This one is for an answer that stops in its middle.
      socketTimeout: timeout,
      // The SDK ignores HTTPS_PROXY by itself. Node 24 reads it, and NO_PROXY, here.
      httpsAgent: new Agent({ keepAlive: true, maxSockets: 50, proxyEnv: process.env }),
    },
  };
}
