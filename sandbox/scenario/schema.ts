import * as v from 'valibot';
import { NOTICES_FEEDS, NOTICES_TROUBLES } from '../faults/notices.js';
import { troubleWith } from '../faults/trouble.js';
import type { BuilderFault } from '../ubuntu/build.js';
import type { CvePriority } from '../ubuntu/cve-entry.js';
import type { ProofFault } from '../ubuntu/proof.js';
import { UNKNOWNS } from '../unknowns.js';
import { actor } from './actors.js';
import { groupExtras, mixedInstances } from './group-extras.js';
import * as services from './services.js';
import {
  duration,
  flag,
  list,
  mapping,
  moment,
  name,
  oneOf,
  tags,
  whole,
  zoneLetter,
} from './values.js';

const image = mapping({
  name,
  release: oneOf(['focal', 'jammy', 'noble']),
  architecture: v.optional(oneOf(['x86_64', 'arm64']), 'x86_64'),
  /** A real package list by the name of its fixture, or names and versions. */
  packages: v.union(
    [name, v.record(v.string(), v.string())],
    'must be the name of a package list, or a mapping of package names to versions (in quotes)',
  ),
  /** What the owner's service does on instances of this image. */
  app: v.optional(oneOf(['serves', 'never-answers', 'none']), 'serves'),
  created: v.optional(moment),
  /** Packages that its owner keeps at their version (`apt-mark hold`). */
  held: v.optional(list(name), []),
  /** Of `keys`: its snapshots are encrypted with it. */
  key: v.optional(name),
  tags: v.optional(tags, {}),
});

const template = mapping({
  name,
  /** Version 1 first. `default` is the number of the default version. */
  versions: v.pipe(
    list(
      mapping({
        image: v.optional(name),
        /** Instead of an image: the SSM parameter that names it, read at each launch. */
        'image-parameter': v.optional(v.string('must be the name of a parameter')),
        type: v.optional(name, 'm6i.large'),
        description: v.optional(v.string('must be text'), ''),
        'user-data': v.optional(v.string('must be text')),
        /** Of `instance-profiles`. Systems Manager manages instances that have one. */
        profile: v.optional(name),
      }),
    ),
    v.minLength(1, 'must list at least one version'),
  ),
  default: v.optional(whole(1, 1_000), 1),
  tags: v.optional(tags, {}),
});

const targetGroup = mapping({
  name: v.pipe(name, v.regex(/^[A-Za-z0-9-]{1,32}$/, 'must be letters, digits and -, 32 at most')),
  'health-check': v.optional(
    mapping({
      interval: v.optional(duration, '10s'),
      timeout: v.optional(duration, '5s'),
      healthy: v.optional(whole(2, 10), 3),
      unhealthy: v.optional(whole(2, 10), 2),
    }),
    {},
  ),
  'deregistration-delay': v.optional(duration, '60s'),
});

const hook = mapping({
  name,
  at: oneOf(['launch', 'termination']),
  timeout: v.optional(duration, '1h'),
  result: v.optional(oneOf(['ABANDON', 'CONTINUE']), 'ABANDON'),
  /** Sent along with every notice. */
  metadata: v.optional(v.string('must be text')),
});

const version = v.pipe(
  v.union([v.string(), v.number()], 'must be a number, $Latest or $Default'),
  v.transform(String),
  v.regex(/^([1-9]\d*|\$Latest|\$Default)$/, 'must be a number, $Latest or $Default'),
);

const group = mapping({
  name,
  /** So many groups like this one, `name-1` and on. */
  copies: v.optional(whole(1, 500)),
  size: whole(0, 10_000),
  min: whole(0, 10_000),
  max: whole(0, 10_000),
  /** All of the scenario's zones, when absent. */
  zones: v.optional(list(zoneLetter)),
  template: name,
  /** As the group names it. */
  version: v.optional(version, '$Default'),
  /** The version that the running instances came from, when the group has been pointed elsewhere since. */
  'launched-from': v.optional(version),
  'mixed-instances': v.optional(mixedInstances),
  'target-groups': v.optional(list(name), []),
  'health-check': v.optional(oneOf(['EC2', 'ELB']), 'EC2'),
  'health-check-grace': v.optional(duration, '5m'),
  /** The group's default instance warm-up; none when absent. */
  warmup: v.optional(duration),
  suspended: v.optional(list(name), []),
  hooks: v.optional(list(hook), []),
  tags: v.optional(tags, {}),
  ...groupExtras,
});

const capacityError = mapping({
  zone: zoneLetter,
  type: v.optional(name),
  purchase: v.optional(oneOf(['on-demand', 'spot'])),
  /** After the scenario's start; at once and for good, when absent. */
  from: v.optional(duration),
  until: v.optional(duration),
  /** Launches that meet it before it is over. */
  times: v.optional(whole(1, 10_000)),
});

const capacityReservation = mapping({
  zone: zoneLetter,
  type: name,
  count: whole(1, 10_000),
});

const scheduledEvent = mapping({
  group: name,
  zone: zoneLetter,
  code: oneOf([
    'instance-reboot',
    'system-reboot',
    'system-maintenance',
    'instance-retirement',
    'instance-stop',
  ]),
  /** After the scenario's start. */
  'not-before': duration,
  'not-after': v.optional(duration),
  /** Until when its owner may move it. */
  deadline: v.optional(duration),
  /** AWS moves it: `at` that time, `to` another start. */
  moved: v.optional(mapping({ at: duration, to: duration })),
});

