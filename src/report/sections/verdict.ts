import { capacityOf } from '../capacity.js';
import type { Result } from '../events.js';
import { blocks, bold, bullets, code, heading, type Markdown, table, text } from '../markdown.js';
import { type References, referencesIn } from '../references.js';
import { rowsOf } from '../rows.js';
import {
  changedAnything,
  findingsOf,
  ignoredIn,
  mendOf,
  namesOf,
  overlookedIn,
  replacedIn,
  type Story,
  undoneIn,
  zonesDone,
} from '../story.js';
import { capitalised, count, day, duration, minute, reasonSentence, sentence } from '../words.js';
import { builderWords } from './image.js';
import { cut, type Limits } from './limits.js';
import { referencesFor, resource } from './settings.js';

const STATUS: Readonly<Record<Result, string>> = {
  'nothing-to-do': '✅ Nothing to do',
  needed: '🔶 Patches are needed',
  patched: '✅ Patched',
  held: '⏸️ Held',
  'rolled-back': '↩️ Rolled back',
  refused: '⛔ Refused',
  unknown: '❔ Unknown',
  failed: '❌ Failed',
};

function statusOf(result: Result, story: Story): string {
  if (!isClean(story) || result !== 'nothing-to-do') return STATUS[result];
  return story.started?.dryRun === true ? '🧹 What would be removed' : '🧹 Cleaned up';
}

function isClean({ started }: Story): boolean {
  return started?.command === 'clean';
}

/** One line that says how it ended and what that means; then why, and what to do next. */
export function verdictSection(story: Story): Markdown {
  const result = story.finished?.result ?? 'failed';
  const mend = mendOf(story);
  const see = referencesIn(story.started?.region);
  return blocks([
    heading(2, statusOf(result, story)),
    bold(meaning(result, story, see)),
    why(result, story, see),
    mend === undefined ? undefined : `${bold('Next:')} ${see.prose(capitalised(sentence(mend)))}`,
    facts(story, see),
  ]);
}

/** What is refused stands right below the verdict: someone has to act on it. */
export function refusalSection(story: Story, limits: Limits): Markdown | undefined {
  const [first, ...others] = story.refusals;
  if (first === undefined) return undefined;
  const isTheVerdict = others.length === 0 && story.finished?.reason.includes(first.reason);
  if (isTheVerdict) return undefined;
  const see = referencesIn(story.started?.region);
  const { kept, note } = cut(story.refusals, limits.rows);
  return blocks([
    heading(3, 'Not done, because it would not be safe'),
    table(
      ['What', 'Why not', 'What would make it possible'],
      kept.map((refusal) => [
        code(refusal.subject),
        see.prose(reasonSentence(refusal.reason, namesOf(story))),
        see.prose(capitalised(sentence(refusal.mend))),
      ]),
    ),
    note,
  ]);
}

/** What outlives the run, and how to mend it. */
export function leftSection(story: Story, limits: Limits): Markdown | undefined {
  if (story.left.length === 0) return undefined;
  const { kept, note } = cut(story.left, limits.rows);
  return blocks([
    heading(3, 'Left behind'),
    bullets(
      kept.map((left) => {
        const see = referencesFor(left.resource, story);
        return `${resource(left.resource, story)}: ${see.prose(sentence(left.what))} ${see.prose(capitalised(sentence(left.mend)))}`;
      }),
    ),
    note,
  ]);
}

