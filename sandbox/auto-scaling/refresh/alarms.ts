export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** What CloudWatch says of an alarm by its name; undefined when there is none of that name. */
export type AlarmStates = (name: string) => AlarmState | undefined;

/** Without CloudWatch every alarm is quiet. */
export const allQuiet: AlarmStates = () => 'OK';
