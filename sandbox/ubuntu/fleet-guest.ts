import { SECOND } from '../clock.js';
import type { Guest, GuestHost, ImageContent, World } from '../world.js';
import { bootLog, QUIET, text } from './boot-log.js';
import { newestKernel } from './build.js';
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
    world.history.add({
      kind: 'guest',
      id: host.instanceId,
      text: `boots ${newestKernel(host.content)}`,
    });
    this.#endRoutine = live(world.clock, this.#boot(world));
  }

  shutDown(): void {
    this.#endRoutine();
    this.#host.print(text(['[  OK  ] Reached target poweroff.target - System Power Off.']));
  }

  *#boot(world: World): Routine {
    const random = world.random.stream(`guest/${this.#host.instanceId}`);
    const duration = random.whole(12, 25);
    const log = {
      kernel: newestKernel(this.content),
      cloudInit: this.content.packages.get('cloud-init') ?? '25.2',
      version: releaseOf(this.content.release).version,
      hostname: `ip-10-0-${random.whole(0, 63)}-${random.whole(4, 254)}`,
      verbosity: QUIET,
    };
    let second = 0;
    for (const stage of bootLog(log, duration, random)) {
      yield (stage.second - second) * SECOND;
      second = stage.second;
      this.#host.print(stage.text);
    }
  }
}
