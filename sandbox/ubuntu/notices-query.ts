import type { Switches } from '../unknowns.js';

/** What the service takes for true. */
export const TRUE = /^(1|on|t|true|y|yes)$/i;
const FALSE = /^(0|off|f|false|n|no)$/i;

/** The parameters of `notices.json`, with the service's own defaults. */
export interface NoticesQuery {
  readonly details: string;
  /** Any of them; `cve_id` and `cves` together. */
  readonly cves: readonly string[];
  /** Empty: all. An unknown codename is no error, it has no notices. */
  readonly release: string;
  /** 1 to 20. */
  readonly limit: number;
  readonly offset: number;
  readonly order: 'newest' | 'oldest';
  readonly showHidden: boolean;
}

type Complaints = Record<string, string[]>;

const KNOWN = ['details', 'cve_id', 'cves', 'release', 'limit', 'offset', 'order', 'show_hidden'];
const MOST = 20;

/**
 * What the service answers to a parameter that it does not know is not settled (ignored, or 422): a switch. A sandbox
 * that ignored it would let a client believe in a filter that does not exist, so by default it is refused.
 */
export function readQuery(
  query: string,
  unknown: Switches['notices-unknown-parameter'] = 'refused',
): NoticesQuery | { readonly errors: string } {
  const params = new URLSearchParams(query);
  const complaints: Complaints = {};
  for (const name of unknown === 'refused' ? params.keys() : []) {
    if (!KNOWN.includes(name)) complaints[name] = ['Unknown field.'];
  }
  const read: NoticesQuery = {
    details: params.get('details') ?? '',
    cves: [params.get('cve_id') ?? '', ...(params.get('cves') ?? '').split(',')].filter(Boolean),
    release: params.get('release') ?? '',
    limit: whole(params, 'limit', 10, complaints),
    offset: whole(params, 'offset', 0, complaints),
    order: order(params, complaints),
    showHidden: flag(params, complaints),
  };
  if (complaints.limit === undefined && (read.limit < 1 || read.limit > MOST)) {
    complaints.limit = [`Must be greater than or equal to 1 and less than or equal to ${MOST}.`];
  }
  return Object.keys(complaints).length === 0 ? read : { errors: repr(complaints) };
}

function whole(
  params: URLSearchParams,
  name: string,
  absent: number,
  complaints: Complaints,
): number {
  const text = params.get(name);
  if (text === null) return absent;
  if (/^\s*[+-]?\d+\s*$/.test(text)) return Number(text);
  complaints[name] = ['Not a valid integer.'];
  return absent;
}

function order(params: URLSearchParams, complaints: Complaints): 'newest' | 'oldest' {
  const text = params.get('order') ?? 'newest';
  if (text === 'newest' || text === 'oldest') return text;
  complaints.order = ['Must be one of: oldest, newest.'];
  return 'newest';
}

function flag(params: URLSearchParams, complaints: Complaints): boolean {
  const text = params.get('show_hidden') ?? 'false';
  if (!TRUE.test(text) && !FALSE.test(text)) complaints.show_hidden = ['Not a valid boolean.'];
  return TRUE.test(text);
}

/** The service puts a Python dictionary's own text into a JSON string. */
function repr(complaints: Complaints): string {
  const fields = Object.entries(complaints)
    .map(([name, messages]) => `'${name}': [${messages.map((m) => `'${m}'`).join(', ')}]`)
    .join(', ');
  return `{'query': {${fields}}}`;
}
