import { CloudError } from '../../../src/errors.js';
import type { BuilderCompute } from '../../../src/image/builder-instances.js';
import type {
  BuilderRequest,
  Clock,
  Image,
  ImageRequest,
  Instance,
  Instant,
  SpotRequest,
  Tags,
} from '../../../src/ports.js';
import { NONCE, onConsole } from './console-writer.js';
import { source } from './made-up-build.js';

/** The moment at which a build of ami-...9abcdef0 gets the nonce of the console writer. */
export const EPOCH = Number.parseInt(NONCE.split('-').at(-1) as string, 36);

/** What the builder's guest does, in seconds after its launch. */
export interface GuestScript {
  readonly says: readonly (readonly [number, readonly string[]])[];
  readonly stopsAt?: number;
  readonly endedAt?: number;
  /** EC2's code of why it stopped or ended. */
  readonly because?: string;
}

export interface Fault {
  readonly method:
    | 'runBuilder'
    | 'createImage'
    | 'terminate'
    | 'consoleOutput'
    | 'tagResources'
    | 'spotRequestsTagged'
    | 'cancelSpotRequest';
  /** Whether the call is carried out all the same. */
  readonly applied: boolean;
  readonly error: Error;
}

export const lost = (action: string): CloudError =>
  new CloudError(action, 'TimeoutError', 'no answer', false);
export const refusal = (action: string, code: string): CloudError =>
  new CloudError(action, code, 'said no', true);

interface Machine {
  readonly id: string;
  readonly imageId: string;
  readonly launchedAt: Instant;
  readonly tags: Tags;
  readonly token: string;
  readonly type: string;
  /** Of a Spot Instance. */
  readonly spotRequestId?: string;
  terminated: boolean;
}

/** EC2 as far as a builder needs it, in virtual time: only sleeping makes time pass. */
export class ScriptedEc2 implements BuilderCompute {
  now = EPOCH;
  script: GuestScript = { says: [] };
  imageTakes = 120;
  imageBecomes: 'available' | 'failed' = 'available';
  /** What the guest of an instance says that is not a builder's. */
  proof: (nonce: string) => GuestScript = () => ({ says: [] });
  /** Seconds from a launch to both status checks. */
  checksPassAfter = 150;
  /** Seconds until an image shows in listings. */
  imageShowsAfter = 0;
  /** Called before every sleep: may throw to cancel. */
  onSleep: () => void = () => undefined;
  readonly faults: Fault[] = [];
  /** Mutating calls, in order. */
  readonly calls: string[] = [];
  readonly requests: BuilderRequest[] = [];
  readonly imageRequests: ImageRequest[] = [];
  readonly spotRequests = new Map<string, SpotRequest>();
  readonly #machines: Machine[] = [];
  readonly #images: (Image & { readonly madeAt: Instant })[] = [];

  readonly clock: Clock = {
    now: () => this.now,
    sleep: async (milliseconds) => {
      this.onSleep();
      this.now += milliseconds;
      if (this.now - EPOCH > 12 * 3_600_000) throw new Error('the build never ends');
    },
  };

  addMachine(machine: Partial<Machine> & Pick<Machine, 'id' | 'tags'>): void {
    const base = { imageId: source, launchedAt: this.now, token: machine.id };
    this.#machines.push({ ...base, type: 't3.small', terminated: false, ...machine });
  }

