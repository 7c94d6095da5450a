import { BuildError } from '../errors.js';
import { type Fleet, templateVersion } from '../fleet/read-fleet.js';
import type { BeforeReport } from '../image/builder-judgement.js';
import { reportOn } from '../image/report-builder.js';
import { readImageTags } from '../image/tags.js';
import { NO_WISHES } from '../image/wishes.js';
import type { Verdict } from '../notices/finding.js';
import { knock } from '../notices/page.js';
import type { Image } from '../ports.js';
import { judgeListOf } from './judging.js';
import { keepingLists } from './ledger.js';
import { placesFor } from './places.js';
import { type Run, readWhole } from './run.js';

/**
 * The verdict on an image by a builder that only reports what it has, for when nobody else can say. Where there is no
 * report, the verdict says why.
 * @throws FeedError; CloudError when EC2 cannot be read
 */
export async function judgeByBuilder(run: Run, fleet: Fleet, image: Image): Promise<Verdict> {
  try {
    // Without the notices its report cannot be judged.
    await knock(run.cloud.notices, readImageTags(image.tags)?.release);
    const list = await report(run, fleet, image);
    const { release } = list;
    const verdict = await judgeListOf(
      run,
      image,
      list,
      await readWhole(run.cloud, release, run.tell),
    );
    run.tell({ type: 'checked', subject: image.id, release, source: 'builder', verdict });
    return verdict;
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    return {
      is: 'unknown',
      reason: `what ${image.id} lacks could not be found out: ${error.message}`,
      mend: 'Run again when that is mended.',
    };
  }
}

async function report(run: Run, fleet: Fleet, image: Image): Promise<BeforeReport> {
  const { cloud, settings, identity, tell } = run;
  const { builder, recipe } = settings.build ?? NO_WISHES;
  const names = fleet.groups
    .filter((group) => templateVersion(fleet, group)?.imageId === image.id)
    .map(({ name }) => name);
  const { places } = placesFor(fleet, names, image, builder);
  const order = {
    source: image,
    places,
    securityGroupIds: builder.securityGroupIds,
    publicAddress: builder.publicAddress,
    maskUnits: recipe.maskUnits ?? [],
    run: identity,
    pollInterval: settings.pollInterval,
  };
  return await keepingLists(run, (heard) => reportOn(cloud, { ...order, heard }, tell));
}
