import {
  type Action,
  type Answer,
  action,
  type Caller,
  type Fields,
  type ValueOf,
} from '../api.js';

type Params<S extends Fields, R extends keyof S> = ValueOf<{ fields: S }> & {
  readonly [K in R]-?: ValueOf<S[K]>;
};

interface Ec2Action<S extends Fields, R extends keyof S & string> {
  readonly name: string;
  readonly mutates: boolean;
  readonly params: S;
  readonly required?: readonly R[];
  /** @throws ApiError */
  run(params: Params<S, R>, caller: Caller): Answer;
}

/** Declares an action of EC2. Every one of them takes `DryRun`, which the doors answer before the action runs. */
export function ec2Action<const S extends Fields, const R extends keyof S & string = never>(
  declared: Ec2Action<S, R>,
): Action {
  const { run, ...rest } = declared;
  return action({
    ...rest,
    service: 'ec2',
    params: { ...declared.params, DryRun: 'flag' },
    run: (_world, params, caller) => run(params as Params<S, R>, caller),
  } as Action);
}

/** Who made it happen, as the history tells it. */
export function causeOf(caller: Caller): string {
  return `caller:${caller.name}`;
}