function meaning(result: Result, story: Story, see: References): Markdown {
  const replaced = replacedIn(story).length;
  const done = `${count(replaced, 'instance')} in ${count(zonesDone(story).length, 'zone')}`;
  switch (result) {
    case 'nothing-to-do':
      if (isClean(story)) return cleaned(story);
      return `No published fix${thatCounts(story)} is lacking${butForPro(story)}. ${changedAnything(story) ? 'No instance was touched.' : `${nothing(story)} was changed.`}`;
    case 'needed':
      return `${capitalised(lackingWords(story))}. ${nothing(story)} was changed: the command was ${code(story.started?.command ?? 'check')}.`;
    case 'patched':
      return replaced === 0
        ? 'Every instance of the fleet runs the patched image.'
        : `${done} ${replaced === 1 ? 'was' : 'were'} replaced by patched ones.`;
    case 'held':
      return replaced === 0
        ? `Stopped before any old instance was ended. ${untouched(story)}`
        : `Stopped part-way: ${done} ${replaced === 1 ? 'is' : 'are'} patched, the rest still serve as they were.`;
    case 'rolled-back': {
      const undone = undoneIn(story);
      return undone.length === 0
        ? 'The fleet is back on what it ran before.'
        : `${count(undone.length, 'new instance')} ${undone.length === 1 ? 'was' : 'were'} ended again (${someIds(undone, see)}); the fleet is back on what it ran before.`;
    }
    case 'refused':
      return `It could not be done safely. ${untouched(story)}`;
    case 'unknown':
      return findingsOf(story, 'lacking').length === 0
        ? `It cannot be said whether a fix is lacking. ${untouched(story)}`
        : `Lacking for certain: ${lackingWords(story)}. It cannot be said whether more is. ${untouched(story)}`;
    case 'failed':
      return replaced === 0
        ? `The run failed before any old instance was ended. ${untouched(story)}`
        : `The run failed part-way: ${done} ${replaced === 1 ? 'is' : 'are'} patched.`;
  }
}

/** A builder that only reports has come and gone, and cost its seconds. */
function nothing({ builds }: Story): string {
  return builds.some(({ started }) => started.reportOnly) ? 'Nothing of the fleet' : 'Nothing';
}

/** What went is the reason's to say. */
function cleaned(story: Story): string {
  if (changedAnything(story)) return 'Images that nothing uses any more were removed.';
  const dry = story.started?.dryRun === true ? ': this was a dry run' : '';
  return `Nothing was changed${dry}.`;
}

/** An all-clear names what it leaves out. */
function thatCounts(story: Story): string {
  return ignoredIn(story).length + overlookedIn(story).length === 0 ? '' : ' that counts';
}

function butForPro(story: Story): string {
  const fixes = findingsOf(story, 'needs Pro').length;
  if (fixes === 0) return '';
  return `, but for ${count(fixes, 'package fix', 'package fixes')} that ${fixes === 1 ? 'needs' : 'need'} Ubuntu Pro`;
}

function someIds(ids: readonly string[], see: References): Markdown {
  const more = ids.length > 6 ? ` and ${ids.length - 6} more` : '';
  return `${ids.slice(0, 6).map(see.instance).join(', ')}${more}`;
}

function untouched(story: Story): Markdown {
  return changedAnything(story) ? 'Everything that served still serves.' : 'Nothing was changed.';
}

function why(result: Result, story: Story, see: References): Markdown {
  if (story.finished === undefined) {
    return 'The run ended without a result. It was cancelled or cut off; the next run goes on from what it finds.';
  }
  const reason = see.prose(reasonSentence(story.finished.reason, namesOf(story)));
  return result === 'patched' || result === 'nothing-to-do' || result === 'needed'
    ? reason
    : `${bold('Why:')} ${reason}`;
}

function facts(story: Story, see: References): Markdown | undefined {
  const rows = [
    fleetFact(story, see),
    noticesFact(story),
    lackingFact(story),
    reportFact(story, see),
    imageFact(story, see),
    capacityFact(story),
    timeFact(story),
  ];
  const present = rows.filter((row) => row !== undefined);
  return present.length === 0 ? undefined : table(['', ''], present);
}

type Row = readonly [Markdown, Markdown] | undefined;

function fleetFact(story: Story, see: References): Row {
  if (story.groups.length === 0) return undefined;
  const region = story.started?.region;
  const groups = story.groups.slice(0, 8).map((group) => {
    const size = `${count(group.desired, 'instance')} in ${count(group.zones.length, 'zone')}`;
    return `${see.group(group.name)} (${size})`;
  });
  const more = story.groups.length - groups.length;
  const all = more > 0 ? [...groups, `${more} more`] : groups;
  return [bold('Fleet'), `${all.join(', ')}${region ? `, ${code(region)}` : ''}`];
}

