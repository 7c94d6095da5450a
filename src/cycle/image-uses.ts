import { parameterName } from '../image/publish.js';
import type { ImageUses, NamedIn } from '../image/retention.js';
import type { MarkedImage } from '../image/reuse.js';
import type { Group, ImageStore, ImageUsers, TemplateRef, TemplateVersion } from '../ports.js';
import { VERSION_MARK } from '../rollout/seen.js';
import type { Run } from './run.js';

/** Where images are, and what may use them there. */
export interface ImagePlace {
  /** Absent: the fleet's. */
  readonly region?: string;
  readonly store: ImageStore;
  readonly users: ImageUsers;
}

/** In a template, before the name of the parameter that holds the image's id (EC2 guide, "Use a Systems Manager parameter"). */
const RESOLVE = 'resolve:ssm:';

/** What uses these images in the place where they are, read now. */
export async function readUses(
  { settings }: Run,
  { region, store, users }: ImagePlace,
  candidates: readonly MarkedImage[],
  groups: readonly Group[],
): Promise<ImageUses> {
  const ids = candidates.map(({ image }) => image.id);
  const instances = (await users.compute.instancesOf(ids)).filter(
    ({ state }) => state !== 'terminated',
  );
  const versions = await allVersions(users);
  const { afterwards: wishes } = settings;
  const parameters = [
    ...candidates.flatMap((one) => (wishes && parameterName({ wishes, ...one })) ?? []),
    ...versions.flatMap(({ imageId }) =>
      imageId?.startsWith(RESOLVE) ? imageId.slice(RESOLVE.length) : [],
    ),
  ];
  return {
    // What a run of another region made for its rolls is that region's to remove.
    versions: naming(versions, new Set(ids), region === undefined ? spentOf(groups) : () => false),
    instances: new Map(instances.map(({ imageId, id }) => [imageId, id])),
    launchConfigurations: new Set(await users.autoScaling.launchConfigurationImages()),
    overrides: new Map(
      groups.flatMap(({ name, source }) =>
        (source.otherImages ?? []).map((id) => [id, name] as const),
      ),
    ),
    shared: await sharedOf(store, candidates),
    parameters: await valuesOf(users, new Set(parameters)),
  };
}

interface KnownVersion extends TemplateVersion {
  readonly isLatest: boolean;
}

async function allVersions({ compute }: ImageUsers): Promise<readonly KnownVersion[]> {
  const all: KnownVersion[] = [];
  for (const templateId of await compute.templateIds()) {
    const versions = await compute.templateVersions(templateId);
    const latest = Math.max(...versions.map(({ number }) => number));
    all.push(...versions.map((one) => ({ ...one, isLatest: one.number === latest })));
  }
  return all;
}

function naming(
  versions: readonly KnownVersion[],
  ids: ReadonlySet<string>,
  isSpent: (version: KnownVersion) => boolean,
): ReadonlyMap<string, readonly NamedIn[]> {
  const found = new Map<string, NamedIn[]>();
  for (const version of versions) {
    const { imageId, templateId, number } = version;
    if (imageId === undefined || !ids.has(imageId)) continue;
    const template = { templateId, version: String(number) };
    const named = { template, isSpent: isSpent(version) };
    found.set(imageId, [...(found.get(imageId) ?? []), named]);
  }
  return found;
}

/** We made it for a roll, and nothing launches from it any more. */
function spentOf(groups: readonly Group[]): (version: KnownVersion) => boolean {
  const named = new Set(groups.flatMap(refsOf).map((ref) => `${ref.templateId} ${ref.version}`));
  return ({ templateId, number, isLatest, isDefault, description }) =>
    !isLatest &&
    !isDefault &&
    description.startsWith(VERSION_MARK) &&
    !named.has(`${templateId} ${number}`);
}

function refsOf({ source, instances }: Group): readonly TemplateRef[] {
  return [
    ...[source.template ?? []].flat(),
    ...(source.otherTemplates ?? []),
    ...instances.flatMap(({ template }) => template ?? []),
  ];
}

async function sharedOf(
  store: ImageStore,
  candidates: readonly MarkedImage[],
): Promise<ReadonlySet<string>> {
  const shared = new Set<string>();
  for (const { image } of candidates) {
    let grants = (await store.grantees(image.id)).length;
    for (const snapshot of image.snapshotIds) grants += await store.snapshotGrantees(snapshot);
    if (grants > 0) shared.add(image.id);
  }
  return shared;
}

/** The parameters' names by their values. */
async function valuesOf(
  { parameters }: ImageUsers,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const values = await Promise.all(
    [...names].map(async (name) => [await parameters.value(name), name] as const),
  );
  return new Map(
    values.flatMap(([value, name]) => (value === undefined ? [] : [[value, name] as const])),
  );
}
