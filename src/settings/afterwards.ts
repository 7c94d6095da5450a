import { InputError } from '../errors.js';
import type { AfterwardsWishes, CopyWish, Share } from '../image/afterwards.js';
import { itemsOf } from './build.js';
import { readAge } from './quantities.js';

type Input = (name: string) => string;

/** What becomes of images once the fleet runs them. @throws InputError */
export function readAfterwards(input: Input, region: string | undefined): AfterwardsWishes {
  const parameter = readParameter(input('image-parameter'));
  const deprecateAfter = readAge('deprecate-after', input('deprecate-after'));
  const keep = readKeep(input('keep'));
  return {
    copies: readCopies(input('copy-to'), region),
    shares: itemsOf(input('share-with')).map(readShare),
    ...(parameter !== undefined && { parameter }),
    ...(deprecateAfter !== undefined && { deprecateAfter }),
    ...(keep !== undefined && { keep }),
  };
}

const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;
const KEY =
  /^(alias\/[A-Za-z0-9/_-]{1,250}|(mrk-)?[0-9a-f-]{32,36}|arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[A-Za-z0-9/_-]+)$/;

function readCopies(value: string, home: string | undefined): readonly CopyWish[] {
  const copies = itemsOf(value).map((item) => readCopy(item, home));
  const twice = copies.find(
    (one, i) => copies.findIndex(({ region }) => region === one.region) < i,
  );
  if (twice === undefined) return copies;
  throw new InputError('copy-to', `names ${twice.region} twice. Leave one of them out.`);
}

function readCopy(item: string, home: string | undefined): CopyWish {
  const [region = '', key, ...more] = item.split(/\s+/);
  const refuse = (why: string): never => {
    throw new InputError(
      'copy-to',
      `'${item}' ${why} Write a region, such as eu-central-1, and behind it, after a space, the KMS key there if the copy is to have one of its own.`,
    );
  };
  if (!REGION.test(region)) return refuse('does not begin with the name of a region.');
  if (region === home) return refuse('is the region of the fleet itself.');
  if (more.length > 0) return refuse('has more than a region and a key.');
  if (key === undefined) return { region };
  if (!KEY.test(key)) return refuse('names no KMS key: an id, an ARN or an alias/name is one.');
  const [, , , itsRegion] = key.split(':');
  if (itsRegion !== undefined && itsRegion !== region) {
    return refuse(`names a key of ${itsRegion}. A copy needs a key of its own region.`);
  }
  return { region, key };
}

const UNIT =
  /^arn:aws[a-z-]*:organizations::\d{12}:ou\/o-[a-z0-9]{10,32}\/ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/;
const ORGANIZATION = /^arn:aws[a-z-]*:organizations::\d{12}:organization\/o-[a-z0-9]{10,32}$/;

function readShare(item: string): Share {
  if (/^\d{12}$/.test(item)) return { with: 'account', id: item };
  if (ORGANIZATION.test(item)) return { with: 'organization', arn: item };
  if (UNIT.test(item)) return { with: 'unit', arn: item };
  throw new InputError(
    'share-with',
    `'${item}' is neither an account's id of 12 digits nor the ARN of an organization or of an organizational unit.`,
  );
}

/** A path of names (Systems Manager, "PutParameter"), in which the image's own words may stand. */
function readParameter(value: string): string | undefined {
  if (value === '') return undefined;
  const filled = value.replace(/\{(release|architecture)\}/g, 'x');
  const fits = /^(\/?[A-Za-z0-9_.-]+|(\/[A-Za-z0-9_.-]+){1,15})$/.test(filled);
  if (fits && !/^\/?(aws|ssm)/i.test(filled) && value.length <= 1_000) return value;
  throw new InputError(
    'image-parameter',
    `'${value}' cannot be the name of an SSM parameter. Write one such as /images/web, in which {release} and {architecture} stand for the image's.`,
  );
}

function readKeep(value: string): number | undefined {
  if (value === '') return undefined;
  const count = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (count >= 1) return count;
  throw new InputError(
    'keep',
    `'${value}' is not a number of images. Write how many of a line are kept, at least 1.`,
  );
}
