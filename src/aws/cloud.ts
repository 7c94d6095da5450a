import { Agent } from 'node:https';
import { AutoScalingClient } from '@aws-sdk/client-auto-scaling';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Cloud, NoticeFeed } from '../ports.js';
import { VERSION } from '../version.js';
import { SdkAutoScaling } from './auto-scaling.js';
import { SdkCompute } from './compute.js';
import { type Configuration, type Line, openLine } from './line.js';
import { SdkLoadBalancing } from './load-balancing.js';
import { ServiceClock } from './service-clock.js';

export interface ConnectOptions {
  /** Absent for a check of a package list alone: nothing is asked of AWS then. */
  readonly region: string | undefined;
  readonly notices: NoticeFeed;
  /** Ends sleeps, and questions under way. What is asked after it was raised is cleaning up, and goes through. */
  readonly signal: AbortSignal;
}

/** AWS behind the ports. Nothing is sent yet; credentials come from the SDK's default chain at the first call. */
export function connect(options: ConnectOptions): Cloud {
  const { signal } = options;
  const clock = new ServiceClock(signal);
  const configuration = configure(options.region);
  const open = <C extends { send: unknown }>(
    service: string,
    create: (configuration: Configuration) => C,
  ): Line<C> => openLine({ service, create, configuration, clock, signal });
  return {
    autoScaling: new SdkAutoScaling(open('autoscaling', (c) => new AutoScalingClient(c))),
    compute: new SdkCompute(open('ec2', (c) => new EC2Client(c))),
    loadBalancing: new SdkLoadBalancing(
      open('elasticloadbalancing', (c) => new ElasticLoadBalancingV2Client(c)),
    ),
    notices: options.notices,
    clock,
  };
}

/** By the strategy's delays (1 s doubling to 20 s, full jitter) about half a minute of patience with throttling. */
const ATTEMPTS = 8;

function configure(region: string | undefined): Configuration {
  return {
    ...(region === undefined ? {} : { region }),
    maxAttempts: ATTEMPTS,
    retryMode: 'standard',
    customUserAgent: [['patch-cycle', VERSION]],
    requestHandler: {
      connectionTimeout: 10_000,
      requestTimeout: 60_000,
      // Without it a request that hangs is only warned about, and hangs on.
      throwOnRequestTimeout: true,
      // The SDK ignores HTTPS_PROXY by itself. Node 24 reads it, and NO_PROXY, here.
      httpsAgent: new Agent({ keepAlive: true, maxSockets: 50, proxyEnv: process.env }),
    },
  };
}
