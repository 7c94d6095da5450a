import { type Instant, SECOND } from '../clock.js';
import type { Random } from '../random.js';
import type { Guest, GuestHost, ImageContent, World } from '../world.js';
import { bootLog, text, VERBOSE } from './boot-log.js';
import { newestKernel } from './build.js';
import { BuilderConsole } from './builder-console.js';
import { Proof, type ProofFault } from './proof.js';
import type { ProofRecipe } from './proof-recipe.js';
import { releaseOf } from './releases.js';
import { hurry, live, type Routine } from './routine.js';

/** A machine whose user-data proves the image that it was started from: boots, inspects itself, powers itself off. */
export class ProofGuest implements Guest {
  readonly content: ImageContent;
  readonly #world: World;
  readonly #host: GuestHost;
  readonly #recipe: ProofRecipe;
  readonly #fault: ProofFault | undefined;
  readonly #random: Random;
  readonly #bootedAt: Instant;
  readonly #proof: Proof;
  #state: 'booting' | 'proving' | 'through' | 'gone' = 'booting';
  #endRoutine = (): void => {};
  #callOffs: (() => void)[] = [];

  constructor(world: World, host: GuestHost, recipe: ProofRecipe, fault: ProofFault | undefined) {
    this.content = host.content;
    this.#world = world;
    this.#host = host;
    this.#recipe = recipe;
    this.#fault = fault;
    this.#random = world.random.stream(`guest/${host.instanceId}`);
    this.#bootedAt = world.clock.now;
    this.#proof = this.#newProof();
  }

  powerOn(): void {
    this.#live(this.#life());
  }

  /** systemd stops the proof first, and what reports its end runs then. */
  shutDown(): void {
    if (this.#state === 'gone') return;
    if (this.#state === 'proving') hurry(this.#proof.reportFailure('killed', 'signal', 'TERM'));
    this.#tell('is shut down');
    this.#print(text(['[  OK  ] Reached target poweroff.target - System Power Off.']));
    this.#vanish();
  }

  *#life(): Routine {
    const kernel = newestKernel(this.content);
    this.#tell(`boots ${kernel}`);
    this.#after(this.#recipe.deadline, () => {
      this.#tell('is powered off by the dead-man timer');
      this.#powerOff();
    });
    let second = 0;
    for (const stage of bootLog(this.#describe(kernel), this.#random.whole(20, 40), this.#random)) {
      yield (stage.second - second) * SECOND;
      second = stage.second;
      this.#print(stage.text);
    }
    if (this.#fault === 'hang') {
      this.#tell('hangs before the proof');
      return;
    }
    yield* this.#unit();
  }

  *#unit(): Routine {
    this.#state = 'proving';
    this.#after(this.#recipe.timeout, () => {
      if (this.#state !== 'proving') return;
      this.#live(this.#linger(this.#proof.reportFailure('killed', 'timeout', 'TERM')));
    });
    yield* this.#linger(this.#proof.run());
  }

  *#linger(report: Routine): Routine {
    yield* report;
    this.#state = 'through';
    yield this.#recipe.linger;
    this.#tell('powers off');
    this.#powerOff();
  }

  #newProof(): Proof {
    const console = new BuilderConsole(
      this.#recipe.nonce,
      (printed) => this.#print(printed),
      () => this.#uptime(),
      this.#random,
      {
        tearsEveryPass: false,
        dropsBytes: this.#world.switches['serial-port-drops-bytes'] === 'in-first-pass',
      },
    );
    return new Proof({
      recipe: this.#recipe,
      content: this.content,
      console,
      fault: this.#fault,
      seconds: (least, most) => this.#random.seconds(least, most),
      uptime: () => this.#uptime(),
      tell: (what) => this.#tell(what),
    });
  }

  #describe(kernel: string): Parameters<typeof bootLog>[0] {
    return {
      kernel,
      cloudInit: this.content.packages.get('cloud-init') ?? '25.2',
      version: releaseOf(this.content.release).version,
      hostname: `ip-10-0-${this.#random.whole(0, 63)}-${this.#random.whole(4, 254)}`,
      verbosity: VERBOSE,
    };
  }

  #powerOff(): void {
    this.#print(text(['reboot: Power down']));
    this.#vanish();
    this.#host.powerOff();
  }

  #vanish(): void {
    this.#state = 'gone';
    this.#endRoutine();
    for (const callOff of this.#callOffs) callOff();
  }

  #uptime(): number {
    return (this.#world.clock.now - this.#bootedAt) / SECOND;
  }

  #tell(what: string): void {
    this.#world.history.add({ kind: 'guest', id: this.#host.instanceId, text: what });
  }

  #print(printed: string): void {
    if (this.#fault !== 'silent-console') this.#host.print(printed);
  }

  #live(routine: Routine): void {
    this.#endRoutine();
    this.#endRoutine = live(this.#world.clock, routine);
  }

  #after(milliseconds: number, ring: () => void): void {
    if (milliseconds === Number.POSITIVE_INFINITY) return;
    this.#callOffs.push(this.#world.clock.after(milliseconds, ring));
  }
}
