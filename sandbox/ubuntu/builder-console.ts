import type { Random } from '../random.js';
import { kernelLine, text } from './boot-log.js';
import { type Blob, blob, canonicalJson, type FrameKind, frame } from './console-frames.js';
import type { Routine } from './routine.js';

/** Bytes a second that the emulated serial port takes: 115,200 baud, ten bits a byte. */
const PORT_SPEED = 11_520;
/** Milliseconds that the guest waits after a pass. */
const AFTER_PASS = 1_000;

/** How likely the kernel says something before a line, and inside it. */
const CHATTER = 0.02;
const BREAK = 0.03;
/** How likely a byte of a line is lost on the way. */
const DROP = 0.03;

/** What may happen to the lines of one pass. `torn`: the one at this index is broken, whichever pass it is. */
type Trouble = { readonly breaks: boolean; readonly torn?: number };

/** A serial console that the builder's records share with the kernel. */
export class BuilderConsole {
  readonly #losses: Random;

  constructor(
    readonly nonce: string,
    private readonly print: (text: string) => void,
    private readonly uptime: () => number,
    private readonly random: Random,
    private readonly port: {
      /** One chunk of every blob is broken in every pass: nobody can put it together again. */
      readonly tearsEveryPass: boolean;
      /** What is sent again may lose a byte of a line the first time. */
      readonly dropsBytes: boolean;
    },
  ) {
    this.#losses = random.stream('lost bytes');
  }

  progress(phase: string): void {
    this.print(text([frame(this.nonce, 'progress', phase)]));
  }

  /** Sends a blob's chunks in one or two passes. A line is broken in the first of two alone: the protocol can mend that. */
  *send(kind: 'B' | 'M' | 'L', content: string): Generator<number, Blob['summary'], void> {
    const { frames, passes, summary } = blob(this.nonce, kind, content);
    const torn = this.port.tearsEveryPass ? { torn: this.random.whole(0, frames.length - 1) } : {};
    for (let pass = 1; pass <= passes; pass++) {
      const sent = this.#disturbed(frames, { breaks: pass < passes, ...torn });
      this.print(sent);
      yield Math.round((sent.length * 1_000) / PORT_SPEED) + AFTER_PASS;
    }
    return summary;
  }

  /** A record that is printed three times; at most the first is broken. */
  *record(kind: Extract<FrameKind, 'BEFORE' | 'END'>, payload: object): Routine {
    const line = frame(this.nonce, kind, canonicalJson(payload));
    this.print(this.#disturbed([line], { breaks: true }));
    this.print(text([line, line]));
    yield AFTER_PASS;
  }

  #disturbed(lines: readonly string[], trouble: Trouble): string {
    return lines
      .map((line, index) => {
        const broken = (trouble.breaks && this.random.chance(BREAK)) || trouble.torn === index;
        if (broken) return this.#broken(line);
        const before = this.random.chance(CHATTER) ? text([this.#kernelLine()]) : '';
        return before + text([trouble.breaks ? this.#dropped(line) : line]);
      })
      .join('');
  }

  /** The serial port of a builder whose switch says so loses one byte in about thirty lines. */
  #dropped(line: string): string {
    if (!this.port.dropsBytes || !this.#losses.chance(DROP)) return line;
    const at = this.#losses.whole(0, line.length - 1);
    return line.slice(0, at) + line.slice(at + 1);
  }

  #broken(line: string): string {
    const at = this.random.whole(1, line.length - 1);
    return text([line.slice(0, at) + this.#kernelLine(), line.slice(at)]);
  }

  #kernelLine(): string {
    return kernelLine(this.uptime(), this.random);
  }
}
