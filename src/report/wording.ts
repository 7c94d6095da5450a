import type { Verdict } from '../notices/finding.js';
import type { Refusal } from '../rollout/plan-types.js';
import { afterwardsWording } from './afterwards-wording.js';
import type { Event } from './events.js';
import { capitalised, clockTime, count, day, firstOf, sentence, sentenceList } from './words.js';

/** What one event says by itself, in a sentence or less. Undefined when it says nothing to a reader. */
export function wording(event: Event): string | undefined {
  switch (event.type) {
    case 'started':
      return `${capitalised(event.command)}${event.region ? ` in ${event.region}` : ''}: ${
        event.targets.length > 0 ? event.targets.join(', ') : 'a package list'
      } (run ${event.run})`;
    case 'fleet-read':
      return `Fleet: ${event.groups
        .map((g) => `${g.name} (${count(g.desired, 'instance')}, ${count(g.zones.length, 'zone')})`)
        .join(', ')}`;
    case 'notices-read':
      return `Notices: read ${count(event.notices, 'notice')} for ${event.release}${
        event.newest ? `, newest ${event.newest}` : ''
      }${feedWords(event)}`;
    case 'checked':
      return checkedWording(event);
    case 'planned':
      return event.plan.units.length === 0
        ? 'Plan: nothing to roll'
        : `Plan: about ${count(event.plan.minutes, 'minute')}`;
    case 'refused':
      return `Refused: ${event.refusals.map(refusalWords).join(' ')}`;
    case 'finished':
      return `Result: ${event.result}. ${sentence(event.reason)}${
        event.mend ? ` Next: ${capitalised(sentence(event.mend))}` : ''
      }`;
    case 'left':
      return `Left: ${event.resource}: ${sentence(event.what)} ${capitalised(sentence(event.mend))}`;
    default:
      return imageWording(event);
  }
}

/** Nothing for the usual: the API alone. */
function feedWords({ from, asOf, instead }: Extract<Event, { type: 'notices-read' }>): string {
  const day = asOf === undefined ? '' : ` of ${new Date(asOf).toISOString().slice(0, 16)}Z`;
  const source = { oval: `, from the OVAL file${day}`, both: ', from the API and the OVAL file' };
  return `${from === undefined ? '' : source[from]}${instead === undefined ? '' : ` (${instead})`}`;
}

/** Where a builder is, told by what it does there. Phases that take no time are not told. */
const PHASES: Readonly<Record<string, string | undefined>> = {
  wait: 'has booted',
  'pre-hook': 'runs the hook before the upgrade',
  update: 'fetches the archive’s indexes',
  before: undefined,
  upgrade: 'installs the fixes',
  snap: 'refreshes the snaps',
  'post-hook': 'runs the hook after the upgrade',
  reboot: 'reboots',
  check: 'checks that everything is installed and running',
  autoremove: undefined,
  clean: 'cleans up for the image',
  manifest: undefined,
};

/** A phase as a person would say it; one that this version does not know, by its name. */
export function phaseWords(phase: string): string | undefined {
  return Object.hasOwn(PHASES, phase) ? PHASES[phase] : `is in phase ${phase}`;
}

function imageWording(event: Event): string | undefined {
  switch (event.type) {
    case 'builder-started':
      return `Builder ${event.instanceId} ${event.adopted ? 'found running' : 'started'} from ${
        event.source
      } (${event.spot ? 'Spot, ' : ''}${event.instanceType} in ${event.subnetId})${
        event.reportOnly ? ', to say what is installed and no more' : ''
      }`;
    case 'no-room':
      return `No ${event.spot ? 'Spot capacity' : 'room'} for a ${event.what} as ${event.instanceType} in ${event.subnetId}: ${event.code}. The next place is tried`;
    case 'on-demand-instead':
      return `The builder of ${event.source} is started On-Demand: ${event.why}`;
    case 'spot-request-cancelled':
      return `Spot request ${event.requestId} cancelled`;
    case 'builder-phase': {
      const does = phaseWords(event.phase);
      return does === undefined ? undefined : `Builder ${event.instanceId} ${does}`;
    }
    case 'builder-ended':
      return `Builder ${event.instanceId} ended: ${event.why}`;
    case 'build-failed':
      return `${event.reportOnly ? 'Report' : 'Build'} failed${event.phase === undefined ? '' : ` in phase ${event.phase}`}: ${sentence(event.reason)}`;
    case 'image-created':
      return `Image ${event.imageId} (${event.name}) is being made: ${count(event.changed.length, 'package')} changed${
        event.kernel ? `, kernel ${event.kernel.before} -> ${event.kernel.after}` : ''
      }`;
    case 'image-too-old':
      return `Image ${event.imageId} is of ${day(event.created)}, older than max-image-age: it is made anew`;
    case 'image-progress':
      return `Image ${event.imageId}: ${event.percent} % of its snapshots are stored`;
    case 'building-again':
      return `The upgrade left ${firstOf(event.want, 10)} as ${
        event.want.length === 1 ? 'it was' : 'they were'
      }: another builder looks for the ${event.want.length === 1 ? 'fix' : 'fixes'} in every pocket`;
    case 'unfixed':
      return `Not fixed, and let through by allow-unfixed: ${event.left
        .map(({ finding, why }) => `${finding.package} of ${finding.notice} (${why})`)
        .join('; ')}`;
    case 'image-available':
      return `Image ${event.imageId} is available`;
    case 'image-confirmed':
      return `Image ${event.imageId} lacks nothing ${event.leavesOut ? 'that counts, ' : ''}published up to ${event.considered.split(' ')[0]}: noted on it`;
    case 'ledger-kept':
      return `Kept what ${sentenceList(event.images)} ${event.images.length === 1 ? 'has' : 'have'} in ${event.ledger} (${event.change.slice(0, 10)})`;
    case 'ledger-trouble':
      return `Ledger, for ${sentenceList(event.images)}: ${sentence(event.reason)} ${capitalised(sentence(event.mend))}`;
    case 'proof-started':
      return `Image ${event.imageId} is to prove itself on ${event.instanceId}${
        event.adopted ? ', found running' : ''
      } (${event.instanceType} in ${event.subnetId})`;
    case 'image-proven':
      return `Image ${event.imageId} has proven itself: it boots, is what its builder reported, and passes its checks`;
    case 'proof-ended':
      return `Instance ${event.instanceId}, on which the image was tried, ended: ${event.why}`;
    case 'image-reused':
      return `Image ${event.imageId}, built earlier from ${event.source}, is used again`;
    case 'image-rejected':
      return `Image ${event.imageId} is rejected: ${event.reason}`;
    case 'version-created':
      return `Template ${event.templateId}: version ${event.version} launches ${event.imageId} (for ${event.groups.join(', ')})`;
    case 'version-deleted':
      return `Template ${event.templateId}: version ${event.version} deleted`;
    default:
      return afterwardsWording(event) ?? rollWording(event);
  }
}

