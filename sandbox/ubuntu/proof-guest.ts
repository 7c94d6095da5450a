import { type Instant, SECOND } from '../clock.js';
import type { Random } from '../random.js';
import type { Guest, GuestHost, ImageContent, World } from '../world.js';
import { bootLog, QUIET, text } from './boot-log.js';
import { newestKernel } from './build.js';
import { debianArchitecture, osRelease } from './build-report.js';
import { BuilderConsole } from './builder-console.js';
import { canonicalJson } from './console-frames.js';
import type { ProofRecipe } from './proof-recipe.js';
import { releaseOf } from './releases.js';
import { live, type Routine } from './routine.js';

/** A machine whose user-data asks it to prove its image: boots, inspects itself, reports, powers itself off. */
export class ProofGuest implements Guest {
  readonly content: ImageContent;
  readonly #world: World;
  readonly #host: GuestHost;
  readonly #recipe: ProofRecipe;
  readonly #random: Random;
  readonly #bootedAt: Instant;
  readonly #console: BuilderConsole;
  #gone = false;
  #phase = '';
  #endRoutine = (): void => {};
  #callOffDeadMan = (): void => {};

  constructor(world: World, host: GuestHost, recipe: ProofRecipe) {
    this.content = host.content;
    this.#world = world;
    this.#host = host;
    this.#recipe = recipe;
    this.#random = world.random.stream(`guest/${host.instanceId}`);
    this.#bootedAt = world.clock.now;
    this.#console = new BuilderConsole(
      recipe.nonce,
      (printed) => host.print(printed),
      () => this.#uptime(),
      this.#random,
      {
        tearsEveryPass: false,
        dropsBytes: world.switches['serial-port-drops-bytes'] === 'in-first-pass',
      },
    );
  }

  powerOn(): void {
    this.#tell(`boots ${newestKernel(this.content)}`);
    // A machine that does not come up has no timer either.
    if (this.content.baked?.fault === 'does-not-boot') return;
    this.#callOffDeadMan = this.#world.clock.after(this.#recipe.deadline, () => {
      this.#tell('is powered off by the dead-man timer');
      this.#powerOff();
    });
    this.#endRoutine = live(this.#world.clock, this.#life());
  }

  shutDown(): void {
    if (this.#gone) return;
    this.#host.print(text(['[  OK  ] Reached target poweroff.target - System Power Off.']));
    this.vanish();
  }

  /** Nothing of this boot happens any more. */
  vanish(): void {
    this.#gone = true;
    this.#endRoutine();
    this.#callOffDeadMan();
  }

  *#life(): Routine {
    yield* this.#boot();
    this.#enter('wait');
    yield this.#random.seconds(2, 20);
    this.#enter('inspect');
    yield this.#random.seconds(2, 6);
    const problem = this.#problem() ?? (yield* this.#verify());
    if (problem === undefined) yield* this.#report();
    else yield* this.#reportFailure(problem);
    yield this.#recipe.linger;
    this.#tell('powers off');
    this.#powerOff();
  }

  *#boot(): Routine {
    const log = {
      kernel: newestKernel(this.content),
      cloudInit: this.content.packages.get('cloud-init') ?? '25.2',
      version: releaseOf(this.content.release).version,
      hostname: `ip-10-0-${this.#random.whole(0, 63)}-${this.#random.whole(4, 254)}`,
      verbosity: QUIET,
    };
    let second = 0;
    for (const stage of bootLog(log, this.#random.whole(15, 30), this.#random)) {
      yield (stage.second - second) * SECOND;
      second = stage.second;
      this.#host.print(stage.text);
    }
  }

  /** What the inspection of the image finds, in the words of the proof's program. */
  #problem(): string | undefined {
    const { baked } = this.content;
    if (baked === undefined)
      return 'the image has no manifest: [Errno 2] No such file or directory';
    if (baked.sha256 !== this.#recipe.sha256) {
      return 'the manifest in the image is not the one that its builder reported';
    }
    return baked.fault === 'units-fail'
      ? 'units failed that had not failed in the old image: app.service'
      : undefined;
  }

  *#verify(): Generator<number, string | undefined, void> {
    const { verify } = this.#recipe;
    if (verify === undefined) return undefined;
    this.#enter('verify');
    yield this.#random.seconds(2, 20);
    return verify.exits === 0 ? undefined : `verify-script ended with status ${verify.exits}`;
  }

  *#report(): Routine {
    this.#tell('reports that the image is proven');
    const report = canonicalJson({
      format: 1,
      build: this.#recipe.nonce,
      image: this.content.baked?.build ?? '',
      manifest: this.#recipe.sha256,
      os: osRelease(this.content),
      arch: debianArchitecture(this.content),
      kernel: newestKernel(this.content),
      packages: this.content.packages.size,
      failed_units: [],
      cloud_init: 'status: done',
      verified: this.#recipe.verify !== undefined,
      uptime: Math.round(this.#uptime()),
    });
    const sent = yield* this.#console.send('M', report);
    yield* this.#console.record('END', { ...sent, result: 'ok', whole: sent.sha256 });
  }

  *#reportFailure(reason: string): Routine {
    this.#tell(`reports that the image is not proven: ${reason}`);
    const sent = yield* this.#console.send('L', `PROBLEM: ${reason}\n`);
    yield* this.#console.record('END', {
      ...sent,
      result: 'fail',
      phase: this.#phase,
      reason,
      service_result: 'exit-code',
      exit_status: '1',
    });
  }

  #enter(phase: string): void {
    this.#phase = phase;
    this.#tell(`phase ${phase}`);
    this.#console.progress(phase);
  }

  #powerOff(): void {
    this.#host.print(text(['reboot: Power down']));
    this.vanish();
    this.#host.powerOff();
  }

  #uptime(): number {
    return (this.#world.clock.now - this.#bootedAt) / SECOND;
  }

  #tell(what: string): void {
    this.#world.history.add({ kind: 'guest', id: this.#host.instanceId, text: what });
  }
}
