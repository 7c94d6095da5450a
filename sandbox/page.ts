import { servingChart } from './page/serving-chart.js';
import { STYLE } from './page/style.js';
import type {
  GroupState,
  ImageState,
  LonerState,
  MemberState,
  RefreshState,
  State,
  TargetGroupCount,
} from './state.js';

/** Seconds between two looks. */
const REFRESH = 2;
/** As many as the style sheet has colours for; images beyond share the last one. */
const COLOURS = 5;

/** The state page: groups by zone, who serves, what each instance runs, and what happened last. */
export function statePage(state: State): string {
  const colour = imageColours(state);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${REFRESH}">
<title>patch-cycle sandbox</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>patch-cycle sandbox</h1>
<span>${e(state.region)}</span><span>account ${e(state.accountId)}</span>
<time>${e(moment(state.now))}</time>
</header>
<main>
${state.serving.length > 0 ? `<section>${servingChart(state.serving, Date.parse(state.now))}</section>` : ''}
${state.groups.map((group) => groupSection(group, colour)).join('\n')}
${state.groups.length === 0 ? '<section class="soft">There are no Auto Scaling groups.</section>' : ''}
${lonersSection(state.loners, colour)}
<div class="pair">
${happeningsSection(state)}
<div>${targetGroupsSection(state.targetGroups)}
${imagesSection(state.images, colour)}</div>
</div>
</main>
<footer>Looks again every ${REFRESH} s. The same as JSON: <code>/_sandbox/state</code>, everything that happened: <code>/_sandbox/record</code>, in words: <a href="/_sandbox/timeline">timeline</a></footer>
</body>
</html>
`;
}

type Colour = (imageId: string) => string;

/** The same image has the same colour everywhere on the page, so that a roll is seen at a glance. */
function imageColours(state: State): Colour {
  const known = state.images.map((image) => image.id);
  return (imageId) => `run${Math.min(Math.max(known.indexOf(imageId), 0), COLOURS - 1)}`;
}

function groupSection(group: GroupState, colour: Colour): string {
  const instances = group.zones.flatMap((zone) => zone.instances);
  return `<section>
<div class="head"><h2>${e(group.name)}</h2>
<span><span class="soft">desired</span> <b>${group.desired}</b></span>
<span><span class="soft">instances</span> <b>${instances.length}</b></span>
<span><span class="soft">serving</span> <b>${instances.filter(serves).length}</b></span>
<span><span class="soft">min</span> <b>${group.min}</b></span>
<span><span class="soft">max</span> <b>${group.max}</b></span>
<span><span class="soft">template</span> <b>${e(group.template)}</b></span></div>
<div class="zones">
${group.zones.map((zone) => zoneColumn(zone, colour)).join('\n')}
</div>
${group.refreshes.map(refreshRow).join('\n')}
${notes(group)}
</section>`;
}

function zoneColumn(zone: GroupState['zones'][number], colour: Colour): string {
  const many = zone.instances.length > TILES;
  const tiles = many
    ? `<div class="cells">${zone.instances.map((instance) => cell(instance, colour)).join('')}</div>`
    : zone.instances.map((instance) => tile(instance, colour)).join('\n');
  return `<div class="zone"><h3><span>${e(zone.zone)}</span><span>${zone.instances.filter(serves).length} of ${zone.instances.length} serving</span></h3>
${tiles || '<div class="empty">no instances</div>'}
</div>`;
}

/** More than so many instances of a zone are shown as a field of squares. */
const TILES = 8;

function cell(member: MemberState, colour: Colour): string {
  const targets = member.targets.map(({ targetGroup, state }) => `, ${targetGroup}: ${state}`);
  const mood = serves(member)
    ? 'serves'
    : lifecycleMood(member.lifecycle) === 'idle'
      ? 'gone'
      : 'comes';
  return `<i class="cell ${mood} ${colour(member.imageId)}" title="${e(`${member.id} ${member.lifecycle}${targets.join('')}`)}"></i>`;
}

function refreshRow(refresh: RefreshState): string {
  const mood: Mood = /Success/.test(refresh.status)
    ? 'good'
    : /Fail/.test(refresh.status)
      ? 'bad'
      : /Cancelled/.test(refresh.status)
        ? 'idle'
        : 'busy';
  return `<div class="refresh"><span class="dot ${mood}">instance refresh ${e(refresh.status)}</span><progress max="100" value="${refresh.percent}"></progress><span>${refresh.percent} %</span><span class="soft">${refresh.toUpdate} to update</span><span class="soft">${e(refresh.reason)}</span></div>`;
}

/** In service, and healthy in every target group. */
function serves(member: MemberState): boolean {
  return (
    member.lifecycle === 'InService' &&
    member.health === 'Healthy' &&
    member.targets.every((target) => target.state === 'healthy')
  );
}

function tile(member: MemberState, colour: Colour): string {
  const targets = member.targets
    .map(
      ({ targetGroup, state }) =>
        `<div class="row"><span class="soft">target group ${e(targetGroup)}</span><span class="dot ${targetMood(state)}">${e(state)}</span></div>`,
    )
    .join('');
  const health =
    member.health === 'Healthy'
      ? ''
      : ` <span class="bad">${e(member.health.toLowerCase())}</span>`;
  const protection = member.protectedFromScaleIn ? ' <span class="soft">protected</span>' : '';
  const version = member.version === '' ? '' : `version ${e(member.version)}`;
  return `<div class="tile ${colour(member.imageId)}">
<div class="row"><span class="id">${e(member.id)}</span><span class="dot ${lifecycleMood(member.lifecycle)}">${e(member.lifecycle)}${health}${protection}</span></div>
${targets}
<div class="row soft"><span>${version}</span><span class="id">${e(member.imageId)}</span></div>
</div>`;
}

function notes(group: GroupState): string {
  const rows = [
    ...(group.suspended.length > 0 ? [['suspended', e(group.suspended.join(', '))]] : []),
    ...Object.entries(group.journal).map(([key, value]) => [
      `<code>${e(key)}</code>`,
      `<code>${e(value)}</code>`,
    ]),
  ];
  if (rows.length === 0) return '';
  return `<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`;
}

function lonersSection(loners: readonly LonerState[], colour: Colour): string {
  if (loners.length === 0) return '';
  const items = loners.map(
    (loner) =>
      `<li><span class="${colour(loner.imageId)}"><i class="swatch"></i></span><span class="id">${e(loner.id)}</span><span>${e(loner.name)}</span><span class="dot ${instanceMood(loner.state)}">${e(loner.state)}</span><span class="soft">${e(loner.zone)}</span></li>`,
  );
  return `<section><h3>Instances of no group</h3><ul>${items.join('')}</ul></section>`;
}

function targetGroupsSection(targetGroups: readonly TargetGroupCount[]): string {
  if (targetGroups.length === 0) return '';
  const items = targetGroups.map(({ name, states }) => {
    const counts = Object.entries(states).map(
      ([state, count]) => `<span class="dot ${targetMood(state)}">${count} ${e(state)}</span>`,
    );
    return `<li><b>${e(name)}</b>${counts.join('') || '<span class="soft">no targets</span>'}</li>`;
  });
  return `<section><h3>Target groups</h3><ul>${items.join('')}</ul></section>`;
}

function imagesSection(images: readonly ImageState[], colour: Colour): string {
  const items = images.map(
    (image) =>
      `<li class="${colour(image.id)}"><span><i class="swatch"></i></span><span><span class="id">${e(image.id)}</span> <span class="dot ${imageMood(image.state)}">${e(image.state)}</span><br><span class="soft">${e(image.name)}</span></span></li>`,
  );
  return `<section><h3>Images</h3><ul>${items.join('')}</ul></section>`;
}

function happeningsSection(state: State): string {
  const items = state.happenings.map(
    ({ at, text }) => `<li><time>${e(at.slice(11, 19))}</time><span>${e(text)}</span></li>`,
  );
  return `<section><h3>What happened last</h3><ol>${items.join('')}</ol></section>`;
}

type Mood = 'good' | 'busy' | 'bad' | 'idle';

function lifecycleMood(lifecycle: string): Mood {
  if (lifecycle === 'InService') return 'good';
  return lifecycle.startsWith('Pending') ? 'busy' : 'idle';
}

function targetMood(state: string): Mood {
  if (state === 'healthy') return 'good';
  if (state === 'initial') return 'busy';
  return state === 'unhealthy' || state === 'unavailable' ? 'bad' : 'idle';
}

function instanceMood(state: string): Mood {
  if (state === 'running') return 'good';
  return state === 'pending' ? 'busy' : 'idle';
}

function imageMood(state: string): Mood {
  if (state === 'available') return 'good';
  return state === 'pending' ? 'busy' : 'bad';
}

/** `2026-01-20 04:17:00 UTC` */
function moment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function e(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
