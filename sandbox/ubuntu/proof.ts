import type { ImageContent, PackageList } from '../world.js';
import { newestKernel } from './build.js';
import { debianArchitecture, osRelease } from './build-report.js';
import type { BuilderConsole } from './builder-console.js';
import { canonicalJson, sha256 } from './console-frames.js';
import type { ProofRecipe } from './proof-recipe.js';
import type { Routine } from './routine.js';

/**
 * What goes wrong on an instance that proves an image. `failed-unit`: a unit does not start that did in the old image.
 * `hang`: cloud-init never finishes, so only the dead-man timer acts. `silent-console`: nothing reaches the console.
 */
export type ProofFault = 'failed-unit' | 'hang' | 'silent-console';

/** The member of a builder's manifest that a proof compares. */
interface Manifest {
  readonly packages: readonly (readonly [string, string, ...string[]])[];
}

/** What the validator finds wrong with the machine that it runs on, before any script of the user's. */
export function problemsOf(
  recipe: ProofRecipe,
  { built, packages }: ImageContent,
  fault: ProofFault | undefined,
): readonly string[] {
  const failed = fault === 'failed-unit' ? [UNIT_FAILED] : [];
  if (built === undefined) return ['the image has no manifest', ...failed];
  const manifest = JSON.parse(built.manifest) as Manifest;
  const differ = difference(new Map(manifest.packages.map(([name, at]) => [name, at])), packages);
  return [
    ...(sha256(built.manifest) === recipe.sha256
      ? []
      : ['the manifest in the image is not the one that its builder reported']),
    ...(differ.length === 0
      ? []
      : [`packages are not what the manifest says: ${differ.slice(0, 10).join(' ')}`]),
    ...failed,
  ];
}

/** The programs of the proof, between the start of their unit and power-off. */
export class Proof {
  #phase = '';
  #log = '';

  constructor(
    private readonly site: {
      readonly recipe: ProofRecipe;
      readonly content: ImageContent;
      readonly console: BuilderConsole;
      readonly fault: ProofFault | undefined;
      /** Milliseconds that a step takes, from so many seconds to so many. */
      readonly seconds: (least: number, most: number) => number;
      /** Seconds since the boot. */
      readonly uptime: () => number;
      readonly tell: (what: string) => void;
    },
  ) {}

  *run(): Routine {
    const { recipe, content, fault, seconds } = this.site;
    this.#enter('wait');
    yield seconds(5, 60);
    this.#enter('inspect');
    yield seconds(2, 8);
    let problems = problemsOf(recipe, content, fault);
    if (problems.length === 0 && recipe.verifyScript !== undefined) {
      this.#enter('verify');
      yield seconds(2, 20);
      const { exits } = recipe.verifyScript;
      if (exits !== 0) problems = [`verify-script ended with status ${exits}`];
    }
    for (const problem of problems) this.#log += `PROBLEM: ${problem}\n`;
    yield* problems.length === 0
      ? this.#reportProven()
      : this.reportFailure(problems.join('; '), 'exit-code', '1');
  }

  *reportFailure(reason: string, serviceResult: string, exitStatus: string): Routine {
    const { console, tell } = this.site;
    tell(`reports a failed proof: ${reason}`);
    const sent = yield* console.send('L', this.#log);
    yield* console.record('END', {
      ...sent,
      result: 'fail',
      phase: this.#phase,
      reason: reason.slice(0, 400),
      service_result: serviceResult,
      exit_status: exitStatus,
    });
  }

  *#reportProven(): Routine {
    const { recipe, content, console, uptime, tell } = this.site;
    const { build = '', manifest = '' } = content.built ?? {};
    const report = canonicalJson({
      format: 1,
      build: recipe.nonce,
      image: build,
      manifest: sha256(manifest),
      os: osRelease(content),
      arch: debianArchitecture(content),
      kernel: newestKernel(content),
      packages: content.packages.size,
      failed_units: [],
      cloud_init: 'status: done',
      verified: recipe.verifyScript !== undefined,
      uptime: Math.floor(uptime()),
    });
    tell('reports a proven image');
    const sent = yield* console.send('M', report);
    yield* console.record('END', { ...sent, result: 'ok', whole: sha256(report) });
  }

  #enter(phase: string): void {
    this.#phase = phase;
    this.#log += `=== phase ${phase}\n`;
    this.site.tell(`phase ${phase}`);
    this.site.console.progress(phase);
  }
}

const UNIT_FAILED = 'units failed that had not failed in the old image: app.service';

function difference(a: PackageList, b: PackageList): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((name) => a.get(name) !== b.get(name))
    .sort();
}
