import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Action {
  readonly inputs: Readonly<
    Record<
      string,
      { readonly description: string; readonly default?: string; readonly required: boolean }
    >
  >;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: Readonly<Record<string, string>>;
}

export const action: Action = parse(
  readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8'),
);

/** What the runner gives for these `with:` inputs: action.yml's defaults for the rest. */
export function withInputs(given: Readonly<Record<string, string>>): (name: string) => string {
  return (name) => (given[name] ?? action.inputs[name]?.default ?? '').trim();
}
