import { assemble, type Chunks, collect, type Frame, framesIn, type Seal } from './frames.js';
import {
  type BeforeList,
  type BuildManifest,
  beforeListSchema,
  beforeSealSchema,
  buildManifestSchema,
  type End,
  endSchema,
  type ProofReport,
  parseJson,
  parseReport,
  proofReportSchema,
} from './guest-report.js';

/**
 * All that a builder has said so far. GetConsoleOutput shows the last 64 KB only, less than one build prints, so what
 * was read is kept from poll to poll.
 */
export interface ConsoleReading {
  /** In the order in which the builder entered them; those whose record was lost are missing. */
  readonly phases: readonly string[];
  /** Once it is whole. */
  readonly before?: BeforeList;
  readonly end: ConsoleEnd;
  readonly collected: Collected;
}

/** How the build ended, as far as the console says. What is not whole is incomplete, never wrong. */
export type ConsoleEnd =
  | NoEnd
  | {
      readonly is: 'ok';
      readonly manifest: BuildManifest;
      /** Of the manifest that lies in the image. */
      readonly sha256: string;
    }
  | {
      /** It was to say what is installed, and has: that is `before`. */
      readonly is: 'reported';
    }
  | FailedEnd;

type NoEnd = { readonly is: 'none' } | Incomplete;

interface Incomplete {
  readonly is: 'incomplete';
  readonly why: string;
}

export interface FailedEnd {
  readonly is: 'failed';
  readonly phase: string;
  readonly reason: string;
  /** systemd's word for how the unit ended. */
  readonly serviceResult: string;
  /** The tail of the guest's log; empty when it was not whole. */
  readonly log: string;
}

/** All that the instance which proves an image has said so far, kept from poll to poll like a builder's. */
export interface ProofReading {
  readonly phases: readonly string[];
  readonly end: ProofEnd;
  readonly collected: Collected;
}

/** How a proof ended. `failed` says what is wrong with the image, in one line; its log has every problem. */
export type ProofEnd = NoEnd | { readonly is: 'proven'; readonly report: ProofReport } | FailedEnd;

/** The raw material, for the next reading. */
interface Collected {
  readonly B: Chunks;
  readonly M: Chunks;
  readonly L: Chunks;
  /** Payloads of different BEFORE and END records. A build prints one of each, several times. */
  readonly befores: readonly string[];
  readonly ends: readonly string[];
}

export const nothingRead: ConsoleReading = {
  phases: [],
  end: { is: 'none' },
  collected: { B: new Map(), M: new Map(), L: new Map(), befores: [], ends: [] },
};

const PHASE = /^[a-z][a-z-]{0,31}$/;

/** Adds what `text`, the console's newest window, says of the build named `nonce`. */
export function readConsole(previous: ConsoleReading, text: string, nonce: string): ConsoleReading {
  const { phases, collected } = add(previous, text, nonce);
  const before = previous.before ?? beforeOf(collected, nonce);
  return { phases, ...(before && { before }), end: endOf(collected, before, nonce), collected };
}

export const nothingProven: ProofReading = {
  phases: [],
  end: { is: 'none' },
  collected: nothingRead.collected,
};

/** Adds what `text`, the console's newest window, says of the proof named `nonce`. */
export function readProof(previous: ProofReading, text: string, nonce: string): ProofReading {
  const { phases, collected } = add(previous, text, nonce);
  return { phases, end: proofEndOf(collected, nonce), collected };
}

function add(
  { phases, collected: known }: Pick<ConsoleReading, 'phases' | 'collected'>,
  text: string,
  nonce: string,
): Pick<ConsoleReading, 'phases' | 'collected'> {
  const frames = framesIn(text, nonce);
  const entered = payloads(frames, 'progress').filter((phase) => PHASE.test(phase));
  return {
    phases: union(phases, entered),
    collected: {
      B: collect(known.B, frames, 'B'),
      M: collect(known.M, frames, 'M'),
      L: collect(known.L, frames, 'L'),
      befores: union(known.befores, payloads(frames, 'BEFORE')),
      ends: union(known.ends, payloads(frames, 'END')),
    },
  };
}

function beforeOf(collected: Collected, nonce: string): BeforeList | undefined {
  for (const payload of collected.befores) {
    const seal = parseJson(beforeSealSchema, payload);
    if (seal === undefined) continue;
    const list = assemble(collected.B, seal);
    if (list.is === 'whole') return parseReport(beforeListSchema, list.data.toString(), nonce);
  }
  return undefined;
}

function endOf(collected: Collected, before: BeforeList | undefined, nonce: string): ConsoleEnd {
  const end = sealOf(collected);
  if (end === undefined) return { is: 'none' };
  if ('is' in end) return end;
  if (end.result === 'fail') return failed(end, collected.L);
  if (end.result === 'reported') {
    return before === undefined
      ? incomplete('the list of what is installed is not whole')
      : { is: 'reported' };
  }
  const manifest = reportIn(buildManifestSchema, collected.M, end, nonce);
  if ('is' in manifest) return manifest;
  // What was sent whole is what lies in the image.
  if (manifest.packages_omitted !== true && end.whole !== end.sha256) {
    return incomplete('the manifest that was sent is not the one in the image');
  }
  return { is: 'ok', manifest, sha256: end.whole };
}

function proofEndOf(collected: Collected, nonce: string): ProofEnd {
  const end = sealOf(collected);
  if (end === undefined) return { is: 'none' };
  if ('is' in end) return end;
  if (end.result === 'fail') return failed(end, collected.L);
  const report = reportIn(proofReportSchema, collected.M, end, nonce);
  return 'is' in report ? report : { is: 'proven', report };
}

/** What the END record says, if there is one and only one. */
function sealOf({ ends }: Collected): End | Incomplete | undefined {
  const [payload, ...others] = ends;
  if (payload === undefined) return undefined;
  if (others.length > 0) return incomplete('the END records contradict each other');
  return parseJson(endSchema, payload) ?? incomplete('the END record is not of a form known here');
}

function reportIn<S extends Parameters<typeof parseReport>[0]>(
  schema: S,
  chunks: Chunks,
  seal: Seal,
  nonce: string,
): (ReturnType<typeof parseReport<S>> & {}) | Incomplete {
  const sent = assemble(chunks, seal);
  if (sent.is === 'incomplete') return sent;
  return (
    parseReport(schema, sent.data.toString(), nonce) ??
    incomplete('the manifest is not of a form known here')
  );
}

/** The END record alone is proof of the failure: it comes last, so what is missing of the log will not come. */
function failed(end: Extract<End, { result: 'fail' }>, chunks: Chunks): FailedEnd {
  const log = assemble(chunks, end);
  return {
    is: 'failed',
    phase: end.phase,
    reason: end.reason,
    serviceResult: end.service_result,
    log: log.is === 'whole' ? log.data.toString() : '',
  };
}

function payloads(frames: readonly Frame[], kind: Frame['kind']): readonly string[] {
  return frames.filter((frame) => frame.kind === kind).map((frame) => frame.payload);
}

function union(known: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...known, ...more])];
}

function incomplete(why: string): Incomplete {
  return { is: 'incomplete', why };
}
