import { type Instant, SECOND } from '../clock.js';
import type { Random } from '../random.js';
import type { Guest, GuestHost, ImageContent, World } from '../world.js';
import type { Archive } from './archive.js';
import { bootLog, kernelLine, text, VERBOSE } from './boot-log.js';
import { Build, type BuilderDisk, type BuilderFault, BuildFailure, newestKernel } from './build.js';
import { BuilderConsole } from './builder-console.js';
import type { Recipe } from './recipe.js';
import { releaseOf } from './releases.js';
import { hurry, live, type Routine } from './routine.js';

/** What is wired to a builder besides its host. */
export interface BuilderParts {
  readonly recipe: Recipe;
  readonly archive: Archive;
  readonly disk: BuilderDisk;
  readonly fault: BuilderFault | undefined;
}

/** A machine whose user-data is the builder's recipe: boots, runs the build as a unit of systemd's, powers itself off. */
export class BuilderGuest implements Guest {
  readonly #world: World;
  readonly #host: GuestHost;
  readonly #parts: BuilderParts;
  readonly #random: Random;
  #bootedAt: Instant;
  #gone = false;
  #endRoutine = (): void => {};
  #callOffDeadMan = (): void => {};
  #callOffTimeout = (): void => {};

  constructor(world: World, host: GuestHost, parts: BuilderParts) {
    this.#world = world;
    this.#host = host;
    this.#parts = parts;
    this.#random = world.random.stream(`guest/${host.instanceId}`);
    this.#bootedAt = world.clock.now;
  }

  powerOn(): void {
    this.#live(this.#life());
  }

  get content(): ImageContent {
    return this.#parts.disk.content;
  }

  /** An orderly end: systemd stops the build first, and what reports the end of a build runs then. */
  shutDown(): void {
    if (this.#gone) return;
    if (this.#parts.disk.state === 'building') {
      hurry(this.#build().reportFailure('killed', 'signal', 'TERM'));
    }
    this.#tell('is shut down');
    this.#print(text(['[  OK  ] Reached target poweroff.target - System Power Off.']));
    this.vanish();
  }

  /** Nothing of this boot happens any more: the power is gone, or another boot of the instance has taken over. */
  vanish(): void {
    this.#gone = true;
    this.#endRoutine();
    this.#callOffDeadMan();
    this.#callOffTimeout();
  }

  *#life(): Routine {
    const { disk, fault } = this.#parts;
    const resumes = disk.state === 'rebooting';
    // The firmware's share of a reboot, in which nothing is printed. A host may boot the instance anew in this time.
    if (resumes) yield this.#random.seconds(6, 8);
    yield* this.#boot(resumes ? this.#random.whole(17, 31) : this.#random.whole(20, 40));
    // cloud-init starts the build once in an instance's life; the recipe itself starts it again after its own reboot.
    if (disk.state !== 'new' && !resumes) return;
    if (fault === 'hang') {
      this.#tell('hangs before the build');
      return;
    }
    yield* this.#unit(resumes);
  }

  /** @param duration seconds until the login prompt */
  *#boot(duration: number): Routine {
    const { disk, recipe } = this.#parts;
    this.#bootedAt = this.#world.clock.now;
    this.#tell(`boots ${newestKernel(disk.content)}`);
    this.#callOffDeadMan = this.#after(recipe.deadline, () => this.#deadMan());
    let second = 0;
    for (const stage of bootLog(this.#describe(), duration, this.#random)) {
      yield (stage.second - second) * SECOND;
      second = stage.second;
      this.#print(stage.text);
    }
  }

  #describe(): Parameters<typeof bootLog>[0] {
    const { content } = this.#parts.disk;
    return {
      kernel: newestKernel(content),
      cloudInit: content.packages.get('cloud-init') ?? '25.2',
      version: releaseOf(content.release).version,
      hostname: `ip-10-0-${this.#random.whole(0, 63)}-${this.#random.whole(4, 254)}`,
      verbosity: VERBOSE,
    };
  }

  /** The build with its limit of time, its report whatever became of it, then power-off. */
  *#unit(resumes: boolean): Routine {
    const { disk, recipe } = this.#parts;
    const build = this.#build();
    disk.state = 'building';
    this.#callOffTimeout = this.#after(recipe.timeout, () => {
      this.#live(this.#reportAndPowerOff(build.reportFailure('killed', 'timeout', 'TERM')));
    });
    let report: Routine;
    try {
      if (recipe.reportOnly) {
        yield* build.reportOnly();
        disk.state = 'reported';
        this.#callOffTimeout();
        yield* this.#lingerAndPowerOff();
        return;
      }
      if (!resumes) {
        yield* build.firstStage();
        if (build.wantsReboot()) {
          yield* this.#restart();
          return;
        }
      }
      report = build.reportSuccess(yield* build.lastStage());
    } catch (error) {
      if (!(error instanceof BuildFailure)) throw error;
      report = build.reportFailure(error.message, 'exit-code', '1');
    }
    this.#callOffTimeout();
    yield* this.#reportAndPowerOff(report);
  }

  *#reportAndPowerOff(report: Routine): Routine {
    yield* report;
    yield* this.#lingerAndPowerOff();
  }

  *#lingerAndPowerOff(): Routine {
    yield this.#parts.recipe.linger;
    this.#tell('powers off');
    this.#powerOff();
  }

  *#restart(): Routine {
    const { disk } = this.#parts;
    disk.state = 'rebooting';
    disk.rebooted = true;
    disk.rebootRequiredBy = [];
    this.#callOffTimeout();
    // Timers of the dead-man's kind live under /run: the next boot sets its own.
    this.#callOffDeadMan();
    yield this.#random.seconds(3, 5);
    this.#tell('reboots');
    this.#print(text([kernelLine(this.#uptime(), this.#random), 'reboot: Restarting system']));
    this.#host.reboot();
    // Not reached any further when the host has booted the instance anew: that boot has ended this routine.
    yield* this.#life();
  }

  #deadMan(): void {
    this.#tell('is powered off by the dead-man timer');
    if (this.#parts.disk.state === 'building') this.#parts.disk.state = 'failed';
    this.#powerOff();
  }

  #powerOff(): void {
    this.#print(text(['reboot: Power down']));
    this.vanish();
    this.#host.powerOff();
  }

  #build(): Build {
    const { recipe, fault, disk } = this.#parts;
    const console = new BuilderConsole(
      recipe.nonce,
      (printed) => this.#print(printed),
      () => this.#uptime(),
      this.#random,
      {
        tearsEveryPass: fault === 'torn-console',
        dropsBytes: this.#world.switches['serial-port-drops-bytes'] === 'in-first-pass',
      },
    );
    return new Build({
      ...this.#parts,
      clock: this.#world.clock,
      random: this.#random,
      console,
      running: newestKernel(disk.content),
      instanceId: this.#host.instanceId,
      tell: (what) => this.#tell(what),
    });
  }

  #uptime(): number {
    return (this.#world.clock.now - this.#bootedAt) / SECOND;
  }

  #tell(what: string): void {
    this.#world.history.add({ kind: 'guest', id: this.#host.instanceId, text: what });
  }

  #print(printed: string): void {
    if (this.#parts.fault !== 'silent-console') this.#host.print(printed);
  }

  #live(routine: Routine): void {
    this.#endRoutine();
    this.#endRoutine = live(this.#world.clock, routine);
  }

  #after(milliseconds: number, ring: () => void): () => void {
    return milliseconds === Number.POSITIVE_INFINITY
      ? () => {}
      : this.#world.clock.after(milliseconds, ring);
  }
}
