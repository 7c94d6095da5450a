/** Why EC2 says that an instance came to its state: `stateReason` of answers (EC2 API, StateReason). */
const REASONS = {
  'user stop': {
    code: 'Client.UserInitiatedShutdown',
    message: 'Client.UserInitiatedShutdown: User initiated shutdown',
  },
  guest: {
    code: 'Client.InstanceInitiatedShutdown',
    message: 'Client.InstanceInitiatedShutdown: Instance initiated shutdown',
  },
  'scheduled stop': {
    code: 'Server.ScheduledStop',
    message: 'Server.ScheduledStop: Stopped due to a scheduled retirement',
  },
  'spot stop': {
    code: 'Server.SpotInstanceShutdown',
    message: 'Server.SpotInstanceShutdown: Spot instance shutdown',
  },
  'spot interruption': {
    code: 'Server.SpotInstanceTermination',
    message: 'Server.SpotInstanceTermination: Spot instance termination',
  },
} as const;

export type ShutdownReason = keyof typeof REASONS;

export function stateReason(reason: ShutdownReason): (typeof REASONS)[ShutdownReason] {
  return REASONS[reason];
}
