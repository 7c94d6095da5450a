/**
 * What the domain needs from the world, in its own words. Types only.
 *
 * Every method makes at most one mutating API call, so a kill point in simulation is a kill point on the wire.
 * Methods whose name is a question (groups, instances, ...) only read and may page.
 */

/** Milliseconds since the Unix epoch, UTC. */
export type Instant = number;

/** Domain time: `now` is the newest `Date` that the service has put on an answer; only `sleep` is real. */
export interface Clock {
  now(): Instant;
  /** Real milliseconds. Rejects with an AbortError when the run is cancelled. */
  sleep(milliseconds: number): Promise<void>;
}

export type Tags = Readonly<Record<string, string>>;

/** A launch template version as a group or an instance names it: `3`, `$Latest` or `$Default`. */
export interface TemplateRef {
  readonly templateId: string;
  readonly version: string;
}

/** `Pending`, `Pending:Wait`, `InService`, `Standby`, `Terminating:Wait`, ... as Auto Scaling spells them. */
export type LifecycleState = string;

export interface GroupInstance {
  readonly id: string;
  readonly zone: string;
  readonly lifecycle: LifecycleState;
  /** `Healthy` or `Unhealthy`, in the group's own opinion. */
  readonly health: string;
  readonly protectedFromScaleIn: boolean;
  /** The numbered version that this instance was launched from; absent for launch configurations. */
  readonly template?: TemplateRef;
}

/** How a group launches: what decides which engine can serve it. */
export interface LaunchSource {
  readonly kind: 'template' | 'mixed-instances' | 'launch-configuration';
  readonly template?: TemplateRef;
  /** Mixed instances policies only. */
  readonly weighted?: boolean;
  /** On-Demand and Spot are both bought. */
  readonly mixedPurchase?: boolean;
  /** An override names its own template or image, so one template version does not decide the image. */
  readonly overridesImage?: boolean;
  /** Templates that overrides name. */
  readonly otherTemplates?: readonly TemplateRef[];
  /** Ids of images that overrides name. */
  readonly otherImages?: readonly string[];
}

export interface Group {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly desired: number;
  readonly source: LaunchSource;
  readonly zones: readonly string[];
  /** Subnet ids; empty for a group that names zones only. */
  readonly subnets: readonly string[];
  readonly targetGroupArns: readonly string[];
  /** Traffic sources that are not target groups (Classic Load Balancers, VPC Lattice): named, not read. */
  readonly otherTrafficSources: readonly string[];
  readonly suspended: readonly string[];
  readonly tags: Tags;
  readonly instances: readonly GroupInstance[];
  /** Seconds. */
  readonly healthCheckGrace: number;
  /** Seconds; absent when the group has no default. */
  readonly instanceWarmup?: number;
  readonly hasWarmPool: boolean;
  /** Set while the group is being deleted. */
  readonly status?: string;
}

export type GroupSelector =
  | { readonly by: 'name'; readonly names: readonly string[] }
  | { readonly by: 'all' };

export interface LaunchRequest {
  readonly group: string;
  readonly zone: string;
  readonly count: number;
  /** The same token gives the same answer for eight hours, failures included. */
  readonly token: string;
}

/** Partial success is normal: fewer ids than asked for, and the reasons for the rest. */
export interface LaunchAnswer {
  readonly instanceIds: readonly string[];
  readonly errors: readonly { readonly code: string; readonly message: string }[];
}

/** Why an instance came or went, in Auto Scaling's own words. */
export interface ScalingActivity {
  readonly instanceId: string;
  readonly what: 'launch' | 'end';
  readonly cause: string;
}

export interface AutoScaling {
  /** Ids of the images that launch configurations name. */
  launchConfigurationImages(): Promise<readonly string[]>;
  groups(selector: GroupSelector): Promise<readonly Group[]>;
  /** Of launches and ends alone, those that began at `since` or later; newest first. */
  activities(group: string, since: Instant): Promise<readonly ScalingActivity[]>;
  /** Ids of refreshes that are Pending, InProgress, Baking, Cancelling, RollbackInProgress or in a state unknown to us. */
  activeRefreshes(group: string): Promise<readonly string[]>;
  /** Not propagated at launch. */
  tag(group: string, tags: Tags): Promise<void>;
  untag(group: string, keys: readonly string[]): Promise<void>;
  suspend(group: string, processes: readonly string[]): Promise<void>;
  resume(group: string, processes: readonly string[]): Promise<void>;
  /** Changes the version and nothing else; a mixed instances policy is sent back whole. */
  useTemplate(group: string, template: TemplateRef): Promise<void>;
  launch(request: LaunchRequest): Promise<LaunchAnswer>;
  /** TerminateInstanceInAutoScalingGroup with decrement, 100 ids at most, all or nothing. */
  end(group: string, instanceIds: readonly string[]): Promise<void>;
  setDesired(group: string, desired: number): Promise<void>;
}

