import type { Plan, PlannedGroup, PlannedUnit } from '../rollout/plan-types.js';
import { aligned } from './columns.js';
import { plain } from './plain.js';
import { capitalised, count, sentence } from './words.js';

/** The plan as lines of plain text with aligned columns: what, in which order, and what keeps serving meanwhile. */
export function planTable(plan: Plan): readonly string[] {
  const sections = [
    ...plan.builds.map((build) => [
      `Build: a patched image from ${plain(build.source)}, for ${names(build.groups)}`,
    ]),
    ...plan.units.map(unitLines),
    ...plan.refusals.map((refusal) => [
      `Refused: ${plain(refusal.subject)}: ${sentence(plain(refusal.reason))} ${capitalised(sentence(plain(refusal.mend)))}`,
    ]),
    ...plan.remarks.map((remark) => [`Note: ${sentence(plain(remark))}`]),
  ];
  return sections.flat();
}

function unitLines(unit: PlannedUnit): readonly string[] {
  const groups = aligned([
    ['GROUP', 'ENGINE', 'DESIRED', 'BATCH', 'TEMPLATE', 'IMAGE', 'WHY'],
    ...unit.groups.map((group) => [
      plain(group.name),
      group.engine,
      `${group.desired} (max ${group.max})`,
      String(group.batch),
      templateWords(group),
      imageWords(group),
      plain(group.why),
    ]),
  ]);
  const zones = aligned([
    ['ORDER', 'ZONE', 'REPLACES', 'WHY HERE'],
    ...unit.zones.map((zone, index) => [
      String(index + 1),
      plain(zone.zone),
      zone.groups
        .map((g) => `${plain(g.name)}: ${g.instances} in ${count(g.batches, 'batch', 'batches')}`)
        .join(', '),
      plain(zone.why === '' ? 'by name' : zone.why),
    ]),
  ]);
  const floors = unit.floors.map(
    (floor) => `Floor: ${plain(floor.subject)} keeps ${floor.serving} of ${floor.of} serving`,
  );
  return [...groups, ...zones, ...floors];
}

function templateWords({ target }: PlannedGroup): string {
  const from = plain(target.from);
  const style = target.style === target.from ? from : `${plain(target.style)} = ${from}`;
  return `${plain(target.templateId)} version ${style}${target.inPlace ? '' : ' -> new'}`;
}

function imageWords({ target }: PlannedGroup): string {
  if (target.inPlace) return `${plain(target.fromImage)} (already in the template)`;
  return `${plain(target.fromImage)} -> ${target.image ? plain(target.image) : 'to be built'}`;
}

function names(all: readonly string[]): string {
  return all.map((name) => plain(name)).join(', ');
}
