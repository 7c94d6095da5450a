import { assemble, type Chunks, collect, type Frame, framesIn } from './frames.js';
import {
  type BeforeList,
  type BuildManifest,
  beforeListSchema,
  beforeSealSchema,
  buildManifestSchema,
  type End,
  endSchema,
  parseJson,
  parseReport,
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
  | { readonly is: 'none' }
  | { readonly is: 'incomplete'; readonly why: string }
  | {
      readonly is: 'ok';
      readonly manifest: BuildManifest;
      /** Of the manifest that lies in the image. */
      readonly sha256: string;
    }
  | {
      readonly is: 'failed';
      readonly phase: string;
      readonly reason: string;
      /** systemd's word for how the unit ended. */
      readonly serviceResult: string;
      /** The tail of the build's log; empty when it was not whole. */
      readonly log: string;
    };

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
  const frames = framesIn(text, nonce);
  const { collected: known } = previous;
  const collected: Collected = {
    B: collect(known.B, frames, 'B'),
    M: collect(known.M, frames, 'M'),
    L: collect(known.L, frames, 'L'),
    befores: union(known.befores, payloads(frames, 'BEFORE')),
    ends: union(known.ends, payloads(frames, 'END')),
  };
  const before = previous.before ?? beforeOf(collected, nonce);
  return {
    phases: union(
      previous.phases,
      payloads(frames, 'progress').filter((phase) => PHASE.test(phase)),
    ),
    ...(before && { before }),
    end: endOf(collected, nonce),
    collected,
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

function endOf(collected: Collected, nonce: string): ConsoleEnd {
  const [payload, ...others] = collected.ends;
  if (payload === undefined) return { is: 'none' };
  if (others.length > 0) return incomplete('the END records contradict each other');
  const end = parseJson(endSchema, payload);
  if (end === undefined) return incomplete('the END record is not of a form known here');
  return end.result === 'ok' ? succeeded(end, collected.M, nonce) : failed(end, collected.L);
}

function succeeded(end: Extract<End, { result: 'ok' }>, chunks: Chunks, nonce: string): ConsoleEnd {
  const sent = assemble(chunks, end);
  if (sent.is === 'incomplete') return sent;
  const manifest = parseReport(buildManifestSchema, sent.data.toString(), nonce);
  if (manifest === undefined) return incomplete('the manifest is not of a form known here');
  return { is: 'ok', manifest, sha256: end.whole };
}

/** The END record alone is proof of the failure: it comes last, so what is missing of the log will not come. */
function failed(end: Extract<End, { result: 'fail' }>, chunks: Chunks): ConsoleEnd {
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

function incomplete(why: string): ConsoleEnd {
  return { is: 'incomplete', why };
}