const spotInterruption = mapping({
  group: name,
  zone: zoneLetter,
  /** After the scenario's start: the recommendation; the notice comes later by `recommended`, the end two minutes after it. */
  at: duration,
  recommended: v.optional(duration, '0s'),
});

const zonalShift = mapping({
  zone: zoneLetter,
  /** After the scenario's start. */
  at: v.optional(duration, '0s'),
  lasts: duration,
});

const BUILDER_FAULTS = [
  'broken-index',
  'hang',
  'hung-upgrade',
  'silent-console',
  'torn-console',
] as const satisfies readonly BuilderFault[];

const PROOF_FAULTS = [
  'failed-unit',
  'hang',
  'silent-console',
] as const satisfies readonly ProofFault[];

const CVE_PRIORITIES = [
  'unknown',
  'negligible',
  'low',
  'medium',
  'high',
  'critical',
] as const satisfies readonly CvePriority[];

/** One optional entry a switch: whatever switches there are, scenarios can set them. */
const switches = mapping(
  Object.fromEntries(
    Object.entries(UNKNOWNS).map(([switchName, { alternatives }]) => [
      switchName,
      v.optional(oneOf(alternatives as readonly string[])),
    ]),
  ),
);

export const scenarioSchema = mapping({
  about: v.optional(v.string('must be text')),
  region: v.optional(
    v.pipe(
      v.string('must be a region such as eu-west-1'),
      v.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region such as eu-west-1'),
    ),
    'eu-west-1',
  ),
  zones: v.optional(v.pipe(list(zoneLetter), v.minLength(1, 'must list at least one zone')), [
    'a',
    'b',
    'c',
  ]),
  account: v.optional(
    v.pipe(
      v.string('must be twelve digits in quotes'),
      v.regex(/^\d{12}$/, 'must be twelve digits in quotes'),
    ),
    '123456789012',
  ),
  seed: v.optional(v.union([v.string(), v.number()], 'must be a number or a word'), 1),
  /** Just after the newest notice that the sandbox knows. */
  epoch: v.optional(moment, '2026-01-20T04:17:00Z'),
  images: v.pipe(list(image), v.minLength(1, 'must list at least one image')),
  templates: v.optional(list(template), []),
  'target-groups': v.optional(list(targetGroup), []),
  groups: v.optional(list(group), []),
  'capacity-errors': v.optional(list(capacityError), []),
  /** On-Demand capacity that is held for the account. */
  'capacity-reservations': v.optional(list(capacityReservation), []),
  'scheduled-events': v.optional(list(scheduledEvent), []),
  /** One Spot Instance of the group there, taken back. */
  'spot-interruptions': v.optional(list(spotInterruption), []),
  'zonal-shifts': v.optional(list(zonalShift), []),
  /** SSM parameters: names to the scenario's images, or to any values. */
  parameters: v.optional(
    v.record(
      v.string(),
      services.parameter,
      'must be a mapping of parameter names to images or values',
    ),
    {},
  ),
  'silent-agents': v.optional(list(services.silentAgents), []),
  commands: v.optional(list(services.command), []),
  alarms: v.optional(list(services.alarm), []),
  metrics: v.optional(list(services.metricValue), []),
  loads: v.optional(list(services.load), []),
  roles: v.optional(list(services.role), []),
  sessions: v.optional(list(services.session), []),
  'instance-profiles': v.optional(list(services.instanceProfile), []),
  keys: v.optional(list(services.key), []),
  'spot-market': v.optional(list(services.spotPool), []),
  /** Images that were made by patching start, and their service never answers. */
  'patched-images-never-answer': v.optional(flag, false),
  /** What goes wrong on every builder. */
  'builder-fault': v.optional(oneOf(BUILDER_FAULTS)),
  /** What goes wrong on every instance that proves an image. */
  'proof-fault': v.optional(oneOf(PROOF_FAULTS)),
  'notices-trouble': v.optional(
    list(
      mapping({
        trouble: oneOf(NOTICES_TROUBLES),
        times: v.optional(whole(1, 1_000), 1),
        feed: v.optional(oneOf(NOTICES_FEEDS)),
      }),
    ),
    [],
  ),
  /** Ubuntu's judgement of CVEs, where it is not the usual one. */
  'cve-priorities': v.optional(
    v.record(
      v.pipe(v.string(), v.regex(/^CVE-\d{4}-\d{4,10}$/, 'must be the ids of CVEs')),
      oneOf(CVE_PRIORITIES),
    ),
    {},
  ),
  /** The same troubles that `POST /_sandbox/fault` orders, each at its time. */
  faults: v.optional(list(troubleWith({ at: v.optional(duration, '0s') })), []),
  /** What others do meanwhile. */
  actors: v.optional(list(actor), []),
  switches: v.optional(switches, {}),
  /** Callers that may do only what these statements of IAM policies allow, by their names or access keys. */
  policies: v.optional(
    list(mapping({ caller: name, statements: list(v.record(v.string(), v.unknown())) })),
    [],
  ),
});

/** What a scenario file says, with every default filled in; durations and moments in milliseconds. */
export type Scenario = v.InferOutput<typeof scenarioSchema>;
export type GroupScene = Scenario['groups'][number];
export type ImageScene = Scenario['images'][number];
