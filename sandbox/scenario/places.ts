import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node } from 'yaml';

export type Path = readonly (string | number)[];

/** Where a scenario was read from: what errors call it, and on which line a field stands. */
export interface Origin {
  readonly source: string;
  /** Undefined for scenarios that are data and no text. */
  line(path: Path): number | undefined;
}

export const newLines = (): LineCounter => new LineCounter();

/** The line of the field, or of the nearest thing around it that is there: a missing key stands where it should be. */
export function originOf(source: string, document: Document, lines: LineCounter): Origin {
  return {
    source,
    line: (path) => {
      let offset: number | undefined;
      let node = document.contents as unknown;
      for (const step of path) {
        const next = inside(isAlias(node) ? node.resolve(document) : node, step);
        if (next === undefined) break;
        ({ node } = next);
        offset = next.offset;
      }
      return offset === undefined ? undefined : lines.linePos(offset).line;
    },
  };
}

function inside(node: unknown, step: string | number) {
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item?.range == null ? undefined : { node: item as unknown, offset: item.range[0] };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  const range = (pair?.key as Node | undefined)?.range;
  return range == null ? undefined : { node: pair?.value as unknown, offset: range[0] };
}

/** `groups[0].health-check.interval` */
export function fieldPath(path: Path): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`,
    )
    .join('');
}

/** The other way round, for paths whose keys have no dots. */
export function pathOf(field: string): Path {
  return [...field.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, key, index]) =>
    key === undefined ? Number(index) : key,
  );
}

/** `groups[0].size: must be a whole number (line 12)` */
export function problemAt(origin: Origin | undefined, path: Path, message: string): string {
  const line = path.length === 0 ? undefined : origin?.line(path);
  const where = line === undefined ? '' : ` (line ${line})`;
  return `${path.length === 0 ? '' : `${fieldPath(path)}: `}${message}${where}`;
}
