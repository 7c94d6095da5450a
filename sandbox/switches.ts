/**
 * What no source settles, one named switch each. The code under test must be right whichever way it is set:
 * scenarios set them, simulations draw them. (`facts` is the project's collection of sources; INF = inferred there.)
 */
export interface Switch<V extends string> {
  readonly default: V;
  readonly alternatives: readonly V[];
  readonly why: string;
}

const declare = <V extends string>(s: Switch<V>): Switch<V> => s;

export const SWITCHES = {
  'launch-instances-raises-desired': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'The guide only says that on failure the desired capacity remains unchanged (launch-instances-synchronously).',
  }),
  'launch-instances-honours-max': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Whether MaxSize is enforced on LaunchInstances is undocumented.',
  }),
  'launch-instances-while-launch-suspended': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Whether LaunchInstances works while the Launch process is suspended is undocumented.',
  }),
  'launch-zone-tie': declare({
    default: 'random',
    alternatives: ['random', 'first'],
    why: 'Which zone gets the next instance when zones are even is undocumented.',
  }),
  'console-latest-on-stopped': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'GetConsoleOutput with Latest on a stopped Nitro instance: not settled (image-build C, open question 1).',
  }),
  'decrement-replayed-on-retry': declare({
    default: 'no',
    alternatives: ['no', 'yes'],
    why: 'A lost answer of a decrementing call may be applied twice when it is sent again for an instance already ending.',
  }),
  'custom-termination-policy': declare({
    default: 'offers-all',
    alternatives: ['offers-all', 'offers-none'],
    why: 'What a group’s own Lambda function answers when it is asked whom to end: all that it is shown, or nobody (facts 1.9; custom-termination-policy).',
  }),
  'warm-start-zone': declare({
    default: 'pool',
    alternatives: ['pool', 'balance'],
    why: 'Whether a scale-out draws whatever the warm pool has, or starts cold when the pool has nothing in the zone that is to grow, is undocumented (ec2-auto-scaling-warm-pools).',
  }),
  'warm-pool-with-mixed-instances': declare({
    default: 'no',
    alternatives: ['no', 'yes'],
    why: 'The 2023 guide refuses warm pools for mixed instances policies and Spot (ec2-auto-scaling-warm-pools, Limitations); whether that still holds was not read.',
  }),
} as const;

export type SwitchName = keyof typeof SWITCHES;
export type Switches = { readonly [N in SwitchName]: (typeof SWITCHES)[N]['alternatives'][number] };

export function defaultSwitches(): Switches {
  return Object.fromEntries(
    Object.entries(SWITCHES).map(([name, s]) => [name, s.default]),
  ) as Switches;
}
