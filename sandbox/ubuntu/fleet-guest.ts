import { SECOND } from '../clock.js';
import { Random } from '../random.js';
import type { Guest, GuestHost, ImageContent, World } from '../world.js';
import { bootLog, bootSeconds, QUIET, text } from './boot-log.js';
import { newestKernel } from './build.js';
import { streamOf } from './guest-stream.js';
import { releaseOf } from './releases.js';
import { live, type Routine } from './routine.js';

/** An instance with its owner's user-data, or none: boots, and does its owner's work, which leaves the packages alone. */
export class FleetGuest implements Guest {
  readonly content: ImageContent;
  readonly #host: GuestHost;
  readonly #endRoutine: () => void;

  constructor(world: World, host: GuestHost) {
    this.content = host.content;
    this.#host = host;
    const kernel = newestKernel(host.content);
    world.history.add({ kind: 'guest', id: host.instanceId, text: `boots ${kernel}` });
    this.#endRoutine = live(world.clock, this.#boot(world, kernel));
  }

  shutDown(): void {
    this.#endRoutine();
    this.#host.print(text(['[  OK  ] Reached target poweroff.target - System Power Off.']));
  }

  *#boot(world: World, kernel: string): Routine {
    const random = world.random.stream(streamOf(this.#host.instanceId));
    const duration = random.whole(12, 25);
    const log = {
      kernel,
      cloudInit: this.content.packages.get('cloud-init') ?? '25.2',
      version: releaseOf(this.content.release).version,
      hostname: `ip-10-0-${random.whole(0, 63)}-${random.whole(4, 254)}`,
      verbosity: QUIET,
    };
    // Hardly anybody reads a fleet's consoles, and their chatter is most of the work of a boot.
    const seed = random.hex(16);
    let words: readonly { readonly text: string }[] | undefined;
    const say = (stage: number) => (): string => {
      words ??= bootLog(log, duration, new Random(`boot log ${seed}`));
      return words[stage]?.text ?? '';
    };
    let second = 0;
    let stage = 0;
    for (const at of bootSeconds(duration)) {
      yield (at - second) * SECOND;
      second = at;
      this.#host.print(say(stage++));
    }
  }
}
