import { malformed } from './failure.js';

/**
 * Reads page after page. An answer without the list is no answer: SDK parsing is lenient, and a captive proxy's page
 * of HTML would otherwise read as "there is nothing".
 */
export async function everyPage<T>(
  action: string,
  page: (token: string | undefined) => Promise<{
    readonly items: readonly T[] | undefined;
    readonly next: string | undefined;
  }>,
): Promise<readonly T[]> {
  const all: T[] = [];
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const { items, next } = await page(token);
    all.push(...listed(action, items));
    token = next === '' ? undefined : next;
    if (token !== undefined && seen.has(token)) {
      throw malformed(action, 'The same page came twice.');
    }
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
  return all;
}

export function listed<T>(action: string, items: readonly T[] | undefined): readonly T[] {
  if (items === undefined) throw malformed(action, 'The answer lacks the list that was asked for.');
  return items;
}

export function present<T>(action: string, what: string, value: T | undefined): T {
  if (value === undefined) throw malformed(action, `The answer lacks ${what}.`);
  return value;
}

/** Consecutive pieces of at most `size`: the services limit how many ids a call may name. */
export function pieces<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Tags as plain data. */
export function tagsOf(
  tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] = [],
): Readonly<Record<string, string>> {
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key ?? '', Value ?? '']));
}

export function tagList(
  tags: Readonly<Record<string, string>>,
): { readonly Key: string; readonly Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
