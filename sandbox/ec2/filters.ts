import { ApiError, fields, list } from '../api.js';

/** `Filter.1.Name=tag:Name&Filter.1.Value.1=web*`. */
export const FILTERS = list(fields({ Name: 'text', Value: list('text') }));

export type Filters = readonly {
  readonly Name?: string;
  readonly Value?: readonly string[];
}[];

/** The values that an item has under each filter's name. */
export type FilterTable<T> = {
  readonly [name: string]: (item: T) => readonly (string | number | boolean | undefined)[];
};

const MAX_VALUES = 200;

/**
 * Items that match every filter; a filter matches by any of its values. Values are case-sensitive; `*` stands for any
 * characters, `?` for one, a backslash takes the meaning away (User Guide, "Filtering with wildcards").
 * @throws ApiError InvalidParameterValue, FilterLimitExceeded
 */
export function select<T>(
  items: readonly T[],
  filters: Filters | undefined,
  table: FilterTable<T>,
  tagsOf?: (item: T) => ReadonlyMap<string, string>,
): readonly T[] {
  const tests = (filters ?? []).map((filter) => test(filter, table, tagsOf));
  return tests.length === 0 ? items : items.filter((item) => tests.every((t) => t(item)));
}

function test<T>(
  filter: Filters[number],
  table: FilterTable<T>,
  tagsOf: ((item: T) => ReadonlyMap<string, string>) | undefined,
): (item: T) => boolean {
  const name = filter.Name ?? '';
  const values = filter.Value ?? [];
  if (values.length > MAX_VALUES) {
    throw new ApiError(
      'FilterLimitExceeded',
      `The maximum number of filter values specified on a single call is ${MAX_VALUES}`,
    );
  }
  const read = table[name] ?? (tagsOf && readTags(name, tagsOf));
  if (read === undefined) {
    throw new ApiError('InvalidParameterValue', `The filter '${name}' is invalid`);
  }
  const patterns = values.map(wildcard);
  return (item) =>
    read(item).some(
      (value) => value !== undefined && patterns.some((pattern) => pattern.test(String(value))),
    );
}

function readTags<T>(
  name: string,
  tagsOf: (item: T) => ReadonlyMap<string, string>,
): FilterTable<T>[string] | undefined {
  if (name === 'tag-key') return (item) => [...tagsOf(item).keys()];
  if (name === 'tag-value') return (item) => [...tagsOf(item).values()];
  if (name.startsWith('tag:')) return (item) => [tagsOf(item).get(name.slice('tag:'.length))];
  return undefined;
}

function wildcard(value: string): RegExp {
  const source = value.replace(/\\(.)|[\s\S]/g, (character, escaped: string | undefined) => {
    if (escaped !== undefined) return literal(escaped);
    if (character === '*') return '[\\s\\S]*';
    if (character === '?') return '[\\s\\S]';
    return literal(character);
  });
  return new RegExp(`^${source}$`);
}

function literal(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');
}
