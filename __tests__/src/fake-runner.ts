import type { Runner } from '../../src/github/runner.js';

/** A runner that keeps what it is told, in order. */
export interface FakeRunner extends Runner {
  readonly log: readonly string[];
  readonly annotations: readonly {
    readonly level: string;
    readonly title: string;
    readonly message: string;
  }[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly files: ReadonlyMap<string, string>;
}

export function fakeRunner(
  failing: { readonly summary?: Error; readonly file?: Error } = {},
): FakeRunner {
  const log: string[] = [];
  const annotations: FakeRunner['annotations'][number][] = [];
  const outputs: Record<string, string> = {};
  const state = new Map<string, string>();
  const files = new Map<string, string>();
  let summary = '';
  return {
    log,
    annotations,
    outputs,
    files,
    get summary() {
      return summary;
    },
    input: () => '',
    line: (text) => log.push(text),
    debug: (text) => log.push(`debug: ${text}`),
    detail: ({ title, lines }) => log.push(title, ...lines),
    annotate: (annotation) => annotations.push(annotation),
    setOutputs: (given) => Object.assign(outputs, given),
    writeFile: (name, text) => {
      if (failing.file !== undefined) throw failing.file;
      files.set(name, text);
      return `/tmp/${name}`;
    },
    async writeSummary(markdown) {
      if (failing.summary !== undefined) throw failing.summary;
      summary += markdown;
    },
    saveState: (name, value) => state.set(name, value),
    state: (name) => state.get(name) ?? '',
  };
}
