import type { Action } from './api.js';
import { AutoScaling } from './auto-scaling/auto-scaling.js';
import { breakingPatches } from './broken-patches.js';
import { HOUR, VirtualClock } from './clock.js';
import { trackingAlarmKeeper } from './cloudwatch/alarms-of-others.js';
import { CloudWatch } from './cloudwatch/cloud-watch.js';
import { fleetGauge } from './cloudwatch/fleet-gauges.js';
import { Loads } from './cloudwatch/loads.js';
import { Compute } from './ec2/compute.js';
import { LoadBalancing } from './elb/load-balancing.js';
import { ScriptedFaults } from './faults.js';
import { GitHub } from './github/github.js';
import { Access } from './iam/access.js';
import { Keys } from './kms/keys.js';
import { Random } from './random.js';
import { History } from './record.js';
import type { Scenario } from './scenario.js';
import { SystemsManager } from './ssm/systems-manager.js';
import { setStage } from './stage.js';
import { stsActions } from './sts.js';
import { publishedNotices } from './ubuntu/fixtures.js';
import type { Notice } from './ubuntu/notice.js';
import { Ubuntu } from './ubuntu/ubuntu.js';
import { defaultSwitches, type Switches } from './unknowns.js';
import type { UbuntuModel, World } from './world.js';

/** A world with its parts by their own names: for scenarios, doors and tests. The parts see only `World`. */
export interface CreatedWorld extends World {
  readonly compute: Compute;
  readonly autoScaling: AutoScaling;
  readonly loadBalancing: LoadBalancing;
  readonly access: Access;
  readonly cloudWatch: CloudWatch;
  readonly loads: Loads;
  readonly systemsManager: SystemsManager;
  readonly keys: Keys;
  readonly faults: ScriptedFaults;
  readonly github: GitHub;
}

export interface CreateOptions {
  /** Instead of the scenario's. */
  readonly seed?: string | number;
  /** On top of the scenario's. */
  readonly switches?: Partial<Switches>;
}

/** Time for the fleet to come up before the story begins. */
const PROLOGUE = 3 * HOUR;

/** A world as the scenario describes it, at its epoch, with the fleet in service. */
export function createWorld(scenario: Scenario, options: CreateOptions = {}): CreatedWorld {
  const world = emptyWorld(scenario, options);
  setStage(world, scenario);
  return world;
}

function emptyWorld(scenario: Scenario, options: CreateOptions): CreatedWorld {
  const clock = new VirtualClock(scenario.epoch - PROLOGUE);
  const switches: Switches = {
    ...defaultSwitches(),
    ...(scenario.switches as Partial<Switches>),
    ...options.switches,
  };
  const history = new History(() => clock.now);
  const account = {
    clock,
    history,
    github: new GitHub({ clock, history }),
    switches,
    accountId: scenario.account,
    ubuntu: ubuntuOf(scenario, clock, switches),
    faults: new ScriptedFaults(clock, switches),
    seed: options.seed ?? scenario.seed,
    access: new Access(clock, scenario.account, options.seed ?? scenario.seed),
  };
  const world = regionOf(account, scenario.region, new Random(options.seed ?? scenario.seed));
  account.faults.attach(world);
  return world;
}

type Account = Pick<
  CreatedWorld,
  'clock' | 'history' | 'switches' | 'accountId' | 'ubuntu' | 'faults' | 'access' | 'github'
> & { readonly seed: string | number };

/** Every region of the account that was looked at, each under its own name. */
type Regions = Map<string, CreatedWorld>;

function regionOf(
  account: Account,
  region: string,
  random: Random,
  regions: Regions = new Map(),
): CreatedWorld {
  const basis = { ...account, region, random, world: (): World => world };
  const compute = new Compute(basis);
  const autoScaling = new AutoScaling(basis);
  const loadBalancing = new LoadBalancing(basis);
  const loads = new Loads();
  const cloudWatch = new CloudWatch({
    ...account,
    region,
    gauge: fleetGauge(() => world, {
      targetGroups: () => loadBalancing.targetGroups(),
      groups: () => autoScaling.groups(),
      loads,
    }),
  });
  const keys = new Keys({ ...account, region, seed: `${account.seed}/${region}` });
  const systemsManager = new SystemsManager({
    ...account,
    region,
    random,
    inside: (id) => compute.inside(id),
    upgrade: (content) => account.ubuntu.upgraded?.(content),
    isAvailable: (id) => compute.images.some((i) => i.id === id && i.state === 'available'),
    aliases: () => compute.imageAliases,
  });
  compute.spot.onNotice(({ id }, notice) =>
    autoScaling.spotSignal(
      id,
      notice === 'interruption' ? 'interruption-notice' : 'rebalance-recommendation',
    ),
  );
  autoScaling.useAlarms((name) => cloudWatch.alarmState(name));
  cloudWatch.onChange((name) => autoScaling.alarmChanged(name));
  cloudWatch.onAction((acted) => autoScaling.alarmActed(acted));
  autoScaling.keepAlarms(trackingAlarmKeeper(cloudWatch));
  compute.onChange(({ id }) => {
    if (compute.hasProfile(id)) systemsManager.changed(id);
  });
  const actions = new Map(
    [
      ...compute.actions,
      ...autoScaling.actions,
      ...loadBalancing.actions,
      ...cloudWatch.actions,
      ...systemsManager.actions,
      ...keys.actions,
      ...stsActions,
    ].map((declared) => [`${declared.service}:${declared.name}`, declared]),
  );
  const world: CreatedWorld = {
    ...account,
    region,
    random,
    compute,
    autoScaling,
    loadBalancing,
    cloudWatch,
    loads,
    systemsManager,
    keys,
    parameter: (selector) => systemsManager.parameter(selector),
    alarmState: (name) => cloudWatch.alarmState(name),
    action: (service: Action['service'], name: string) => actions.get(`${service}:${name}`),
    elsewhere: (name) =>
      regions.get(name) ??
      regionOf(account, name, new Random(`${account.seed}/region ${name}`), regions),
  };
  regions.set(region, world);
  return world;
}

function ubuntuOf(scenario: Scenario, clock: VirtualClock, switches: Switches): UbuntuModel {
  const ubuntu = new Ubuntu({
    clock,
    notices: knownNotices(),
    switches,
    priorities: scenario['cve-priorities'],
    builderFault: () => scenario['builder-fault'],
    proofFault: () => scenario['proof-fault'],
  });
  return scenario['patched-images-never-answer'] ? breakingPatches(ubuntu) : ubuntu;
}

let notices: readonly Notice[] | undefined;

/** Read once: simulations make worlds by the thousand. */
function knownNotices(): readonly Notice[] {
  notices ??= publishedNotices();
  return notices;
}
