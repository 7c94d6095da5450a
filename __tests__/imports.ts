import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** One import or re-export statement, or dynamic import. */
export interface Import {
  /** As `src/rollout/decide.ts`. */
  readonly file: string;
  readonly line: number;
  readonly kind: 'value' | 'type' | 'dynamic';
  /** A file as above, or the name of a package or of a builtin. */
  readonly to: string;
}

/** Paths, relative to the repository, to texts. */
export type Sources = ReadonlyMap<string, string>;

const STATEMENT = /^(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g;

export function readSources(root: URL, folders: readonly string[]): Sources {
  return new Map(
    folders.flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .sort()
        .map((name) => `${folder}/${name}`)
        .map((path) => [path, readFileSync(new URL(path, root), 'utf8')] as const),
    ),
  );
}

export function importsOf(sources: Sources): readonly Import[] {
  return [...sources].flatMap(([file, text]) => {
    const at = (index: number): number => text.slice(0, index).split('\n').length;
    const statements = [...text.matchAll(STATEMENT)].map(
      (match): Import => ({
        file,
        line: at(match.index),
        kind: match[1] === undefined ? 'value' : 'type',
        to: resolve(file, match[2] ?? ''),
      }),
    );
    const dynamic = [...text.matchAll(DYNAMIC)].map(
      (match): Import => ({
        file,
        line: at(match.index),
        kind: 'dynamic',
        to: resolve(file, match[1] ?? ''),
      }),
    );
    return [...statements, ...dynamic];
  });
}

function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts');
}

/** Each circle of files that import each other, once, as `a.ts -> b.ts -> a.ts`. */
export function circles(imports: readonly Import[]): readonly string[] {
  const next = new Map<string, Set<string>>();
  for (const { file, to } of imports) next.set(file, (next.get(file) ?? new Set()).add(to));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start !== -1) {
      found.push([...path.slice(start), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}
