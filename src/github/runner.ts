import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';

/** A step of a job, as the runner offers it: inputs, log, outputs, summary, annotations, and state for the post step. */
export interface Runner {
  input(name: string): string;
  line(text: string): void;
  /** Shown to those who asked for debug logging. */
  debug(text: string): void;
  detail(detail: {
    readonly title: string;
    readonly folded: boolean;
    readonly lines: readonly string[];
  }): void;
  annotate(annotation: {
    readonly level: 'error' | 'warning' | 'notice';
    readonly title: string;
    readonly message: string;
  }): void;
  setOutputs(outputs: object): void;
  /** Keeps a file for the job's later steps. Returns its path. */
  writeFile(name: string, text: string): string;
  writeSummary(markdown: string): Promise<void>;
  saveState(name: string, value: string): void;
  /** Empty when the step's main part did not save it. */
  state(name: string): string;
}

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice } as const;

export const runner: Runner = {
  input: (name) => core.getInput(name),
  line: (text) => core.info(text),
  debug: (text) => core.debug(text),
  detail({ title, folded, lines }) {
    if (folded) core.startGroup(title);
    for (const line of lines) core.info(line);
    if (folded) core.endGroup();
  },
  annotate({ level, title, message }) {
    ANNOTATE[level](message, { title });
  },
  setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
  },
  writeFile(name, text) {
    // Emptied at the end of the job. Started by hand there is none.
    const folder = join(process.env.RUNNER_TEMP ?? tmpdir(), 'patch-cycle');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  },
  async writeSummary(markdown) {
    // Started by hand, or by an older GitHub Enterprise Server, there is no summary to write.
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (file === undefined || !existsSync(file)) return;
    await core.summary.addRaw(fitSummary(markdown)).write();
  },
  saveState: (name, value) => core.saveState(name, value),
  state: (name) => core.getState(name),
};

/** GitHub shows none of a step's summary above 1 MiB. */
const SUMMARY_BYTES = 1024 * 1024;
const CUT = '\n\n_The rest does not fit into a job summary. The log has it._\n';

/** The text, cut at the end of a line when it is too long, with a note that it was. */
export function fitSummary(markdown: string, most = SUMMARY_BYTES): string {
  const bytes = Buffer.from(markdown);
  if (bytes.length <= most) return markdown;
  const end = bytes.subarray(0, most - Buffer.byteLength(CUT)).lastIndexOf('\n');
  return bytes.subarray(0, Math.max(end, 0)).toString('utf8') + CUT;
}
