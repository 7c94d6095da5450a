import { type Instant, SECOND, type VirtualClock } from '../clock.js';
import type { Random } from '../random.js';
import type { ImageContent, PackageList } from '../world.js';
import type { Archive, Upgrade } from './archive.js';
import { asksForReboot, beforeReport, manifestReport, withoutPackages } from './build-report.js';
import type { BuilderConsole } from './builder-console.js';
import { fitsConsole, sha256 } from './console-frames.js';
import { kernels, oldKernelPackages } from './kernels.js';
import type { Recipe } from './recipe.js';
import { releaseOf } from './releases.js';
import type { Routine } from './routine.js';
import type { Hook } from './user-data.js';

/**
 * What goes wrong on a builder, whatever its recipe.
 * `broken-index`: no try gets all of apt's indexes. `hang`: cloud-init never finishes, so the build never starts and only
 * the dead-man timer acts. `hung-upgrade`: dpkg waits for ever, until the unit's time is up. `silent-console`: nothing
 * reaches the console. `torn-console`: one chunk of every list is broken in every pass.
 */
export type BuilderFault =
  | 'broken-index'
  | 'hang'
  | 'hung-upgrade'
  | 'silent-console'
  | 'torn-console';

/** What a builder's disk holds, reboots included. */
export interface BuilderDisk {
  content: ImageContent;
  /** `cleaned`: cloud-init has forgotten this instance, and would run the recipe again. */
  state: 'new' | 'building' | 'rebooting' | 'failed' | 'reported' | 'cleaned';
  phase: string;
  before: PackageList;
  kernelBefore: string;
  keptBack: readonly string[];
  rebootRequiredBy: readonly string[];
  rebooted: boolean;
  log: string;
}

export function newDisk(content: ImageContent): BuilderDisk {
  return {
    content,
    state: 'new',
    phase: '',
    before: content.packages,
    kernelBefore: '',
    keptBack: [],
    rebootRequiredBy: [],
    rebooted: false,
    log: '',
  };
}

/** What GRUB boots; where a package list names no kernel, the release's first. */
export function newestKernel({ packages, release }: ImageContent): string {
  return kernels(packages)[0]?.release ?? releaseOf(release).firstKernel;
}

/** Why the recipe's programs gave up. */
export class BuildFailure extends Error {
  override readonly name = 'BuildFailure';
}

/** Upgrades are seen on the disk in so many parts. */
const SLICES = 4;
const INDEX_TRIES = 5;
/** Bytes of the log that a failed build sends. */
const LOG_TAIL = 12_000;
/** Characters of a reason. */
const REASON = 400;

/** What one build works with. */
export interface Site {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly recipe: Recipe;
  readonly archive: Archive;
  readonly disk: BuilderDisk;
  readonly console: BuilderConsole;
  readonly fault: BuilderFault | undefined;
  /** What `uname -r` says. */
  readonly running: string;
  readonly instanceId: string;
  /** For the sandbox's own record. */
  tell(what: string): void;
}

/** The programs of the recipe, between the start of its unit and power-off. They act on the disk and the console. */
export class Build {
  readonly #site: Site;

  constructor(site: Site) {
    this.#site = site;
  }

  /** @throws BuildFailure */
  *firstStage(): Routine {
    const { recipe, disk, clock, random, running } = this.#site;
    this.#phase('wait');
    yield random.seconds(5, 15);
    yield* this.#hook('pre-hook', recipe.preHook);
    this.#phase('update');
    disk.before = disk.content.packages;
    disk.kernelBefore = running;
    yield* this.#update();
    const indexes = clock.now;
    yield* this.#reportBefore();
    this.#phase('upgrade');
    yield* this.#upgrade(indexes);
    if (recipe.snap) {
      this.#phase('snap');
      yield random.seconds(10, 40);
    }
    yield* this.#hook('post-hook', recipe.postHook);
  }

  /** All that a builder does which is only to report. */
  *reportOnly(): Routine {
    const { console, random, tell } = this.#site;
    this.#phase('wait');
    yield random.seconds(5, 15);
    yield* this.#reportBefore();
    tell('reports what is installed');
    yield* console.record('END', { bytes: 0, chunks: 0, sha256: sha256(''), result: 'reported' });
  }