export interface Instance {
  readonly id: string;
  readonly imageId: string;
  readonly type: string;
  readonly zone: string;
  /** Absent of what has ended. */
  readonly subnetId?: string;
  readonly state: string;
  /** EC2's code of why it came to its state, such as `Server.SpotInstanceShutdown`. */
  readonly stateReason?: string;
  /** When it was started last. */
  readonly launchedAt: Instant;
  /** Of a Spot Instance: what launched it. */
  readonly spotRequestId?: string;
  readonly tags: Tags;
}

export interface ScheduledEvent {
  readonly instanceId: string;
  readonly code: string;
  readonly description: string;
  readonly notBefore: Instant;
  readonly notAfter?: Instant;
}

export interface Image {
  readonly id: string;
  readonly name: string;
  /** `pending`, `available`, `failed`, ... */
  readonly state: string;
  readonly stateReason?: string;
  readonly architecture: string;
  readonly createdAt: Instant;
  readonly tags: Tags;
  readonly snapshotIds: readonly string[];
  /** Absent where nobody has looked. */
  readonly traits?: ImageTraits;
  /** When its owner has it deprecated. */
  readonly deprecatedAt?: Instant;
}

/** What an image is besides its content, in EC2's own words. Absent what EC2 does not name. */
export interface ImageTraits {
  readonly rootDevice?: string;
  readonly bootMode?: string;
  readonly tpm?: string;
  readonly ena?: boolean;
  readonly sriov?: string;
  readonly imds?: string;
  readonly platform?: string;
  /** What its instances are billed as, licence and all. */
  readonly usage?: string;
  readonly productCodes: readonly string[];
  readonly devices: readonly ImageDevice[];
}

export interface ImageDevice {
  readonly name: string;
  /** GiB; absent for instance store. */
  readonly size?: number;
  readonly type?: string;
  readonly encrypted: boolean;
}

export interface TemplateVersion {
  readonly templateId: string;
  readonly number: number;
  readonly isDefault: boolean;
  /** An AMI id, or `resolve:ssm:...`; absent when the template names none. */
  readonly imageId?: string;
  readonly instanceType?: string;
  readonly description: string;
}

/** A builder, or the instance that proves an image. */
export interface BuilderRequest {
  readonly imageId: string;
  readonly type: string;
  readonly subnetId: string;
  /** Empty: the VPC's default group. */
  readonly securityGroupIds: readonly string[];
  /** Absent: none, whatever the subnet gives by itself. */
  readonly publicAddress?: true;
  /** What its own power-off does to it. */
  readonly onPowerOff: 'stop' | 'terminate';
  /** On Spot capacity, by a request of which EC2 starts nothing any more after `validUntil`. Absent: On-Demand. */
  readonly spot?: { readonly validUntil: Instant };
  /** Gzip'd cloud-config, at most 16,384 bytes. */
  readonly userData: Uint8Array;
  readonly token: string;
  /** On the instance, its volumes and its network interface. */
  readonly tags: Tags;
}

export interface ImageRequest {
  readonly instanceId: string;
  readonly name: string;
  readonly description: string;
  /** On the image and its snapshots. */
  readonly tags: Tags;
}

/** What a Spot Instance was launched by, and may be launched or started by again. */
export interface SpotRequest {
  readonly id: string;
  /** EC2's word: open, active, disabled, closed, cancelled, failed. */
  readonly state: string;
  /** EC2's code of how it stands, such as `instance-stopped-by-user`. */
  readonly status: string;
  /** The instance that it has launched last; absent where there is none yet. */
  readonly instanceId?: string;
  readonly tags: Tags;
}

