import { nearest } from './spelling.js';

/** Each begins with the field: `groups[0].template: there is no …`. */
export type Problems = readonly string[];

export function unknown(
  at: string,
  given: string | undefined,
  known: readonly string[],
  what: string,
): Problems {
  if (given === undefined || known.includes(given)) return [];
  const near = nearest(given, known);
  const hint = near === undefined ? '' : `; did you mean '${near}'?`;
  const list = known.length === 0 ? 'there is none' : `there are: ${known.join(', ')}`;
  return [`${at}: there is no ${what} '${given}'${hint} (${list})`];
}

export function twice(at: string, names: readonly string[]): Problems {
  return names.flatMap((given, index) =>
    names.indexOf(given) < index ? [`${at}[${index}].name: '${given}' is there twice`] : [],
  );
}