  addImage(image: Pick<Image, 'id' | 'tags'>): void {
    this.#images.push({
      name: image.id,
      state: 'pending',
      architecture: 'x86_64',
      createdAt: this.now,
      snapshotIds: [],
      madeAt: this.now,
      ...image,
    });
  }

  /** Its id. */
  addSpotRequest(instanceId: string, tags: Tags, state = 'active'): string {
    const id = `sir-${instanceId.slice(2)}`;
    this.spotRequests.set(id, { id, state, status: 'fulfilled', instanceId, tags });
    return id;
  }

  get living(): readonly string[] {
    return this.#listed()
      .filter((instance) => instance.state !== 'terminated')
      .map((instance) => instance.id);
  }

  get imageIds(): readonly string[] {
    return this.#images.map((image) => image.id);
  }

  async instances(ids: readonly string[]): Promise<readonly Instance[]> {
    return this.#listed().filter((instance) => ids.includes(instance.id));
  }

  async instancesTagged(key: string, value?: string): Promise<readonly Instance[]> {
    return this.#listed().filter((instance) => has(instance.tags, key, value));
  }

  async images(ids: readonly string[]): Promise<readonly Image[]> {
    return this.#shown().filter((image) => ids.includes(image.id));
  }

  async imagesTagged(key: string, value?: string): Promise<readonly Image[]> {
    return this.#shown().filter((image) => has(image.tags, key, value));
  }

  async runBuilder(request: BuilderRequest): Promise<Instance> {
    return this.#mutate('runBuilder', () => {
      this.requests.push(request);
      const known = this.#machines.find((machine) => machine.token === request.token);
      const id = known?.id ?? `i-${this.#machines.length + 1}`;
      const { imageId, tags, token, type, spot } = request;
      if (known === undefined) {
        const own = spot === undefined ? {} : { spotRequestId: this.addSpotRequest(id, tags) };
        this.addMachine({ id, imageId, tags, token, type, ...own });
      }
      return this.#listed().find((instance) => instance.id === id) as Instance;
    });
  }

  async consoleOutput(instanceId: string): Promise<string> {
    return this.#try('consoleOutput', () => {
      const machine = this.#machines.find(({ id }) => id === instanceId) as Machine;
      const age = (this.now - machine.launchedAt) / 1_000;
      const lines = this.#scriptOf(machine)
        .says.filter(([at]) => at <= age)
        .flatMap(([, said]) => said);
      return onConsole(lines).slice(-65_536);
    });
  }

  async createImage(request: ImageRequest): Promise<string> {
    return this.#mutate('createImage', () => {
      this.imageRequests.push(request);
      if (this.#images.some((image) => image.name === request.name)) {
        throw refusal('CreateImage', 'InvalidAMIName.Duplicate');
      }
      const id = `ami-new${this.#images.length + 1}`;
      this.addImage({ id, tags: request.tags });
      Object.assign(this.#images.at(-1) as Image, { name: request.name });
      return id;
    });
  }

  async tagResources(ids: readonly string[], tags: Tags): Promise<void> {
    this.#mutate('tagResources', () => {
      for (const image of this.#images.filter(({ id }) => ids.includes(id))) {
        Object.assign(image, { tags: { ...image.tags, ...tags } });
      }
    });
  }

  async passingStatusChecks(ids: readonly string[]): Promise<readonly string[]> {
    const passes = (machine: Machine): boolean =>
      this.now - machine.launchedAt >= this.checksPassAfter * 1_000;
    return this.#machines.filter((one) => ids.includes(one.id) && passes(one)).map(({ id }) => id);
  }

  async snapshotProgress(): Promise<number | undefined> {
    return undefined;
  }

  async spotRequestsTagged(key: string, value?: string): Promise<readonly SpotRequest[]> {
    return this.#try('spotRequestsTagged', () =>
      [...this.spotRequests.values()]
        .filter(({ tags }) => has(tags, key, value))
        .map((request) => ({ ...request, ...this.#standingOf(request) })),
    );
  }

  async cancelSpotRequest(requestId: string): Promise<void> {
    this.#mutate('cancelSpotRequest', () => {
      const request = this.spotRequests.get(requestId);
      if (request === undefined) {
        throw refusal('CancelSpotInstanceRequests', 'InvalidSpotInstanceRequestID.NotFound');
      }
      this.spotRequests.set(requestId, { ...request, state: 'cancelled' });
    });
  }

  async terminate(instanceIds: readonly string[]): Promise<void> {
    this.#mutate('terminate', () => {
      for (const machine of this.#machines) {
        if (instanceIds.includes(machine.id)) machine.terminated = true;
      }
    });
  }

  #mutate<T>(method: Fault['method'], apply: () => T): T {
    this.calls.push(method);
    return this.#try(method, apply);
  }

  #try<T>(method: Fault['method'], apply: () => T): T {
    const index = this.faults.findIndex((fault) => fault.method === method);
    const [fault] = index < 0 ? [] : this.faults.splice(index, 1);
    if (fault !== undefined && !fault.applied) throw fault.error;
    const answer = apply();
    if (fault !== undefined) throw fault.error;
    return answer;
  }

  #listed(): readonly Instance[] {
    return this.#machines.map((machine) => ({
      id: machine.id,
      imageId: machine.imageId,
      type: machine.type,
      zone: 'eu-west-1a',
      state: this.#stateOf(machine),
      launchedAt: machine.launchedAt,
      ...this.#reasonOf(machine),
      ...(machine.spotRequestId !== undefined && { spotRequestId: machine.spotRequestId }),
      tags: machine.tags,
    }));
  }

  #scriptOf(machine: Machine): GuestScript {
    const isProof = machine.tags['patch-cycle:proof'] !== undefined;
    return isProof ? this.proof(machine.tags['patch-cycle:build'] ?? '') : this.script;
  }

  /** Of a request whose instance has stopped. */
  #standingOf({ instanceId, state }: SpotRequest): Partial<SpotRequest> {
    const machine = this.#machines.find(({ id }) => id === instanceId);
    if (state !== 'active' || machine === undefined) return {};
    if (this.#stateOf(machine) !== 'stopped') return {};
    const { because } = this.#scriptOf(machine);
    const by = because === 'Server.SpotInstanceShutdown' ? 'no-capacity' : 'by-user';
    return { state: 'disabled', status: `instance-stopped-${by}` };
  }

  #reasonOf(machine: Machine): Pick<Instance, 'stateReason'> {
    const { because } = this.#scriptOf(machine);
    const isUp = ['pending', 'running'].includes(this.#stateOf(machine));
    return because === undefined || isUp ? {} : { stateReason: because };
  }

  #stateOf(machine: Machine): string {
    const age = (this.now - machine.launchedAt) / 1_000;
    const script = this.#scriptOf(machine);
    if (machine.terminated || age >= (script.endedAt ?? Number.POSITIVE_INFINITY)) {
      return 'terminated';
    }
    if (age >= (script.stopsAt ?? Number.POSITIVE_INFINITY)) return 'stopped';
    return age < 10 ? 'pending' : 'running';
  }

  #shown(): readonly Image[] {
    return this.#images
      .filter((image) => this.now - image.madeAt >= this.imageShowsAfter * 1_000)
      .map(({ madeAt, ...image }) => {
        if (this.now - madeAt < this.imageTakes * 1_000) return image;
        const failed = this.imageBecomes === 'failed';
        return {
          ...image,
          state: this.imageBecomes,
          ...(failed && { stateReason: 'Client.InternalError' }),
        };
      });
  }
}

function has(tags: Tags, key: string, value: string | undefined): boolean {
  return value === undefined ? tags[key] !== undefined : tags[key] === value;
}
