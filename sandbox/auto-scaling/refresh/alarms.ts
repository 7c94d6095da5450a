import type { Refresh } from './refresh.js';

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** What CloudWatch says of an alarm by its name; undefined when there is none of that name. */
export type AlarmStates = (name: string) => AlarmState | undefined;

/** Without CloudWatch every alarm is quiet. */
export const allQuiet: AlarmStates = () => 'OK';

/** What the alarms of a refresh say: `no data` when nothing may be replaced for lack of it. */
export type Alarm = 'quiet' | 'no data' | 'alarmed';

/** The first that rings ends the refresh, and is kept in mind. A rollback heeds none (facts 1.8). */
export function heedAlarms(refresh: Refresh, stateOf: AlarmStates): Alarm {
  if (refresh.rollback !== undefined) return 'quiet';
  const states = refresh.preferences.alarms.map((name) => [name, stateOf(name)] as const);
  refresh.alarmed ??= states.find(([, state]) => state === 'ALARM')?.[0];
  if (refresh.alarmed !== undefined) return 'alarmed';
  return states.some(([, state]) => state !== 'OK') ? 'no data' : 'quiet';
}
