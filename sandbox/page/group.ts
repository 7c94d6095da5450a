import type { GroupState, ImageState, MemberState, RefreshState } from '../state.js';
import { e } from './escape.js';
import { lifecycleMood, refreshMood, targetMood } from './moods.js';

/** What the page knows of images: the colour that each has everywhere, and its name. */
export interface Palette {
  readonly colour: (imageId: string) => string;
  readonly name: (imageId: string) => string;
}

/** As many as the style sheet has colours for; images beyond share the last one. */
const COLOURS = 5;

/** The same image has the same colour everywhere on the page, so that a roll is seen at a glance. */
export function paletteOf(images: readonly ImageState[]): Palette {
  const known = images.map((image) => image.id);
  const names = new Map(images.map((image) => [image.id, image.name]));
  return {
    colour: (id) => `run${Math.min(Math.max(known.indexOf(id), 0), COLOURS - 1)}`,
    name: (id) => names.get(id) || id,
  };
}

/** A group: its sizes, its zones side by side with whom they hold, and what is done to it. */
export function groupSection(group: GroupState, palette: Palette): string {
  const instances = group.zones.flatMap((zone) => zone.instances);
  const warm = group.zones.flatMap((zone) => zone.warm ?? []);
  return `<section>
<div class="head"><h2>${e(group.name)}</h2>
${number('desired', group.desired)}
${number('instances', instances.length)}
${number('serving', instances.filter(serves).length)}
${number('min', group.min)}
${number('max', group.max)}
${warm.length > 0 ? number('warm pool', warm.length) : ''}
<span><span class="soft">template</span> <b>${e(group.template)}</b></span></div>
${group.refreshes.map(refreshRow).join('\n')}
<div class="zones">
${group.zones.map((zone) => zoneColumn(zone, palette)).join('\n')}
</div>
${notes(group)}
</section>`;
}

function number(what: string, value: number): string {
  return `<span><span class="soft">${what}</span> <b>${value}</b></span>`;
}

type Zone = GroupState['zones'][number];

function zoneColumn(zone: Zone, palette: Palette): string {
  const warm = zone.warm ?? [];
  return `<div class="zone"><h3><span>${e(zone.zone)}</span><span>${zone.instances.filter(serves).length} of ${zone.instances.length} serving</span></h3>
${members(zone.instances, palette) || '<div class="empty">no instances</div>'}
${warm.length === 0 ? '' : `<h4>warm pool, ${warm.length}</h4>\n<div class="pool">${members(warm, palette)}</div>`}
</div>`;
}

/** More than so many instances of a zone are shown as a field of squares. */
const TILES = 8;

function members(instances: readonly MemberState[], palette: Palette): string {
  if (instances.length <= TILES) {
    return instances.map((instance) => tile(instance, palette)).join('\n');
  }
  return `<div class="cells">${instances.map((instance) => cell(instance, palette)).join('')}</div>`;
}

function cell(member: MemberState, palette: Palette): string {
  const targets = member.targets.map(
    ({ targetGroup, state, reason }) =>
      `, ${targetGroup}: ${state}${reason === undefined ? '' : ` (${reason})`}`,
  );
  const title = `${member.id} ${member.lifecycle}${targets.join('')}`;
  return `<i class="cell ${cellMood(member)} ${palette.colour(member.imageId)}" title="${e(title)}"></i>`;
}

function cellMood(member: MemberState): string {
  if (serves(member)) return 'serves';
  const { lifecycle, targets } = member;
  if (member.health !== 'Healthy' || targets.some(({ state }) => targetMood(state) === 'bad')) {
    return 'sick';
  }
  return lifecycleMood(lifecycle) === 'idle' ? 'gone' : 'comes';
}

function refreshRow(refresh: RefreshState): string {
  return `<div class="refresh"><span class="dot ${refreshMood(refresh.status)}">instance refresh ${e(refresh.status)}</span><progress max="100" value="${refresh.percent}"></progress><span>${refresh.percent} %</span><span class="soft">${refresh.toUpdate} to update</span><span class="soft">${e(refresh.reason)}</span></div>`;
}

/** In service, and healthy in every target group. */
function serves(member: MemberState): boolean {
  return (
    member.lifecycle === 'InService' &&
    member.health === 'Healthy' &&
    member.targets.every((target) => target.state === 'healthy')
  );
}

function tile(member: MemberState, palette: Palette): string {
  const health =
    member.health === 'Healthy'
      ? ''
      : ` <span class="bad">${e(member.health.toLowerCase())}</span>`;
  const protection = member.protectedFromScaleIn ? ' <span class="soft">protected</span>' : '';
  const version = member.version === '' ? '' : `version ${e(member.version)}`;
  return `<div class="tile ${palette.colour(member.imageId)}${serves(member) ? '' : ' off'}">
<div class="row"><span class="id">${e(member.id)}</span><span class="dot ${lifecycleMood(member.lifecycle)}">${e(member.lifecycle)}${health}${protection}</span></div>
${member.targets.map(targetRow).join('')}
<div class="row soft"><span>${version}</span><span title="${e(member.imageId)}">${e(palette.name(member.imageId))}</span></div>
</div>`;
}

function targetRow({ targetGroup, state, reason }: MemberState['targets'][number]): string {
  const why = reason === undefined ? '' : `<div class="why">${e(reason)}</div>`;
  return `<div class="row"><span class="soft">target group ${e(targetGroup)}</span><span class="dot ${targetMood(state)}">${e(state)}</span></div>${why}`;
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