function noticesFact(story: Story): Row {
  if (story.feeds.length === 0) return undefined;
  const feeds = story.feeds.map((feed) => {
    const since = feed.since === undefined ? '' : ` since ${day(feed.since)}`;
    const newest = feed.newest ? `, newest ${text(feed.newest)}` : '';
    return `${count(feed.notices, 'notice')} for ${text(feed.release)}${since}${newest}`;
  });
  return [bold('Read'), feeds.join('; ')];
}

function lackingFact(story: Story): Row {
  if (story.checks.length === 0) return undefined;
  const findings = findingsOf(story, 'lacking');
  const unknown = story.checks.filter((check) => check.verdict.is === 'unknown').length;
  if (findings.length === 0) {
    const nothing = `nothing${thatCounts(story)}${butForPro(story)}`;
    return [bold('Lacking'), unknown > 0 ? `not known for ${count(unknown, 'image')}` : nothing];
  }
  const oldest = Math.min(...findings.map((finding) => finding.published));
  const age = story.from === undefined ? '' : ` (${count(daysBetween(oldest, story.from), 'day')})`;
  const more = unknown > 0 ? '; perhaps more' : '';
  return [bold('Lacking'), `${lackingWords(story)}, the oldest since ${day(oldest)}${age}${more}`];
}

function reportFact(story: Story, see: References): Row {
  const reports = story.builds.filter(({ started }) => started.reportOnly);
  if (reports.length === 0) return undefined;
  const told = reports.map(
    (one) => `${see.image(one.started.source)} by ${builderWords(one, see)}`,
  );
  return [bold('Looked into'), told.join('; ')];
}

function imageFact(story: Story, see: References): Row {
  const image = story.images.findLast((one) => one.created || one.reused);
  if (image === undefined) return undefined;
  const source = image.created?.source ?? image.reused?.source ?? '';
  const kernel = image.created?.kernel;
  return [
    bold('Image'),
    `${see.image(source)} → ${see.image(image.id)}${image.rejected === undefined ? '' : ' (rejected)'}${
      kernel ? `, kernel ${code(kernel.before)} → ${code(kernel.after)}` : ''
    }`,
  ];
}

/** What others did to the fleet meanwhile is not in it: that is what holds tell. */
function capacityFact(story: Story): Row {
  const told = capacityOf(story);
  if (told === undefined) return undefined;
  const { desired, least, most, above, below } = told;
  const under =
    below > 0
      ? `${least} of ${desired} for ${duration(below)}`
      : `never below ${desired} of ${desired}`;
  const over =
    most > desired ? `, up to ${most} for ${duration(above)} while new stood beside old` : '';
  return [bold('Serving'), `${under}${over}`];
}

function timeFact(story: Story): Row {
  if (story.from === undefined || story.to === undefined) return undefined;
  // A wrong input is found at once, and by the runner's clock.
  if (story.groups.length === 0 && story.to - story.from < 1_000) return undefined;
  const [from, to] = [minute(story.from), minute(story.to)];
  const end = from === to ? '' : ` to ${day(story.from) === day(story.to) ? to.slice(11) : to}`;
  const took = story.to - story.from;
  const long = took < 1_000 ? 'less than a second' : duration(took);
  return [bold('Took'), `${long} (${from}${end} UTC)`];
}

function lackingWords(story: Story): Markdown {
  const findings = findingsOf(story, 'lacking');
  const notices = new Set(findings.map((finding) => finding.notice)).size;
  const cves = new Set(findings.flatMap((finding) => finding.cves)).size;
  if (findings.length === 0) {
    const old = story.events.some(({ type }) => type === 'image-too-old');
    return old
      ? 'the image is older than max-image-age'
      : 'instances run an older image than their template names';
  }
  const reboot = rowsOf(findings).some((row) => row.reboot) ? ', a reboot among them' : '';
  return `${count(findings.length, 'package fix', 'package fixes')} from ${count(notices, 'notice')} (${count(cves, 'CVE')}${reboot})`;
}

function daysBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 86_400_000));
}
