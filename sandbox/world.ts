import type { Action, Answer, Caller } from './api.js';
import type { Instant, VirtualClock } from './clock.js';
import type { Images } from './ec2/images.js';
import type { Snapshots } from './ec2/snapshots.js';
import type { NoticesFeedName, NoticesTrouble } from './faults/notices.js';
import type { Access } from './iam/access.js';
import type { Keys } from './kms/keys.js';
import type { Random } from './random.js';
import type { History } from './record.js';
import type { Switches } from './unknowns.js';

/**
 * The whole model. Services see each other through the narrow interfaces below and nothing else,
 * so each can be read alone.
 */
export interface World {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly history: History;
  readonly switches: Switches;
  readonly accountId: string;
  /** The one region that has a fleet; the others that the account may use hold what is copied to them. */
  readonly region: string;
  readonly compute: ComputeModel;
  readonly autoScaling: AutoScalingModel;
  readonly loadBalancing: LoadBalancingModel;
  readonly ubuntu: UbuntuModel;
  readonly faults: Faults;
  /** Who may do what. Worlds of a few services may lack it: everyone may do everything there. */
  readonly access?: Access;
  /** KMS's keys. Worlds of a few services may lack them. */
  readonly keys?: Pick<Keys, 'trouble' | 'forEbs' | 'useForEbs' | 'get' | 'ebsDefault'>;
  /** CloudWatch's, by the alarm's name; undefined when there is none. Worlds of a few services may lack it. */
  alarmState?(name: string): 'OK' | 'ALARM' | 'INSUFFICIENT_DATA' | undefined;
  /** Parameter Store's, by `name` or `name:version`; undefined when there is none. */
  parameter?(selector: string): string | undefined;
  action(service: Action['service'], name: string): Action | undefined;
  /** Another region of the account: the same services at the same time, and nothing in them but what was copied there. */
  elsewhere(region: string): World;
}

// ---------------------------------------------------------------------------------------------- EC2

export type InstanceState =
  | 'pending'
  | 'running'
  | 'stopping'
  | 'stopped'
  | 'shutting-down'
  | 'terminated';

export interface ModelInstance {
  readonly id: string;
  readonly imageId: string;
  readonly type: string;
  readonly subnetId: string;
  readonly zone: string;
  readonly launchedAt: number;
  readonly state: InstanceState;
  readonly tags: ReadonlyMap<string, string>;
  readonly purchase: 'on-demand' | 'spot';
  /** Both status checks, as DescribeInstanceStatus says them. */
  readonly statusChecks:
    | 'initializing'
    | 'ok'
    | 'impaired'
    | 'insufficient-data'
    | 'not-applicable';
}

/** A template version resolved: `$Latest` and `$Default` are numbers here. */
export interface ResolvedTemplate {
  readonly templateId: string;
  readonly templateName: string;
  readonly number: number;
  readonly data: TemplateData;
}

/** LaunchTemplateData with the request's own names, as far as the sandbox knows them. */
export interface TemplateData {
  readonly ImageId?: string;
  readonly InstanceType?: string;
  readonly UserData?: string;
  readonly KeyName?: string;
  readonly SecurityGroupId?: readonly string[];
  readonly [other: string]: unknown;
}

export interface LaunchOrder {
  readonly template: ResolvedTemplate;
  /** Overrides of a mixed instances policy. */
  readonly instanceType?: string;
  readonly subnetId: string;
  readonly purchase?: 'on-demand' | 'spot';
  readonly tags: ReadonlyMap<string, string>;
  readonly cause: string;
}

export interface ComputeModel {
  readonly actions: readonly Action[];
  instance(id: string): ModelInstance | undefined;
  /** @throws ApiError InvalidLaunchTemplateId.NotFound, InvalidLaunchTemplateId.VersionNotFound, ... */
  resolveTemplate(spec: {
    readonly id?: string;
    readonly name?: string;
    readonly version?: string;
  }): ResolvedTemplate;
  /** One instance, `pending`. @throws ApiError InsufficientInstanceCapacity, InvalidAMIID.NotFound, ... */
  launch(order: LaunchOrder): ModelInstance;
  /** What `launch` would throw for the order, if anything: a dry run. */
  refusal(order: LaunchOrder): ApiErrorLike | undefined;
  /** What the account's other regions copy from. Worlds of a few services may lack it. */
  storage?(): { readonly images: Images; readonly snapshots: Snapshots };
  /** An image that is being made still. */
  isPendingImage(id: string): boolean;
  /** An image with a root volume and no other; true of one that is not there. */
  isRootAlone(imageId: string): boolean;
  terminate(id: string, cause: string): void;
  /** From `running`. */
  stop(id: string, cause: string): void;
  /** From `stopped`; `pending` at once. @throws ApiError InsufficientInstanceCapacity */
  start(id: string, cause: string): void;
  /**
   * Boots a running instance again from another image; it has its `imageId` once that is done.
   * @throws ApiError InvalidAMIID.NotFound, InvalidAMIID.Unavailable, InvalidParameterValue for one of another kind
   */
  replaceRootVolume(id: string, imageId: string, cause: string): void;
  /** Of Capacity Reservations for the type in the zone. Worlds of a few services may have none. */
  reserved?(zone: string, type: string): { readonly total: number; readonly free: number };
  zoneOfSubnet(subnetId: string): string | undefined;
  /** The default VPC's subnet in a zone, named by its name or id. */
  defaultSubnet(zone: string): string | undefined;
  zoneId(zone: string): string;
  /** Called after every change of state, of status checks, and of what makes `answersHealthCheck`. */
  onChange(listener: (instance: ModelInstance, before: InstanceState) => void): void;
  /** Whether what runs on the instance answers its health check at this moment. */
  answersHealthCheck(id: string): boolean;
  /** Scheduled events not completed: Auto Scaling deems such an instance unhealthy near NotBefore. */
  hasScheduledEvent(id: string): boolean;
}

