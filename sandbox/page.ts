import { e } from './page/escape.js';
import { groupSection, type Palette, paletteOf } from './page/group.js';
import { alarmMood, imageMood, instanceMood, targetMood } from './page/moods.js';
import { servingChart } from './page/serving-chart.js';
import { STYLE } from './page/style.js';
import type { AlarmSummary, ImageState, LonerState, State, TargetGroupCount } from './state.js';

/** Seconds between two looks. */
const REFRESH = 2;

/** The state page: groups by zone, who serves, what each instance runs, and what happened last. */
export function statePage(state: State): string {
  const palette = paletteOf(state.images);
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
${state.groups.map((group) => groupSection(group, palette)).join('\n')}
${state.groups.length === 0 ? '<section class="soft">There are no Auto Scaling groups.</section>' : ''}
${lonersSection(state.loners, palette)}
<div class="pair">
${happeningsSection(state)}
<div>${alarmsSection(state.alarms ?? [])}
${targetGroupsSection(state.targetGroups)}
${imagesSection(state.images, palette)}</div>
</div>
</main>
<footer>Looks again every ${REFRESH} s. The same as JSON: <code>/_sandbox/state</code>, everything that happened: <code>/_sandbox/record</code>, in words: <a href="/_sandbox/timeline">timeline</a></footer>
</body>
</html>
`;
}

function lonersSection(loners: readonly LonerState[], palette: Palette): string {
  if (loners.length === 0) return '';
  const items = loners.map(
    (loner) =>
      `<li><span class="${palette.colour(loner.imageId)}"><i class="swatch"></i></span><span class="id">${e(loner.id)}</span><span>${e(loner.name)}</span><span class="dot ${instanceMood(loner.state)}">${e(loner.state)}</span><span class="soft">${e(loner.zone)}</span></li>`,
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

function alarmsSection(alarms: readonly AlarmSummary[]): string {
  if (alarms.length === 0) return '';
  const items = alarms.map(
    ({ name, state, reason }) =>
      `<li><span class="dot ${alarmMood(state)}">${e(state)}</span><span><b>${e(name)}</b>${state === 'ALARM' ? `<br><span class="soft">${e(reason)}</span>` : ''}</span></li>`,
  );
  return `<section><h3>Alarms</h3><ul>${items.join('')}</ul></section>`;
}

function imagesSection(images: readonly ImageState[], palette: Palette): string {
  const items = images.map(
    (image) =>
      `<li class="${palette.colour(image.id)}"><span><i class="swatch"></i></span><span><span class="id">${e(image.id)}</span> <span class="dot ${imageMood(image.state)}">${e(image.state)}</span><br><span class="soft">${e(image.name)}</span></span></li>`,
  );
  return `<section><h3>Images</h3><ul>${items.join('')}</ul></section>`;
}

const TROUBLE = /\(Failed\)|is unhealthy|Unhealthy$|was answered|-> ALARM|interruption/;

/** Ids stay in one piece, and are told from words. */
function withIds(text: string): string {
  return e(text).replace(/\b(i|ami|lt|snap)-[0-9a-f]{17}(:\d+)?/g, '<span class="id">$&</span>');
}

function happeningsSection(state: State): string {
  const items = state.happenings.map(
    ({ at, text }) =>
      `<li><time>${e(at.slice(11, 19))}</time><span${TROUBLE.test(text) ? ' class="bad"' : ''}>${withIds(text)}</span></li>`,
  );
  return `<section><h3>What happened last</h3><ol>${items.join('')}</ol></section>`;
}

/** `2026-01-20 04:17:00 UTC` */
function moment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}
