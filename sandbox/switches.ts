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
  'launch-instances-during-refresh': declare({
    default: 'allowed',
    alternatives: ['allowed', 'refused'],
    why: 'Whether LaunchInstances is allowed during an active instance refresh is undocumented (facts 7.1).',
  }),
  'refresh-max-rounding': declare({
    default: 'down',
    alternatives: ['down', 'up'],
    why: 'MinHealthyPercentage is rounded up to an instance; how MaxHealthyPercentage is rounded is undocumented (facts 1.4, 7.3).',
  }),
  'refresh-min-100-without-max': declare({
    default: 'terminate-and-launch',
    alternatives: ['terminate-and-launch', 'launch-first'],
    why: 'RefreshPreferences says that without a maximum an instance is ended and replaced together; the guide (instance-refresh-overview) that a minimum of 100 launches first.',
  }),
  'refresh-surge-beyond-max-size': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Whether an instance that a refresh launches first may exceed the MaxSize of the group: INF (facts 1.4 speaks of the desired capacity alone).',
  }),
  'refresh-counts-ignored': declare({
    default: 'no',
    alternatives: ['no', 'yes'],
    why: 'Whether protected and standby instances that are ignored count in PercentageComplete is undocumented (facts 1.3, 7.4).',
  }),
  'refresh-cancel-in-baking': declare({
    default: 'accepted',
    alternatives: ['accepted', 'refused'],
    why: 'Whether CancelInstanceRefresh is accepted in Baking is undocumented (facts 7.5).',
  }),
  'refresh-rollback-in-baking': declare({
    default: 'accepted',
    alternatives: ['accepted', 'refused'],
    why: 'Whether RollbackInstanceRefresh is accepted in Baking is INF (facts 1.1, 7.5).',
  }),
  'refresh-hour-restarts-on-progress': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Whether the hour that a refresh waits and retries starts again with each progress is undocumented (facts 7.6).',
  }),
  'refresh-hour-while-suspended': declare({
    default: 'stops',
    alternatives: ['stops', 'runs'],
    why: 'A refresh does not replace while Launch or Terminate is suspended (facts 1.9); whether it fails after an hour of that is undocumented.',
  }),
  'refresh-rollback-respects-protection': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Whether a rollback respects ScaleInProtectedInstances is undocumented (facts 7.7).',
  }),
  'refresh-alarm-rollback': declare({
    default: 'at-once',
    alternatives: ['at-once', 'after-in-flight'],
    why: 'Whether an alarm ends a refresh at once or after what is in flight is INF (facts 1.8, 7.9).',
  }),
  'refresh-awaits-terminations': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Whether a refresh succeeds before the instances that it ended have drained, left their hooks and gone: INF, no source says.',
  }),
} as const;

export type SwitchName = keyof typeof SWITCHES;
export type Switches = { readonly [N in SwitchName]: (typeof SWITCHES)[N]['alternatives'][number] };

export function defaultSwitches(): Switches {
  return Object.fromEntries(
    Object.entries(SWITCHES).map(([name, s]) => [name, s.default]),
  ) as Switches;
}
