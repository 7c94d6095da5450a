import type { Answer, AnswerValue } from '../api.js';
import type { Call } from '../world.js';
import { expiredToken } from './service-errors.js';

export const PAGE_TROUBLES = ['short', 'shifted', 'expired'] as const;

/**
 * What may happen to a list that is read page by page:
 * `short`: a page holds one item, however many were asked for, and a token that leads on ("may return fewer");
 * `shifted`: the list grew in front, so a page begins with the last item of the one before;
 * `expired`: the token of the page before is refused.
 */
export type PageTrouble = (typeof PAGE_TROUBLES)[number];

type Params = Readonly<Record<string, unknown>>;

/** By service: how a page's size, its token, and the next one's are called. */
const NAMES = {
  ec2: { size: 'MaxResults', token: 'NextToken' },
  autoscaling: { size: 'MaxRecords', token: 'NextToken' },
  elasticloadbalancing: { size: 'PageSize', token: 'Marker' },
  sts: { size: '', token: '' },
  monitoring: { size: 'MaxRecords', token: 'NextToken' },
  ssm: { size: 'MaxResults', token: 'NextToken' },
  kms: { size: 'Limit', token: 'Marker' },
} as const;

/** Actions of EC2 that take no page smaller than five. */
const SMALLEST = {
  ec2: 5,
  autoscaling: 1,
  elasticloadbalancing: 1,
  sts: 1,
  monitoring: 1,
  ssm: 1,
  kms: 1,
} as const;

/** The last item of the latest page, by caller and action. */
export class Pages {
  readonly #last = new Map<string, AnswerValue>();

  /** Whether the trouble can meet the call at all. */
  fits(trouble: PageTrouble, call: Call, pages: ReadonlySet<string>): boolean {
    const { size, token } = NAMES[call.service];
    if (call.mutates || !pages.has(size)) return false;
    const goesOn = (call.params as Params)[token] !== undefined;
    return trouble === 'short' ? this.#isList(call) : goesOn;
  }

  /** EC2 has no pages for what is asked for by id. */
  #isList(call: Call): boolean {
    const params = call.params as Params;
    return call.service !== 'ec2' || !Object.keys(params).some((name) => /Id$/.test(name));
  }

  /** @throws ApiError when the token is refused */
  asked(trouble: PageTrouble, call: Call): Params {
    const params = call.params as Params;
    const { size, token } = NAMES[call.service];
    if (trouble === 'expired') throw expiredToken(call.service, String(params[token]));
    return trouble === 'short' ? { ...params, [size]: String(SMALLEST[call.service]) } : params;
  }

  answered(trouble: PageTrouble | undefined, call: Call, answer: Answer): Answer {
    const list = Object.entries(answer).find(([, value]) => Array.isArray(value));
    if (list === undefined) return answer;
    const [name, items] = list as [string, readonly AnswerValue[]];
    const key = `${call.caller.name} ${call.service}:${call.action}`;
    const before = this.#last.get(key);
    this.#last.set(key, items.at(-1));
    if (trouble !== 'shifted' || before === undefined) return answer;
    return { ...answer, [name]: [before, ...items] };
  }
}