export interface Compute {
  /** Those of the ids that exist, in any state. */
  instances(ids: readonly string[]): Promise<readonly Instance[]>;
  /** Instances in any state that carry the tag. */
  instancesTagged(key: string, value?: string): Promise<readonly Instance[]>;
  /** Ids whose system and instance status checks are both `ok`. */
  passingStatusChecks(ids: readonly string[]): Promise<readonly string[]>;
  /** Events still to come or under way; completed and cancelled ones are left out. */
  scheduledEvents(): Promise<readonly ScheduledEvent[]>;
  /** Those of the ids that exist. */
  images(ids: readonly string[]): Promise<readonly Image[]>;
  imagesTagged(key: string, value?: string): Promise<readonly Image[]>;
  /** Instances in any state that were started from one of them. */
  instancesOf(imageIds: readonly string[]): Promise<readonly Instance[]>;
  /** Ids of all launch templates. */
  templateIds(): Promise<readonly string[]>;
  templateVersions(templateId: string): Promise<readonly TemplateVersion[]>;
  /** A copy of `source` with another image. Idempotent by token. */
  createTemplateVersion(
    source: TemplateRef,
    imageId: string,
    description: string,
    token: string,
  ): Promise<TemplateVersion>;
  setDefaultVersion(template: TemplateRef): Promise<void>;
  deleteTemplateVersion(template: TemplateRef): Promise<void>;
  runBuilder(request: BuilderRequest): Promise<Instance>;
  /** The most recent 64 KB, decoded; empty when there is nothing yet. */
  consoleOutput(instanceId: string): Promise<string>;
  /** Spot requests in any state that carry the tag. */
  spotRequestsTagged(key: string, value?: string): Promise<readonly SpotRequest[]>;
  /** EC2 launches and starts nothing for it any more. A running instance of it runs on. */
  cancelSpotRequest(requestId: string): Promise<void>;
  terminate(instanceIds: readonly string[]): Promise<void>;
  /** The id of the new image, still pending. */
  createImage(request: ImageRequest): Promise<string>;
  tagResources(ids: readonly string[], tags: Tags): Promise<void>;
  /** How far the snapshots with this tag are, 0 to 100, the slowest of them; undefined while there is none. */
  snapshotProgress(key: string, value: string): Promise<number | undefined>;
}

export interface CopyRequest {
  readonly imageId: string;
  readonly fromRegion: string;
  readonly name: string;
  readonly description: string;
  /** Of the region that is copied to. Absent: as the image is, by that region's default key where it is encrypted. */
  readonly key?: string;
  readonly token: string;
  /** On the copy and its snapshots. */
  readonly tags: Tags;
}

/** Who may launch an image besides its owner. */
export type Grantee =
  | { readonly is: 'account'; readonly id: string }
  | { readonly is: 'organization' | 'unit'; readonly arn: string }
  | { readonly is: 'everyone' };

/** The images of one region, and what may be done with those that are ours. */
export interface ImageStore {
  images(ids: readonly string[]): Promise<readonly Image[]>;
  tagged(key: string, value?: string): Promise<readonly Image[]>;
  /** Into this region. The id of the copy, still pending. */
  copy(request: CopyRequest): Promise<string>;
  grantees(imageId: string): Promise<readonly Grantee[]>;
  /** How many may make volumes of a snapshot; everyone counts as one. */
  snapshotGrantees(snapshotId: string): Promise<number>;
  grant(imageId: string, grantees: readonly Grantee[]): Promise<void>;
  deprecate(imageId: string, at: Instant): Promise<void>;
  /** Changes nothing. @throws CloudError UnauthorizedOperation when the snapshot is not ours to delete */
  mayDeleteSnapshot(snapshotId: string): Promise<void>;
  /**
   * With its snapshots, but those that another image has too.
   * @returns those that EC2 could not delete all the same, and its word for why (DeleteSnapshotReturnCode)
   */
  deregister(
    imageId: string,
  ): Promise<readonly { readonly snapshotId: string; readonly why: string }[]>;
}

/** What of a region may use its images. */
export interface ImageUsers {
  readonly autoScaling: Pick<AutoScaling, 'groups' | 'launchConfigurationImages'>;
  readonly compute: Pick<Compute, 'instancesOf' | 'templateIds' | 'templateVersions'>;
  readonly parameters: Pick<Parameters, 'value'>;
}

