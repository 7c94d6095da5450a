import { isCloudError } from '../errors.js';
import { type Fleet, readFleet, templateVersion } from '../fleet/read-fleet.js';
import { NO_AFTERWARDS } from '../image/afterwards.js';
import { publish } from '../image/publish.js';
import type { MarkedImage } from '../image/reuse.js';
import { lineOf, readImageTags } from '../image/tags.js';
import { tellFleet } from './fleet-news.js';
import { cleanImages, type Lines } from './retention.js';
import { type Finished, finished, type Run } from './run.js';

/**
 * What was asked for once the fleet runs an image. It is found out from what there is, not remembered: a run that finds
 * nothing to patch does what an earlier one has not come to.
 */
export async function afterwards(run: Run): Promise<void> {
  const wishes = run.settings.afterwards ?? NO_AFTERWARDS;
  const { copies, shares, parameter, deprecateAfter, keep } = wishes;
  const asked =
    copies.length + shares.length > 0 || (parameter ?? deprecateAfter ?? keep) !== undefined;
  if (!asked || run.settings.command !== 'cycle') return;
  const fleet = await readFleet(run.cloud, run.settings.targets);
  for (const { image, mark } of launched(fleet)) {
    const { region = '', pollInterval } = run.settings;
    await publish(run.cloud, { image, mark, region, wishes, pollInterval }, run.tell);
  }
  try {
    await cleanImages(run, linesIn(fleet));
  } catch (error) {
    if (!isCloudError(error)) throw error;
    run.tell({
      type: 'left',
      resource: 'old images',
      what: `they could not be looked through: ${error.message}`,
      mend: 'The fleet is not touched by it. The next run tries it again.',
    });
  }
}

/** `command: clean`. */
export async function clean(run: Run): Promise<Finished> {
  const fleet = await readFleet(run.cloud, run.settings.targets);
  tellFleet(run, fleet);
  const { removed, kept } = await cleanImages(run, linesIn(fleet));
  const images = (count: number): string => `${count} ${count === 1 ? 'image' : 'images'}`;
  const stays = kept === 0 ? '' : `; ${images(kept)} older than those that are kept stay for now`;
  const what = run.settings.dryRun === true ? 'would be removed' : 'removed';
  return finished('nothing-to-do', `${images(removed)} ${what}${stays}`);
}

/** Images of ours that the chosen groups' templates launch now, each once, and none that was rejected. */
function launched(fleet: Fleet): readonly MarkedImage[] {
  const ids = new Set(
    fleet.groups.flatMap((group) => templateVersion(fleet, group)?.imageId ?? []),
  );
  return [...ids].flatMap((id) => {
    const image = fleet.images.get(id);
    const mark = image && readImageTags(image.tags);
    return image === undefined || mark === undefined || mark.rejected !== undefined
      ? []
      : [{ image, mark }];
  });
}

function linesIn(fleet: Fleet): Lines {
  const launched = fleet.groups.flatMap((group) => templateVersion(fleet, group)?.imageId ?? []);
  return {
    lines: new Set(launched.map((id) => lineOf(fleet.images.get(id) ?? { id, tags: {} }))),
    launched: new Set(launched),
  };
}
