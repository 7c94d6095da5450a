import type { ManifestName } from '../ubuntu/fixtures.js';
import { twice, unknown } from './names.js';
import type { Scenario } from './schema.js';
import { namesOfGroup, serviceProblems } from './service-references.js';

/** The package lists of real images that come with the sandbox. */
const PACKAGE_LISTS = [
  'noble-20251120',
  'noble-20260127',
  'noble-arm64-20251120',
  'jammy-20251120',
  'focal-20250514',
] as const satisfies readonly ManifestName[];

export function isPackageListName(name: string): name is ManifestName {
  return (PACKAGE_LISTS as readonly string[]).includes(name);
}

/** What a single value cannot say of itself: names that must exist, numbers that must fit each other. */
export function referenceProblems(scenario: Scenario): readonly string[] {
  const images = scenario.images.map((image) => image.name);
  const templates = scenario.templates.map((template) => template.name);
  const targetGroups = scenario['target-groups'].map((targetGroup) => targetGroup.name);
  const groups = scenario.groups.flatMap(namesOfGroup);
  return [
    ...twice('images', images),
    ...twice('templates', templates),
    ...twice('target-groups', targetGroups),
    ...twice(
      'groups',
      scenario.groups.map((group) => group.name),
    ),
    ...scenario.images.flatMap((image, i) =>
      typeof image.packages === 'string'
        ? unknown(`images[${i}].packages`, image.packages, PACKAGE_LISTS, 'package list')
        : [],
    ),
    ...scenario.templates.flatMap((template, t) => [
      ...template.versions.flatMap((version, i) =>
        unknown(`templates[${t}].versions[${i}].image`, version.image, images, 'image'),
      ),
      ...template.versions.flatMap((version, i) =>
        unknown(
          `templates[${t}].versions[${i}].image-parameter`,
          version['image-parameter'],
          Object.keys(scenario.parameters),
          'parameter',
        ),
      ),
      ...(template.default > template.versions.length
        ? [`templates[${t}].default: there are only ${template.versions.length} versions`]
        : []),
    ]),
    ...scenario.groups.flatMap((group, g) => groupProblems(scenario, group, `groups[${g}]`)),
    ...scenario['capacity-reservations'].flatMap((held, i) =>
      unknown(`capacity-reservations[${i}].zone`, held.zone, scenario.zones, 'zone'),
    ),
    ...scenario['capacity-errors'].flatMap((trouble, i) =>
      unknown(`capacity-errors[${i}].zone`, trouble.zone, scenario.zones, 'zone'),
    ),
    ...scenario.faults.flatMap(({ capacity }, i) =>
      capacity?.zone.length === 1
        ? unknown(`faults[${i}].capacity.zone`, capacity.zone, scenario.zones, 'zone')
        : [],
    ),
    ...scenario['scheduled-events'].flatMap((event, i) => [
      ...unknown(`scheduled-events[${i}].group`, event.group, groups, 'group'),
      ...unknown(`scheduled-events[${i}].zone`, event.zone, scenario.zones, 'zone'),
    ]),
    ...scenario['spot-interruptions'].flatMap((event, i) => [
      ...unknown(`spot-interruptions[${i}].group`, event.group, groups, 'group'),
      ...unknown(`spot-interruptions[${i}].zone`, event.zone, scenario.zones, 'zone'),
    ]),
    ...scenario['zonal-shifts'].flatMap((shift, i) =>
      unknown(`zonal-shifts[${i}].zone`, shift.zone, scenario.zones, 'zone'),
    ),
    ...Object.entries(scenario.parameters).flatMap(([parameter, image]) =>
      typeof image === 'string' ? unknown(`parameters.${parameter}`, image, images, 'image') : [],
    ),
    ...serviceProblems(scenario),
  ];
}

function groupProblems(
  scenario: Scenario,
  group: Scenario['groups'][number],
  at: string,
): readonly string[] {
  const templates = scenario.templates.map((template) => template.name);
  const targetGroups = scenario['target-groups'].map((targetGroup) => targetGroup.name);
  const versions = scenario.templates.find((t) => t.name === group.template)?.versions.length;
  return [
    ...unknown(`${at}.template`, group.template, templates, 'template'),
    ...tooHigh(`${at}.version`, group.version, group.template, versions),
    ...tooHigh(`${at}.launched-from`, group['launched-from'], group.template, versions),
    ...group['target-groups'].flatMap((targetGroup, i) =>
      unknown(`${at}.target-groups[${i}]`, targetGroup, targetGroups, 'target group'),
    ),
    ...(group.zones ?? []).flatMap((zone, i) =>
      unknown(`${at}.zones[${i}]`, zone, scenario.zones, 'zone'),
    ),
    ...(group['mixed-instances']?.types ?? []).flatMap((given, i) =>
      typeof given === 'string'
        ? []
        : [
            ...unknown(
              `${at}.mixed-instances.types[${i}].image`,
              given.image,
              scenario.images.map((image) => image.name),
              'image',
            ),
            ...unknown(
              `${at}.mixed-instances.types[${i}].template`,
              given.template,
              templates,
              'template',
            ),
          ],
    ),
    ...(group.min > group.size ? [`${at}.min: is larger than size (${group.size})`] : []),
    ...(group.max < group.size ? [`${at}.max: is smaller than size (${group.size})`] : []),
  ];
}

function tooHigh(
  at: string,
  given: string | undefined,
  template: string,
  versions: number | undefined,
): readonly string[] {
  if (versions === undefined || !(Number(given) > versions)) return [];
  return [`${at}: template '${template}' has only ${versions} versions`];
}