/** SSM's Parameter Store. */
export interface Parameters {
  /** Undefined when there is no such parameter. */
  value(name: string): Promise<string | undefined>;
  /** Of the data type `aws:ec2:image`; its history keeps what it was. */
  set(name: string, imageId: string): Promise<void>;
}

export interface TargetHealth {
  readonly instanceId: string;
  /** `initial`, `healthy`, `unhealthy`, `unused`, `draining`, `unavailable`. */
  readonly state: string;
  /** `Elb.RegistrationInProgress`, `Target.FailedHealthChecks`, ...; absent when healthy. */
  readonly reason?: string;
  readonly description?: string;
}

export interface LoadBalancing {
  /** The target groups that exist among the ARNs. */
  targetGroups(
    arns: readonly string[],
  ): Promise<readonly { readonly arn: string; readonly name: string }[]>;
  targetHealth(targetGroupArn: string): Promise<readonly TargetHealth[]>;
}

/** One page of the notices API, of one release or of all, as parsed JSON that nobody has checked yet. */
export interface NoticeFeed {
  /** @throws FeedError when there is no answer, or it is not the API's JSON. */
  page(release: string | undefined, offset: number, limit: number): Promise<unknown>;
  /**
   * Canonical's OVAL file of a release, compressed as it lies there. Absent where only the API can be asked.
   * @throws FeedError when there is none to be had
   */
  oval?(release: string): Promise<Uint8Array>;
  /** Which of the two is asked. `api` when absent. */
  readonly source?: 'auto' | 'api' | 'oval';
  /** What time it is, by the answers of whoever serves the notices; undefined when none says. */
  now?(): Instant | undefined;
}

/** What Ubuntu says of one CVE, as parsed JSON that nobody has checked yet. */
export interface CveFeed {
  /** @throws FeedError when there is no answer; undefined when there is no such CVE. */
  cve(id: string): Promise<unknown>;
}

/** The package list of an image, as somebody else knows it. */
export interface KnownPackages {
  /** Ubuntu's codename, or the number of an LTS where the source has no other. */
  readonly release: string;
  /** Names (with `:arch` where the source has it) to installed versions. */
  readonly packages: ReadonlyMap<string, string>;
  /** Of Ubuntu Pro, those that the image can install from, where its client has said. */
  readonly pockets?: ReadonlySet<string>;
}

/** Where package lists of images can be had without starting a builder. */
export interface PackageListSource {
  /**
   * `ledger`: the list that an earlier run kept of the very image. `inventory`: that of a running instance (SSM
   * Inventory), which may have been patched since it was launched.
   */
  readonly kind: 'ledger' | 'inventory';
  /** Undefined when it does not know. @throws CloudError when it could not be asked */
  packages(image: Image, instanceIds: readonly string[]): Promise<KnownPackages | undefined>;
}

/** Texts that are kept from run to run: a branch of the repository. */
export interface Ledger {
  /** As messages call it: `the branch patch-cycle-ledger of acme/fleet`. */
  readonly name: string;
  /** Undefined when it has no such file, or there is no ledger yet. @throws LedgerError */
  read(path: string): Promise<string | undefined>;
  /**
   * All of the files at once, and nothing of the others; texts that are there already make no change.
   * @returns what names the change, undefined when there was none to make
   * @throws LedgerError
   */
  write(files: ReadonlyMap<string, string>, message: string): Promise<string | undefined>;
}

/** What has to be asked of a package list: nothing of AWS, nothing of GitHub. */
export interface Feeds {
  readonly notices: NoticeFeed;
  /** Without it every priority is unknown. */
  readonly cves?: CveFeed;
  /** Whose time it is up to when a notice is ignored. */
  readonly clock: Pick<Clock, 'now'>;
}

export interface Cloud extends Feeds {
  readonly autoScaling: AutoScaling;
  readonly compute: Compute;
  readonly loadBalancing: LoadBalancing;
  /** Images of a region; of the fleet's, where none is named. */
  imagesIn(region?: string): ImageStore;
  /** What may use the images of another region. */
  imageUsersIn(region: string): ImageUsers;
  readonly parameters: Parameters;
  /** Absent: only a builder can say what an image has. */
  readonly packageLists?: readonly PackageListSource[];
  /** Absent: nothing is kept. */
  readonly ledger?: Ledger;
  readonly clock: Clock;
}
