import { type Action, ApiError, list } from '../api.js';
import type { Instant } from '../clock.js';
import type { Basis } from './basis.js';
import { ec2Action } from './ec2-action.js';
import { FILTERS, select } from './filters.js';
import type { Image } from './image.js';
import { imageAnswer, imageFilters, ownerAlias } from './image-answers.js';
import type { Images } from './images.js';
import { page, refuseIdsWithPages } from './paging.js';

export function describeImages(basis: Basis, images: Images): Action {
  const filters = imageFilters(basis);
  return ec2Action({
    name: 'DescribeImages',
    mutates: false,
    params: {
      ImageId: list('text'),
      Owner: list('text'),
      ExecutableBy: list('text'),
      IncludeDeprecated: 'flag',
      IncludeDisabled: 'flag',
      Filter: FILTERS,
      MaxResults: 'int',
      NextToken: 'text',
    },
    run: (params) => {
      refuseIdsWithPages(params.ImageId, params);
      refuseNobody(params.Owner, OWNER_ALIASES);
      refuseNobody(params.ExecutableBy, EVERYONE);
      const ids = params.ImageId && [...new Set(params.ImageId)];
      const named = ids === undefined ? images.all : ids.map((id) => images.mustGet(id));
      const showsDisabled =
        params.IncludeDisabled === true ||
        (ids !== undefined && basis.switches['disabled-image-by-id'] === 'shown');
      const shown = named
        .filter((image) => isOwnedBy(basis, image, params.Owner))
        .filter((image) => isLaunchableBy(basis, image, params.ExecutableBy))
        .filter((image) => image.state !== 'disabled' || showsDisabled)
        .filter(
          (image) =>
            params.IncludeDeprecated === true ||
            image.ownerId === basis.accountId ||
            !isDeprecated(image, basis.clock.now),
        );
      const { items, nextToken } = page(
        select(shown, params.Filter, filters, (image) => image.tags),
        params,
        { action: 'DescribeImages', min: 5, max: 1000 },
      );
      return { imagesSet: items.map((image) => imageAnswer(basis, image)), nextToken };
    },
  });
}

const OWNER_ALIASES = ['self', 'amazon', 'aws-backup-vault', 'aws-marketplace'];
const EVERYONE = ['self', 'all'];

/** @throws ApiError InvalidUserID.Malformed: "a valid value for the owner or executableBy parameters, such as an account ID". */
function refuseNobody(users: readonly string[] | undefined, words: readonly string[]): void {
  const strange = users?.find((user) => !words.includes(user) && !/^\d{12}$/.test(user));
  if (strange === undefined) return;
  throw new ApiError('InvalidUserID.Malformed', `Invalid user id: "${strange}"`);
}

/** `self`, an account's id, or an alias such as `amazon`. */
function isOwnedBy(basis: Basis, image: Image, owners: readonly string[] | undefined): boolean {
  if (owners === undefined || owners.length === 0) return true;
  const names = [image.ownerId, ownerAlias(image)];
  if (image.ownerId === basis.accountId) names.push('self');
  return owners.some((owner) => names.includes(owner));
}

/**
 * By explicit permissions: `all` finds the public ones, `self` and our own id those shared with us, another account's id
 * those shared with that account, not with an organisation that it may be in (DescribeImages, ExecutableUsers).
 */
function isLaunchableBy(basis: Basis, image: Image, users: readonly string[] | undefined): boolean {
  if (users === undefined || users.length === 0) return true;
  return users.some((user) =>
    user === 'all'
      ? image.permissions.isPublic
      : image.permissions.includesAccount(user === 'self' ? basis.accountId : user),
  );
}

function isDeprecated(image: Image, now: Instant): boolean {
  return image.deprecatedAt !== undefined && image.deprecatedAt <= now;
}
