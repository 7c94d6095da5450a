import { type Action, action } from './api.js';

/** STS: who is calling. The sandbox knows one account, and callers by their access key. */
export const stsActions: readonly Action[] = [
  action({
    service: 'sts',
    name: 'GetCallerIdentity',
    mutates: false,
    params: {},
    run: (world, _params, caller) => ({
      UserId: caller.name,
      Account: world.accountId,
      Arn: `arn:aws:iam::${world.accountId}:user/${caller.name}`,
    }),
  }),
];
