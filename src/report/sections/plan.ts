import type { Plan, PlannedUnit } from '../../rollout/plan-types.js';
import {
  blocks,
  bullets,
  code,
  details,
  heading,
  type Markdown,
  table,
  text,
} from '../markdown.js';
import { type References, referencesIn } from '../references.js';
import { namesOf, type Story } from '../story.js';
import { capitalised, count, duration, reasonSentence } from '../words.js';
import { cut, type Limits } from './limits.js';

export function planSection(story: Story, limits: Limits): Markdown | undefined {
  const plan = story.plan;
  if (plan === undefined || plan.units.length === 0) return undefined;
  const { kept, note } = cut(plan.units, limits.rows);
  const see = referencesIn(story.started?.region);
  const inFull = blocks([
    ...kept.flatMap((unit) => [
      plan.units.length > 1 ? heading(4, unitName(unit)) : undefined,
      unitTable(unit, limits),
      bullets(unitRemarks(unit, see)),
    ]),
    note,
    ...plan.remarks.map((remark) => `Note: ${see.prose(reasonSentence(remark, namesOf(story)))}`),
  ]);
  const refused = story.finished?.result === 'refused';
  // Once it was carried out, or cannot be, other things say more.
  const folded = refused || story.waves.length > 0 || story.buildFailures.length > 0;
  return blocks([
    heading(3, refused ? 'The plan that was refused' : 'The plan'),
    overview(plan),
    folded ? details('As it was made', inFull) : inFull,
  ]);
}

function overview(plan: Plan): Markdown {
  const groups = plan.units.flatMap((unit) => unit.groups);
  const instances = plan.units
    .flatMap((unit) => unit.zones.flatMap((zone) => zone.groups))
    .reduce((sum, group) => sum + group.instances, 0);
  return `Replace ${count(instances, 'instance')} of ${count(groups.length, 'group')}, one zone at a time, in about ${duration(plan.minutes * 60_000)}.`;
}

function unitName(unit: PlannedUnit): Markdown {
  return unit.groups
    .slice(0, 6)
    .map((group) => code(group.name))
    .join(', ');
}

/** Zones in order; a group's engine, batch and version are said where it first stands. */
function unitTable(unit: PlannedUnit, limits: Limits): Markdown {
  const groups = new Map(unit.groups.map((group) => [group.name, group]));
  const rows = unit.zones.flatMap((zone, index) =>
    zone.groups.map((part) => {
      const group = groups.get(part.name);
      return [
        String(index + 1),
        code(zone.zone),
        code(part.name),
        `${part.instances} in ${count(part.batches, 'batch', 'batches')}`,
        group ? code(group.engine) : '',
        text(zone.why === '' ? 'by name' : zone.why),
      ];
    }),
  );
  const { kept, note } = cut(rows, limits.rows);
  return blocks([table(['#', 'Zone', 'Group', 'Replaces', 'Engine', 'Why here'], kept), note]);
}

function unitRemarks(unit: PlannedUnit, see: References): readonly Markdown[] {
  return [
    ...unit.groups.map((group) => {
      const { target } = group;
      const style = target.style === target.from ? '' : ` (${code(target.style)})`;
      const to = target.inPlace ? 'which launches the wanted image already' : 'then a new version';
      return `${see.group(group.name)}: ${text(group.why)}. ${capitalised(count(group.batch, 'instance'))} at a time, up to ${group.max} in all. Template ${see.template(target.templateId)} version ${code(target.from)}${style}, ${to}.`;
    }),
    ...unit.floors.map(
      (floor) => `Floor: ${floor.serving} of ${floor.of} keep serving in ${code(floor.subject)}.`,
    ),
  ];
}