function rollWording(event: Event): string | undefined {
  switch (event.type) {
    case 'roll-opened':
      return `${event.group}: roll from ${event.from} to ${event.to} begins`;
    case 'roll-resumed':
      return `${event.group}: goes on with the roll that run ${event.by} began`;
    case 'wave-started':
      return `Zone ${event.zone}: begins (${event.groups.join(', ')})`;
    case 'launched':
      return `Zone ${event.zone}: ${event.group} launched ${ids(event.instanceIds)}`;
    case 'launch-failed':
      return `Zone ${event.zone}: ${event.group} could not launch: ${event.code}: ${event.message}`;
    case 'gates-passed':
      return `Zone ${event.zone}: ${event.group} ${ids(event.instanceIds)} ${
        event.instanceIds.length === 1 ? 'serves' : 'serve'
      }`;
    case 'ended':
      return event.why === 'replaced'
        ? `Zone ${event.zone}: ${event.group} ended ${ids(event.instanceIds)}, replaced`
        : `Zone ${event.zone}: ${event.group} ended ${ids(event.instanceIds)}, given up`;
    case 'soaking':
      return `Zone ${event.zone}: soaks until ${clockTime(event.until)}`;
    case 'wave-done':
      return `Zone ${event.zone}: done`;
    case 'waiting':
      return `Waiting for ${event.for}`;
    case 'holding':
      return `HOLD, at most until ${clockTime(event.until)}: ${event.reason}`;
    case 'hold-over':
      return `Hold is over: ${event.reason}`;
    case 'rolling-back':
      return `Rolling back ${sentenceList(event.groups)}: ${event.reason}`;
    case 'setting-changed':
      return `${event.resource}: ${event.givenBack ? 'given back: ' : ''}${event.what}`;
    default:
      return undefined;
  }
}

function checkedWording(event: Extract<Event, { type: 'checked' }>): string {
  const { subject, release, source, verdict } = event;
  if (verdict.is === 'unknown' && verdict.reason.includes(subject)) {
    return `Checked: ${sentence(verdict.reason)}`;
  }
  const how = source === 'package list' ? [] : [`by ${source}`];
  const by = [...(release === undefined ? [] : [release]), ...how].join(', ');
  return `Checked ${subject}${by === '' ? '' : ` (${by})`}: ${verdictWords(verdict)}`;
}

function ids(instanceIds: readonly string[]): string {
  return firstOf(instanceIds, 10);
}

function refusalWords(refusal: Refusal): string {
  return `${refusal.subject}: ${sentence(refusal.reason)} ${capitalised(sentence(refusal.mend))}`;
}

/** What to do about an unknown is said by how the run ends: a cycle finds out by itself. */
/** An all-clear names what it leaves out. */
function leftOut({ needsPro, ignored = [], overlooked = [] }: Verdict): string {
  const parts = [
    [needsPro?.length ?? 0, 'that needs Ubuntu Pro', 'that need Ubuntu Pro'],
    [ignored.length + overlooked.length, 'that does not count', 'that do not count'],
  ] as const;
  const told = parts.flatMap(([many, one, more]) =>
    many === 0 ? [] : `${many} ${many === 1 ? one : more}`,
  );
  return told.length === 0 ? '' : `, but for ${told.join(', and ')}`;
}

function verdictWords(verdict: Verdict): string {
  switch (verdict.is) {
    case 'clear':
      return `nothing lacking${leftOut(verdict)}`;
    case 'lacking': {
      const notices = new Set(verdict.findings.map((finding) => finding.notice)).size;
      return `${count(verdict.findings.length, 'package fix', 'package fixes')} lacking from ${count(notices, 'notice')}`;
    }
    case 'unknown':
      return `unknown: ${sentence(verdict.reason)}`;
  }
}
