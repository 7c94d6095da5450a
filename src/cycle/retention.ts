import { isCloudError } from '../errors.js';
import { parameterName } from '../image/publish.js';
import { type ImageUses, type NamedIn, outdated, retire } from '../image/retention.js';
import type { MarkedImage } from '../image/reuse.js';
import { readImageTags, TAG } from '../image/tags.js';
import type { Cloud, Group, Image, TemplateRef, TemplateVersion } from '../ports.js';
import { readJournal } from '../rollout/journal.js';
import { VERSION_MARK } from '../rollout/seen.js';
import { tagText } from '../tag-text.js';
import type { Run } from './run.js';

/** How many images went, or would go. */
export interface Cleaned {
  readonly removed: number;
  readonly kept: number;
}

/**
 * Removes the images of these lines that are older than the newest that are kept, with their snapshots; never one that is
 * still in use. Uses are read right before. While a group is in the middle of a roll, nothing is removed.
 */
export async function cleanImages(run: Run, lines: ReadonlySet<string>): Promise<Cleaned> {
  const { cloud, settings, tell } = run;
  const keep = settings.afterwards?.keep;
  const candidates = keep === undefined ? [] : outdated(await oursOf(run, lines), keep);
  if (candidates.length === 0) return { removed: 0, kept: 0 };
  const groups = await cloud.autoScaling.groups({ by: 'all' });
  const rolling = groups.find((group) => readJournal(group).roll !== undefined);
  if (rolling !== undefined) {
    tell({ type: 'waiting', for: `${rolling.name} to be rolled before old images are removed` });
    return { removed: 0, kept: candidates.length };
  }
  const uses = await readUses(run, candidates, groups);
  const judged = retire(candidates, uses);
  for (const { image, why } of judged.kept) tell({ type: 'image-kept', imageId: image.id, why });
  let removed = 0;
  for (const { image, versions } of judged.retire) {
    if (settings.dryRun === true) {
      tell({ type: 'image-removed', imageId: image.id, name: image.name, only: 'told' });
      removed++;
    } else if (await remove(run, image, versions)) removed++;
  }
  return { removed, kept: candidates.length - removed };
}

/** Images that this repository made, of the lines. */
async function oursOf(
  { cloud, identity }: Run,
  lines: ReadonlySet<string>,
): Promise<readonly MarkedImage[]> {
  const images = await cloud.compute.imagesTagged(TAG.repository, tagText(identity.repository));
  return images.flatMap((image) => {
    const mark = readImageTags(image.tags);
    const isOurs = mark !== undefined && lines.has(mark.line ?? mark.source);
    return isOurs && image.tags[TAG.copyOf] === undefined ? [{ image, mark }] : [];
  });
}

/** Spent versions first: a version that names an image which is gone is a trap. */
async function remove(
  { cloud, tell }: Run,
  image: Image,
  versions: readonly TemplateRef[],
): Promise<boolean> {
  try {
    for (const version of versions) {
      await cloud.compute.deleteTemplateVersion(version);
      const { templateId } = version;
      tell({ type: 'version-deleted', templateId, version: version.version });
    }
    await cloud.imagesIn().deregister(image.id);
    tell({ type: 'image-removed', imageId: image.id, name: image.name });
    return true;
  } catch (error) {
    if (!isCloudError(error)) throw error;
    tell({
      type: 'left',
      resource: image.id,
      what: `an old image could not be removed: ${error.message}`,
      mend: 'The next run tries it again.',
    });
    return false;
  }
}

async function readUses(
  run: Run,
  candidates: readonly MarkedImage[],
  groups: readonly Group[],
): Promise<ImageUses> {
  const { cloud } = run;
  const ids = candidates.map(({ image }) => image.id);
  const instances = (await cloud.compute.instancesOf(ids)).filter(
    ({ state }) => state !== 'terminated',
  );
  return {
    versions: await versionsNaming(cloud, new Set(ids), groups),
    instances: new Map(instances.map(({ imageId, id }) => [imageId, id])),
    launchConfigurations: new Set(await cloud.autoScaling.launchConfigurationImages()),
    shared: await sharedOf(cloud, candidates),
    parameters: await parametersOf(run, candidates),
  };
}

async function versionsNaming(
  cloud: Cloud,
  ids: ReadonlySet<string>,
  groups: readonly Group[],
): Promise<ReadonlyMap<string, readonly NamedIn[]>> {
  const named = new Set(groups.flatMap(refsOf).map((ref) => `${ref.templateId} ${ref.version}`));
  const found = new Map<string, NamedIn[]>();
  for (const templateId of await cloud.compute.templateIds()) {
    const versions = await cloud.compute.templateVersions(templateId);
    const latest = Math.max(...versions.map(({ number }) => number));
    for (const version of versions) {
      if (version.imageId === undefined || !ids.has(version.imageId)) continue;
      const template = { templateId, version: String(version.number) };
      const isNamed = named.has(`${templateId} ${version.number}`);
      const isSpent = !isNamed && version.number !== latest && isOurs(version);
      found.set(version.imageId, [...(found.get(version.imageId) ?? []), { template, isSpent }]);
    }
  }
  return found;
}

function isOurs({ isDefault, description }: TemplateVersion): boolean {
  return !isDefault && description.startsWith(VERSION_MARK);
}

function refsOf({ source, instances }: Group): readonly TemplateRef[] {
  return [
    ...[source.template ?? []].flat(),
    ...(source.otherTemplates ?? []),
    ...instances.flatMap(({ template }) => template ?? []),
  ];
}

async function sharedOf(
  cloud: Cloud,
  candidates: readonly MarkedImage[],
): Promise<ReadonlySet<string>> {
  const store = cloud.imagesIn();
  const shared = new Set<string>();
  for (const { image } of candidates) {
    let grants = (await store.grantees(image.id)).length;
    for (const snapshot of image.snapshotIds) grants += await store.snapshotGrantees(snapshot);
    if (grants > 0) shared.add(image.id);
  }
  return shared;
}

async function parametersOf(
  { cloud, settings }: Run,
  candidates: readonly MarkedImage[],
): Promise<ReadonlySet<string>> {
  const { afterwards: wishes } = settings;
  if (wishes?.parameter === undefined) return new Set();
  const names = new Set(candidates.flatMap((one) => parameterName({ wishes, ...one }) ?? []));
  const values = await Promise.all([...names].map((name) => cloud.parameters.value(name)));
  return new Set(values.flatMap((value) => value ?? []));
}