export interface ApiErrorLike {
  readonly code: string;
  readonly message: string;
}

// ------------------------------------------------------------------------------- Auto Scaling, ELBv2

export interface AutoScalingModel {
  readonly actions: readonly Action[];
}

export type TargetState =
  | 'initial'
  | 'healthy'
  | 'unhealthy'
  | 'unused'
  | 'draining'
  | 'unavailable';

export interface LoadBalancingModel {
  readonly actions: readonly Action[];
  hasTargetGroup(arn: string): boolean;
  register(targetGroupArn: string, instanceId: string, cause: string): void;
  /** Draining for the deregistration delay, then unused and gone. */
  deregister(targetGroupArn: string, instanceId: string, cause: string): void;
  /** Undefined when it is not registered. */
  targetState(targetGroupArn: string, instanceId: string): TargetState | undefined;
  onChange(
    listener: (targetGroupArn: string, instanceId: string, state: TargetState | undefined) => void,
  ): void;
}

// ----------------------------------------------------------------------------------- Ubuntu, guests

/** Names to versions: `libc6` -> `2.39-0ubuntu8.6`. Names may carry `:arch`. */
export type PackageList = ReadonlyMap<string, string>;

/** What an image holds, and so what an instance booted from it runs. */
export interface ImageContent {
  readonly release: string;
  readonly architecture: 'x86_64' | 'arm64';
  readonly packages: PackageList;
  /** What the owner's service does on instances of this image: `serves`, or never answers its health check. */
  readonly app: 'serves' | 'never-answers' | 'none';
  /** Packages on hold (`apt-mark hold`). */
  readonly held?: readonly string[];
  /** Ubuntu Pro's pockets that are enabled: `esm-infra`, `esm-apps`. Absent: not attached. */
  readonly pro?: readonly string[];
  /** What the last builder left on the disk: the name of its build, and its manifest as it reported it. */
  readonly built?: { readonly build: string; readonly manifest: string };
}

/** The programs of a running instance, played by the model: they see user-data and the archive, never the caller. */
export interface Guest {
  /** Called when the instance has been told to stop or has been ended. */
  shutDown(): void;
  /** The disk as it is now: what CreateImage would copy. */
  readonly content: ImageContent;
}

export interface GuestHost {
  readonly instanceId: string;
  readonly content: ImageContent;
  /** Decoded from base64; still gzip'd if it was. Empty when there is none. */
  readonly userData: Uint8Array;
  /** Appends to the serial console. What is costly to put into words is asked for when somebody reads it. */
  print(text: string | (() => string)): void;
  /** The guest powers itself off. */
  powerOff(): void;
  /**
   * The guest restarts itself; the instance stays `running`. It goes on by itself afterwards, so the host need do nothing.
   * A `boot` that the host makes out of it (at once, or before the guest is up again) takes the guest's place.
   */
  reboot(): void;
}

export interface UbuntuModel {
  /** Called at every boot of an instance. */
  boot(world: World, host: GuestHost): Guest;
  /** The instance has ended for good: nothing is kept of what ran on it. */
  ended?(world: World, instanceId: string): void;
  /** What security upgrades make of a disk now, and which packages they change. */
  upgraded?(content: ImageContent): {
    readonly content: ImageContent;
    readonly changed: readonly string[];
  };
  /**
   * The notices API and the OVAL files: status, headers and body. `query` is the raw query string without `?`; `at`: as
   * they were then.
   */
  notices(path: string, query: string, at?: Instant): NoticesAnswer;
}

/** Pages are text, files are bytes. */
export interface NoticesAnswer<Body = string | Uint8Array> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

// ------------------------------------------------------------------------------------------- Faults

export interface Call {
  readonly service: Action['service'];
  readonly action: string;
  readonly mutates: boolean;
  readonly caller: Caller;
  readonly params: unknown;
}

/** Trouble on demand, from outside the code under test. */
export interface Faults {
  /** Before anything is applied. Throws what the caller is to see: an ApiError, or a Cut. */
  before(call: Call): void;
  /** In place of carrying the call out as it came: what is asked or answered may be another thing. */
  view?(call: Call, run: (params: Call['params']) => Answer): Answer;
  /** After it was applied. Throws a Cut when the answer is to be lost. */
  after(call: Call, answer: Answer): void;
  /** Zones (and types) that have no capacity now, of On-Demand unless said otherwise. */
  capacityError(zone: string, type: string, purchase?: 'on-demand' | 'spot'): boolean;
  /** What is wrong with a feed's next answer, if anything. */
  notices(feed: NoticesFeedName): NoticesTrouble | undefined;
}

/** No answer comes: the connection breaks, or (`stall`) stays open for ever. */
export class Cut extends Error {
  override readonly name = 'Cut';
  constructor(
    message: string,
    readonly how: 'cut' | 'stall' = 'cut',
  ) {
    super(message);
  }
}
