import type { Instant } from '../clock.js';

/** Of a request, as DescribeSpotInstanceRequests tells it. */
export type SpotState = 'open' | 'active' | 'disabled' | 'closed' | 'cancelled' | 'failed';

export interface SpotStatus {
  readonly code: StatusCode;
  readonly message: string;
  readonly since: Instant;
}

/** EC2 guide, "Spot request status": the codes that the sandbox's requests come to. */
const MESSAGES = {
  'pending-evaluation':
    'Your Spot request has been submitted for review, and is pending evaluation.',
  'capacity-not-available': 'There is no Spot capacity available that matches your request.',
  'bad-parameters': 'One or more parameters of your Spot request are not valid.',
  'schedule-expired': 'Your Spot request expired before it was fulfilled.',
  'canceled-before-fulfillment': 'Your Spot request was canceled before it was fulfilled.',
  fulfilled: 'Your Spot request is fulfilled.',
  'marked-for-termination': 'Your Spot Instance is marked for termination.',
  'marked-for-stop': 'Your Spot Instance is marked for stopping.',
  'instance-stopped-by-user': 'Your Spot Instance was stopped by a user.',
  'instance-stopped-by-price':
    'Your Spot Instance was stopped because the Spot price exceeds your maximum price.',
  'instance-stopped-no-capacity':
    'Your Spot Instance was stopped because there is no Spot capacity available that matches your request.',
  'instance-stopped-capacity-oversubscribed':
    'Your Spot Instance was stopped because the number of Spot requests exceeded the available capacity.',
  'instance-terminated-by-user': 'Spot Instance terminated due to user-initiated termination.',
  'instance-terminated-by-service': 'Your Spot Instance was terminated from a stopped state.',
  'instance-terminated-no-capacity':
    'Your Spot Instance was terminated because there is no Spot capacity available that matches your request.',
  'instance-terminated-capacity-oversubscribed':
    'Your Spot Instance was terminated because the number of Spot requests exceeded the available capacity.',
  'instance-terminated-by-price':
    'Your Spot Instance was terminated because the Spot price exceeds your maximum price.',
  'request-canceled-and-instance-running':
    'Your Spot request is canceled, but the Spot Instance is still running.',
} as const;

export type StatusCode = keyof typeof MESSAGES;

export function statusOf(code: StatusCode, since: Instant): SpotStatus {
  return { code, message: MESSAGES[code], since };
}
