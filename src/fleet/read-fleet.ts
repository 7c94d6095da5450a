import { InputError } from '../errors.js';
import type { AutoScaling, Cloud, Group, Image, Instance, TemplateVersion } from '../ports.js';
import type { Target } from '../settings.js';

/** The groups that were chosen, and what surrounds them. */
export interface Fleet {
  readonly groups: readonly Group[];
  /** Every group of the region: those that share a target group or a template matter too. */
  readonly all: readonly Group[];
  readonly instances: ReadonlyMap<string, Instance>;
  readonly images: ReadonlyMap<string, Image>;
  readonly versions: ReadonlyMap<string, readonly TemplateVersion[]>;
}

/** @throws InputError when a target matches nothing */
export async function readFleet(cloud: Cloud, targets: readonly Target[]): Promise<Fleet> {
  const { autoScaling, compute } = cloud;
  const all = await autoScaling.groups({ by: 'all' });
  const chosen = new Map<string, Group>();
  for (const target of targets) {
    for (const group of await select(target, all, cloud)) chosen.set(group.name, group);
  }
  const groups = [...chosen.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const ids = groups.flatMap((group) => group.instances.map((one) => one.id));
  const templates = new Set(groups.flatMap((group) => group.source.template?.templateId ?? []));
  const [instances, ...versions] = await Promise.all([
    ids.length === 0 ? [] : compute.instances(ids),
    ...[...templates].map(async (id) => [id, await compute.templateVersions(id)] as const),
  ]);
  const imageIds = new Set(instances.map((one) => one.imageId));
  const fleet = { groups, all, versions: new Map(versions) };
  for (const group of groups) {
    const image = templateVersion(fleet, group)?.imageId;
    if (image?.startsWith('ami-')) imageIds.add(image);
  }
  const images = imageIds.size === 0 ? [] : await compute.images([...imageIds]);
  return {
    ...fleet,
    instances: new Map(instances.map((one) => [one.id, one])),
    images: new Map(images.map((one) => [one.id, one])),
  };
}

/** The version that a group launches now: `$Latest` and `$Default` are looked up. */
export function templateVersion(
  fleet: Pick<Fleet, 'versions'>,
  group: Group,
): TemplateVersion | undefined {
  const { template } = group.source;
  if (template === undefined) return undefined;
  const versions = fleet.versions.get(template.templateId) ?? [];
  if (template.version === '$Latest') {
    return versions.reduce<TemplateVersion | undefined>(
      (latest, one) => (latest === undefined || one.number > latest.number ? one : latest),
      undefined,
    );
  }
  return versions.find((one) =>
    template.version === '$Default' ? one.isDefault : one.number === Number(template.version),
  );
}

/** Native refreshes under way: they would replace what we replace. */
export async function refreshesOf(
  autoScaling: AutoScaling,
  groups: readonly Group[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const active = await Promise.all(
    groups.map(
      async (group) => [group.name, await autoScaling.activeRefreshes(group.name)] as const,
    ),
  );
  return new Map(active);
}

async function select(
  target: Target,
  all: readonly Group[],
  cloud: Cloud,
): Promise<readonly Group[]> {
  if (target.by === 'name') {
    const group = all.find((one) => one.name === target.name);
    if (group !== undefined) return [group];
    throw new InputError(
      'targets',
      `there is no Auto Scaling group '${target.name}' in this region and account.${near(target.name, all)}`,
    );
  }
  if (target.by === 'tag') {
    const found = all.filter((one) => one.tags[target.key] === target.value);
    if (found.length > 0) return found;
    throw new InputError(
      'targets',
      `no Auto Scaling group carries the tag ${target.key}=${target.value}. Tags of instances do not count, and both key and value are case-sensitive.`,
    );
  }
  const [known] = await cloud.loadBalancing.targetGroups([target.arn]);
  if (known === undefined) {
    throw new InputError(
      'targets',
      `there is no target group ${target.arn} in this region and account.`,
    );
  }
  const found = all.filter((one) => one.targetGroupArns.includes(target.arn));
  if (found.length > 0) return found;
  throw new InputError(
    'targets',
    `no Auto Scaling group is attached to target group ${known.name} (${target.arn}).`,
  );
}

function near(name: string, all: readonly Group[]): string {
  const same = all.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (same !== undefined) return ` Did you mean '${same.name}'? Names are case-sensitive.`;
  if (all.length === 0) return ' There are no groups at all: is it the right region and role?';
  const some = all.slice(0, 10).map((one) => one.name);
  return ` There are: ${some.join(', ')}${all.length > some.length ? ', ...' : ''}.`;
}