  *#reportBefore(): Routine {
    const { recipe, disk, console } = this.#site;
    this.#phase('before');
    const sent = yield* console.send('B', beforeReport(recipe, disk.content));
    yield* console.record('BEFORE', {
      bytes: sent.bytes,
      chunks: sent.chunks,
      sha256: sent.sha256,
    });
  }

  /** Says that the machine reboots now, if it must. */
  wantsReboot(): boolean {
    const { recipe, disk, running } = this.#site;
    const asked = disk.rebootRequiredBy.length > 0 || newestKernel(disk.content) !== running;
    const wants = recipe.reboot === 'always' || (recipe.reboot === 'auto' && asked);
    if (wants) this.#phase('reboot');
    return wants;
  }

  /** Returns the manifest. */
  *lastStage(): Generator<number, string, void> {
    const { recipe, disk, random, running, archive, instanceId } = this.#site;
    this.#phase('check');
    yield random.seconds(3, 8);
    const newest = newestKernel(disk.content);
    if (recipe.autoremove && newest === running) {
      this.#phase('autoremove');
      yield random.seconds(1, 6);
      const packages = new Map(disk.content.packages);
      for (const name of oldKernelPackages(packages, running)) packages.delete(name);
      disk.content = { ...disk.content, packages };
    }
    this.#phase('clean');
    yield random.seconds(3, 8);
    this.#phase('manifest');
    yield random.seconds(1, 3);
    return manifestReport(recipe, { ...disk, running, newest, instanceId }, archive);
  }

  /** The disk is final before anything is sent: whoever reads the end may stop the instance at once. */
  *reportSuccess(manifest: string): Routine {
    const { recipe, disk, console, tell } = this.#site;
    disk.state = 'cleaned';
    disk.content = { ...disk.content, built: { build: recipe.nonce, manifest } };
    tell('reports a finished build');
    const sent = yield* console.send(
      'M',
      fitsConsole(manifest) ? manifest : withoutPackages(manifest),
    );
    yield* console.record('END', { ...sent, result: 'ok', whole: sha256(manifest) });
  }

  /**
   * @param serviceResult SERVICE_RESULT as systemd.exec(5) has it: `exit-code`, `timeout`, `signal`
   * @param exitStatus EXIT_STATUS: a number, or a signal's name
   */
  *reportFailure(reason: string, serviceResult: string, exitStatus: string): Routine {
    const { disk, console, tell } = this.#site;
    disk.state = 'failed';
    this.#log(`FAILED: ${reason}`);
    tell(`reports a failed build: ${reason}`);
    const sent = yield* console.send('L', disk.log.slice(-LOG_TAIL));
    yield* console.record('END', {
      ...sent,
      result: 'fail',
      phase: disk.phase,
      reason: reason.slice(0, REASON),
      service_result: serviceResult,
      exit_status: exitStatus,
    });
  }

  *#update(): Routine {
    const { random, fault } = this.#site;
    for (let attempt = 1; ; attempt++) {
      yield random.seconds(3, 10);
      if (fault !== 'broken-index') return;
      this.#log('Err:3 http://archive.ubuntu.com/ubuntu security InRelease');
      this.#log(`apt-get update: try ${attempt} did not get every index`);
      yield attempt * 10 * SECOND;
      if (attempt === INDEX_TRIES) {
        throw new BuildFailure('apt-get update: not every index could be fetched');
      }
    }
  }

  /** A builder that is shut down in the middle leaves a disk that is upgraded in part. */
  *#upgrade(indexes: Instant): Routine {
    const { recipe, disk, archive, random, fault } = this.#site;
    const { release, packages, held, pro } = disk.content;
    const { changed, keptBack } = archive.upgrade(packages, release, indexes, {
      mode: recipe.mode,
      exclude: recipe.exclude,
      want: recipe.want,
      isPhasedIn: this.#phasing(),
      held: held ?? [],
      pro: pro ?? [],
    });
    this.#log(`${changed.length} to install or upgrade, ${keptBack.length} not upgraded.`);
    if (fault === 'hung-upgrade') yield Number.POSITIVE_INFINITY;
    const duration = random.seconds(30, 120);
    for (let slice = 0; slice < SLICES; slice++) {
      yield Math.round(duration / SLICES);
      this.#install(changed.filter((_, index) => index % SLICES === slice));
    }
    disk.keptBack = keptBack;
    disk.rebootRequiredBy = asksForReboot(changed);
  }

  /** apt draws a lot from a machine's id and the update; a recipe may leave it none. */
  #phasing(): (name: string, percentage: number) => boolean {
    const { recipe, random } = this.#site;
    if (recipe.phased !== 'default') return () => recipe.phased === 'always';
    const lots = random.stream('phasing');
    return (_name, percentage) => lots.whole(0, 99) < percentage;
  }

  #install(changed: Upgrade['changed']): void {
    const { disk } = this.#site;
    const packages = new Map(disk.content.packages);
    for (const [name, before, version] of changed) {
      packages.set(name, version);
      this.#log(`Setting up ${name} (${version})${before === null ? '' : ` over (${before})`} ...`);
    }
    disk.content = { ...disk.content, packages };
  }

  *#hook(phase: string, hook: Hook | undefined): Routine {
    if (hook === undefined) return;
    this.#phase(phase);
    yield this.#site.random.seconds(2, 20);
    if (hook.exits !== 0) {
      throw new BuildFailure(`timeout 1200 bash ${hook.path} exited ${hook.exits}`);
    }
  }

  #phase(phase: string): void {
    const { clock, disk, console, tell } = this.#site;
    disk.phase = phase;
    this.#log(`=== ${new Date(clock.now).toISOString().slice(0, 19)}Z phase ${phase}`);
    tell(`phase ${phase}`);
    console.progress(phase);
  }

  #log(line: string): void {
    this.#site.disk.log += `${line}\n`;
  }
}
