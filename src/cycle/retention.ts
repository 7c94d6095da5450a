import { isCloudError } from '../errors.js';
import { outdated, type Retirement, retire } from '../image/retention.js';
import type { MarkedImage } from '../image/reuse.js';
import { readImageTags, TAG } from '../image/tags.js';
import type { Group, Image } from '../ports.js';
import { readJournal } from '../rollout/journal.js';
import { tagText } from '../tag-text.js';
import { type ImagePlace, readUses } from './image-uses.js';
import type { Run } from './run.js';

/** How many images went, or would go. */
export interface Cleaned {
  readonly removed: number;
  readonly kept: number;
}

const NOTHING: Cleaned = { removed: 0, kept: 0 };

/** Which images are looked at, and which of them stay in any case. */
export interface Lines {
  /** As `lineOf` names them. */
  readonly lines: ReadonlySet<string>;
  /** What the chosen groups launch: the next run would copy it again. */
  readonly launched: ReadonlySet<string>;
}

/**
 * Removes the images of these lines that are older than the newest that are kept, with their snapshots; never one that is
 * still in use. In the fleet's region all of them, in those that `copy-to` names the copies. Each region's uses are read
 * right before. While a group there is in the middle of a roll, nothing is removed there.
 */
export async function cleanImages(run: Run, of: Lines): Promise<Cleaned> {
  const { cloud, settings } = run;
  const { keep, copies = [] } = settings.afterwards ?? {};
  if (keep === undefined) return NOTHING;
  const { compute, autoScaling, parameters } = cloud;
  const home = { store: cloud.imagesIn(), users: { compute, autoScaling, parameters } };
  let cleaned = await cleanPlace(run, home, outdated(await oursIn(run, home, of), keep));
  for (const { region } of copies) {
    const there = await cleanCopies(run, region, of, keep);
    cleaned = { removed: cleaned.removed + there.removed, kept: cleaned.kept + there.kept };
  }
  return cleaned;
}

/** What is refused in one region is told, and the others are looked through all the same. */
async function cleanCopies(run: Run, region: string, of: Lines, keep: number): Promise<Cleaned> {
  const { cloud, tell } = run;
  const place = { region, store: cloud.imagesIn(region), users: cloud.imageUsersIn(region) };
  const originalOf = ({ image }: MarkedImage): string => image.tags[TAG.copyOf] ?? '';
  try {
    const copies = (await oursIn(run, place, of)).filter((one) => originalOf(one) !== '');
    const old = outdated(copies, keep).filter((one) => !of.launched.has(originalOf(one)));
    return await cleanPlace(run, place, old);
  } catch (error) {
    if (!isCloudError(error)) throw error;
    tell({
      type: 'left',
      resource: `old copies in ${region}`,
      what: `they could not be looked through: ${error.message}`,
      mend: 'The fleet is not touched by it. The next run tries it again.',
    });
    return NOTHING;
  }
}

async function cleanPlace(
  run: Run,
  place: ImagePlace,
  candidates: readonly MarkedImage[],
): Promise<Cleaned> {
  if (candidates.length === 0) return NOTHING;
  const { settings, tell } = run;
  const region = place.region === undefined ? {} : { region: place.region };
  const groups = await place.users.autoScaling.groups({ by: 'all' });
  const rolling = groups.find(isRolling);
  if (rolling !== undefined) {
    const where = place.region === undefined ? '' : ` in ${place.region}`;
    tell({
      type: 'waiting',
      for: `${rolling.name}${where} to be rolled before old images are removed`,
    });
    return { removed: 0, kept: candidates.length };
  }
  const judged = retire(candidates, await readUses(run, place, candidates, groups));
  for (const { image, why } of judged.kept) {
    tell({ type: 'image-kept', imageId: image.id, name: image.name, why, ...region });
  }
  let removed = 0;
  for (const one of judged.retire) {
    if (settings.dryRun === true) {
      tell({ type: 'image-removed', ...told(one.image), ...region, only: 'told' });
      removed++;
    } else if (await remove(run, place, one)) removed++;
  }
  return { removed, kept: candidates.length - removed };
}

/** A journal that somebody has edited may be of a roll. */
function isRolling(group: Group): boolean {
  const { roll, unreadable } = readJournal(group);
  return roll !== undefined || unreadable.length > 0;
}

/** Images that this repository made, or had copied, of the lines. */
async function oursIn(
  { identity }: Run,
  { store }: ImagePlace,
  { lines }: Lines,
): Promise<readonly MarkedImage[]> {
  const images = await store.tagged(TAG.repository, tagText(identity.repository));
  return images.flatMap((image) => {
    const mark = readImageTags(image.tags);
    return mark !== undefined && lines.has(mark.line ?? mark.source) ? [{ image, mark }] : [];
  });
}

function told({ id, name, snapshotIds, traits }: Image) {
  const sizes = traits?.devices.flatMap(({ size }) => size ?? []) ?? [];
  return {
    imageId: id,
    name,
    snapshotIds,
    ...(sizes.length > 0 && { size: sizes.reduce((sum, one) => sum + one, 0) }),
  };
}

/**
 * Whether the snapshots may go is asked first: an image that goes without them leaves what no tag leads to. Then spent
 * versions: one that names an image which is gone is a trap.
 */
async function remove(
  { cloud, tell }: Run,
  { region, store }: ImagePlace,
  { image, versions }: Retirement,
): Promise<boolean> {
  const where = region === undefined ? '' : ` in ${region}`;
  try {
    for (const snapshot of image.snapshotIds) await store.mayDeleteSnapshot(snapshot);
    for (const version of versions) {
      await cloud.compute.deleteTemplateVersion(version);
      const { templateId } = version;
      tell({ type: 'version-deleted', templateId, version: version.version });
    }
    const stay = await store.deregister(image.id);
    tell({ type: 'image-removed', ...told(image), ...(region !== undefined && { region }) });
    for (const { snapshotId, why } of stay) {
      tell({
        type: 'left',
        resource: `${snapshotId}${where}`,
        what: `a snapshot of ${image.id}, which is gone, that EC2 did not delete: ${why}`,
        mend: 'Delete it by hand: no later run comes back to it.',
      });
    }
    return true;
  } catch (error) {
    if (!isCloudError(error)) throw error;
    tell({
      type: 'left',
      resource: `${image.id}${where}`,
      what: `an old image could not be removed: ${error.message}`,
      mend: 'The next run tries it again.',
    });
    return false;
  }
}
