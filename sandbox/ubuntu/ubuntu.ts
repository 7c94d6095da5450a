import type { Instant, VirtualClock } from '../clock.js';
import type { Switches } from '../unknowns.js';
import type {
  Guest,
  GuestHost,
  ImageContent,
  NoticesAnswer,
  UbuntuModel,
  World,
} from '../world.js';
import { Archive, type ArchiveEntry, entriesOf } from './archive.js';
import { type BuilderDisk, type BuilderFault, newDisk } from './build.js';
import { BuilderGuest } from './builder-guest.js';
import type { CvePriorities } from './cve-entry.js';
import { publishedNotices } from './fixtures.js';
import { FleetGuest } from './fleet-guest.js';
import { streamOf } from './guest-stream.js';
import type { Notice } from './notice.js';
import { NoticesApi } from './notices-api.js';
import { OvalFiles } from './oval-files.js';
import type { ProofFault } from './proof.js';
import { ProofGuest } from './proof-guest.js';
import { readProofRecipe } from './proof-recipe.js';
import { readRecipe } from './recipe.js';

export interface UbuntuOptions {
  readonly clock: VirtualClock;
  /** All notices there will ever be; each is known from its `published` on. Default: the forty of the fixtures. */
  readonly notices?: readonly Notice[];
  readonly priorities?: CvePriorities;
  /** What the archive gets besides the notices' fixes. */
  readonly archive?: readonly ArchiveEntry[];
  /** What goes wrong on a builder that was booted from an image with this content. */
  readonly builderFault?: (source: ImageContent) => BuilderFault | undefined;
  /** What goes wrong on an instance that proves an image with this content. */
  readonly proofFault?: (image: ImageContent) => ProofFault | undefined;
  readonly switches?: Switches;
}

interface Builder {
  readonly guest: BuilderGuest;
  readonly disk: BuilderDisk;
  readonly fault: BuilderFault | undefined;
}

/** Canonical's side of the world (notices and package archive), and the Ubuntu that runs on instances. */
export class Ubuntu implements UbuntuModel {
  readonly archive: Archive;
  /** May be set anew at any time; a builder keeps what it had at its first boot. */
  builderFault: (source: ImageContent) => BuilderFault | undefined;
  /** May be set anew at any time. */
  proofFault: (image: ImageContent) => ProofFault | undefined;
  readonly #clock: VirtualClock;
  readonly #notices: NoticesApi;
  readonly #oval: OvalFiles;
  /** By instance id. */
  readonly #builders = new Map<string, Builder>();

  constructor(options: UbuntuOptions) {
    const notices = options.notices ?? publishedNotices();
    this.archive = new Archive([...entriesOf(notices), ...(options.archive ?? [])]);
    this.builderFault = options.builderFault ?? (() => undefined);
    this.proofFault = options.proofFault ?? (() => undefined);
    this.#clock = options.clock;
    this.#notices = new NoticesApi(notices, options.priorities, options.switches);
    this.#oval = new OvalFiles(notices, options.priorities);
  }

  boot(world: World, host: GuestHost): Guest {
    const proof = readProofRecipe(host.userData);
    if (proof !== undefined) {
      const guest = new ProofGuest(world, host, proof, this.proofFault(host.content));
      guest.powerOn();
      return guest;
    }
    const recipe = readRecipe(host.userData);
    if (recipe === undefined) return new FleetGuest(world, host);
    const earlier = this.#builders.get(host.instanceId);
    earlier?.guest.vanish();
    const kept = earlier?.disk.state === 'cleaned' ? undefined : earlier;
    const disk = kept?.disk ?? newDisk(host.content);
    const fault = kept === undefined ? this.builderFault(host.content) : kept.fault;
    const guest = new BuilderGuest(world, host, { recipe, archive: this.archive, disk, fault });
    this.#builders.set(host.instanceId, { guest, disk, fault });
    guest.powerOn();
    return guest;
  }

  ended({ random }: World, instanceId: string): void {
    this.#builders.delete(instanceId);
    random.forget(streamOf(instanceId));
  }

  upgraded(content: ImageContent) {
    const { release, packages, held, pro } = content;
    const upgrade = this.archive.upgrade(packages, release, this.#clock.now, {
      mode: 'security',
      ...(held !== undefined && { held }),
      ...(pro !== undefined && { pro }),
    });
    return {
      content: { ...content, packages: upgrade.after },
      changed: upgrade.changed.map(([name]) => name),
    };
  }

  notices(path: string, query: string, at: Instant = this.#clock.now): NoticesAnswer {
    if (path.startsWith('/oval/')) return this.#oval.answer(path, at);
    return this.#notices.answer(path, query, at);
  }
}
